// The cells of a sheet as texts, each character with its place in the file.
#include "ingest/formats/csv.h"
#include "ingest/formats/text_file.h"

namespace socpress::ingest {

const Sheet::Cell* Sheet::cell(std::size_t row, std::size_t column) const {
  return has(column) ? &cells_[rows_[row].first_cell + place_[column]] : nullptr;
}

Located<Text> Sheet::text(std::size_t row, std::size_t column) const {
  const Cell* found = cell(row, column);
  if (!found) return {{}, {file_, rows_[row].span.begin, rows_[row].span.begin}};
  Located<Text> result{{}, {file_, found->begin, found->end}};
  const std::string_view written = bytes_.substr(found->begin, found->end - found->begin);
  if (!found->rewritten) {
    result.value.utf8 = written;
  } else {
    std::string& value = result.value.utf8;
    for (std::size_t i = 0; i < written.size(); ++i) {
      // Of two quotes the first represents both, of CR LF the second.
      const bool two_quotes = written[i] == '"', line_end = written[i] == '\r';
      if (line_end) ++i;
      value += written[i];
      if (two_quotes) ++i;
      if (two_quotes || line_end)
        result.value.anchors.push_back(
            {static_cast<std::uint32_t>(value.size()), static_cast<std::uint32_t>(found->begin + i + 1)});
    }
  }
  result.value = in_normal_form(std::move(result.value), result.span);
  return result;
}

bool Sheet::is_empty(std::size_t row, std::size_t column) const {
  const Cell* found = cell(row, column);
  return !found || found->begin == found->end;
}

std::optional<Located<Text>> Sheet::filled(std::size_t row, std::size_t column) const {
  return is_empty(row, column) ? std::nullopt : std::optional(text(row, column));
}

}  // namespace socpress::ingest
