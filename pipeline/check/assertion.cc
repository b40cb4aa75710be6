// Management's assertion: there, signed and dated, in the same parts as the opinion.
#include "check/rules.h"

#include <algorithm>
#include <array>
#include <string>

namespace socpress {

namespace {

constexpr FindingKind<> assertion_missing{
    "assertion/missing", Severity::error, "management makes no assertion",
    "write management/assertion.yaml; without it there is nothing to give an opinion on",
    "a written assertion is a condition of the examination"};
constexpr FindingKind<std::string> part_missing{
    "assertion/part-missing", Severity::error,
    "management asserts nothing about {}, on which the report gives an opinion",
    "list the part under `asserts`, once management can assert it",
    "the parts of the assertion mirror those of the opinion"};
constexpr FindingKind<std::string> part_extra{
    "assertion/part-extra", Severity::error,
    "management asserts something about {}, on which a report of this type gives no opinion",
    "remove the part from `asserts`, or correct the type", "the parts of the assertion mirror those of the opinion"};
constexpr FindingKind<> unsigned_assertion{
    "assertion/unsigned", Severity::error, "nobody signs the assertion",
    "list under `signatures` the name and title of each person who signs for management",
    "the assertion binds the persons who are responsible for the system"};
constexpr FindingKind<std::string> signature_incomplete{"assertion/signature-incomplete", Severity::error,
                                                        "a signature under the assertion lacks the {}",
                                                        "give `name` and `title` of the person who signs",
                                                        "the reader must see who speaks for management, and in which office"};
constexpr FindingKind<> undated{"assertion/undated", Severity::error, "the assertion bears no date",
                                "give `date` in management/assertion.yaml",
                                "the reader must see that the assertion came before the report"};

/// A half that is drafted alone may lack the other; what is signed off may not.
void an_assertion_is_there(const Examined& examined, Findings& findings) {
  const auto& management = examined.engagement.management;
  const auto& auditor = examined.engagement.auditor;
  const bool due = management ? !management->assertion : auditor && auditor->sign_off;
  if (due) findings.report(assertion_missing).at(examined.terms().span);
}

bool asserts(const Assertion& assertion, Subject subject) {
  return std::any_of(assertion.asserts.begin(), assertion.asserts.end(), [&](const auto& s) { return *s == subject; });
}

void parts_mirror_the_opinion(const Examined& examined, Findings& findings) {
  const auto& assertion = examined.management().assertion;
  const auto subjects = subjects_of(examined.terms());
  if (!assertion || subjects.empty()) return;
  const Span first = assertion->asserts.empty() ? assertion->restated.span : assertion->asserts.front().span;
  const auto& auditor = examined.engagement.auditor;
  for (const Subject subject : subjects) {
    if (asserts(*assertion, subject)) continue;
    auto entry = findings.report(part_missing, std::string(words_of(subject))).at(first);
    if (auditor && auditor->opinion && auditor->opinion->on(subject))
      entry.also(auditor->opinion->on(subject)->kind.span, "the opinion");
  }
  for (const Located<Subject>& subject : assertion->asserts)
    if (std::find(subjects.begin(), subjects.end(), *subject) == subjects.end())
      findings.report(part_extra, std::string(words_of(*subject)))
          .at(subject.span)
          .also(examined.terms().type->span, "the type");
}

void signed_and_dated(const Examined& examined, Findings& findings) {
  const auto& assertion = examined.management().assertion;
  if (!assertion) return;
  if (assertion->signatures.empty()) findings.report(unsigned_assertion).at(assertion->restated.span);
  for (const Signature& signature : assertion->signatures) {
    if (signature.name->empty()) findings.report(signature_incomplete, "name").at(signature.name.span);
    if (signature.title->empty()) findings.report(signature_incomplete, "title").at(signature.title.span);
  }
  if (!assertion->date) findings.report(undated).at(assertion->restated.span);
}

constexpr std::array rules = {
    Rule{89, "management asserts something, signed and in a file of its own", AppliesTo::both_types, Needs::terms, an_assertion_is_there,
         finds<assertion_missing>},
    Rule{90, "the assertion speaks of the same parts as the opinion", AppliesTo::both_types, Needs::management, parts_mirror_the_opinion,
         finds<part_missing, part_extra>},
    Rule{91, "the assertion is signed with name and title, and dated", AppliesTo::both_types, Needs::management, signed_and_dated,
         finds<unsigned_assertion, signature_incomplete, undated>},
};

}  // namespace

Rules assertion_rules() { return rules; }

}  // namespace socpress
