// A description's public blocks, copied kind by kind: a kind that is not named here is excluded.
#include "redact/prose.h"

#include <map>

#include "redact/pictures.h"

namespace socpress::redact {

namespace {

class Projection {
 public:
  Projection(const Prose& prose, PublicTexts& texts, std::vector<Picture>& pictures)
      : prose_(prose), texts_(texts), pictures_(pictures) {}

  PublicProse take() {
    bool open = false;
    for (const ProseBlock& block : prose_.blocks) {
      if (const auto* heading = std::get_if<ProseHeading>(&block.value)) open = heading->is_public;
      if (block.public_wording)
        shown_.blocks.push_back({PublicParagraph{line(*block.public_wording)}});
      else if (open)
        add(block, shown_.blocks);
    }
    // A note may refer to notes, so the list grows during iteration.
    for (std::size_t i = 0; i < waiting_.size(); ++i) {
      PublicLine words = line(prose_.footnotes[waiting_[i]]);
      shown_.footnotes.push_back(std::move(words));
    }
    return std::move(shown_);
  }

 private:
  void add(const ProseBlock& block, std::vector<PublicBlock>& into) {
    std::visit([&](const auto& value) { project(value, into); }, block.value);
  }
  std::vector<PublicBlock> all(const std::vector<ProseBlock>& blocks) {
    std::vector<PublicBlock> shown;
    for (const ProseBlock& block : blocks) add(block, shown);
    return shown;
  }

  void project(const ProseHeading& heading, std::vector<PublicBlock>& into) {
    into.push_back({PublicHeading{heading.level, line(heading.text)}});
  }
  void project(const ProseParagraph& paragraph, std::vector<PublicBlock>& into) {
    into.push_back({PublicParagraph{line(paragraph.text)}});
  }
  void project(const ProseList& list, std::vector<PublicBlock>& into) {
    PublicList shown{list.ordered, list.first, {}};
    for (const auto& item : list.items) shown.items.push_back(all(item));
    into.push_back({std::move(shown)});
  }
  void project(const ProseTable& table, std::vector<PublicBlock>& into);
  void project(const ProseFigure& figure, std::vector<PublicBlock>& into);
  void project(const ProseQuote& quote, std::vector<PublicBlock>& into) {
    into.push_back({PublicQuote{all(quote.blocks)}});
  }
  void project(const ProseCode& code, std::vector<PublicBlock>& into) {
    into.push_back({PublicCode{texts_.of(code.text)}});
  }
  void project(const ProseDirective&, std::vector<PublicBlock>&) {}

  PublicLine line(const ProseText& text);
  std::optional<std::uint32_t> note(std::size_t index);

  const Prose& prose_;
  PublicTexts& texts_;
  std::vector<Picture>& pictures_;
  PublicProse shown_;
  std::map<std::size_t, std::uint32_t> notes_, shown_pictures_;
  std::vector<std::size_t> waiting_;  ///< the notes referred to, in the order of their new numbers
};

void Projection::project(const ProseTable& table, std::vector<PublicBlock>& into) {
  PublicTable shown;
  shown.caption = line(table.caption);
  for (const ColumnAlign align : table.columns)
    shown.columns.push_back(align == ColumnAlign::right    ? PublicAlign::right
                            : align == ColumnAlign::center ? PublicAlign::center
                                                           : PublicAlign::left);
  for (const ProseText& head : table.head) shown.head.push_back(line(head));
  for (const auto& row : table.rows) {
    std::vector<PublicLine> cells;
    for (const ProseText& cell : row) cells.push_back(line(cell));
    shown.rows.push_back(std::move(cells));
  }
  into.push_back({std::move(shown)});
}

/// A picture that could not be read is reported elsewhere, and omitted here.
void Projection::project(const ProseFigure& figure, std::vector<PublicBlock>& into) {
  if (figure.picture >= prose_.pictures.size()) return;
  const auto [known, is_new] =
      shown_pictures_.try_emplace(figure.picture, static_cast<std::uint32_t>(pictures_.size()));
  if (is_new) pictures_.push_back(as_seen(prose_.pictures[figure.picture]));
  into.push_back({PublicFigure{known->second, texts_.of(figure.alternative), texts_.of(figure.caption)}});
}

PublicLine Projection::line(const ProseText& text) {
  PublicLine shown;
  for (const ProseRun& run : text) {
    PublicRun made;
    made.marks = {run.marks.strong, run.marks.emphasis, run.marks.code};
    made.line_break = run.line_break;
    if (run.footnote) {
      made.footnote = note(*run.footnote);
      if (!made.footnote) continue;
    } else if (!run.line_break) {
      made.text = texts_.of(run.text);
    }
    shown.push_back(std::move(made));
  }
  return shown;
}

/// Renumbers notes in the order in which public words refer to them.
std::optional<std::uint32_t> Projection::note(std::size_t index) {
  if (index >= prose_.footnotes.size()) return std::nullopt;
  const auto [known, is_new] = notes_.try_emplace(index, static_cast<std::uint32_t>(waiting_.size()));
  if (is_new) waiting_.push_back(index);
  return known->second;
}

}  // namespace

PublicProse public_prose(const Prose& prose, PublicTexts& texts, std::vector<Picture>& pictures) {
  return Projection(prose, texts, pictures).take();
}

}  // namespace socpress::redact
