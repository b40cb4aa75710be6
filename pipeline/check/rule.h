// The vocabulary of the rule tables, and what several families share.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "check/check.h"
#include "check/input.h"
#include "language/sentences.h"
#include "model/engagement.h"

namespace socpress::check {

/// What a rule finds, as its row lists it: `finds<no_tests, control_untested>`.
template <const auto&... kinds>
inline constexpr std::array<const KindFacts*, sizeof...(kinds)> finds = {&kinds.facts...};

/// One table per family, at the end of its file.
using Rules = std::span<const Rule>;

/// The content that a party signs: its words for the same entity, system and time frame.
struct SignedStatement {
  std::string who;  ///< "assertion", "opinion", "assertion of Norvane Cloud, Inc."
  const Restated& restated;
  const Located<Text>& entity;  ///< the name that the terms specify for its entity
};
/// The assertions of management and of organizations presented inclusively, and the opinion, when present.
std::vector<SignedStatement> signed_statements(const RuleInput& input);

/// An assertion and the party that makes it: "management", "the management of Norvane Cloud, Inc.".
struct MadeAssertion {
  std::string by;
  const Assertion& assertion;
};
std::vector<MadeAssertion> made_assertions(const RuleInput& input);
bool presented(const SubserviceOrganization& organization, Method method);
const SubserviceOrganization* organization_named(const Terms& terms, std::string_view id);

/// Whether each of the names appears in a heading or the text of the description.
std::vector<bool> named_in_description(const Sentences& sentences, const Phrases& names);

/// The subjects on which a report of this type gives an opinion, in order; none while the type is unknown.
std::span<const Subject> subjects_of(const Terms& terms);
/// The last day of the time frame, after which assertions and conclusions are dated. Nothing when the terms specify
/// none, or when the report itself is dated before it, which is reported separately.
std::optional<Located<Date>> day_to_await(const RuleInput& input);
/// The last day of a time frame, and where it is written.
Located<Date> last_of(const TimeFrame& frame);
/// The place of a time frame: its single day, or the range from the first to the last.
Span span_of(const TimeFrame& frame);
/// "2026-01-01 to 2026-06-30", "2026-06-30".
std::string words_of(const TimeFrame& frame);
/// "the description", "the suitability of the design", "operating effectiveness".
std::string_view words_of(Subject subject);
/// "security, privacy".
std::string words_of(const std::vector<Category>& categories);

}  // namespace socpress::check
