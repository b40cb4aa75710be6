// Criteria by control: a map of all criteria, and a table of the controls and exceptions of each.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "review/view.h"

namespace socpress::review {

namespace {

/// Consecutive criteria under one heading of the catalog: indexes into Coverage::criteria.
struct Series {
  const CriteriaGroup* group;
  std::vector<std::size_t> criteria;
};

std::vector<Series> series_of(const ReadingView& view) {
  std::vector<Series> all;
  const Catalog& catalog = view.engagement.catalog;
  for (std::size_t i = 0; i < view.counts.criteria.size(); ++i) {
    const CriteriaGroup& group = catalog.groups[catalog.criteria[view.counts.criteria[i].criterion].group];
    if (all.empty() || all.back().group != &group) all.push_back({&group, {}});
    all.back().criteria.push_back(i);
  }
  return all;
}

bool is_somewhere(bool Coverage::OfControl::* what, const ReadingView& view, const Coverage::OfCriterion& of) {
  for (const std::size_t control : of.controls)
    if (view.counts.controls[control].*what) return true;
  return false;
}

/// The values that the filter compares: the results of a criterion's tests.
std::string results_of(const ReadingView& view, const Coverage::OfCriterion& of) {
  std::string results;
  const auto add = [&](bool has, std::string_view name) {
    if (has) results += (results.empty() ? "" : " ") + std::string(name);
  };
  const auto has = [&](std::optional<Result> wanted) {
    return std::any_of(of.controls.begin(), of.controls.end(), [&](std::size_t control) {
      const auto& tests = view.counts.controls[control].tests;
      return std::any_of(tests.begin(), tests.end(), [&](std::size_t i) {
        const auto& result = view.auditor.tests[i].result;
        return result ? wanted == **result : !wanted;
      });
    });
  };
  add(has(Result::exception), "exception");
  add(has(Result::did_not_operate), "did-not-operate");
  add(has(Result::no_evidence), "no-evidence");
  add(has(std::nullopt), "open");
  add(has(Result::no_exceptions), "none");
  return results;
}

/// Exceptions and gaps have distinct styles; the others are darker the more controls they have.
std::string_view look_of(const Coverage::OfCriterion& of) {
  if (of.controls.empty()) return "cell uncovered";
  if (of.exceptions > 0) return "cell deviates";
  if (of.controls.size() == 1) return "cell alone";
  return of.controls.size() >= 5 ? "cell many" : "cell";
}

void write_cell(ReadingView& view, const Coverage::OfCriterion& of) {
  Html& html = view.html;
  const Criterion& criterion = view.engagement.catalog.criteria[of.criterion];
  const auto cell = html.in("li", {{"class", std::string(look_of(of))},
                                   {"data-item", ""},
                                   {"data-criterion", criterion.id},
                                   {"data-result", results_of(view, of)}});
  const auto whole = html.in("a", {{"href", "#" + view.criterion_anchors[of.criterion]}});
  html.leaf("b", criterion.id);
  const auto say = [&](std::string_view tag, std::string_view words) {
    html.text(" ");
    html.leaf(tag, words);
  };
  if (of.controls.empty()) return say("span", words::no_control);
  say("span", counted(of.controls.size(), words::control_noun));
  if (view.tested) say("span", counted(of.tests, words::test_noun));
  if (is_somewhere(&Coverage::OfControl::did_not_operate, view, of)) say("span", words::idle_in_map);
  if (is_somewhere(&Coverage::OfControl::no_evidence, view, of)) say("span", words::unseen_in_map);
  if (of.exceptions > 0) say("strong", counted(of.exceptions, words::exception_noun));
}

void write_map(ReadingView& view, const std::vector<Series>& all) {
  Html& html = view.html;
  html.leaf("h3", words::map);
  html.leaf("p", words::map_text);
  const auto map = html.in("div", {{"class", "map"}});
  for (const Series& series : all) {
    const std::string label = fmt::format("map-{}", &series - all.data() + 1);
    const auto row = html.in("div", {{"class", "map-row"}, {"data-group", ""}});
    html.leaf("p", fmt::format("{} {}", series.group->id, series.group->title),
              {{"id", label}, {"class", "map-label"}});
    const auto cells = html.in("ul", {{"aria-labelledby", label}});
    for (const std::size_t i : series.criteria) write_cell(view, view.counts.criteria[i]);
  }
}

/// The exceptions at a criterion, each with its extent, or a statement that there is none.
void write_exceptions(ReadingView& view, const Coverage::OfCriterion& of) {
  Html& html = view.html;
  const auto cell = html.in("td", {{"class", of.exceptions > 0 ? "deviates count" : "count"}});
  if (of.exceptions == 0) return html.text(words::no_exception);
  html.leaf("strong", number(of.exceptions));
  const auto list = html.in("ul", {{"class", "plain"}});
  for (const std::size_t control : of.controls)
    for (const std::size_t i : view.counts.controls[control].tests) {
      const Test& test = view.auditor.tests[i];
      if (!test.result || **test.result != Result::exception) continue;
      const auto item = html.in("li");
      link_to_test(view, *test.id);
      if (const std::string extent = extent_of(test); !extent.empty()) html.text(": " + extent);
    }
}

void write_controls(ReadingView& view, const Coverage::OfCriterion& of) {
  Html& html = view.html;
  const auto cell = html.in("td");
  if (of.controls.empty()) return write_gap(html, words::no_control);
  for (std::size_t i = 0; i < of.controls.size(); ++i) {
    if (i > 0) html.text(", ");
    link_to_control(view, *view.management.controls[of.controls[i]].id);
    const Coverage::OfControl& counted = view.counts.controls[of.controls[i]];
    if (counted.did_not_operate) html.text(fmt::format(" ({})", words::idle_in_map));
    if (counted.no_evidence) html.text(fmt::format(" ({})", words::unseen_in_map));
  }
}

void write_row(ReadingView& view, const Coverage::OfCriterion& of) {
  Html& html = view.html;
  const Criterion& criterion = view.engagement.catalog.criteria[of.criterion];
  const auto row = html.in("tr", {{"id", view.criterion_anchors[of.criterion]},
                                  {"data-item", ""},
                                  {"data-criterion", criterion.id},
                                  {"data-result", results_of(view, of)}});
  {
    const auto head = html.in("th", {{"scope", "row"}});
    html.leaf("b", criterion.id);
    html.text(" " + criterion.label);
  }
  write_controls(view, of);
  if (!view.tested) return;
  html.leaf("td", number(of.tests), {{"class", "count"}});
  write_exceptions(view, of);
}

void write_rows(ReadingView& view, const std::vector<Series>& all) {
  Html& html = view.html;
  for (const Series& series : all) {
    const auto body = html.in("tbody", {{"data-group", ""}});
    {
      const auto row = html.in("tr", {{"class", "series"}});
      html.leaf("th", fmt::format("{} {}", series.group->id, series.group->title),
                {{"scope", "rowgroup"}, {"colspan", view.tested ? "4" : "2"}});
    }
    for (const std::size_t i : series.criteria) write_row(view, view.counts.criteria[i]);
  }
}

void write_not_applicable(ReadingView& view) {
  if (view.management.not_applicable.empty()) return;
  Html& html = view.html;
  write_table(html, "not-applicable", words::not_applicable_caption, {words::criterion, words::reason}, [&] {
    const auto body = html.in("tbody");
    for (const NotApplicable& left_out : view.management.not_applicable) {
      const auto row = html.in("tr", {{"data-item", ""}, {"data-criterion", left_out.criterion->written()}});
      html.leaf("th", left_out.criterion->written(), {{"scope", "row"}});
      write_words(html, "td", left_out.reason->utf8, words::not_recorded);
    }
  });
}

}  // namespace

void write_coverage(ReadingView& view) {
  Html& html = view.html;
  write_section(html, "coverage", words::coverage, [&] {
    const std::vector<Series> all = series_of(view);
    if (all.empty()) return html.leaf("p", words::no_criteria);
    write_map(view, all);
    html.leaf("h3", words::one_by_one);
    if (view.tested)
      write_table(html, "coverage-table", words::coverage_caption,
                  {words::criterion, words::controls, words::tests, words::exceptions}, [&] { write_rows(view, all); });
    else
      write_table(html, "coverage-table", words::coverage_caption, {words::criterion, words::controls},
                  [&] { write_rows(view, all); });
    write_not_applicable(view);
  });
}

}  // namespace socpress::review
