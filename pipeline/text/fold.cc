// Text in its form for comparison: ICU's folding behind an ASCII fast path, after removal of unsafe bytes.
#include "text/fold.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

#include "base/ascii.h"
#include "text/unicode.h"

namespace socpress::inline text {

namespace {

constexpr std::size_t longest_mark_run = 30;  // normalization is quadratic on longer ones
constexpr std::size_t piece = 1 << 16;        // bytes normalized at once

bool is_control(char32_t c) { return (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f') || c == 0x7f; }

char folded_ascii(char c) {
  if (is_upper(c)) return to_lower(c);
  return is_control(static_cast<unsigned char>(c)) ? phrase_break : c;
}

bool is_mark(char32_t c) { return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0; }

/// Appends the folded form of text without bad bytes, controls or floods of marks.
void append_folded(std::string& out, std::string_view clean) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  if (U_FAILURE(status)) {
    out += clean;
    return;
  }
  icu::StringByteSink<std::string> sink(&out);
  fold->normalizeUTF8(0, icu::StringPiece(clean.data(), static_cast<std::int32_t>(clean.size())), sink, nullptr,
                      status);
}

/// Length of the well-formed sequence at `at`; 0 when there is none.
std::size_t sequence_at(std::string_view bytes, std::size_t at) {
  const auto first = static_cast<unsigned char>(bytes[at]);
  const std::size_t length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  if (length == 0 || at + length > bytes.size() || first_bad_utf8(bytes.substr(at, length))) return 0;
  return length;
}

}  // namespace

std::string compatibly_folded(std::string_view bytes) {
  std::string out, waiting;
  out.reserve(bytes.size());
  std::size_t marks = 0;
  const auto flush = [&] {
    if (!waiting.empty()) append_folded(out, waiting);
    waiting.clear();
    marks = 0;
  };
  for (std::size_t at = 0; at < bytes.size();) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    const bool joined =
        !waiting.empty() || (at + 1 < bytes.size() && static_cast<unsigned char>(bytes[at + 1]) >= 0x80);
    if (byte < 0x80 && (!joined || waiting.size() > piece || is_control(byte))) {
      // Between ASCII characters nothing composes; one before a mark must wait for it.
      flush();
      if (at + 1 < bytes.size() && static_cast<unsigned char>(bytes[at + 1]) >= 0x80 && !is_control(byte))
        waiting += bytes[at];
      else
        out += folded_ascii(bytes[at]);
      ++at;
      continue;
    }
    const std::size_t length = sequence_at(bytes, at);
    if (length == 0) {
      flush();
      out += phrase_break;
      ++at;
      continue;
    }
    std::size_t next = at;
    const char32_t c = next_code_point(bytes, next);
    marks = is_mark(c) ? marks + 1 : 0;
    if (marks > longest_mark_run) {
      flush();
      out += phrase_break;
    } else {
      waiting.append(bytes, at, length);
      if (byte < 0x80 && !(next < bytes.size() && static_cast<unsigned char>(bytes[next]) >= 0x80)) flush();
    }
    at = next;
  }
  flush();
  return out;
}

bool is_letter_or_digit(char32_t code_point) {
  if (code_point < 0x80)
    return (code_point >= 'a' && code_point <= 'z') || (code_point >= 'A' && code_point <= 'Z') ||
           (code_point >= '0' && code_point <= '9');
  return u_isalnum(static_cast<UChar32>(code_point)) || is_mark(code_point);
}

bool is_digit(char32_t code_point) {
  return code_point < 0x80 ? code_point >= '0' && code_point <= '9' : u_isdigit(static_cast<UChar32>(code_point)) != 0;
}

}  // namespace socpress::inline text
