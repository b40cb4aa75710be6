// Recognizes the occasions of a recurring action, and counts how many a period has.
#include "check/engagement/tests/occasions.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "text/unicode.h"

namespace socpress::check {

namespace {

constexpr std::int64_t days_of_a_year = 365, days_of_a_week = 7;
constexpr std::int64_t weeks_a_year = 52, months_a_year = 12, quarters_a_year = 4;

std::int64_t weekdays_in(const Days& days) {
  constexpr std::int64_t thursday_of_1970_01_01 = 3, first_of_the_weekend = 5;
  std::int64_t count = 0;
  for (std::int64_t day = day_number(days.first); day <= day_number(days.last); ++day)
    count += (day % days_of_a_week + days_of_a_week + thursday_of_1970_01_01) % days_of_a_week < first_of_the_weekend;
  return count;
}

}  // namespace

Occasions::Occasions(const RuleInput& input)
    : input_(input),
      sentences_(input.sentences()),
      frequencies_(input.policy()),
      recurrences_(input.sentences(), input.policy()),
      stems_(input.sentences()),
      daily_(sentences_, "daily-occasions"),
      weekly_(sentences_, "weekly-occasions"),
      monthly_(sentences_, "monthly-occasions"),
      quarterly_(sentences_, "quarterly-occasions"),
      leading_(sentences_, "words-before-occasions"),
      ending_(sentences_, "words-after-a-head"),
      restricting_(sentences_, "words-that-restrict-a-population"),
      taking_place_(sentences_, "words-of-taking-place"),
      business_(sentences_, "business-days"),
      calendar_(sentences_, "calendar-days"),
      every_day_(sentences_, "phrases-of-calendar-days") {}

std::optional<Occasion> Occasions::of(const Control& control, const Test& test) const {
  const Passage* passage = sentences_.of(test.population);
  if (passage == nullptr) return std::nullopt;
  const std::span<const Word> words = sentences_.words(*passage), head = head_of(*passage);
  if (restricting_.any_in(words)) return std::nullopt;
  std::optional<Occasion> found = stated_by(head);
  if (found) found->passage = passage;
  if (!found) found = unit_of(control, test);
  if (!found && !head.empty()) found = named_in(control.description, head.back());
  if (!found && !head.empty()) found = named_in(test.procedure, head.back());
  if (found && found->is_daily() && are_business_days(control, words)) found->every = Occasion::Every::business_day;
  return found;
}

/// "List of nightly backup jobs from the console": the words up to the first preposition, without those that lead in.
std::span<const Word> Occasions::head_of(const Passage& passage) const {
  std::span<const Word> words = sentences_.words(passage);
  while (!words.empty() && leading_.holds(words.front())) words = words.subspan(1);
  std::size_t past = 0;
  while (past < words.size() && !ending_.holds(words[past]) &&
         (past == 0 || are_joined(passage, words[past - 1], words[past])))
    ++past;
  return words.first(past);
}

std::optional<Occasion> Occasions::stated_by(std::span<const Word> population) const {
  if (population.empty()) return std::nullopt;
  const Word& unit = population.front();
  const auto words = population.first(1);
  using enum Occasion::Every;
  if (daily_.holds(unit)) return Occasion{day, 0, nullptr, words};
  if (weekly_.holds(unit)) return Occasion{part_of_a_year, weeks_a_year, nullptr, words};
  if (monthly_.holds(unit)) return Occasion{part_of_a_year, months_a_year, nullptr, words};
  if (quarterly_.holds(unit)) return Occasion{part_of_a_year, quarters_a_year, nullptr, words};
  return std::nullopt;
}

/// The population contains the unit of the control's own frequency: "first meetings of the month".
std::optional<Occasion> Occasions::unit_of(const Control& control, const Test& test) const {
  const SampleSize* size = frequencies_.of(control);
  if (size == nullptr || !size->unit || !size->times_a_year) return std::nullopt;
  if (folded(test.population->utf8).find(folded((*size->unit)->utf8)) == std::string::npos) return std::nullopt;
  return Occasion{Occasion::Every::part_of_a_year, **size->times_a_year, nullptr, {}};
}

/// "Weekly vulnerability scans", "backups run every night": the items, and how often they are made.
std::optional<Occasion> Occasions::named_in(const Located<Text>& text, const Word& items) const {
  constexpr std::size_t words_between = 2, words_of_a_verb = 4;
  const Passage* passage = sentences_.of(text);
  const std::uint32_t stem = stems_.of(items);
  if (passage == nullptr || stem == 0) return std::nullopt;
  std::optional<Occasion> named;
  for (const Sentence& sentence : sentences_.sentences(*passage)) {
    const std::span<const Word> words = sentences_.words(sentence);
    recurrences_.phrases().find(words, [&](std::uint32_t number, std::span<const Word> found) {
      const auto first = static_cast<std::size_t>(found.data() - words.data()), past = first + found.size();
      const auto behind = words.subspan(past, std::min(words_between, words.size() - past));
      const auto before = words.first(first).last(std::min(words_of_a_verb, first));
      const auto is_items = [&](const Word& word) { return stems_.of(word) == stem; };
      const auto item = std::find_if(before.begin(), before.end(), is_items);
      const bool is_made = item != before.end() && std::any_of(item + 1, before.end(), [&](const Word& word) {
                             return taking_place_.holds(word);
                           });
      if (named || !(is_made || std::any_of(behind.begin(), behind.end(), is_items))) return;
      const std::int64_t times = recurrences_.times_a_year(number);
      const bool is_daily = times > weeks_a_year && times <= days_of_a_year;
      named = Occasion{is_daily ? Occasion::Every::day : Occasion::Every::part_of_a_year, times, passage, found};
    });
  }
  return named;
}

/// By the words of the population, else of the control; when neither decides, the smaller number is expected.
bool Occasions::are_business_days(const Control& control, std::span<const Word> population) const {
  if (business_.any_in(population)) return true;
  if (calendar_.any_in(population)) return false;
  const Passage* passage = sentences_.of(control.description);
  if (passage == nullptr) return true;
  const std::span<const Word> words = sentences_.words(*passage);
  return business_.any_in(words) || !(calendar_.any_in(words) || holds(every_day_, words));
}

const SampleSize* Occasions::policy_for(const Occasion& occasion) const {
  const auto& daily = phrases_of(sentences_.lists(), "daily-phrases");
  for (const SampleSize& size : input_.policy().samples) {
    const bool is_same = size.times_a_year && **size.times_a_year == occasion.times_a_year;
    const bool is_daily = std::any_of(size.frequencies.begin(), size.frequencies.end(), [&](const auto& frequency) {
      return std::any_of(daily.begin(), daily.end(),
                         [&](const Located<Text>& phrase) { return folded(phrase->utf8) == folded(frequency->utf8); });
    });
    if (occasion.is_daily() ? is_daily : is_same) return &size;
  }
  return nullptr;
}

std::int64_t Occasions::expected(const Occasion& occasion, const Days& days) {
  constexpr std::int64_t holidays_a_year = 15;
  switch (occasion.every) {
    case Occasion::Every::day: return days.count() - 1;
    case Occasion::Every::business_day:
      return weekdays_in(days) - (holidays_a_year * days.count() + days_of_a_year - 1) / days_of_a_year;
    case Occasion::Every::part_of_a_year: return expected_occurrences(occasion.times_a_year, days);
  }
  return 0;
}

}  // namespace socpress::check
