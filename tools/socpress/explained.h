// Findings explained to a person: one of them, a family of them, or what may have been meant.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace socpress {

/// Every id that a finding can bear, sorted; each can be explained.
std::vector<std::string_view> known_ids();

/// What is seen, what must hold, why, what to do, and an example with the finding as it is told. Nothing for an id not
/// known.
std::optional<std::string> explanation(std::string_view id);

/// The findings of a family, named with or without its stroke, each with what is seen. Nothing for a family not known.
std::optional<std::string> family_explained(std::string_view family);

/// The families, each with the number of its findings.
std::string families_listed();

/// Says that a word is neither an id nor a family, and which ids may have been meant.
std::string why_unknown(std::string_view word);

}  // namespace socpress
