// Counts faults by kind, so that one fault on a thousand pages is one finding.
#include "inspect/conformance/fault_counts.h"

#include <algorithm>

namespace socpress::inspect {

FaultCounts::Counted* FaultCounts::known(const Fault& fault) {
  const auto same = [&fault](const Counted& counted) { return counted.fault->facts.id == fault.facts.id; };
  const auto found = std::find_if(counted_.begin(), counted_.end(), same);
  if (found == counted_.end()) return nullptr;
  ++found->count;
  return &*found;
}

void FaultCounts::add(const Fault& fault, std::string_view place) {
  if (known(fault) == nullptr) counted_.push_back({&fault, 1, std::string(place)});
}

void FaultCounts::on_page(const Fault& fault, std::size_t page) {
  if (known(fault) == nullptr) counted_.push_back({&fault, 1, fmt::format("on page {}", page + 1)});
}

void FaultCounts::in_object(const Fault& fault, int object) {
  if (known(fault) == nullptr) counted_.push_back({&fault, 1, fmt::format("in object {}", object)});
}

void FaultCounts::report(Findings& findings) const {
  for (const Counted& seen : counted_)
    findings.report(*seen.fault,
                    seen.count == 1 ? seen.first : fmt::format("{} times, first {}", seen.count, seen.first));
}

}  // namespace socpress::inspect
