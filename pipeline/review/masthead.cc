// The masthead: system, report, time frame, and whether the report can be issued; then the key figures.
#include <fmt/format.h>

#include <algorithm>

#include "review/view.h"
#include "text/message.h"

namespace socpress::review {

namespace {

/// In the order of the enumeration.

std::string_view kind_of_report(const Terms& terms) {
  if (!terms.type) return words::soc2;
  return **terms.type == ReportType::type1 ? words::soc2_type_1 : words::soc2_type_2;
}

std::string time_frame_of(const Terms& terms) {
  if (!terms.time_frame) return std::string(words::time_frame_missing);
  if (const AsOf* as_of = terms.time_frame->as_of()) return long_day(*as_of->date);
  const Period& period = *terms.time_frame->period();
  return fmt::format(words::period_words, long_day(*period.from), long_day(*period.to));
}

std::string categories_of(const Engagement& engagement) {
  std::vector<std::string> names;
  const Catalog& catalog = engagement.catalog;
  for (const Category& category : in_canonical_order(engagement.terms.categories, catalog))
    names.push_back(catalog.categories[*catalog.find_category(category.id)].label);
  return names.empty() ? std::string(words::none_given) : join_list(names, words::locale);
}

void write_standing(ReadingView& view) {
  Html& html = view.html;
  struct Status {
    std::string_view word, style;
    std::string why;
  };
  const auto status = [&]() -> Status {
    switch (view.reviewed.standing) {
      case Standing::final_report: return {words::final_word, "standing", std::string(words::final_why)};
      case Standing::draft:
        return {words::draft_word, "standing open", fmt::format(words::draft_why, view.reviewed.why_draft)};
      case Standing::nothing: break;
    }
    return {words::nothing_word, "standing open", std::string(words::nothing_why)};
  }();
  const auto line = html.in("p", {{"class", std::string(status.style)}});
  html.leaf("strong", status.word);
  html.text(" ");
  html.leaf("span", status.why);
}

void write_figure(Html& html, std::string_view label, std::size_t count, std::string_view leads_to,
                  bool matters = false) {
  const auto pair = html.in("div", {{"class", matters && count > 0 ? "figure matters" : "figure"}});
  html.leaf("dt", label);
  const auto value = html.in("dd");
  html.leaf("a", number(count),
            {{"href", "#" + std::string(leads_to)}, {"aria-label", fmt::format("{}: {}", label, number(count))}});
}

/// A count that is not available: the rules were not evaluated, and a zero would look like their result.
void write_not_evaluated(Html& html, std::string_view label) {
  const auto pair = html.in("div", {{"class", "figure"}});
  html.leaf("dt", label);
  const auto value = html.in("dd");
  html.text(words::not_evaluated);
}

std::size_t standing_findings(const std::vector<Finding>& findings, Severity severity) {
  return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), [&](const Finding& finding) {
    return finding.severity == severity && !finding.waived;
  }));
}

}  // namespace

void write_masthead(ReadingView& view) {
  const Terms& terms = view.engagement.terms;
  Html& html = view.html;
  const auto header = html.in("header", {{"class", "masthead"}});
  html.leaf("p", words::page_kind, {{"class", "kind"}});
  {
    const auto title = html.in("h1");
    html.leaf("span", terms.organization.name->empty() ? words::no_entity : terms.organization.name->utf8);
    html.text(" ");
    html.leaf("em", terms.system.name->empty() ? words::no_system : terms.system.name->utf8);
  }
  write_standing(view);
  const auto facts = html.in("dl", {{"class", "facts"}});
  write_fact(html, words::report, kind_of_report(terms));
  const bool one_day = terms.time_frame && terms.time_frame->as_of();
  write_fact(html, one_day ? words::as_of : words::period, time_frame_of(terms));
  write_fact(html, words::categories, categories_of(view.engagement));
  write_fact(html, words::service_auditor,
             terms.auditor.name->empty() ? words::not_recorded : terms.auditor.name->utf8);
  write_fact(html, words::report_date,
             view.opinion.report_date ? long_day(**view.opinion.report_date) : std::string(words::not_recorded));
}

void write_glance(ReadingView& view) {
  Html& html = view.html;
  const Coverage& counts = view.counts;
  const std::vector<Finding>& findings = view.reviewed.findings;
  write_section(html, "glance", words::glance, [&] {
    const auto figures = html.in("dl", {{"class", "figures"}});
    write_figure(html, words::errors, standing_findings(findings, Severity::error), "findings", true);
    const auto figure = [&](std::string_view label, std::size_t count, bool matters) {
      if (view.reviewed.rules_evaluated || count > 0)
        write_figure(html, label, count, "findings", matters);
      else
        write_not_evaluated(html, label);
    };
    figure(words::warnings, standing_findings(findings, Severity::warning), true);
    figure(words::notes, standing_findings(findings, Severity::note), false);
    const auto waived =
        std::count_if(findings.begin(), findings.end(), [](const Finding& f) { return f.waived.has_value(); });
    figure(words::waived, static_cast<std::size_t>(waived), false);
    write_figure(html, words::criteria, counts.criteria.size(), "coverage");
    write_figure(html, words::controls, view.management.controls.size(), "register");
    if (view.tested) {
      write_figure(html, words::tests, counts.tests, "register");
      write_figure(html, words::without_exception,
                   counts.tests - counts.exceptions - counts.did_not_operate - counts.no_evidence - counts.open,
                   "register");
      write_figure(html, words::exceptions, counts.exceptions, "deviations", true);
      write_figure(html, words::did_not_operate, counts.did_not_operate, "deviations", true);
      write_figure(html, words::no_evidence, counts.no_evidence, "deviations", true);
      write_figure(html, words::open_results, counts.open, "register", true);
    }
    write_figure(html, words::subservice_organizations, view.engagement.terms.subservice_organizations.size(),
                 "others");
    write_figure(html, words::user_entity_controls, view.management.user_entity_controls.size(), "others");
  });
}

}  // namespace socpress::review
