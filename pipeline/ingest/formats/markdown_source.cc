// A Markdown file before parsing: front matter and footnote definitions are found line by line and blanked.
#include "ingest/formats/markdown_source.h"

#include <algorithm>

#include "base/ascii.h"
#include "ingest/formats/text_file.h"

namespace socpress::ingest {

namespace {

const FindingKind<> front_matter{"markdown/front-matter", Severity::warning,
                                 "the file begins with metadata between two --- lines, which is left out of the "
                                 "report; a description begins with its text",
                                 "remove the lines; the terms of the engagement belong in engagement.yaml"};

struct Line {
  std::size_t begin = 0, end = 0;  // without the line end
  std::size_t next = 0;            // where the next line begins
};

Line line_at(std::string_view text, std::size_t begin) {
  const std::size_t feed = std::min(text.find('\n', begin), text.size());
  const std::size_t end = feed > begin && text[feed - 1] == '\r' ? feed - 1 : feed;
  return {begin, end, std::min(feed + 1, text.size())};
}

std::string_view trimmed_end(std::string_view line) { return line.substr(0, line.find_last_not_of(" \t") + 1); }

bool is_key_line(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == line.npos || colon == 0) return false;
  const std::string_view key = line.substr(0, colon);
  const auto in_key = [](char c) { return is_alphanumeric(c) || c == '-' || c == '_'; };
  if (!std::all_of(key.begin(), key.end(), in_key)) return false;
  return colon + 1 == line.size() || line[colon + 1] == ' ';
}

/// The end of the front matter: `---` to `---`, or lines from `key: value` to `---` without an empty line between.
std::size_t end_of_front_matter(std::string_view text, std::size_t from) {
  Line line = line_at(text, from);
  const std::string_view first = trimmed_end(text.substr(line.begin, line.end - line.begin));
  const bool fenced = first == "---";
  if (!fenced && !is_key_line(first)) return from;
  bool keyed = !fenced;
  while (line.next < text.size()) {
    line = line_at(text, line.next);
    const std::string_view words = trimmed_end(text.substr(line.begin, line.end - line.begin));
    if (words == "---" || (fenced && words == "...")) return keyed ? line.next : from;
    if (words.empty() && !fenced) return from;
    keyed = keyed || is_key_line(words);
    // A rule of three hyphens may also open a text: only keys, their values and comments make it front matter.
    if (fenced && !keyed && !words.empty() && words.front() != '#') return from;
  }
  return from;
}

/// Replaces bytes by blanks; line ends are kept.
void blank(std::string& text, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i)
    if (text[i] != '\n' && text[i] != '\r') text[i] = ' ';
}

/// Distinguishes lines inside a fenced block of code from others.
class Fences {
 public:
  /// Whether the line is a fence or is between two fences.
  bool holds(std::string_view line) {
    const std::size_t indent = line.find_first_not_of(' ');
    const std::size_t length = indent == line.npos || indent > 3 ? 0 : run(line.substr(indent));
    if (open_ == 0) {
      if (length < 3) return false;
      // An opening fence of backticks has no backtick after it: that would be inline code.
      if (line[indent] == '`' && line.find('`', indent + length) != line.npos) return false;
      mark_ = line[indent];
      open_ = length;
    } else if (length >= open_ && line[indent] == mark_ && trimmed_end(line).size() == indent + length) {
      open_ = 0;
    }
    return true;
  }

 private:
  static std::size_t run(std::string_view text) {
    if (text.front() != '`' && text.front() != '~') return 0;
    return std::min(text.find_first_not_of(text.front()), text.size());
  }

  std::size_t open_ = 0;  // length of the opening fence; 0 outside
  char mark_ = '`';
};

/// The length of "[^label]:" with the characters before it, or 0. `indent` is the position of the bracket.
std::size_t definition_head(std::string_view line, std::size_t& indent) {
  indent = line.find_first_not_of(' ');
  if (indent == line.npos || indent > 3 || !line.substr(indent).starts_with("[^")) return 0;
  const std::size_t close = line.find_first_of("] \t[", indent + 2);
  if (close == line.npos || close == indent + 2 || !line.substr(close).starts_with("]:")) return 0;
  return close + 2;
}

bool ends_definition(std::string_view line) {
  std::size_t indent = 0;
  if (line.find_first_not_of(" \t") == line.npos || definition_head(line, indent) != 0) return true;
  return line.starts_with('#') || line.starts_with("```") || line.starts_with("~~~") || line.starts_with('|');
}

FootnoteDefinition definition(std::string_view text, const Line& line, std::size_t indent, std::size_t head,
                              FileId file) {
  FootnoteDefinition found;
  const std::size_t bracket = line.begin + indent;
  found.label = text.substr(bracket + 2, line.begin + head - 2 - (bracket + 2));
  found.label_span = {file, static_cast<std::uint32_t>(bracket), static_cast<std::uint32_t>(line.begin + head - 1)};
  found.begin = line.begin + head;
  found.end = line.end;
  return found;
}

}  // namespace

MarkdownSource prepare_markdown(std::string_view bytes, FileId file, Findings& findings) {
  MarkdownSource source{std::string(bytes), {}};
  const std::size_t start = byte_order_mark(bytes);
  const std::size_t body = end_of_front_matter(bytes, start);
  if (body > start) {
    const std::size_t end = line_at(bytes, start).end;
    findings.report(front_matter).at({file, static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)});
  }
  blank(source.text, 0, body);
  Fences fences;
  for (std::size_t at = body; at < bytes.size();) {
    Line line = line_at(bytes, at);
    const std::string_view words = bytes.substr(line.begin, line.end - line.begin);
    std::size_t indent = 0;
    const std::size_t head = fences.holds(words) ? 0 : definition_head(words, indent);
    at = line.next;
    if (head == 0) continue;
    FootnoteDefinition found = definition(bytes, line, indent, head, file);
    while (at < bytes.size()) {
      const Line more = line_at(bytes, at);
      if (ends_definition(bytes.substr(more.begin, more.end - more.begin))) break;
      found.end = more.end;
      at = more.next;
    }
    blank(source.text, line.begin, found.end);
    source.footnotes.push_back(std::move(found));
  }
  return source;
}

}  // namespace socpress::ingest
