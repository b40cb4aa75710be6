// Words that an auditor's report does not use: retired terms, praise and promises.
#include <algorithm>
#include <array>
#include <optional>

#include "check/engagement/statements.h"
#include "check/rule.h"
#include "language/certification.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> certified{
    "wording/certified", Severity::error, "`{}`: a SOC examination certifies nothing and cannot be passed",
    "state that a service auditor examined the controls and issued a report, or an opinion",
    "the result is an opinion on the description and the controls; there is no certificate, grade or pass mark"};
const FindingKind<std::string> retired_report{
    "wording/retired-report-name", Severity::warning, "`{}` is the name of these reports before 2017",
    "write `System and Organization Controls`, or SOC", "the profession renamed the reports in 2017"};
const FindingKind<std::string, std::string> roman{
    "wording/roman-type", Severity::note, "`{}` has a roman numeral; reports use `Type {}`",
    "write the numeral in arabic",
    "standards and guides number the types in arabic, and readers search for them that way"};
const FindingKind<std::string> principles{
    "wording/principles", Severity::warning, "`{}`: since 2017 the examination uses criteria, grouped in categories",
    "write `trust services criteria`, or `trust services categories` for security and the others",
    "the principles of earlier editions became categories when the criteria were revised in 2017"};
const FindingKind<std::string> puffery{
    "wording/puffery", Severity::warning, "`{}` is promotional and cannot be verified",
    "state what is done or used instead, in words that a test can verify",
    "statements that cannot be measured or observed can mislead the users of the report"};
const FindingKind<std::string> absolute{"wording/absolute", Severity::warning,
                                        "`{}` promises more than a control can provide",
                                        "state what the control does, or that it is designed to do so",
                                        "controls provide reasonable, not absolute, assurance, as the opinion states"};

/// Every phrase of a list that the party itself uses, with the clause that contains it.
template <class Wanted, class Each>
void for_each_phrase(const Sentences& sentences, const WatchList& phrases, const Wanted& wanted, const Each& each) {
  for_each_clause(sentences, wanted, [&](const Passage& passage, std::span<const Word> clause) {
    phrases.find(clause, [&](std::uint32_t, std::span<const Word> found) {
      if (found.front().is_stated()) each(passage, clause, found);
    });
  });
}

void nothing_is_certified(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const CertificateClaims claims(sentences);
  for_each_clause(sentences, is_own_statement, [&](const Passage& passage, std::span<const Word> clause) {
    claims.find(passage, clause, [&](std::span<const Word> claim) {
      findings.report(certified, std::string(sentences.written(passage, claim))).at(sentences.span(passage, claim));
    });
  });
}

void reports_have_their_name(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  for_each_phrase(sentences, {sentences, "former-names-of-soc"}, is_own_statement,
                  [&](const Passage& passage, auto, std::span<const Word> found) {
                    const std::string written(sentences.written(passage, found));
                    const bool is_possessive =
                        written.find("'s") != std::string::npos || written.find("’") != std::string::npos;
                    if (!is_possessive) findings.report(retired_report, written).at(sentences.span(passage, found));
                  });
}

void criteria_are_no_principles(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const WordSet others(sentences, "words-before-other-principles");
  for_each_phrase(
      sentences, {sentences, "former-names-of-criteria"}, is_own_statement,
      [&](const Passage& passage, std::span<const Word> clause, std::span<const Word> found) {
        if (follows(others, clause, found)) return;
        findings.report(principles, std::string(sentences.written(passage, found))).at(sentences.span(passage, found));
      });
}

/// The number of words that may separate the numeral from the word for the report.
constexpr std::size_t near_words = 3;

/// The words of the clause around the phrase.
std::span<const Word> around(std::span<const Word> clause, std::span<const Word> found) {
  const auto first = static_cast<std::size_t>(found.data() - clause.data());
  const std::size_t begin = first > near_words ? first - near_words : 0;
  return clause.subspan(begin, std::min(first + found.size() + near_words, clause.size()) - begin);
}

void types_are_arabic(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const WordSet of_a_report(sentences, "reports-of-a-type");
  for_each_phrase(sentences, {sentences, "roman-types"}, is_own_statement,
                  [&](const Passage& passage, std::span<const Word> clause, std::span<const Word> found) {
                    if (!of_a_report.any_in(around(clause, found)) || !found.back().is_capital) return;
                    findings
                        .report(roman, std::string(sentences.written(passage, found)),
                                sentences.folded(found.back()).size() == 1 ? "1" : "2")
                        .at(sentences.span(passage, found));
                  });
}

/// The phrases in management's clauses that are not a part of a name and do not follow a negation, where
/// `applies(clause)`, which is evaluated once for each clause.
template <class Applies, class Each>
void for_each_assurance(const Sentences& sentences, PhraseListName list, const Applies& applies, const Each& each) {
  const WatchList phrases(sentences, list);
  const WordSet denying(sentences, "negations");
  for_each_clause(sentences, is_managements, [&](const Passage& passage, std::span<const Word> clause) {
    const auto denial =
        std::find_if(clause.begin(), clause.end(), [&](const Word& word) { return denying.holds(word); });
    const std::size_t denied_from = static_cast<std::size_t>(denial - clause.begin());
    std::optional<bool> speaks;
    phrases.find(clause, [&](std::uint32_t, std::span<const Word> found) {
      const auto at = static_cast<std::size_t>(found.data() - clause.data());
      if (!found.front().is_stated() || at > denied_from || are_part_of_a_name(passage, clause, found)) return;
      if (!speaks) speaks = applies(clause);
      if (*speaks) each(passage, clause, found);
    });
  });
}

void nothing_is_praised(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  for_each_assurance(
      sentences, "puffery", [](auto) { return true; },
      [&](const Passage& passage, auto, std::span<const Word> found) {
        findings.report(puffery, std::string(sentences.written(passage, found))).at(sentences.span(passage, found));
      });
}

void nothing_is_promised_whole(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const WordSet before(sentences, "words-before-a-hedged-verb"), joining(sentences, "and-or"),
      bare(sentences, "bare-verbs"), hedging(sentences, "hedges");
  const WatchList phrases(sentences, "hedging-phrases");
  const auto promises = [&](std::span<const Word> clause) {
    bool is_hedged = hedging.any_in(clause);
    if (!is_hedged) phrases.find(clause, [&](auto, auto) { is_hedged = true; });
    return !is_hedged;
  };
  for_each_assurance(
      sentences, "absolutes", promises,
      [&](const Passage& passage, std::span<const Word> clause, std::span<const Word> found) {
        const bool goes_on = found.data() == clause.data() || follows(joining, clause, found);
        if (follows(before, clause, found) || (goes_on && bare.holds(found.front()))) return;
        findings.report(absolute, std::string(sentences.written(passage, found))).at(sentences.span(passage, found));
      });
}

constexpr std::array rules = {
    Rule{"no text claims certification, compliance or a passed examination", AppliesTo::both_types, Needs::terms,
         nothing_is_certified, finds<certified>},
    Rule{"the reports have their current name", AppliesTo::both_types, Needs::terms, reports_have_their_name,
         finds<retired_report>},
    Rule{"types have arabic numerals", AppliesTo::both_types, Needs::terms, types_are_arabic, finds<roman>},
    Rule{"the criteria are not called principles", AppliesTo::both_types, Needs::terms, criteria_are_no_principles,
         finds<principles>},
    Rule{"management's texts contain no promotional language", AppliesTo::both_types, Needs::management,
         nothing_is_praised, finds<puffery>},
    Rule{"management's texts promise no absolute assurance", AppliesTo::both_types, Needs::management,
         nothing_is_promised_whole, finds<absolute>},
};

}  // namespace

Rules wording_rules() { return rules; }

}  // namespace socpress::check
