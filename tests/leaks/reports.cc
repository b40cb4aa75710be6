// Public reports built in this process, with the texts they may contain, and the leak check run over their bytes.
#include "leaks/reports.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "compose/public/compose_public.h"
#include "ingest/ingest.h"
#include "redact/redact.h"
#include "redact/restricted_texts.h"
#include "socpress/disk.h"
#include "typeset/typeset.h"
#include "write/pdf/write_pdf.h"

namespace socpress {

namespace {

namespace fs = std::filesystem;
const std::string data_path = SOCPRESS_ROOT "/layouts";

std::string read_all(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

Faces faces_of(const Look& look) {
  Faces faces;
  for (const FaceFile& file : look.faces) {
    std::optional<Bytes> bytes = font_file(data_path, file.file);
    std::optional<Face> face = bytes ? Face::load(file.file, std::move(*bytes)) : std::nullopt;
    if (face)
      faces.push_back(std::move(*face));
    else
      ADD_FAILURE() << "no face " << file.file;
  }
  return faces;
}

Findings checked(const std::string& pdf, const inspect::PublicContents& contents,
                 const std::vector<std::string>& restricted) {
  Findings findings;
  verify_public(pdf, contents, {restricted}, {}, poppler_text(pdf), findings);
  return findings;
}

}  // namespace

MemoryFiles sample(const std::string& name) {
  MemoryFiles files;
  const fs::path root = fs::path(SOCPRESS_ROOT) / "samples" / name;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root))
    if (entry.is_regular_file())
      files.files[entry.path().lexically_relative(root).generic_string()] = read_all(entry.path());
  return files;
}

void replace_in(MemoryFiles& engagement, const std::string& path, const std::string& from, const std::string& to) {
  std::string& text = engagement.files[path];
  ASSERT_NE(text.find(from), std::string::npos) << path << " does not hold " << from;
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

PublicReport built(const MemoryFiles& engagement, const std::string& layout_name) {
  PublicReport report;
  const DiskFiles data(data_path);
  Sources sources;
  Findings findings;
  const Engagement given = ingest::ingest(engagement, data, sources, findings);
  const std::optional<Layout> layout = ingest::ingest_layout(layout_name, data, engagement, sources, findings);
  if (!layout || findings.block(Blocks::everything)) {
    ADD_FAILURE() << (findings.all().empty() ? "no layout" : findings.all().front().message);
    return report;
  }
  const PublicEngagement shown = redact::redact(given);
  const Document document = compose_public::compose(shown, *layout, findings);
  static const Faces faces = faces_of(document.look);  // every shipped layout has the same faces
  const Pages pages = typeset::typeset(document, faces, findings);
  report.contents = inspect::contents_of(pages);
  report.restricted = redact::restricted_texts(given, shown);
  report.pdf = write_pdf::write_pdf(pages, faces, findings).value_or(Bytes());
  EXPECT_FALSE(report.pdf.empty());
  return report;
}

const PublicReport& clean() {
  static const PublicReport report = built(sample("minimal"));
  return report;
}

std::string poppler_text(const std::string& pdf) {
  const std::string name = (fs::temp_directory_path() / ("leaks-" + std::to_string(::getpid()))).string();
  std::ofstream(name + ".pdf", std::ios::binary) << pdf;
  const std::string command = "pdftotext -raw -enc UTF-8 '" + name + ".pdf' '" + name + ".txt' 2>/dev/null";
  const std::string text = std::system(command.c_str()) == 0 ? read_all(name + ".txt") : std::string();
  fs::remove(name + ".pdf");
  fs::remove(name + ".txt");
  return text;
}

std::vector<std::string> found(const std::string& pdf, const inspect::PublicContents& contents,
                               const std::vector<std::string>& restricted) {
  std::vector<std::string> ids;
  const Findings findings = checked(pdf, contents, restricted);
  for (const Finding& finding : findings.all())
    if (finding.severity != Severity::note) ids.push_back(finding.id);
  return ids;
}

std::string reported(const std::string& pdf, const inspect::PublicContents& contents,
                     const std::vector<std::string>& restricted) {
  std::string out;
  const Findings findings = checked(pdf, contents, restricted);
  for (const Finding& finding : findings.all()) out += finding.id + ": " + finding.message + "\n";
  return out;
}

}  // namespace socpress
