// Reads the sample and builds its public report as assemble does, with a function instead of the process.
#include "public/sample.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "assemble/public/child.h"
#include "assemble/public/manifest.h"
#include "ingest/ingest.h"
#include "redact/redact.h"
#include "socpress/disk.h"

namespace socpress::shaken {

namespace {

namespace fs = std::filesystem;
const fs::path root = SOCPRESS_ROOT;

MemoryFiles folder(const fs::path& path) {
  MemoryFiles files;
  for (const auto& entry : fs::recursive_directory_iterator(path)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    std::stringstream all;
    all << in.rdbuf();
    files.files[entry.path().lexically_relative(path).generic_string()] = all.str();
  }
  return files;
}

}  // namespace

Engagement sample() {
  const MemoryFiles data = folder(root / "layouts"), given = folder(root / "samples/wexcombe-soc2-type2");
  Sources sources;
  Findings findings;
  Engagement engagement = ingest::ingest(given, data, sources, findings);
  EXPECT_FALSE(findings.block(Blocks::everything));
  return engagement;
}

Bytes built(const Engagement& engagement, bool draft) {
  static const MemoryFiles data = folder(root / "layouts");
  static const Faces faces = [] {
    Faces loaded;
    for (const char* name :
         {"NotoSerif-Regular.ttf", "NotoSerif-Italic.ttf", "NotoSans-Regular.ttf", "NotoSans-Bold.ttf"})
      loaded.push_back(*Face::load(name, *font_file((root / "layouts").string(), name)));
    return loaded;
  }();
  PublicEngagement shown = redact::redact(engagement);
  shown.draft = draft;
  const PublicBytes model = public_bytes(shown);
  const assemble::PublicWork work{
      "soc3",
      {{"soc3.xml", data.files.find("soc3.xml")->second}, {"report.xml", data.files.find("report.xml")->second}},
      faces,
      model,
      assemble::Stage::report};
  MemoryProcesses process;
  process.answer = [](const Command&, std::string_view input) -> Expected<std::string> {
    const auto answer = assemble::build_for_public(input);
    return answer ? Expected<std::string>{*answer} : Expected<std::string>{Error{"no work"}};
  };
  Findings findings;
  const Sources sources;
  const assemble::PublicResult result = assemble::run_public_process(work, &process, {sources, {}}, findings);
  for (const Finding& finding : findings.all())
    if (finding.severity == Severity::error) ADD_FAILURE() << finding.id << ": " << finding.message;
  EXPECT_GT(result.pages, 4u);
  return result.report + assemble::public_manifest(work, result.report);
}

}  // namespace socpress::shaken
