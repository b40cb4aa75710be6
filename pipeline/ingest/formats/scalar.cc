// Walks a YAML scalar and its source in parallel.
#include "ingest/formats/scalar.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "text/unicode.h"

namespace socpress::ingest {

namespace {

/// One escape of a double-quoted scalar: its number of source bytes and the text it represents.
struct Escape {
  std::size_t length = 0;
  std::string stands_for;
};

std::optional<char32_t> hexadecimal(std::string_view digits) {
  char32_t value = 0;
  for (const char c : digits) {
    const int digit = hex_value(c);
    if (digit < 0) return std::nullopt;
    value = value * 16 + static_cast<char32_t>(digit);
  }
  return value;
}

std::optional<std::string> simple_escape(char letter) {
  constexpr std::string_view letters = "0abtnvfre \"/\\";
  constexpr std::string_view meanings{"\0\a\b\t\n\v\f\r\x1B \"/\\", letters.size()};
  const std::size_t at = letters.find(letter == '\t' ? 't' : letter);
  if (at == letters.npos) return std::nullopt;
  return std::string(1, meanings[at]);
}

/// The escape at `at`, which is a backslash. Length 0: unknown.
Escape escape_at(std::string_view source, std::size_t at) {
  const std::string_view rest = source.substr(at + 1);
  if (rest.empty()) return {};
  if (rest.starts_with("\r\n")) return {3, ""};
  if (rest[0] == '\n') return {2, ""};
  const std::size_t digits = rest[0] == 'x' ? 2 : rest[0] == 'u' ? 4 : rest[0] == 'U' ? 8 : 0;
  if (digits == 0) {
    if (const auto simple = simple_escape(rest[0])) return {2, *simple};
    return {};
  }
  const auto code = hexadecimal(rest.substr(1, digits));
  if (!code || rest.size() <= digits || *code > 0x10FFFF) return {};
  Escape escape{2 + digits, {}};
  append_utf8(escape.stands_for, *code);
  return escape;
}

/// The two positions of the walk, and the anchors it produces.
class Walk {
 public:
  Walk(std::string_view source, std::size_t begin, ScalarStyle style) : source_(source), style_(style), at_(begin) {
    if (style == ScalarStyle::single_quoted || style == ScalarStyle::double_quoted) ++at_;
    if (style == ScalarStyle::block) at_ = std::min(source.find('\n', at_), source.size());
    skip_blanks();
    begin_ = end_ = at_;
  }

  /// False if value and source diverge.
  bool follow(std::string_view value) {
    for (std::size_t i = 0; i < value.size();) {
      anchor(i);
      if (is_blank(value[i])) {
        while (i < value.size() && is_blank(value[i])) ++i;
        skip_blanks();
      } else {
        if (continued()) anchor(i);
        const std::size_t taken = match(value.substr(i));
        if (taken == 0) return false;
        i += taken;
        end_ = at_;
      }
    }
    return true;
  }

  bool closed() {
    if (style_ != ScalarStyle::single_quoted && style_ != ScalarStyle::double_quoted) return true;
    skip_blanks();
    return at_ < source_.size() && source_[at_] == (style_ == ScalarStyle::single_quoted ? '\'' : '"');
  }

  std::size_t begin() const { return begin_; }
  std::size_t end() const { return end_; }
  std::vector<Anchor> take_anchors() { return std::move(anchors_); }

 private:
  /// Blanks of any kind, including escaped blanks and continued lines.
  void skip_blanks() {
    while (at_ < source_.size()) {
      if (is_blank(source_[at_])) {
        ++at_;
      } else if (style_ == ScalarStyle::double_quoted && source_[at_] == '\\') {
        const Escape escape = escape_at(source_, at_);
        if (escape.length == 0 || !std::all_of(escape.stands_for.begin(), escape.stands_for.end(), is_blank)) return;
        at_ += escape.length;
      } else {
        return;
      }
    }
  }

  /// Skips a backslash at the end of a line, which continues a word on the next line.
  bool continued() {
    if (style_ != ScalarStyle::double_quoted || at_ >= source_.size() || source_[at_] != '\\') return false;
    const Escape escape = escape_at(source_, at_);
    if (escape.length == 0 || !escape.stands_for.empty()) return false;
    skip_blanks();
    return true;
  }

  /// Advances over the source of the next value bytes; returns the number of these value bytes.
  std::size_t match(std::string_view value) {
    if (at_ >= source_.size()) return 0;
    if (style_ == ScalarStyle::single_quoted && value[0] == '\'') {
      if (source_.substr(at_, 2) != "''") return 0;
      at_ += 2;
      return 1;
    }
    if (style_ == ScalarStyle::double_quoted && source_[at_] == '\\') {
      const Escape escape = escape_at(source_, at_);
      if (escape.length == 0 || !value.starts_with(escape.stands_for)) return 0;
      at_ += escape.length;
      return escape.stands_for.size();
    }
    if (source_[at_] != value[0]) return 0;
    ++at_;
    return 1;
  }

  /// Records the source of value byte `i`, unless it follows from the preceding anchor.
  void anchor(std::size_t i) {
    const std::size_t step = at_ - i;
    if (step == step_ && !anchors_.empty()) return;
    if (anchors_.empty() && step == begin_) return;
    step_ = step;
    anchors_.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(at_)});
  }

  std::string_view source_;
  ScalarStyle style_;
  std::size_t at_, begin_ = 0, end_ = 0, step_ = 0;
  std::vector<Anchor> anchors_;
};

std::string_view trimmed(std::string_view value) {
  while (!value.empty() && is_blank(value.front())) value.remove_prefix(1);
  while (!value.empty() && is_blank(value.back())) value.remove_suffix(1);
  return value;
}

}  // namespace

ScalarStyle style_at(std::string_view source, std::size_t begin, bool plain) {
  if (plain || begin >= source.size()) return ScalarStyle::plain;
  switch (source[begin]) {
    case '\'': return ScalarStyle::single_quoted;
    case '"': return ScalarStyle::double_quoted;
    case '|':
    case '>': return ScalarStyle::block;
    default: return ScalarStyle::plain;
  }
}

PlacedScalar place_scalar(std::string_view source, std::size_t begin, ScalarStyle style, std::string_view value) {
  value = trimmed(value);
  Walk walk(source, begin, style);
  PlacedScalar placed;
  placed.text.utf8 = std::string(value);
  if (walk.follow(value)) {
    placed.closed = walk.closed();
    placed.begin = static_cast<std::uint32_t>(walk.begin());
    placed.end = static_cast<std::uint32_t>(walk.end());
    placed.text.anchors = walk.take_anchors();
  } else {
    placed.begin = static_cast<std::uint32_t>(begin);
    placed.end = static_cast<std::uint32_t>(std::min(source.find('\n', begin), source.size()));
  }
  return placed;
}

}  // namespace socpress::ingest
