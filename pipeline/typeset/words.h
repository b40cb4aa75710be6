// Lines of a document as words with widths: faces, breaks, and words that stay together.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "document/document.h"
#include "text/segment.h"
#include "text/shaper.h"
#include "typeset/galley.h"
#include "typeset/nodes.h"

namespace socpress::typeset {

/// How a line is to be set.
struct RunStyle {
  const Style* style = nullptr;
  bool bold = false;      ///< everything in the style's strong face (a total)
  bool code = false;      ///< blanks are kept
  bool artifact = false;  ///< a repetition: no links, no nodes, no footnotes
  NodeId node{};          ///< of the paragraph; parent of its links
};

/// The number of the page that furniture is set for.
struct Folio {
  std::string number, total;
};

/// Atoms [first, end) of the galley.
struct AtomRange {
  std::uint32_t first = 0, end = 0;
  bool empty() const { return first == end; }
};

/// Converts lines to atoms. One for a complete call of typeset.
class Words {
 public:
  Words(const Document& document, const Faces& faces, Galley& galley, Tree& tree, Findings& findings);

  /// Appends the line's words to the galley.
  AtomRange set(const Line& line, const RunStyle& run_style);
  /// The same for furniture, in which page numbers are known.
  AtomRange set(const Line& line, const RunStyle& run_style, const Folio& folio);

  const Faces& faces() const { return faces_; }
  const Look& look() const { return document_.look; }
  Shaper& shaper() { return shaper_; }
  const WordTable& table() const { return shaper_.table(); }
  /// Labels of the pages of targets, as far as they are known; parallel to Document::targets.
  std::vector<std::string>& page_labels() { return labels_; }
  /// The part of [begin, end) of a word that is at most `room` wide, at least one character; the word's bytes.
  std::size_t fitting(const Atom& atom, std::size_t begin, Length room) const;
  /// An atom for bytes of another atom's text.
  Atom piece_of(const Atom& atom, std::size_t begin, std::size_t end);
  /// The atom again with another text.
  Atom retyped(const Atom& atom, std::string_view text);

 private:
  struct Part {
    const Inline* piece = nullptr;
    std::uint32_t begin = 0, end = 0;
    bool open_page = false;
  };

  void gather(const Line& line, const RunStyle& run_style);
  void flush(const RunStyle& run_style);
  void walk(std::string_view text, const Part& part, const RunStyle& run_style);
  void emit(std::string_view text, std::uint32_t begin, std::uint32_t end, const RunStyle& run_style);
  void footnote(const Inline& piece, const RunStyle& run_style);
  void enter(const Inline& piece, const RunStyle& run_style);
  void report_missing(FaceId face, std::string_view word, Span origin);
  std::string_view printed(const Inline& piece, bool& open_page) const;

  const Document& document_;
  const Faces& faces_;
  Galley& galley_;
  Tree& tree_;
  Findings& findings_;
  Shaper shaper_;
  Segmenter segmenter_;
  std::vector<std::string> labels_;
  std::set<char32_t> missing_;
  const Folio* folio_ = nullptr;

  // of the current stretch of text
  std::string buffer_;
  std::vector<Part> parts_;
  std::vector<LineBreak> breaks_;
  std::size_t next_break_ = 0;
  int blanks_ = 0;
  bool glued_ = false, must_ = false, heavy_ = false, begun_ = false;
  Ink ink_;
  std::uint16_t ink_index_ = 0;
  Length space_{};
  std::uint32_t source_ = 0;
};

/// The first baseline below the top of a line of this style.
Length baseline_of(const Style& style, const Faces& faces);

}  // namespace socpress::typeset
