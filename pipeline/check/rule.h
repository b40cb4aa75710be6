// The rules as rows: a number, what it applies to, what it needs to be there, and the function that asks.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "check/check.h"
#include "check/elements.h"
#include "check/engagement/elsewhere.h"
#include "language/sentences.h"
#include "model/engagement.h"

namespace socpress::check {

/// What the rules of this room look at. A rule that needs a side is asked only when it is there.
struct Examined {
  const Engagement& engagement;
  const Coverage& coverage;
  const Sentences& sentences;
  std::span<const Waiver> public_waivers{};  ///< of the leak check; beside a SOC 3 alone

  const Terms& terms() const { return engagement.terms; }
  const Catalog& catalog() const { return engagement.catalog; }
  const Policy& policy() const { return engagement.policy; }
  const Management& management() const { return *engagement.management; }
  const Auditor& auditor() const { return *engagement.auditor; }
  const AuditorsOpinion& opinion() const { return *engagement.auditor->opinion; }
  const BridgeLetter& letter() const { return *engagement.management->bridge_letter; }
};

/// `opinion_and_management`: the service auditor's opinion, and management's side.
enum class Needs { terms, management, auditor, opinion, both_sides, opinion_and_management, letter };
/// Who has to see to it that a rule holds. What management presses alone is held against the rules of `both` and its
/// own.
enum class Party { both, management, auditor };

/// What a rule finds, as its row lists it: `finds<no_tests, control_untested>`.
template <const auto&... kinds>
inline constexpr std::array<KindFacts, sizeof...(kinds)> finds = {facts_of(kinds)...};

/// `number` is the rule's in the README of this room, `asks` what must hold, as a clause. One function may answer
/// several rules. `Seen` is what it looks at: the engagement, the composed document, the pages.
template <class Seen>
struct RuleOver {
  int number = 0;
  std::string_view asks;
  AppliesTo applies_to = AppliesTo::both_types;
  Needs needs = Needs::terms;
  void (*ask)(const Seen&, Findings&) = nullptr;
  std::span<const KindFacts> finds;
  Party answers = Party::both;
};
using Rule = RuleOver<Examined>;
using Rules = std::span<const Rule>;

/// Whether the engagement is of the type, and holds the sides, that the row wants.
bool is_asked(AppliesTo applies_to, Needs needs, const Engagement& engagement);

template <class Seen>
void ask_all(std::span<const RuleOver<Seen>> rules, const Seen& seen, const Engagement& engagement,
             Findings& findings) {
  for (const RuleOver<Seen>& rule : rules)
    if (is_asked(rule.applies_to, rule.needs, engagement)) rule.ask(seen, findings);
}

/// The composed report beside what it was composed from.
struct Composed {
  const Document& document;
  const Engagement& engagement;
  const Elements& elements;
};
using DocumentRules = std::span<const RuleOver<Composed>>;

/// What the public is to read, before it is composed.
struct WordsForPublic {
  const std::vector<Located<Text>>& words;
  const Engagement& engagement;
  const Layout& layout;
};
using PublicWordsRules = std::span<const RuleOver<WordsForPublic>>;

/// The same of a report for the public, beside which no engagement is at hand.
struct ComposedForPublic {
  const Document& document;
  const Elements& elements;
};
using PublicDocumentRules = std::span<const RuleOver<ComposedForPublic>>;

/// The pages beside the document that they print.
struct Printed {
  const Pages& pages;
  const Document& document;
};
using PageRules = std::span<const RuleOver<Printed>>;

/// What was found so far, beside what the auditor decided to let stand.
struct Decided {
  const Engagement& engagement;
  const Sources& sources;
  const std::vector<Finding>& found;
};
using DecisionRules = std::span<const RuleOver<Decided>>;

/// The engagement beside what others hold of the same words.
struct Compared {
  const Examined& own;
  const TextsElsewhere& elsewhere;
};
using ComparedRules = std::span<const RuleOver<Compared>>;

/// The sentences of the layout, beside the engagement that is worded by them.
struct Worded {
  const Sentences& sentences;
  const Engagement& engagement;
};
using WordedRules = std::span<const RuleOver<Worded>>;

/// The engagement beside that of the report before.
struct Succeeding {
  const Examined& own;
  const Examined& prior;
};
using SucceedingRules = std::span<const RuleOver<Succeeding>>;

// One table a family, each at the end of its file.
Rules identity_rules();
Rules names_rules();
Rules opinion_rules();
Rules modification_rules();
Rules conclusions_rules();
Rules assertion_rules();
Rules description_rules();
Rules commitments_rules();
Rules description_claims_rules();
Rules incidents_rules();
Rules changes_rules();
Rules criteria_rules();
Rules criteria_policies_rules();
Rules controls_rules();
Rules tests_rules();
Rules procedures_rules();
Rules populations_rules();
Rules samples_rules();
Rules exceptions_rules();
Rules pleas_rules();
Rules responses_rules();
Rules tally_rules();
Rules subservice_rules();
Rules reliance_rules();
Rules text_rules();
Rules period_rules();
Rules time_words_rules();
Rules naming_rules();
Rules categories_rules();
Rules opinion_dates_rules();
Rules made_good_rules();
Rules walkthroughs_rules();
Rules user_entities_rules();
Rules scope_rules();
Rules locations_rules();
Rules wording_rules();
Rules control_texts_rules();
Rules repetition_rules();
Rules letter_rules();
Rules independence_rules();
Rules firm_rules();
Rules sign_off_rules();
Rules prose_terms_rules();
Rules halves_rules();
Rules policy_rules();
WordedRules layout_wording_rules();
/// Asks those of a layout.
void ask_of_layout(const Layout& layout, const Engagement& engagement, Findings& findings);
SucceedingRules prior_rules();   // asked when the engagement before is at hand
ComparedRules compared_rules();  // asked when there are others to compare with
Rules public_rules();            // asked for a SOC 3 alone
DocumentRules document_rules();
DocumentRules standards_rules();
DocumentRules document_assertion_rules();
DocumentRules presentation_rules();
DocumentRules element_words_rules();
PublicWordsRules public_words_rules();
PublicDocumentRules public_document_rules();
PageRules page_rules();
DecisionRules decision_rules();

/// What a party signs: its words for the same entity, system and time frame.
struct SignedStatement {
  std::string who;  ///< "assertion", "opinion", "assertion of Norvane Cloud, Inc."
  const Restated& restated;
  const Located<Text>& entity;  ///< the name that the terms give the entity it speaks of
};
/// Management's assertion, those of organizations presented inclusively, the opinion: as far as they are there.
std::vector<SignedStatement> signed_statements(const Examined& examined);

/// An assertion and who makes it: "management", "the management of Norvane Cloud, Inc.".
struct MadeAssertion {
  std::string by;
  const Assertion& assertion;
};
std::vector<MadeAssertion> made_assertions(const Examined& examined);
bool presented(const SubserviceOrganization& organization, Method method);
const SubserviceOrganization* organization_named(const Terms& terms, std::string_view id);

/// Whether each of the names stands in the description, heading or text.
std::vector<bool> named_in_description(const Sentences& sentences, const Phrases& names);

/// The subjects that a report of this type gives an opinion on, in their order; none while the type is unknown.
std::span<const Subject> subjects_of(const Terms& terms);
/// The last day of the time frame, which what is asserted and concluded comes after. Nothing while the terms give none,
/// or the report itself is dated before it, which is found by itself.
std::optional<Located<Date>> day_to_await(const Examined& examined);
/// The last day of a time frame, and where it is written.
Located<Date> last_of(const TimeFrame& frame);
/// The place of a time frame: its one day, or from the first to the last.
Span span_of(const TimeFrame& frame);
/// "2026-01-01 to 2026-06-30", "2026-06-30".
std::string words_of(const TimeFrame& frame);
/// "the description", "the suitability of the design", "operating effectiveness".
std::string_view words_of(Subject subject);
/// "security, privacy".
std::string words_of(const std::vector<Category>& categories);

}  // namespace socpress::check
