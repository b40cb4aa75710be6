// Which standards and criteria report and assertion go by: those in force at the report's date, and the same in both.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/rule.h"
#include "language/mention.h"
#include "text/unicode.h"

namespace socpress::check {

namespace {

constexpr FindingKind<std::string, std::string, std::string> wrong_standard{
    "standards/wrong-standard", Severity::error, "the {} goes by `{}`, which {}",
    "name the attestation standards that govern a SOC 2 of this date, or leave their numbers out",
    "a report names the standards under which it was made, and no others"};
constexpr FindingKind<std::string, std::string, std::string> edition_not_in_force{
    "standards/edition-not-in-force", Severity::warning, "the {} names the criteria `{}`, an edition that {}",
    "name the edition of the criteria that the examination used",
    "readers hold the report against the edition of criteria that it names"};
constexpr FindingKind<std::string, std::string> soc1_opinion{
    "standards/soc1-opinion", Severity::warning, "the {} says `{}`, as opinions on a SOC 1 do",
    "say that the description presents the system as designed and implemented, in accordance with the description "
    "criteria",
    "an opinion on a SOC 2 is given against description criteria, not on fairness"};
constexpr FindingKind<std::string, std::string, std::string> criteria_differ{
    "standards/criteria-differ", Severity::error, "the {} goes by {}, and the {} does not",
    "name the same editions of the criteria in both",
    "management asserts, and the auditor opines, against the same criteria"};
constexpr FindingKind<std::string> rests_on_the_auditor{
    "assertion/rests-on-the-auditor", Severity::warning, "the assertion speaks of `{}`",
    "let management name what it did itself to be able to assert this",
    "the auditor's tests are no part of management's controls, and cannot be the basis of its assertion"};

/// One line of a section in the form that phrases are looked for, and where it was written.
struct FoldedLine {
  std::string text;
  Span origin;
  bool is_verbatim = false;  ///< byte for byte as it was written, so that a part of it has its place

  Span place_of(std::size_t begin, std::size_t length) const {
    if (!is_verbatim) return origin;
    const auto at = origin.begin + static_cast<std::uint32_t>(begin);
    return {origin.file, at, at + static_cast<std::uint32_t>(length)};
  }
};

FoldedLine folded_line(const Line& line) {
  const std::string plain = plain_text(line);
  FoldedLine made{folded(plain), line.front().origin};
  made.is_verbatim =
      line.size() == 1 && plain.size() == made.text.size() && plain.size() == made.origin.end - made.origin.begin;
  return made;
}

std::vector<FoldedLine> lines_of(const Document& document, SectionName name) {
  std::vector<FoldedLine> lines;
  for (const Section& section : document.sections)
    if (section.name == name)
      for_each_line(section.blocks, [&](const Line& line) {
        if (!line.empty()) lines.push_back(folded_line(line));
      });
  return lines;
}

/// The two sections in which the parties say what they go by.
struct Voiced {
  SectionName section;
  const char* name;
};
constexpr std::array voiced = {Voiced{SectionName::auditors_report, "auditor's report"},
                               Voiced{SectionName::assertion, "assertion"}};

/// The first of the lines that holds one of the phrases, and which one; nothing when none does.
struct Mention {
  Span origin;
  std::string_view phrase;
};
std::optional<Mention> find(const Phrases& phrases, const std::vector<FoldedLine>& lines) {
  for (const Located<Text>& phrase : phrases) {
    const std::string looked_for = folded(phrase->utf8);
    for (const FoldedLine& line : lines)
      if (const auto at = find_mention(line.text, looked_for))
        return Mention{line.place_of(*at, looked_for.size()), phrase->utf8};
  }
  return std::nullopt;
}

/// The day that decides which standards govern the report; nothing while neither it nor its time frame is dated.
std::optional<Date> governing_day(const Engagement& engagement) {
  const auto& auditor = engagement.auditor;
  if (auditor && auditor->opinion && auditor->opinion->report_date) return **auditor->opinion->report_date;
  return engagement.terms.time_frame ? std::optional(engagement.terms.time_frame->last_day()) : std::nullopt;
}

/// Why a standard does not govern a SOC 2 of that day; empty when it does.
std::string why_not(const Standard& standard, Date day) {
  if (standard.governs && **standard.governs == Governs::soc1) return "governs SOC 1 reports";
  if (standard.until && **standard.until < day) return "governed reports dated up to " + to_text(**standard.until);
  if (standard.from && day < **standard.from) return "governs reports dated from " + to_text(**standard.from) + " on";
  return {};
}

bool is_of_criteria(const Standard& standard) { return standard.governs && **standard.governs == Governs::criteria; }

void standards_are_in_force(const Composed& seen, Findings& findings) {
  const auto day = governing_day(seen.engagement);
  if (!day) return;
  for (const auto& [section, name] : voiced) {
    const auto lines = lines_of(seen.document, section);
    for (const Standard& standard : seen.engagement.policy.standards) {
      const std::string reason = why_not(standard, *day);
      const auto mention = reason.empty() ? std::nullopt : find(standard.names, lines);
      if (!mention) continue;
      const auto& kind = is_of_criteria(standard) ? edition_not_in_force : wrong_standard;
      findings.report(kind, name, std::string(mention->phrase), reason).at(mention->origin);
    }
  }
}

void opinion_is_of_a_soc2(const Composed& seen, Findings& findings) {
  for (const auto& [section, name] : voiced)
    if (const auto mention = find(seen.engagement.policy.soc1_opinion, lines_of(seen.document, section)))
      findings.report(soc1_opinion, name, std::string(mention->phrase)).at(mention->origin);
}

/// An edition that is not in force was told already, and is most likely the difference.
void both_go_by_the_same_criteria(const Composed& seen, Findings& findings) {
  const auto day = governing_day(seen.engagement);
  const std::array lines = {lines_of(seen.document, voiced[0].section), lines_of(seen.document, voiced[1].section)};
  if (!day || lines[0].empty() || lines[1].empty()) return;
  const auto& standards = seen.engagement.policy.standards;
  const auto is_told = [&](const Standard& one) {
    return is_of_criteria(one) && !why_not(one, *day).empty() &&
           (find(one.names, lines[0]) || find(one.names, lines[1]));
  };
  if (std::any_of(standards.begin(), standards.end(), is_told)) return;
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
    if (first) findings.report(criteria_differ, voiced[here].name, named, voiced[there].name).at(*first);
  }
}

/// Where the firm itself is said to run a part of the system, its name in the assertion is no second finding.
bool is_part_of_the_system(const ServiceAuditor& firm, const Terms& terms) {
  const auto& all = terms.subservice_organizations;
  return std::any_of(all.begin(), all.end(), [&](const SubserviceOrganization& one) {
    return mentions(folded(one.name->utf8), folded(firm.name->utf8)) ||
           mentions(folded(one.name->utf8), folded(firm.short_name->utf8));
  });
}

void assertion_rests_on_management(const Composed& seen, Findings& findings) {
  const ServiceAuditor& firm = seen.engagement.terms.auditor;
  Phrases phrases = seen.engagement.policy.auditors_work;
  if (!is_part_of_the_system(firm, seen.engagement.terms)) phrases.insert(phrases.end(), {firm.name, firm.short_name});
  if (const auto mention = find(phrases, lines_of(seen.document, SectionName::assertion)))
    findings.report(rests_on_the_auditor, std::string(mention->phrase)).at(mention->origin);
}

using DocumentRule = RuleOver<Composed>;
const std::array rules = {
    DocumentRule{52, "report and assertion go by standards in force at the report's date", AppliesTo::both_types,
                 Needs::terms, standards_are_in_force, finds<wrong_standard, edition_not_in_force>},
    DocumentRule{60, "the opinion speaks as that on a SOC 2", AppliesTo::both_types, Needs::terms, opinion_is_of_a_soc2,
                 finds<soc1_opinion>},
    DocumentRule{92, "assertion and opinion go by the same criteria", AppliesTo::both_types, Needs::terms,
                 both_go_by_the_same_criteria, finds<criteria_differ>},
    DocumentRule{96, "the assertion does not rest on the auditor's work", AppliesTo::both_types, Needs::terms,
                 assertion_rests_on_management, finds<rests_on_the_auditor>},
};

}  // namespace

DocumentRules standards_rules() { return rules; }

}  // namespace socpress::check
