// Fuzz target: any bytes as a layout are read or rejected, and every finding points into the file.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "ingest/ingest.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  socpress::MemoryFiles layouts, folder;
  layouts.files["report.xml"] = std::string(reinterpret_cast<const char*>(data), size);
  socpress::Sources sources;
  socpress::Findings findings;
  (void)socpress::ingest::ingest_layout("report", layouts, folder, sources, findings);
  for (const socpress::Finding& finding : findings.all())
    if (finding.span && (finding.span->begin > finding.span->end || finding.span->end > size)) std::abort();
  return 0;
}
