// Findings to a person or a machine.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"

namespace socpress::emit {

/// `full` and `concise` are for people, the others for machines.
enum class Telling { full, concise, json, sarif, junit, github, gitlab };

/// The names of the forms, as the command line has them.
std::vector<std::string> telling_names();
std::optional<Telling> telling_named(std::string_view name);

/// A rule that was asked: what must hold, and the kinds of findings that say where it does not.
struct AskedRule {
  std::string asks;
  std::vector<KindFacts> finds;
};

/// How the given folders are called from where the program runs, for machines that look for the files there.
/// Without a name, files are named from the folder itself.
struct FolderNames {
  std::string engagement, data, prior{};
};

struct TellOptions {
  Telling form = Telling::full;
  bool color = false;
  std::size_t width = 100;             ///< columns that a source line may take in `full`
  Severity fail_on = Severity::error;  ///< JUnit: the least severity by which a rule fails
  FolderNames folders{};
  std::vector<AskedRule> asked{};     ///< SARIF lists them; in JUnit each is a test, passed or not
  std::vector<AskedRule> left_out{};  ///< rules that an engagement not read whole could not be asked: skipped in JUnit
  std::string version{};              ///< of the program, for SARIF; may be empty
  std::string name{};                 ///< whose findings they are, when those of several are told one after another
};

/// The findings in reading order. `full`: message, place, source line with caret, secondary places, help; ends with a
/// line that counts them ("2 errors, 1 warning"); `concise`: a line each, and the count. Both, and `github`, are empty
/// when there are none; the other forms are whole documents all the same.
std::string tell(const std::vector<Finding>& findings, const Sources& sources, const TellOptions& options);

}  // namespace socpress::emit
