// The lettered sentences of opinion and assertion as they were composed, held against what they are to say.
#pragma once

#include "check/rule.h"

namespace socpress::check {

/// Each letter excepts what is modified and nothing else; the conditions on controls of others stand in every place or
/// in none; where every opinion is disclaimed, the report claims no sufficient evidence.
void letters_say_what_was_concluded(const Composed& seen, Findings& findings);
/// What it may report.
std::span<const KindFacts> letters_find();

}  // namespace socpress::check
