// The permitted texts and pictures of a public report, collected again from the pages of the public model.
#pragma once

#include <string>
#include <vector>

#include "page/pages.h"

namespace socpress::inspect {

struct PublicContents {
  std::vector<std::string> words;      ///< all words drawn, artifacts included, in the order of drawing
  std::vector<std::string> texts;      ///< outside the pages: titles, outline, alternatives, labels, links, language
  std::vector<std::string> addresses;  ///< that links may lead to, as PDF spells them
  std::vector<std::string> pictures;   ///< samples and, separately, opacities, as the file must contain them
  std::size_t pages = 0;
};

/// Before: `pages` come only from the public model.
PublicContents contents_of(const Pages& pages);

}  // namespace socpress::inspect
