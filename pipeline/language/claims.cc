// Reads claims sentence by sentence: dates first, then numbers with the words around them.
#include "language/claims.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/ascii.h"
#include "language/numerals.h"
#include "language/quantities.h"

namespace socpress::inline language {

namespace {

constexpr std::int64_t thousand = 1000;

/// A run of words that states a number.
struct Number {
  std::int64_t value = 0;  ///< thousandths
  std::size_t words = 1;
};

std::size_t offset(std::span<const Word> part, std::span<const Word> whole) {
  return static_cast<std::size_t>(part.data() - whole.data());
}

}  // namespace

/// Reads the clauses of all passages.
class Claims::Reading {
 public:
  Reading(const Sentences& sentences, std::vector<Claim>& out)
      : sentences_(sentences),
        stems_(sentences),
        clauses_(sentences),
        units_(sentences),
        negations_(sentences, "negations"),
        working_(sentences, "working-day-words"),
        qualifying_(sentences, "words-within-a-duration"),
        several_(sentences, "words-of-several-limits"),
        tens_(sentences, "numerals-of-tens"),
        labels_(sentences, "words-before-a-label"),
        singular_(sentences, "singulars-with-s"),
        plural_(sentences, "plurals-without-s"),
        bounds_{WatchList(sentences, "phrases-of-at-most"), WatchList(sentences, "phrases-of-at-least"),
                WatchList(sentences, "phrases-of-approximation")},
        out_(out) {
    for (const Located<Text>& ten : phrases_of(sentences.lists(), "numerals-of-tens"))
      ten_keys_.push_back(sentences.key(ten->utf8));
  }

  void read(const Passage& passage) {
    for (const Sentence& sentence : sentences_.sentences(passage)) {
      last_unit_.reset();
      open_whole_ = 0;
      clauses_.for_each(passage, sentences_.words(sentence), [&](std::span<const Word> clause) {
        passage_ = &passage;
        clause_ = clause;
        read_clause();
      });
    }
  }

  const Stems& stems() const { return stems_; }

 private:
  std::string_view folded(std::size_t i) const {
    return i < clause_.size() ? sentences_.folded(clause_[i]) : std::string_view();
  }
  std::string_view gap(std::size_t before, std::size_t after) const {
    return passage_->text.utf8().substr(clause_[before].end, clause_[after].begin - clause_[before].end);
  }
  bool is_joined(std::size_t i) const { return i + 1 < clause_.size() && gap(i, i + 1) == "-"; }

  void read_clause() {
    const std::vector<WrittenDate> dates = written_dates(sentences_, *passage_, clause_);
    auto date = dates.begin();
    for (std::size_t i = 0; i < clause_.size();) {
      if (date != dates.end() && offset(date->words, clause_) == i) {
        add_date(*date);
        i += (date++)->words.size();
      } else if (const std::size_t words = day_without_year(i); words > 0) {
        i += words;
      } else {
        i += std::max<std::size_t>(1, number(i));
      }
    }
  }

  Claim& add(std::size_t first, std::size_t words, Unit unit, std::int64_t value) {
    Claim claim;
    claim.passage = passage_;
    claim.clause = clause_;
    claim.words = clause_.subspan(first, words);
    claim.unit = unit;
    claim.value = value;
    claim.is_negated = negations_.any_in(clause_);
    for (std::size_t i = 0; i < clause_.size(); ++i) {
      const std::uint32_t stem = stems_.of(clause_[i]);
      const bool is_own = i >= first && i < first + words;
      if (stem == 0 || is_own || is_digit(folded(i).front()) || units_.of(clause_[i])) continue;
      if (std::find(claim.subject.begin(), claim.subject.end(), stem) == claim.subject.end())
        claim.subject.push_back(stem);
    }
    out_.push_back(std::move(claim));
    return out_.back();
  }

  void add_date(const WrittenDate& date) {
    if (!date.date) return;
    Claim& claim =
        add(offset(date.words, clause_), date.words.size(), Unit::date, date.date->month * 100 + date.date->day);
    claim.year = date.date->year;
  }

  /// "September 8", "July 2025": a day without its year, or a month with it. Returns the number of words.
  std::size_t day_without_year(std::size_t i) {
    const auto month = month_in(folded(i));
    if (!month || i + 1 >= clause_.size() || !clause_[i].is_capital) return 0;
    if (const auto day = digits_in(folded(i + 1), 1, 2); day && *day >= 1 && *day <= 31) {
      add(i, 2, Unit::date, month->number * 100 + *day);
      return 2;
    }
    const auto year = digits_in(folded(i + 1), 4, 4);
    if (!year) return 0;
    add(i, 2, Unit::date, month->number * 100).year = *year;
    return 2;
  }

  /// The number that begins at a word: digits, a numeral, or tens with a numeral ("forty-five").
  std::optional<Number> number_at(std::size_t i) const {
    if (i >= clause_.size()) return std::nullopt;
    if (tens_.holds(clause_[i])) {
      const auto ten = std::find(ten_keys_.begin(), ten_keys_.end(), clause_[i].key);
      const std::int64_t tens = 10 * (ten - ten_keys_.begin() + 2);
      const auto ones = is_joined(i) ? number_in(folded(i + 1)) : std::nullopt;
      if (ones && *ones < 10) return Number{(tens + static_cast<std::int64_t>(*ones)) * thousand, 2};
      return Number{tens * thousand};
    }
    if (is_digit(folded(i).front())) {
      const auto value = thousandths_in(folded(i));
      return value ? std::optional(Number{*value}) : std::nullopt;
    }
    const auto numeral = number_in(folded(i));
    const bool is_article = folded(i) == "one" || folded(i) == "no";
    return numeral && !is_article ? std::optional(Number{static_cast<std::int64_t>(*numeral) * thousand})
                                  : std::nullopt;
  }

  /// Whether the number is a part of an id, a version, a heading's number or a year.
  bool is_label(std::size_t i) const {
    const bool follows_sign = i > 0 && gap(i - 1, i).find_first_not_of(" \n\"'(") != std::string_view::npos &&
                              gap(i - 1, i).find_first_of(",;:") == std::string_view::npos;
    const bool is_year = !passage_->text.utf8().substr(clause_[i].begin, 5).starts_with("2,") &&
                         digits_in(folded(i), 4, 4).value_or(0) >= 1900 &&
                         digits_in(folded(i), 4, 4).value_or(0) < 2200;
    return follows_sign || is_year || (i > 0 && labels_.holds(clause_[i - 1]));
  }

  /// Returns the number of words read; 0 if no number begins here.
  std::size_t number(std::size_t i) {
    if (const std::size_t words = amount(i); words > 0) return words;
    const auto read = i < clause_.size() && !is_label(i) ? number_at(i) : std::nullopt;
    if (!read) return one_of_time(i);
    const std::size_t past = i + read->words;
    if (folded(past) == "percent") {
      add(i, read->words + 1, Unit::percent, read->value).bound = bound_before(i);
      return read->words + 1;
    }
    if (const std::size_t words = duration(i, past, read->value); words > 0) return words;
    if (const std::size_t words = share(i, past, read->value); words > 0) return words;
    count(i, past, read->value);
    return read->words;
  }

  /// "$500": the sign is in front of the number.
  std::size_t amount(std::size_t i) {
    if (i >= clause_.size() || clause_[i].begin == 0 || !is_digit(folded(i).front())) return 0;
    const std::string_view before = passage_->text.utf8().substr(0, clause_[i].begin);
    const bool is_amount = before.ends_with("$") || before.ends_with("€") || before.ends_with("£");
    const auto read = is_amount ? number_at(i) : std::nullopt;
    if (!read) return 0;
    add(i, 1, Unit::money, read->value).bound = bound_before(i);
    return 1;
  }

  /// "one hour", "a day" behind "within": units that stand for one of them.
  std::size_t one_of_time(std::size_t i) {
    const bool is_one = folded(i) == "one" || folded(i) == "a" || folded(i) == "an";
    if (!is_one || (folded(i) != "one" && bound_before(i) == Bound::exact)) return 0;
    return duration(i, i + 1, thousand);
  }

  std::size_t duration(std::size_t i, std::size_t past, std::int64_t value) {
    std::size_t unit_at = past;
    // "7 and 30 days": the unit is behind the last number.
    const bool is_listed = folded(past) == "and" || folded(past) == "or" || folded(past) == "to";
    const auto next = is_listed ? number_at(past + 1) : std::nullopt;
    if (next) unit_at = past + 1 + next->words;
    bool is_working = false;
    for (; unit_at < clause_.size() && qualifying_.holds(clause_[unit_at]); ++unit_at)
      is_working = is_working || working_.holds(clause_[unit_at]);
    const auto found = unit_at < clause_.size() ? units_.of(clause_[unit_at]) : std::nullopt;
    if (!found) return 0;
    const bool is_days = is_working && found->size == 24 * 60;
    last_unit_ = is_days ? TimeUnit{Unit::working_days, 1} : *found;
    const std::size_t words = next ? past - i : unit_at + 1 - i;
    const Number more = next || is_days || several_.any_in(clause_) ? Number{0, 0} : smaller_part(unit_at + 1, *found);
    add(i, words + more.words, last_unit_->unit, value * last_unit_->size + more.value).bound = bound_before(i);
    return words + more.words;
  }

  /// "6 hours and 35 minutes": the part in a smaller unit, with its words.
  Number smaller_part(std::size_t at, const TimeUnit& larger) const {
    const std::size_t begin = folded(at) == "and" ? at + 1 : at;
    const auto number = number_at(begin);
    const std::size_t unit_at = number ? begin + number->words : begin;
    const auto unit = number && unit_at < clause_.size() ? units_.of(clause_[unit_at]) : std::nullopt;
    if (!unit || unit->unit != larger.unit || unit->size >= larger.size) return {0, 0};
    return {number->value * unit->size, unit_at + 1 - at};
  }

  /// "six of 20", "two late leavers of the eight".
  std::size_t share(std::size_t i, std::size_t past, std::int64_t value) {
    constexpr std::size_t most_between = 3;
    std::size_t of = past;
    while (of < clause_.size() && of - past < most_between && folded(of) != "of" && stems_.of(clause_[of]) != 0) ++of;
    if (folded(of) != "of") return 0;
    std::size_t at = of + 1;
    if (folded(at) == "the" || folded(at) == "these" || folded(at) == "those" || folded(at) == "all") ++at;
    const auto whole = number_at(at);
    if (!whole || whole->value <= value) return 0;
    Claim& claim = add(i, at + whole->words - i, Unit::share, value);
    claim.whole = whole->value;
    claim.noun = noun_from(at + whole->words);
    return at + whole->words - i;
  }

  void count(std::size_t i, std::size_t past, std::int64_t value) {
    const std::uint32_t noun = noun_from(past);
    const Bound bound = bound_before(i);
    // "Critical findings within 7 days, and high findings within 30."
    if (noun == 0 && bound == Bound::at_most && last_unit_ && past == clause_.size()) {
      add(i, past - i, last_unit_->unit, value * last_unit_->size).bound = bound;
      return;
    }
    // "Of 20 matters that we selected, six had not been deleted."
    if (is_whole_of_a_part(i)) open_whole_ = value;
    if (noun == 0 && open_whole_ > value) {
      add(i, past - i, Unit::share, value).whole = std::exchange(open_whole_, 0);
      return;
    }
    if (noun == 0 || open_whole_ == value) return;
    Claim& claim = add(i, past - i, Unit::count, value);
    claim.noun = noun;
    claim.bound = bound;
    claim.is_all = i > 0 && folded(i - 1) == "all";
    std::erase(claim.subject, noun);
  }

  /// "Of 25 changes, nine …": the number introduces a part, and is not a statement of its own.
  bool is_whole_of_a_part(std::size_t i) const {
    return (i == 1 && folded(0) == "of") || (i == 2 && folded(0) == "of" && folded(1) == "the");
  }

  /// The stem of the first plural among the next words of a noun phrase.
  std::uint32_t noun_from(std::size_t i) const {
    constexpr std::size_t most = 3;
    for (std::size_t at = i; at < std::min(i + most, clause_.size()); ++at) {
      const std::string_view word = folded(at);
      if (at > i && gap(at - 1, at).find_first_not_of(" \n-*_") != std::string_view::npos) return 0;
      if (stems_.of(clause_[at]) == 0) return 0;
      const bool is_plural = word.size() > 3 && word.ends_with('s') && !word.ends_with("ss");
      if (plural_.holds(clause_[at]) || (is_plural && !singular_.holds(clause_[at]))) return stems_.of(clause_[at]);
    }
    return 0;
  }

  Bound bound_before(std::size_t i) const {
    constexpr std::size_t reach = 4;
    Bound found = Bound::exact;
    for (std::size_t begin = i > reach ? i - reach : 0; begin < i; ++begin)
      for (std::size_t kind = 0; kind < bounds_.size(); ++kind)
        if (const auto match = bounds_[kind].at(clause_.subspan(begin, i - begin)); match.words == i - begin)
          if (found == Bound::exact) found = static_cast<Bound>(kind + 1);
    return found;
  }

  const Sentences& sentences_;
  Stems stems_;
  Clauses clauses_;
  Units units_;
  WordSet negations_, working_, qualifying_, several_, tens_, labels_, singular_, plural_;
  std::array<WatchList, 3> bounds_;
  std::vector<std::optional<WordKey>> ten_keys_;
  std::vector<Claim>& out_;
  const Passage* passage_ = nullptr;
  std::span<const Word> clause_;
  std::int64_t open_whole_ = 0;        ///< "Of 20 matters": awaits its part
  std::optional<TimeUnit> last_unit_;  ///< of the last duration in the sentence
};

Claims::Claims(const Sentences& sentences) : sentences_(sentences) {
  Reading reading(sentences, claims_);
  std::vector<std::uint32_t> passages_with(reading.stems().distinct() + 1, 0);
  std::vector<const Passage*> last_in(passages_with.size(), nullptr);
  for (const Passage& passage : sentences.passages()) {
    first_of_.push_back(static_cast<std::uint32_t>(claims_.size()));
    for (const Word& word : sentences.words(passage))
      if (std::exchange(last_in[reading.stems().of(word)], &passage) != &passage)
        ++passages_with[reading.stems().of(word)];
    if (!passage.text.text_field().is_code && passage.text_field().field != Field::name) reading.read(passage);
  }
  first_of_.push_back(static_cast<std::uint32_t>(claims_.size()));
  for (WordKey key = 0; key < sentences.distinct_words(); ++key) stem_of_.push_back(reading.stems().of({key}));
  const double all = static_cast<double>(sentences.passages().size()) + 1;
  for (const std::uint32_t with : passages_with) weights_.push_back(std::log(all / (with + 1.0)));
}

std::span<const Claim> Claims::of(const Located<Text>& text) const {
  const Passage* passage = sentences_.of(text);
  if (passage == nullptr) return {};
  const auto index = static_cast<std::size_t>(passage - sentences_.passages().data());
  return std::span(claims_).subspan(first_of_[index], first_of_[index + 1] - first_of_[index]);
}

std::size_t Claims::in_common(const Claim& a, const Claim& b) const {
  return static_cast<std::size_t>(std::count_if(a.subject.begin(), a.subject.end(), [&](std::uint32_t stem) {
    return std::find(b.subject.begin(), b.subject.end(), stem) != b.subject.end();
  }));
}

double Claims::likeness(const Claim& a, const Claim& b) const {
  double of_a = 0, of_b = 0, common = 0;
  for (const std::uint32_t stem : a.subject) {
    of_a += weight(stem);
    if (std::find(b.subject.begin(), b.subject.end(), stem) != b.subject.end()) common += weight(stem);
  }
  for (const std::uint32_t stem : b.subject) of_b += weight(stem);
  const double smaller = std::min(of_a, of_b);
  return smaller > 0 ? common / smaller : 0;
}

double Claims::covered_by(const Claim& a, const Claim& b) const {
  double all = 0, covered = 0;
  const std::span<const Word> words = sentences_.words(*b.passage);
  for (const std::uint32_t stem : a.subject) {
    all += weight(stem);
    const auto is_it = [&](const Word& word) { return stem_of_[word.key] == stem; };
    if (std::any_of(words.begin(), words.end(), is_it)) covered += weight(stem);
  }
  return all > 0 ? covered / all : 0;
}

}  // namespace socpress::inline language
