// Subservice organizations: carved out or included, and what is assumed of and watched at them.
#include "check/rules.h"

#include <algorithm>
#include <array>
#include <string>

namespace socpress {

namespace {

constexpr FindingKind<std::string> method_missing{
    "subservice/method-missing", Severity::error, "nothing says whether {} is carved out or included",
    "give `method: carve-out` or `method: inclusive`",
    "the description criteria, DC 7: the reader must know whose controls the report covers"};
constexpr FindingKind<std::string> no_controls{
    "subservice/no-controls-assumed", Severity::error, "{} is carved out, and no control is said to be assumed there",
    "list under `subservice-controls` the types of controls on which the criteria depend; if there are none, it is a "
    "vendor",
    "the description criteria, DC 7: complementary controls of a carved-out organization are told"};
constexpr FindingKind<std::string> unmapped{
    "subservice/control-unmapped", Severity::error, "a control assumed at `{}` is tied to no criterion",
    "name under `criteria` what depends on it",
    "the description criteria, DC 7: the reader is told which criteria depend on it"};
constexpr FindingKind<std::string> unwatched{"subservice/not-monitored", Severity::error,
                                             "{} is carved out, and no control of the organization's own watches it",
                                             "name under `monitoring` the controls by which its services are watched",
                                             "the description criteria, DC 7: monitoring stays with the organization"};

constexpr FindingKind<std::string> included_without_controls{
    "subservice/included-without-controls", Severity::error,
    "{} is included, and no control of its own is stated that could be tested",
    "list its controls in management/controls.csv with its id in column \"Organization\"",
    "what is presented by the inclusive method is described, controlled and tested like the organization's own part"};
constexpr FindingKind<std::string, std::string> carved_out_control{
    "subservice/carved-out-control", Severity::error, "control `{}` is operated by {}, which is carved out",
    "state under `subservice-controls` what is assumed there, or present the organization by the inclusive method",
    "the report covers no control of an organization that is carved out"};

bool carved_out(const SubserviceOrganization& organization) { return presented(organization, Method::carve_out); }

void method_is_said(const Examined& examined, Findings& findings) {
  for (const SubserviceOrganization& organization : examined.terms().subservice_organizations)
    if (!organization.method) findings.report(method_missing, organization.name->utf8).at(organization.name.span);
}

void assumptions_are_told(const Examined& examined, Findings& findings) {
  const auto& assumed = examined.management().subservice_controls;
  for (const SubserviceOrganization& organization : examined.terms().subservice_organizations) {
    const auto is_there = [&](const SubserviceControl& control) { return *control.organization == *organization.id; };
    if (carved_out(organization) && std::none_of(assumed.begin(), assumed.end(), is_there))
      findings.report(no_controls, organization.name->utf8).at(organization.name.span);
  }
  for (const SubserviceControl& control : assumed)
    if (control.criteria.empty()) findings.report(unmapped, *control.organization).at(control.text.span);
}

void carved_out_is_watched(const Examined& examined, Findings& findings) {
  for (const SubserviceOrganization& organization : examined.terms().subservice_organizations)
    if (carved_out(organization) && organization.monitoring.empty())
      findings.report(unwatched, organization.name->utf8).at(organization.name.span);
}

void included_ones_have_controls(const Examined& examined, Findings& findings) {
  const auto& controls = examined.management().controls;
  if (controls.empty()) return;
  for (const SubserviceOrganization& one : examined.terms().subservice_organizations) {
    const auto is_its = [&](const Control& control) {
      return control.organization && **control.organization == *one.id;
    };
    if (presented(one, Method::inclusive) && std::none_of(controls.begin(), controls.end(), is_its))
      findings.report(included_without_controls, one.name->utf8).at(one.method->span);
  }
}

void carved_out_ones_have_none(const Examined& examined, Findings& findings) {
  for (const Control& control : examined.management().controls) {
    const auto* whose = control.organization ? organization_named(examined.terms(), **control.organization) : nullptr;
    if (whose != nullptr && carved_out(*whose))
      findings.report(carved_out_control, *control.id, whose->name->utf8)
          .at(control.organization->span)
          .also(whose->method->span, "carved out");
  }
}

constexpr std::array rules = {
    Rule{168, "a subservice organization is carved out or included", AppliesTo::both_types, Needs::terms, method_is_said,
         finds<method_missing>},
    Rule{170, "for a carved-out organization the controls assumed there are told, with their criteria", AppliesTo::both_types, Needs::management, assumptions_are_told,
         finds<no_controls, unmapped>},
    Rule{171, "a control of the entity watches each carved-out organization", AppliesTo::both_types, Needs::terms, carved_out_is_watched,
         finds<unwatched>},
    Rule{153, "an organization presented inclusively has controls in the report", AppliesTo::both_types, Needs::management, included_ones_have_controls,
         finds<included_without_controls>},
    Rule{172, "no control of a carved-out organization is stated", AppliesTo::both_types, Needs::management, carved_out_ones_have_none,
         finds<carved_out_control>},
};

}  // namespace

Rules subservice_rules() { return rules; }

}  // namespace socpress
