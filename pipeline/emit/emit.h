// Output formats of findings, for people and for machines.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"

namespace socpress::emit {

/// `full` and `concise` are for people, the others for machines.
enum class Format { full, concise, json, sarif, junit, github, gitlab };

/// The names of the formats on the command line.
std::vector<std::string> format_names();
std::optional<Format> format_named(std::string_view name);

/// A rule of the run: its requirement, and the kinds of findings that it reports.
struct Rule {
  std::string requirement;
  std::vector<KindFacts> finds;
  std::string not_evaluated{};  ///< why, where it was not evaluated; else empty
};

/// Names of the input folders, relative to the working directory, for machines that look for the files there.
/// Without a name, paths are relative to the folder itself.
struct FolderNames {
  std::string engagement, data, prior{};
};

struct Options {
  Format format = Format::full;
  bool color = false;
  std::size_t width = 100;                            ///< columns that a source line may take in `full`
  std::optional<Severity> fail_on = Severity::error;  ///< JUnit: the least severity that fails a test, if any
  FolderNames folders{};
  std::vector<Rule> rules{};  ///< that apply: SARIF lists those that were evaluated, JUnit has a test for each
  std::string version{};      ///< of the program, for SARIF; may be empty
  std::string name{};         ///< of the engagement, where findings of several follow one another
};

/// The findings in reading order. `full`: message, place, source line with caret, secondary places, help; ends with a
/// line that counts them ("2 errors, 1 warning"); `concise`: one line each, and the count. Both, and `github`, are
/// empty without findings; the other formats are complete documents in any case.
std::string emit(const std::vector<Finding>& findings, const Sources& sources, const Options& options);

}  // namespace socpress::emit
