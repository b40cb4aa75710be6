// The exception type of this folder; write_pdf() converts it to a finding.
#pragma once

#include <stdexcept>

namespace socpress::write_pdf {

/// A library failed, or a value cannot be in a PDF. The text completes "the PDF could not be written: …".
struct Refused : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace socpress::write_pdf
