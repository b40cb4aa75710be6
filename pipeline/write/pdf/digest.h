// Sixteen bytes that represent a whole file, for its identifier; no protection against forgery.
#pragma once

#include <string>
#include <string_view>

namespace socpress::write_pdf {

std::string digest(std::string_view bytes);

}  // namespace socpress::write_pdf
