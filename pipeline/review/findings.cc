// Findings by severity, each with its place, the source line with a caret, help and authority; waived ones separate.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/excerpt.h"
#include "review/view.h"

namespace socpress::review {

namespace {

/// An item of the engagement with its source bytes, so that a finding in them is related to it.
struct Spot {
  Span span;
  std::optional<std::size_t> control;
  std::string criterion;
};

bool before(const Span& a, const Span& b) { return a.file != b.file ? a.file < b.file : a.begin < b.begin; }

/// Where controls, tests, conclusions and responses are written, sorted by place.
std::vector<Spot> spots_of(const ReadingView& view) {
  std::vector<Spot> spots;
  for (std::size_t i = 0; i < view.management.controls.size(); ++i)
    spots.push_back({view.management.controls[i].row, i, {}});
  for (const Test& test : view.auditor.tests) spots.push_back({test.row, view.control(*test.control), {}});
  for (const ConcludedControl& one : view.opinion.controls)
    spots.push_back(
        {{one.control.span.file, one.control.span.begin, std::max(one.control.span.end, one.reason.span.end)},
         view.control(*one.control),
         {}});
  for (const ConcludedCriterion& one : view.opinion.criteria)
    spots.push_back(
        {{one.criterion.span.file, one.criterion.span.begin, std::max(one.criterion.span.end, one.reason.span.end)},
         {},
         one.criterion->written()});
  for (const Response& response : view.management.responses) {
    const auto test = view.test(*response.test);
    const auto control = test ? view.control(*view.auditor.tests[*test].control) : std::nullopt;
    spots.push_back(
        {{response.test.span.file, response.test.span.begin, std::max(response.test.span.end, response.text.span.end)},
         control,
         {}});
  }
  std::stable_sort(spots.begin(), spots.end(), [](const Spot& a, const Spot& b) { return before(a.span, b.span); });
  return spots;
}

const Spot* spot_of(const Finding& finding, const std::vector<Spot>& spots) {
  if (!finding.span) return nullptr;
  auto after = std::upper_bound(spots.begin(), spots.end(), *finding.span,
                                [](const Span& s, const Spot& spot) { return before(s, spot.span); });
  if (after == spots.begin()) return nullptr;
  const Spot& spot = *(after - 1);
  return spot.span.file == finding.span->file && finding.span->begin <= spot.span.end ? &spot : nullptr;
}

std::string_view word_of(const Finding& finding) {
  return finding.waived ? words::waived_word : name_of(finding.severity);
}

std::string place_of(Span span, const Sources& sources) {
  const SourceFile& file = sources[span.file];
  if (const auto cell = sources.cell(span))
    return cell->sheet.empty()
               ? fmt::format(words::place_in_sheet, file.path(), cell->row, cell->column)
               : fmt::format(words::place_in_workbook, file.path(), cell->sheet, cell->name(), cell->column);
  const Place place = file.place(span.begin);
  return fmt::format(words::place, file.path(), place.line, place.column);
}

/// The line with the place marked, and the caret below it; a screen reader reads the mark, not the caret.
void write_excerpt(Html& html, Span span, const Sources& sources) {
  const Excerpt excerpt = excerpt_of(span, sources);
  const auto figure = html.in("pre");
  const auto code = html.in("code");
  if (span.begin == span.end) return html.text(excerpt.line);  // something is missing there: no character is marked
  const std::string_view line = excerpt.line;
  html.text(line.substr(0, excerpt.marked.begin));
  html.leaf("mark", line.substr(excerpt.marked.begin, excerpt.marked.end - excerpt.marked.begin));
  html.text(line.substr(excerpt.marked.end));
  html.text("\n");
  html.leaf("span", std::string(excerpt.indent, ' ') + std::string(excerpt.width, '^'),
            {{"class", "caret"}, {"aria-hidden", "true"}});
}

void write_place(Html& html, Span span, std::string_view label, std::string_view kind, const Sources& sources) {
  {
    const auto line = html.in("p", {{"class", "place"}});
    if (!kind.empty()) html.text(std::string(kind) + ": ");
    html.text(place_of(span, sources));
    if (!label.empty()) html.text(fmt::format(": {}", label));
  }
  write_excerpt(html, span, sources);
}

void write_remark(Html& html, std::string_view label, std::string_view text) {
  if (text.empty()) return;
  const auto line = html.in("p", {{"class", "remark"}});
  html.leaf("b", label);
  html.text(": ");
  write_message(html, text);
}

void write_finding(ReadingView& view, const Finding& finding, std::size_t number, const Spot* spot) {
  Html& html = view.html;
  const std::string word(word_of(finding));
  const std::string criteria = spot == nullptr ? ""
                               : spot->control ? view.criteria_of(*spot->control)
                                               : spot->criterion;
  const auto article = html.in("article", {{"id", fmt::format("finding-{}", number)},
                                           {"class", "finding " + word},
                                           {"data-item", ""},
                                           {"data-severity", word},
                                           {"data-family", std::string(family_of(finding.id))},
                                           {"data-criterion", criteria}});
  {
    const auto title = html.in("h4");
    html.leaf("span", word, {{"class", "severity"}});
    html.text(" ");
    write_message(html, finding.message);
  }
  {
    const auto line = html.in("p", {{"class", "rule"}});
    html.leaf("code", finding.id);
    if (spot != nullptr && (spot->control || !spot->criterion.empty())) {
      html.text(fmt::format(". {} ", words::concerns));
      if (spot->control)
        link_to_control(view, *view.management.controls[*spot->control].id);
      else
        link_to_criterion(view, spot->criterion);
    }
  }
  if (finding.waived) write_remark(html, fmt::format(words::waived_by, finding.waived->by), finding.waived->reason);
  if (finding.span)
    write_place(html, *finding.span, finding.label, "", view.reviewed.sources);
  else
    html.leaf("p", words::no_place, {{"class", "place"}});
  for (const Label& other : finding.others)
    write_place(html, other.span, other.text, words::seen_at, view.reviewed.sources);
  write_remark(html, words::help, finding.help);
  write_remark(html, words::rests_on, finding.authority);
}

}  // namespace

void write_findings(ReadingView& view) {
  Html& html = view.html;
  const std::vector<Finding> sorted = in_reading_order(view.reviewed.findings, view.reviewed.sources);
  const std::vector<Spot> spots = spots_of(view);
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> parts = {
      {{name_of(Severity::error), words::errors},
       {name_of(Severity::warning), words::warnings},
       {name_of(Severity::note), words::notes},
       {words::waived_word, words::waived}}};
  write_section(html, "findings", words::findings, [&] {
    if (sorted.empty()) html.leaf("p", words::no_findings);
    std::size_t number = 0;
    for (const auto& part : parts) {
      const auto count =
          std::count_if(sorted.begin(), sorted.end(), [&](const Finding& f) { return word_of(f) == part.first; });
      if (count == 0) continue;
      const auto group = html.in("div", {{"data-group", ""}});
      html.leaf("h3", fmt::format("{} ({})", part.second, count));
      for (const Finding& finding : sorted)
        if (word_of(finding) == part.first) write_finding(view, finding, ++number, spot_of(finding, spots));
    }
  });
}

}  // namespace socpress::review
