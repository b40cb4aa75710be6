// A sheet with two cells that disagree, and its findings, for every format.
#pragma once

#include "emit/emit.h"

namespace socpress::emit {

inline const FindingKind<int, int> too_many{"tests/too-many", Severity::error,
                                            "{} items were sampled from a population of {}", "correct the sample size",
                                            "arithmetic"};
inline const FindingKind<> hint{"tests/hint", Severity::note, "a note without a place"};
inline const FindingKind<> absent{"tests/absent", Severity::warning, "it is missing", "write it"};

struct Sheet {
  Sources sources;
  FileId file = sources.add("auditor/tests.csv", "Test ID,Population Size,Sample Size\nIAM-02.T1,25,30\n");

  Sheet() {
    sources.add_columns(file, {"Test ID", "Population Size", "Sample Size"});
    sources.add_cell({file, 36, 45}, 2, 0);
    sources.add_cell({file, 46, 48}, 2, 1);
    sources.add_cell({file, 49, 51}, 2, 2);
  }

  Span sample() const { return {file, 49, 51}; }
  Span population() const { return {file, 46, 48}; }

  /// The disagreement of the two cells, and an item that is missing without a place.
  Findings open_findings() const {
    Findings findings;
    findings.report(too_many, 30, 25).at(sample()).label("the sample").also(population(), "the population");
    findings.report(absent);
    return findings;
  }

  /// The same findings, the first of them waived.
  Findings two_findings() const {
    Findings findings = open_findings();
    findings.revise([this](Finding& finding) {
      if (finding.id == too_many.facts.id)
        finding.waived = Waived{"C. Oyelaran", "the list was printed twice", {file, 0, 4}};
    });
    return findings;
  }
};

/// Three rules: one reports the first of the above findings, one the second, one nothing.
inline std::vector<Rule> three_rules() {
  return {{"no sample is larger than its population", {too_many.facts}},
          {"required things are present", {absent.facts}},
          {"there are no hints", {hint.facts}}};
}

}  // namespace socpress::emit
