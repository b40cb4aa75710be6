// Words as codes of PDF fonts: each glyph with the text it represents gets a one-byte code at its first use.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "page/pages.h"
#include "text/face.h"

namespace socpress::write_pdf {

/// Widths inside a line of text: hundred-thousandths of the type size, a hundredth of the unit of TJ.
using EmUnits = std::int64_t;
constexpr EmUnits ems(std::int64_t font_units, int units_per_em) {
  const std::int64_t product = font_units * 100'000, half = units_per_em / 2;
  return (product + (product >= 0 ? half : -half)) / units_per_em;
}

/// A glyph's byte in one of the fonts.
struct Code {
  std::uint16_t font = 0;  ///< into Encoding::fonts()
  std::uint8_t byte = 0;
  EmUnits width = 0;  ///< from hmtx, as in the font's /W
};

/// The glyph and the text of one byte of a font.
struct CodedGlyph {
  std::uint16_t glyph = 0;  ///< of the complete face
  std::string text;         ///< UTF-8; empty: the byte is not used
};

/// A font of the PDF: up to 250 glyphs of a face. Faces with more have several.
struct CodedFont {
  FaceId face{};
  std::array<CodedGlyph, 256> glyphs;
};

/// A glyph that cannot be written as a part of a plain string.
struct CarefulGlyph {
  Code code;
  EmUnits x_offset = 0, y_offset = 0, advance = 0;
  std::string instead;         ///< on a cluster's first glyph: the text of it and the next ones together
  std::uint16_t together = 0;  ///< the number of glyphs that `instead` covers
};

/// A word ready to be written.
struct CodedWord {
  bool known = false;
  bool adjusted = false;  ///< `inside` interrupts the string for kerning
  std::uint16_t font = 0;
  std::uint32_t glyphs = 0;
  EmUnits advance = 0;                ///< of what is written, including rounding, without tracking
  std::string inside;                 ///< the contents of a TJ string: "T)80(he"; escaped
  std::vector<CarefulGlyph> careful;  ///< instead of `inside`, when not empty
};

/// The codes of all words on the pages, assigned in reading order, so that equal pages give equal codes.
class Encoding {
 public:
  Encoding(const Pages& pages, const Faces& faces);

  const std::vector<CodedFont>& fonts() const { return fonts_; }
  /// Before: the word is on a page.
  const CodedWord& word(WordId id) const { return words_[static_cast<std::size_t>(id)]; }
  std::string_view text(WordId id) const { return table_.text_of(id); }
  /// The blank of a face in use; none when the face has no glyph for it.
  const std::optional<Code>& blank(FaceId face) const { return blanks_[static_cast<std::size_t>(face)]; }

 private:
  void take(const Page& page);
  CodedWord encoded(WordId id);
  Code code(FaceId face, std::uint16_t glyph, const std::string& text);

  const WordTable& table_;
  const Faces& faces_;
  std::vector<CodedFont> fonts_;
  std::vector<std::vector<std::uint16_t>> fonts_of_;                          // for each face
  std::vector<std::map<std::pair<std::uint16_t, std::string>, Code>> codes_;  // for each face
  std::vector<std::optional<Code>> blanks_;
  std::vector<CodedWord> words_;
};

}  // namespace socpress::write_pdf
