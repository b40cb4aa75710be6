// The firm's decisions on findings: its own severities, and findings that the auditor waives with a reason.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "check/known_findings.h"
#include "check/rule.h"
#include "text/unicode.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> unknown_finding{
    "waivers/unknown-finding", Severity::error, "a waiver is recorded for `{}`, which is not a finding of any rule",
    "write the id as it appears in the brackets of the finding", "later readers of a waiver can tell what it waives"};
const FindingKind<std::string> cannot_be_waived{
    "waivers/cannot-be-waived", Severity::warning, "`{}` is an error, and an error cannot be waived",
    "fix the finding, and remove the waiver",
    "an error makes the report incorrect or unfit to be issued, whatever the reason for a waiver"};
const FindingKind<std::string, std::string> lapsed{
    "waivers/lapsed", Severity::warning, "the waiver covers reports dated up to {}, and this one is dated {}",
    "review the finding again; to renew the waiver, update `on` and `until`",
    "a reason that was sufficient for one report is evaluated again for the next"};
const FindingKind<std::string> meets_nothing{"waivers/meets-nothing", Severity::warning,
                                             "a waiver is recorded for `{}`, and there is no such finding at its place",
                                             "remove the waiver, or correct its place in `file`, `of` or `text`",
                                             "a waiver without a finding would hide a later one"};

/// The ids of the engagement, by the positions at which their rows and entries begin.
class Entries {
 public:
  explicit Entries(const Engagement& engagement) {
    for (const SubserviceOrganization& one : engagement.terms.subservice_organizations) add(one.id);
    if (engagement.management) take(*engagement.management);
    if (engagement.auditor) take(*engagement.auditor);
    std::sort(all_.begin(), all_.end(), before);
  }

  /// The id of the row or entry that contains a position: the last one that begins before it.
  std::string_view at(Span place) const {
    const auto after = std::upper_bound(all_.begin(), all_.end(), Entry{place, {}}, before);
    if (after == all_.begin() || (after - 1)->begin.file != place.file) return {};
    return (after - 1)->id;
  }

 private:
  struct Entry {
    Span begin;
    std::string id;
  };
  static bool before(const Entry& a, const Entry& b) {
    return a.begin.file != b.begin.file ? a.begin.file < b.begin.file : a.begin.begin < b.begin.begin;
  }
  void add(const Located<std::string>& id) { all_.push_back({id.span, *id}); }
  void take(const Management& management) {
    for (const Control& one : management.controls) all_.push_back({one.row, *one.id});
    for (const Commitment& one : management.commitments) add(one.id);
    for (const Requirement& one : management.requirements) add(one.id);
    for (const Incident& one : management.incidents.items) add(one.id);
    for (const UserEntityControl& one : management.user_entity_controls) add(one.id);
    for (const SubserviceControl& one : management.subservice_controls) add(one.id);
    for (const NotApplicable& one : management.not_applicable)
      all_.push_back({one.criterion.span, one.criterion->written()});
    for (const Response& one : management.responses) add(one.test);
  }
  void take(const Auditor& auditor) {
    for (const Test& one : auditor.tests) all_.push_back({one.row, *one.id});
    if (!auditor.opinion) return;
    for (const ConcludedControl& one : auditor.opinion->controls) add(one.control);
    for (const ConcludedCriterion& one : auditor.opinion->criteria)
      all_.push_back({one.criterion.span, one.criterion->written()});
  }

  std::vector<Entry> all_;
};

/// The lines at which a place begins and ends, and the lines between.
std::string_view lines_at(Span place, const Sources& sources) {
  const SourceFile& file = sources[place.file];
  const std::uint32_t last = file.place(place.end).line;
  const std::uint32_t begin = file.line_start(file.place(place.begin).line);
  const std::uint32_t end = file.line_start(last) + static_cast<std::uint32_t>(file.line(last).size());
  return file.bytes().substr(begin, end - begin);
}

bool meets(const FindingWaiver& waiver, const Finding& finding, const Entries& entries, const Sources& sources) {
  if (finding.id != *waiver.finding) return false;
  if (!finding.span) return !waiver.file && !waiver.of && !waiver.text;
  if (waiver.file && sources[finding.span->file].path() != **waiver.file) return false;
  if (waiver.of && entries.at(*finding.span) != **waiver.of) return false;
  return !waiver.text || lines_at(*finding.span, sources).find((*waiver.text)->utf8) != std::string_view::npos;
}

const std::optional<Located<Date>>* report_date_of(const Engagement& engagement) {
  const auto& auditor = engagement.auditor;
  return auditor && auditor->opinion ? &auditor->opinion->report_date : nullptr;
}

bool has_lapsed(const FindingWaiver& waiver, const Engagement& engagement) {
  const auto* date = report_date_of(engagement);
  return waiver.until && date && *date && **waiver.until < ***date;
}

/// A restricted report never has these findings.
bool is_found_for_public_alone(std::string_view id) {
  const auto lists_it = [&](const KindFacts* kind) { return kind->id == id; };
  for (const Rule& rule : all_rules())
    if (rule.applies_to != AppliesTo::soc3 && std::any_of(rule.finds.begin(), rule.finds.end(), lists_it)) return false;
  return true;
}

/// Each waiver has at most one error: the first that makes it invalid.
void each_waiver_holds(const RuleInput& input, Findings& findings) {
  if (input.auditor().waivers.empty()) return;
  const Entries entries(input.engagement());
  const Kinds kinds;
  for (const FindingWaiver& waiver : input.auditor().waivers) {
    const KindFacts* kind = kinds.find(*waiver.finding);
    const auto meets_one = [&](const Finding& finding) { return meets(waiver, finding, entries, input.sources()); };
    if (kind == nullptr) {
      findings.report(unknown_finding, *waiver.finding).at(waiver.finding.span).help(kinds.meant_by(*waiver.finding));
    } else if (kind->severity == Severity::error) {
      findings.report(cannot_be_waived, *waiver.finding).at(waiver.finding.span);
    } else if (has_lapsed(waiver, input.engagement())) {
      const auto& date = *report_date_of(input.engagement());
      findings.report(lapsed, to_text(**waiver.until), to_text(**date))
          .at(waiver.until->span)
          .also(date->span, "the report's date");
    } else if (!is_found_for_public_alone(kind->id) &&
               std::none_of(input.findings().begin(), input.findings().end(), meets_one)) {
      findings.report(meets_nothing, *waiver.finding).at(waiver.finding.span);
    }
  }
}

constexpr std::array rules = {Rule{"waived findings exist, are not errors, and the waivers have not expired",
                                   AppliesTo::both_types, Needs::findings | Needs::auditor, each_waiver_holds,
                                   finds<unknown_finding, cannot_be_waived, lapsed, meets_nothing>}};

}  // namespace

Rules waivers_rules() { return rules; }

void decide(const Engagement& engagement, const Sources& sources, Findings& findings) {
  const auto& severities = engagement.policy.severities;
  findings.revise([&](Finding& finding) {
    if (finding.declared == Severity::error) return;
    for (const ChangedSeverity& changed : severities) {
      if (*changed.finding != finding.id) continue;
      finding.severity = *changed.severity;
      finding.blocks = finding.severity == Severity::error ? Blocks::issue : Blocks::nothing;
    }
  });
  if (!engagement.auditor || engagement.auditor->waivers.empty()) return;
  const Entries entries(engagement);
  findings.revise([&](Finding& finding) {
    if (finding.declared == Severity::error) return;
    for (const FindingWaiver& waiver : engagement.auditor->waivers)
      if (!has_lapsed(waiver, engagement) && meets(waiver, finding, entries, sources))
        finding.waived = Waived{waiver.by->utf8, waiver.reason->utf8, waiver.span};
  });
}

}  // namespace socpress::check
