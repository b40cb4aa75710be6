// The look of a report as data: faces, colors, styles, page geometry.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/length.h"
#include "base/located.h"
#include "document/vocabulary.h"
#include "model/terms.h"
#include "text/face.h"

namespace socpress::inline document {

struct Color {
  std::uint8_t red = 0, green = 0, blue = 0;
  friend bool operator==(Color, Color) = default;
};

/// No text is smaller, whatever a layout specifies.
constexpr Length least_size = pt(7.25);

/// The style of a run of text. `strong` and `emphasis` are the faces for marked words.
struct Style {
  FaceId face{}, strong{}, emphasis{};
  Length size = pt(9.75), leading = pt(14);
  ColorName color = ColorName::ink;
  Length before{}, after{};
  Length tracking{};
};

enum class Orientation { portrait, landscape };

/// One kind of page: its size and the positions on it (look: "Page geometry").
struct PageGeometry {
  Size size;
  Length margin = pt(54);                 ///< left and right
  Length top, bottom;                     ///< the type area, y
  Length head, foot;                      ///< top of the running head's line; top of the first footer line
  Length side_width, gutter, text_width;  ///< side column, gutter, text column; they fill the width in portrait
  Length bleed = pt(7);                   ///< how far full-width tables extend past the text edge in landscape

  Length full_width() const { return size.width - margin * 2; }
  Length text_x() const { return margin + side_width + gutter; }
};

struct FaceFile {
  std::string name;
  std::string file;
  std::string sha256;
  Span span;
};

struct Look {
  std::vector<FaceFile> faces;                                                             ///< FaceId is the index
  std::array<std::optional<Color>, static_cast<std::size_t>(ColorName::count_)> colors{};  ///< as input
  std::array<Style, static_cast<std::size_t>(StyleName::count_)> styles{};

  const Style& style(StyleName name) const { return styles[static_cast<std::size_t>(name)]; }
  /// The color of the layout, otherwise the color that replaces it.
  Color color(ColorName name) const {
    if (const auto& given = colors[static_cast<std::size_t>(name)]) return *given;
    return otherwise(name) == name ? Color{} : color(otherwise(name));
  }
};

/// The geometry of a paper size and orientation, from the look's table.
PageGeometry geometry(Paper paper, Orientation orientation);

}  // namespace socpress::inline document
