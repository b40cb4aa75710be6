// Adds parts to the input of the rules, and derives what several rules share.
#include "check/input.h"

#include <utility>

namespace socpress::check {

void RuleInput::add(const Engagement& engagement) { add(engagement, engagement.policy.words); }

void RuleInput::add(const Engagement& engagement, const WordLists& lists) {
  engagement_ = &engagement;
  coverage_.emplace(socpress::coverage(engagement));
  sentences_.emplace(engagement, lists);
  claims_.emplace(*sentences_);
  set(Needs::terms);
  if (engagement.management) set(Needs::management);
  if (engagement.management && engagement.management->bridge_letter) set(Needs::letter);
  if (engagement.auditor) set(Needs::auditor);
  if (engagement.auditor && engagement.auditor->opinion) set(Needs::opinion);
}

void RuleInput::add(const Layout& layout) {
  layout_ = &layout;
  layout_texts_.emplace(layout, engagement_->policy.words);
  set(Needs::layout);
}

void RuleInput::add(const Document& document) {
  document_ = &document;
  elements_.emplace(document);
  present_ = without(present_, Needs::pages);
  evaluated_ = without(evaluated_, Needs::document | Needs::pages);
  set(Needs::document);
}

void RuleInput::add(const Pages& pages) {
  pages_ = &pages;
  set(Needs::pages);
}

void RuleInput::add(TextsElsewhere others) {
  others_ = std::move(others);
  set(Needs::others);
}

void RuleInput::add(const Findings& so_far, const Sources& sources) {
  findings_ = so_far.all();
  sources_ = &sources;
  set(Needs::findings);
}

void RuleInput::add_prior(Engagement prior) {
  prior_engagement_ = std::move(prior);
  prior_ = std::make_unique<RuleInput>(scope_);
  prior_->add(*prior_engagement_, engagement_->policy.words);
  set(Needs::prior);
}

void RuleInput::add_public_texts(std::vector<Located<Text>> texts) {
  public_texts_ = std::move(texts);
  set(Needs::public_texts);
}

void RuleInput::add_public_waivers(const std::vector<Waiver>& waivers) {
  public_waivers_ = &waivers;
  set(Needs::public_waivers);
}

}  // namespace socpress::check
