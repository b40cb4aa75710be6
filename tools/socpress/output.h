// Output of findings: on the terminal, to files, all or a selection of them, and the exit status.
#pragma once

#include <cstdio>
#include <optional>
#include <string>
#include <vector>

#include "check/check.h"
#include "emit/emit.h"

namespace CLI {
class App;
}

namespace socpress {

/// `found`: done, and findings reach --fail-on. `failed`: nothing was written. `temporary_failure`: worth a retry.
enum Exit { done = 0, found = 1, failed = 2, temporary_failure = 75 };

/// Output options of the command line.
struct OutputOptions {
  std::string format = "full", color = "auto", fail_on = "error";
  std::vector<std::string> files;           ///< FORMAT=PATH
  std::vector<std::string> select, ignore;  ///< ids or families
};

void add_output_options(CLI::App& command, OutputOptions& options);

/// What is wrong with the values of the options, if anything.
std::optional<std::string> problem_with(const OutputOptions& options);

/// Findings of a run, its rules, and the names of its folders.
struct Run {
  const Findings& findings;
  const Sources& sources;
  std::vector<check::RuleStatus> rules{};  ///< those that apply; none if the engagement could not be read
  emit::FolderNames folders{};
  bool reviews = false;  ///< whether the command evaluates rules
  std::string name{};    ///< of the engagement, where findings of several follow one another
};

/// Whether findings of several engagements can follow one another in the format.
bool is_for_people(const OutputOptions& options);

/// A folder as output for machines names it: relative to the working directory, or empty when it is outside.
std::string name_of_folder(const std::string& path);

/// Writes all of the text. Returns the exit status.
int put(std::FILE* stream, const std::string& text);

/// Prints an error of the command line or of the system on standard error. Returns `failed`.
int fail(const std::string& message);

/// Writes the findings to `stream` and to the files of the options; `when_none` is written to the stream instead when
/// there are none. Returns the exit status of the writing.
int emit_run(const Run& run, const OutputOptions& options, std::FILE* stream, const std::string& when_none = {});

/// The exit status by the findings. Errors count whether they are selected or not, since they prevent the report from
/// being issued; warnings and notes count only if selected.
int status_of(const Findings& findings, const OutputOptions& options);

}  // namespace socpress
