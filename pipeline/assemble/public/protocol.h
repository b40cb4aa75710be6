// The input and output of the process that builds a report for the public.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "assemble/build.h"
#include "model/public_bytes.h"
#include "text/face.h"

namespace socpress::assemble {

/// The argument that starts this program as that process. It is not for use by people.
inline constexpr std::string_view public_child_argument = "--build-for-public";

/// A file by its name.
struct PublicPart {
  std::string name;
  std::string_view bytes;
};

/// The complete input of a public report: nothing else is passed to the process.
struct PublicWork {
  std::string layout;  ///< its name; its files are among `layout_files`
  std::vector<PublicPart> layout_files;
  const Faces& faces;
  const PublicBytes& model;
  Stage stop_after = Stage::report;
};

/// The targets of the process's findings: the files, and the public texts by id minus one. Not sent to the process.
struct PublicPlaces {
  const Sources& sources;
  std::vector<Located<Text>> texts;
};

/// Adds findings about public texts, each with the place where the text was written.
void add_placed(const Findings& of_public, const PublicPlaces& places, Findings& findings);

/// The output of the process; empty where it failed.
struct PublicResult {
  Bytes report;
  std::string dump;
  std::size_t pages = 0;
};

/// Runs the work in a fresh process. The process's findings, or its failure, are among `findings`.
PublicResult run_public_process(const PublicWork& work, Processes* processes, const PublicPlaces& places,
                                Findings& findings);

}  // namespace socpress::assemble
