// The input files as read: line index, places for people, and the cells of sheets.
#include "base/source.h"

#include <algorithm>
#include <cassert>

namespace socpress::inline base {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

}  // namespace

SourceFile::SourceFile(std::string path, std::string bytes) : path_(std::move(path)), bytes_(std::move(bytes)) {
  starts_.push_back(0);
  for (std::size_t at = bytes_.find('\n'); at != std::string::npos; at = bytes_.find('\n', at + 1))
    starts_.push_back(static_cast<std::uint32_t>(at + 1));
}

SourceFile::SourceFile(std::string path, std::string bytes, std::vector<std::uint32_t> lines)
    : path_(std::move(path)), bytes_(std::move(bytes)), starts_(std::move(lines)) {
  starts_.push_back(static_cast<std::uint32_t>(bytes_.size()));
}

Place SourceFile::place(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(bytes_.size()));
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const std::uint32_t number = static_cast<std::uint32_t>(after - starts_.begin());
  std::uint32_t from = starts_[number - 1];
  // Editors show no column for a byte order mark, so columns do not count it.
  if (from == 0 && bytes().starts_with(byte_order_mark)) from = static_cast<std::uint32_t>(byte_order_mark.size());
  // An offset inside a character refers to that character. The file may be ill-formed: hence at most three steps.
  for (int step = 0; step < 3 && offset > from && offset < bytes_.size() && continues(bytes_[offset]); ++step) --offset;
  std::uint32_t column = 1;
  for (std::uint32_t i = from; i < offset; ++i) column += !continues(bytes_[i]);
  return {number, column};
}

std::string_view SourceFile::line(std::uint32_t number) const {
  if (number == 0 || number > starts_.size()) return {};
  const std::uint32_t begin = starts_[number - 1];
  const std::size_t end = number < starts_.size() ? starts_[number] - 1 : bytes_.size();
  std::string_view text = bytes().substr(begin, end - begin);
  if (text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

std::uint32_t SourceFile::line_start(std::uint32_t number) const {
  if (number == 0) return 0;
  if (number > starts_.size()) return static_cast<std::uint32_t>(bytes_.size());
  return starts_[number - 1];
}

FileId Sources::add(std::string path, std::string bytes) {
  files_.emplace_back(folder_ + path, std::move(bytes));
  sheets_.emplace_back();
  return static_cast<FileId>(files_.size() - 1);
}

FileId Sources::add_sheet(std::string path, std::string name, std::string text, std::vector<std::uint32_t> rows) {
  files_.emplace_back(folder_ + path, std::move(text), std::move(rows));
  sheets_.emplace_back().name = std::move(name);
  return static_cast<FileId>(files_.size() - 1);
}

std::optional<FileId> Sources::find(std::string_view path) const {
  for (std::size_t i = 0; i < files_.size(); ++i)
    if (files_[i].path() == path) return static_cast<FileId>(i);
  return std::nullopt;
}

void Sources::add_cell(Span span, std::uint32_t row, std::uint32_t column) {
  std::vector<Cell>& cells = sheets_.at(static_cast<std::size_t>(span.file)).cells;
  assert(cells.empty() || cells.back().begin <= span.begin);
  cells.push_back({span.begin, row, column});
}

void Sources::add_columns(FileId file, std::vector<std::string> headings) {
  sheets_.at(static_cast<std::size_t>(file)).headings = std::move(headings);
}

std::optional<CellPlace> Sources::cell(Span span) const {
  const Sheet& sheet = sheets_.at(static_cast<std::size_t>(span.file));
  const auto after = std::upper_bound(sheet.cells.begin(), sheet.cells.end(), span.begin,
                                      [](std::uint32_t offset, const Cell& cell) { return offset < cell.begin; });
  if (after == sheet.cells.begin()) return std::nullopt;
  const Cell& cell = *(after - 1);
  // A row may be longer than the header row: such a cell has a row, but no heading.
  return CellPlace{cell.row, cell.column + 1,
                   cell.column < sheet.headings.size() ? sheet.headings[cell.column] : std::string(), sheet.name};
}

std::string CellPlace::name() const {
  std::string letters;
  for (std::uint32_t rest = number; rest > 0; rest = (rest - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  return letters + std::to_string(row);
}

}  // namespace socpress::inline base
