// Finds claims by the words around a mention; skips those that the clause negates.
#include "language/certification.h"

#include <algorithm>
#include <string>

namespace socpress::inline language {

std::string short_name_of(const Located<Text>& name, const Terms& terms) {
  const std::vector<std::string> own = folded_words(terms.organization.name->utf8);
  for (const std::string& word : folded_words(name->utf8))
    if (word != "the" && word != "a")
      return std::find(own.begin(), own.end(), word) == own.end() ? word : std::string();
  return {};
}

CertificateClaims::CertificateClaims(const Sentences& sentences)
    : mentions_(sentences),
      certified_(sentences, "certified-adjectives"),
      certificates_(sentences, "certificate-nouns"),
      certified_behind_(sentences, {"certified-adjectives", "certificate-nouns", "compliance-nouns"}),
      passed_(sentences, "verbs-of-passing"),
      complies_(sentences, "verbs-of-complying"),
      linking_(sentences, "words-before-an-examination"),
      types_(sentences, "words-of-a-report-type"),
      audited_(sentences, "words-after-an-examination"),
      papers_(sentences, "reports-and-requests"),
      attributive_(sentences, "roles-and-tools"),
      handed_(sentences, "words-of-handing-on"),
      reserving_(sentences, {"negations", "words-of-duty-or-doubt"}) {
  mentions_.add_list("unclear-examinations");
  mentions_.add_list("examinations");
}

std::span<const Word> CertificateClaims::around(const Passage& passage, std::span<const Word> clause,
                                                std::uint32_t number, std::span<const Word> found) const {
  const auto first = static_cast<std::size_t>(found.data() - clause.data()), past = first + found.size();
  const Word* const end = found.front().is_stated() ? behind(passage, clause, past) : nullptr;
  const bool is_clear = number > 0;
  if (end != nullptr && (is_clear || certified_behind_.holds(*end))) return {found.data(), end + 1};
  const Word* const begin = is_clear && found.front().is_stated() ? before(passage, clause, first, past) : nullptr;
  return begin == nullptr ? std::span<const Word>() : std::span<const Word>(begin, found.data() + found.size());
}

const Word* CertificateClaims::behind(const Passage& passage, std::span<const Word> clause, std::size_t past) const {
  const auto goes_on = [&](std::size_t i) {
    return i < clause.size() && are_joined(passage, clause[i - 1], clause[i]);
  };
  std::size_t at = past;
  while (goes_on(at) && types_.holds(clause[at])) ++at;
  if (goes_on(at) && certified_behind_.holds(clause[at]))
    return goes_on(at + 1) && attributive_.holds(clause[at + 1]) ? nullptr : &clause[at];
  while (goes_on(at) && audited_.holds(clause[at])) ++at;
  const bool passed = at > past && goes_on(at) && passed_.holds(clause[at]);
  return passed && !(goes_on(at + 1) && handed_.holds(clause[at + 1])) ? &clause[at] : nullptr;
}

const Word* CertificateClaims::before(const Passage& passage, std::span<const Word> clause, std::size_t first,
                                      std::size_t past) const {
  std::size_t at = first;
  while (at > 0 && linking_.holds(clause[at - 1]) && are_joined(passage, clause[at - 1], clause[at])) --at;
  if (at == 0 || !are_joined(passage, clause[at - 1], clause[at])) return nullptr;
  while (past < clause.size() && types_.holds(clause[past])) ++past;
  const bool ends = past == clause.size();
  const Word& word = clause[at - 1];
  const bool is_paper = !ends && papers_.holds(clause[past]), is_person = !ends && attributive_.holds(clause[past]);
  if (complies_.holds(word) || certificates_.holds(word)) return is_paper || at == first ? nullptr : &word;
  if (certified_.holds(word)) return is_person || is_paper ? nullptr : &word;
  const bool is_handed_on = handed_.any_in(clause.subspan(at, first - at)) || is_paper;
  return passed_.holds(word) && !is_handed_on ? &word : nullptr;
}

FrameworkClaims::FrameworkClaims(const Sentences& sentences, const Terms& terms)
    : frameworks_(sentences, "frameworks"),
      before_(sentences, "claims-before-a-framework"),
      others_(sentences),
      behind_(sentences, "certified-adjectives"),
      reserving_(sentences, {"negations", "words-of-duty-or-doubt"}),
      parting_(sentences, "words-before-a-framework"),
      being_(sentences, "words-before-a-claim"),
      relative_(sentences, "relative-pronouns"),
      of_several_(sentences, "plural-verbs-of-complying"),
      own_(sentences, "own-things"),
      aims_(sentences, "words-of-aims"),
      other_parties_(sentences, "other-parties") {
  for (const SubserviceOrganization& other : terms.subservice_organizations) {
    others_.add(other.name->utf8);
    others_.add(short_name_of(other.name, terms));
  }
}

std::span<const Word> FrameworkClaims::in(const Passage& passage, std::span<const Word> clause) const {
  std::span<const Word> claim;
  frameworks_.find(clause, [&](std::uint32_t, std::span<const Word> framework) {
    if (claim.empty() && framework.front().is_stated()) claim = claim_at(passage, clause, framework);
  });
  if (claim.empty() || reserving_.any_in(clause) || names_another(clause)) return {};
  return claim;
}

std::span<const Word> FrameworkClaims::claim_at(const Passage& passage, std::span<const Word> clause,
                                                std::span<const Word> framework) const {
  const auto first = static_cast<std::size_t>(framework.data() - clause.data());
  std::size_t past = first + framework.size(), begin = first;
  constexpr std::uint32_t digits_of_a_year = 4;
  const auto is_edition = [&](const Word& word) {
    const char first_digit = passage.text.utf8()[word.begin];
    return word.end - word.begin == digits_of_a_year && first_digit >= '1' && first_digit <= '2';
  };
  if (past < clause.size() && is_edition(clause[past])) ++past;
  const auto goes_on = [&] { return past < clause.size() && are_joined(passage, clause[past - 1], clause[past]); };
  if (goes_on() && behind_.holds(clause[past])) {
    ++past;
  } else {
    std::size_t at = first;
    while (at > 0 && parting_.holds(clause[at - 1])) --at;
    constexpr std::size_t longest = 3;
    for (std::size_t length = 1; length <= longest && length <= at && begin == first; ++length)
      if (before_.at(clause.subspan(at - length, length)).words == length) begin = at - length;
    if (begin == first) return {};
  }
  const bool is_of_a_party = goes_on() && other_parties_.holds(clause[past]);
  const bool is_of_their_place = goes_on() && past + 1 < clause.size() && other_parties_.holds(clause[past + 1]);
  if (is_of_a_party || is_of_their_place || is_taken_back(clause, begin)) return {};
  return clause.subspan(begin, past - begin);
}

bool FrameworkClaims::is_taken_back(std::span<const Word> clause, std::size_t claim) const {
  std::size_t at = claim;
  while (at > 0 && being_.holds(clause[at - 1])) --at;
  const bool is_relative = at > 0 && relative_.holds(clause[at - 1]);
  if (is_relative) --at;
  if (is_relative || of_several_.holds(clause[claim])) return at == 0 || !own_.holds(clause[at - 1]);
  return at > 0 && (aims_.holds(clause[at - 1]) || other_parties_.holds(clause[at - 1]));
}

bool FrameworkClaims::names_another(std::span<const Word> clause) const {
  bool named = false;
  others_.find(clause, [&](std::uint32_t, std::span<const Word> found) { named |= found.front().is_capital; });
  return named;
}

}  // namespace socpress::inline language
