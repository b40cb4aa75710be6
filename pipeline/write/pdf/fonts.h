// Fonts in the file: each used face as one subset, shared by its one-byte fonts.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "text/face.h"
#include "write/pdf/encoding.h"
#include "write/pdf/haru.h"

namespace socpress::write_pdf {

/// A face reduced to its used glyphs, with the objects that describe it.
struct EmbeddedFace {
  FaceId id{};
  std::string name;                   ///< "ABCDEF+NotoSans-Regular"
  std::vector<std::uint16_t> glyphs;  ///< of the complete face, ascending, from 0
  SubsetFont subset;
  ObjectNumber file{}, descriptor{}, descendant{};

  /// The new index of a glyph of the complete face. Before: it is one of `glyphs`.
  std::uint16_t moved(std::uint16_t glyph) const;
};

/// Embeds the fonts of an encoding. Must live until the file is saved.
class Fonts {
 public:
  Fonts(const Encoding& encoding, const Faces& faces, Haru& haru);
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;

  /// "/Font<</F0 4 0 R/F1 9 0 R>>".
  void append_resources(std::string& out) const;

 private:
  const EmbeddedFace& face_of(FaceId id) const;
  void add_face(FaceId id, Haru& haru);
  void add_font(std::size_t index, Haru& haru);

  const Encoding& encoding_;
  const Faces& faces_;
  std::deque<EmbeddedFace> embedded_;
  std::vector<ObjectNumber> numbers_;  // of the Type 0 fonts, parallel to the encoding's
};

/// The name of a font in a page's resources: "F3".
void append_font_name(std::string& out, std::size_t font);

}  // namespace socpress::write_pdf
