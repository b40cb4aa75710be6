// What a public report may state and show: collected afresh from the pages that the public model lays out.
#pragma once

#include <string>
#include <vector>

#include "page/pages.h"

namespace socpress::inspect {

struct PublicTruth {
  std::vector<std::string> words;      ///< all words drawn, artifacts included, in the order of drawing
  std::vector<std::string> said;       ///< beside the pages: titles, outline, alternatives, labels, links, language
  std::vector<std::string> addresses;  ///< that links may lead to, as PDF spells them
  std::vector<std::string> pictures;   ///< samples and, apart, opacities, as the file must contain them
  std::size_t pages = 0;
};

/// Before: `pages` come from the public model and nothing else.
PublicTruth truth_of(const Pages& pages);

}  // namespace socpress::inspect
