// Recognizes dates by the names of months, by years, and by the signs between numbers.
#include "language/dates.h"

#include <array>
#include <charconv>

namespace socpress::inline language {

namespace {

constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};

/// An integer with a limited number of digits; an ordinal ending is ignored.
std::optional<int> ordinal_in(std::string_view word, std::size_t least, std::size_t most) {
  if (word.size() > 2 && word.back() >= 'a') word.remove_suffix(2);
  return digits_in(word, least, most);
}

std::optional<Date> date_of(int year, int month, int day) {
  return parse_date(fmt::format("{:04}-{:02}-{:02}", year, month, day));
}

/// The year of a number of four digits or of two; nothing for a year that cannot be of a report.
std::optional<int> year_in(std::string_view word) {
  const auto year = digits_in(word, 4, 4);
  if (year) return *year >= 1900 && *year < 2200 ? year : std::nullopt;
  const auto short_year = digits_in(word, 2, 2);
  return short_year ? std::optional(2000 + *short_year) : std::nullopt;
}

/// Reads the words from a given word on.
class Reader {
 public:
  Reader(const Sentences& sentences, const Passage& passage, std::span<const Word> words)
      : sentences_(sentences), text_(passage.text.utf8()), words_(words) {}

  std::optional<WrittenDate> at(std::size_t i) const {
    const char first = word(i).front();
    const bool digit = first >= '0' && first <= '9';
    if (digit && word(i).find('.') != std::string_view::npos) return dotted(i);
    if (i + 2 >= words_.size()) return std::nullopt;
    if (digit && (gap(i) == "-" || gap(i) == "/")) return joined(i, gap(i));
    if (digit) return day_first(i);
    return month_first(i);
  }

 private:
  std::string_view word(std::size_t i) const { return sentences_.folded(words_[i]); }
  std::string_view gap(std::size_t i) const { return text_.substr(words_[i].end, words_[i + 1].begin - words_[i].end); }
  WrittenDate found(std::size_t i, DateStyle style, std::optional<Date> date, std::size_t words = 3) const {
    return {style, date, words_.subspan(i, words)};
  }

  std::optional<WrittenDate> month_first(std::size_t i) const {
    const char next = word(i + 1).front();
    const auto month = next >= '0' && next <= '9' ? month_in(word(i)) : std::nullopt;
    if (!month) return std::nullopt;
    const auto day = ordinal_in(word(i + 1), 1, 2), year = digits_in(word(i + 2), 4, 4);
    const auto date = day && year ? date_of(*year, month->number, *day) : std::nullopt;
    if (!date) return std::nullopt;
    return found(i, month->is_short ? DateStyle::short_month_first : DateStyle::month_first, date);
  }
  /// "30 June 2026", "30th of June 2026".
  std::optional<WrittenDate> day_first(std::size_t i) const {
    const bool is_ordinal = word(i).back() >= 'a';
    const std::size_t named = is_ordinal && word(i + 1) == "of" ? i + 2 : i + 1;
    if (named + 1 >= words_.size() || gap(i).find_first_not_of(" \n") != std::string_view::npos) return std::nullopt;
    const auto month = month_in(word(named));
    if (!month) return std::nullopt;
    const auto day = ordinal_in(word(i), 1, 2), year = digits_in(word(named + 1), 4, 4);
    const auto date = day && year ? date_of(*year, month->number, *day) : std::nullopt;
    if (!date) return std::nullopt;
    return found(i, month->is_short ? DateStyle::short_day_first : DateStyle::day_first, date, named + 2 - i);
  }
  std::optional<WrittenDate> joined(std::size_t i, std::string_view sign) const {
    if (gap(i + 1) != sign) return std::nullopt;
    if (const auto year = digits_in(word(i), 4, 4); year && sign == "-") {
      const auto month = digits_in(word(i + 1), 2, 2), day = digits_in(word(i + 2), 2, 2);
      const auto date = month && day ? date_of(*year, *month, *day) : std::nullopt;
      if (!date) return std::nullopt;
      return found(i, DateStyle::year_first, date);
    }
    const auto one = digits_in(word(i), 1, 2), other = digits_in(word(i + 1), 1, 2);
    const bool may_end = sign == "/" || word(i + 2).size() == 4;
    const int year = may_end ? year_in(word(i + 2)).value_or(0) : 0;
    if (!one || !other || year == 0) return std::nullopt;
    const auto by_month = date_of(year, *one, *other), by_day = date_of(year, *other, *one);
    if (by_month && by_day) return found(i, DateStyle::numbers_month_first, *one == *other ? by_day : std::nullopt);
    if (by_month) return found(i, DateStyle::numbers_month_first, by_month);
    if (by_day) return found(i, DateStyle::numbers_day_first, by_day);
    return std::nullopt;
  }
  /// "30.06.2026", which is one word.
  std::optional<WrittenDate> dotted(std::size_t i) const {
    const std::string_view whole = word(i);
    const std::size_t first = whole.find('.'), second = whole.find('.', first + 1);
    if (second == std::string_view::npos) return std::nullopt;
    const auto day = digits_in(whole.substr(0, first), 1, 2),
               month = digits_in(whole.substr(first + 1, second - first - 1), 1, 2),
               year = digits_in(whole.substr(second + 1), 4, 4);
    const auto date =
        day && month && year && year_in(whole.substr(second + 1)) ? date_of(*year, *month, *day) : std::nullopt;
    if (!date) return std::nullopt;
    return found(i, DateStyle::numbers_dotted, date, 1);
  }

  const Sentences& sentences_;
  std::string_view text_;
  std::span<const Word> words_;
};

}  // namespace

std::optional<Month> month_in(std::string_view word) {
  if (word == "sept") return Month{9, true};
  for (std::size_t i = 0; i < months.size(); ++i) {
    if (word == months[i]) return Month{static_cast<int>(i) + 1, false};
    if (word == months[i].substr(0, 3)) return Month{static_cast<int>(i) + 1, true};
  }
  return std::nullopt;
}

std::optional<int> digits_in(std::string_view word, std::size_t least, std::size_t most) {
  if (word.size() < least || word.size() > most) return std::nullopt;
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  const bool whole = error == std::errc{} && end == word.data() + word.size();
  return whole ? std::optional(value) : std::nullopt;
}

std::string_view name_of(DateStyle style) {
  constexpr std::array<std::string_view, date_styles> names = {"June 30, 2026", "Jun 30, 2026", "30 June 2026",
                                                               "30 Jun 2026",   "2026-06-30",   "06/30/2026",
                                                               "30/06/2026",    "30.06.2026"};
  return names[static_cast<std::size_t>(style)];
}

std::vector<WrittenDate> written_dates(const Sentences& sentences, const Passage& passage,
                                       std::span<const Word> words) {
  std::vector<WrittenDate> found;
  const Reader reader(sentences, passage, words);
  for (std::size_t i = 0; i < words.size();) {
    const auto date = reader.at(i);
    if (date) found.push_back(*date);
    i += date ? date->words.size() : 1;
  }
  return found;
}

}  // namespace socpress::inline language
