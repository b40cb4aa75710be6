// Complementary user entity controls: mapped to the criteria that depend on them, and not ordinary duties.
#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "check/engagement/overlap.h"
#include "check/engagement/statements.h"
#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> unmapped{
    "user-entities/control-unmapped", Severity::warning, "user entity control `{}` is mapped to no criterion",
    "name under `criteria` what is met only in combination with it; if there is none, it is an ordinary user "
    "responsibility",
    "the description criteria, DC 6: user entities know which criteria need their controls"};
const FindingKind<std::string, std::string> ordinary_duty{
    "user-entities/ordinary-duty", Severity::warning,
    "user entity control `{}` reads as a responsibility of any customer (`{}`), and no criterion depends on it",
    "leave it to the agreement or the user guide, or name the criterion that is met only in combination with it",
    "the description criteria, DC 6: a complementary control is one that a criterion requires"};

const FindingKind<std::string, std::string> not_listed{
    "user-entities/not-listed", Severity::warning,
    "{} leaves a control to user entities, and none is listed for it: `{}`",
    "list it under `user-entity-controls` with the criteria that depend on it; an ordinary duty of any customer can be "
    "left to the agreement",
    "the description criteria, DC 6: each complementary control that was assumed at user entities is stated"};

void user_entities_know_what_depends_on_them(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const WatchList duties(sentences, "customer-duties");
  for (const UserEntityControl& control : input.management().user_entity_controls) {
    if (!control.criteria.empty()) continue;
    std::span<const Word> duty;
    const Passage* passage = sentences.of(control.text);
    if (passage != nullptr)
      duties.find(sentences.words(*passage), [&](std::uint32_t, std::span<const Word> words) {
        if (duty.empty()) duty = words;
      });
    if (duty.empty())
      findings.report(unmapped, *control.id).at(control.id.span);
    else
      findings.report(ordinary_duty, *control.id, std::string(sentences.written(*passage, duty)))
          .at(sentences.span(*passage, duty));
  }
}

/// Whether controls left to user entities are searched for in the text: not where the listed ones are.
bool is_searched(const TextField& text_field) {
  return !name_of_described(text_field).empty() && !text_field.answers_criterion(6);
}

/// Finds "clients must encrypt", "customers are responsible for reviewing", "depends on the client's encrypting".
class Duties {
 public:
  explicit Duties(const Sentences& sentences)
      : entities_(sentences, "user-entity-nouns"),
        duties_(sentences, "duties-of-user-entities"),
        reliance_(sentences, "phrases-of-reliance"),
        ordinary_(sentences, "customer-duties"),
        actions_(sentences, "actions-of-user-entities"),
        denying_(sentences, "negations"),
        being_(sentences, "auxiliary-verbs"),
        protections_(sentences, "protections"),
        by_(sentences, "words-before-an-actor") {}

  /// The words from the user entities to the duty; none when the sentence leaves them no control.
  std::span<const Word> in(std::span<const Word> sentence) const {
    bool is_ordinary = false;
    ordinary_.find(sentence, [&](auto, auto) { is_ordinary = true; });
    if (is_ordinary || denying_.any_in(sentence)) return {};
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      if (!sentence[i].is_stated()) continue;
      if (const auto stated = duty_from(sentence, i); !stated.empty()) return stated;
      if (const auto stated = reliance_from(sentence, i); !stated.empty()) return stated;
      if (const auto stated = action_from(sentence, i); !stated.empty()) return stated;
    }
    return {};
  }

 private:
  static constexpr std::size_t near = 3, far = 6;

  /// "clients must encrypt their drives".
  std::span<const Word> duty_from(std::span<const Word> sentence, std::size_t at) const {
    const std::size_t named = entities_.at(sentence.subspan(at)).words;
    if (named == 0) return {};
    for (std::size_t i = at + named; i < std::min(at + named + near, sentence.size()); ++i) {
      const std::size_t duty = duties_.at(sentence.subspan(i)).words;
      if (duty == 0) continue;
      const std::size_t past = std::min(i + duty + far, sentence.size());
      if (!actions_.any_in(sentence.subspan(i + duty, past - i - duty))) return {};
      return sentence.subspan(at, i + duty - at);
    }
    return {};
  }
  /// "are encrypted by the client".
  std::span<const Word> action_from(std::span<const Word> sentence, std::size_t at) const {
    if (at == 0 || at + 2 >= sentence.size() || !protections_.holds(sentence[at]) || !being_.holds(sentence[at - 1]) ||
        !by_.holds(sentence[at + 1]))
      return {};
    for (std::size_t i = at + 2; i < std::min(at + 2 + near, sentence.size()); ++i)
      if (const std::size_t named = entities_.at(sentence.subspan(i)).words; named > 0)
        return sentence.subspan(at - 1, i + named - (at - 1));
    return {};
  }
  /// "depends on the client's encrypting them", "is the responsibility of each customer".
  std::span<const Word> reliance_from(std::span<const Word> sentence, std::size_t at) const {
    const std::size_t relying = reliance_.at(sentence.subspan(at)).words;
    if (relying == 0 || !actions_.any_in(sentence)) return {};
    for (std::size_t i = at + relying; i < std::min(at + relying + near, sentence.size()); ++i)
      if (const std::size_t named = entities_.at(sentence.subspan(i)).words; named > 0)
        return sentence.subspan(at, i + named - at);
    return {};
  }

  WatchList entities_, duties_, reliance_, ordinary_;
  WordSet actions_, denying_, being_, protections_, by_;
};

/// Whether a listed control states the same: it shares words with the sentence.
bool is_listed(const RuleInput& input, const Overlap& overlap, std::span<const Word> sentence) {
  constexpr std::size_t enough = 2;
  const auto& listed = input.management().user_entity_controls;
  return std::any_of(listed.begin(), listed.end(), [&](const UserEntityControl& control) {
    const Passage* passage = input.sentences().of(control.text);
    return passage != nullptr &&
           overlap.shared(sentence, overlap.contents(input.sentences().words(*passage))) >= enough;
  });
}

void controls_left_to_user_entities_are_listed(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const Duties duties(sentences);
  const Overlap overlap(sentences);
  for_each_sentence(sentences, is_searched, [&](const Passage& passage, std::span<const Word> words) {
    const std::span<const Word> found = duties.in(words);
    if (found.empty() || is_listed(input, overlap, words)) return;
    auto entry = findings.report(not_listed, name_of_described(passage.text_field()),
                                 std::string(sentences.written(passage, found)));
    entry.at(sentences.span(passage, words));
    const auto& listed = input.management().user_entity_controls;
    if (!listed.empty()) entry.also(listed.front().id.span, "the listed controls");
  });
}

constexpr std::array rules = {
    Rule{"each user entity control names the criteria that depend on it", AppliesTo::both_types, Needs::management,
         user_entities_know_what_depends_on_them, finds<unmapped, ordinary_duty>},
    Rule{"each control that a text leaves to user entities is listed", AppliesTo::both_types, Needs::management,
         controls_left_to_user_entities_are_listed, finds<not_listed>},
};

}  // namespace

Rules user_entities_rules() { return rules; }

}  // namespace socpress::check
