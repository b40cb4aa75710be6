// The page maker: takes measured content as it arrives and cuts it into pages.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "typeset/draw.h"
#include "typeset/setter.h"

namespace socpress::typeset {

/// The pages of one section before their furniture, and the landmarks on them.
struct SetSection {
  const Section* section = nullptr;
  std::vector<Page> pages;
  std::vector<const Line*> running;  ///< of each page: the right half of its running head, or null
  Traces traces;
  std::vector<Landmark> anchors;  ///< what Traces::landed counts
};

/// Makes one section's pages.
class PageMaker {
 public:
  PageMaker(const Document& document, const Section& section, NodeId node, Setter& setter, Painter& painter);

  /// Sets the section. `first_number`: the number of its first page, in its numbering. Words::page_labels contains the
  /// labels of its targets' pages as soon as each page is full.
  SetSection make(std::uint32_t first_number);

 private:
  using Reference = std::pair<FootnoteId, NodeId>;

  void place_letterhead();
  void page_block(const Block& block);
  void drain();
  void finish();
  void print(const Cut& cut);
  Page& new_page();
  Length room() const;
  Cut cut_for(Length budget) const;
  Cut best_cut();
  Length notes_height(const Cut& cut);
  void references(const Column& column, const Cut& cut, std::vector<Reference>& into) const;
  Column& note(Reference reference);
  void gather_notes(const Cut& cut);
  void print_notes(Length content_bottom);
  void remember(std::size_t first_landed);
  void forget();

  const Document& document_;
  const Section& section_;
  Setter& setter_;
  Painter& painter_;
  PageGeometry geometry_;
  Box area_;
  LayoutBox place_, note_place_;
  Column root_;
  Column head_;   ///< the letterhead
  Column notes_;  ///< pending for the foot of a page
  std::vector<std::optional<Column>> measured_notes_;
  std::vector<bool> noted_;  ///< already on a page, or pending
  Length taken_{};           ///< of the type area of the first page, by the letterhead
  std::uint32_t first_number_ = 1;
  const Line* running_ = nullptr;  ///< the most recent one
  SetSection result_;
};

/// "iv", "14": a page's number as it is printed; empty for none.
std::string label_of(Numbering numbering, std::uint32_t number);

}  // namespace socpress::typeset
