// Reads the parts that several files of the folder share: time frames, categories, subjects, restated terms.

#include "ingest/engagement/parts.h"
#include "ingest/formats/text_file.h"
#include "ingest/formats/yaml.h"

namespace socpress::ingest {

namespace {

const FindingKind<> two_time_frames{"terms/two-time-frames", Severity::error,
                                    "both a period and an as-of date are stated; an examination has one time frame",
                                    "keep the period for a Type 2, or the as-of date for a Type 1"};

}  // namespace

std::optional<Node> read_tree(std::string_view path, const Files& folder, Sources& sources, Findings& findings) {
  if (!folder.exists(path)) return std::nullopt;
  const auto file = read_text(path, folder, sources, findings);
  return file ? read_yaml(*file, sources, findings) : std::nullopt;
}

std::optional<Period> read_period(const Fields& fields, Findings& findings) {
  const Node* period = fields.find("period");
  if (period == nullptr) return std::nullopt;
  const Fields days(*period, "the period", {"from", "to"}, findings);
  const auto from = days.needed_date("from"), to = days.needed_date("to");
  return from && to ? std::optional(Period{*from, *to}) : std::nullopt;
}

std::optional<TimeFrame> read_time_frame(const Fields& fields, Findings& findings, ReportType type) {
  const Node* period = fields.find("period");
  const Node* as_of = fields.find("as-of");
  if (period && as_of) findings.report(two_time_frames).at(as_of->span).also(period->span, "the period");
  if (period && !(as_of && type == ReportType::type1)) {
    const auto days = read_period(fields, findings);
    return days ? std::optional(TimeFrame{*days}) : std::nullopt;
  }
  const auto day = fields.date("as-of");
  return day ? std::optional(TimeFrame{AsOf{*day}}) : std::nullopt;
}

std::vector<Located<Procedure>> read_procedures(const Located<Text>& cell, Findings& findings) {
  std::vector<Located<Procedure>> procedures;
  for (const Located<Text>& part : parts_of(cell))
    if (const auto procedure = choice_from<Procedure>(part, findings)) procedures.push_back(*procedure);
  return procedures;
}

std::vector<Located<Category>> read_categories(const Fields& fields, const ReaderInput& input) {
  std::vector<std::string_view> words;
  for (const CatalogCategory& one : input.catalog.categories) words.push_back(one.category.id);
  std::vector<Located<Category>> categories;
  for (const Located<Text>& text : fields.texts("categories"))
    if (const auto choice = choice_from(text, words, input.findings))
      categories.push_back({input.catalog.categories[*choice].category, text.span});
  return categories;
}

std::vector<Located<Subject>> read_subjects(const Fields& fields, std::string_view key, Findings& findings) {
  std::vector<Located<Subject>> list;
  for (const Located<Text>& input : fields.texts(key))
    if (const auto choice = choice_from<Subject>(input, findings)) list.push_back(*choice);
  return list;
}

std::optional<Located<Subject>> read_subject(const Fields& fields, std::string_view key) {
  return fields.needed_choice<Subject>(key);
}

std::vector<Located<CriterionId>> read_criteria(const Fields& fields, std::string_view key, const ReaderInput& input) {
  std::vector<Located<CriterionId>> ids;
  for (const Located<Text>& text : fields.texts(key)) ids.push_back(input.criteria.canonical(text));
  return ids;
}

std::vector<Signature> read_signatures(const Fields& fields, Findings& findings) {
  std::vector<Signature> signatures;
  for (const Node& item : fields.items("signatures")) {
    const Fields signature(item, "the signature", {"name", "title"}, findings);
    const auto text = [&](std::string_view key) {
      return signature.text(key).value_or(Located<Text>{{}, {item.span.file, item.span.begin, item.span.begin}});
    };
    signatures.push_back({text("name"), text("title")});
  }
  return signatures;
}

std::optional<Located<ReportType>> read_report_type(const Fields& fields) { return fields.choice<ReportType>("type"); }

Restated read_restated(const Fields& fields, const ReaderInput& input) {
  Restated restated;
  restated.entity = fields.text("entity");
  restated.system = fields.text("system");
  restated.description_title = fields.text("description-title");
  restated.time_frame = read_time_frame(fields, input.findings);
  restated.categories = read_categories(fields, input);
  restated.span = {fields.span().file, 0, 0};
  return restated;
}

std::vector<std::string_view> restated_keys_and(std::vector<std::string_view> others) {
  constexpr std::string_view keys[] = {"entity", "system", "description-title", "period", "as-of", "categories"};
  others.insert(others.begin(), std::begin(keys), std::end(keys));
  return others;
}

}  // namespace socpress::ingest
