// Every text a party wrote, wherever in the engagement it stands.
#pragma once

#include <functional>

#include "model/engagement.h"

namespace socpress {

/// Calls `text` for each text of terms, management and auditor, and `line` for each line of Markdown (headings,
/// paragraphs, cells, captions, footnotes), in the order of the model. Ids are no texts.
struct EachLeaf {
  std::function<void(const Located<Text>&)> text;
  std::function<void(const ProseText&)> line;
};
void for_each_leaf(const Engagement& engagement, const EachLeaf& each);

}  // namespace socpress
