// The characters that a report may contain, and their normal form: ICU's tables behind ASCII fast paths.
#include "text/unicode.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cstring>

#include "base/ascii.h"

namespace socpress::inline text {

namespace {

constexpr std::size_t longest_mark_run = 30;  // normalization is quadratic on longer ones; no script needs ten

unsigned byte_at(std::string_view text, std::size_t i) { return static_cast<unsigned char>(text[i]); }

/// The end of the run of ASCII bytes that begins at `from`; eight bytes a step, because most text is ASCII.
std::size_t ascii_end(std::string_view text, std::size_t from) {
  std::uint64_t eight = 0;
  while (from + sizeof eight <= text.size()) {
    std::memcpy(&eight, text.data() + from, sizeof eight);
    if ((eight & 0x8080808080808080u) != 0) break;
    from += sizeof eight;
  }
  while (from < text.size() && byte_at(text, from) < 0x80) ++from;
  return from;
}

bool is_ascii(std::string_view text) { return ascii_end(text, 0) == text.size(); }

/// Length of the well-formed sequence at `i`, whose first byte is not ASCII; 0 if it is ill-formed (RFC 3629, §4).
std::size_t sequence_length(std::string_view text, std::size_t i) {
  const unsigned first = byte_at(text, i);
  unsigned low = 0x80, high = 0xBF;  // range of the second byte: excludes overlong forms and surrogates
  std::size_t length = 0;
  if (first >= 0xC2 && first <= 0xDF) length = 2;
  if (first >= 0xE0 && first <= 0xEF) length = 3;
  if (first >= 0xF0 && first <= 0xF4) length = 4;
  if (first == 0xE0) low = 0xA0;
  if (first == 0xED) high = 0x9F;
  if (first == 0xF0) low = 0x90;
  if (first == 0xF4) high = 0x8F;
  if (length == 0 || text.size() - i < length) return 0;
  if (byte_at(text, i + 1) < low || byte_at(text, i + 1) > high) return 0;
  for (std::size_t k = 2; k < length; ++k)
    if ((byte_at(text, i + k) & 0xC0) != 0x80) return 0;
  return length;
}

/// Why a code point must not reach a report; null if it may.
const char* why_bad(char32_t c) {
  const auto code_point = static_cast<UChar32>(c);
  if (c == '\t' || c == '\n') return nullptr;
  if (c >= 0xE0000 && c <= 0xE007F) return "a tag character";
  if (U_IS_UNICODE_NONCHAR(code_point)) return "a noncharacter";
  if (u_hasBinaryProperty(code_point, UCHAR_BIDI_CONTROL)) return "a bidirectional control";
  switch (u_charType(code_point)) {
    case U_CONTROL_CHAR: return "a control character";
    case U_PRIVATE_USE_CHAR: return "a private-use character";
    case U_SURROGATE: return "a surrogate";
    case U_UNASSIGNED: return "an unassigned character";
    default: return nullptr;
  }
}

bool is_mark(char32_t c) { return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0; }

std::string case_folded(std::string_view utf8) {
  std::string folded_text;
  icu::StringByteSink<std::string> sink(&folded_text, static_cast<std::int32_t>(utf8.size()));
  UErrorCode status = U_ZERO_ERROR;
  icu::CaseMap::utf8Fold(0, icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())), sink, nullptr,
                         status);
  return U_SUCCESS(status) ? folded_text : std::string(utf8);
}

bool is_blank(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return u_isUWhiteSpace(static_cast<UChar32>(c));
}

/// Trims, and replaces each run of white space by one space.
std::string single_spaced(std::string_view utf8) {
  std::string text;
  text.reserve(utf8.size());
  bool pending = false;
  for (std::size_t i = 0; i < utf8.size();) {
    const std::size_t begin = i;
    if (is_blank(next_code_point(utf8, i))) {
      pending = !text.empty();
      continue;
    }
    if (pending) text += ' ';
    pending = false;
    text.append(utf8, begin, i - begin);
  }
  return text;
}

std::u32string decoded(std::string_view utf8) {
  std::u32string text;
  for (std::size_t i = 0; i < utf8.size();) text += next_code_point(utf8, i);
  return text;
}

/// Edit distance between two words: insertions, deletions, substitutions, swaps of neighbors.
std::size_t edit_distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

}  // namespace

std::optional<std::size_t> first_bad_utf8(std::string_view bytes) {
  for (std::size_t i = ascii_end(bytes, 0); i < bytes.size(); i = ascii_end(bytes, i)) {
    const std::size_t length = sequence_length(bytes, i);
    if (length == 0) return i;
    i += length;
  }
  return std::nullopt;
}

std::optional<BadCodePoint> first_bad_code_point(std::string_view utf8) {
  std::size_t marks = 0;
  for (std::size_t i = 0; i < utf8.size();) {
    const unsigned byte = byte_at(utf8, i);
    if ((byte >= 0x20 && byte < 0x7F) || byte == '\n' || byte == '\t') {
      marks = 0;
      ++i;
      continue;
    }
    const std::size_t begin = i;
    const char32_t c = next_code_point(utf8, i);
    if (const char* reason = why_bad(c)) return BadCodePoint{begin, c, reason};
    marks = is_mark(c) ? marks + 1 : 0;
    if (marks > longest_mark_run) return BadCodePoint{begin, c, "one of more than 30 combining marks in a row"};
  }
  return std::nullopt;
}

std::string normalized(std::string_view utf8) {
  if (is_ascii(utf8)) return std::string(utf8);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  const icu::StringPiece given(utf8.data(), static_cast<std::int32_t>(utf8.size()));
  if (U_FAILURE(status) || nfc->isNormalizedUTF8(given, status)) return std::string(utf8);
  std::string text;
  icu::StringByteSink<std::string> sink(&text, given.length());
  nfc->normalizeUTF8(0, given, sink, nullptr, status);
  return U_SUCCESS(status) ? text : std::string(utf8);
}

std::string folded(std::string_view utf8) {
  if (!is_ascii(utf8)) return single_spaced(normalized(case_folded(normalized(utf8))));
  std::string text = single_spaced(utf8);
  for (char& c : text) c = to_lower(c);
  return text;
}

std::size_t code_points(std::string_view utf8) {
  std::size_t count = 0;
  for (const char byte : utf8) count += (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
  return count;
}

char32_t next_code_point(std::string_view utf8, std::size_t& offset) {
  const unsigned first = byte_at(utf8, offset++);
  if (first < 0x80) return first;
  const std::size_t more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
  char32_t code_point = first & (0x3Fu >> more);
  // The bound matters only for ill-formed text, which violates the precondition; reading must still stop at the end.
  for (std::size_t k = 0; k < more && offset < utf8.size(); ++k)
    code_point = code_point << 6 | (byte_at(utf8, offset++) & 0x3F);
  return code_point;
}

void append_utf8(std::string& text, char32_t code_point) {
  const auto byte = [&](char32_t value) { text += static_cast<char>(static_cast<unsigned char>(value)); };
  if (code_point < 0x80) {
    byte(code_point);
  } else if (code_point < 0x800) {
    byte(0xC0 | code_point >> 6);
    byte(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    byte(0xE0 | code_point >> 12);
    byte(0x80 | (code_point >> 6 & 0x3F));
    byte(0x80 | (code_point & 0x3F));
  } else {
    byte(0xF0 | code_point >> 18);
    byte(0x80 | (code_point >> 12 & 0x3F));
    byte(0x80 | (code_point >> 6 & 0x3F));
    byte(0x80 | (code_point & 0x3F));
  }
}

std::optional<std::string_view> nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
  constexpr std::size_t longest = 80;  // limits the work; longer texts are not mistyped words
  const std::u32string given = decoded(folded(word));
  if (given.empty() || given.size() > longest) return std::nullopt;
  std::size_t best = std::max<std::size_t>(1, given.size() / 3) + 1;
  std::u32string nearest_so_far;
  std::optional<std::string_view> found;
  for (const std::string_view candidate : candidates) {
    const std::u32string other = decoded(folded(candidate));
    const std::size_t apart = other.size() > given.size() ? other.size() - given.size() : given.size() - other.size();
    if (other.size() > longest || apart > best) continue;
    const std::size_t distance = edit_distance(given, other);
    // Two one-letter words always differ by one edit, so they are not similar.
    if (distance > best || distance >= std::max(given.size(), other.size())) continue;
    if (distance == best) {
      if (other != nearest_so_far) found = std::nullopt;
      continue;
    }
    best = distance;
    nearest_so_far = other;
    found = candidate;
  }
  return found;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates) {
  const auto near = nearest(word, candidates);
  return near ? "did you mean `" + std::string(*near) + "`?" : std::string();
}

}  // namespace socpress::inline text
