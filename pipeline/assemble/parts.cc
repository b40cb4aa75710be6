// Which files a part is made of, and the digest over them.
#include "assemble/parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "model/paths.h"
#include "publish/publish.h"

namespace socpress::assemble {
namespace {

constexpr std::uint64_t file_budget = 64u << 20;
const std::string catalog_path = fmt::format("catalogs/{}.xml", trust_services);

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

Outcome<std::string> ReadOnce::read(std::string_view path, std::uint64_t budget) const {
  if (!is_there(path)) return Refusal{"it is no part of this"};
  auto known = kept_.find(path);
  if (known == kept_.end()) {
    Outcome<std::string> bytes = world_.read(path, budget);
    if (const auto* refused = std::get_if<Refusal>(&bytes)) return *refused;
    known = kept_.emplace(std::string(path), std::move(std::get<std::string>(bytes))).first;
  }
  if (known->second.size() > budget) return Refusal{"the file is larger than is read here"};
  return known->second;
}

Outcome<std::vector<std::string>> ReadOnce::list() const {
  Outcome<std::vector<std::string>> listed = world_.list();
  if (auto* paths = std::get_if<std::vector<std::string>>(&listed))
    std::erase_if(*paths, [&](const std::string& path) { return !is_there(path); });
  return listed;
}

bool ReadOnce::is_there(std::string_view path) const {
  return !(form_.of_management && path.starts_with(paths::auditor_folder)) &&
         (form_.sees_letter || path != paths::bridge_letter);
}

std::optional<Covered> covered_files(const Files& folder, const Layout& layout, const Sources& sources) {
  const Outcome<std::vector<std::string>> listed = folder.list();
  const auto* paths = std::get_if<std::vector<std::string>>(&listed);
  if (paths == nullptr) return std::nullopt;
  Covered files;
  for (const std::string& path : *paths) {
    if (path == paths::sign_off) continue;
    Outcome<std::string> bytes = folder.read(path, file_budget);
    if (std::holds_alternative<Refusal>(bytes)) return std::nullopt;
    files.emplace("engagement/" + path, std::move(std::get<std::string>(bytes)));
  }
  const auto cover = [&](FileId file) { files.emplace("layouts/" + sources[file].path(), sources[file].bytes()); };
  for (FileId file : layout.files)
    if (sources[file].path() != paths::layout) cover(file);
  if (const auto catalog = sources.find(catalog_path)) cover(*catalog);  // its labels are printed
  return files;
}

std::string digest_over(const Covered& files) { return publish::sign_off_digest({files.begin(), files.end()}); }

std::optional<std::string> digest_of(const Files& folder, const Layout& layout, const Sources& sources) {
  const std::optional<Covered> files = covered_files(folder, layout, sources);
  return files ? std::optional(digest_over(*files)) : std::nullopt;
}

}  // namespace socpress::assemble
