// Projects an engagement onto what the public may see: an allow-list, field by field.
#pragma once

#include <vector>

#include "model/engagement.h"
#include "model/public_engagement.h"

namespace socpress::redact {

/// Before: the terms are whole and state a period. After: only what PublicEngagement has fields for, without places.
/// It is a draft: whether it may be issued is not decided here.
PublicEngagement redact(const Engagement& engagement);

/// The texts that redact() shows, by id less one, with the places where they were written: for findings about them.
std::vector<Located<Text>> public_texts(const Engagement& engagement);

}  // namespace socpress::redact
