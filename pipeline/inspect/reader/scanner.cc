// Cuts content streams and character maps into tokens.
#include "inspect/reader/scanner.h"

#include <charconv>

#include "base/ascii.h"

namespace socpress::inspect {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0'; }
bool is_delimiter(char c) { return std::string_view("()<>[]{}/%").find(c) != std::string_view::npos; }

}  // namespace

bool Scanner::next(Token& token) {
  skip_blank();
  token.text.clear();
  if (at_ >= bytes_.size()) return false;
  const char c = bytes_[at_];
  const bool doubled = at_ + 1 < bytes_.size() && bytes_[at_ + 1] == c;
  const auto single = [&](Token::Kind kind, std::size_t length) {
    token.kind = kind;
    token.text = bytes_.substr(at_, length);
    at_ += length;
  };
  if (c == '(')
    read_literal(token);
  else if (c == '<' && !doubled)
    read_hex(token);
  else if (c == '<')
    single(Token::Kind::dictionary_begin, 2);
  else if (c == '>' && doubled)
    single(Token::Kind::dictionary_end, 2);
  else if (c == '[')
    single(Token::Kind::array_begin, 1);
  else if (c == ']')
    single(Token::Kind::array_end, 1);
  else if (c == '/')
    read_name(token);
  else if (is_delimiter(c))
    single(Token::Kind::word, 1);
  else
    read_word(token);
  return true;
}

void Scanner::skip_blank() {
  for (; at_ < bytes_.size(); ++at_) {
    if (bytes_[at_] == '%') {
      while (at_ < bytes_.size() && bytes_[at_] != '\n' && bytes_[at_] != '\r') ++at_;
      if (at_ == bytes_.size()) return;
    } else if (!is_blank(bytes_[at_])) {
      return;
    }
  }
}

void Scanner::read_literal(Token& token) {
  token.kind = Token::Kind::string;
  int depth = 0;
  for (; at_ < bytes_.size(); ++at_) {
    const char c = bytes_[at_];
    if (c == '\\') {
      read_escape(token);
      continue;
    }
    if (c == '(' && depth++ == 0) continue;
    if (c == ')' && --depth == 0) {
      ++at_;
      return;
    }
    token.text += c;
  }
  token.kind = Token::Kind::word;  // never closed
}

/// Leaves the position on the last byte of the escape.
void Scanner::read_escape(Token& token) {
  if (++at_ >= bytes_.size()) return;
  const char c = bytes_[at_];
  constexpr std::string_view letters = "nrtbf", meant = "\n\r\t\b\f";
  if (const std::size_t letter = letters.find(c); letter != std::string_view::npos) {
    token.text += meant[letter];
  } else if (c >= '0' && c <= '7') {
    int value = 0;
    std::size_t end = at_;
    while (end < bytes_.size() && end < at_ + 3 && bytes_[end] >= '0' && bytes_[end] <= '7')
      value = value * 8 + (bytes_[end++] - '0');
    token.text += static_cast<char>(value & 0xff);
    at_ = end - 1;
  } else if (c == '\r') {
    if (at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '\n') ++at_;
  } else if (c != '\n') {
    token.text += c;
  }
}

void Scanner::read_hex(Token& token) {
  token.kind = Token::Kind::string;
  int first = -1;
  for (++at_; at_ < bytes_.size() && bytes_[at_] != '>'; ++at_) {
    const int value = hex_value(bytes_[at_]);
    if (value < 0) {
      if (!is_blank(bytes_[at_])) token.kind = Token::Kind::word;
      continue;
    }
    if (first >= 0) token.text += static_cast<char>(first * 16 + value);
    first = first >= 0 ? -1 : value;
  }
  if (first >= 0) token.text += static_cast<char>(first * 16);
  if (at_ == bytes_.size())
    token.kind = Token::Kind::word;
  else
    ++at_;
}

void Scanner::read_name(Token& token) {
  token.kind = Token::Kind::name;
  for (++at_; at_ < bytes_.size() && !is_blank(bytes_[at_]) && !is_delimiter(bytes_[at_]); ++at_) {
    const bool spelt = bytes_[at_] == '#' && at_ + 2 < bytes_.size() && hex_value(bytes_[at_ + 1]) >= 0 &&
                       hex_value(bytes_[at_ + 2]) >= 0;
    if (spelt) {
      token.text += static_cast<char>(hex_value(bytes_[at_ + 1]) * 16 + hex_value(bytes_[at_ + 2]));
      at_ += 2;
    } else {
      token.text += bytes_[at_];
    }
  }
}

void Scanner::read_word(Token& token) {
  const std::size_t begin = at_;
  while (at_ < bytes_.size() && !is_blank(bytes_[at_]) && !is_delimiter(bytes_[at_])) ++at_;
  token.text = bytes_.substr(begin, at_ - begin);
  token.kind = Token::Kind::word;
  if (token.text.find_first_not_of("+-.0123456789") != std::string::npos) return;  // "nan" is a word here
  const char* first = token.text.data() + (token.text[0] == '+' ? 1 : 0);
  const char* last = token.text.data() + token.text.size();
  const auto parsed = std::from_chars(first, last, token.number, std::chars_format::fixed);
  if (parsed.ec == std::errc() && parsed.ptr == last) token.kind = Token::Kind::number;
}

}  // namespace socpress::inspect
