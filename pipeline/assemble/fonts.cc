// Requests font files from the platform, and compares each with the look's record of it.
#include "assemble/fonts.h"

#include "publish/publish.h"

namespace socpress::assemble {
namespace {

const FindingKind<std::string> face_missing{
    "faces/missing", Blocks::everything,
    "the layout uses the font `{}`, which is not in the font folders; a report is built with the fonts of its layout",
    "install the font's package (fonts-noto-core, fonts-liberation2), or name another file in the layout"};
const FindingKind<std::string> face_differs{
    "faces/differs", Severity::error,
    "the font file `{}` differs from the one that the layout records; identical fonts give identical line and page "
    "breaks on every machine",
    "install the recorded version, or record the sha256 of this one in the layout"};
const FindingKind<std::string> face_unreadable{
    "faces/unreadable", Blocks::everything,
    "`{}` is not a usable font; a font is a complete font file, as its package installs it",
    "install the font's package again, or name another file in the layout"};

}  // namespace

std::optional<Faces> load_faces(const Look& look, const Environment& environment, Findings& findings) {
  Faces faces;
  for (const FaceFile& file : look.faces) {
    std::optional<Bytes> bytes = environment.font(file.file);
    if (!bytes) {
      findings.report(face_missing, file.file).at(file.span);
      continue;
    }
    if (!file.sha256.empty() && publish::sha256(*bytes) != "sha256:" + file.sha256)
      findings.report(face_differs, file.file).at(file.span);
    std::optional<Face> face = Face::load(file.file, std::move(*bytes));
    if (face)
      faces.push_back(std::move(*face));
    else
      findings.report(face_unreadable, file.file).at(file.span);
  }
  if (faces.size() != look.faces.size()) return std::nullopt;
  return faces;
}

}  // namespace socpress::assemble
