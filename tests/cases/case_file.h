// A case file as its parts: what it shows, the files it is made of, what is expected of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace socpress::cases {

/// A block under `--- `. `breaks` is what the case is about: without these blocks it does not find what it expects.
struct Given {
  enum class How { whole_file, edit, remove };

  std::string heading;  ///< as it stands in the file
  How how = How::whole_file;
  bool breaks = false;
  std::string file;  ///< `data/` names the folder of layouts, `prior/` and `beside/` those of other engagements
  std::vector<std::string> lines;
};

/// A block under `=== `.
struct Expected {
  std::string asked;  ///< "findings", "model containing IAM-01"
  std::vector<std::string> lines;
};

struct Case {
  std::vector<std::string> preface;  ///< its first line says what the case shows
  std::vector<Given> given;
  std::vector<Expected> expected;

  /// The folder it starts from, relative to the project, or another case, as that stands; may be empty.
  std::string base() const { return said("base: "); }
  /// The folder of the engagement whose report came before, and that of another engagement, beside which it is held.
  std::string prior() const { return said("prior: "); }
  std::string beside() const { return said("beside: "); }
  /// How the matter is mended, in words, where undoing what breaks the case would only hide it.
  std::string mending() const { return said("mended: "); }

 private:
  std::string said(std::string_view key) const;
};

/// Consecutive `-` lines and the `+` lines after them: the old text and the new. Either may be empty.
struct Hunk {
  std::string old_text, new_text;
};

Case read_case(std::string_view text);
/// The text that `read_case` reads the same case from.
std::string written(const Case& one);

/// The hunks of an edit, in their order; their texts bear no line end at the end.
std::vector<Hunk> hunks_of(const Given& edit);

/// Whether what is asked for is findings, in full or one line each.
bool tells_findings(std::string_view asked);

/// The ids of the findings that it expects, each once, in the order of the file.
std::vector<std::string> expected_ids(const Case& one);

/// The blocks that make it fail: those marked `break`, else all of them.
std::vector<const Given*> breaking(const Case& one);

/// The same case as it stands before it is broken.
Case mended(const Case& one);

std::vector<std::string> lines_of(std::string_view text);
std::string joined(const std::vector<std::string>& lines);

}  // namespace socpress::cases
