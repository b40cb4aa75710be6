// Pictures in the file: raw pixels, each picture once regardless of how often it is placed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "page/pages.h"
#include "write/pdf/haru.h"

namespace socpress::write_pdf {

/// The pictures that are placed on a page.
class Pictures {
 public:
  /// Rejects pictures whose size does not match their pixels.
  Pictures(const Pages& pages, Haru& haru);

  /// "/XObject<</I0 4 0 R>>", or nothing.
  void append_resources(std::string& out) const;

 private:
  std::vector<std::optional<ObjectNumber>> numbers_;  // parallel to Pages::pictures
};

}  // namespace socpress::write_pdf
