// The public part of a description.
#pragma once

#include "model/prose.h"
#include "redact/public_texts.h"

namespace socpress::redact {

/// The blocks under headings marked public, and the public wordings of the others, in order. Lists from other files and
/// links are excluded; a footnote is public if public words refer to it, a picture if its figure is public.
PublicProse public_prose(const Prose& prose, PublicTexts& texts, std::vector<Picture>& pictures);

}  // namespace socpress::redact
