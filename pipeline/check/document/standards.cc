// Standards and criteria that report and assertion apply: in force at the report's date, and the same in both.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "check/document/lines.h"
#include "check/rule.h"
#include "text/unicode.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string, std::string> wrong_standard{
    "standards/wrong-standard", Severity::error, "the {} refers to `{}`, which {}",
    "name the attestation standards in force for a SOC 2 of this date, or leave their numbers out",
    "a report names the standards that governed it, and no others"};
const FindingKind<std::string, std::string, std::string> edition_not_in_force{
    "standards/edition-not-in-force", Severity::warning, "the {} names the criteria `{}`, an edition that {}",
    "name the edition of the criteria that the examination used",
    "readers compare the report with the edition of the criteria that it names"};
const FindingKind<std::string, std::string> soc1_opinion{
    "standards/soc1-opinion", Severity::warning, "the {} contains `{}`, wording of SOC 1 opinions",
    "state that the description presents the system as designed and implemented, in accordance with the description "
    "criteria",
    "a SOC 2 opinion refers to description criteria, not to fairness of presentation"};
const FindingKind<std::string, std::string, std::string> criteria_differ{
    "standards/criteria-differ", Severity::error, "the {} refers to {}, and the {} does not",
    "name the same editions of the criteria in both",
    "management asserts, and the auditor opines, against the same criteria"};

/// The two sections in which the parties state the standards and criteria that they apply.
struct SignedSection {
  SectionName section;
  const char* name;
};

constexpr std::array signed_sections = {SignedSection{SectionName::auditors_report, "auditor's report"},
                                        SignedSection{SectionName::assertion, "assertion"}};

/// The date that decides which standards govern the report; nothing when neither the report nor its time frame is
/// dated.
std::optional<Date> governing_day(const Engagement& engagement) {
  const auto& auditor = engagement.auditor;
  if (auditor && auditor->opinion && auditor->opinion->report_date) return **auditor->opinion->report_date;
  return engagement.terms.time_frame ? std::optional(engagement.terms.time_frame->last_day()) : std::nullopt;
}

/// Why a standard does not govern a SOC 2 report of that date; empty when it does.
std::string why_not(const Standard& standard, Date day) {
  if (standard.governs && **standard.governs == Governs::soc1) return "governs SOC 1 reports";
  if (standard.until && **standard.until < day) return "governed reports dated up to " + to_text(**standard.until);
  if (standard.from && day < **standard.from) return "governs reports dated from " + to_text(**standard.from) + " on";
  return {};
}

bool is_of_criteria(const Standard& standard) { return standard.governs && **standard.governs == Governs::criteria; }

void standards_are_in_force(const RuleInput& input, Findings& findings) {
  const auto day = governing_day(input.engagement());
  if (!day) return;
  for (const auto& [section, name] : signed_sections) {
    const auto lines = lines_of(input.document(), section);
    for (const Standard& standard : input.engagement().policy.standards) {
      const std::string reason = why_not(standard, *day);
      const auto mention = reason.empty() ? std::nullopt : find(standard.names, lines);
      if (!mention) continue;
      const auto& kind = is_of_criteria(standard) ? edition_not_in_force : wrong_standard;
      findings.report(kind, name, std::string(mention->phrase), reason).at(mention->origin);
    }
  }
}

void opinion_is_of_a_soc2(const RuleInput& input, Findings& findings) {
  for (const auto& [section, name] : signed_sections)
    if (const auto mention =
            find(phrases_of(input.engagement().policy.words, "soc1-opinion"), lines_of(input.document(), section)))
      findings.report(soc1_opinion, name, std::string(mention->phrase)).at(mention->origin);
}

/// An edition that is not in force is already reported, and most likely explains the difference.
void both_go_by_the_same_criteria(const RuleInput& input, Findings& findings) {
  const auto day = governing_day(input.engagement());
  const std::array lines = {lines_of(input.document(), signed_sections[0].section),
                            lines_of(input.document(), signed_sections[1].section)};
  if (!day || lines[0].empty() || lines[1].empty()) return;
  const auto& standards = input.engagement().policy.standards;
  const auto is_named = [&](const Standard& one) {
    return is_of_criteria(one) && !why_not(one, *day).empty() &&
           (find(one.names, lines[0]) || find(one.names, lines[1]));
  };
  if (std::any_of(standards.begin(), standards.end(), is_named)) return;
  for (const std::size_t here : {0u, 1u}) {
    const std::size_t there = 1 - here;
    std::string named;
    std::optional<Span> first;
    for (const Standard& standard : standards) {
      const auto mention = is_of_criteria(standard) ? find(standard.names, lines[here]) : std::nullopt;
      if (!mention || find(standard.names, lines[there])) continue;
      named.append(named.empty() ? "`" : ", `").append(mention->phrase).append("`");
      if (!first) first = mention->origin;
    }
    if (first)
      findings.report(criteria_differ, signed_sections[here].name, named, signed_sections[there].name).at(*first);
  }
}

constexpr std::array rules = {
    Rule{"report and assertion name standards in force on the report date", AppliesTo::both_types,
         Needs::document | Needs::terms, standards_are_in_force, finds<wrong_standard, edition_not_in_force>,
         Party::auditor},
    Rule{"the opinion uses the wording of a SOC 2", AppliesTo::both_types, Needs::document | Needs::terms,
         opinion_is_of_a_soc2, finds<soc1_opinion>, Party::auditor},
    Rule{"assertion and opinion name the same criteria", AppliesTo::both_types, Needs::document | Needs::terms,
         both_go_by_the_same_criteria, finds<criteria_differ>, Party::auditor},
};

}  // namespace

Rules standards_rules() { return rules; }

}  // namespace socpress::check
