// The public part of a description.
#pragma once

#include "model/prose.h"
#include "redact/public_texts.h"

namespace socpress::redact {

/// The blocks under headings marked public, and the public wordings of the others, in their order. Lists drawn from
/// other files and links stay behind; a footnote is public when public words refer to it, a picture when its figure is.
PublicProse public_prose(const Prose& prose, PublicTexts& texts, std::vector<Picture>& pictures);

}  // namespace socpress::redact
