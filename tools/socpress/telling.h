// How the findings of a run are told: on the terminal, to files beside it, all or those selected, and the exit status.
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

enum Exit { done = 0, found = 1, could_not = 2 };

/// What the command line says about telling.
struct TellingAsked {
  std::string format = "full", color = "auto", fail_on = "error";
  std::vector<std::string> outputs;         ///< FORMAT=PATH
  std::vector<std::string> select, ignore;  ///< ids or families
};

void add_telling_options(CLI::App& command, TellingAsked& asked);

/// Why what was said cannot be followed; nothing when it can.
std::optional<std::string> why_not(const TellingAsked& asked);

/// What a run found, what it was held against, and how its folders are called.
struct Run {
  const Findings& findings;
  const Sources& sources;
  std::vector<check::Rule> rules{};  ///< those that were asked; none where they were to be, and nothing was read whole
  emit::FolderNames folders{};
  bool reviews = false;  ///< whether rules were to be asked
  std::string name{};    ///< whose findings they are, when those of several are told one after another
};

/// Whether findings are asked for line by line, so that those of several engagements can follow one another.
bool is_for_people(const TellingAsked& asked);

/// A folder as machines are to call it: relative to where the program runs, or nothing when it lies outside.
std::string name_of_folder(const std::string& path);

/// Writes all of it, or says that it could not: a report lost in a full pipe must not look like success.
bool put(std::FILE* stream, const std::string& text);

/// Says on standard error why the program could not do what was asked.
int fail(const std::string& message);

/// Tells the run on `stream`, and to the files asked for; `when_none` stands for findings on the stream when there are
/// none to be told. False: something could not be written.
bool tell_run(const Run& run, const TellingAsked& asked, std::FILE* stream, const std::string& when_none = {});

/// Exit status by the findings; problems of the world weigh more than those of the engagement. Errors count whether
/// they were selected or not, since they keep the report from being issued; warnings and notes only where they are
/// told.
int status_of(const Findings& findings, const TellingAsked& asked);

}  // namespace socpress
