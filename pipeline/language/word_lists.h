// The word lists that rules use, by their names in layouts/words/en.yaml.
#pragma once

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <string>
#include <string_view>

#include "model/policy.h"

namespace socpress::inline language {

/// Lists of single words.
inline constexpr std::array<std::string_view, 146> lists_of_words = {"clause-conjunctions",
                                                                     "negations",
                                                                     "abbreviations",
                                                                     "short-months",
                                                                     "words-before-the-noun-means",
                                                                     "glossary-headings",
                                                                     "commonplace-words",
                                                                     "and-or",
                                                                     "presenting-verbs",
                                                                     "other-words-of-a-total",
                                                                     "words-before-a-total",
                                                                     "words-after-noted-tests",
                                                                     "verbs-of-finding",
                                                                     "words-after-a-verb-of-finding",
                                                                     "words-of-a-question",
                                                                     "words-of-attempts",
                                                                     "words-before-a-whole",
                                                                     "words-of-lack",
                                                                     "auxiliary-verbs",
                                                                     "steps-of-controls",
                                                                     "due-dates",
                                                                     "words-of-proof",
                                                                     "words-before-late",
                                                                     "words-of-limits",
                                                                     "actions-of-the-auditor",
                                                                     "actions-of-controls",
                                                                     "records-of-controls",
                                                                     "entries-of-records",
                                                                     "words-before-a-record",
                                                                     "words-of-granted-exceptions",
                                                                     "words-of-no-occasion",
                                                                     "subjects-of-other-intentions",
                                                                     "words-before-the-noun-will",
                                                                     "words-after-the-noun-will",
                                                                     "words-of-beginning",
                                                                     "words-before-a-future-time",
                                                                     "future-times",
                                                                     "put-in-place",
                                                                     "put-in-place-by-a-date",
                                                                     "recurring-changes",
                                                                     "verbs-to-put-in-place",
                                                                     "words-of-a-case",
                                                                     "words-of-duty-or-doubt",
                                                                     "certified-adjectives",
                                                                     "certificate-nouns",
                                                                     "compliance-nouns",
                                                                     "verbs-of-passing",
                                                                     "verbs-of-complying",
                                                                     "words-of-a-report-type",
                                                                     "words-before-an-examination",
                                                                     "words-after-an-examination",
                                                                     "reports-and-requests",
                                                                     "roles-and-tools",
                                                                     "words-of-handing-on",
                                                                     "words-before-a-framework",
                                                                     "words-before-a-claim",
                                                                     "relative-pronouns",
                                                                     "plural-verbs-of-complying",
                                                                     "own-things",
                                                                     "words-of-aims",
                                                                     "other-parties",
                                                                     "words-before-categories",
                                                                     "words-between-categories",
                                                                     "words-after-categories",
                                                                     "words-of-other-reports",
                                                                     "words-of-selection",
                                                                     "category-nouns",
                                                                     "words-of-the-report",
                                                                     "titles-and-degrees",
                                                                     "placeholder-words",
                                                                     "placeholder-words-in-capitals",
                                                                     "numbered-parts",
                                                                     "words-before-a-day",
                                                                     "words-of-occasion",
                                                                     "actors",
                                                                     "words-before-a-named-frequency",
                                                                     "verbs-of-controls",
                                                                     "words-that-refer-back",
                                                                     "definite-articles",
                                                                     "documents",
                                                                     "verbs-of-existence",
                                                                     "actions-with-a-document",
                                                                     "headings-of-the-future",
                                                                     "sites",
                                                                     "centers",
                                                                     "branches",
                                                                     "source-code-words",
                                                                     "words-before-a-place",
                                                                     "capitals-that-name-no-place",
                                                                     "exception-nouns",
                                                                     "verbs-of-judging",
                                                                     "words-right-before-an-exception",
                                                                     "forms-of-be",
                                                                     "words-of-noting",
                                                                     "words-of-argument",
                                                                     "words-of-the-rest",
                                                                     "words-of-failure",
                                                                     "words-of-asking",
                                                                     "words-without-facts",
                                                                     "words-before-the-items",
                                                                     "units-of-time",
                                                                     "words-of-a-sample",
                                                                     "words-before-the-exception-found",
                                                                     "words-after-another-exception",
                                                                     "words-of-no-failure",
                                                                     "words-of-evidence",
                                                                     "articles",
                                                                     "words-of-existence",
                                                                     "words-between-two-days",
                                                                     "period-nouns",
                                                                     "words-of-another-time",
                                                                     "verbs-of-operating",
                                                                     "participles-of-operating",
                                                                     "words-of-the-examination",
                                                                     "words-before-an-actor",
                                                                     "legal-forms",
                                                                     "words-of-a-group",
                                                                     "words-of-introduction",
                                                                     "small-words",
                                                                     "titles",
                                                                     "words-of-internal-work",
                                                                     "publications",
                                                                     "words-before-a-publisher",
                                                                     "vendor-nouns",
                                                                     "words-that-point-back",
                                                                     "categories-of-personal-data",
                                                                     "example-nouns",
                                                                     "subservice-words",
                                                                     "words-before-the-day-of-a-document",
                                                                     "words-of-an-earlier-time",
                                                                     "reports-of-others",
                                                                     "states-of-controls",
                                                                     "words-before-a-state",
                                                                     "words-before-the-verb-controls",
                                                                     "words-of-reported-speech",
                                                                     "words-of-conditions",
                                                                     "words-of-other-times",
                                                                     "words-of-history",
                                                                     "headings-of-other-times",
                                                                     "words-beside-the-period",
                                                                     "words-of-manner",
                                                                     "words-before-other-principles",
                                                                     "reports-of-a-type",
                                                                     "words-before-a-hedged-verb",
                                                                     "bare-verbs",
                                                                     "hedges"};

/// Lists whose items may be several words.
inline constexpr std::array<std::string_view, 59> lists_of_phrases = {"puffery",
                                                                      "absolutes",
                                                                      "vague-commitments",
                                                                      "intentions",
                                                                      "personal-data",
                                                                      "frameworks",
                                                                      "acronyms",
                                                                      "other-entities",
                                                                      "soc1-opinion",
                                                                      "asserting",
                                                                      "auditors-work",
                                                                      "grave-incidents",
                                                                      "management-speaks",
                                                                      "made-good",
                                                                      "internal-audit",
                                                                      "providers",
                                                                      "customer-duties",
                                                                      "names-of-the-report",
                                                                      "counted-exceptions",
                                                                      "counted-deviations",
                                                                      "counted-tests",
                                                                      "counted-controls",
                                                                      "claims-before-a-framework",
                                                                      "examinations",
                                                                      "unclear-examinations",
                                                                      "words-before-any-category",
                                                                      "words-before-several-categories",
                                                                      "offices-held-by-one",
                                                                      "placeholder-pairs",
                                                                      "undetermined-phrases",
                                                                      "words-of-following-a-document",
                                                                      "daily-phrases",
                                                                      "phrases-of-failure",
                                                                      "phrases-of-recurrence",
                                                                      "exceptions-by-one-name",
                                                                      "deviations-by-one-name",
                                                                      "first-persons-of-management",
                                                                      "remedies",
                                                                      "phrases-of-outsourcing",
                                                                      "words-of-an-auditor",
                                                                      "personal-details",
                                                                      "conclusions",
                                                                      "ends-of-the-period",
                                                                      "phrases-of-presenting",
                                                                      "controls-of-a-day",
                                                                      "phrases-of-a-type-2",
                                                                      "former-names-of-soc",
                                                                      "former-names-of-criteria",
                                                                      "roman-types",
                                                                      "hedging-phrases",
                                                                      "documents-with-sections",
                                                                      "phrases-of-this-report",
                                                                      "words-of-independence",
                                                                      "words-of-inherent-limitations",
                                                                      "words-of-user-entity-controls",
                                                                      "words-of-tests-of-controls",
                                                                      "words-of-restricted-use",
                                                                      "words-of-organization-responsibilities",
                                                                      "words-of-auditor-responsibilities"};

constexpr bool is_list_of_words(std::string_view name) {
  return std::find(lists_of_words.begin(), lists_of_words.end(), name) != lists_of_words.end();
}
constexpr bool is_list_of_phrases(std::string_view name) {
  return std::find(lists_of_phrases.begin(), lists_of_phrases.end(), name) != lists_of_phrases.end();
}

/// The name of a list of single words. Any other name does not compile.
struct WordListName {
  consteval WordListName(const char* list) : name(list) {
    if (!is_list_of_words(name)) throw "not a list of words";
  }
  std::string_view name;
};

/// The name of any list. Any other name does not compile.
struct PhraseListName {
  consteval PhraseListName(const char* list) : name(list) {
    if (!is_list_of_words(name) && !is_list_of_phrases(name)) throw "not a word list";
  }
  constexpr PhraseListName(WordListName list) : name(list.name) {}
  std::string_view name;
};

/// The words of a list as written; none if the engagement was built without lists.
const Phrases& phrases_of(const WordLists& lists, PhraseListName list);

/// Words in their form for comparison.
using FoldedSet = std::set<std::string, std::less<>>;
FoldedSet folded_set(const WordLists& lists, WordListName list);

}  // namespace socpress::inline language
