// The forms a finding can be told in, and the line that counts them.
#include "tell/tell.h"

#include "base/excerpt.h"
#include "base/json.h"

namespace socpress {
namespace {

std::string_view word(Severity severity) {
  switch (severity) {
    case Severity::note: return "note";
    case Severity::warning: return "warning";
    case Severity::error: return "error";
  }
  return "";
}

/// Terminal colours by meaning; all empty when colour is off.
struct Paint {
  std::string_view strong, error, warning, note, place, off;
};
constexpr Paint plain{"", "", "", "", "", ""};
constexpr Paint colored{"\x1b[1m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m", "\x1b[34m", "\x1b[0m"};

std::string_view paint_of(const Paint& paint, Severity severity) {
  switch (severity) {
    case Severity::note: return paint.note;
    case Severity::warning: return paint.warning;
    case Severity::error: return paint.error;
  }
  return "";
}

/// "auditor/tests.csv:14:7  (row 14, column "Sample Size")"
std::string place_of(Span span, const Sources& sources) {
  const SourceFile& file = sources[span.file];
  const Place place = file.place(span.begin);
  std::string text = fmt::format("{}:{}:{}", file.path(), place.line, place.column);
  if (const auto cell = sources.cell(span)) text += fmt::format("  (row {}, column \"{}\")", cell->row, cell->column);
  return text;
}

void add_excerpt(std::string& out, const Excerpt& excerpt, std::string_view label, char mark, const Paint& paint) {
  const std::string gutter(excerpt.number.size(), ' ');
  out += fmt::format("{}{} |{}\n", paint.place, gutter, paint.off);
  out += fmt::format("{}{} |{} {}\n", paint.place, excerpt.number, paint.off, excerpt.line);
  out += fmt::format("{}{} |{} {}{}{}{}{}{}\n", paint.place, gutter, paint.off, std::string(excerpt.indent, ' '), paint.strong,
                     std::string(excerpt.width, mark), label.empty() ? "" : " ", label, paint.off);
}

std::string full(const Finding& finding, const Sources& sources, const Paint& paint) {
  std::string out = fmt::format("{}{}[{}]{}{}: {}{}\n", paint_of(paint, finding.severity), word(finding.severity), finding.id,
                                paint.off, paint.strong, finding.message, paint.off);
  std::size_t gutter = 1;
  if (finding.span) {
    const Excerpt excerpt = excerpt_of(*finding.span, sources);
    gutter = excerpt.number.size();
    out += fmt::format("{}{}-->{} {}\n", std::string(gutter, ' '), paint.place, paint.off, place_of(*finding.span, sources));
    add_excerpt(out, excerpt, finding.label, '^', paint);
  }
  for (const Label& other : finding.others) {
    const Excerpt excerpt = excerpt_of(other.span, sources);
    gutter = std::max(gutter, excerpt.number.size());
    out += fmt::format("{}{}:::{} {}\n", std::string(excerpt.number.size(), ' '), paint.place, paint.off, place_of(other.span, sources));
    add_excerpt(out, excerpt, other.text, '-', paint);
  }
  const std::string margin(gutter, ' ');
  if (!finding.help.empty()) out += fmt::format("{} {}={} help: {}\n", margin, paint.place, paint.off, finding.help);
  if (!finding.authority.empty()) out += fmt::format("{} {}={} rests on: {}\n", margin, paint.place, paint.off, finding.authority);
  return out + "\n";
}

std::string concise(const Finding& finding, const Sources& sources) {
  const std::string place = finding.span ? place_of(*finding.span, sources) + ": " : "";
  return fmt::format("{}{}[{}]: {}\n", place, word(finding.severity), finding.id, finding.message);
}

Json json_place(Span span, const Sources& sources) {
  const SourceFile& file = sources[span.file];
  const Place begin = file.place(span.begin);
  const Place end = file.place(span.end);
  Json::Object object = {{"file", file.path()}, {"line", static_cast<int>(begin.line)}, {"column", static_cast<int>(begin.column)},
                         {"end_line", static_cast<int>(end.line)}, {"end_column", static_cast<int>(end.column)}};
  if (const auto cell = sources.cell(span)) {
    object.emplace_back("row", static_cast<int>(cell->row));
    object.emplace_back("heading", cell->column);
  }
  return object;
}

Json json_of(const Finding& finding, const Sources& sources) {
  Json::Object object = {{"id", finding.id}, {"severity", word(finding.severity)}, {"message", finding.message}};
  if (finding.span) object.emplace_back("place", json_place(*finding.span, sources));
  if (!finding.label.empty()) object.emplace_back("label", finding.label);
  if (!finding.others.empty()) {
    Json::Array others;
    for (const Label& other : finding.others)
      others.push_back(Json::Object{{"place", json_place(other.span, sources)}, {"label", other.text}});
    object.emplace_back("others", std::move(others));
  }
  if (!finding.help.empty()) object.emplace_back("help", finding.help);
  if (!finding.authority.empty()) object.emplace_back("authority", finding.authority);
  return object;
}

std::string counts(const std::vector<Finding>& findings) {
  std::string out;
  for (Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    std::size_t n = 0;
    for (const Finding& finding : findings) n += finding.severity == severity;
    if (n == 0) continue;
    out += fmt::format("{}{} {}{}", out.empty() ? "" : ", ", n, word(severity), n == 1 ? "" : "s");
  }
  return out;
}

}  // namespace

std::string tell(const std::vector<Finding>& findings, const Sources& sources, const TellOptions& options) {
  const std::vector<Finding> sorted = in_reading_order(findings, sources);
  if (options.form == Telling::json) {
    Json::Array all;
    for (const Finding& finding : sorted) all.push_back(json_of(finding, sources));
    return to_text(Json::Object{{"findings", std::move(all)}}) + "\n";
  }
  if (sorted.empty()) return "";
  std::string out;
  for (const Finding& finding : sorted)
    out += options.form == Telling::full ? full(finding, sources, options.color ? colored : plain) : concise(finding, sources);
  return out + counts(sorted) + "\n";
}

}  // namespace socpress
