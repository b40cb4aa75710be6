// Fuzz target: any bytes as management's Markdown are read or rejected, and every finding points into the file.
#include "ingest/formats/markdown.h"

#include <cstdint>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  socpress::MemoryFiles folder;
  folder.files["management/a.md"] = std::string(reinterpret_cast<const char*>(data), size);
  socpress::Sources sources;
  socpress::Findings findings;
  (void)socpress::ingest::read_markdown("management/a.md", folder, sources, findings);
  for (const socpress::Finding& finding : findings.all())
    if (finding.span && (finding.span->begin > finding.span->end || finding.span->end > size)) std::abort();
  return 0;
}
