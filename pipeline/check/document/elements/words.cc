// Whether a required paragraph speaks of what its name promises: a mark in the layout is no proof of it.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "check/rule.h"
#include "language/mention.h"
#include "text/unicode.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string> speaks_of_something_else{
    "elements/speaks-of-something-else", Severity::warning,
    "paragraph `{}` contains none of the words that its element requires: {}",
    "write in the layout what the element requires, or remove its name from the paragraph",
    "each required element is recognizable in the text of the report"};

/// An element and words, one of which at least anybody uses who speaks of it.
struct Subjects {
  Element element;
  std::array<std::string_view, 6> words;
};
constexpr std::array subjects = {
    Subjects{Element::independence, {"independent", "independence", "ethical", "ethics", "impartial", "conflicts"}},
    Subjects{Element::inherent_limitations,
             {"limitation", "limitations", "prevent", "errors", "fail", "by its nature"}},
    Subjects{Element::user_entity_controls,
             {"user entity", "user entities", "user-entity", "customers", "users", "clients"}},
    Subjects{Element::tests_of_controls,
             {"tests of controls", "controls tested", "controls we tested", "tested", "testing", "section iv"}},
    Subjects{Element::restricted_use, {"intended", "restricted", "specified parties", "solely", "only", "not be used"}},
    Subjects{Element::organization_responsibilities,
             {"responsible", "responsibility", "responsibilities", "is to", "accountable", "duty"}},
    Subjects{Element::auditor_responsibilities,
             {"responsibility", "responsibilities", "responsible", "is to", "our part", "our duty"}},
};

void elements_speak_of_their_subjects(const RuleInput& input, Findings& findings) {
  for (const Subjects& one : subjects) {
    const auto& paragraphs = input.elements().of(SectionName::auditors_report, one.element);
    if (paragraphs.empty() || paragraphs.front()->line.empty()) continue;
    const std::string text = folded(input.elements().text(SectionName::auditors_report, one.element));
    if (std::any_of(one.words.begin(), one.words.end(),
                    [&](std::string_view word) { return mentions(text, std::string(word)); }))
      continue;
    findings
        .report(speaks_of_something_else, std::string(name_of(one.element)),
                fmt::format("`{}`", fmt::join(one.words, "`, `")))
        .at(paragraphs.front()->line.front().origin);
  }
}

constexpr std::array rules = {
    Rule{"each required paragraph contains words of its element", AppliesTo::both_types, Needs::document | Needs::terms,
         elements_speak_of_their_subjects, finds<speaks_of_something_else>, Party::auditor},
};

}  // namespace

Rules element_words_rules() { return rules; }

}  // namespace socpress::check
