// Explanations of findings: one of them, a family of them, or the ids that may have been meant.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace socpress {

/// Every id that a finding can have, sorted; each can be explained.
std::vector<std::string_view> known_ids();

/// The observation, the requirement, the reason, the action, and an example with the finding as it is reported. Nothing
/// for an unknown id.
std::optional<std::string> explanation(std::string_view id);

/// The findings of a family, named with or without its slash, each with its observation. Nothing for an unknown family.
std::optional<std::string> family_explained(std::string_view family);

/// The families, each with the number of its findings.
std::string families_listed();

/// Reports that a word is neither an id nor a family, and which ids may have been meant.
std::string why_unknown(std::string_view word);

}  // namespace socpress
