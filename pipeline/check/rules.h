// The rules as rows: a number, what it applies to, what it needs to be there, and the function that asks.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "model/engagement.h"

namespace socpress {

/// What the rules of this room look at. A rule that needs a side is asked only when it is there.
struct Examined {
  const Engagement& engagement;
  const Coverage& coverage;

  const Terms& terms() const { return engagement.terms; }
  const Catalog& catalog() const { return engagement.catalog; }
  const Management& management() const { return *engagement.management; }
  const Auditor& auditor() const { return *engagement.auditor; }
  const AuditorsOpinion& opinion() const { return *engagement.auditor->opinion; }
  const BridgeLetter& letter() const { return *engagement.management->bridge_letter; }
};

enum class AppliesTo { both_types, type_1, type_2 };
/// `opinion_and_management`: the service auditor's opinion, and management's side.
enum class Needs { terms, management, auditor, opinion, both_sides, opinion_and_management, letter };
/// Who has to see to it that a rule holds. What management presses alone is held against the rules of `both` and its own.
enum class Party { both, management, auditor };

/// `number` is the rule's in the README of this room. One function may answer several rules.
struct Rule {
  int number = 0;
  AppliesTo applies_to = AppliesTo::both_types;
  Needs needs = Needs::terms;
  void (*ask)(const Examined&, Findings&) = nullptr;
  Party answers = Party::both;
};
using Rules = std::span<const Rule>;

// One table a family, each at the end of its file.
Rules identity_rules();
Rules names_rules();
Rules opinion_rules();
Rules modification_rules();
Rules conclusions_rules();
Rules assertion_rules();
Rules description_rules();
Rules criteria_rules();
Rules tests_rules();
Rules exceptions_rules();
Rules subservice_rules();
Rules text_rules();
Rules letter_rules();

/// What a party signs: its words for the same entity, system and time frame.
struct SignedStatement {
  std::string who;                               ///< "assertion", "opinion", "assertion of Norvane Cloud, Inc."
  const Restated& restated;
  const Located<Text>& entity;                   ///< the name that the terms give the entity it speaks of
};
/// Management's assertion, those of organizations presented inclusively, the opinion: as far as they are there.
std::vector<SignedStatement> signed_statements(const Examined& examined);

/// An assertion and who makes it: "management", "the management of Norvane Cloud, Inc.".
struct MadeAssertion { std::string by; const Assertion& assertion; };
std::vector<MadeAssertion> made_assertions(const Examined& examined);
bool presented(const SubserviceOrganization& organization, Method method);
const SubserviceOrganization* organization_named(const Terms& terms, std::string_view id);

/// The subjects that a report of this type gives an opinion on, in their order; none while the type is unknown.
std::span<const Subject> subjects_of(const Terms& terms);
/// The place of a time frame: its one day, or from the first to the last.
Span span_of(const TimeFrame& frame);
/// "2026-01-01 to 2026-06-30", "2026-06-30".
std::string words_of(const TimeFrame& frame);
/// "the description", "the suitability of the design", "operating effectiveness".
std::string_view words_of(Subject subject);

}  // namespace socpress
