// Numbers that add up: the total row of a table, and the parts into which a sentence divides a number.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "check/engagement/cells.h"
#include "check/rule.h"
#include "language/numerals.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::int64_t, std::string> total_differs{
    "claims/total-differs", Severity::warning, "the rows of column `{}` add up to {}, and its total is `{}`",
    "correct the row or the total that is wrong; if a row is not part of the total, move it below",
    "a table that does not add up has a wrong number"};
const FindingKind<std::string, std::int64_t> parts_exceed{
    "claims/parts-exceed-whole", Severity::warning, "`{}` is divided into parts that add up to {}",
    "correct the part or the whole that is wrong; if the parts overlap, state so",
    "the parts of a number are not more than the number"};

/// "1,250" or "16"; nothing for a cell with other characters.
std::optional<std::int64_t> number_of(std::string_view cell) {
  constexpr std::size_t most_digits = 12;
  std::string digits;
  for (const char c : cell)
    if (c != ',' && c != ' ') digits += c;
  if (digits.empty() || digits.size() > most_digits || !std::all_of(digits.begin(), digits.end(), is_digit))
    return std::nullopt;
  return std::stoll(digits);
}

/// Adds up the columns of a table whose last row, and no other, is a total.
class Totals {
 public:
  explicit Totals(const Sentences& sentences) {
    for (const Located<Text>& word : phrases_of(sentences.lists(), "words-of-a-total")) words_.push_back(word->utf8);
  }

  void check(const ProseTable& table, Findings& findings) const {
    constexpr std::size_t fewest_rows = 3;
    const auto totals =
        std::count_if(table.rows.begin(), table.rows.end(), [&](const auto& row) { return is_total(row); });
    if (table.rows.size() < fewest_rows || totals != 1 || !is_total(table.rows.back())) return;
    for (std::size_t column = 1; column < table.rows.back().size(); ++column) check_column(table, column, findings);
  }

 private:
  bool is_total(const std::vector<ProseText>& row) const {
    const std::vector<std::string> first =
        row.empty() ? std::vector<std::string>{} : folded_words(cell_text(row.front()));
    const bool is_rest = first.size() > 1 && first[1].starts_with("other");  // "All other teams"
    return !first.empty() && !is_rest && std::find(words_.begin(), words_.end(), first.front()) != words_.end();
  }
  static void check_column(const ProseTable& table, std::size_t column, Findings& findings) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i + 1 < table.rows.size(); ++i) {
      const auto number = column < table.rows[i].size() ? number_of(cell_text(table.rows[i][column])) : std::nullopt;
      if (!number) return;
      sum += *number;
    }
    const ProseText& cell = table.rows.back()[column];
    const auto total = number_of(cell_text(cell));
    if (!total || *total == sum) return;
    findings
        .report(total_differs, column < table.head.size() ? cell_text(table.head[column]) : "", sum, cell_text(cell))
        .at(cell.front().text.span);
  }

  std::vector<std::string> words_;
};

void tables_add_up(const RuleInput& input, Findings& findings) {
  const Totals totals(input.sentences());
  for (const auto* prose : {&input.management().description, &input.management().other_information})
    if (*prose)
      for (const ProseBlock& block : (*prose)->blocks)
        if (const auto* table = std::get_if<ProseTable>(&block.value)) totals.check(*table, findings);
}

/// "58 late findings, of which 16 were critical and 44 high".
void parts_are_no_more_than_the_whole(const RuleInput& input, Findings& findings) {
  constexpr std::size_t reach = 8;
  const Sentences& sentences = input.sentences();
  const WordSet relative(sentences, "relative-pronouns");
  const auto number = [&](const Word& word) -> std::optional<std::int64_t> {
    const std::string_view letters = sentences.folded(word);
    if (const auto digits = number_of(letters)) return digits;
    const auto numeral = number_in(letters);
    return numeral ? std::optional(static_cast<std::int64_t>(*numeral)) : std::nullopt;
  };
  const auto all = [](const TextField&) { return true; };
  for_each_sentence(sentences, all, [&](const Passage& passage, std::span<const Word> words) {
    for (std::size_t of = 1; of + 2 < words.size(); ++of) {
      if (sentences.folded(words[of]) != "of" || !relative.holds(words[of + 1])) continue;
      const auto first = number(words[of + 2]);
      if (!first) continue;
      std::size_t whole_at = of;
      while (whole_at > 0 && of - whole_at < reach && !number(words[whole_at - 1])) --whole_at;
      const std::int64_t whole = whole_at > 0 ? number(words[whole_at - 1]).value_or(0) : 0;
      for (std::size_t and_at = of + 3; and_at + 1 < std::min(of + 3 + reach, words.size()); ++and_at) {
        const auto second = sentences.folded(words[and_at]) == "and" ? number(words[and_at + 1]) : std::nullopt;
        if (!second) continue;
        if (*first <= whole && *second <= whole && *first + *second > whole) {
          const auto divided = words.subspan(whole_at - 1, and_at + 2 - (whole_at - 1));
          findings.report(parts_exceed, std::string(sentences.written(passage, divided)), *first + *second)
              .at(sentences.span(passage, divided));
        }
        break;
      }
    }
  });
}

constexpr std::array rules = {
    Rule{"the total of a table is the sum of its rows", AppliesTo::both_types, Needs::management, tables_add_up,
         finds<total_differs>},
    Rule{"the parts of a number are no more than the number", AppliesTo::both_types, Needs::management,
         parts_are_no_more_than_the_whole, finds<parts_exceed>},
};

}  // namespace

Rules sums_rules() { return rules; }

}  // namespace socpress::check
