// What the texts themselves reveal: placeholders that were not filled in, broken links and references.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_set>

#include "check/rule.h"
#include "language/placeholders.h"
#include "language/text_fields.h"
#include "text/fold.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> placeholder{
    "text/placeholder", Severity::error, "`{}` is a placeholder",
    "write what belongs here, or remove it; if brackets are intended, write parentheses",
    "a report states what was found in this engagement, not the text of a template"};

const FindingKind<std::string> in_brackets{
    "text/brackets", Severity::warning, "`{}` is in brackets, and may have been left to be filled in or chosen",
    "write what belongs here without brackets; a remark that is intended may be in parentheses",
    "a report states what was found in this engagement, not the text of a template"};

const FindingKind<std::string> leads_nowhere{
    "text/link-leads-nowhere", Severity::error,
    "a link leads to `{}`, which is neither a control nor a criterion of this report",
    "correct the id; links lead to controls, and to criteria that apply", "a reference leads to what it names"};

const FindingKind<std::string> section_not_there{
    "text/section-not-there", Severity::warning, "the text refers to `{}`, a section that the report does not have",
    "refer to the right section: I opinion, II assertion, III description, IV tests, V other information, if any",
    "a reference leads to what it names"};

constexpr std::size_t shown_bytes = 60;

/// The placeholder as a finding quotes it: a long one is truncated.
std::string shown(std::string_view text) {
  if (text.size() <= shown_bytes) return std::string(text);
  std::size_t end = shown_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return std::string(text.substr(0, end)) + "…";
}

void nothing_left_to_fill_in(const RuleInput& input, Findings& findings) {
  Placeholders placeholders(input.sentences().lists());
  for_each_text_field(input.engagement(), [&](const TextField& text_field) {
    const FieldText text(text_field);
    for (const Range& one : placeholders.in(text.utf8()))
      findings.report(placeholder, shown(text.utf8().substr(one.begin, one.end - one.begin)))
          .at(text.span(one.begin, one.end));
    for (const Range& one : placeholders.unclear())
      findings.report(in_brackets, shown(text.utf8().substr(one.begin, one.end - one.begin)))
          .at(text.span(one.begin, one.end));
  });
}

void links_lead_somewhere(const RuleInput& input, Findings& findings) {
  std::unordered_set<std::string_view> known;
  for (const Control& control : input.management().controls) known.insert(*control.id);
  for (const Coverage::OfCriterion& of : input.coverage().criteria)
    known.insert(input.catalog().criteria[of.criterion].id);
  for_each_text_field(input.engagement(), [&](const TextField& text_field) {
    if (text_field.line == nullptr) return;
    for (const ProseRun& run : *text_field.line)
      if (run.link.starts_with('#') && !known.contains(std::string_view(run.link).substr(1)))
        findings.report(leads_nowhere, run.link).at(run.text.span);
  });
}

/// Numerals after "Section " that no report has, and V, which exists only where management provides other information.
/// Documents of many kinds have a section 6; the report's own is meant only where the text states so explicitly.
constexpr std::array<std::string_view, 7> sections_of_no_report = {"VI", "VII", "VIII", "IX", "X", "XI", "XII"};
constexpr std::array<std::string_view, 4> the_same_in_digits = {"6", "7", "8", "9"};
constexpr std::string_view section_word = "Section ", other_section = "V";

/// The numeral at `at` when it refers to a section that the report does not have.
std::string_view missing_section_at(std::string_view text, std::size_t at, bool has_other_information,
                                    const WordLists& lists) {
  std::size_t end = at;
  while (end < text.size() && is_letter_or_digit(static_cast<unsigned char>(text[end]))) ++end;
  const std::string_view numeral = text.substr(at, end - at), behind = text.substr(end);
  const auto is_one_of = [&](const auto& numerals) {
    return std::find(numerals.begin(), numerals.end(), numeral) != numerals.end();
  };
  const Phrases& of_this_report = phrases_of(lists, "phrases-of-this-report");
  const bool is_own = std::any_of(of_this_report.begin(), of_this_report.end(), [&](const Located<Text>& words) {
    return behind.starts_with(' ') && behind.substr(1).starts_with(words->utf8);
  });
  const bool is_parted = behind.size() > 1 && std::string_view(".-(/").find(behind[0]) != std::string_view::npos &&
                         behind[1] != ' ' && behind[1] != '\n';
  const bool is_missing = is_one_of(sections_of_no_report) || (numeral == other_section && !has_other_information);
  const bool is_meant =
      is_own ? is_missing || is_one_of(the_same_in_digits) : is_missing && !is_parted && !behind.starts_with(" of ");
  return is_meant ? numeral : std::string_view();
}

/// Whether a document of another kind, whose section is meant, is named right before: "the agreement, Section VI".
bool is_of_another_paper(std::string_view before, const WordLists& lists) {
  constexpr std::string_view between = ", (";
  const auto strip = [&] { before = before.substr(0, before.find_last_not_of(between) + 1); };
  strip();
  if (before.ends_with(" in")) before.remove_suffix(3);
  strip();
  const auto same = [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b); };
  const Phrases& papers = phrases_of(lists, "documents-with-sections");
  return std::any_of(papers.begin(), papers.end(), [&](const Located<Text>& written) {
    const std::string_view paper = written->utf8;
    return before.size() >= paper.size() && std::equal(paper.rbegin(), paper.rend(), before.rbegin(), same);
  });
}

bool may_refer(const TextField& text_field) {
  return text_field.field != Field::name && text_field.field != Field::source &&
         text_field.field != Field::population && !text_field.is_code;
}

void sections_that_are_named_are_there(const RuleInput& input, Findings& findings) {
  const bool has_other = input.management().other_information.has_value();
  const WordLists& lists = input.sentences().lists();
  for (const Passage& passage : input.sentences().passages()) {
    if (!may_refer(passage.text_field())) continue;
    const std::string_view text = passage.text.utf8();
    for (std::size_t at = text.find(section_word); at != std::string_view::npos; at = text.find(section_word, at + 1)) {
      const std::string_view numeral = missing_section_at(text, at + section_word.size(), has_other, lists);
      if (numeral.empty() || is_of_another_paper(text.substr(0, at), lists)) continue;
      const std::size_t end = at + section_word.size() + numeral.size();
      findings.report(section_not_there, std::string(text.substr(at, end - at))).at(passage.text.span(at, end));
    }
  }
}

constexpr std::array rules = {
    Rule{"texts contain no placeholder", AppliesTo::both_types, Needs::terms, nothing_left_to_fill_in,
         finds<placeholder, in_brackets>},
    Rule{"links of the description lead to controls and criteria of the report", AppliesTo::both_types,
         Needs::management, links_lead_somewhere, finds<leads_nowhere>},
    Rule{"sections that texts refer to exist", AppliesTo::both_types, Needs::management,
         sections_that_are_named_are_there, finds<section_not_there>},
};

}  // namespace

Rules text_rules() { return rules; }

}  // namespace socpress::check
