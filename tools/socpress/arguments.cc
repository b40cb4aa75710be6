// Converts arguments to requests and names.
#include "socpress/arguments.h"

#include <fmt/format.h>

namespace socpress {

emit::FolderNames folders_of(const std::string& engagement, const Arguments& arguments) {
  return {name_of_folder(engagement), name_of_folder(arguments.data),
          arguments.prior.empty() ? std::string() : name_of_folder(arguments.prior)};
}

assemble::Request request_of(const Arguments& arguments) {
  assemble::Request request;
  if (!arguments.layout.empty()) request.layout = arguments.layout;
  request.part = assemble::part_named(arguments.part).value_or(assemble::Part::report);
  if (arguments.stop_after == "model") request.stop_after = assemble::Stage::model;
  if (arguments.stop_after == "claims") request.stop_after = assemble::Stage::claims;
  if (arguments.stop_after == "document") request.stop_after = assemble::Stage::document;
  if (arguments.stop_after == "pages") request.stop_after = assemble::Stage::pages;
  return request;
}

std::string plural(std::size_t n, const char* noun) { return fmt::format("{} {}{}", n, noun, n == 1 ? "" : "s"); }

}  // namespace socpress
