// The file's metadata: the information dictionary, and the same entries as XMP.
#pragma once

#include <string>

#include "document/document.h"

namespace socpress::write_pdf {

/// Entries of the information dictionary. No dates: the relevant dates are those in the report's text.
void append_information(const Metadata& metadata, std::string& out);

/// The XMP packet; contains the same entries.
std::string xmp(const Metadata& metadata);

}  // namespace socpress::write_pdf
