// The facts of the public model, and the parts of sentences that the layout builds from them.
#include "compose/public/sentence_builder.h"

namespace socpress::compose_public {

namespace {

std::optional<MessageValue> day(Date date) { return CalendarDay{date.year, date.month, date.day}; }
std::optional<MessageValue> day(const std::optional<Date>& date) { return date ? day(*date) : std::nullopt; }
std::optional<MessageValue> words(const std::optional<PublicText>& text) {
  return text ? std::optional<MessageValue>(text->utf8) : std::nullopt;
}

}  // namespace

SentenceBuilder::SentenceBuilder(const PublicEngagement& engagement, const Layout& layout, Findings& findings)
    : engagement_(engagement),
      layout_(layout),
      wording_(layout, [this](Fact fact) { return value(fact); }, engagement.draft, findings) {
  categories_ = joined(engagement.categories, Phrase::category_name);
  categories_title_ = joined(engagement.categories, Phrase::category_title);
  throughout_ = plain_text(phrase(Phrase::throughout));
  time_frame_ = plain_text(phrase(Phrase::time_frame));
  opinion_name_ = plain_text(phrase(Phrase::opinion_name));
  opinion_title_ = plain_text(phrase(Phrase::opinion_title));
  operation_conditions_ = plain_text(phrase(Phrase::operation_conditions));
  join_uses(false, carve_out_uses_, carve_out_count_);
  join_uses(true, inclusive_uses_, inclusive_count_);
}

std::string SentenceBuilder::joined(const std::vector<Category>& categories, Phrase each) {
  std::vector<std::string> names;
  for (const Category& category : categories) {
    names.push_back(plain_text(phrase(each, {{Fact::item_id, keyword_of(name_of(category))}})));
  }
  return join_list(names, layout_.locale);
}

void SentenceBuilder::join_uses(bool inclusive, std::string& uses, std::int64_t& count) {
  std::vector<std::string> all;
  for (const PublicSubservice& one : engagement_.subservice) {
    if (one.inclusive != inclusive) continue;
    const ItemFacts item = {{Fact::item_service, one.service.utf8},
                            {Fact::item_name, one.name ? one.name->utf8 : std::string()},
                            {Fact::item_number, std::int64_t{one.name ? 1 : 0}}};
    all.push_back(plain_text(phrase(Phrase::subservice_use, item)));
  }
  count = static_cast<std::int64_t>(all.size());
  uses = joined_by_list(wording_, all);
}

std::vector<ListItem> SentenceBuilder::items(ListName list) const {
  std::vector<ListItem> all;
  const auto basis = [&](const std::optional<PublicText>& text) {
    if (text) all.push_back({{{Fact::item_text, text->utf8}}, {}});
  };
  if (list == ListName::bases) basis(engagement_.opinion.basis);
  if (list == ListName::assertion_matters) basis(engagement_.assertion.basis);
  if (list == ListName::assertion_signatures && !engagement_.draft)
    for (const PublicSignature& one : engagement_.assertion.signatures)
      all.push_back({{{Fact::item_name, one.name.utf8}, {Fact::item_title, one.title.utf8}}, {}});
  return all;
}

std::optional<MessageValue> SentenceBuilder::value(Fact fact) const {
  return kind_of(fact) == FactKind::truth ? truth(fact) : name_or_number(fact);
}

std::optional<MessageValue> SentenceBuilder::name_or_number(Fact fact) const {
  const PublicEngagement& e = engagement_;
  switch (fact) {
    case Fact::entity: return e.organization.name.utf8;
    case Fact::entity_short: return e.organization.short_name.utf8;
    case Fact::system: return e.system.utf8;
    case Fact::auditor: return e.auditor.party.name.utf8;
    case Fact::auditor_short: return e.auditor.party.short_name.utf8;
    case Fact::auditor_designation: return words(e.auditor.designation);
    case Fact::auditor_city: return words(e.opinion.city ? e.opinion.city : e.auditor.city);
    case Fact::auditor_state: return words(e.opinion.state ? e.opinion.state : e.auditor.state);
    case Fact::period_from: return day(e.period.from);
    case Fact::period_to: return day(e.period.to);
    case Fact::report_date: return e.draft ? std::nullopt : day(e.opinion.report_date);
    case Fact::assertion_date: return e.draft ? std::nullopt : day(e.assertion.date);
    case Fact::addressee: return words(e.opinion.addressee);
    case Fact::signature: return e.draft ? std::nullopt : words(e.opinion.signature);
    case Fact::categories: return categories_;
    case Fact::categories_title: return categories_title_;
    case Fact::category_count: return static_cast<std::int64_t>(e.categories.size());
    case Fact::subservice_count: return static_cast<std::int64_t>(e.subservice.size());
    case Fact::carve_out_uses: return carve_out_uses_;
    case Fact::inclusive_uses: return inclusive_uses_;
    case Fact::carve_out_count: return carve_out_count_;
    case Fact::inclusive_count: return inclusive_count_;
    case Fact::throughout: return throughout_;
    case Fact::time_frame: return time_frame_;
    case Fact::opinion_name: return opinion_name_;
    case Fact::opinion_title: return opinion_title_;
    case Fact::operation_conditions: return operation_conditions_;
    default: return std::nullopt;
  }
}

/// A public report is always of a Type 2, and its single opinion is on the effectiveness of controls.
std::optional<MessageValue> SentenceBuilder::truth(Fact fact) const {
  const PublicEngagement& e = engagement_;
  const auto say = [](bool value) { return std::string(value ? "yes" : "no"); };
  const auto is = [&](PublicVerdict verdict) { return say(e.opinion.verdict == verdict); };
  const auto modified = e.opinion.verdict > PublicVerdict::unqualified;
  const PublicClaim claim = e.assertion.claim;
  switch (fact) {
    case Fact::is_type_1: return say(false);
    case Fact::is_type_2: return say(true);
    case Fact::is_draft: return say(e.draft);
    case Fact::has_short_name: return say(e.organization.name.utf8 != e.organization.short_name.utf8);
    case Fact::has_draft_label: return say(false);
    case Fact::has_subservice: return say(!e.subservice.empty());
    case Fact::has_carve_out: return say(carve_out_count_ > 0);
    case Fact::has_inclusive: return say(inclusive_count_ > 0);
    case Fact::has_user_entity_controls: return say(e.relies_on_user_entities);
    case Fact::has_subservice_controls: return say(e.relies_on_subservice_controls);
    case Fact::operation_unqualified: return is(PublicVerdict::unqualified);
    case Fact::operation_qualified:
    case Fact::any_qualified: return is(PublicVerdict::qualified);
    case Fact::operation_adverse:
    case Fact::any_adverse: return is(PublicVerdict::adverse);
    case Fact::operation_disclaimed:
    case Fact::any_disclaimed:
    case Fact::all_disclaimed: return is(PublicVerdict::disclaimer);
    case Fact::operation_open:
    case Fact::any_open: return is(PublicVerdict::open);
    case Fact::any_modified: return say(modified);
    case Fact::has_bases: return say(e.opinion.basis.has_value());
    case Fact::has_report_date: return say(!e.draft && e.opinion.report_date.has_value());
    case Fact::has_signature: return say(!e.draft && e.opinion.signature.has_value());
    case Fact::has_assertion_date: return say(!e.draft && e.assertion.date.has_value());
    case Fact::has_assertion_signatures: return say(!e.draft && !e.assertion.signatures.empty());
    case Fact::has_assertion_matters: return say(e.assertion.basis.has_value());
    case Fact::asserts_operation:
      return say(claim == PublicClaim::effective || claim == PublicClaim::effective_except_for);
    case Fact::matter_operation:
      return say(claim == PublicClaim::effective_except_for || claim == PublicClaim::not_effective);
    default: return std::nullopt;
  }
}

}  // namespace socpress::compose_public
