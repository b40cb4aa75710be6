// Holds engagement and layout, then the document, then the pages against the rules of a careful reviewer.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "check/elsewhere.h"
#include "document/document.h"
#include "document/layout.h"
#include "model/engagement.h"
#include "page/pages.h"

namespace socpress {

/// Before: ingest has run to its end. After: every rule that applies has been asked, in the order of the families.
void check(const Engagement& engagement, const Layout& layout, const Sources& sources, Findings& findings);

/// Required elements, references, numbers that say the same thing twice: what only the composed report can show.
void check(const Document& document, const Engagement& engagement, Findings& findings);

/// Contents numbers are true, every reference landed, nothing clipped, nothing lost, nothing outside the type area.
void check(const Pages& pages, const Document& document, Findings& findings);

/// Which texts repeat those of other engagements, whose words are not shown.
void check_against(const Engagement& engagement, const TextsElsewhere& elsewhere, Findings& findings);

/// What a report for the public asks of the engagement beyond the rules above.
void check_for_public(const Engagement& engagement, Findings& findings);

/// The required elements of a public report, and those that only a restricted one has.
void check_public(const Document& document, Findings& findings);

enum class AppliesTo { both_types, type_1, type_2, soc3 };

/// A rule as people are told of it.
struct RuleFacts {
  int number = 0;                        ///< in the README of this room
  std::string_view asks;                 ///< what must hold, as a clause
  AppliesTo applies_to = AppliesTo::both_types;
  std::span<const KindFacts> finds;      ///< the findings it may report
};

/// Every rule of this room, in the order in which they are asked.
std::vector<RuleFacts> all_rules();
/// Those of them that are asked of this engagement, up to the pages; a SOC 3's when `for_public`. What compares with
/// other engagements is left out.
std::vector<RuleFacts> rules_asked(const Engagement& engagement, bool for_public);

}  // namespace socpress
