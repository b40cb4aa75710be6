// The rules to a person: the list of them, and one explained.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace socpress {

enum class RulesForm { text, markdown, json };

/// A row a rule, in the order in which they are asked; `brief`: a row a family of findings.
std::string list_of_rules(RulesForm form, bool brief);

/// Every id that a finding can bear, sorted; each can be explained.
std::vector<std::string_view> known_ids();

/// What the rule asks, why, what to do, and its example with the finding as it is told. Nothing for an id not known.
std::optional<std::string> explanation(std::string_view id);

/// ": did you mean `…`?", or nothing when no candidate is near enough to be meant.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace socpress
