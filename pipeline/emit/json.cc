// Findings as JSON in our own schema, with every field.
#include "base/json.h"

#include "emit/formats.h"
#include "emit/places.h"

namespace socpress::emit {
namespace {

Json json_place(Span span, const Sources& sources) {
  const Region region = region_of(span, sources);
  Json::Object object = {{"file", sources[span.file].path()},
                         {"line", static_cast<int>(region.begin.line)},
                         {"column", static_cast<int>(region.begin.column)},
                         {"end_line", static_cast<int>(region.end.line)},
                         {"end_column", static_cast<int>(region.end.column)}};
  if (const auto cell = sources.cell(span)) {
    object.emplace_back("row", static_cast<int>(cell->row));
    object.emplace_back("heading", cell->column);
    if (!cell->sheet.empty()) {
      object.emplace_back("sheet", cell->sheet);
      object.emplace_back("cell", cell->name());
    }
  }
  return object;
}

Json json_of(const Finding& finding, const Input& input) {
  const auto place = [&](Span span) { return json_place(span, input.sources); };
  Json::Object object = {{"id", finding.id}, {"severity", name_of(finding.severity)}, {"message", finding.message}};
  if (finding.span) object.emplace_back("place", place(*finding.span));
  if (!finding.label.empty()) object.emplace_back("label", finding.label);
  if (!finding.others.empty()) {
    Json::Array others;
    for (const Label& other : finding.others)
      others.push_back(Json::Object{{"place", place(other.span)}, {"label", other.text}});
    object.emplace_back("others", std::move(others));
  }
  if (!finding.help.empty()) object.emplace_back("help", finding.help);
  if (!finding.authority.empty()) object.emplace_back("authority", finding.authority);
  if (const auto& waived = finding.waived)
    object.emplace_back("waived",
                        Json::Object{{"by", waived->by}, {"reason", waived->reason}, {"place", place(waived->span)}});
  return object;
}

}  // namespace

std::string emit_json(const Input& input) {
  Json::Array all;
  for (const Finding& finding : input.findings) all.push_back(json_of(finding, input));
  Json::Object object;
  if (!input.options.name.empty()) object.emplace_back("engagement", input.options.name);
  object.emplace_back("findings", std::move(all));
  return to_text(std::move(object)) + "\n";
}

}  // namespace socpress::emit
