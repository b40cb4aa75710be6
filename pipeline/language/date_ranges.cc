// Recognizes date ranges by their ends, and by the words that join them.
#include "language/date_ranges.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "language/dates.h"

namespace socpress::inline language {

namespace {

/// A part of a year, and its number of months: a month, a quarter, a half.
struct Part {
  int first_month = 0, months = 1;
  std::optional<int> day, year;
  std::size_t past = 0;  ///< the word after it
};

/// What joins two parts, and its number of words: zero for a sign.
struct Joint {
  enum class Kind { none, range, list } kind = Kind::none;
  std::size_t words = 0;
};

/// Reads the words from a given word on.
class Reader {
 public:
  Reader(const Sentences& sentences, const Passage& passage, std::span<const Word> words)
      : sentences_(sentences),
        text_(passage.text.utf8()),
        words_(words),
        dates_(written_dates(sentences, passage, words)) {}

  std::optional<WrittenSpan> at(std::size_t begin) const {
    const auto first = part(begin);
    if (!first) return std::nullopt;
    Part last = *first;
    bool is_run = first->months > 1;
    for (Joint joint = joint_at(last.past); joint.kind != Joint::Kind::none; joint = joint_at(last.past)) {
      const auto next = part(last.past + joint.words);
      if (!next || next->day.has_value() != first->day.has_value() || next->months != first->months) break;
      // Listed parts are a range if they are consecutive; listed days are single days.
      const bool follows = next->first_month == (last.first_month + last.months - 1) % 12 + 1;
      const bool is_list = joint.kind == Joint::Kind::list && !is_between(begin);
      if (is_list && (first->day || !follows)) return std::nullopt;
      last = *next;
      is_run = true;
    }
    return is_run && last.year ? run(begin, *first, last) : std::nullopt;
  }

 private:
  std::string_view word(std::size_t i) const {
    return i < words_.size() ? sentences_.folded(words_[i]) : std::string_view();
  }
  std::string_view gap(std::size_t behind) const {
    return text_.substr(words_[behind - 1].end, words_[behind].begin - words_[behind - 1].end);
  }
  Joint joint_at(std::size_t i) const {
    const std::string_view spelt = word(i);
    if (spelt == "to" || spelt == "through" || spelt == "until" || spelt == "till") return {Joint::Kind::range, 1};
    if (spelt == "and") return {Joint::Kind::list, 1};
    if (i >= words_.size()) return {};
    const std::string_view between = gap(i);
    if (between.find("–") != std::string_view::npos || between.find('-') != std::string_view::npos)
      return {Joint::Kind::range, 0};
    return {between.find(',') != std::string_view::npos ? Joint::Kind::list : Joint::Kind::none, 0};
  }
  bool is_between(std::size_t begin) const { return begin > 0 && word(begin - 1) == "between"; }

  std::optional<Part> part(std::size_t i) const {
    if (i >= words_.size()) return std::nullopt;
    if (auto found = day(i)) return found;
    if (auto found = month(i)) return found;
    return division(i);
  }

  /// A day with its year, in any style.
  std::optional<Part> day(std::size_t i) const {
    const auto found = std::find_if(dates_.begin(), dates_.end(), [&](const WrittenDate& one) {
      return one.date && one.words.data() == words_.data() + i;
    });
    if (found == dates_.end()) return std::nullopt;
    return Part{found->date->month, 1, found->date->day, found->date->year, i + found->words.size()};
  }

  /// "November", "November 2025", "November 1", "1 November".
  std::optional<Part> month(std::size_t i) const {
    Part found;
    const auto day_before = digits_in(word(i), 1, 2);
    const auto number = month_in(word(i + (day_before ? 1 : 0)));
    if (!number) return std::nullopt;
    found.first_month = number->number;
    found.past = i + (day_before ? 2 : 1);
    found.day = day_before ? day_before : digits_in(word(found.past), 1, 2);
    if (found.day && !day_before) ++found.past;
    return with_year(found);
  }

  /// "fourth quarter of 2025", "second half of 2025", "Q4 2025"; in a list only the last part has the noun.
  std::optional<Part> division(std::size_t i) const {
    constexpr std::array<std::string_view, 4> ordinals = {"first", "second", "third", "fourth"};
    constexpr std::array<std::string_view, 4> short_forms = {"q1", "q2", "q3", "q4"};
    const auto index_in = [&](const auto& list) { return std::find(list.begin(), list.end(), word(i)) - list.begin(); };
    Part found;
    found.past = i + 1;
    if (const auto quarter = index_in(short_forms); quarter < 4) {
      found.first_month = static_cast<int>(quarter) * 3 + 1;
      found.months = 3;
      return with_year(found);
    }
    const auto ordinal = index_in(ordinals);
    const std::size_t noun = noun_of(i);
    if (ordinal == 4 || noun == words_.size()) return std::nullopt;
    found.months = word(noun) == "half" ? 6 : 3;
    if (found.months == 6 && ordinal > 1) return std::nullopt;
    found.first_month = static_cast<int>(ordinal) * found.months + 1;
    if (noun == i + 1) {
      found.past = noun + 1;
      if (word(found.past) == "of") ++found.past;
      return with_year(found);
    }
    return found;
  }
  /// "quarter" or "half" after an ordinal, or after the next one that "and" joins to it.
  std::size_t noun_of(std::size_t i) const {
    const auto is_noun = [&](std::size_t at) {
      return word(at) == "quarter" || word(at) == "quarters" || word(at) == "half";
    };
    if (is_noun(i + 1)) return i + 1;
    return word(i + 1) == "and" && is_noun(i + 3) ? i + 3 : words_.size();
  }

  Part with_year(Part found) const {
    found.year = digits_in(word(found.past), 4, 4);
    if (found.year) ++found.past;
    return found;
  }

  std::optional<WrittenSpan> run(std::size_t begin, const Part& first, const Part& last) const {
    const int first_year = first.year ? *first.year : *last.year - (first.first_month > last.first_month ? 1 : 0);
    const auto from = day_of(first_year, first.first_month, first.day.value_or(1));
    const auto behind = day_of(*last.year, last.first_month, last.day.value_or(1));
    if (!from || !behind) return std::nullopt;
    const Date to = last.day ? *behind : day_before(months_after(*behind, last.months));
    if (to < *from) return std::nullopt;
    return WrittenSpan{{*from, to}, words_.subspan(begin, last.past - begin)};
  }
  static std::optional<Date> day_of(int year, int month, int day) {
    return parse_date(fmt::format("{:04}-{:02}-{:02}", year, month, day));
  }

  const Sentences& sentences_;
  std::string_view text_;
  std::span<const Word> words_;
  std::vector<WrittenDate> dates_;
};

}  // namespace

std::optional<WrittenSpan> written_span(const Sentences& sentences, const Passage& passage,
                                        std::span<const Word> words) {
  const Reader reader(sentences, passage, words);
  for (std::size_t i = 0; i < words.size(); ++i)
    if (const auto found = reader.at(i)) return found;
  return std::nullopt;
}

}  // namespace socpress::inline language
