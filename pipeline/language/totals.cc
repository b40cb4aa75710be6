// Reads sentences that count: numbers before the counted things, and words that present them.
#include "language/totals.h"

#include <algorithm>

#include "language/dates.h"
#include "language/numerals.h"

namespace socpress::inline language {

namespace {

bool is_found(Counted what) { return what == Counted::exceptions || what == Counted::deviations; }

}  // namespace

/// One sentence during reading.
struct Totals::Reading {
  std::span<const Word> words;
  std::vector<bool> known;          ///< by word: its function is understood
  std::vector<StatedTotal> counts;  ///< all numbers of things, totals or not
  bool names_the_report = false;

  std::size_t begin_of(const StatedTotal& count) const {
    return static_cast<std::size_t>(count.words.data() - words.data());
  }
  std::size_t end_of(const StatedTotal& count) const { return begin_of(count) + count.words.size(); }
};

Totals::Totals(const Sentences& sentences, const Terms& terms)
    : sentences_(sentences),
      terms_(terms),
      report_(sentences, "names-of-the-report"),
      things_(sentences),
      presenting_(sentences, "presenting-verbs"),
      others_(sentences, "other-words-of-a-total"),
      between_(sentences, "words-before-a-total"),
      noting_(sentences, "words-after-noted-tests"),
      being_(sentences, "forms-of-be") {
  for (const PhraseListName list : {PhraseListName("counted-exceptions"), PhraseListName("counted-deviations"),
                                    PhraseListName("counted-tests"), PhraseListName("counted-controls")})
    things_.add_list(list);  // in the order of `Counted`
  for (const Located<Text>* name : {&terms.auditor.name, &terms.auditor.short_name}) report_.add((*name)->utf8);
}

/// The first and the last day of the period belong to the report itself.
bool Totals::mentions_other_days(const Passage& passage, std::span<const Word> sentence,
                                 std::vector<bool>& known) const {
  const auto& frame = terms_.time_frame;
  for (const WrittenDate& one : written_dates(sentences_, passage, sentence)) {
    if (!frame || !one.date || (*one.date != frame->first_day() && *one.date != frame->last_day())) return true;
    const auto begin = static_cast<std::size_t>(one.words.data() - sentence.data());
    std::fill_n(known.begin() + static_cast<std::ptrdiff_t>(begin), one.words.size(), true);
  }
  return false;
}

/// False if a word remains that is not part of counting.
bool Totals::read_counts(Reading& reading) const {
  const auto words = reading.words;
  const auto know = [&](std::span<const Word> part) {
    const auto begin = static_cast<std::ptrdiff_t>(part.data() - words.data());
    std::fill_n(reading.known.begin() + begin, part.size(), true);
  };
  report_.find(words, [&](std::uint32_t, std::span<const Word> named) {
    reading.names_the_report = true;
    know(named);
  });
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const auto number = reading.known[i] ? std::nullopt : number_in(sentences_.folded(words[i]));
    const WatchList::Match thing = number ? things_.at(words.subspan(i + 1)) : WatchList::Match{};
    if (thing.words == 0) continue;
    reading.counts.push_back({*number, static_cast<Counted>(thing.phrase), words.subspan(i, thing.words + 1)});
    know(reading.counts.back().words);
  }
  for (std::size_t i = 0; i < words.size(); ++i)
    if (!reading.known[i] && !presenting_.holds(words[i]) && !others_.holds(words[i]) &&
        things_.at(words.subspan(i)).words == 0)
      return false;
  return true;
}

/// After a word that presents it, before one that states that it was performed, or joined to such a number.
bool Totals::is_of_the_whole(const Reading& reading, std::size_t index) const {
  const StatedTotal& count = reading.counts[index];
  const auto words = reading.words;
  const auto word = [&](std::size_t i) { return sentences_.folded(words[i]); };
  const std::size_t begin = reading.begin_of(count), end = reading.end_of(count);
  const bool is_stated_in_note = end < words.size() && noting_.holds(words[end]);
  if (!is_found(count.what) && is_stated_in_note) return false;
  if (end + 1 < words.size() && being_.holds(words[end])) return presenting_.holds(words[end + 1]);
  if (index > 0) {
    const std::size_t behind = reading.end_of(reading.counts[index - 1]);
    const bool joined = behind + 1 == begin &&
                        (word(behind) == "and" || (word(behind) == "in" && is_found(reading.counts[index - 1].what)));
    if (joined || behind == begin) return is_of_the_whole(reading, index - 1);
  }
  std::size_t before = begin;
  while (before > 0 && between_.holds(words[before - 1])) --before;
  if (before == 0) return begin > 0 && word(0) == "of";
  if (word(before - 1) == "in") return before > 1 && word(before - 2) == "resulted";
  return presenting_.holds(words[before - 1]);
}

std::vector<StatedTotal> Totals::stated_in(const Passage& passage, std::span<const Word> sentence) const {
  Reading reading{sentence, std::vector<bool>(sentence.size(), false), {}, passage.text_field().side == Side::auditor};
  if (std::any_of(sentence.begin(), sentence.end(), [](const Word& word) { return !word.is_stated(); })) return {};
  if (std::none_of(sentence.begin(), sentence.end(),
                   [&](const Word& word) { return number_in(sentences_.folded(word)).has_value(); }))
    return {};
  if (mentions_other_days(passage, sentence, reading.known)) return {};
  if (!read_counts(reading) || !reading.names_the_report) return {};
  for (std::size_t i = 0; i < reading.counts.size(); ++i) {
    const auto is_of_the_same = [&](const StatedTotal& other) { return other.what == reading.counts[i].what; };
    if (!is_of_the_whole(reading, i)) return {};
    // Of two numbers of one thing, one is of a part.
    if (std::count_if(reading.counts.begin(), reading.counts.end(), is_of_the_same) > 1) return {};
  }
  return reading.counts;
}

}  // namespace socpress::inline language
