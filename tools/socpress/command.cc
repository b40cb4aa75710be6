// What was asked, as an order and in words.
#include "socpress/command.h"

#include <fmt/format.h>

namespace socpress {

emit::FolderNames folders_of(const std::string& engagement, const Asked& asked) {
  return {name_of_folder(engagement), name_of_folder(asked.data),
          asked.prior.empty() ? std::string() : name_of_folder(asked.prior)};
}

assemble::Request order_of(const Asked& asked) {
  assemble::Request order;
  if (!asked.layout.empty()) order.layout = asked.layout;
  order.part = assemble::part_named(asked.part).value_or(assemble::Part::report);
  if (asked.stop_after == "model") order.stop_after = assemble::Stage::model;
  if (asked.stop_after == "document") order.stop_after = assemble::Stage::document;
  if (asked.stop_after == "pages") order.stop_after = assemble::Stage::pages;
  return order;
}

std::string plural(std::size_t n, const char* noun) { return fmt::format("{} {}{}", n, noun, n == 1 ? "" : "s"); }

}  // namespace socpress
