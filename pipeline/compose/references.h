// The identifiers in a text that have a target: controls and criteria that Section IV presents.
#pragma once

#include <optional>
#include <string_view>
#include <unordered_set>

#include "compose/section_builder.h"

namespace socpress::compose {

/// Whether a section of the report shows the generated content of that name.
bool shows(const SentenceBuilder& sentences, Content wanted);

/// The controls and criteria that have a place in Section IV. Views the engagement's ids, which must outlive it.
class References {
 public:
  explicit References(SectionBuilder& builder);

  /// Where the id is presented; nothing for an id that is neither a control nor a criterion there.
  std::optional<TargetId> find(std::string_view id) const;
  /// The text with each mention of a presented control or criterion linked to its place. One pass.
  Line linked(const Located<Text>& text, Marks marks = {}) const;
  /// "IAM-01, IAM-02", each linked if it has a target.
  Line ids(const std::vector<Located<std::string>>& ids) const;

 private:
  SectionBuilder& builder_;
  std::unordered_set<std::string_view> known_;
};

}  // namespace socpress::compose
