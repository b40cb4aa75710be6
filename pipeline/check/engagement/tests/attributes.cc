// Whether the tests of a control examine each part of it, and name the records that they examined.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "check/engagement/operation.h"
#include "check/engagement/procedures.h"
#include "check/rule.h"
#include "language/authorship.h"
#include "language/clauses.h"
#include "language/numerals.h"
#include "language/stems.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string> attribute_untested{
    "tests/attribute-untested", Severity::note, "no test of control `{}` has a word of its part `{}`",
    "test this part as well, or state in a procedure how it was covered",
    "a control is tested with each of its attributes, and a result covers only what was tested"};
const FindingKind<std::string> no_record_named{
    "tests/no-record-named", Severity::warning, "the procedure of test `{}` names nothing that belongs to the control",
    "name the records, settings or actions that were examined, and what was determined from each",
    "readers evaluate a test by what was examined"};
const FindingKind<std::string, std::string> approved_by_author{
    "tests/approved-by-author", Severity::warning, "test `{}` notes no exception, and states `{}`",
    "determine from the working papers whether the approval is a deviation; if the control permits it, evaluate its "
    "design",
    "an approval by the author detects neither the author's error nor the author's intent"};

/// The clauses of a control in order.
std::vector<std::span<const Word>> clauses_of(const Sentences& sentences, const Clauses& clauses,
                                              const Passage& passage) {
  std::vector<std::span<const Word>> all;
  for (const Sentence& sentence : sentences.sentences(passage))
    clauses.for_each(passage, sentences.words(sentence), [&](std::span<const Word> clause) { all.push_back(clause); });
  return all;
}

std::span<const Word> words_of(const Sentences& sentences, const Located<Text>& text) {
  const Passage* passage = sentences.of(text);
  return passage == nullptr ? std::span<const Word>() : sentences.words(*passage);
}

/// A clause with fewer content words, besides those of its owner, says too little to be recognized in a test.
constexpr std::size_t least_stems = 4;

void each_attribute_is_tested(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const Clauses clauses(sentences);
  const WordSet denying(sentences, "negations");
  Stems stems(sentences);
  const auto& controls = input.management().controls;
  const auto& all = input.auditor().tests;
  for (std::size_t i = 0; i < controls.size(); ++i) {
    const auto& tests = input.coverage().controls[i].tests;
    const Passage* control = sentences.of(controls[i].description);
    const bool operated = std::none_of(tests.begin(), tests.end(), [&](std::size_t t) {
      return ended(all[t], Result::did_not_operate) || ended(all[t], Result::no_evidence);
    });
    if (control == nullptr || tests.empty() || !operated) continue;
    std::vector<const Located<Text>*> texts;
    for (const std::size_t t : tests)
      for (const Located<Text>* text : {&all[t].procedure, &all[t].population, &all[t].exception})
        texts.push_back(text);
    const std::vector<std::span<const Word>> parts = clauses_of(sentences, clauses, *control);
    std::vector<std::span<const Word>> untested;
    const std::size_t owner = stems.count_in(words_of(sentences, controls[i].owner));
    for (const std::span<const Word> part : parts) {
      if (denying.holds(part.front()) || stems.are_shared(part, texts)) continue;  // what is denied has other words
      const std::size_t own = stems.in_common(part, words_of(sentences, controls[i].owner)) ? owner : 0;
      if (stems.count_in(part) >= least_stems + own) untested.push_back(part);
    }
    if (untested.empty() || untested.size() == parts.size())
      continue;  // another finding reports that nothing is shared
    findings.report(attribute_untested, *controls[i].id, std::string(sentences.written(*control, untested.front())))
        .at(sentences.span(*control, untested.front()))
        .also(all[tests.front()].procedure.span, tests.size() == 1 ? "the test" : "the first of its tests");
  }
}

void procedures_name_records(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const WordSet plain(sentences, "words-without-a-record");
  for (const Test& test : input.auditor().tests) {
    const Passage* procedure = sentences.of(test.procedure);
    if (procedure == nullptr || ended(test, Result::did_not_operate)) continue;
    const std::span<const Word> words = sentences.words(*procedure);
    const bool says_nothing = std::all_of(words.begin(), words.end(), [&](const Word& word) {
      return plain.holds(word) || number_in(sentences.folded(word));
    });
    if (!words.empty() && says_nothing)
      findings.report(no_record_named, *test.id).at(test.procedure.span).also(test.control.span, "the control");
  }
}

void no_author_approved_in_a_clean_test(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const SelfApprovals approvals(sentences);
  for (const Test& test : input.auditor().tests) {
    if (!ended(test, Result::no_exceptions)) continue;
    for (const Located<Text>* text : {&test.procedure, &test.result_text, &test.exception}) {
      const Passage* passage = sentences.of(*text);
      if (passage == nullptr) continue;
      std::span<const Word> found;
      for (const Sentence& sentence : sentences.sentences(*passage))
        if (found.empty()) found = approvals.in(*passage, sentences.words(sentence));
      if (found.empty()) continue;
      findings.report(approved_by_author, *test.id, std::string(sentences.written(*passage, found)))
          .at(sentences.span(*passage, found))
          .also(test.result->span, "the result");
      break;
    }
  }
}

constexpr std::array rules = {
    Rule{"the tests of a control examine each part of it", AppliesTo::type_2, Needs::both_sides,
         each_attribute_is_tested, finds<attribute_untested>},
    Rule{"a procedure names what was examined", AppliesTo::type_2, Needs::auditor, procedures_name_records,
         finds<no_record_named>},
    Rule{"a test that notes no exception states no approval by the author", AppliesTo::type_2, Needs::auditor,
         no_author_approved_in_a_clean_test, finds<approved_by_author>, Party::auditor},
};

}  // namespace

Rules attributes_rules() { return rules; }

}  // namespace socpress::check
