// Whether a required paragraph covers the subject of its element: the mark in the layout is not sufficient evidence.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "check/rule.h"
#include "language/mention.h"
#include "language/word_lists.h"
#include "text/unicode.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string> lacks_its_words{
    "elements/speaks-of-something-else", Severity::warning,
    "paragraph `{}` contains none of the words that its element requires: {}",
    "write in the layout what the element requires, or remove its name from the paragraph",
    "each required element is recognizable in the text of the report"};

/// An element, and words of which any text on its subject uses at least one.
struct Subjects {
  Element element;
  PhraseListName words;
};
constexpr std::array subjects = {
    Subjects{Element::independence, "words-of-independence"},
    Subjects{Element::inherent_limitations, "words-of-inherent-limitations"},
    Subjects{Element::user_entity_controls, "words-of-user-entity-controls"},
    Subjects{Element::tests_of_controls, "words-of-tests-of-controls"},
    Subjects{Element::restricted_use, "words-of-restricted-use"},
    Subjects{Element::organization_responsibilities, "words-of-organization-responsibilities"},
    Subjects{Element::auditor_responsibilities, "words-of-auditor-responsibilities"}};

void elements_speak_of_their_subjects(const RuleInput& input, Findings& findings) {
  for (const Subjects& one : subjects) {
    const auto& paragraphs = input.elements().of(SectionName::auditors_report, one.element);
    if (paragraphs.empty() || paragraphs.front()->line.empty()) continue;
    const std::string text = folded(input.elements().text(SectionName::auditors_report, one.element));
    std::vector<std::string_view> names;
    for (const Located<Text>& word : phrases_of(input.engagement().policy.words, one.words))
      names.push_back(word->utf8);
    if (std::any_of(names.begin(), names.end(), [&](std::string_view word) { return mentions(text, folded(word)); }))
      continue;
    findings.report(lacks_its_words, std::string(name_of(one.element)), fmt::format("`{}`", fmt::join(names, "`, `")))
        .at(paragraphs.front()->line.front().origin);
  }
}

constexpr std::array rules = {
    Rule{"each required paragraph contains words of its element", AppliesTo::both_types, Needs::document | Needs::terms,
         elements_speak_of_their_subjects, finds<lacks_its_words>, Party::auditor},
};

}  // namespace

Rules element_words_rules() { return rules; }

}  // namespace socpress::check
