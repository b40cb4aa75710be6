// The engagement in the auditor's terms: agreed terms, management's side, the service auditor's side.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/located.h"
#include "model/criteria.h"
#include "model/date.h"
#include "model/finding_waiver.h"
#include "model/management.h"
#include "model/policy.h"
#include "model/prose.h"
#include "model/terms.h"

namespace socpress::inline model {

// ---- the service auditor's side

enum class Procedure { inquiry, observation, inspection, reperformance };
/// `no_evidence`: the auditor was unable to obtain evidence, which is a scope limitation and not an exception. A test
/// that is not yet performed has no result.
enum class Result { no_exceptions, exception, did_not_operate, no_evidence };

struct Test {
  Located<std::string> id;
  Located<std::string> control;
  Located<Text> procedure;
  std::vector<Located<Procedure>> kinds;
  Located<Text> population;
  std::optional<Located<std::int64_t>> population_size, sample_size, deviations;
  std::optional<Located<Result>> result;  ///< nothing: open. Never filled in.
  Located<Text> result_text;              ///< the auditor's words in column Result
  Located<Text>
      exception;  ///< the facts of a deviation, why a control did not operate, or why no evidence was obtained
  std::optional<Located<Date>> tested_on;
  Located<Text> tester;
  Located<Text> population_evidence{};  ///< how the completeness of the population was established; never printed
  Span row;
};

/// How the auditor determined that a control of a Type 1 is designed as stated and implemented. Never printed: a Type 1
/// presents no tests.
struct Walkthrough {
  Located<std::string> control;
  Located<Text> procedure;
  std::vector<Located<Procedure>> kinds;
  std::optional<Located<Date>> performed_on;
  Located<Text> performed_by;
  Span row;
};

/// One opinion, set by a person on a day. There is no default.
struct Opinion {
  Located<OpinionKind> kind;
  std::optional<Located<Text>> by;
  std::optional<Located<Date>> on;
  Span span;
};
struct Basis {
  std::vector<Located<Subject>> subjects;
  std::vector<Located<CriterionId>> criteria;
  std::vector<Located<std::string>> controls;
  Located<Text> text;
  Span span;
  std::optional<Located<Text>> effect{};  ///< on the commitments, or on the criterion
};
enum class ControlConclusion {
  effective,
  effective_with_exception,
  not_effective,
  did_not_operate,
  not_suitably_designed
};
struct ConcludedControl {
  Located<std::string> control;
  Located<ControlConclusion> conclusion;
  Located<Text> reason;
};
struct ConcludedCriterion {
  Located<CriterionId> criterion;
  Located<bool> achieved;
  Located<Text> reason;
};

/// The result of the inquiry about subsequent events.
struct SubsequentEvents {
  std::optional<Located<Date>> inquired_to;  ///< the last day that the inquiry covers
  std::optional<Located<Text>> none, text;   ///< a statement that there are none, or a description of the events
  Span span;
};

/// Procedures that Section IV presents in the auditor's own words, since no test records them.
struct RecordedProcedures {
  std::optional<Located<Text>> samples, information_produced, entity_level;
};

struct AuditorsOpinion {
  std::optional<Located<Text>> addressee;
  Restated restated;
  std::array<std::optional<Opinion>, 3> opinions;  ///< by Subject
  Span opinions_at{};                              ///< the key above them, or where the file begins
  std::vector<Basis> bases;
  std::vector<ConcludedControl> controls;
  std::vector<ConcludedCriterion> criteria;
  std::vector<Located<Text>> emphasis, other_matters;
  RecordedProcedures procedures;
  std::optional<SubsequentEvents> subsequent_events;
  std::optional<Located<Date>> representation_letter_date, report_date;
  std::optional<Located<Text>> signature, city, state;
  bool report_date_misread = false, letter_date_misread = false;  ///< present, not valid, and reported

  const std::optional<Opinion>& on(Subject subject) const { return opinions[static_cast<std::size_t>(subject)]; }
};

/// One file as signed off: its path as in the combined digest, and the SHA-256 of its bytes.
struct SignedFile {
  Located<std::string> path, digest;
};
struct SignOff {
  Located<Text> by;
  std::optional<Located<Date>> on;
  Located<std::string> digest;
  Span span;
  std::optional<Located<std::string>> soc3{};  ///< digest for the public report, with its layout
  std::vector<SignedFile> files{};
};  ///< optional; shows which files changed, has no other effect

/// auditor/soc3.yaml: the public report. Its basis is a public wording.
struct Soc3Opinion {
  std::optional<Opinion> opinion;
  std::optional<Located<Text>> basis, addressee;
  std::optional<Located<Date>> report_date;
  std::optional<Located<Text>> signature, city, state;
  Span span;  ///< where the file begins
};

struct Auditor {
  std::vector<Test> tests;
  std::optional<AuditorsOpinion> opinion;
  std::optional<SignOff> sign_off;
  std::optional<Soc3Opinion> soc3{};
  std::vector<FindingWaiver> waivers{};
  std::vector<Walkthrough> walkthroughs{};
};

// ---- the complete engagement

struct Engagement {
  Terms terms;
  std::optional<Management> management;
  std::optional<Auditor> auditor;
  Catalog catalog;                      ///< of the framework of the report: the terms select criteria from it
  std::vector<Catalog> other_catalogs;  ///< of the other frameworks that the terms name
  Policy policy{};                      ///< the firm's own parameters

  /// Each criterion of each framework, as files spell it.
  std::vector<std::string> spellings() const;
};

/// Controls, tests, criteria and deviations joined once; every printed count comes from here. Indexes refer to the
/// engagement's lists; dangling ids are left out (rules report them).
struct Coverage {
  struct OfCriterion {
    std::size_t criterion = 0;
    std::vector<std::size_t> controls;
    std::size_t tests = 0, exceptions = 0;
  };
  struct OfControl {
    std::vector<std::size_t> criteria, tests;
    std::size_t exceptions = 0;
    bool did_not_operate = false, no_evidence = false;
  };
  std::vector<OfCriterion> criteria;  ///< the applicable criteria except those not applicable, in catalog order
  std::vector<OfControl> controls;    ///< parallel to Management::controls; `criteria` are catalog indexes
  std::vector<std::optional<std::size_t>> response_of_test;  ///< parallel to Auditor::tests: index into responses
  std::size_t tests = 0, exceptions = 0, did_not_operate = 0, no_evidence = 0, open = 0;
};
Coverage coverage(const Engagement& engagement);

/// Whether the report presents tests and their results: a Type 2 does, unless every opinion is disclaimed.
bool presents_tests(const Engagement& engagement);

/// The complete model as text, for tests and `--stop-after=model`.
std::string dump(const Engagement& engagement);

}  // namespace socpress::inline model
