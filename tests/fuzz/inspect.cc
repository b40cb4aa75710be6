// Fuzz target: any bytes as a finished report are inspected to the end; a file without pages always has findings.
#include "inspect/conformance/inspect.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  socpress::Findings findings;
  const auto seen = socpress::inspect::inspect({reinterpret_cast<const char*>(data), size}, findings);
  if (seen.pages == 0 && findings.all().empty()) std::abort();
  return 0;
}
