// PDF syntax: appends numbers, names, strings and references to a text.
#include "write/pdf/syntax.h"

#include <charconv>

#include "base/ascii.h"
#include "text/unicode.h"

namespace socpress::write_pdf {

namespace {

constexpr std::string_view hex_digits = "0123456789ABCDEF";

void append_hex_byte(std::string& out, unsigned char byte) {
  out += hex_digits[byte >> 4];
  out += hex_digits[byte & 15];
}

bool is_plain(std::string_view utf8) {
  for (const char c : utf8)
    if (c < 0x20 || c > 0x7e) return false;
  return true;
}

}  // namespace

void append_integer(std::string& out, std::int64_t value) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  out.append(digits, end);
}

void append_decimal(std::string& out, std::int64_t value, int decimals) {
  if (value < 0) {
    out += '-';
    value = -value;
  }
  std::int64_t unit = 1;
  for (int i = 0; i < decimals; ++i) unit *= 10;
  const std::int64_t whole = value / unit;
  std::int64_t rest = value % unit;
  if (whole != 0 || rest == 0) append_integer(out, whole);
  if (rest == 0) return;
  out += '.';
  while (rest != 0) {
    unit /= 10;
    out += static_cast<char>('0' + rest / unit);
    rest %= unit;
  }
}

void append_color(std::string& out, Color color) {
  const auto component = [&out](std::uint8_t value) { append_decimal(out, (value * 1000 + 127) / 255, 3); };
  component(color.red);
  if (is_grey(color)) return;
  out += ' ';
  component(color.green);
  out += ' ';
  component(color.blue);
}

void append_reference(std::string& out, ObjectNumber number) {
  append_integer(out, static_cast<std::uint32_t>(number));
  out += " 0 R";
}

void append_name(std::string& out, std::string_view name) {
  out += '/';
  for (const char c : name) {
    const bool plain = is_alphanumeric(c) || c == '-' || c == '_' || c == '.' || c == '+';
    if (plain) {
      out += c;
    } else {
      out += '#';
      append_hex_byte(out, static_cast<unsigned char>(c));
    }
  }
}

void append_literal(std::string& out, std::string_view bytes) {
  out += '(';
  for (const char c : bytes) {
    if (c == '(' || c == ')' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\r') {
      out += "\\r";  // an unescaped one would be read as a line feed
    } else {
      out += c;
    }
  }
  out += ')';
}

void append_hex(std::string& out, std::string_view bytes) {
  out += '<';
  for (const char c : bytes) append_hex_byte(out, static_cast<unsigned char>(c));
  out += '>';
}

void append_text(std::string& out, std::string_view utf8) {
  if (is_plain(utf8))
    append_literal(out, utf8);
  else
    append_hex(out, "\xFE\xFF" + utf16(utf8));
}

std::string utf16(std::string_view utf8) {
  std::string out;
  const auto unit = [&out](char32_t value) {
    out += static_cast<char>(value >> 8);
    out += static_cast<char>(value & 0xff);
  };
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t code_point = next_code_point(utf8, at);
    if (code_point < 0x10000) {
      unit(code_point);
    } else {
      unit(0xd800 + ((code_point - 0x10000) >> 10));
      unit(0xdc00 + ((code_point - 0x10000) & 0x3ff));
    }
  }
  return out;
}

}  // namespace socpress::write_pdf
