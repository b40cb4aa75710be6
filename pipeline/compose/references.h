// Which identifiers in a text lead somewhere: controls and criteria that Section IV presents.
#pragma once

#include <optional>
#include <string_view>
#include <unordered_set>

#include "compose/voice.h"

namespace socpress {

/// Knows the controls and criteria that have a place in Section IV. Views the engagement's ids; outlives nothing.
class References {
 public:
  explicit References(Desk& desk);

  /// Where the id is presented; nothing for an id that is no control and no criterion there.
  std::optional<TargetId> find(std::string_view id) const;
  /// The text with each mention of a presented control or criterion linked to its place. One pass.
  Line linked(const Located<Text>& text, Marks marks = {}) const;
  /// "IAM-01, IAM-02", each linked where it can be.
  Line ids(const std::vector<Located<std::string>>& ids) const;

 private:
  Desk& desk_;
  std::unordered_set<std::string_view> known_;
};

}  // namespace socpress
