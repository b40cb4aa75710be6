// The recorded basis of the opinion: from deviation to control, to criterion, to the opinion on each subject.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "review/view.h"

namespace socpress::review {

namespace {

// Each in the order of its enumeration.
constexpr std::array<std::string_view, 5> conclusion_words = {words::effective, words::effective_with_exception,
                                                              words::not_effective, words::did_not_operate,
                                                              words::not_suitably_designed};
constexpr std::array<std::string_view, 4> opinion_words = {words::unqualified, words::qualified, words::adverse,
                                                           words::disclaimer};
constexpr std::array<std::string_view, 3> subject_words = {words::the_description, words::the_design,
                                                           words::the_operation};

template <class Value, std::size_t N>
std::string_view word_of(Value value, const std::array<std::string_view, N>& all) {
  return all[static_cast<std::size_t>(value)];
}

template <class Concluded, class IdOf>
const Concluded* concluded(const std::vector<Concluded>& all, std::string_view id, IdOf id_of) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Concluded& one) { return id_of(one) == id; });
  return found == all.end() ? nullptr : &*found;
}

bool names(const std::vector<Located<std::string>>& ids, std::string_view id) {
  return std::any_of(ids.begin(), ids.end(), [&](const Located<std::string>& one) { return *one == id; });
}

/// Links to the bases that name an item; nothing when none does.
template <class Names>
bool write_bases_that(ReadingView& view, const Names& name_it) {
  bool any = false;
  for (std::size_t i = 0; i < view.opinion.bases.size(); ++i) {
    if (!name_it(view.opinion.bases[i])) continue;
    if (any) view.html.text(", ");
    view.html.leaf("a", fmt::format(words::basis_number, i + 1), {{"href", fmt::format("#basis-{}", i + 1)}});
    any = true;
  }
  return any;
}

template <class Names>
void write_bases_cell(ReadingView& view, const Names& name_it) {
  const auto cell = view.html.in("td");
  if (!write_bases_that(view, name_it)) view.html.text(words::none_recorded);
}

void write_conclusion(Html& html, std::string_view conclusion, std::string_view reason) {
  const auto cell = html.in("td");
  if (conclusion.empty()) return write_gap(html, words::not_recorded);
  html.leaf("strong", conclusion);
  if (reason.empty()) return;
  html.text(" ");
  html.leaf("span", reason, {{"class", "words"}});
}

// ---- 1. from deviation to control

bool deviates(const Coverage::OfControl& of) { return of.exceptions > 0 || of.did_not_operate || of.no_evidence; }

void write_findings_of(ReadingView& view, const Coverage::OfControl& of) {
  Html& html = view.html;
  const auto cell = html.in("td");
  if (of.tests.empty()) return view.tested ? write_gap(html, words::no_test) : html.text(words::none_recorded);
  const auto is_clean = [&](std::size_t i) {
    const auto& result = view.auditor.tests[i].result;
    return result && **result == Result::no_exceptions;
  };
  if (std::all_of(of.tests.begin(), of.tests.end(), is_clean)) return html.text(words::no_exceptions_noted);
  const auto list = html.in("ul", {{"class", "plain"}});
  for (const std::size_t i : of.tests) {
    const Test& test = view.auditor.tests[i];
    if (is_clean(i)) continue;
    const auto item = html.in("li");
    link_to_test(view, *test.id);
    if (!test.result) {
      html.text(": ");
      write_gap(html, words::open_result);
      continue;
    }
    const std::string_view seen = **test.result == Result::did_not_operate ? words::did_not_operate
                                  : **test.result == Result::no_evidence   ? words::no_evidence
                                                                           : words::exception_noted;
    const std::string extent = **test.result == Result::exception ? extent_of(test) : std::string();
    html.text(extent.empty() ? fmt::format(": {}", seen) : fmt::format(": {}, {}", seen, extent));
  }
}

void write_control_step(ReadingView& view, std::size_t i, const ConcludedControl* one) {
  Html& html = view.html;
  const Control& control = view.management.controls[i];
  const auto row = html.in("tr", {{"data-item", ""}, {"data-criterion", view.criteria_of(i)}});
  {
    const auto head = html.in("th", {{"scope", "row"}});
    link_to_control(view, *control.id);
    if (!control.title->empty()) html.text(" " + control.title->utf8);
  }
  write_findings_of(view, view.counts.controls[i]);
  write_conclusion(html, one == nullptr ? "" : word_of(*one->conclusion, conclusion_words),
                   one == nullptr ? "" : one->reason->utf8);
  write_bases_cell(view, [&](const Basis& basis) { return names(basis.controls, *control.id); });
}

void write_first_step(ReadingView& view) {
  Html& html = view.html;
  std::vector<std::pair<std::size_t, const ConcludedControl*>> rows;
  for (std::size_t i = 0; i < view.management.controls.size(); ++i) {
    const auto* one = concluded(view.opinion.controls, *view.management.controls[i].id,
                                [](const auto& c) { return std::string_view(*c.control); });
    if (one != nullptr || deviates(view.counts.controls[i])) rows.emplace_back(i, one);
  }
  html.leaf("h3", words::step_control);
  if (rows.empty()) return html.leaf("p", words::no_deviations);
  write_table(html, "step-control", words::step_control_caption,
              {words::control, words::seen, words::conclusion, words::basis}, [&] {
                const auto body = html.in("tbody");
                for (const auto& row : rows) write_control_step(view, row.first, row.second);
              });
}

// ---- 2. from control to criterion

void write_deviating_controls(ReadingView& view, const Coverage::OfCriterion& of) {
  Html& html = view.html;
  const auto cell = html.in("td");
  bool any = false;
  for (const std::size_t control : of.controls) {
    if (!deviates(view.counts.controls[control])) continue;
    if (any) html.text(", ");
    link_to_control(view, *view.management.controls[control].id);
    any = true;
  }
  const std::string all = counted(of.controls.size(), words::control_noun);
  html.text(any ? fmt::format(words::among, all) : fmt::format(words::none_among, all));
}

void write_criterion_step(ReadingView& view, const Coverage::OfCriterion& of, const ConcludedCriterion* one) {
  Html& html = view.html;
  const Criterion& criterion = view.engagement.catalog.criteria[of.criterion];
  const auto row = html.in("tr", {{"data-item", ""}, {"data-criterion", criterion.id}});
  {
    const auto head = html.in("th", {{"scope", "row"}});
    link_to_criterion(view, of.criterion);
    html.text(" " + criterion.label);
  }
  write_deviating_controls(view, of);
  const std::string_view word = one == nullptr   ? std::string_view()
                                : *one->achieved ? words::achieved
                                                 : words::not_achieved;
  write_conclusion(html, word, one == nullptr ? "" : one->reason->utf8);
  write_bases_cell(view, [&](const Basis& basis) { return names(of_report(basis.criteria), criterion.id); });
}

void write_second_step(ReadingView& view) {
  Html& html = view.html;
  std::vector<std::pair<const Coverage::OfCriterion*, const ConcludedCriterion*>> rows;
  for (const Coverage::OfCriterion& of : view.counts.criteria) {
    const auto* one = concluded(view.opinion.criteria, view.engagement.catalog.criteria[of.criterion].id,
                                [](const auto& c) { return c.criterion->written(); });
    const bool touched = std::any_of(of.controls.begin(), of.controls.end(),
                                     [&](std::size_t c) { return deviates(view.counts.controls[c]); });
    if (one != nullptr || touched) rows.emplace_back(&of, one);
  }
  html.leaf("h3", words::step_criterion);
  if (rows.empty()) return html.leaf("p", words::no_concluded_criteria);
  write_table(html, "step-criterion", words::step_criterion_caption,
              {words::criterion, words::deviating_controls, words::conclusion, words::basis}, [&] {
                const auto body = html.in("tbody");
                for (const auto& row : rows) write_criterion_step(view, *row.first, row.second);
              });
}

// ---- 3. from criterion to opinion

std::string_view assertion_on(const ReadingView& view, Subject subject) {
  if (!view.management.assertion) return words::no_assertion;
  const Assertion& made = *view.management.assertion;
  const auto about = [&](const auto& one) { return *one == subject; };
  if (std::none_of(made.asserts.begin(), made.asserts.end(), about)) return words::not_asserted;
  const bool modified = std::any_of(made.matters.begin(), made.matters.end(),
                                    [&](const Matter& matter) { return *matter.subject == subject; });
  return modified ? words::asserted_with_matters : words::asserted;
}

void write_subject(ReadingView& view, Subject subject) {
  Html& html = view.html;
  const auto& set = view.opinion.on(subject);
  const auto row = html.in("tr");
  html.leaf("th", word_of(subject, subject_words), {{"scope", "row"}});
  html.leaf("td", assertion_on(view, subject));
  write_bases_cell(view, [&](const Basis& basis) {
    return std::any_of(basis.subjects.begin(), basis.subjects.end(), [&](const auto& one) { return *one == subject; });
  });
  write_conclusion(html, set ? word_of(*set->kind, opinion_words) : "", "");
  const auto cell = html.in("td");
  if (!set || !set->by)
    write_gap(html, words::by_nobody);
  else
    html.text((*set->by)->utf8);
  html.text(", ");
  if (!set || !set->on)
    write_gap(html, words::no_day);
  else
    html.text(long_day(**set->on));
}

void write_bases(ReadingView& view) {
  Html& html = view.html;
  if (view.opinion.bases.empty()) return html.leaf("p", words::no_bases);
  for (std::size_t i = 0; i < view.opinion.bases.size(); ++i) {
    const Basis& basis = view.opinion.bases[i];
    const auto article = html.in("article", {{"id", fmt::format("basis-{}", i + 1)}, {"class", "basis"}});
    html.leaf("h4", fmt::format(words::basis_number, i + 1));
    html.leaf("p", basis.text->utf8, {{"class", "words"}});
    const auto line = html.in("p", {{"class", "place"}});
    html.text(fmt::format("{}: ", words::subjects));
    for (std::size_t s = 0; s < basis.subjects.size(); ++s)
      html.text(fmt::format("{}{}", s > 0 ? "; " : "", word_of(*basis.subjects[s], subject_words)));
    html.text(basis.criteria.empty() ? "" : fmt::format(". {}: ", words::criteria));
    links(view, written(basis.criteria), link_to_criterion);
    html.text(basis.controls.empty() ? "" : fmt::format(". {}: ", words::controls));
    links(view, basis.controls, link_to_control);
  }
}

void write_third_step(ReadingView& view) {
  Html& html = view.html;
  html.leaf("h3", words::step_opinion);
  write_table(html, "step-opinion", words::step_opinion_caption,
              {words::subject, words::asserts, words::basis, words::opinion, words::set_by}, [&] {
                const auto body = html.in("tbody");
                for (const Subject subject : all_subjects)
                  if (view.tested || subject != Subject::operating_effectiveness) write_subject(view, subject);
              });
  html.leaf("h3", words::bases_title);
  write_bases(view);
}

void write_paragraphs(Html& html, std::string_view label, const std::vector<Located<Text>>& texts) {
  for (const Located<Text>& text : texts) {
    const auto paragraph = html.in("p", {{"class", "words"}});
    html.leaf("b", label);
    html.text(": " + text->utf8);
  }
}

}  // namespace

void write_opinion(ReadingView& view) {
  Html& html = view.html;
  write_section(html, "opinion", words::logic, [&] {
    html.leaf("p", words::logic_text);
    write_first_step(view);
    write_second_step(view);
    write_third_step(view);
    if (view.opinion.emphasis.empty() && view.opinion.other_matters.empty()) return;
    html.leaf("h3", words::further);
    write_paragraphs(html, words::emphasis, view.opinion.emphasis);
    write_paragraphs(html, words::other_matter, view.opinion.other_matters);
  });
}

}  // namespace socpress::review
