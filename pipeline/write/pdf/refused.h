// How a refusal travels inside this room; write_pdf() turns it into a finding.
#pragma once

#include <stdexcept>

namespace socpress::write_pdf {

/// A library failed, or a value cannot be in a PDF. The text finishes "the PDF could not be written: …".
struct Refused : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace socpress::write_pdf
