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

/// The document that a build would produce now.
enum class Standing { final_report, draft, nothing };

/// All input of the page. The page concludes nothing: what is not recorded is shown as not recorded.
struct Reviewed {
  const Engagement& engagement;
  const std::vector<Finding>& findings;
  const Sources& sources;
  Standing standing = Standing::nothing;
  bool rules_evaluated = false;         ///< otherwise a count of findings is shown as not evaluated, not as zero
  std::string_view why_draft{};         ///< in words, when it is a draft
  std::optional<std::string> digest{};  ///< of a sign-off made today; nothing when a file was not read
  /// Each file that a sign-off covers, by the path under which it is digested, with the SHA-256 of its bytes.
  std::vector<std::pair<std::string, std::string>> files{};
};

/// A complete HTML document in UTF-8: style and script are inline, it has no external address, and the same values give
/// the same bytes. Without script everything is visible.
std::string review_page(const Reviewed& reviewed);

}  // namespace socpress::review
