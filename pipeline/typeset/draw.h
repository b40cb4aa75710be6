// Draws measured content on a page: items under their structure nodes, links, and landmarks.
#pragma once

#include <optional>
#include <vector>

#include "page/pages.h"
#include "typeset/flow.h"
#include "typeset/galley.h"
#include "typeset/words.h"

namespace socpress::typeset {

/// An anchor and where it was placed.
struct Landed {
  std::uint32_t anchor = 0;
  std::uint32_t page = 0;
  Length y{};
};

/// A page number that was not known yet: the word to put it in, and the items of its line that move when it is
/// narrower.
struct OpenNumber {
  std::uint32_t page = 0, item = 0, word = 0, line_end = 0;
  TargetId target{};
  Atom atom;
  bool aligned_right = false;
  std::uint32_t line_begin = 0;
};

/// A link that was placed; its page is known when all pages are.
struct PlacedLink {
  std::uint32_t page = 0;
  std::size_t index = 0;
  TargetId target{};
};

/// The results of drawing other than the items themselves.
struct Traces {
  std::vector<Landed> landed;
  std::vector<OpenNumber> open_numbers;
  std::vector<PlacedLink> links;
  std::vector<NodeId> figures;
};

/// Writes on one page after another. Stores no content.
class Painter {
 public:
  Painter(const Galley& galley, const Repeats& repeats, const Words& words, const Flow& flow, Tree& tree)
      : galley_(galley), repeats_(repeats), words_(words), flow_(flow), look_(words.look()), tree_(tree) {}

  /// Before: `number` is the page's index among the pages of its section.
  void turn_to(Page& page, std::uint32_t number, Traces& traces) {
    page_ = &page;
    number_ = number;
    traces_ = &traces;
  }

  /// Draws the part of the column that `cut` takes, from `y` down.
  void draw(const Column& column, const Cut& cut, Length y);
  /// Draws all of a column as an artifact of this kind (furniture, repetitions).
  void draw_as(const Column& column, Length y, Artifact artifact);
  void fill(Box box, Color color, Meaning meaning = Artifact::layout) { add(Fill{box, color}, meaning); }
  void stroke(Stroke stroke, Meaning meaning = Artifact::layout) { add(stroke, meaning); }
  void picture(std::size_t index, Box box) { add(PlacedPicture{index, box}, Artifact::layout); }
  /// Turned text: the line's words from `baseline` on.
  void draw_turned(AtomRange range, Point baseline, std::int16_t turn, Artifact artifact);

 private:
  struct Extent {
    Length left, right;
  };

  void add(Item item, Meaning meaning);
  void draw_pieces(const Column& column, const Cut& cut, Length y, bool rest_follows);
  void draw_piece(const Piece& piece, Length y);
  void draw_set(const Set& set, const Cut* cut, Length y, Length height, bool page_ends_here);
  void decorate(const Set& set, Length y, Length height);
  void draw_box(const Decoration& box, Length top, Length bottom);
  void edge(const EdgeRule& rule, Length y);
  void draw_line(const Piece& piece, Length y);
  /// Words [first, end) of one segment from `x` on; returns where they end.
  Length draw_words(const Piece& piece, std::uint32_t first, std::uint32_t end, Length x, Length y);
  void link(const SourceOf& source, const Piece& piece, const GlyphRun& run, Extent extent, Length y);
  void heavy_mark(const Piece& piece, Length x, Length y);
  Length width(std::uint32_t first, std::uint32_t end) const;
  Meaning meaning_of(const Piece& piece, const SourceOf& source) const;

  const Galley& galley_;
  const Repeats& repeats_;
  const Words& words_;
  const Flow& flow_;
  const Look& look_;
  Tree& tree_;
  Page* page_ = nullptr;
  Traces* traces_ = nullptr;
  std::uint32_t number_ = 0;
  std::optional<Artifact> all_as_;
};

}  // namespace socpress::typeset
