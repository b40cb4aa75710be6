// Reads the kinds of values that sheets and trees share.
#include "ingest/engagement/values.h"

#include <algorithm>
#include <charconv>

#include "base/ascii.h"
#include "text/unicode.h"

namespace socpress::ingest {

namespace {

const FindingKind<std::string> date_form{"read/date-form", Severity::error,
                                         "`{}` is not a date in the form YYYY-MM-DD; every file uses this form",
                                         "write year, month and day with hyphens, such as 2026-09-30"};
const FindingKind<std::string> no_such_day{"read/no-such-day", Severity::error,
                                           "`{}` is not a day of the calendar; a date exists in the calendar",
                                           "correct the day or the month from the underlying record"};
const FindingKind<std::string> no_count{
    "read/no-count", Severity::error, "`{}` is not a whole number; a count is written in digits only",
    "write the number without separators, signs or words; leave the cell empty if there is no number"};
const FindingKind<std::string, std::string> unknown_word{
    "read/unknown-word", Severity::error, "`{}` is not one of the accepted values; they are: {}", "write one of them"};
const FindingKind<std::string> id_characters{"read/id-characters", Severity::error,
                                             "the id `{}` contains a character that is not allowed; ids consist of "
                                             "the letters a to z, digits and marks other than , and ;",
                                             "use letters, digits, periods, hyphens and underscores"};

constexpr std::size_t longest_shown = 60;
constexpr std::size_t longest_id = 40;

bool has_date_form(std::string_view text) {
  if (text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (i == 4 || i == 7 ? text[i] != '-' : !is_digit(text[i])) return false;
  return true;
}

bool looks_like_id(std::string_view text) {
  const auto fits = [](char c) {
    return is_letter(c) || is_digit(c) || std::string_view(".-_/():").find(c) != std::string_view::npos;
  };
  return text.size() <= longest_id && std::any_of(text.begin(), text.end(), is_digit) &&
         std::all_of(text.begin(), text.end(), fits);
}

/// Value bytes [begin, end) of a located text, with surrounding blanks removed.
Located<Text> part(const Located<Text>& whole, std::size_t begin, std::size_t end) {
  const std::string_view text = whole->utf8;
  while (begin < end && is_blank(text[begin])) ++begin;
  while (end > begin && is_blank(text[end - 1])) --end;
  Located<Text> result{{std::string(text.substr(begin, end - begin)), {}}, span_of(whole, begin, end)};
  const auto& anchors = whole->anchors;
  auto anchor = std::upper_bound(anchors.begin(), anchors.end(), begin,
                                 [](std::size_t o, const Anchor& a) { return o < a.value; });
  for (; anchor != anchors.end() && anchor->value < end; ++anchor)
    result.value.anchors.push_back({anchor->value - static_cast<std::uint32_t>(begin), anchor->source});
  return result;
}

std::vector<Located<Text>> split(const Located<Text>& cell, std::string_view separators) {
  std::vector<Located<Text>> parts;
  const std::string_view text = cell->utf8;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(separators, begin), text.size());
    Located<Text> found = part(cell, begin, end);
    if (!found->empty()) parts.push_back(std::move(found));
    begin = end + 1;
  }
  return parts;
}

/// Letters in lower case and numbers without leading zeros, each run separate: "cc.6.1".
std::string spelling_key(std::string_view id) {
  std::string key;
  for (std::size_t i = 0; i < id.size();) {
    std::size_t end = i + 1;
    if (is_digit(id[i])) {
      while (end < id.size() && is_digit(id[end])) ++end;
      while (i + 1 < end && id[i] == '0') ++i;
    } else if (is_letter(id[i])) {
      while (end < id.size() && is_letter(id[end])) ++end;
    } else if (std::string_view(" ._-").find(id[i]) != std::string_view::npos) {
      i = end;
      continue;
    }
    if (!key.empty()) key += '.';
    for (const char c : id.substr(i, end - i)) key += to_lower(c);
    i = end;
  }
  return key;
}

}  // namespace

std::string shown(std::string_view text) {
  std::string line;
  std::size_t characters = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (++characters > longest_shown) return line + "…";
    const char32_t c = next_code_point(text, i);
    append_utf8(line, c == '\n' || c == '\t' ? U' ' : c);
  }
  return line;
}

std::optional<Located<Date>> date_from(const Located<Text>& text, Findings& findings) {
  if (const auto date = parse_date(text->utf8)) return Located<Date>{*date, text.span};
  findings.report(has_date_form(text->utf8) ? no_such_day : date_form, shown(text->utf8)).at(text.span);
  return std::nullopt;
}

std::optional<Located<std::int64_t>> count_from(const Located<Text>& text, Findings& findings) {
  const std::string& digits = text->utf8;
  constexpr std::size_t most_digits = 15;  // more than any count needs, and far from overflow
  if (digits.empty() || digits.size() > most_digits || !std::all_of(digits.begin(), digits.end(), is_digit)) {
    findings.report(no_count, shown(digits)).at(text.span);
    return std::nullopt;
  }
  std::int64_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return Located<std::int64_t>{number, text.span};
}

std::optional<std::size_t> choice_from(const Located<Text>& text, std::span<const std::string_view> words,
                                       Findings& findings) {
  const std::string given = folded(text->utf8);
  const auto found = std::find(words.begin(), words.end(), given);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  std::string all;
  for (const std::string_view word : words) all.append(all.empty() ? "" : ", ").append(word);
  findings.report(unknown_word, shown(text->utf8), all)
      .at(text.span)
      .help(did_you_mean(given, {words.begin(), words.end()}));
  return std::nullopt;
}

Located<std::string> word_from(const Located<Text>& text) { return {text->utf8, text.span}; }

Located<std::string> id_from(const Located<Text>& text, Findings& findings) {
  const auto fits = [](char c) { return c >= ' ' && c <= '~' && c != ',' && c != ';'; };
  if (!std::all_of(text->utf8.begin(), text->utf8.end(), fits))
    findings.report(id_characters, shown(text->utf8)).at(text.span);
  return word_from(text);
}

std::vector<Located<Text>> parts_of(const Located<Text>& cell) {
  std::vector<Located<Text>> parts;
  for (Located<Text>& found : split(cell, ";\n")) {
    std::vector<Located<Text>> finer = split(found, ",");
    const bool ids = finer.size() > 1 && std::all_of(finer.begin(), finer.end(),
                                                     [](const Located<Text>& p) { return looks_like_id(p->utf8); });
    if (!ids)
      parts.push_back(std::move(found));
    else
      std::move(finer.begin(), finer.end(), std::back_inserter(parts));
  }
  return parts;
}

CriterionSpellings::CriterionSpellings(std::span<const Catalog> catalogs) {
  for (const Catalog& catalog : catalogs) {
    const bool of_report = &catalog == &catalogs.front();
    for (const Criterion& criterion : catalog.criteria) {
      const std::string named = catalog.framework + ":" + criterion.id;
      const CriterionId id{of_report ? std::string() : catalog.framework, criterion.id};
      if (of_report) by_key_.emplace(spelling_key(criterion.id), id);
      by_key_.emplace(spelling_key(named), id);
    }
  }
}

Located<CriterionId> CriterionSpellings::canonical(const Located<Text>& given) const {
  const auto found = by_key_.find(spelling_key(given->utf8));
  return {found == by_key_.end() ? CriterionId{{}, given->utf8} : found->second, given.span};
}

}  // namespace socpress::ingest
