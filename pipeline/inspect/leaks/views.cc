// The readings of bytes as text: unchanged, as UTF-16, with hexadecimal and escapes decoded.
#include "inspect/leaks/views.h"

#include <zlib.h>

#include <algorithm>

#include "base/ascii.h"
#include "text/unicode.h"

namespace socpress::inspect {

namespace {

constexpr std::size_t largest_stream = std::size_t{1} << 28;  // protects against decompression bombs
constexpr std::size_t fewest_digits = 12;                     // of six letters in hexadecimal

constexpr std::string_view keyword = "stream", end_keyword = "endstream";

/// Surrogates without a partner become a byte that does not occur in text.
std::string from_utf16(std::string_view bytes, std::size_t first, bool little) {
  std::string out;
  const auto unit = [&](std::size_t at) {
    const auto one = static_cast<unsigned char>(bytes[at]), two = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(little ? one | two << 8 : one << 8 | two);
  };
  for (std::size_t at = first; at + 1 < bytes.size(); at += 2) {
    char32_t c = unit(at);
    const bool pairs = c >= 0xd800 && c < 0xdc00 && at + 3 < bytes.size() && (unit(at + 2) & 0xfc00) == 0xdc00;
    if (pairs) {
      c = 0x10000 + ((c - 0xd800) << 10) + (unit(at + 2) - 0xdc00);
      at += 2;
    }
    if (c >= 0xd800 && c < 0xe000)
      out += '\xff';
    else
      append_utf8(out, c);
  }
  return out;
}

/// The bytes that runs of hexadecimal digits represent, from the first digit or from the second.
std::string without_hex(std::string_view bytes, std::size_t shift) {
  std::string out;
  for (std::size_t at = 0; at < bytes.size();) {
    std::string digits;
    std::size_t end = at;
    for (; end < bytes.size() && (hex_value(bytes[end]) >= 0 || (!digits.empty() && is_blank(bytes[end]))); ++end)
      if (!is_blank(bytes[end])) digits += bytes[end];
    if (digits.size() >= fewest_digits) {
      for (std::size_t i = shift; i + 1 < digits.size(); i += 2)
        out += static_cast<char>(hex_value(digits[i]) * 16 + hex_value(digits[i + 1]));
      out += '\xff';
    }
    at = std::max(end, at + 1);
  }
  return out;
}

/// Decodes `#xx`, `%xx` and `\ddd` to the byte that they represent, and removes a line break after `\`.
std::string without_escapes(std::string_view bytes) {
  std::string out;
  for (std::size_t at = 0; at < bytes.size();) {
    const char c = bytes[at];
    const auto digit = [&](std::size_t i) { return at + i < bytes.size() ? hex_value(bytes[at + i]) : -1; };
    if ((c == '#' || c == '%') && digit(1) >= 0 && digit(2) >= 0) {
      out += static_cast<char>(digit(1) * 16 + digit(2));
      at += 3;
    } else if (c == '\\' && digit(1) >= 0 && digit(1) < 8) {
      int value = 0;
      std::size_t i = 1;
      for (; i <= 3 && digit(i) >= 0 && digit(i) < 8; ++i) value = value * 8 + digit(i);
      out += static_cast<char>(value & 0xff);
      at += i;
    } else if (c == '\\' && at + 1 < bytes.size() && is_blank(bytes[at + 1])) {
      at += 2;
    } else {
      out += c;
      ++at;
    }
  }
  return out;
}

void inflate_into(Carved& carved, std::string_view packed) {
  z_stream state{};
  if (inflateInit(&state) != Z_OK) return;
  state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  state.avail_in = static_cast<uInt>(std::min<std::size_t>(packed.size(), largest_stream));
  std::string piece(1 << 16, '\0');
  int status = Z_OK;
  while (status == Z_OK && carved.bytes.size() < largest_stream) {
    state.next_out = reinterpret_cast<Bytef*>(piece.data());
    state.avail_out = static_cast<uInt>(piece.size());
    status = inflate(&state, Z_NO_FLUSH);
    if (status == Z_OK || status == Z_STREAM_END) carved.bytes.append(piece, 0, piece.size() - state.avail_out);
    if (status == Z_OK && state.avail_in == 0 && state.avail_out > 0) break;
  }
  carved.inflated = status == Z_STREAM_END;
  std::string_view tail = packed.substr(static_cast<std::size_t>(state.total_in));
  inflateEnd(&state);
  for (const std::string_view line_end : {"\r", "\n"})
    if (tail.starts_with(line_end)) tail.remove_prefix(1);
  carved.has_tail = carved.inflated && !tail.starts_with(end_keyword);
}

}  // namespace

void each_reading(const std::string& name, std::string_view bytes, bool prose,
                  const std::function<void(const View&)>& take) {
  take({name, std::string(bytes), prose});
  if (bytes.find_first_of("#%\\") != std::string_view::npos)
    take({name + ", escapes undone", without_escapes(bytes), prose});
  for (const std::size_t shift : {0u, 1u})
    if (const std::string undone = without_hex(bytes, shift); !undone.empty()) {
      take({name + ", hexadecimal undone", undone, prose});
      take({name + ", hexadecimal undone, as UTF-16", from_utf16(undone, 0, false), prose});
    }
  if (bytes.find('\0') == std::string_view::npos) return;
  for (const bool little : {false, true})
    for (const std::size_t first : {0u, 1u}) take({name + ", as UTF-16", from_utf16(bytes, first, little), prose});
}

std::vector<Carved> carved_streams(std::string_view pdf) {
  std::vector<Carved> out;
  for (std::size_t at = pdf.find(keyword); at != std::string_view::npos; at = pdf.find(keyword, at + keyword.size())) {
    if (at >= 3 && pdf.substr(at - 3, end_keyword.size()) == end_keyword) continue;
    std::size_t begin = at + keyword.size();
    if (begin < pdf.size() && pdf[begin] == '\r') ++begin;
    if (begin < pdf.size() && pdf[begin] == '\n') ++begin;
    // Compressed bytes may contain the closing keyword by chance, so the compressed data itself determines its end.
    Carved carved;
    carved.at = begin;
    inflate_into(carved, pdf.substr(begin));
    if (carved.inflated || !carved.bytes.empty()) out.push_back(std::move(carved));
  }
  return out;
}

}  // namespace socpress::inspect
