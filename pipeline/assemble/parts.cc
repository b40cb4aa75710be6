// The table of parts, and the view that each part has of the folder.
#include "assemble/parts.h"

#include <algorithm>
#include <array>
#include <utility>

#include "model/paths.h"

namespace socpress::assemble {
namespace {

constexpr std::array part_forms = {
    PartForm{Part::report, "", ""},
    PartForm{Part::management, "management", "management", true, true},
    PartForm{Part::assertion, "assertion", "assertion", true},
    PartForm{Part::description, "description", "description", true},
    PartForm{Part::bridge_letter, "bridge-letter", "bridge-letter", true, true},
    PartForm{Part::public_commitments, "public-commitments", "public-commitments"},
    PartForm{Part::soc3, "soc3", "soc3"},
};

}  // namespace

std::optional<Part> part_named(std::string_view name) {
  for (const PartForm& form : part_forms)
    if (!name.empty() && form.name == name) return form.part;
  return std::nullopt;
}

const PartForm& form_of(Part part) { return part_forms[static_cast<std::size_t>(part)]; }

Expected<std::string> ReadOnce::read(std::string_view path, std::uint64_t budget) const {
  if (!is_of_part(path)) return Error{"it is not part of this"};
  auto known = kept_.find(path);
  if (known == kept_.end()) {
    Expected<std::string> bytes = folder_.read(path, budget);
    if (const auto* refused = std::get_if<Error>(&bytes)) return *refused;
    known = kept_.emplace(std::string(path), std::move(std::get<std::string>(bytes))).first;
  }
  if (known->second.size() > budget) return Error{"the file is larger than is read here"};
  return known->second;
}

Expected<std::vector<std::string>> ReadOnce::list() const {
  Expected<std::vector<std::string>> listed = folder_.list();
  if (auto* list = std::get_if<std::vector<std::string>>(&listed))
    std::erase_if(*list, [&](const std::string& path) { return !is_of_part(path); });
  return listed;
}

bool ReadOnce::is_of_part(std::string_view path) const {
  return !(form_.of_management && path.starts_with(paths::auditor_folder)) &&
         (form_.reads_letter || path != paths::bridge_letter);
}

}  // namespace socpress::assemble
