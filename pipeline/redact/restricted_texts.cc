// Collects the restricted texts of an engagement from its tables of fields.
#include "redact/restricted_texts.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "model/fields.h"
#include "text/fold.h"
#include "text/unicode.h"

namespace socpress::redact {

namespace {

/// Technical terms that any report contains; columns that contain nothing else are left out completely.
constexpr std::string_view generic[] = {
    "no exceptions noted",    "no exception noted", "not applicable",       "none",    "security",
    "availability",           "confidentiality",    "processing integrity", "privacy", "management",
    "chief executive officer"};

/// The words of a text, folded, each after a blank: so that a byte search finds a phrase in complete words only.
std::string plain(std::string_view text) {
  const std::string folded_text = compatibly_folded(text);
  std::string out = " ";
  for (std::size_t at = 0; at < folded_text.size();) {
    const std::size_t begin = at;
    if (is_letter_or_digit(next_code_point(folded_text, at)))
      out.append(folded_text, begin, at - begin);
    else if (out.back() != ' ')
      out += ' ';
  }
  if (out.back() != ' ') out += ' ';
  return out;
}

/// Collects the fields that the tables mark as restricted; values of other types than these are not texts.
class Collector {
 public:
  explicit Collector(std::vector<std::string>& out) : out_(out) {}

  template <HasFields T>
  void operator()(const FieldInfo& info, const T& part) const {
    if (!info.is_open_part) collect_from(part);
  }
  void operator()(const FieldInfo& info, const Located<Text>& text) const { add(info, text->utf8); }
  void operator()(const FieldInfo& info, const Located<std::string>& id) const { add(info, id.value); }
  void operator()(const FieldInfo& info, const ProseText& line) const {
    std::string text;
    for (const ProseRun& run : line) text += run.line_break ? " " : run.text->utf8;
    add(info, text);
  }
  template <class T>
  void operator()(const FieldInfo&, const T&) const {}

  template <HasFields T>
  void collect_from(const T& whole) const {
    for_each_field(whole, [this](const FieldInfo& info, const auto& member) {
      for_each_value(member, [&](const auto& one) { (*this)(info, one); });
    });
  }

 private:
  void add(const FieldInfo& info, const std::string& text) const {
    if (info.is_restricted) out_.push_back(text);
  }

  std::vector<std::string>& out_;
};

}  // namespace

std::vector<std::string> restricted_texts(const Engagement& engagement, const PublicEngagement& shown) {
  std::vector<std::string> out;
  Collector(out).collect_from(engagement);
  // The public model's dump contains all of its texts.
  const std::string public_text = plain(dump(shown));
  const auto is_open = [&](const std::string& text) {
    const std::string words = plain(text);
    return words == " " || public_text.find(words) != std::string::npos ||
           std::any_of(std::begin(generic), std::end(generic),
                       [&](std::string_view phrase) { return words == plain(phrase); });
  };
  out.erase(std::remove_if(out.begin(), out.end(), is_open), out.end());
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace socpress::redact
