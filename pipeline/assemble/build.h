// The driver: the only folder that knows the stages.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/finding.h"
#include "base/platform.h"
#include "check/check.h"

namespace socpress::assemble {

/// The stages at which a build may stop and output its value.
/// `claims`: the ledger of claims of the engagement's texts. `checked`: after the rules of the engagement, whose only
/// output is findings.
enum class Stage { model, claims, checked, document, pages, report };

/// What is built from an engagement folder.
enum class Part {
  report,              ///< the restricted report
  management,          ///< what management is responsible for: assertion and description
  assertion,           ///< only management's assertion
  description,         ///< only management's description
  bridge_letter,       ///< management's letter for the time after the report
  public_commitments,  ///< only the public section, from the public model
  soc3,                ///< the report for the public, built in a separate process
};
/// "assertion", "bridge-letter": the name on the command line; the report has none.
std::optional<Part> part_named(std::string_view name);

/// What to build from one engagement folder.
struct Request {
  Stage stop_after = Stage::report;
  std::optional<std::string> layout;  ///< otherwise the part's, or for a report the engagement's own
  Part part = Part::report;
};

struct BuildResult {
  Bytes report;           ///< the PDF; empty when none was built
  std::string dump;       ///< of the requested stage
  std::string why_draft;  ///< in words; empty for a final report
  std::size_t pages = 0;
  std::string manifest;                  ///< SOC 3: the report's input, as JSON
  std::vector<check::RuleStatus> rules;  ///< those that apply; none when there are no pages

  bool draft() const { return !why_draft.empty(); }
};

/// The platform of one build.
struct Environment {
  const Files& engagement;
  const Files& data;                                                       ///< layouts and catalogs
  std::function<std::optional<Bytes>(const std::string& file_name)> font;  ///< a face by its file's name
  Processes* processes = nullptr;                                          ///< required only for a SOC 3
  std::vector<const Files*> others{};  ///< other engagements, whose texts are compared with these
  const Files* prior = nullptr;        ///< the engagement of the prior report, to compare with
};

/// Builds; the findings of every stage that could run are in `findings`.
BuildResult build(const Environment& environment, const Request& request, Sources& sources, Findings& findings);

/// Runs every stage through pages, or only through `checked` when the request stops there, and writes nothing. Returns
/// the rules that apply; none when there are no pages.
std::vector<check::RuleStatus> evaluate(const Environment& environment, Request request, Sources& sources,
                                        Findings& findings);

/// Compares the bytes of a report for the public with the engagement that it claims as its origin (the leak check).
void verify_public(const Environment& environment, Request request, std::string_view report, Sources& sources,
                   Findings& findings);

/// The page that a partner reads before signing, as HTML; it is built whatever blocks the report.
std::string review_page(const Environment& environment, const Request& request, Sources& sources, Findings& findings);

/// The contents of `auditor/sign-off.yaml` for this folder; nothing when the folder cannot be read.
std::optional<std::string> digest(const Environment& environment, const Request& request, Sources& sources,
                                  Findings& findings);

/// The same as lines of that file, with the digest of each file, so that later changes can be named.
std::optional<std::string> digest_by_file(const Environment& environment, const Request& request, Sources& sources,
                                          Findings& findings);

}  // namespace socpress::assemble
