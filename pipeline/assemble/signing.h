// Whether a document may be issued: the digest over its files, who signed it, and otherwise why it is a draft.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "assemble/inputs.h"
#include "base/platform.h"

namespace socpress::assemble {

/// Final, or a draft and the reason in words.
struct Standing {
  std::string why_draft;

  bool is_draft() const { return !why_draft.empty(); }
};
/// The status of any document with a finding that blocks issuing.
Standing draft_for_findings();

/// Each file that a sign-off covers, by the path under which it is digested: those of the engagement except the
/// sign-off itself, of the layout, and the catalogs whose labels are printed. Nothing when a file cannot be read.
using Covered = std::map<std::string, std::string>;
std::optional<Covered> covered_files(const Files& folder, const Layout& layout, const Sources& sources);
/// The digest that a sign-off over these files contains.
std::string digest_over(const Covered& files);

/// The restricted report, by the sign-off of the service auditor. A sign-off over other files is a finding.
Standing standing_of_report(const Inputs& inputs, const Files& folder, const Sources& sources, Findings& findings);

/// The report for the public: signed off itself, after a Type 2 report over the same files.
Standing standing_of_public_report(const Inputs& inputs, const Files& folder, const Environment& environment,
                                   Sources& sources, Findings& findings);

/// A document that management issues alone: a draft until management has signed it.
Standing standing_of_management(const Inputs& inputs, Part part, const Findings& findings);

}  // namespace socpress::assemble
