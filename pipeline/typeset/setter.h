// Blocks as measured pieces: paragraphs, lists, side rows, frames, figures, signatures.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "document/document.h"
#include "typeset/flow.h"
#include "typeset/lines.h"
#include "typeset/words.h"

namespace socpress::typeset {

/// The layout box in which blocks are set.
struct LayoutBox {
  Length x{}, width{};            ///< of running text
  Length left{}, full{};          ///< for content that may use the full width
  Length side_x{}, side_width{};  ///< the side column, when `side_free`
  bool side_free = false;
  bool in_cell = false;
  bool bold = false;
  ColumnAlign align = ColumnAlign::left;
  Length box_x{}, box_width{};  ///< of a response's box; width 0: that of the text
  Length bleed{};
  Length page_height{};  ///< of a complete type area
  NodeId parent{};
};

/// The layout box of content within the text column of another: no side column, and no additional width.
LayoutBox within(LayoutBox box);

/// Paragraph options that override the paragraph's own.
struct ParagraphOptions {
  std::optional<NodeId> node;    ///< under this one instead of a new one
  const Style* style = nullptr;  ///< instead of the paragraph's
  Length indent{};               ///< of all lines
  bool leader = false;           ///< dots before a tab; the tab is on the last line
  bool balanced = false;         ///< lines of like length: a title
};

/// Sets one block after another. Everything it appends is in document order, including the nodes.
class Setter {
 public:
  Setter(const Document& document, Words& words, Galley& galley, Repeats& repeats, Tree& tree);

  /// The column that pages are cut from.
  const Column* outermost = nullptr;
  /// Called whenever printable content is appended to it.
  std::function<void()> grown;
  /// For blocks that concern the complete page.
  std::function<void(const Block&)> page_block;

  void blocks(const BlockList& blocks, Column& out, const LayoutBox& place);
  void block(const Block& block, Column& out, const LayoutBox& place);

  void paragraph(const Paragraph& paragraph, Column& out, const LayoutBox& place, const ParagraphOptions& options = {});
  /// Pieces for words already in the galley.
  void lines(AtomRange range, const Style& style, Column& out, const LayoutBox& place, const ParagraphOptions& options,
             Meaning meaning);
  void table(const Table& table, Column& out, const LayoutBox& place);
  void contents(const Contents& contents, Column& out, const LayoutBox& place);
  void letterhead(const LetterheadBlock& head, Column& out, const LayoutBox& place);
  /// The note, numbered.
  Column note(FootnoteId id, const LayoutBox& place);

  /// While it exists, content is set as a repetition: without nodes, anchors and links.
  class Repetition {
   public:
    explicit Repetition(Setter& setter) : setter_(setter), before_(setter.repeating_) { setter_.repeat(true); }
    ~Repetition() { setter_.repeat(before_); }
    Repetition(const Repetition&) = delete;
    Repetition& operator=(const Repetition&) = delete;

   private:
    Setter& setter_;
    bool before_;
  };

  bool repeating() const { return repeating_; }
  /// The structure type of a heading that looks like one of `level`: the tree does not skip levels, although a letter's
  /// side heads (3) are directly under its title (1).
  Tag heading_tag(int level);
  /// Between sections: everything measured so far is printed.
  void clear();
  NodeId node(Tag tag, NodeId parent) { return repeating_ ? parent : tree_.add(tag, parent); }
  Meaning meaning(NodeId node) const { return repeating_ ? Meaning(Artifact::repeated) : Meaning(node); }
  Tree& tree() { return tree_; }
  Words& words() { return words_; }
  LineBreaker& breaker() { return breaker_; }
  Galley& galley() { return galley_; }
  Repeats& repeats() { return repeats_; }
  const Look& look() const { return document_.look; }
  const Document& document() const { return document_; }
  Flow flow() const { return Flow(repeats_); }
  /// Records what is to happen where the next line is placed.
  void anchor(Landmark anchor);
  void anchor_paragraph(const Paragraph& paragraph);
  Piece set_piece(Set set, Length before, Keep keep) const;

 private:
  void repeat(bool repeating) {
    repeating_ = repeating;
    galley_.keep(repeating);
  }
  void list(const List& list, Column& out, const LayoutBox& place);
  void list_item(const BlockList& item, std::string_view mark, const List& list, Column& out, const LayoutBox& place);
  void side_row(const SideRow& row, Column& out, const LayoutBox& place);
  bool side_fits(const SideRow& row, const LayoutBox& place);
  void stacked_side_row(const SideRow& row, Column& out, const LayoutBox& place);
  void framed(const Framed& frame, Column& out, const LayoutBox& place);
  void exception(const Framed& frame, Column& out, const LayoutBox& place);
  void boxed(const Framed& frame, Column& out, const LayoutBox& place);
  void open_box(const Framed& frame, Column& out, const LayoutBox& place);
  void ruled(const Framed& frame, Column& out, const LayoutBox& place);
  Piece picture_piece(const Picture& picture, const LayoutBox& place, Length tallest) const;
  void figure(const Figure& figure, Column& out, const LayoutBox& place);
  Piece letterhead_mark(const LetterheadBlock& head, const LayoutBox& place);
  void letterhead_name(const LetterheadBlock& head, Column& out, const LayoutBox& place);
  void signature(const SignatureBlock& signature, Column& out, const LayoutBox& place);
  void labels(const std::vector<Paragraph>& label, const Line* continued, Column& out, const LayoutBox& place);
  RepeatId repeated_labels(const Framed& frame, const LayoutBox& place);
  bool place_tab(AtomRange range, std::uint32_t tab, const LayoutBox& place, const ParagraphOptions& options);
  void two_columns(AtomRange range, std::uint32_t tab, const Style& style, Column& out, const LayoutBox& place,
                   Meaning under);

  const Document& document_;
  Words& words_;
  Galley& galley_;
  Repeats& repeats_;
  Tree& tree_;
  LineBreaker breaker_;
  bool repeating_ = false;
  std::vector<int> headings_;  ///< the levels of the headings that are open
  std::uint32_t anchors_attached_ = 0;
  std::vector<BrokenLine> broken_;
  std::vector<BrokenLine> laid_;  ///< lines of the current paragraph; those from a tab on are aligned right
  std::size_t laid_right_from_ = 0;
  std::vector<Atom> behind_;
};

}  // namespace socpress::typeset
