// The page numbers that references and the contents print, recomputed from where the items were placed.
#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string, std::string> reference_differs{
    "pages/reference-page-differs", Severity::error,
    "the report refers to {} on page {}, and its first line is on page {}",
    "this is a fault of the program, not of the engagement",
    "a reference names the page on which the tests, or the exception, are presented"};
const FindingKind<std::string, std::string, std::string> contents_differ{
    "pages/contents-number-differs", Severity::error, "the contents list `{}` on page {}, and it is on page {}",
    "this is a fault of the program, not of the engagement", "the contents list the actual page numbers"};

/// The pages on which text of each source is placed, except in the contents and as an artifact.
class PlacedText {
 public:
  explicit PlacedText(const Pages& pages) : pages_(pages) {
    for (std::size_t i = 0; i < pages.pages.size(); ++i) add(pages.pages[i], i);
  }

  /// The first page with text that was written within the span.
  std::optional<std::size_t> first_page(Span span) const {
    std::optional<std::size_t> first;
    for (auto at = placed_.lower_bound({span.file, span.begin});
         at != placed_.end() && at->first.first == span.file && at->first.second < span.end; ++at)
      if (!first || at->second.front() < *first) first = at->second.front();
    return first;
  }
  /// Pages with text that was written from the start of the span on, ascending; null when there are none.
  const std::vector<std::size_t>* pages_from(Span span) const {
    const auto at = placed_.find({span.file, span.begin});
    return at == placed_.end() ? nullptr : &at->second;
  }

 private:
  void add(const Page& page, std::size_t number) {
    for (const Stretch& stretch : page.stretches) {
      const auto* node = std::get_if<NodeId>(&stretch.meaning);
      if (node == nullptr || in_contents(*node)) continue;
      for (std::uint32_t i = 0; i < stretch.count; ++i) {
        const auto* run = std::get_if<GlyphRun>(&page.items[stretch.first + i]);
        if (run == nullptr || run->origin == Span{}) continue;
        std::vector<std::size_t>& pages = placed_[{run->origin.file, run->origin.begin}];
        if (pages.empty() || pages.back() != number) pages.push_back(number);
      }
    }
  }
  bool in_contents(NodeId id) const {
    for (; id != NodeId{}; id = pages_.nodes.at(static_cast<std::size_t>(id)).parent)
      if (pages_.nodes.at(static_cast<std::size_t>(id)).tag == Tag::toc) return true;
    return false;
  }

  const Pages& pages_;
  std::map<std::pair<FileId, std::uint32_t>, std::vector<std::size_t>> placed_;
};

/// The label of the page to which a target leads, which is what is printed; nothing for a target without a place.
const std::string* printed_for(const Pages& pages, TargetId target) {
  const auto& destination = pages.targets.at(static_cast<std::size_t>(target));
  return destination ? &pages.pages.at(destination->page).label : nullptr;
}

std::vector<TargetId> page_numbers_in(const BlockList& blocks) {
  std::vector<TargetId> targets;
  for_each_line(blocks, [&](const Line& line) {
    for (const Inline& piece : line)
      if (piece.kind == Inline::Kind::page_of && piece.target) targets.push_back(*piece.target);
  });
  return targets;
}

/// The references in the tables of Section IV, each compared with the first line of what it refers to.
class ReferencesToTests {
 public:
  ReferencesToTests(const RuleInput& input, const PlacedText& placed, Findings& findings)
      : input_(input), placed_(placed), findings_(findings) {
    const auto& controls = input.management().controls;
    for (std::size_t i = 0; i < controls.size(); ++i)
      control_at_[{controls[i].id.span.file, controls[i].id.span.begin}] = i;
  }

  void check(const RowGroup& group) {
    const auto control = control_of(group);
    if (!control) return;
    for (const Row& row : group.rows) {
      std::vector<const Test*> exceptions = exceptions_of(*control);
      for (const Cell& cell : row.cells)
        for (const Block& block : cell.blocks) check(block, *control, exceptions);
    }
  }

 private:
  /// The control whose id begins the group, by the place where the id was written.
  std::optional<std::size_t> control_of(const RowGroup& group) const {
    if (group.spanning.empty() || group.spanning.front().blocks.empty()) return std::nullopt;
    const auto* id = std::get_if<Paragraph>(&group.spanning.front().blocks.front().value);
    if (id == nullptr || id->line.empty()) return std::nullopt;
    const auto at = control_at_.find({id->line.front().origin.file, id->line.front().origin.begin});
    return at == control_at_.end() ? std::nullopt : std::optional(at->second);
  }
  std::vector<const Test*> exceptions_of(std::size_t control) const {
    std::vector<const Test*> exceptions;
    for (const std::size_t test : input_.coverage().controls.at(control).tests) {
      const Test& one = input_.auditor().tests.at(test);
      if (one.result && **one.result == Result::exception) exceptions.push_back(&one);
    }
    return exceptions;
  }

  /// A frame refers to the next exception of the control, any other block to its tests.
  void check(const Block& block, std::size_t control, std::vector<const Test*>& exceptions) {
    const std::vector<TargetId> numbers = page_numbers_in({block});
    if (numbers.empty()) return;
    const auto* frame = std::get_if<Framed>(&block.value);
    if (frame != nullptr && frame->kind == Framed::Kind::exception && !exceptions.empty()) {
      const Test& test = *exceptions.front();
      exceptions.erase(exceptions.begin());
      const Span facts = test.exception->empty() ? test.result_text.span : test.exception.span;
      return compare(numbers, "the exception of `" + *test.id + "`", facts);
    }
    const auto& tests = input_.coverage().controls.at(control).tests;
    if (tests.empty()) return;
    const Test& first = input_.auditor().tests.at(tests.front());
    compare(numbers, "the tests of `" + *input_.management().controls.at(control).id + "`", first.procedure.span);
  }

  void compare(const std::vector<TargetId>& numbers, const std::string& what, Span first_text) {
    const auto page = placed_.first_page(first_text);
    if (!page) return;
    const std::string& label = input_.pages().pages.at(*page).label;
    for (const TargetId target : numbers) {
      const std::string* printed = printed_for(input_.pages(), target);
      if (printed != nullptr && *printed != label)
        findings_.report(reference_differs, what, *printed, label).at(first_text);
    }
  }

  const RuleInput& input_;
  const PlacedText& placed_;
  Findings& findings_;
  std::map<std::pair<FileId, std::uint32_t>, std::size_t> control_at_;
};

void references_name_the_page(const RuleInput& input, Findings& findings) {
  const PlacedText placed(input.pages());
  ReferencesToTests references(input, placed, findings);
  for (const Section& section : input.document().sections)
    for (const Block& block : section.blocks)
      if (const auto* table = std::get_if<Table>(&block.value))
        for (const RowGroup& group : table->groups) references.check(group);
}

/// The place where the text of a heading was written; nothing for generated text.
std::optional<Span> origin_of(const Line& title) {
  for (const Inline& piece : title)
    if (piece.origin != Span{}) return piece.origin;
  return std::nullopt;
}

/// The label of the page that has the heading; the page printed, if that is one of several with the same text.
std::string actual_page(const Pages& pages, const PlacedText& placed, const Contents::Entry& entry,
                        const std::string& led_to, std::size_t page) {
  const auto origin = origin_of(entry.title);
  const auto* all = origin ? placed.pages_from(*origin) : nullptr;
  if (all == nullptr || std::find(all->begin(), all->end(), page) != all->end()) return led_to;
  return pages.pages.at(all->front()).label;
}

void contents_are_true(const RuleInput& input, Findings& findings) {
  const Pages& pages = input.pages();
  const PlacedText placed(pages);
  std::map<TargetId, const Contents::Entry*> entries;
  for (const Section& section : input.document().sections)
    for (const Block& block : section.blocks)
      if (const auto* contents = std::get_if<Contents>(&block.value))
        for (const Contents::Entry& entry : contents->entries) entries.emplace(entry.target, &entry);
  for (const ContentsNumber& number : pages.contents) {
    const auto target = static_cast<std::size_t>(number.target);
    const auto& destination = pages.targets.at(target);
    if (!destination) continue;
    std::string label = pages.pages.at(destination->page).label;
    if (label.empty()) continue;
    if (const auto entry = entries.find(number.target); entry != entries.end())
      label = actual_page(pages, placed, *entry->second, label, destination->page);
    if (number.printed != label)
      findings.report(contents_differ, input.document().targets.at(target).name, number.printed, label);
  }
}

constexpr std::array rules = {
    Rule{"a reference to tests or to an exception names the page on which they begin", AppliesTo::type_2,
         Needs::management | Needs::auditor | Needs::document | Needs::pages, references_name_the_page,
         finds<reference_differs>},
    Rule{"the page numbers of the contents are correct", AppliesTo::both_types, Needs::document | Needs::pages,
         contents_are_true, finds<contents_differ>},
};

}  // namespace

Rules page_references_rules() { return rules; }

}  // namespace socpress::check
