// Holds engagement and layout, then the document, then the pages against the rules of a careful reviewer.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "check/engagement/elsewhere.h"
#include "document/document.h"
#include "document/layout.h"
#include "model/engagement.h"
#include "model/waiver.h"
#include "page/pages.h"

namespace socpress::check {

/// Before: ingest has run to its end. After: every rule that applies has been asked, in the order of the families.
void check(const Engagement& engagement, const Layout& layout, const Sources& sources, Findings& findings);

/// The same for the rules that management answers for: the engagement as it stands before an auditor is engaged.
void check_management(const Engagement& engagement, Findings& findings);

/// What a document of management's must hold when it is pressed without the report.
void check_management(const Document& document, const Engagement& engagement, Findings& findings);

/// Required elements, references, numbers that say the same thing twice: what only the composed report can show.
void check(const Document& document, const Engagement& engagement, Findings& findings);

/// Contents numbers are true, every reference landed, nothing clipped, nothing lost, nothing outside the type area.
void check(const Pages& pages, const Document& document, Findings& findings);

/// Which texts repeat those of other engagements, whose words are not shown.
void check_against(const Engagement& engagement, const TextsElsewhere& elsewhere, Findings& findings);

/// What was carried over from the engagement of the report before, and what was found in it already. Before: its files
/// are among the sources.
void check_after(const Engagement& prior, const Engagement& engagement, Findings& findings);

/// What a report for the public asks of the engagement beyond the rules above, and of the waivers of its leak check.
void check_for_public(const Engagement& engagement, const std::vector<Waiver>& waivers, Findings& findings);

/// What the words that the public reads must not name: what has a name in the restricted report alone.
void check_public_words(const std::vector<Located<Text>>& words, const Engagement& engagement, const Layout& layout,
                        Findings& findings);

/// The required elements of a public report, and those that only a restricted one has.
void check_public(const Document& document, Findings& findings);

/// Gives the findings reported so far the severities of the firm's policy, and marks those that the auditor lets stand.
/// What a rule declares an error stays one. May be asked again when more was found.
void decide(const Engagement& engagement, const Sources& sources, Findings& findings);

/// The auditor's waivers themselves. Before: every stage has reported, and `decide` was asked.
void check_decisions(const Engagement& engagement, const Sources& sources, Findings& findings);

enum class AppliesTo { both_types, type_1, type_2, soc3 };

/// A rule as people are told of it.
struct RuleFacts {
  int number = 0;         ///< in the README of this room
  std::string_view asks;  ///< what must hold, as a clause
  AppliesTo applies_to = AppliesTo::both_types;
  std::span<const KindFacts> finds;  ///< the findings it may report
};

/// Every rule of this room, in the order in which they are asked.
std::vector<RuleFacts> all_rules();
/// What is held against the rules: the restricted report, what management presses alone, the report for the public.
enum class Held { report, management, public_report };
/// Those of them that are asked of this engagement, up to the pages. What compares with other
/// engagements, or with the one before, is left out.
std::vector<RuleFacts> rules_asked(const Engagement& engagement, Held held);

}  // namespace socpress::check
