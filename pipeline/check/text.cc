// What the texts themselves give away: placeholders that nobody filled in, links that lead nowhere.
#include "check/rules.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_set>

#include "check/leaves.h"
#include "check/placeholders.h"

namespace socpress {

namespace {

constexpr FindingKind<std::string> placeholder{
    "text/placeholder", Severity::error, "`{}` was left to be filled in",
    "write what belongs here, or remove it; where brackets are meant to stand, write parentheses",
    "a report says what was found in this engagement, not what a template asks for"};

constexpr FindingKind<std::string> leads_nowhere{
    "text/link-leads-nowhere", Severity::error,
    "a link leads to `{}`, which is neither a control nor a criterion of this report",
    "correct the id; what can be linked to are controls, and the criteria that apply",
    "a reference leads to what it names"};

constexpr std::size_t shown_bytes = 60;

/// The placeholder as a finding quotes it: long ones keep their beginning.
std::string shown(std::string_view text) {
  if (text.size() <= shown_bytes) return std::string(text);
  std::size_t end = shown_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return std::string(text.substr(0, end)) + "…";
}

/// A line of Markdown as one text, so that a placeholder with a bold word inside is seen whole.
class JoinedLine {
 public:
  explicit JoinedLine(const ProseText& line) : line_(line) {
    for (const ProseRun& run : line) {
      begins_.push_back(text_.size());
      if (run.line_break)
        text_ += '\n';
      else if (run.marks.code)
        add_code(run.text->utf8);
      else
        text_ += run.text->utf8;
    }
  }

  const std::string& text() const { return text_; }
  Span span(const Range& range) const {
    const Span first = byte(range.begin), last = byte(range.end - 1);
    return {first.file, first.begin, std::max(first.begin, last.end)};
  }

 private:
  /// Brackets and braces belong to code; they are masked, byte for byte.
  void add_code(std::string_view code) {
    for (const char c : code) text_ += std::string_view("[]{}").find(c) == std::string_view::npos ? c : ' ';
  }
  Span byte(std::size_t at) const {
    const auto after = std::upper_bound(begins_.begin(), begins_.end(), at);
    const auto run = static_cast<std::size_t>(after - begins_.begin()) - 1;
    return span_of(line_[run].text, at - begins_[run], at - begins_[run] + 1);
  }

  const ProseText& line_;
  std::string text_;
  std::vector<std::size_t> begins_;
};

void nothing_left_to_fill_in(const Examined& examined, Findings& findings) {
  Placeholders placeholders;
  EachLeaf each;
  each.text = [&](const Located<Text>& text) {
    for (const Range& one : placeholders.in(text->utf8))
      findings.report(placeholder, shown(std::string_view(text->utf8).substr(one.begin, one.end - one.begin)))
          .at(span_of(text, one.begin, one.end));
  };
  each.line = [&](const ProseText& line) {
    const JoinedLine joined(line);
    for (const Range& one : placeholders.in(joined.text()))
      findings.report(placeholder, shown(std::string_view(joined.text()).substr(one.begin, one.end - one.begin)))
          .at(joined.span(one));
  };
  for_each_leaf(examined.engagement, each);
}

void links_lead_somewhere(const Examined& examined, Findings& findings) {
  std::unordered_set<std::string_view> known;
  for (const Control& control : examined.management().controls) known.insert(*control.id);
  for (const Coverage::OfCriterion& of : examined.coverage.criteria)
    known.insert(examined.catalog().criteria[of.criterion].id);
  EachLeaf each;
  each.text = [](const Located<Text>&) {};
  each.line = [&](const ProseText& line) {
    for (const ProseRun& run : line)
      if (run.link.starts_with('#') && !known.contains(std::string_view(run.link).substr(1)))
        findings.report(leads_nowhere, run.link).at(run.text.span);
  };
  for_each_leaf(examined.engagement, each);
}

constexpr std::array rules = {
    Rule{26, "nothing was left to be filled in, in any text of either side", AppliesTo::both_types, Needs::terms, nothing_left_to_fill_in,
         finds<placeholder>},
    Rule{190, "links of the description lead to controls and criteria of the report", AppliesTo::both_types, Needs::management, links_lead_somewhere,
         finds<leads_nowhere>},
};

}  // namespace

Rules text_rules() { return rules; }

}  // namespace socpress
