// The driver's public half: what is handed to the process that presses for the public, and what that process does.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assemble/build.h"
#include "model/public_bytes.h"
#include "text/face.h"

namespace socpress::assemble {

/// The one argument by which this program becomes the public press. No person types it.
inline constexpr std::string_view public_press_argument = "--press-for-public";

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

/// Words that the leak check found and a person let pass: part of the report, and so of what may be said about it.
struct PassedWords {
  std::string words, by, reason;
  std::optional<Date> on, until;
};

/// Sizes and digests of the report and of what it was made of, and what was let pass. No digest of anything restricted.
std::string public_manifest(const PublicWork& work, std::string_view report,
                            const std::vector<PassedWords>& passed = {});

/// Where the process's findings lead: the files, and the public texts by id less one. Stays on this side of the pipe.
struct PublicPlaces {
  const Sources& sources;
  std::vector<Located<Text>> texts;
};

/// Adds findings about public texts, each with the place where the text was written.
void add_placed(const Findings& of_public, const PublicPlaces& places, Findings& findings);

/// Has the work pressed in a fresh process. After: report, dump and pages stand in `pressed`, as far as there are any;
/// the process's findings are among `findings`.
void press_publicly(const PublicWork& work, Spawn* spawn, const PublicPlaces& places, BuildResult& pressed,
                    Findings& findings);

/// The process's own part: work as bytes in, result as bytes out; nothing when the bytes are no work. Opens nothing.
std::optional<Bytes> press_for_public(std::string_view work);

}  // namespace socpress::assemble
