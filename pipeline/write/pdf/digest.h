// A sixteen-byte digest of a complete file, for its identifier; not a protection against forgery.
#pragma once

#include <string>
#include <string_view>

namespace socpress::write_pdf {

std::string digest(std::string_view bytes);

}  // namespace socpress::write_pdf
