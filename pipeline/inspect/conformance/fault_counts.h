// Counts faults by kind, so that one fault on a thousand pages is one finding.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"

namespace socpress::inspect {

/// The placeholder is the place: "on page 3", or "7 times, first on page 3".
using Fault = FindingKind<std::string>;

constexpr const char* our_fault =
    "build the report again; if this finding appears again, the fault is in the program, not in the engagement: do not "
    "distribute the file";
/// For changes that other programs make when they save, sign or protect a file.
constexpr const char* as_written =
    "build the report again, and distribute the file unchanged: other programs modify it when they save it";

/// Counts faults; reports each kind once, in the order of first occurrence.
class FaultCounts {
 public:
  void add(const Fault& fault, std::string_view place);
  void on_page(const Fault& fault, std::size_t page);  ///< counted from 0
  void in_object(const Fault& fault, int object);

  void report(Findings& findings) const;

 private:
  struct Counted {
    const Fault* fault;
    std::size_t count;
    std::string first;
  };
  Counted* known(const Fault& fault);
  std::vector<Counted> counted_;
};

}  // namespace socpress::inspect
