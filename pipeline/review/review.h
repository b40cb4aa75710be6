// The reading view: one page of HTML that a partner opens before signing, with the counts of the report.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/finding.h"
#include "model/engagement.h"

namespace socpress::review {

/// What would be built now.
enum class Standing { final_report, draft, nothing };

/// Everything the page is drawn from. It concludes nothing: what is not recorded is shown as not recorded.
struct Reviewed {
  const Engagement& engagement;
  const std::vector<Finding>& findings;
  const Sources& sources;
  Standing standing = Standing::nothing;
  std::string_view why_draft;         ///< in words, when it is one
  std::optional<std::string> digest;  ///< what a sign-off would state today; nothing when a file was not read
  /// Each file that a sign-off covers, by the path under which it is digested, with the SHA-256 of its bytes.
  std::vector<std::pair<std::string, std::string>> files;
};

/// A whole HTML document in UTF-8: style and script inside it, no address of anything outside it, the same bytes for
/// the same values. Without script everything is visible.
std::string review_page(const Reviewed& reviewed);

}  // namespace socpress::review
