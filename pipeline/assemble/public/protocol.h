// What is handed to the process that builds a report for the public, and what comes back.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assemble/build.h"
#include "model/public_bytes.h"
#include "text/face.h"

namespace socpress::assemble {

/// The one argument by which this program becomes that process. No person types it.
inline constexpr std::string_view public_child_argument = "--build-for-public";

/// A file by its name.
struct PublicPart {
  std::string name;
  std::string_view bytes;
};

/// Everything that a public report is made of: nothing else goes to the process.
struct PublicWork {
  std::string layout;  ///< its name; its files are among `layout_files`
  std::vector<PublicPart> layout_files;
  const Faces& faces;
  const PublicBytes& model;
  Stage stop_after = Stage::report;
};

/// Where the process's findings lead: the files, and the public texts by id less one. Stays on this side of the pipe.
struct PublicPlaces {
  const Sources& sources;
  std::vector<Located<Text>> texts;
};

/// Adds findings about public texts, each with the place where the text was written.
void add_placed(const Findings& of_public, const PublicPlaces& places, Findings& findings);

/// What the process gave back; empty where it failed.
struct PublicResult {
  Bytes report;
  std::string dump;
  std::size_t pages = 0;
};

/// Runs the work in a fresh process. The process's findings, or its failure, are among `findings`.
PublicResult run_public_process(const PublicWork& work, Spawn* spawn, const PublicPlaces& places, Findings& findings);

}  // namespace socpress::assemble
