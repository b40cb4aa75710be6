// Limits that two texts state for one thing: a test against its control, prose against commitments and controls.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "check/engagement/claims/pairs.h"
#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string, std::string, std::string> looser{
    "claims/test-looser-than-control", Severity::warning, "test `{}` accepts `{}`, and control `{}` requires `{}`",
    "test against the limit of the control, or have management correct the control if the limit is another",
    "a test that accepts more than the control allows is not evidence that the control operated"};
const FindingKind<std::string, std::string> limit_differs{
    "claims/limit-differs", Severity::warning, "`{}` is stated here, and `{}` elsewhere about what may be the same",
    "correct the one that is wrong; if both are right, name what each of them is about",
    "readers rely on each commitment and each description of a control, so that they agree with one another"};

/// Whether the test accepts what the control does not.
bool is_looser(const Claim& test, const Claim& control) {
  constexpr std::int64_t other_matter = 20;  // a limit so far away is about something else
  if (control.bound == Bound::at_least || test.bound == Bound::at_least)
    return test.value < control.value && test.value * other_matter > control.value;
  if (control.bound != Bound::at_most && test.bound != Bound::at_most) return false;
  return test.value > control.value && test.value < control.value * other_matter;
}

void tests_apply_the_limits_of_their_controls(const RuleInput& input, Findings& findings) {
  const Claims& claims = input.claims();
  const auto& controls = input.management().controls;
  for (std::size_t i = 0; i < controls.size(); ++i) {
    const auto of_control = claims.of(controls[i].description);
    for (const std::size_t t : input.coverage().controls[i].tests) {
      const Test& test = input.auditor().tests[t];
      const auto of_test = claims.of(test.procedure);
      for (const Claim& one : of_test) {
        if (!one.is_duration() || states(of_control, one.unit, one.value)) continue;
        const auto of_unit = [&](const Claim& other) { return other.unit == one.unit; };
        const bool is_only = std::count_if(of_control.begin(), of_control.end(), of_unit) == 1;
        for (const Claim& limit : of_control) {
          if (!of_unit(limit) || states(of_test, limit.unit, limit.value) || !is_looser(one, limit)) continue;
          if (claims.in_common(one, limit) < (is_only ? 1U : 3U)) continue;
          findings.report(looser, *test.id, written(claims, one), *controls[i].id, written(claims, limit))
              .at(place(claims, one))
              .also(place(claims, limit), "the control");
          break;
        }
      }
    }
  }
}

bool is_norm(Field field) {
  return field == Field::commitment || field == Field::requirement || field == Field::control;
}

/// The texts in which management describes its system as a whole.
bool is_described(Field field) {
  return field == Field::description || field == Field::other_information || is_norm(field);
}

bool may_be_limit(const Claim& claim) {
  return (claim.is_duration() || claim.unit == Unit::percent || claim.unit == Unit::money) && !claim.is_negated &&
         claim.bound != Bound::approximate;
}

/// Whether both are limits of one thing: the words agree, or the text around one has the words of the other.
bool is_one_limit(const Claims& claims, const Claim& norm, const Claim& other) {
  constexpr double alike = 0.62, covered = 0.6;
  constexpr std::int64_t other_matter = 3;
  const std::size_t common = claims.in_common(norm, other);
  if (common > 2 && claims.likeness(norm, other) >= alike) return true;
  const bool is_promise = norm.passage->text_field().field != Field::control;
  if (!is_promise || is_norm(other.passage->text_field().field)) return false;
  const bool are_near = norm.value < other.value * other_matter && other.value < norm.value * other_matter;
  const std::size_t wanted = norm.bound == Bound::at_most ? 1 : 2;
  return are_near && norm.bound == other.bound && common >= wanted && claims.covered_by(norm, other) >= covered;
}

/// Whether what is done is stricter than what was promised: no user is misled.
bool is_stricter_practice(const Claim& norm, const Claim& other) {
  const bool is_promise = norm.passage->text_field().field != Field::control;
  return is_promise && norm.bound == Bound::at_most && other.bound == Bound::at_most && other.value < norm.value;
}

bool agree_in_bound(const Claim& a, const Claim& b) {
  return a.bound == b.bound || a.bound == Bound::exact || b.bound == Bound::exact;
}

void descriptions_state_one_limit(const RuleInput& input, Findings& findings) {
  const Claims& claims = input.claims();
  const auto is_first = [](const Claim& claim) {
    return is_norm(claim.passage->text_field().field) && may_be_limit(claim);
  };
  const auto is_second = [](const Claim& claim) {
    return is_described(claim.passage->text_field().field) && may_be_limit(claim);
  };
  std::vector<const Claim*> reported;
  for_each_alike(claims, is_first, is_second, {0, 1}, [&](const Claim& norm, const Claim& other) {
    const bool differ = norm.unit == other.unit && norm.value != other.value && agree_in_bound(norm, other);
    const bool is_both_norms = is_norm(other.passage->text_field().field);
    const bool is_stricter = is_stricter_practice(norm, other) || (is_both_norms && is_stricter_practice(other, norm));
    if (!differ || is_stricter || (is_both_norms && &norm < &other) || !is_one_limit(claims, norm, other)) return;
    if (states(beside(claims, norm), other.unit, other.value) || states(beside(claims, other), norm.unit, norm.value))
      return;
    if (std::find(reported.begin(), reported.end(), &other) != reported.end()) return;
    reported.push_back(&other);
    findings.report(limit_differs, written(claims, other), written(claims, norm))
        .at(place(claims, other))
        .also(place(claims, norm), "stated elsewhere");
  });
}

constexpr std::array rules = {
    Rule{"a test applies the limits of its control", AppliesTo::type_2, Needs::both_sides,
         tests_apply_the_limits_of_their_controls, finds<looser>},
    Rule{"the description, the commitments and the controls state one limit for one thing", AppliesTo::both_types,
         Needs::management, descriptions_state_one_limit, finds<limit_differs>},
};

}  // namespace

Rules limits_rules() { return rules; }

}  // namespace socpress::check
