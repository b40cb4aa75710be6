// What the file states about itself: the information dictionary and the same as XMP.
#pragma once

#include <string>

#include "document/document.h"

namespace socpress::write_pdf {

/// Entries of the information dictionary. No dates: those that matter are the report's and are in its text.
void append_information(const Metadata& metadata, std::string& out);

/// The XMP packet; states the same.
std::string xmp(const Metadata& metadata);

}  // namespace socpress::write_pdf
