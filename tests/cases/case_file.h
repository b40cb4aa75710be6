// The parts of a case file: its subject, its files, and its expectations.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace socpress::cases {

/// A block under `--- `. `breaks` marks the subject of the case: without these blocks the expected findings do not
/// occur.
struct Given {
  enum class How { whole_file, edit, remove };

  std::string heading;  ///< as in the file
  How how = How::whole_file;
  bool breaks = false;
  std::string file;  ///< `data/` is the folder of layouts, `prior/` and `beside/` those of other engagements
  std::vector<std::string> lines;
};

/// A block under `=== `.
struct Expectation {
  std::string request;  ///< "findings", "model containing IAM-01"
  std::vector<std::string> lines;
};

struct Case {
  std::vector<std::string> preface;  ///< its first line states what the case shows
  std::vector<Given> given;
  std::vector<Expectation> expected;

  /// The folder from which it starts, relative to the project, or another case in its final state; may be empty.
  std::string base() const { return value_of("base: "); }
  /// The folders of the prior report's engagement, and of another engagement to compare with.
  std::string prior() const { return value_of("prior: "); }
  std::string beside() const { return value_of("beside: "); }
  /// How to fix the problem, in words, when undoing the breaking blocks would only hide it.
  std::string fix() const { return value_of("fixed: "); }

 private:
  std::string value_of(std::string_view key) const;
};

/// Consecutive `-` lines and the `+` lines after them: the old text and the new. Either may be empty.
struct Hunk {
  std::string old_text, new_text;
};

Case read_case(std::string_view text);
/// The text from which `read_case` reads the same case.
std::string written(const Case& one);

/// The hunks of an edit, in order; their texts do not end with a line end.
std::vector<Hunk> hunks_of(const Given& edit);

/// Whether the requested output is findings, in full or one line each.
bool expects_findings(std::string_view request);

/// The ids of the expected findings, each once, in the order of the file.
std::vector<std::string> expected_ids(const Case& one);

/// The blocks that make it fail: those marked `break`, otherwise all of them.
std::vector<const Given*> breaking(const Case& one);

/// The same case before its breaking blocks.
Case fixed(const Case& one);

std::vector<std::string> lines_of(std::string_view text);
std::string joined(const std::vector<std::string>& lines);

}  // namespace socpress::cases
