// Management's assertion: present, signed and dated, with the same parts as the opinion.
#include <algorithm>
#include <array>
#include <string>

#include "check/rule.h"
#include "model/words.h"

namespace socpress::check {

namespace {

const FindingKind<> assertion_missing{
    "assertion/missing", Severity::error, "management's assertion is missing",
    "write management/assertion.yaml; without it there is nothing to express an opinion on",
    "a written assertion is a condition of the examination"};
const FindingKind<std::string, std::string> part_missing{
    "assertion/part-missing", Severity::error, "{} asserts nothing about {}, on which the report expresses an opinion",
    "list the part under `asserts` once it can be asserted",
    "the parts of the assertion correspond to those of the opinion"};
const FindingKind<std::string, std::string> part_extra{
    "assertion/part-extra", Severity::error,
    "{} asserts something about {}, on which a report of this type expresses no opinion",
    "remove the part from `asserts`, or correct the type",
    "the parts of the assertion correspond to those of the opinion"};
const FindingKind<std::string, std::string> unmodified{
    "assertion/unmodified", Severity::error,
    "the opinion on {} is {}, and management's assertion about it is unmodified",
    "state under `matters` the exceptions of management; if management disagrees, resolve the matter",
    "management's assertion reflects the matters of a modified opinion"};
const FindingKind<std::string> modified_alone{
    "assertion/modified-alone", Severity::error,
    "management modifies its assertion about {}, on which the opinion is unqualified",
    "determine with management whether the matter modifies the opinion: if so, modify it and state its basis; if not, "
    "remove the modification from the assertion",
    "management's assertion reflects the matters of a modified opinion"};
const FindingKind<> unsigned_assertion{
    "assertion/unsigned", Severity::error, "the assertion has no signature",
    "list under `signatures` the name and title of each person who signs for management",
    "the assertion is made by the persons responsible for the system"};
const FindingKind<std::string> signature_incomplete{"assertion/signature-incomplete", Severity::error,
                                                    "a signature of the assertion lacks the {}",
                                                    "add `name` and `title` of the person who signs",
                                                    "readers can see who signs for management, and in which capacity"};
const FindingKind<> undated{"assertion/undated", Severity::error, "the assertion is not dated",
                            "add `date` to the file of the assertion",
                            "the date shows that the assertion precedes the report"};

const FindingKind<std::string> inclusive_missing{
    "assertion/inclusive-missing", Severity::error,
    "{} is presented by the inclusive method, and its management has made no assertion",
    "obtain the assertion, and write it to a folder named by the organization's id; without it the inclusive method "
    "cannot be used",
    "an organization presented by the inclusive method is a responsible party and makes its own assertion"};
const FindingKind<std::string> carved_out_asserts{
    "assertion/of-carved-out", Severity::error,
    "{} is carved out, and the engagement contains an assertion by its management",
    "remove the file, or present the organization by the inclusive method",
    "the report does not cover an organization that is carved out"};

/// One side that is drafted alone may lack the other; a report that is signed off may not.
void an_assertion_is_there(const RuleInput& input, Findings& findings) {
  const auto& management = input.engagement().management;
  const auto& auditor = input.engagement().auditor;
  const bool due = management ? !management->assertion : auditor && auditor->sign_off;
  if (due) findings.report(assertion_missing).at(input.terms().span);
}

/// What is asserted about the subject; null when nothing is asserted.
const Located<Subject>* asserted(const Assertion& assertion, Subject subject) {
  const auto& all = assertion.asserts;
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return *one == subject; });
  return found == all.end() ? nullptr : &*found;
}

void parts_mirror(const MadeAssertion& made, const RuleInput& input, Findings& findings) {
  const auto subjects = subjects_of(input.terms());
  if (subjects.empty()) return;
  const Assertion& assertion = made.assertion;
  const auto& auditor = input.engagement().auditor;
  for (const Subject subject : subjects) {
    if (asserted(assertion, subject) != nullptr) continue;
    auto entry = findings.report(part_missing, made.by, std::string(words_of(subject))).at(assertion.asserts_at);
    if (auditor && auditor->opinion && auditor->opinion->on(subject))
      entry.also(auditor->opinion->on(subject)->kind.span, "the opinion");
  }
  for (const Located<Subject>& subject : assertion.asserts)
    if (std::find(subjects.begin(), subjects.end(), *subject) == subjects.end())
      findings.report(part_extra, made.by, std::string(words_of(*subject)))
          .at(subject.span)
          .also(input.terms().type->span, "the type");
}

void parts_mirror_the_opinion(const RuleInput& input, Findings& findings) {
  for (const MadeAssertion& made : made_assertions(input)) parts_mirror(made, input, findings);
}

/// The basis is a limitation of the scope: evidence of each control that it cites could not be obtained, and nothing
/// else was found there. Management may know that such a matter does not exist.
bool limits_the_scope(const Basis& basis, const std::vector<Test>& tests) {
  return !basis.controls.empty() &&
         std::all_of(basis.controls.begin(), basis.controls.end(), [&](const Located<std::string>& control) {
           const auto found = [&](Result result) {
             return std::any_of(tests.begin(), tests.end(), [&](const Test& test) {
               return *test.control == *control && test.result && **test.result == result;
             });
           };
           return found(Result::no_evidence) && !found(Result::exception);
         });
}

/// The opinion states that the subject is misstated or deficient, and not only that evidence was unavailable.
bool finds_fault(const Auditor& auditor, Subject subject) {
  const auto& opinion = auditor.opinion->on(subject);
  if (!opinion || *opinion->kind == OpinionKind::unqualified || *opinion->kind == OpinionKind::disclaimer) return false;
  const auto& bases = auditor.opinion->bases;
  return *opinion->kind == OpinionKind::adverse || std::any_of(bases.begin(), bases.end(), [&](const Basis& basis) {
    const bool speaks = std::any_of(basis.subjects.begin(), basis.subjects.end(),
                                    [&](const Located<Subject>& one) { return *one == subject; });
    return speaks && !limits_the_scope(basis, auditor.tests);
  });
}

void matters_mirror_the_opinion(const RuleInput& input, Findings& findings) {
  const auto& assertion = input.management().assertion;
  if (!assertion) return;
  const auto& matters = assertion->matters;
  for (const Subject subject : subjects_of(input.terms())) {
    const auto& opinion = input.opinion().on(subject);
    const Located<Subject>* claim = asserted(*assertion, subject);
    if (!opinion || claim == nullptr) continue;
    const auto matter =
        std::find_if(matters.begin(), matters.end(), [&](const Matter& one) { return *one.subject == subject; });
    if (matter == matters.end() && finds_fault(input.auditor(), subject))
      findings.report(unmodified, std::string(words_of(subject)), std::string(name_of(*opinion->kind)))
          .at(claim->span)
          .also(opinion->kind.span, "the opinion");
    if (matter != matters.end() && *opinion->kind == OpinionKind::unqualified)
      findings.report(modified_alone, std::string(words_of(subject)))
          .at(matter->subject.span)
          .also(opinion->kind.span, "the opinion");
  }
}

void signed_and_dated(const RuleInput& input, Findings& findings) {
  for (const MadeAssertion& made : made_assertions(input)) {
    const Assertion& assertion = made.assertion;
    if (assertion.signatures.empty()) findings.report(unsigned_assertion).at(assertion.restated.span);
    for (const Signature& signature : assertion.signatures) {
      if (signature.name->empty()) findings.report(signature_incomplete, "name").at(signature.name.span);
      if (signature.title->empty()) findings.report(signature_incomplete, "title").at(signature.title.span);
    }
    if (assertion.date || assertion.date_misread) continue;
    if (assertion.signatures.empty())
      findings.report(undated).at(assertion.restated.span);
    else
      findings.report(undated).at(assertion.signatures.front().name.span).label("signed, and not dated");
  }
}

void inclusive_organizations_assert(const RuleInput& input, Findings& findings) {
  for (const SubserviceOrganization& one : input.terms().subservice_organizations)
    if (presented(one, Method::inclusive) && input.management().assertion_of(*one.id) == nullptr)
      findings.report(inclusive_missing, one.name->utf8)
          .at(one.method->span)
          .help(fmt::format(
              "obtain it and write management/subservice/{}/assertion.yaml, or carve the organization out", *one.id));
}

void carved_out_organizations_do_not(const RuleInput& input, Findings& findings) {
  for (const SubserviceAssertion& one : input.management().subservice_assertions) {
    const auto* organization = organization_named(input.terms(), *one.organization);
    if (organization != nullptr && presented(*organization, Method::carve_out))
      findings.report(carved_out_asserts, organization->name->utf8)
          .at(one.assertion.restated.span)
          .also(organization->method->span, "carved out");
  }
}

constexpr std::array rules = {
    Rule{"the assertion is modified if and only if the opinion is", AppliesTo::both_types,
         Needs::opinion_and_management, matters_mirror_the_opinion, finds<unmodified, modified_alone>},
    Rule{"management makes an assertion", AppliesTo::both_types, Needs::terms, an_assertion_is_there,
         finds<assertion_missing>},
    Rule{"the assertion covers the same parts as the opinion", AppliesTo::both_types, Needs::management,
         parts_mirror_the_opinion, finds<part_missing, part_extra>},
    Rule{"the assertion is signed with name and title, and dated", AppliesTo::both_types, Needs::management,
         signed_and_dated, finds<unsigned_assertion, signature_incomplete, undated>},
    Rule{"an organization presented inclusively makes an assertion of its own", AppliesTo::both_types,
         Needs::management, inclusive_organizations_assert, finds<inclusive_missing>},
    Rule{"a carved-out organization makes no assertion", AppliesTo::both_types, Needs::management,
         carved_out_organizations_do_not, finds<carved_out_asserts>},
};

}  // namespace

Rules assertion_rules() { return rules; }

}  // namespace socpress::check
