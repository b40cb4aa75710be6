// Words that an auditor's report does not use: retired terms, praise, promises, and detail that would serve an
// attacker.
#include <algorithm>
#include <array>

#include "check/attack_detail.h"
#include "check/rules.h"

namespace socpress {

namespace {

constexpr FindingKind<std::string> certified{
    "wording/certified", Severity::error, "`{}`: a SOC examination certifies nothing and is not passed",
    "say that a service auditor examined the controls and gave a report, or an opinion",
    "the outcome is an opinion on the description and the controls; there is no certificate, grade or pass mark"};
constexpr FindingKind<std::string> retired_report{
    "wording/retired-report-name", Severity::warning, "`{}` is the name that these reports had until 2017",
    "write `System and Organization Controls`, or SOC", "the profession renamed the reports in 2017"};
constexpr FindingKind<std::string, std::string> roman{
    "wording/roman-type", Severity::note, "`{}` is written with a roman numeral; reports write `Type {}`",
    "write the numeral in arabic", "standards and guides number the types in arabic, and readers search for them so"};
constexpr FindingKind<std::string> principles{
    "wording/principles", Severity::warning, "`{}`: since 2017 the examination is made against criteria, in categories",
    "write `trust services criteria`, or `trust services categories` for security and the others",
    "the principles of earlier editions became categories when the criteria were revised in 2017"};
constexpr FindingKind<std::string> puffery{
    "wording/puffery", Severity::warning, "`{}` praises and cannot be verified",
    "say what is done or used instead, in words that a test could hold against the facts",
    "praise is no description: what cannot be measured or observed can mislead the users of the report"};
constexpr FindingKind<std::string> absolute{
    "wording/absolute", Severity::warning, "`{}` promises more than any control can keep",
    "say what the control does, or that it is designed to do so",
    "controls give reasonable assurance, never certainty, and the opinion says so itself"};
constexpr FindingKind<std::string> vague_commitment{
    "description/commitment-vague", Severity::warning, "commitment `{}` promises no more than to keep the law",
    "state what is promised to user entities about the service, from the contracts or the published terms",
    "controls are judged by whether they give reasonable assurance of the commitments, so these must be specific"};
constexpr FindingKind<std::string> attack_detail{
    "description/attack-detail", Severity::warning,
    "{} stands here, which readers do not need and an attacker could use",
    "describe the component by what it does; replace a secret at once where it was a true one",
    "a description is as detailed as its users need to understand the system, and no more"};
constexpr FindingKind<std::string> framework_claim{
    "description/framework-claim", Severity::error,
    "`{}` claims that a framework is met, which this examination gives no opinion on",
    "leave the claim out; a comparison with another framework belongs in Section V, marked as not covered",
    "what stands in the description is covered by the opinion, so readers would take the claim for examined"};

/// Words of the parties in which they speak for themselves.
bool is_spoken(const Leaf& leaf) {
  switch (leaf.field) {
    case Field::name:
    case Field::source:
    case Field::control_attribute:
    case Field::population:
    case Field::result:
      return false;
    default:
      return true;
  }
}

bool is_managements(const Leaf& leaf) { return leaf.side == Side::management && is_spoken(leaf); }

/// Every phrase of a list, where the party says it itself.
template <class Wanted, class Each>
void for_each_phrase(const Sentences& sentences, const WatchList& phrases, const Wanted& wanted, const Each& each) {
  for_each_sentence(sentences, wanted, [&](const Passage& passage, std::span<const Word> words) {
    phrases.find(words, [&](std::uint32_t, std::span<const Word> found) {
      if (found.front().is_said()) each(passage, words, found);
    });
  });
}

// ---- certificates

constexpr std::array<std::string_view, 8> examinations = {"soc 1", "soc 2", "soc 3", "soc1",
                                                          "soc2",  "soc3",  "soc",   "soc 2+"};
constexpr std::array<std::string_view, 6> behind_soc = {"certified",   "certification", "certifications",
                                                        "certificate", "compliant",     "compliance"};
constexpr std::array<std::string_view, 6> before_soc = {"passed",    "passes",     "passing",
                                                        "certified", "accredited", "compliant"};
/// Words that may stand between the two: "SOC 2 Type 2 certified", "passed its audit under SOC 2".
constexpr std::array<std::string_view, 5> type_words = {"type", "1", "2", "i", "ii"};
constexpr std::array<std::string_view, 12> between = {"report", "audit", "examination", "our", "its",  "a",
                                                      "the",    "an",    "under",       "for", "with", "to"};

/// The nearest word of `wanted` that only such words part from the mention; `step` is 1 to look behind it, -1 before.
const Word* near(std::span<const Word> words, std::ptrdiff_t at, std::ptrdiff_t step, const WordSet& wanted,
                 const WordSet& skipped) {
  for (; at >= 0 && at < static_cast<std::ptrdiff_t>(words.size()); at += step) {
    const Word& word = words[static_cast<std::size_t>(at)];
    if (wanted.holds(word)) return &word;
    if (!skipped.holds(word)) return nullptr;
  }
  return nullptr;
}

void nothing_is_certified(const Examined& examined, Findings& findings) {
  const Sentences& sentences = examined.sentences;
  const WatchList mentions(sentences, examinations);
  const WordSet after_it(sentences, behind_soc), before_it(sentences, before_soc), of_type(sentences, type_words),
      skipped(sentences, between);
  for_each_phrase(
      sentences, mentions, is_spoken,
      [&](const Passage& passage, std::span<const Word> words, std::span<const Word> found) {
        const std::ptrdiff_t first = found.data() - words.data(),
                             past = first + static_cast<std::ptrdiff_t>(found.size());
        const Word* behind = near(words, past, 1, after_it, of_type);
        const Word* before = behind == nullptr ? near(words, first - 1, -1, before_it, skipped) : nullptr;
        if (behind == nullptr && before == nullptr) return;
        const Word* const begin = before != nullptr ? before : found.data();
        const Word* const end = behind != nullptr ? behind + 1 : found.data() + found.size();
        const std::span<const Word> phrase(begin, end);
        findings.report(certified, std::string(sentences.written(passage, phrase))).at(sentences.span(passage, phrase));
      });
}

// ---- retired names

constexpr std::array<std::string_view, 5> old_names = {
    "service organization control report", "service organization control reports",
    "service organization controls report", "service organization controls reports",
    "service organization control soc"};
constexpr std::array<std::string_view, 5> old_principles = {"trust service principles", "trust services principles",
                                                            "trust service principle", "trust services principle",
                                                            "trust principles"};

void reports_have_their_name(const Examined& examined, Findings& findings) {
  const Sentences& sentences = examined.sentences;
  for_each_phrase(
      sentences, {sentences, old_names}, is_spoken, [&](const Passage& passage, auto, std::span<const Word> found) {
        const std::string written(sentences.written(passage, found));
        const bool is_possessive = written.find("'s") != std::string::npos || written.find("’") != std::string::npos;
        if (!is_possessive) findings.report(retired_report, written).at(sentences.span(passage, found));
      });
}

void criteria_are_no_principles(const Examined& examined, Findings& findings) {
  const Sentences& sentences = examined.sentences;
  for_each_phrase(
      sentences, {sentences, old_principles}, is_spoken,
      [&](const Passage& passage, auto, std::span<const Word> found) {
        findings.report(principles, std::string(sentences.written(passage, found))).at(sentences.span(passage, found));
      });
}

constexpr std::array<std::string_view, 2> roman_types = {"type i", "type ii"};
constexpr std::array<std::string_view, 9> reports_of_a_type = {"soc",     "soc1",        "soc2",  "soc3", "report",
                                                               "reports", "examination", "audit", "ssae"};

void types_are_arabic(const Examined& examined, Findings& findings) {
  const Sentences& sentences = examined.sentences;
  const WordSet of_a_report(sentences, reports_of_a_type);
  for_each_phrase(sentences, {sentences, roman_types}, is_spoken,
                  [&](const Passage& passage, std::span<const Word> words, std::span<const Word> found) {
                    if (!of_a_report.any_in(words) || !found.back().is_capital) return;
                    findings
                        .report(roman, std::string(sentences.written(passage, found)),
                                sentences.folded(found.back()).size() == 1 ? "1" : "2")
                        .at(sentences.span(passage, found));
                  });
}

// ---- praise and promises

void nothing_is_praised(const Examined& examined, Findings& findings) {
  const Sentences& sentences = examined.sentences;
  for_each_phrase(
      sentences, {sentences, examined.policy().puffery}, is_managements,
      [&](const Passage& passage, auto, std::span<const Word> found) {
        findings.report(puffery, std::string(sentences.written(passage, found))).at(sentences.span(passage, found));
      });
}

/// Before a verb, these make it a duty, an aim or a doubt: "must ensure", "to ensure", "helps ensure".
constexpr std::array<std::string_view, 17> reserving = {"to",  "must",  "shall",  "should",     "may",     "might",
                                                        "can", "could", "help",   "helps",      "helping", "helped",
                                                        "not", "or",    "cannot", "reasonably", "and"};

/// With one of these, the sentence lays down a duty or hedges.
constexpr std::array<std::string_view, 15> hedges = {"must",       "shall",  "should",     "probability", "reasonable",
                                                     "reasonably", "likely", "likelihood", "designed",    "intended",
                                                     "aims",       "aim",    "seeks",      "goal",        "purpose"};

void nothing_is_promised_whole(const Examined& examined, Findings& findings) {
  const Sentences& sentences = examined.sentences;
  const WordSet before(sentences, reserving), hedging(sentences, hedges);
  for_each_phrase(
      sentences, {sentences, examined.policy().absolutes}, is_managements,
      [&](const Passage& passage, std::span<const Word> words, std::span<const Word> found) {
        const bool is_reserved = found.data() != words.data() && before.holds(*(found.data() - 1));
        if (is_reserved || hedging.any_in(words)) return;
        findings.report(absolute, std::string(sentences.written(passage, found))).at(sentences.span(passage, found));
      });
}

/// A commitment that says little beside the phrase.
void commitments_are_specific(const Examined& examined, Findings& findings) {
  constexpr std::size_t little = 6;
  const Sentences& sentences = examined.sentences;
  const WatchList phrases(sentences, examined.policy().vague_commitments);
  for (const Commitment& commitment : examined.management().commitments) {
    const Passage* passage = sentences.of(commitment.text);
    if (passage == nullptr) continue;
    const std::span<const Word> words = sentences.words(*passage);
    phrases.find(words, [&](std::uint32_t, std::span<const Word> found) {
      if (words.size() <= found.size() + little)
        findings.report(vague_commitment, *commitment.id).at(sentences.span(*passage, words));
    });
  }
}

// ---- what is not for these readers

void no_detail_helps_an_attacker(const Examined& examined, Findings& findings) {
  for (const Passage& passage : examined.sentences.passages()) {
    if (passage.leaf().field == Field::name) continue;
    for (const AttackDetail& detail : attack_details(passage.text.utf8()))
      findings.report(attack_detail, std::string(name_of(detail.kind)))
          .at(passage.text.span(detail.where.begin, detail.where.end));
  }
}

constexpr std::array<std::string_view, 10> claims_before = {"complies with",
                                                            "comply with",
                                                            "compliant with",
                                                            "complied with",
                                                            "conforms to",
                                                            "conforms with",
                                                            "in compliance with",
                                                            "in conformity with",
                                                            "meets the requirements of",
                                                            "satisfies the requirements of"};
constexpr std::array<std::string_view, 1> claims_behind = {"compliant"};
constexpr std::array<std::string_view, 12> no_claims = {"no", "not",  "nor", "neither", "without", "whether",
                                                        "if", "must", "may", "should",  "shall",   "subject"};
constexpr std::array<std::string_view, 10> articles = {"the", "applicable", "all",  "its",      "requirements",
                                                       "of",  "security",   "rule", "standard", "and"};

/// A claim in management's words that a framework is met: "complies with the HIPAA", "PCI DSS compliant".
class FrameworkClaims {
 public:
  explicit FrameworkClaims(const Examined& examined)
      : sentences_(examined.sentences),
        frameworks_(sentences_, examined.policy().frameworks),
        before_(sentences_, claims_before),
        behind_(sentences_, claims_behind),
        others_(sentences_),
        reserving_(sentences_, no_claims),
        articles_(sentences_, articles) {
    for (const SubserviceOrganization& other : examined.terms().subservice_organizations) others_.add(other.name->utf8);
  }

  /// The words of the claim in a sentence; none when there is none.
  std::span<const Word> in(std::span<const Word> words) const {
    std::span<const Word> claim;
    frameworks_.find(words, [&](std::uint32_t, std::span<const Word> found) {
      if (!claim.empty() || !found.front().is_said()) return;
      const auto first = static_cast<std::size_t>(found.data() - words.data()), past = first + found.size();
      if (past < words.size() && behind_.at(words.subspan(past)).words > 0)
        claim = words.subspan(first, found.size() + 1);
      else if (const auto begin = claim_before(words, first))
        claim = words.subspan(*begin, past - *begin);
    });
    if (claim.empty() || reserving_.any_in(words)) return {};
    bool of_another = false;
    others_.find(words, [&](auto, auto) { of_another = true; });
    if (of_another) return {};
    return claim;
  }

 private:
  std::optional<std::size_t> claim_before(std::span<const Word> words, std::size_t framework) const {
    std::size_t at = framework;
    while (at > 0 && articles_.holds(words[at - 1])) --at;
    for (std::size_t length = 2; length <= 4 && length <= framework; ++length)
      for (std::size_t end = at; end <= framework; ++end)
        if (end >= length && before_.at(words.subspan(end - length, length)).words == length) return end - length;
    return std::nullopt;
  }

  const Sentences& sentences_;
  WatchList frameworks_, before_, behind_, others_;
  WordSet reserving_, articles_;
};

void no_framework_is_claimed(const Examined& examined, Findings& findings) {
  const Sentences& sentences = examined.sentences;
  const FrameworkClaims claims(examined);
  const auto described = [](const Leaf& leaf) {
    return is_managements(leaf) && leaf.field != Field::other_information && leaf.field != Field::response;
  };
  for_each_sentence(sentences, described, [&](const Passage& passage, std::span<const Word> words) {
    const std::span<const Word> claim = claims.in(words);
    if (!claim.empty())
      findings.report(framework_claim, std::string(sentences.written(passage, claim)))
          .at(sentences.span(passage, claim));
  });
}

constexpr std::array rules = {
    Rule{37, "nobody is said to be certified or compliant by a SOC report, or to have passed", AppliesTo::both_types,
         Needs::terms, nothing_is_certified, finds<certified>},
    Rule{38, "the reports go by their present name", AppliesTo::both_types, Needs::terms, reports_have_their_name,
         finds<retired_report>},
    Rule{39, "types are numbered in arabic", AppliesTo::both_types, Needs::terms, types_are_arabic, finds<roman>},
    Rule{40, "the criteria are not called principles", AppliesTo::both_types, Needs::terms, criteria_are_no_principles,
         finds<principles>},
    Rule{41, "management's texts praise nothing", AppliesTo::both_types, Needs::management, nothing_is_praised,
         finds<puffery>},
    Rule{42, "management's texts promise no certainty", AppliesTo::both_types, Needs::management,
         nothing_is_promised_whole, finds<absolute>},
    Rule{99, "each commitment is specific", AppliesTo::both_types, Needs::management, commitments_are_specific,
         finds<vague_commitment>},
    Rule{112, "no text holds detail that serves an attacker", AppliesTo::both_types, Needs::terms,
         no_detail_helps_an_attacker, finds<attack_detail>},
    Rule{115, "the description claims no compliance with another framework", AppliesTo::both_types, Needs::management,
         no_framework_is_claimed, finds<framework_claim>},
};

}  // namespace

Rules wording_rules() { return rules; }

}  // namespace socpress
