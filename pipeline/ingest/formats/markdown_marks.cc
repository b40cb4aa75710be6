// Text in braces: marks of headings and directives, with the nearest known word for a misspelt one.
#include "ingest/formats/markdown_marks.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "ingest/formats/budget.h"
#include "ingest/formats/placed_text.h"
#include "model/words.h"
#include "text/unicode.h"

namespace socpress::ingest {

namespace {

const FindingKind<std::string> unknown_mark{
    "markdown/unknown-mark", Severity::error,
    "`{}` is not a description criterion that a heading can address; the braces after a heading name the criteria it "
    "addresses",
    "use DC1 to DC9, DC3.infrastructure, .software, .people, .procedures, .data, or public"};
const FindingKind<std::string> unknown_directive{
    "markdown/unknown-directive", Severity::error,
    "`{}` does not name a list that can be inserted here; a name in braces on its own line inserts a list of the "
    "engagement",
    "use the name of a list, such as commitments, or remove the braces"};
const FindingKind<std::string> directive_inside{
    "markdown/directive-inside", Severity::error,
    "`{}` is inside a sentence, a list or a quotation, where no list is inserted; the name of a list has its own "
    "paragraph",
    "give it a paragraph of its own, with an empty line before and after it"};

constexpr std::string_view public_word = "public", wording_prefix = "{public:";
std::vector<std::string> mark_words() {
  std::vector<std::string> words;
  for (int i = 1; i <= 9; ++i) words.push_back(fmt::format("DC{}", i));
  for (const std::string_view component : components_of_a_system) words.push_back(fmt::format("DC3.{}", component));
  words.emplace_back(public_word);
  return words;
}

std::optional<DescriptionMark> mark_named(std::string_view word) {
  if (word.size() < 3 || !word.starts_with("DC") || word[2] < '1' || word[2] > '9') return std::nullopt;
  DescriptionMark mark{word[2] - '0', {}};
  if (word.size() == 3) return mark;
  if (mark.criterion != 3 || word[3] != '.') return std::nullopt;
  mark.component = word.substr(4);
  if (std::find(components_of_a_system.begin(), components_of_a_system.end(), mark.component) ==
      components_of_a_system.end())
    return std::nullopt;
  return mark;
}

/// A doubled brace belongs to a placeholder, which a rule checks.
bool is_placeholder(std::string_view text, std::size_t open) {
  return (open > 0 && text[open - 1] == '{') || text.ends_with("}}");
}

}  // namespace

HeadingMarks take_heading_marks(ProseText& heading, Findings& findings) {
  HeadingMarks marks;
  if (heading.empty()) return marks;
  Located<Text>& last = heading.back().text;
  const std::string_view text = last->utf8;
  const std::size_t open = text.rfind('{');
  if (open == text.npos || !text.ends_with('}') || is_placeholder(text, open)) return marks;
  std::size_t unknown = 0;
  for (std::size_t at = open + 1; at + 1 < text.size() && unknown < budget::findings_of_a_kind;) {
    const std::size_t end = std::min(text.find_first_of(" ,", at), text.size() - 1);
    if (end > at) {
      const std::string word(text.substr(at, end - at));
      const Span span = span_of(last, at, end);
      if (word == public_word) {
        marks.is_public = true;
      } else if (auto mark = mark_named(word)) {
        marks.answers.push_back({std::move(*mark), span});
      } else {
        ++unknown;
        const std::vector<std::string> known = mark_words();
        findings.report(unknown_mark, word).at(span).help(did_you_mean(word, {known.begin(), known.end()}));
      }
    }
    at = end + 1;
  }
  const std::size_t words = text.substr(0, open).find_last_not_of(' ') + 1;
  last = part_of(last, 0, words);
  if (last->empty()) heading.pop_back();
  return marks;
}

std::optional<Directive> directive_of(const ProseText& paragraph, Findings& findings) {
  if (paragraph.size() != 1 || paragraph.front().marks.code) return std::nullopt;
  const Located<Text>& text = paragraph.front().text;
  const std::string& utf8 = text->utf8;
  if (utf8.size() < 3 || !utf8.starts_with('{') || !utf8.ends_with('}')) return std::nullopt;
  const std::string word = utf8.substr(1, utf8.size() - 2);
  if (word.find_first_of("{} ") != std::string::npos) return std::nullopt;
  if (const auto directive = named<Directive>(word)) return directive;
  const auto& known = words_of<Directive>;
  findings.report(unknown_directive, utf8).at(text.span).help(did_you_mean(word, {known.begin(), known.end()}));
  return std::nullopt;
}

void report_directives_inside(const ProseText& text, Findings& findings) {
  for (const ProseRun& run : text) {
    if (run.marks.code) continue;
    const std::string& utf8 = run.text->utf8;
    for (std::size_t open = utf8.find('{'); open != utf8.npos; open = utf8.find('{', open + 1))
      for (const std::string_view name : words_of<Directive>) {
        const std::size_t end = open + name.size() + 2;
        if (utf8.compare(open + 1, name.size(), name) != 0 || end > utf8.size() || utf8[end - 1] != '}') continue;
        findings.report(directive_inside, utf8.substr(open, end - open)).at(span_of(run.text, open, end));
      }
  }
}

std::optional<ProseText> public_wording_of(const ProseText& paragraph) {
  if (paragraph.empty() || paragraph.front().marks.code || !paragraph.front().text->utf8.starts_with(wording_prefix) ||
      !paragraph.back().text->utf8.ends_with('}'))
    return std::nullopt;
  ProseText words = paragraph;
  Located<Text>& last = words.back().text;
  last = part_of(last, 0, last->utf8.size() - 1);
  Located<Text>& first = words.front().text;
  const std::size_t begin = first->utf8.find_first_not_of(' ', wording_prefix.size());
  first = part_of(first, std::min(begin, first->utf8.size()), first->utf8.size());
  return words;
}

bool resembles_public_wording(const ProseText& paragraph) {
  if (paragraph.empty() || paragraph.front().marks.code) return false;
  const std::string& text = paragraph.front().text->utf8;
  if (!text.starts_with('{') || text.starts_with("{{")) return false;
  const std::size_t begin = std::min(text.find_first_not_of(' ', 1), text.size());
  const std::size_t end = text.find_first_of(" :", begin);
  return end != text.npos && nearest(folded(text.substr(begin, end - begin)), {public_word}).has_value();
}

}  // namespace socpress::ingest
