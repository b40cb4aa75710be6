// Measured content that can be split at a height: columns of pieces, and sets of columns side by side.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "base/length.h"
#include "page/pages.h"

namespace socpress::typeset {

/// How firmly a piece is tied to the next one.
enum class Keep : std::uint8_t { free, gently, firmly };

struct Set;

/// Index into Repeats: what repeats at the top of a page when something continues there. 0: nothing.
using RepeatId = std::uint32_t;

/// One strip of a column: a line of text, a rule, a picture, or a set of columns.
struct Piece {
  enum class Kind : std::uint8_t { line, rule, picture, space, set };
  Kind kind = Kind::line;
  Keep keep = Keep::free;
  bool notes = false;            ///< refers to footnotes, itself or in a column of its set
  bool continues_blank = false;  ///< line: the paragraph continues after a blank
  bool leader = false;           ///< line: dots from the words to the tab
  Length before{};               ///< space above it, unless it begins a page or a column
  Length height{};
  Length x{}, width{};                 ///< absolute x; line: what it is aligned in
  Length baseline{};                   ///< line: below its top
  Length indent{};                     ///< line: of its first word, from x
  std::uint32_t first = 0, count = 0;  ///< line: atoms;  picture: its index
  Meaning meaning = Artifact::layout;
  std::uint32_t anchor = 0, anchors = 0;  ///< first and number of anchors
  RepeatId repeat = 0;                    ///< is above it when it begins a page
  Color color{};                          ///< rule
  Length weight{};
  std::unique_ptr<Set> set;
};

/// A stack of pieces. `begin` advances as pages take from it.
struct Column {
  std::vector<Piece> pieces;
  std::size_t begin = 0;
  Length after{};     ///< space requested below the last piece
  RepeatId lead = 0;  ///< is above what is left
  bool empty() const { return begin == pieces.size(); }
};

/// A rule at an edge of a set; takes no height.
struct EdgeRule {
  Length weight{};
  Color color{};
  Length x{}, width{};
  bool drawn() const { return weight.mpt > 0; }
};

/// Frames and tints that belong to a set, drawn on every page that contains a part of it.
struct Decoration {
  enum class Kind : std::uint8_t { none, bar, box, dashed_box, tint } kind = Kind::none;
  Color color{};
  Length weight{};
  Length x{}, width{};
  Length overhang{};  ///< a box reaches this much above and below the set
};

struct Strand {
  Column column;
  RepeatId on_break = 0;  ///< is in this strand when the set continues on the next page
  bool whole = false;     ///< not cut while it is short enough to be moved
  Length tail{};          ///< room kept below its content
};

/// Columns side by side.
struct Set {
  enum class Align : std::uint8_t { top, baseline, bottom };
  std::vector<Strand> strands;
  Align align = Align::baseline;
  Length pad_top{}, pad_bottom{};
  bool splittable = true;
  bool broken = false;            ///< a part already is on an earlier page
  bool rule_only_inside = false;  ///< the rule below is left out when a page ends there
  EdgeRule above, below;
  Decoration decoration;
  RepeatId foot = 0;  ///< is below the part that a page ends with
};

/// Contents of repetitions, measured once.
class Repeats {
 public:
  RepeatId add(Column column);
  const Column& operator[](RepeatId id) const { return columns_[id - 1]; }
  Length height(RepeatId id) const { return id == 0 ? Length{} : heights_[id - 1]; }
  void clear();

 private:
  std::vector<Column> columns_;
  std::vector<Length> heights_;
};

/// How far a column is taken: all pieces before `end`, and of the piece at `end` the part that `strands` specifies.
struct Cut {
  std::size_t end = 0;
  bool inside = false;
  std::vector<Cut> strands;
  Length height;  ///< of what is taken, the lead included
};

/// Measures and cuts. Stateless except for the repeats that it looks up.
class Flow {
 public:
  explicit Flow(const Repeats& repeats) : repeats_(repeats) {}

  /// Height of all that is left of the column.
  Length height(const Column& column) const;
  Length height(const Set& set) const;
  /// The cut with the most content in `budget` that does not separate pieces tied more firmly than `least`; none when
  /// there is none. Everything, when everything fits.
  std::optional<Cut> cut(const Column& column, Length budget, Keep least) const;
  /// The distance of each strand from the top of its set, for what is left of it.
  void shifts(const Set& set, std::vector<Length>& into) const;
  /// Forgets what the cut takes. After: heights and leads are those of the rest.
  void take(Column& column, const Cut& cut) const;

 private:
  std::optional<Cut> cut_set(const Set& set, Length budget, Keep least) const;
  std::optional<Length> first_baseline(const Column& column) const;
  void take(Set& set, const Cut& cut) const;

  const Repeats& repeats_;
};

/// Appends a piece; the space between it and the piece above is the larger of what both require.
void append(Column& column, Piece piece);

/// The next text under the same node is read after a blank, wherever it is placed: an id, and the label next to it.
void continue_after_blank(Column& column);

/// The cut that takes all.
Cut all_of(const Column& column);

}  // namespace socpress::typeset
