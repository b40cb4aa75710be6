// The filter form of the page; the script shows it, because the form has no effect without the script.
#include <set>

#include "review/view.h"

namespace socpress::review {

namespace {

struct Choice {
  std::string value, text;
};

/// A labeled choice whose name is that of the data attribute that it filters.
void write_choice(Html& html, const std::string& name, std::string_view label, const std::vector<Choice>& choices) {
  if (choices.empty()) return;
  const auto row = html.in("p");
  html.leaf("label", label, {{"for", "by-" + name}});
  const auto select = html.in("select", {{"id", "by-" + name}, {"name", name}});
  html.leaf("option", words::filter_any, {{"value", ""}});
  for (const Choice& choice : choices) html.leaf("option", choice.text, {{"value", choice.value}});
}

std::vector<Choice> severities() {
  std::vector<Choice> all;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note})
    all.push_back({std::string(name_of(severity)), std::string(name_of(severity))});
  all.push_back({std::string(words::waived_word), std::string(words::waived_word)});
  return all;
}

std::vector<Choice> families(const std::vector<Finding>& findings) {
  std::set<std::string> names;
  for (const Finding& finding : findings) names.emplace(family_of(finding.id));
  std::vector<Choice> all;
  for (const std::string& name : names) all.push_back({name, name});
  return all;
}

std::vector<Choice> criteria(const ReadingView& view) {
  std::vector<Choice> all;
  for (const Coverage::OfCriterion& of : view.counts.criteria) {
    const Criterion& criterion = view.engagement.catalog.criteria[of.criterion];
    all.push_back({criterion.id, criterion.id + " " + criterion.label});
  }
  return all;
}

}  // namespace

void write_filter(ReadingView& view) {
  Html& html = view.html;
  const auto form = html.in(
      "form", {{"id", "filter"}, {"role", "search"}, {"aria-labelledby", "filter-title"}, {"hidden", "hidden"}});
  html.leaf("p", words::filter, {{"id", "filter-title"}, {"class", "form-title"}});
  if (!view.reviewed.findings.empty()) {
    write_choice(html, "severity", words::filter_severity, severities());
    write_choice(html, "family", words::filter_family, families(view.reviewed.findings));
  }
  write_choice(html, "criterion", words::filter_criterion, criteria(view));
  if (view.counts.tests > 0)
    write_choice(html, "result", words::filter_result,
                 {{"exception", std::string(words::exception_noted)},
                  {"did-not-operate", std::string(words::did_not_operate)},
                  {"no-evidence", std::string(words::no_evidence)},
                  {"open", std::string(words::open_result)},
                  {"none", std::string(words::no_exceptions_noted)}});
  {
    const auto row = html.in("p");
    html.leaf("label", words::filter_text, {{"for", "by-text"}});
    html.single("input", {{"id", "by-text"}, {"name", "text"}, {"type", "search"}, {"autocomplete", "off"}});
  }
  html.leaf("button", words::filter_reset, {{"type", "reset"}});
  html.leaf("p", words::filter_all_shown,
            {{"id", "shown"},
             {"aria-live", "polite"},
             {"data-all", std::string(words::filter_all_shown)},
             {"data-some", std::string(words::filter_some_shown)}});
}

}  // namespace socpress::review
