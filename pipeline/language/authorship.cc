// Reads the words around each verb of approving.
#include "language/authorship.h"

#include <algorithm>

namespace socpress::inline language {

SelfApprovals::SelfApprovals(const Sentences& sentences)
    : sentences_(sentences),
      clauses_(sentences),
      approving_(sentences, "verbs-of-approving"),
      making_(sentences, "verbs-of-authoring"),
      authors_(sentences, "authors"),
      persons_(sentences, "persons-who-act"),
      things_(sentences, "things-to-approve"),
      own_(sentences, "words-of-ownership"),
      same_(sentences, "words-of-sameness"),
      pronouns_(sentences, "words-that-stand-for-a-thing"),
      continuing_(sentences, "words-that-continue"),
      another_(sentences, "words-of-another-person"),
      denying_(sentences, "negations"),
      asking_(sentences, "words-of-a-question"),
      attempts_(sentences, "words-of-attempts"),
      prevented_(sentences, "words-of-prevention"),
      by_(sentences, "words-before-an-actor"),
      relative_(sentences, "relative-pronouns"),
      articles_(sentences, "words-before-a-whole"),
      auxiliaries_(sentences, "auxiliary-verbs") {}

std::span<const Word> SelfApprovals::in(const Passage& passage, std::span<const Word> sentence) const {
  if (attempts_.any_in(sentence) || prevented_.any_in(sentence)) return {};
  const auto asked = std::find_if(sentence.begin(), sentence.end(), [&](const Word& w) { return asking_.holds(w); });
  const std::span<const Word> stated = sentence.first(static_cast<std::size_t>(asked - sentence.begin()));
  if (stated.empty()) return {};
  if (!denying_.any_in(stated) && !another_.any_in(stated))
    for (std::size_t i = 1; i < stated.size(); ++i)
      if (approving_.holds(stated[i]) && stated[i].is_stated() && is_of_own_making(stated, i))
        return stated.subspan(i, std::min<std::size_t>(2, stated.size() - i));
  std::span<const Word> found;
  clauses_.for_each(passage, stated, [&](std::span<const Word> clause) {
    if (found.empty()) found = in_clause(passage, clause);
  });
  return found;
}

std::span<const Word> SelfApprovals::in_clause(const Passage& passage, std::span<const Word> clause) const {
  if (denying_.any_in(clause) || another_.any_in(clause)) return {};
  for (std::size_t i = 0; i < clause.size(); ++i) {
    if (!approving_.holds(clause[i]) || !clause[i].is_stated()) continue;
    const std::size_t past = std::max(end_of_own_things(passage, clause, i), end_of_author(passage, clause, i));
    if (past > 0) return clause.subspan(i, past - i);
    if (is_by_author_before(clause, i)) return clause.subspan(i - 1, 2);
  }
  return {};
}

bool SelfApprovals::is_possessive(const Passage& passage, const Word& word) const {
  const std::string_view written = passage.text.utf8().substr(word.begin, word.end - word.begin);
  const std::string_view behind = passage.text.utf8().substr(word.end);
  return written.ends_with("'s") || written.ends_with("’s") || behind.starts_with("'") || behind.starts_with("’");
}

/// "approve his or her own pull requests": the end, or 0. Not "their own team's requests".
std::size_t SelfApprovals::end_of_own_things(const Passage& passage, std::span<const Word> clause,
                                             std::size_t approval) const {
  constexpr std::size_t far = 6, near = 2;
  for (std::size_t own = approval + 1; own < std::min(approval + far, clause.size()); ++own) {
    if (!own_.holds(clause[own])) continue;
    for (std::size_t i = own + 1; i < std::min(own + 1 + near, clause.size()); ++i) {
      if (is_possessive(passage, clause[i])) return 0;
      if (things_.holds(clause[i])) return i + 1;
    }
  }
  return 0;
}

/// "approved by their author", "approved by the engineer who had written it": the end, or 0. Not "by the author's
/// manager".
std::size_t SelfApprovals::end_of_author(const Passage& passage, std::span<const Word> clause,
                                         std::size_t approval) const {
  constexpr std::size_t far = 4;
  std::size_t at = approval + 1;
  while (at < std::min(approval + far, clause.size()) && !by_.holds(clause[at])) ++at;
  if (at >= clause.size() || !by_.holds(clause[at])) return 0;
  const auto may_lead = [&](const Word& word) { return articles_.holds(word) || same_.holds(word); };
  std::size_t actor = at + 1;
  while (actor < clause.size() && (may_lead(clause[actor]) || sentences_.folded(clause[actor]) == "their")) ++actor;
  if (actor >= clause.size() || is_possessive(passage, clause[actor])) return 0;
  if (authors_.holds(clause[actor])) return actor + 1;
  if (!persons_.holds(clause[actor]) || actor + 1 >= clause.size() || !relative_.holds(clause[actor + 1])) return 0;
  std::size_t verb = actor + 2;
  while (verb < clause.size() && auxiliaries_.holds(clause[verb])) ++verb;
  return verb < clause.size() && making_.holds(clause[verb]) ? verb + 1 : 0;
}

/// "the author approves", "the requester may approve".
bool SelfApprovals::is_by_author_before(std::span<const Word> clause, std::size_t approval) const {
  const bool is_passive = approval + 1 < clause.size() && by_.holds(clause[approval + 1]);
  return approval > 0 && !is_passive && authors_.holds(clause[approval - 1]);
}

/// "opens the ticket and approves it", "the same person enters and approves payments".
bool SelfApprovals::is_of_own_making(std::span<const Word> sentence, std::size_t approval) const {
  if (!continuing_.holds(sentence[approval - 1])) return false;
  const auto is_made = [&](std::size_t i) {
    return making_.holds(sentence[i]) && (i == 0 || !by_.holds(sentence[i - 1]));
  };
  bool made = false, same = false;
  for (std::size_t i = 0; i < approval; ++i) {
    made |= is_made(i) && i + 1 < sentence.size() && !by_.holds(sentence[i + 1]);
    same |= same_.holds(sentence[i]) && i + 1 < approval && persons_.holds(sentence[i + 1]);
  }
  const bool is_pointed_at = approval + 1 < sentence.size() && pronouns_.holds(sentence[approval + 1]);
  return made && (same || is_pointed_at);
}

}  // namespace socpress::inline language
