// Cuts a long line (a row of a sheet often is one) around the place that matters.
#include "base/excerpt.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace socpress {
namespace {

constexpr std::size_t beside_line = 4;   // the number of a line, and the bar after it
constexpr std::size_t shortest = 60;     // of a line cut to less, nothing could be read
constexpr std::size_t kept_beginning = 18;
constexpr std::size_t kept_around = 28;

/// The line as code points, one string each; control characters show as a blank.
std::vector<std::string> columns_of(std::string_view line) {
  std::vector<std::string> columns;
  for (unsigned char byte : line) {
    if ((byte & 0xc0) == 0x80 && !columns.empty()) columns.back() += static_cast<char>(byte);
    else columns.push_back(byte < 0x20 || byte == 0x7f ? " " : std::string(1, static_cast<char>(byte)));
  }
  return columns;
}

std::string joined(const std::vector<std::string>& columns, std::size_t begin, std::size_t end) {
  std::string out;
  for (std::size_t i = begin; i < end; ++i) out += columns[i];
  return out;
}

}  // namespace

Excerpt excerpt_of(Span span, const Sources& sources, std::size_t width) {
  const std::size_t longest_line = std::max(width, shortest) - beside_line;
  const SourceFile& file = sources[span.file];
  const Place first = file.place(span.begin);
  const Place last = file.place(std::max(span.begin, span.end));
  const std::vector<std::string> columns = columns_of(file.line(first.line));

  std::size_t begin = std::min<std::size_t>(first.column - 1, columns.size());
  std::size_t end = last.line == first.line ? std::min<std::size_t>(last.column - 1, columns.size()) : columns.size();
  end = std::max(end, begin);

  Excerpt excerpt{fmt::format("{}", first.line), "", begin, std::max<std::size_t>(1, end - begin)};
  if (columns.size() <= longest_line) {
    excerpt.line = joined(columns, 0, columns.size());
    return excerpt;
  }
  end = std::min(end, begin + longest_line);
  excerpt.width = std::max<std::size_t>(1, end - begin);
  const std::size_t from = begin > kept_around + kept_beginning ? begin - kept_around : 0;
  const std::size_t to = std::min(columns.size(), end + kept_around);
  if (from > 0) excerpt.line = joined(columns, 0, kept_beginning) + " … ";
  excerpt.indent = from > 0 ? kept_beginning + 3 + (begin - from) : begin;
  excerpt.line += joined(columns, from, to);
  if (to < columns.size()) excerpt.line += " …";
  return excerpt;
}

}  // namespace socpress
