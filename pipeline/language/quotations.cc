// Finds quotations by pairs of marks; ignores apostrophes, abbreviated years and inch signs.
#include "language/quotations.h"

#include <array>

#include "base/ascii.h"

namespace socpress::inline language {

namespace {

Range range(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// The marks of one kind of quotation.
struct QuotationMarks {
  std::string_view open, close;
};
constexpr std::array quotation_marks = {QuotationMarks{"\"", "\""}, QuotationMarks{"'", "'"}, QuotationMarks{"‘", "’"},
                                        QuotationMarks{"“", "”"},   QuotationMarks{"„", "“"}, QuotationMarks{"«", "»"}};

/// Whether an apostrophe here would replace a century: "the '90s".
bool shortens_a_year(std::string_view text, std::string_view mark, std::size_t behind) {
  return (mark == "'" || mark == "‘") && behind + 2 < text.size() && is_digit(text[behind]) &&
         is_digit(text[behind + 1]) && text[behind + 2] == 's';
}

/// The next mark from `at` on that is not an apostrophe, inch, minute or abbreviated year: an opening mark does not
/// follow a word, a closing mark does not precede one.
std::size_t find_mark(std::string_view text, std::string_view mark, bool opens, std::size_t at) {
  for (at = text.find(mark, at); at != std::string_view::npos; at = text.find(mark, at + mark.size())) {
    const std::size_t behind = at + mark.size();
    const bool apt = opens ? (at == 0 || !is_alphanumeric(text[at - 1])) && !shortens_a_year(text, mark, behind)
                           : behind == text.size() || !is_alphanumeric(text[behind]);
    if (apt) return at;
  }
  return std::string_view::npos;
}

}  // namespace

std::vector<Range> quotations(std::string_view text) {
  std::vector<Range> found;
  for (const QuotationMarks& marks : quotation_marks) {
    std::size_t open = find_mark(text, marks.open, true, 0);
    while (open != std::string_view::npos) {
      const std::size_t close = find_mark(text, marks.close, false, open + marks.open.size());
      if (close == std::string_view::npos) break;
      const std::size_t end = close + marks.close.size();
      if (open > 0 || end < text.size()) found.push_back(range(open, end));
      open = find_mark(text, marks.open, true, end);
    }
  }
  return found;
}

}  // namespace socpress::inline language
