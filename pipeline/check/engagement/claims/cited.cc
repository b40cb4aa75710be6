// What the description states where it cites a control: the numbers of that control.
#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "base/ascii.h"
#include "check/engagement/claims/pairs.h"
#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string, std::string> cited_differs{
    "claims/differs-from-cited-control", Severity::warning,
    "the description states `{}` and cites control `{}`, which states `{}`",
    "correct the description or the control; if both are right, name what each number is about",
    "a reader takes the sentence and the control that it cites as one statement"};

/// The controls that a text cites by their ids, with the place behind each citation.
struct Citation {
  std::size_t control = 0, at = 0;
};

class Citations {
 public:
  explicit Citations(const std::vector<Control>& controls) {
    for (std::size_t i = 0; i < controls.size(); ++i) by_id_.emplace(*controls[i].id, i);
  }

  std::vector<Citation> in(std::string_view text) const {
    std::vector<Citation> out;
    for (std::size_t i = 0; i < text.size();) {
      std::size_t end = i;
      while (end < text.size() && is_name_character(text[end])) ++end;
      if (const auto found = by_id_.find(std::string(text.substr(i, end - i))); found != by_id_.end())
        out.push_back({found->second, i});
      i = std::max(end, i + 1);
    }
    return out;
  }

 private:
  std::unordered_map<std::string, std::size_t> by_id_;
};

/// A number belongs to the next citation of its sentence.
const Citation* citation_of(const Claim& claim, const std::vector<Citation>& citations, std::string_view text) {
  const auto next = std::find_if(citations.begin(), citations.end(),
                                 [&](const Citation& one) { return one.at >= claim.words.back().end; });
  if (next == citations.end()) return nullptr;
  const std::string_view between = text.substr(claim.words.back().end, next->at - claim.words.back().end);
  return between.find(". ") == std::string_view::npos && between.find('\n') == std::string_view::npos ? &*next
                                                                                                      : nullptr;
}

bool may_be_of_control(const Claim& claim) {
  return (claim.unit == Unit::count && claim.noun != 0) || claim.is_duration() || claim.unit == Unit::percent ||
         claim.unit == Unit::money;
}

/// The claim of the control about the same thing, if the control states no such number.
const Claim* contradicted(const Claims& claims, const Claim& claim, std::span<const Claim> of_control) {
  if (states(of_control, claim.unit, claim.value)) return nullptr;
  const auto is_same = [&](const Claim& one) {
    if (one.unit != claim.unit || one.noun != claim.noun || one.is_negated != claim.is_negated) return false;
    if (claim.is_duration() && one.bound != claim.bound) return false;  // a limit, and what happened
    const std::size_t wanted = claim.unit == Unit::count ? 1 : 2;
    return claims.in_common(one, claim) >= wanted;
  };
  const auto found = std::find_if(of_control.begin(), of_control.end(), is_same);
  return found == of_control.end() ? nullptr : &*found;
}

void citations_state_the_numbers_of_the_control(const RuleInput& input, Findings& findings) {
  const Claims& claims = input.claims();
  const auto& controls = input.management().controls;
  const Citations ids(controls);
  const Passage* last = nullptr;
  std::vector<Citation> citations;
  for (const Claim& claim : claims.all()) {
    if (claim.passage->text_field().field != Field::description || !may_be_of_control(claim)) continue;
    if (std::exchange(last, claim.passage) != claim.passage) citations = ids.in(claim.passage->text.utf8());
    const Citation* cited = citation_of(claim, citations, claim.passage->text.utf8());
    if (cited == nullptr) continue;
    const Control& control = controls[cited->control];
    const Claim* other = contradicted(claims, claim, claims.of(control.description));
    if (other == nullptr || states(beside(claims, claim), other->unit, other->value)) continue;
    findings.report(cited_differs, written(claims, claim), *control.id, written(claims, *other))
        .at(place(claims, claim))
        .also(place(claims, *other), "the control");
  }
}

constexpr std::array rules = {
    Rule{"a description that cites a control states its numbers", AppliesTo::both_types, Needs::management,
         citations_state_the_numbers_of_the_control, finds<cited_differs>},
};

}  // namespace

Rules cited_rules() { return rules; }

}  // namespace socpress::check
