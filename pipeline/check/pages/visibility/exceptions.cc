// Every exception is named as one and has its heavy rule, in the tables, the cards and the matrix.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "check/pages/visibility/page_view.h"
#include "check/pages/visibility/placed_lines.h"
#include "check/rule.h"
#include "language/mention.h"
#include "text/unicode.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string> exception_mark_hidden{
    "visibility/exception-mark-hidden", Severity::error, "the heavy rule that marks {} cannot be seen on {}",
    "leave the color `ink` of the layout dark, and every other mark away from it",
    "a reader finds every exception by its mark"};
const FindingKind<std::string> exception_not_named{
    "visibility/exception-not-named", Severity::error, "exceptions are labeled `{}`; the label names an exception",
    "leave the phrase `exception-noted` of the layout as it is", "an exception is presented as an exception"};

/// Whether a heavy rule can be seen at the left of a line, at most `distance` from it.
bool marked_at_the_left(const PageView& view, const GlyphRun& line, Length distance) {
  constexpr Length least_weight = pt(1.5), most_weight = pt(6);
  const auto& items = view.page().items;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto* fill = std::get_if<Fill>(&items[i]);
    if (fill == nullptr || fill->box.width < least_weight || fill->box.width > most_weight) continue;
    const bool beside = fill->box.right() <= line.baseline.x && line.baseline.x - fill->box.right() <= distance &&
                        fill->box.y < line.baseline.y && line.baseline.y <= fill->box.bottom() + line.size;
    if (beside && view.seen(i, fill->color, fill->box)) return true;
  }
  return false;
}

/// The frames of exceptions, in the order of the document.
void take_exceptions(const Block& block, std::vector<const Framed*>& into) {
  const auto take_all = [&](const BlockList& blocks) {
    for (const Block& inner : blocks) take_exceptions(inner, into);
  };
  if (const auto* frame = std::get_if<Framed>(&block.value)) {
    if (frame->kind == Framed::Kind::exception) into.push_back(frame);
    take_all(frame->blocks);
  }
  if (const auto* row = std::get_if<SideRow>(&block.value)) take_all(row->main);
  if (const auto* table = std::get_if<Table>(&block.value))
    for (const RowGroup& group : table->groups)
      for (const Row& row : group.rows)
        for (const Cell& cell : row.cells) take_all(cell.blocks);
}

std::vector<const Framed*> exceptions_of(const Document& document) {
  std::vector<const Framed*> frames;
  for (const Section& section : document.sections)
    for (const Block& block : section.blocks) take_exceptions(block, frames);
  return frames;
}

/// The label of an exception without its extent ("2 of 25").
Line label_of(const Framed& frame) {
  if (frame.label.empty()) return {};
  const Line& line = frame.label.front().line;
  const auto tab =
      std::find_if(line.begin(), line.end(), [](const Inline& i) { return i.kind == Inline::Kind::right_tab; });
  return {line.begin(), tab};
}

/// What is marked, each with the places of its text: the facts of each exception, and the label that all share.
struct Marked {
  std::vector<std::string> names;
  Written written;

  void add(std::string name, Span span) {
    written.add(span, names.size());
    names.push_back(std::move(name));
  }
};

Marked marked_of(const RuleInput& input) {
  Marked marked;
  for (const Test& test : input.auditor().tests)
    if (test.result && **test.result == Result::exception)
      marked.add("the exception of `" + *test.id + "`",
                 test.exception->empty() ? test.result_text.span : test.exception.span);
  std::set<std::pair<FileId, std::uint32_t>> labels;
  for (const Framed* frame : exceptions_of(input.document()))
    for (const Inline& piece : label_of(*frame))
      if (labels.emplace(piece.origin.file, piece.origin.begin).second)
        marked.add("`" + piece.text + "`", piece.origin);
  return marked;
}

void exceptions_are_marked(const RuleInput& input, Findings& findings) {
  constexpr Length distance = pt(12);
  const Marked marked = marked_of(input);
  std::vector<bool> reported(marked.names.size(), false);
  for (const Page& page : input.pages().pages) {
    const PageView view(input.pages(), page);
    for (const auto& [place, run] : line_starts(page, marked.written)) {
      if (reported[place.first] || marked_at_the_left(view, *run, distance)) continue;
      reported[place.first] = true;
      findings.report(exception_mark_hidden, marked.names[place.first], view.name()).at(run->origin);
    }
  }
}

bool names_an_exception(const Line& label) {
  const std::string text = folded(plain_text(label));
  const auto has = [&](std::string_view word) { return mentions(text, word); };
  const bool denied = has("no") || has("not") || has("without") || has("none");
  return !denied && (has("exception") || has("exceptions") || has("deviation") || has("deviations"));
}

void exceptions_are_named(const RuleInput& input, Findings& findings) {
  std::set<std::string> reported;
  for (const Framed* frame : exceptions_of(input.document())) {
    const Line label = label_of(*frame);
    if (names_an_exception(label) || !reported.insert(plain_text(label)).second) continue;
    auto entry = findings.report(exception_not_named, plain_text(label));
    if (!label.empty() && label.front().origin != Span{}) entry.at(label.front().origin);
  }
}

/// The controls that the matrix marks, each as often as it is marked.
std::map<std::string, std::size_t> marked_in_matrix(const Document& document) {
  std::map<std::string, std::size_t> marked;
  for (const Section& section : document.sections)
    for_each_line(section.blocks, [&](const Line& line) {
      for (const Inline& piece : line)
        if (piece.heavy_mark) ++marked[piece.text];
    });
  return marked;
}

void matrix_marks_are_seen(const RuleInput& input, Findings& findings) {
  constexpr Length distance = pt(4);
  std::map<std::string, std::size_t> marked = marked_in_matrix(input.document());
  std::string last_page;
  for (const Page& page : input.pages().pages) {
    if (marked.empty()) return;
    const PageView view(input.pages(), page);
    for (const Item& item : page.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      const auto at = run == nullptr ? marked.end() : marked.find(view.text_of(*run));
      if (at == marked.end() || !marked_at_the_left(view, *run, distance)) continue;
      if (--at->second == 0) marked.erase(at);
    }
    last_page = view.name();
  }
  for (const auto& [control, count] : marked)
    findings.report(exception_mark_hidden, "`" + control + "` in the matrix", last_page);
}

constexpr Needs of_tests = Needs::management | Needs::auditor | Needs::document | Needs::pages;

constexpr std::array rules = {
    Rule{"the rule beside an exception can be seen", AppliesTo::type_2, of_tests, exceptions_are_marked,
         finds<exception_mark_hidden>, Party::auditor},
    Rule{"the marks of the matrix can be seen", AppliesTo::type_2, of_tests, matrix_marks_are_seen,
         finds<exception_mark_hidden>, Party::auditor},
    Rule{"an exception is labeled as one", AppliesTo::type_2, of_tests, exceptions_are_named,
         finds<exception_not_named>, Party::auditor},
};

}  // namespace

Rules visible_exceptions_rules() { return rules; }

}  // namespace socpress::check
