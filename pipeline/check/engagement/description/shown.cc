// Commitments and requirements that are listed: the description prints them, or states them in its own words.
#include <array>
#include <set>
#include <string>

#include "check/engagement/listed.h"
#include "check/engagement/overlap.h"
#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string> not_shown{
    "description/commitment-not-shown", Severity::error,
    "{} `{}` is listed, and the description neither prints the list nor states it",
    "insert {commitments} and {requirements} under the heading that addresses DC 2",
    "the description criteria, DC 2: the description states the principal service commitments and system requirements"};

/// What the answer to DC 2 contains, and whether it states a text in its own words.
class Answer {
 public:
  explicit Answer(const Sentences& sentences) : sentences_(sentences), overlap_(sentences) {
    for (const Passage& passage : sentences.passages()) {
      if (!passage.text_field().answers_criterion(description_criterion_of(Directive::commitments))) continue;
      const std::set<std::string_view> words = overlap_.contents(sentences.words(passage));
      contents_.insert(words.begin(), words.end());
    }
  }

  /// Whether most of its words are there.
  bool states(const Located<Text>& text) const {
    const Passage* passage = sentences_.of(text);
    if (passage == nullptr) return true;
    const std::span<const Word> words = sentences_.words(*passage);
    constexpr std::size_t percent = 60;
    return overlap_.shared(words, contents_) * 100 >= overlap_.contents(words).size() * percent;
  }

 private:
  const Sentences& sentences_;
  Overlap overlap_;
  std::set<std::string_view> contents_;
};

/// Reports the first entry that is not shown.
template <class Entry>
void report_first(const RuleInput& input, const std::vector<Entry>& entries, Directive list, const char* what,
                  Findings& findings) {
  const Sentences& sentences = input.sentences();
  if (entries.empty() || prints(input.management().description->blocks, list)) return;
  WatchList ids(sentences);
  for (const Entry& entry : entries) ids.add(*entry.id);
  const auto named = named_in(sentences, ids, entries.size(),
                              [](const TextField& text_field) { return text_field.field == Field::description; });
  const Answer answer(sentences);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (named[i] || answer.states(entries[i].text)) continue;
    findings.report(not_shown, what, *entries[i].id).at(entries[i].id.span);
    return;
  }
}

void listed_commitments_are_shown(const RuleInput& input, Findings& findings) {
  const Management& management = input.management();
  if (!management.description || !answers(input.sentences(), description_criterion_of(Directive::commitments))) return;
  report_first(input, management.commitments, Directive::commitments, "commitment", findings);
  report_first(input, management.requirements, Directive::requirements, "requirement", findings);
}

constexpr std::array rules = {
    Rule{"the description discloses the listed commitments and requirements", AppliesTo::both_types, Needs::management,
         listed_commitments_are_shown, finds<not_shown>},
};

}  // namespace

Rules shown_commitments_rules() { return rules; }

}  // namespace socpress::check
