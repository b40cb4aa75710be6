// The locations of the system: in the terms, in the description, and in controls and tests.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> location_silent{
    "description/location-not-mentioned", Severity::warning, "the description does not mention the location `{}`",
    "state what is done there, or remove the location from the terms",
    "locations are part of the boundaries of the system: description, tests and terms agree on them"};
const FindingKind<std::string, std::string> location_unlisted{
    "description/location-not-listed", Severity::warning, "{} mentions `{}`, which is not a location of the terms",
    "list it under `locations` and describe what is done there, or correct the location",
    "locations are part of the boundaries of the system: description, tests and terms agree on them"};

void locations_are_described(const RuleInput& input, Findings& findings) {
  const Phrases& names = input.terms().locations;
  if (!input.management().description) return;
  const std::vector<bool> mentioned = named_in_description(input.sentences(), names);
  for (std::size_t i = 0; i < names.size(); ++i)
    if (!mentioned[i]) findings.report(location_silent, names[i]->utf8).at(names[i].span);
}

/// Finds places by the wording that texts use for them, and reports those that are not listed.
class Places {
 public:
  explicit Places(const RuleInput& input)
      : sentences_(input.sentences()),
        sites_(sentences_, "sites"),
        branches_(sentences_, "branches"),
        of_source_code_(sentences_, "source-code-words"),
        of_data_(sentences_, "centers"),
        at_(sentences_, "words-before-a-place"),
        no_places_(sentences_, "capitals-that-name-no-place"),
        being_(sentences_, "words-of-being-at-a-place"),
        elsewhere_(sentences_, "words-of-places-of-others"),
        history_(sentences_, "words-of-history"),
        states_(sentences_, "states-and-countries"),
        known_(sentences_.distinct_words()),
        providers_(sentences_) {
    const Terms& terms = input.terms();
    for (const auto* list : {&terms.locations, &terms.organization.address})
      for (const Located<Text>& place : *list) know(place);
    for (const auto* name :
         {&terms.organization.name, &terms.organization.short_name, &terms.auditor.name, &terms.system.name})
      know(*name);
    for (const SubserviceOrganization& one : terms.subservice_organizations) {
      know(one.name);
      if (const Passage* passage = sentences_.of(one.name))
        providers_.add(sentences_.folded(sentences_.words(*passage).front()));
    }
    // A word that appears in lower case anywhere is not a name.
    for (const Passage& passage : sentences_.passages())
      for (const Word& word : sentences_.words(passage))
        if (!word.is_capital) known_[word.key] = true;
  }

  /// Calls `each(words of the name)` for each unknown place in a sentence. The terms do not list a provider's places.
  template <class Each>
  void unlisted(const Passage& passage, std::span<const Word> words, const Each& each) const {
    bool of_provider = false;
    providers_.find(words, [&](auto, auto) { of_provider = true; });
    if (of_provider) return;
    towns(passage, words, each);
    if (!sites_.any_in(words) && !of_data_.any_in(words)) return;
    const bool is_about_code = of_source_code_.any_in(words);
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!sites_.holds(words[i]) && !of_data_.holds(words[i])) continue;
      if (is_about_code && branches_.holds(words[i])) continue;
      const std::size_t first = of_data_.holds(words[i]) && i > 0 ? i - 1 : i;  // "data center"
      if (first > 1 && !words[i].is_capital && is_strange(words[first - 1])) each(words.subspan(first - 1, 1));
      if (i + 2 >= words.size() || !at_.holds(words[i + 1])) continue;
      std::size_t past = i + 2;
      while (past < words.size() && is_strange(words[past]) && past < i + 4) ++past;
      if (past > i + 2) each(words.subspan(i + 2, past - i - 2));
    }
  }

 private:
  /// "based in Tucson", "Tucson, Arizona". Where others are, or were once, the terms do not list.
  template <class Each>
  void towns(const Passage& passage, std::span<const Word> words, const Each& each) const {
    if (elsewhere_.any_in(words) || history_.any_in(words)) return;
    for (std::size_t i = 1; i < words.size(); ++i) {
      const bool is_at = at_.holds(words[i]) && being_.holds(words[i - 1]);
      std::size_t past = i + 1;
      while (past < words.size() && is_strange(words[past]) && past < i + 3) ++past;
      if (is_at && past > i + 1) return each(words.subspan(i + 1, past - i - 1));
      const std::string_view between = passage.text.utf8().substr(words[i - 1].end, words[i].begin - words[i - 1].end);
      const bool is_in_a_state = between == ", " && states_.at(words.subspan(i)).words > 0 && words[i].is_capital;
      if (is_in_a_state && is_strange(words[i - 1])) return each(words.subspan(i - 1, 1));
    }
  }

  /// Before: the text is one of the engagement's own, not a copy.
  void know(const Located<Text>& name) {
    if (const Passage* passage = sentences_.of(name))
      for (const Word& word : sentences_.words(*passage)) known_[word.key] = true;
  }

  bool is_strange(const Word& word) const {
    return word.is_capital && !word.is_capitals && word.is_stated() && !known_[word.key] && !no_places_.holds(word);
  }

  const Sentences& sentences_;
  WordSet sites_, branches_, of_source_code_, of_data_, at_, no_places_, being_, elsewhere_, history_;
  WatchList states_;
  std::vector<bool> known_;  ///< by key
  WatchList providers_;
};

/// The name by which the finding refers to the text that names a place; empty for texts that are not searched.
std::string named(const TextField& text_field) {
  switch (text_field.field) {
    case Field::description: return "the description";
    case Field::control: return "control `" + std::string(text_field.id) + "`";
    case Field::procedure:
    case Field::population:
    case Field::exception: return "test `" + std::string(text_field.id) + "`";
    default: return {};
  }
}

void places_are_listed(const RuleInput& input, Findings& findings) {
  if (input.terms().locations.empty()) return;
  const Places places(input);
  std::vector<std::string> stated;
  for_each_sentence(
      input.sentences(), [](const TextField& text_field) { return !named(text_field).empty(); },
      [&](const Passage& passage, std::span<const Word> words) {
        places.unlisted(passage, words, [&](std::span<const Word> name) {
          const std::string written(input.sentences().written(passage, name));
          if (std::find(stated.begin(), stated.end(), written) != stated.end()) return;
          stated.push_back(written);
          findings.report(location_unlisted, named(passage.text_field()), written)
              .at(input.sentences().span(passage, name))
              .also(input.terms().locations.front().span, "the locations");
        });
      });
}

constexpr std::array rules = {
    Rule{"each location of the terms is described", AppliesTo::both_types, Needs::management, locations_are_described,
         finds<location_silent>},
    Rule{"each location in description, controls and tests is listed in the terms", AppliesTo::both_types,
         Needs::management, places_are_listed, finds<location_unlisted>},
};

}  // namespace

Rules locations_rules() { return rules; }

}  // namespace socpress::check
