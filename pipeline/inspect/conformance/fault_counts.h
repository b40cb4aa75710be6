// What is wrong counted by kind, so that one fault on a thousand pages is one finding.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"

namespace socpress::inspect {

/// The hole is where it was seen: "on page 3", or "7 times, first on page 3".
using Fault = FindingKind<std::string>;

constexpr const char* our_fault =
    "press the report again; when this is found again, the fault is in the program, not in the engagement: do not give "
    "this file to anyone";
/// Of what other programs do to a file when they open and save, sign or protect it.
constexpr const char* as_written =
    "press the report again, and give the file out as it was written: other programs that save it change it";

/// Counts faults; reports each kind once, in the order they were first met.
class Tally {
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
