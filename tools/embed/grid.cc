// Formats a grid: computes the width of each column, wraps the cells, underlines.
#include "embed/grid.h"

#include <algorithm>
#include <numeric>

namespace socpress::embed {
namespace {

constexpr std::size_t widest = 96, gap = 2;

/// The columns of a text: one for each code point.
std::size_t width_of(const std::string& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// A line of a wrapped cell, as bytes of its text.
struct Piece {
  std::size_t begin = 0, end = 0;
};

/// The words of a text, in order.
std::vector<Piece> words_of(const std::string& text) {
  std::vector<Piece> words;
  for (std::size_t at = text.find_first_not_of(" \n"); at != text.npos;) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    words.push_back({at, end});
    at = text.find_first_not_of(" \n", end);
  }
  return words;
}

std::size_t longest_word(const std::string& text) {
  std::size_t longest = 0;
  for (const Piece& word : words_of(text))
    longest = std::max(longest, width_of(text.substr(word.begin, word.end - word.begin)));
  return longest;
}

/// Always at least one piece.
std::vector<Piece> wrapped(const std::string& text, std::size_t width) {
  std::vector<Piece> lines;
  for (const Piece& word : words_of(text)) {
    const bool fits =
        !lines.empty() && width_of(text.substr(lines.back().begin, word.end - lines.back().begin)) <= width;
    if (fits)
      lines.back().end = word.end;
    else
      lines.push_back(word);
  }
  if (lines.empty()) lines.push_back({});
  return lines;
}

struct Column {
  std::size_t width = 0, least = 0;
};

/// Narrows the widest column until all fit, but never so far that a word must be broken.
void narrow(std::vector<Column>& columns) {
  const auto total = [&] {
    return std::accumulate(columns.begin(), columns.end(), gap * (columns.size() - 1),
                           [](std::size_t sum, const Column& column) { return sum + column.width; });
  };
  while (total() > widest) {
    const auto widest_of = std::max_element(columns.begin(), columns.end(), [](const Column& a, const Column& b) {
      return (a.width > a.least ? a.width : 0) < (b.width > b.least ? b.width : 0);
    });
    if (widest_of->width <= widest_of->least) return;
    --widest_of->width;
  }
}

std::vector<Column> columns_of(const std::vector<GridRow>& rows) {
  std::vector<Column> columns(rows.front().size());
  for (const GridRow& row : rows)
    for (std::size_t c = 0; c < columns.size(); ++c) {
      columns[c].width = std::max(columns[c].width, width_of(row[c].text));
      columns[c].least = std::max(columns[c].least, longest_word(row[c].text));
    }
  narrow(columns);
  return columns;
}

std::string without_blanks_behind(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line + "\n";
}

/// The text of a piece, or the strokes under its marked part, padded to the width.
std::string shown(const GridCell& cell, const Piece& piece, std::size_t width, bool marks) {
  std::string text = cell.text.substr(piece.begin, piece.end - piece.begin);
  if (marks) {
    const std::size_t begin = std::clamp(cell.mark_begin, piece.begin, piece.end);
    const std::size_t end = std::clamp(cell.mark_end, begin, piece.end);
    text = std::string(width_of(cell.text.substr(piece.begin, begin - piece.begin)), ' ') +
           std::string(width_of(cell.text.substr(begin, end - begin)), '^');
  }
  return text + std::string(width - std::min(width, width_of(text)), ' ');
}

std::string lines_of(const GridRow& row, const std::vector<Column>& columns) {
  std::vector<std::vector<Piece>> pieces;
  std::size_t height = 0;
  for (std::size_t c = 0; c < row.size(); ++c) {
    pieces.push_back(wrapped(row[c].text, columns[c].width));
    height = std::max(height, pieces.back().size());
  }
  std::string out;
  for (std::size_t line = 0; line < height; ++line) {
    std::string texts, marks;
    for (std::size_t c = 0; c < row.size(); ++c) {
      const std::string apart(c == 0 ? 0 : gap, ' ');
      const Piece piece = line < pieces[c].size() ? pieces[c][line] : Piece{};
      texts += apart + shown(row[c], piece, columns[c].width, false);
      marks += apart + shown(row[c], piece, columns[c].width, true);
    }
    out += without_blanks_behind(texts);
    if (marks.find('^') != marks.npos) out += without_blanks_behind(marks);
  }
  return out;
}

}  // namespace

std::string grid_of(const std::vector<std::string>& headings, const std::vector<GridRow>& rows) {
  std::vector<GridRow> all(1);
  for (const std::string& heading : headings) all.front().push_back({heading});
  all.insert(all.end(), rows.begin(), rows.end());
  const std::vector<Column> columns = columns_of(all);
  std::string out;
  for (const GridRow& row : all) out += lines_of(row, columns);
  return out;
}

}  // namespace socpress::embed
