// What the texts themselves give away: placeholders that nobody filled in, links that lead nowhere.
#include "check/rules.h"

#include <array>
#include <string>
#include <string_view>
#include <unordered_set>

#include "check/leaves.h"
#include "check/placeholders.h"

namespace socpress {

namespace {

constexpr FindingKind<std::string> placeholder{
    "text/placeholder", Severity::error, "`{}` was left to be filled in",
    "write what belongs here, or remove it; where brackets are meant to stand, write parentheses",
    "a report says what was found in this engagement, not what a template asks for"};

constexpr FindingKind<std::string> leads_nowhere{
    "text/link-leads-nowhere", Severity::error,
    "a link leads to `{}`, which is neither a control nor a criterion of this report",
    "correct the id; what can be linked to are controls, and the criteria that apply",
    "a reference leads to what it names"};

constexpr std::size_t shown_bytes = 60;

/// The placeholder as a finding quotes it: long ones keep their beginning.
std::string shown(std::string_view text) {
  if (text.size() <= shown_bytes) return std::string(text);
  std::size_t end = shown_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return std::string(text.substr(0, end)) + "…";
}

void nothing_left_to_fill_in(const Examined& examined, Findings& findings) {
  Placeholders placeholders;
  for_each_leaf(examined.engagement, [&](const Leaf& leaf) {
    const LeafText text(leaf);
    for (const Range& one : placeholders.in(text.utf8()))
      findings.report(placeholder, shown(text.utf8().substr(one.begin, one.end - one.begin)))
          .at(text.span(one.begin, one.end));
  });
}

void links_lead_somewhere(const Examined& examined, Findings& findings) {
  std::unordered_set<std::string_view> known;
  for (const Control& control : examined.management().controls) known.insert(*control.id);
  for (const Coverage::OfCriterion& of : examined.coverage.criteria)
    known.insert(examined.catalog().criteria[of.criterion].id);
  for_each_leaf(examined.engagement, [&](const Leaf& leaf) {
    if (leaf.line == nullptr) return;
    for (const ProseRun& run : *leaf.line)
      if (run.link.starts_with('#') && !known.contains(std::string_view(run.link).substr(1)))
        findings.report(leads_nowhere, run.link).at(run.text.span);
  });
}

constexpr std::array rules = {
    Rule{26, "nothing was left to be filled in, in any text of either side", AppliesTo::both_types, Needs::terms, nothing_left_to_fill_in,
         finds<placeholder>},
    Rule{190, "links of the description lead to controls and criteria of the report", AppliesTo::both_types, Needs::management, links_lead_somewhere,
         finds<leads_nowhere>},
};

}  // namespace

Rules text_rules() { return rules; }

}  // namespace socpress
