// Fuzz target: any bytes as a workbook, or as the cells of one; every finding points into its text.
#include "ingest/formats/workbook.h"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "cases/workbook_text.h"
#include "ingest/formats/csv.h"

namespace {

constexpr std::array<socpress::ingest::Column, 2> columns = {
    {{"Control ID", false, {}}, {"Control Description", false, {}}}};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace socpress;
  std::string bytes(reinterpret_cast<const char*>(data), size);
  // Random bytes are hardly ever a package: other bytes are the text form of a workbook (see workbook_text.h).
  if (!bytes.starts_with("PK")) bytes = cases::packed_workbook(bytes);
  MemoryFiles folder;
  folder.files["controls.xlsx"] = std::move(bytes);
  Sources sources;
  Findings findings;
  const auto file = ingest::read_workbook("controls.xlsx", "Controls", folder, sources, findings);
  if (file) (void)read_csv(*file, columns, sources, findings);
  for (const Finding& finding : findings.all()) {
    if (!finding.span) continue;
    if (finding.span->begin > finding.span->end || finding.span->end > sources[finding.span->file].bytes().size())
      std::abort();
    (void)sources.cell(*finding.span);
  }
  return 0;
}
