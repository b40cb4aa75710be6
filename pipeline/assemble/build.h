// The driver: the only room that knows the stages. Reads like a table of contents.
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

/// Where a run may stop and show its value instead of going on.
enum class Stage { model, document, pages, report };

/// What is made of an engagement folder.
enum class Part {
  report,              ///< the restricted report
  management,          ///< what management answers for: assertion and description
  assertion,           ///< management's assertion alone
  description,         ///< management's description alone
  bridge_letter,       ///< management's letter for the time after the report
  public_commitments,  ///< the public section alone, from the public model
  soc3,                ///< the report for the public, pressed in a process of its own
};
/// "assertion", "bridge-letter": as the command line names them; the report has no name.
std::optional<Part> part_named(std::string_view name);

/// What to press from one engagement folder.
struct Request {
  Stage stop_after = Stage::report;
  std::optional<std::string> layout;  ///< else the part's, or for a report the engagement's own
  Part part = Part::report;
};

/// What came of it.
struct BuildResult {
  Bytes report;      ///< the PDF; empty when nothing was pressed
  std::string dump;  ///< of the stage asked for
  bool draft = true;
  std::string why_draft;  ///< in words, when it is one
  std::size_t pages = 0;
  std::string manifest;            ///< SOC 3: what the report was made of, as JSON
  std::vector<check::Rule> rules;  ///< the rules that were evaluated; none when it did not come to pages
};

/// The doors and folders a run is given.
struct Environment {
  const Files& engagement;
  const Files& data;                                                       ///< layouts and catalogs
  std::function<std::optional<Bytes>(const std::string& file_name)> font;  ///< a face by its file's name
  Spawn* spawn = nullptr;                                                  ///< needed for a SOC 3 alone
  std::vector<const Files*> others{};  ///< other engagements, whose texts `review` compares with these
  const Files* prior = nullptr;        ///< the engagement of the report before, if it is to be compared
};

/// Presses; every finding of every stage that could run is in `findings`.
BuildResult build(const Environment& environment, const Request& order, Sources& sources, Findings& findings);

/// Holds the bytes of a report for the public against the engagement they are said to come from (the leak check).
void verify(const Environment& environment, Request order, std::string_view report, Sources& sources,
            Findings& findings);

/// Checks as far as pages, presses nothing. Returns the rules that were evaluated; none when it did not come as far.
std::vector<check::Rule> review(const Environment& environment, Request order, Sources& sources, Findings& findings);

/// The page that a partner reads before signing, as HTML; it is made whatever stands against pressing.
std::string reading_view(const Environment& environment, const Request& order, Sources& sources, Findings& findings);

/// What `auditor/sign-off.yaml` must say for this folder.
std::optional<std::string> digest(const Environment& environment, const Request& order, Sources& sources,
                                  Findings& findings);

/// The same as lines of that file, with the digest of each file, so that it can be told later which of them changed.
std::optional<std::string> digest_by_file(const Environment& environment, const Request& order, Sources& sources,
                                          Findings& findings);

}  // namespace socpress::assemble
