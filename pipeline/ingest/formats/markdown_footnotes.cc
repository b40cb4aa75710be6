// Footnotes of a Markdown file: CommonMark has none, so references are found in the parsed texts.
#include "ingest/formats/markdown_footnotes.h"

#include "ingest/formats/placed_text.h"
#include "text/unicode.h"

namespace socpress::ingest {

namespace {

const FindingKind<std::string> undefined{
    "markdown/undefined-footnote", Severity::error,
    "the footnote `{}` is referenced but not defined; every reference has a footnote",
    "add a line such as [^1]: and the text of the footnote"};
const FindingKind<std::string> unused{
    "markdown/unused-footnote", Severity::warning,
    "the footnote `{}` is never referenced and is left out; every footnote has a reference",
    "refer to it in the text (as in [^1]), or remove it"};
const FindingKind<std::string> duplicate{
    "markdown/duplicate-footnote", Severity::error,
    "the footnote `{}` is defined twice, and the first definition is used; each footnote has its own name",
    "rename the second one, and its reference"};
const FindingKind<> not_a_paragraph{"markdown/footnote-not-a-paragraph", Severity::error,
                                    "this footnote has more than one paragraph of text; a footnote is one paragraph",
                                    "move lists, tables and pictures into the text"};
const FindingKind<> in_a_footnote{"markdown/footnote-in-footnote", Severity::error,
                                  "a footnote refers to a footnote; only the text refers to footnotes",
                                  "merge the two footnotes"};

}  // namespace

Footnotes::Footnotes(const MarkdownSource& source, std::string_view bytes, FileId file, Findings& findings)
    : source_(source), bytes_(bytes), file_(file), findings_(findings) {
  for (const FootnoteDefinition& definition : source_.footnotes) {
    const auto [at, added] = known_.try_emplace(definition.label, Known{&definition, {}});
    if (!added && may_report())
      findings_.report(duplicate, definition.label)
          .at(definition.label_span)
          .also(at->second.definition->label_span, "the first");
  }
}

ProseText Footnotes::split(const std::vector<MarkRun>& runs) {
  ProseText text;
  for (const MarkRun& run : runs) add_run(run, text);
  return text;
}

void Footnotes::add_run(const MarkRun& run, ProseText& to) {
  const auto add_part = [&](std::size_t begin, std::size_t end) {
    if (begin == end && !run.line_break) return;
    ProseRun part;
    part.text = part_of(run.text, begin, end);
    part.marks = run.marks;
    part.link = run.link;
    part.line_break = run.line_break;
    to.push_back(std::move(part));
  };
  const std::string& utf8 = run.text->utf8;
  std::size_t from = 0;
  for (std::size_t at = run.marks.code ? utf8.npos : utf8.find("[^"); at != utf8.npos; at = utf8.find("[^", at + 1)) {
    const std::size_t close = utf8.find_first_of("] [", at + 2);
    if (close == utf8.npos || close == at + 2 || utf8[close] != ']') continue;
    // `\[^1]` is literal text.
    const std::uint32_t source = span_of(run.text, at, at + 1).begin;
    if (source > 0 && bytes_[source - 1] == '\\') continue;
    ProseText reference;
    if (!add_reference(run.text, at, close + 1, reference)) continue;
    add_part(from, at);
    to.push_back(std::move(reference.front()));
    from = close + 1;
  }
  add_part(from, utf8.size());
}

bool Footnotes::add_reference(const Located<Text>& text, std::size_t begin, std::size_t end, ProseText& to) {
  const std::string label = text->utf8.substr(begin + 2, end - begin - 3);
  const Span at = span_of(text, begin, end);
  if (inside_) {
    if (may_report()) findings_.report(in_a_footnote).at(at);
    return false;
  }
  const auto found = known_.find(label);
  if (found == known_.end()) {
    if (!may_report()) return false;
    std::vector<std::string_view> labels;
    for (const auto& [known, definition] : known_) labels.push_back(known);
    findings_.report(undefined, label).at(at).help(did_you_mean(label, labels));
    return false;
  }
  Known& known = found->second;
  if (!known.number) {
    known.number = referred_.size();
    referred_.push_back(known.definition);
  }
  ProseRun run;
  run.text.span = at;
  run.footnote = known.number;
  to.push_back(std::move(run));
  return true;
}

ProseText Footnotes::text_of(const FootnoteDefinition& definition) {
  const auto tree = parse_markdown(bytes_.substr(definition.begin, definition.end - definition.begin),
                                   static_cast<std::uint32_t>(definition.begin), file_, findings_);
  if (!tree) return {};
  if (tree->blocks.size() == 1 && tree->blocks.front().kind == MarkBlock::Kind::paragraph)
    return split(tree->blocks.front().runs);
  findings_.report(not_a_paragraph).at(definition.label_span);
  return {};
}

std::vector<ProseText> Footnotes::take() {
  inside_ = true;
  std::vector<ProseText> texts;
  for (const FootnoteDefinition* definition : referred_) texts.push_back(text_of(*definition));
  for (const auto& [label, known] : known_)
    if (!known.number && may_report()) findings_.report(unused, label).at(known.definition->label_span);
  return texts;
}

}  // namespace socpress::ingest
