// How the composed report presents itself: headings, references, running heads.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "check/rule.h"
#include "language/mention.h"
#include "model/words.h"
#include "text/unicode.h"

namespace socpress::check {

namespace {

const FindingKind<> restriction_without_tests{
    "presentation/restriction-without-tests", Severity::warning,
    "the restriction on use does not refer to the section with tests and results",
    "refer to it in paragraph `restricted-use` of the layout",
    "the restriction covers the tests of controls and their results, which can mislead readers who do not know the "
    "system"};
const FindingKind<> tests_in_type_1{"presentation/tests-in-type-1", Severity::error,
                                    "the report refers to tests of controls, and a Type 1 has none",
                                    "add `when=\"is_type_2\"` to the paragraph in the layout",
                                    "a Type 1 examination does not test the operation of controls"};
const FindingKind<std::string, std::string> heading_differs{
    "presentation/heading-differs", Severity::error, "the heading `{}` {}",
    "use {opinion_title} or {opinion_name} in the heading of the layout",
    "the heading identifies the type of opinion that follows"};
const FindingKind<std::string> basis_apart{
    "presentation/basis-apart", Severity::warning, "`{}` is not directly before the opinion",
    "place the basis directly before the opinion in the layout", "a modified opinion directly follows its basis"};
const FindingKind<std::string> running_head_foreign{
    "presentation/running-head-foreign", Severity::error,
    "the running head `{}` names neither the service organization nor the service auditor of this report",
    "write the names in the layout as facts, {entity} and {auditor}", "every page identifies its report"};
const FindingKind<std::string, std::string> year_foreign{
    "presentation/year-foreign", Severity::error,
    "`{}` is printed in the page margins, and {} is not a year of this report",
    "write the time frame in the layout as a fact, {time_frame}", "every page identifies the period of its report"};
constexpr SectionName report = SectionName::auditors_report;

void point(Findings::Entry entry, const std::vector<const Paragraph*>& paragraphs) {
  if (!paragraphs.empty() && !paragraphs.front()->line.empty()) entry.at(paragraphs.front()->line.front().origin);
}

void restriction_covers_the_tests(const RuleInput& input, Findings& findings) {
  const auto& paragraphs = input.elements().of(report, Element::restricted_use);
  const auto leads_to_tests = [&](const Inline& piece) {
    return piece.target && input.document().targets.at(static_cast<std::size_t>(*piece.target)).name == "section-tests";
  };
  const bool covered = std::any_of(paragraphs.begin(), paragraphs.end(), [&](const Paragraph* one) {
    return std::any_of(one->line.begin(), one->line.end(), leads_to_tests);
  });
  if (!paragraphs.empty() && !covered) point(findings.report(restriction_without_tests), paragraphs);
}

void no_tests_in_type_1(const RuleInput& input, Findings& findings) {
  const auto& paragraphs = input.elements().of(report, Element::tests_of_controls);
  if (!paragraphs.empty()) point(findings.report(tests_in_type_1), paragraphs);
}

/// A side heading, and whether the opinion or its basis is in the text next to it.
struct Headed {
  const Paragraph* heading;
  bool over_opinion, over_basis;
};

bool holds(const BlockList& blocks, Element element) {
  return std::any_of(blocks.begin(), blocks.end(), [&](const Block& block) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) return paragraph->element == element;
    const auto* framed = std::get_if<Framed>(&block.value);
    return framed != nullptr && holds(framed->blocks, element);
  });
}

void take_headings(const BlockList& blocks, std::vector<Headed>& into) {
  for (const Block& block : blocks) {
    if (const auto* framed = std::get_if<Framed>(&block.value)) take_headings(framed->blocks, into);
    const auto* row = std::get_if<SideRow>(&block.value);
    if (row == nullptr) continue;
    const bool over_opinion = holds(row->main, Element::opinion), over_basis = holds(row->main, Element::basis);
    for (const Paragraph& heading : row->side) into.push_back({&heading, over_opinion, over_basis});
  }
}

std::vector<Headed> headings_of_the_report(const Document& document) {
  std::vector<Headed> headings;
  for (const Section& section : document.sections)
    if (section.name == report) take_headings(section.blocks, headings);
  return headings;
}

/// Where a heading contradicts the opinions; nothing when it agrees with them.
std::string disagreement(const Headed& headed, const AuditorsOpinion& opinion) {
  const std::string text = folded(plain_text(headed.heading->line));
  for (const OpinionKind kind : {OpinionKind::qualified, OpinionKind::adverse, OpinionKind::disclaimer}) {
    const auto& all = opinion.opinions;
    const bool given = std::any_of(all.begin(), all.end(), [&](const auto& one) { return one && *one->kind == kind; });
    const std::string name(name_of(kind));
    const bool named = mentions(text, name);
    if (named && !given) return "names a type of opinion that is not expressed (" + name + ")";
    if (given && !named && headed.over_opinion) return "does not name the opinion below it (" + name + ")";
  }
  return {};
}

void headings_name_the_opinion(const RuleInput& input, Findings& findings) {
  for (const Headed& headed : headings_of_the_report(input.document())) {
    const std::string what = disagreement(headed, *input.engagement().auditor->opinion);
    if (what.empty()) continue;
    auto entry = findings.report(heading_differs, plain_text(headed.heading->line), what);
    if (!headed.heading->line.empty()) entry.at(headed.heading->line.front().origin);
  }
}

void basis_stands_before_the_opinion(const RuleInput& input, Findings& findings) {
  const std::vector<Headed> headings = headings_of_the_report(input.document());
  const auto basis = std::find_if(headings.rbegin(), headings.rend(), [](const Headed& one) { return one.over_basis; });
  if (basis == headings.rend()) return;
  const bool next_is_opinion = basis != headings.rbegin() && std::prev(basis)->over_opinion;
  if (next_is_opinion) return;
  auto entry = findings.report(basis_apart, plain_text(basis->heading->line));
  if (!basis->heading->line.empty()) entry.at(basis->heading->line.front().origin);
}

void point(Findings::Entry entry, const Line& line) {
  if (!line.empty()) entry.at(line.front().origin);
}

bool names_a_party(const std::string& folded_text, const Terms& terms) {
  const std::array names = {&terms.organization.name, &terms.organization.short_name, &terms.auditor.name,
                            &terms.auditor.short_name};
  return std::any_of(names.begin(), names.end(),
                     [&](const Located<Text>* name) { return mentions(folded_text, folded((*name)->utf8)); });
}

/// The same running head appears in many sections and is reported once. Without both names it cannot be checked.
void running_heads_are_of_this_report(const RuleInput& input, Findings& findings) {
  const Terms& terms = input.engagement().terms;
  if (terms.organization.name->empty() || terms.auditor.name->empty()) return;
  std::vector<std::string> stated;
  for (const Section& section : input.document().sections) {
    const std::string text = plain_text(section.furniture.head_left);
    if (text.empty() || names_a_party(folded(text), terms)) continue;
    if (std::find(stated.begin(), stated.end(), text) != stated.end()) continue;
    stated.push_back(text);
    point(findings.report(running_head_foreign, text), section.furniture.head_left);
  }
}

/// Four-digit numbers that read as years.
std::vector<int> years_in(std::string_view text) {
  std::vector<int> years;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    int number = 0;
    while (end < text.size() && end < at + 5 && text[end] >= '0' && text[end] <= '9')
      number = number * 10 + (text[end++] - '0');
    if (end == at + 4 && number >= 1980 && number < 2100) years.push_back(number);
    at = std::max(end, at + 1);
  }
  return years;
}

void years_are_of_this_report(const RuleInput& input, Findings& findings) {
  const Terms& terms = input.engagement().terms;
  const auto& auditor = input.engagement().auditor;
  if (!terms.time_frame) return;
  std::vector<int> known = years_in(terms.system.name->utf8 + " " + terms.system.description_title->utf8);
  for (int year = terms.time_frame->first_day().year; year <= terms.time_frame->last_day().year; ++year)
    known.push_back(year);
  if (auditor && auditor->opinion && auditor->opinion->report_date)
    known.push_back(auditor->opinion->report_date->value.year);
  std::vector<std::string> stated;
  for (const Section& section : input.document().sections)
    for (const Line* line :
         {&section.furniture.head_left, &section.furniture.head_right, &section.furniture.foot_first}) {
      const std::string text = plain_text(*line);
      for (const int year : years_in(text)) {
        if (std::find(known.begin(), known.end(), year) != known.end()) continue;
        if (std::find(stated.begin(), stated.end(), text) != stated.end()) continue;
        stated.push_back(text);
        point(findings.report(year_foreign, text, std::to_string(year)), *line);
      }
    }
}

const std::array rules = {
    Rule{"the restriction on use covers tests and results", AppliesTo::type_2, Needs::document | Needs::terms,
         restriction_covers_the_tests, finds<restriction_without_tests>, Party::auditor},
    Rule{"a Type 1 report refers to no tests", AppliesTo::type_1, Needs::document | Needs::terms, no_tests_in_type_1,
         finds<tests_in_type_1>, Party::auditor},
    Rule{"the basis directly precedes the opinion", AppliesTo::both_types, Needs::document | Needs::opinion,
         basis_stands_before_the_opinion, finds<basis_apart>, Party::auditor},
    Rule{"headings name the type of opinion that is expressed", AppliesTo::both_types, Needs::document | Needs::opinion,
         headings_name_the_opinion, finds<heading_differs>, Party::auditor},
    Rule{"running heads name the parties of this report", AppliesTo::both_types, Needs::document | Needs::terms,
         running_heads_are_of_this_report, finds<running_head_foreign>, Party::auditor},
    Rule{"years in the page margins are those of this report", AppliesTo::both_types, Needs::document | Needs::terms,
         years_are_of_this_report, finds<year_foreign>, Party::auditor},
};

}  // namespace

Rules presentation_rules() { return rules; }

}  // namespace socpress::check
