// Removes samples under full transparency; everything else of a picture is visible.
#include "redact/pictures.h"

#include <algorithm>

namespace socpress::redact {

Picture as_seen(Picture picture) {
  const auto components = static_cast<std::size_t>(picture.components);
  for (std::size_t i = 0; i < picture.alpha.size() && (i + 1) * components <= picture.pixels.size(); ++i)
    if (picture.alpha[i] == 0) std::fill_n(picture.pixels.data() + i * components, components, std::uint8_t{0xff});
  return picture;
}

}  // namespace socpress::redact
