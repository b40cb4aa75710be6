// The galley: words, inks and sources of everything that is measured but not yet on a page.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "document/document.h"
#include "page/pages.h"
#include "text/shaper.h"

namespace socpress::typeset {

/// How a word is printed. Interned: words carry an index.
struct Ink {
  FaceId face{};
  Length size{};
  Color color{};
  Length tracking{};
  Length rise{};  ///< of superscripts, above the line's baseline
  friend bool operator==(const Ink&, const Ink&) = default;
};

/// The source of an inline, and its target.
struct SourceOf {
  Span origin;
  NodeId node{};                   ///< of a link or a reference; 0: the paragraph's own
  std::optional<TargetId> target;  ///< a link inside, or whose page an open number is
  std::uint32_t uri = 0;           ///< 1 + index into Galley::uris; 0: none
};

enum class BreakBefore : std::uint8_t { none, may, must };

/// One word, or another item that moves on a line as a word does.
struct Atom {
  enum class Kind : std::uint8_t { word, page_of, tab };
  WordId word{};
  Length width{};
  Length gap{};  ///< of the blank before it, when it does not begin a line
  std::uint32_t source = 0;
  std::uint16_t ink = 0;
  Kind kind = Kind::word;
  BreakBefore before = BreakBefore::none;
  bool blank = false;          ///< a blank is before it in the text
  bool heavy = false;          ///< the exception's rule is before it
  bool indented = false;       ///< keeps its gap also at the start of a line (code)
  std::uint16_t footnote = 0;  ///< 1 + FootnoteId of a reference; 0: none
};

/// Something that happens where a piece is placed.
struct Landmark {
  std::optional<TargetId> target;
  int outline_level = 0;
  std::string outline_text;
  const Line* running = nullptr;
};

/// Storage shared by everything measured. Atoms are addressed by an ever-growing index, and discarded once printed.
/// Those of repetitions are stored separately, because they are printed on many pages.
class Galley {
 public:
  std::vector<SourceOf> sources = {SourceOf{}};
  std::vector<std::string> uris;
  std::vector<Landmark> anchors;

  std::uint16_t ink(const Ink& ink);
  const Ink& ink(std::uint16_t index) const { return inks_[index]; }

  /// While true, new atoms are those of a repetition.
  void keep(bool keep) { keeping_ = keep; }
  std::uint32_t end() const {
    return keeping_ ? kept_bit | static_cast<std::uint32_t>(kept_.size())
                    : base_ + static_cast<std::uint32_t>(atoms_.size());
  }
  Atom& operator[](std::uint32_t index) { return index & kept_bit ? kept_[index ^ kept_bit] : atoms_[index - base_]; }
  const Atom& operator[](std::uint32_t index) const {
    return index & kept_bit ? kept_[index ^ kept_bit] : atoms_[index - base_];
  }
  static bool kept(std::uint32_t index) { return (index & kept_bit) != 0; }
  void push(const Atom& atom) { (keeping_ ? kept_ : atoms_).push_back(atom); }
  /// Replaces the atom at `index`, which is one of the last pushed, with `atoms`.
  void replace(std::uint32_t index, const std::vector<Atom>& atoms);
  void truncate(std::uint32_t end);
  /// Discards atoms before `index`, except those of repetitions.
  void forget_before(std::uint32_t index);
  /// Discards everything except the inks: between sections.
  void clear();

 private:
  static constexpr std::uint32_t kept_bit = 0x80000000u;
  std::vector<Atom> atoms_, kept_;
  std::uint32_t base_ = 0;
  bool keeping_ = false;
  std::vector<Ink> inks_;
};

}  // namespace socpress::typeset
