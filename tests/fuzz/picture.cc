// Fuzz target: any bytes as a picture are decoded to complete rows, or rejected with a finding.
#include "ingest/formats/picture.h"

#include <cstdint>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  socpress::MemoryFiles folder;
  folder.files["a"] = std::string(reinterpret_cast<const char*>(data), size);
  socpress::Findings findings;
  const auto picture = socpress::ingest::read_picture("a", socpress::Span{}, folder, findings);
  if (picture.has_value() != findings.all().empty()) std::abort();
  if (!picture) return 0;
  const std::size_t count = std::size_t{picture->width} * picture->height;
  if (picture->pixels.size() != count * static_cast<std::size_t>(picture->components)) std::abort();
  if (!picture->alpha.empty() && picture->alpha.size() != count) std::abort();
  return 0;
}
