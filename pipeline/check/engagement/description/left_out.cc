// Criteria that are left out although a carved-out organization's controls address them.
#include <algorithm>
#include <array>
#include <string>

#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string> left_to_another{
    "description/not-applicable-but-carved-out", Severity::warning,
    "criterion `{}` is stated as not applicable, and the reason relies on another organization: `{}`",
    "list the criterion as applicable, with the controls assumed at the organization and the control that monitors it",
    "the description criteria, DC 8: a criterion that a carved-out organization's controls help to meet applies to the "
    "system"};
const FindingKind<std::string, std::string> left_out_but_assumed{
    "description/not-applicable-but-assumed", Severity::warning,
    "criterion `{}` is stated as not applicable, and a control assumed at `{}` addresses it",
    "remove the criterion from `criteria-not-applicable`, or from the assumed control",
    "the description criteria, DC 8: a criterion that a carved-out organization's controls help to meet applies to the "
    "system"};

/// The names of the organizations that are carved out, in full and by their first words, and words for such
/// organizations.
class CarvedOut {
 public:
  explicit CarvedOut(const RuleInput& input) : names_(input.sentences()) {
    const Sentences& sentences = input.sentences();
    for (const SubserviceOrganization& one : input.terms().subservice_organizations) {
      if (!presented(one, Method::carve_out)) continue;
      any_ = true;
      names_.add(one.name->utf8);
      if (const Passage* name = sentences.of(one.name)) names_.add(sentences.folded(sentences.words(*name).front()));
    }
    names_.add_list("words-for-subservice-organizations");
  }

  bool any() const { return any_; }
  std::span<const Word> in(std::span<const Word> words) const {
    std::span<const Word> found;
    names_.find(words, [&](auto, std::span<const Word> name) {
      if (found.empty() && name.front().is_stated()) found = name;
    });
    return found;
  }

 private:
  WatchList names_;
  bool any_ = false;
};

void reasons_rely_on_no_other(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const CarvedOut others(input);
  if (!others.any()) return;
  for (const NotApplicable& one : input.management().not_applicable) {
    const Passage* reason = sentences.of(one.reason);
    if (reason == nullptr) continue;
    const std::span<const Word> found = others.in(sentences.words(*reason));
    if (!found.empty())
      findings.report(left_to_another, one.criterion->written(), std::string(sentences.written(*reason, found)))
          .at(sentences.span(*reason, found))
          .also(one.criterion.span, "stated as not applicable");
  }
}

void nothing_is_assumed_for_what_is_left_out(const RuleInput& input, Findings& findings) {
  for (const NotApplicable& one : input.management().not_applicable)
    for (const SubserviceControl& assumed : input.management().subservice_controls)
      for (const Located<CriterionId>& criterion : assumed.criteria)
        if (*criterion == *one.criterion)
          findings.report(left_out_but_assumed, criterion->written(), *assumed.organization)
              .at(one.criterion.span)
              .also(criterion.span, "the assumed control");
}

constexpr std::array rules = {
    Rule{"no criterion is left out because another organization addresses it", AppliesTo::both_types, Needs::management,
         reasons_rely_on_no_other, finds<left_to_another>},
    Rule{"no control is assumed for a criterion that does not apply", AppliesTo::both_types, Needs::management,
         nothing_is_assumed_for_what_is_left_out, finds<left_out_but_assumed>},
};

}  // namespace

Rules left_out_rules() { return rules; }

}  // namespace socpress::check
