// The words of the finished file compared with those laid out.
#include "inspect/leaks/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "text/fold.h"
#include "text/unicode.h"

namespace socpress::inspect {

namespace {

constexpr std::size_t most_examples = 5;

bool is_blank(char32_t c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Folded, with all kinds of hyphens unified, as a reader of the file extracts them.
std::string comparable(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    append_utf8(plain, c == 0x00ad || c == 0x2010 || c == 0x2011 ? U'-' : c);
  }
  return compatibly_folded(plain);
}

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> out;
  bool open = false;
  for (const char c : text) {
    if (is_blank(static_cast<unsigned char>(c)))
      open = false;
    else if (open)
      out.back() += c;
    else {
      out.emplace_back(1, c);
      open = true;
    }
  }
  return out;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += word;
  return out;
}

/// The first few of `these` that are not among `those`; both sorted.
std::string beyond(const std::vector<std::string>& these, const std::vector<std::string>& those) {
  std::vector<std::string> left;
  std::set_difference(these.begin(), these.end(), those.begin(), those.end(), std::back_inserter(left));
  std::string out;
  for (std::size_t i = 0; i < std::min(left.size(), most_examples); ++i)
    out.append(i > 0 ? ", " : "").append("`" + left[i] + "`");
  if (left.size() > most_examples) out += fmt::format(" and {} more", left.size() - most_examples);
  return out;
}

std::string difference(const std::string& too_much, const std::string& too_little) {
  std::string out;
  if (!too_much.empty()) out = "the file has " + too_much;
  if (!too_little.empty()) out.append(out.empty() ? "" : "; ").append("it lacks ").append(too_little);
  return out;
}

std::map<std::string, long> characters_of(const std::vector<std::string>& texts) {
  std::map<std::string, long> out;
  for (const std::string& text : texts) {
    const std::string folded_text = comparable(text);
    for (std::size_t at = 0; at < folded_text.size();) {
      const std::size_t begin = at;
      if (!is_blank(next_code_point(folded_text, at))) ++out[folded_text.substr(begin, at - begin)];
    }
  }
  return out;
}

}  // namespace

std::string difference_in_words(const std::vector<std::string>& words, std::string_view extracted) {
  std::string laid_out;
  for (const std::string& word : words) laid_out.append(word).append(" ");
  std::vector<std::string> expected = split(comparable(laid_out)), seen = split(comparable(extracted));
  if (joined(expected) == joined(seen)) return {};
  std::sort(expected.begin(), expected.end());
  std::sort(seen.begin(), seen.end());
  if (expected == seen) return {};
  return difference(beyond(seen, expected), beyond(expected, seen));
}

std::string difference_in_characters(const std::vector<std::string>& words, const std::vector<std::string>& pieces) {
  const std::map<std::string, long> expected = characters_of(words);
  std::map<std::string, long> over = characters_of(pieces);
  for (const auto& one : expected) over[one.first] -= one.second;
  std::string out;
  std::size_t differing = 0;
  for (const auto& one : over)
    if (one.second != 0 && ++differing <= most_examples)
      out += fmt::format("{}`{}` {} times too {}", out.empty() ? "" : ", ", one.first, std::abs(one.second),
                         one.second > 0 ? "often" : "seldom");
  return out;
}

}  // namespace socpress::inspect
