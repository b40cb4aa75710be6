// The sentences of the layout: a firm's own are as often taken over from another report as any other text.
#include <algorithm>
#include <array>
#include <deque>
#include <string>
#include <vector>

#include "check/rule.h"
#include "language/dates.h"
#include "language/placeholders.h"

namespace socpress::check {

namespace {

constexpr FindingKind<std::string> placeholder{
    "layout-wording/placeholder", Severity::error, "`{}` was left to be filled in, in a sentence of the layout",
    "write what belongs there, as a fact in braces where it differs from report to report",
    "a report says what was found in this engagement, not what a template asks for"};
constexpr FindingKind<std::string> other_entity{
    "layout-wording/other-entity", Severity::error,
    "the layout names `{}`, which the firm's policy lists as another of its clients",
    "write the names as facts, {entity} and {system}, not letter for letter",
    "a report says what was found in this engagement, and other clients' names are confidential"};
constexpr FindingKind<std::string> day_written{
    "layout-wording/day-written", Severity::error, "the layout holds the day `{}`, letter for letter",
    "write the time frame as facts: {throughout}, {period_from}, {period_to}, {as_of}",
    "every time frame of a report is worded from the one of the terms"};

/// Braces of a pattern are blanks, byte for byte, so that what is left is words; what stands between them is either a
/// branch, which is printed, or the name of a fact, which says nothing.
Located<Text> words_of(const Located<Text>& pattern) {
  Located<Text> words = pattern;
  for (char& c : words.value.utf8)
    if (c == '{' || c == '}') c = ' ';
  return words;
}

/// Every sentence of a layout, with its place.
class Wording {
 public:
  explicit Wording(const Layout& layout) {
    for (const SectionTemplate& section : layout.sections) {
      for (const TemplateText* text : {&section.label, &section.title, &section.author, &section.running}) take(*text);
      for (const TemplateNode& node : section.nodes) take(node);
    }
    for (const auto& phrase : layout.phrases)
      if (phrase) take(phrase->text);
    for (const Located<Text>& text : texts_) {
      Leaf leaf;
      leaf.text = &text;
      leaves_.push_back(leaf);
    }
  }
  Wording(const Wording&) = delete;
  Wording& operator=(const Wording&) = delete;

  const std::vector<Leaf>& leaves() const { return leaves_; }

 private:
  void take(const TemplateText& text) {
    for (const TemplateRun& run : text)
      if (!run.pattern->empty()) texts_.push_back(words_of(run.pattern));
  }
  void take(const TemplateNode& node) {
    take(node.text);
    for (const TemplateNode& child : node.children) take(child);
  }

  std::deque<Located<Text>> texts_;
  std::vector<Leaf> leaves_;
};

void nothing_left_to_fill_in(const Worded& seen, Findings& findings) {
  Placeholders placeholders(seen.sentences.lists());
  for (const Passage& passage : seen.sentences.passages())
    for (const Range& one : placeholders.in(passage.text.utf8()))
      findings.report(placeholder, std::string(passage.text.utf8().substr(one.begin, one.end - one.begin)))
          .at(passage.text.span(one.begin, one.end));
}

template <class Each>
void for_each_sentence_of(const Sentences& sentences, const Each& each) {
  for_each_sentence(sentences, [](const Leaf&) { return true; }, each);
}

void nobody_else_is_named(const Worded& seen, Findings& findings) {
  const Phrases& others = phrases_of(seen.sentences.lists(), "other-entities");
  if (others.empty()) return;
  const WatchList names(seen.sentences, others);
  for_each_sentence_of(seen.sentences, [&](const Passage& passage, std::span<const Word> words) {
    names.find(words, [&](std::uint32_t name, std::span<const Word> found) {
      findings.report(other_entity, others[name]->utf8)
          .at(seen.sentences.span(passage, found))
          .also(others[name].span, "the policy");
    });
  });
}

void no_day_is_written_out(const Worded& seen, Findings& findings) {
  for_each_sentence_of(seen.sentences, [&](const Passage& passage, std::span<const Word> words) {
    for (const WrittenDate& day : written_dates(seen.sentences, passage, words))
      findings.report(day_written, std::string(seen.sentences.written(passage, day.words)))
          .at(seen.sentences.span(passage, day.words));
  });
}

constexpr std::array rules = {
    RuleOver<Worded>{26, "nothing was left to be filled in, in any sentence of the layout", AppliesTo::both_types,
                     Needs::terms, nothing_left_to_fill_in, finds<placeholder>},
    RuleOver<Worded>{25, "no sentence of the layout names another client", AppliesTo::both_types, Needs::terms,
                     nobody_else_is_named, finds<other_entity>},
    RuleOver<Worded>{11, "no sentence of the layout holds a day of its own", AppliesTo::both_types, Needs::terms,
                     no_day_is_written_out, finds<day_written>},
};

}  // namespace

WordedRules layout_wording_rules() { return rules; }

void ask_of_layout(const Layout& layout, const Engagement& engagement, Findings& findings) {
  const Wording wording(layout);
  const Sentences sentences(wording.leaves(), engagement.policy.words);
  ask_all(layout_wording_rules(), Worded{sentences, engagement}, engagement, findings);
}

}  // namespace socpress::check
