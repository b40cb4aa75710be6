// Management's side of an engagement: description, controls, assertion, responses, bridge letter.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/located.h"
#include "model/criteria.h"
#include "model/date.h"
#include "model/prose.h"
#include "model/terms.h"

namespace socpress::inline model {

struct Commitment {
  Located<std::string> id;
  std::vector<Located<Category>> categories;
  Located<Text> text;
  std::optional<Located<Text>> source;
  bool is_restricted = false;  ///< `visibility: restricted`; public unless marked
};
struct Requirement {
  Located<std::string> id;
  std::vector<Located<std::string>> commitments;
  Located<Text> text;
  bool is_restricted = false;
};
struct Incident {
  Located<std::string> id;
  Located<Text> nature, timing, effect, disposition;
  Span span;
};
struct Change {
  Located<Date> date;
  Located<Text> before, after;
  Span span;
};
/// A list that must be present, or a sentence stating that there is nothing to list.
template <class T>
struct ListOrNone {
  std::vector<T> items;
  std::optional<Located<Text>> none;
  bool given() const { return none || !items.empty(); }
};
struct UserEntityControl {
  Located<std::string> id;
  Located<Text> text;
  std::vector<Located<CriterionId>> criteria;
};
struct SubserviceControl {
  Located<std::string> id;
  Located<std::string> organization;
  Located<Text> text;
  std::vector<Located<CriterionId>> criteria;
};
struct NotApplicable {
  Located<CriterionId> criterion;
  Located<Text> reason;
};

struct Control {
  Located<std::string> id;
  Located<Text> title, description;
  std::vector<Located<CriterionId>> criteria;
  Located<Text> category, owner, frequency, kind, method;  ///< `kind`: column Type
  std::optional<Located<Date>> effective_from, effective_to;
  bool is_public = false;                              ///< column Visibility; restricted unless marked public
  std::optional<Located<std::string>> organization{};  ///< id of the subservice organization that operates it
  Span row;
};

struct Response {
  Located<std::string> test;
  Located<Text> text;
};

enum class Subject { description, design, operating_effectiveness };
inline constexpr std::array<Subject, 3> all_subjects = {Subject::description, Subject::design,
                                                        Subject::operating_effectiveness};

struct Signature {
  Located<Text> name, title;
};
struct Matter {
  Located<Subject> subject;
  Located<Text> text;
  std::optional<Located<bool>> pervasive{};  ///< management states the opposite, and not an exception

  bool is_pervasive() const { return pervasive && **pervasive; }
};

/// The statements that a party repeats above its signature; rules compare them with the terms.
struct Restated {
  std::optional<Located<Text>> entity, system, description_title;
  std::optional<TimeFrame> time_frame;
  std::vector<Located<Category>> categories;
  Span span;  ///< where the file begins
};

struct Assertion {
  Restated restated;
  std::vector<Located<Subject>> asserts;
  std::vector<Matter> matters;
  std::optional<Located<Date>> date;
  std::vector<Signature> signatures;
  bool date_misread = false;  ///< present, not a valid date, and already reported
  Span asserts_at{};          ///< the key of the list `asserts`, or where the file begins

  bool is_signed() const { return date && !signatures.empty(); }
};

/// The assertion of a subservice organization's management under the inclusive method, for its part of the system.
struct SubserviceAssertion {
  Located<std::string> organization;
  Assertion assertion;
};

/// The prior report, as a bridge letter restates it.
struct RestatedReport {
  std::optional<Located<ReportType>> type;
  std::optional<TimeFrame> time_frame;
  std::optional<Located<Date>> date;
  std::optional<Located<Text>> auditor;  ///< the firm that issued it
};

/// Management's bridge letter for the time since its last report. Never part of a report.
struct BridgeLetter {
  std::optional<Located<Text>> addressee;
  RestatedReport last_report;
  std::optional<Period> period;  ///< the days that the letter covers
  ListOrNone<Change> changes;
  std::optional<Located<Text>> incidents, control_failures;  ///< what is known of them, or that none is known
  std::optional<Located<Text>> subservice_organizations;     ///< what changed about them
  std::optional<Located<Text>> user_entity_controls;         ///< a sentence that refers to them
  std::optional<Located<Date>> date;
  std::vector<Signature> signatures;
  Span span;  ///< where the file begins

  bool is_signed() const { return date && !signatures.empty(); }
};

/// Management's public assertion on the effectiveness of its controls.
enum class Soc3Claim { effective, effective_except_for, not_effective };

/// management/soc3.yaml. Its basis is a public wording of the matter that modifies the assertion.
struct Soc3Assertion {
  std::optional<Located<Soc3Claim>> claim;
  std::optional<Located<Text>> basis;
  std::optional<Located<Date>> date;
  std::vector<Signature> signatures;
  Span span;  ///< where the file begins
};

struct Management {
  std::optional<Prose> description;
  std::optional<Prose> other_information;
  std::vector<Commitment> commitments;
  std::vector<Requirement> requirements;
  ListOrNone<Incident> incidents;
  ListOrNone<Change> changes;
  std::vector<UserEntityControl> user_entity_controls;
  std::vector<SubserviceControl> subservice_controls;
  std::vector<NotApplicable> not_applicable;
  std::optional<Assertion> assertion;
  std::vector<Control> controls;
  std::vector<Response> responses;
  std::optional<Soc3Assertion> soc3{};
  std::vector<SubserviceAssertion> subservice_assertions{};
  std::optional<BridgeLetter> bridge_letter{};

  /// The assertion of that subservice organization; nothing if it made none.
  const Assertion* assertion_of(std::string_view organization) const;
};

}  // namespace socpress::inline model
