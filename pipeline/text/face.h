// Font files as immutable values: their bytes, their metrics and the characters they contain.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/length.h"

namespace socpress::inline text {

/// Index of a face in `Faces`.
enum class FaceId : std::uint8_t {};

/// In font units; `units_per_em` units equal the type size.
struct FaceMetrics {
  int units_per_em = 1000;
  int ascent = 0, descent = 0;  ///< descent is negative
  int cap_height = 0, x_height = 0;
  int italic_angle_tenths = 0;  ///< tenths of a degree, negative leans right
  int box[4] = {0, 0, 0, 0};    ///< xMin yMin xMax yMax
  bool bold = false, serif = false, fixed_pitch = false;
  int stem_v = 80;
  std::string postscript_name;
};

/// One font file, parsed once. Cheap to move, expensive to copy.
class Face {
 public:
  /// Before: `bytes` are a font file that a layout names. Nothing if they are not a usable TrueType or CFF font.
  static std::optional<Face> load(std::string file_name, Bytes bytes);
  Face(Face&&) noexcept;
  Face& operator=(Face&&) noexcept;
  ~Face();

  const std::string& file_name() const;
  const Bytes& bytes() const;
  const FaceMetrics& metrics() const;
  /// Nothing if the face lacks the character.
  std::optional<std::uint16_t> glyph(char32_t code_point) const;
  /// Advance of a glyph in font units, from hmtx, before kerning.
  int advance(std::uint16_t glyph) const;
  bool is_cff() const;

  struct Impl;
  const Impl& impl() const { return *impl_; }

 private:
  explicit Face(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// The faces of one report, in the order of the layout's list; FaceId is the index.
using Faces = std::vector<Face>;

inline const Face& at(const Faces& faces, FaceId id) { return faces.at(static_cast<std::size_t>(id)); }

/// A font file reduced to these glyphs, and their new ids. `glyphs` ascend and start with 0 (.notdef).
struct SubsetFont {
  Bytes bytes;                         ///< TrueType file, or a bare CFF table when `cff`
  std::vector<std::uint16_t> new_ids;  ///< parallel to `glyphs`
  bool cff = false;
};
SubsetFont subset(const Face& face, const std::vector<std::uint16_t>& glyphs);

}  // namespace socpress::inline text
