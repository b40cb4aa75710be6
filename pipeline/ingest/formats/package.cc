// Reads parts through libzip, which trusts the sizes that an archive states: so bytes are counted as they are read.
#include "ingest/formats/package.h"

#include <fmt/format.h>
#include <zip.h>

#include <array>
#include <optional>

#include "base/ascii.h"
#include "ingest/formats/budget.h"

namespace socpress::ingest {

namespace {

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using PartFile = std::unique_ptr<zip_file_t, CloseFile>;

/// The first bytes of a package of the 1990s; a package encrypted with a password is wrapped in one, too.
constexpr std::string_view compound_file = "\xD0\xCF\x11\xE0";

}  // namespace

struct Package::Archive {
  zip_t* zip = nullptr;

  Archive() = default;
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;
  ~Archive() {
    if (zip) zip_discard(zip);
  }

  /// The entries called `name`; at most two.
  std::array<std::optional<zip_uint64_t>, 2> entries(std::string_view name) const {
    std::array<std::optional<zip_uint64_t>, 2> found;
    const auto same = [](char a, char b) { return to_lower(a) == to_lower(b); };
    const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(zip, 0));
    for (zip_uint64_t i = 0; i < count && !found[1]; ++i) {
      const char* raw = zip_get_name(zip, i, ZIP_FL_ENC_RAW);
      const std::string_view entry = raw ? raw : "";
      if (std::equal(entry.begin(), entry.end(), name.begin(), name.end(), same)) found[found[0] ? 1 : 0] = i;
    }
    return found;
  }
};

Package::Package(std::unique_ptr<Archive> archive) : archive_(std::move(archive)) {}
Package::Package(Package&&) noexcept = default;
Package::~Package() = default;

Expected<Package> Package::open(std::string_view bytes) {
  if (bytes.starts_with(compound_file)) return Error{"it is in the older format (XLS), or password-protected"};
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  if (!source) return Error{"it is not a ZIP package"};
  auto archive = std::make_unique<Archive>();
  archive->zip = zip_open_from_source(source, ZIP_RDONLY, nullptr);
  if (!archive->zip) {
    zip_source_free(source);
    return Error{"it is not a ZIP package"};
  }
  if (zip_get_num_entries(archive->zip, 0) > static_cast<zip_int64_t>(budget::parts))
    return Error{fmt::format("it has more than {} parts", budget::parts)};
  return Package(std::move(archive));
}

bool Package::has(std::string_view name) const { return archive_->entries(name)[0].has_value(); }

Expected<std::string> Package::part(std::string_view name) const {
  const auto found = archive_->entries(name);
  if (!found[0]) return Error{fmt::format("its part `{}` is missing", name)};
  if (found[1]) return Error{fmt::format("its part `{}` exists twice", name)};
  zip_stat_t facts;
  if (zip_stat_index(archive_->zip, *found[0], 0, &facts) == 0 && (facts.valid & ZIP_STAT_ENCRYPTION_METHOD) &&
      facts.encryption_method != ZIP_EM_NONE)
    return Error{"it is password-protected"};
  const Error damaged{fmt::format("its part `{}` is damaged", name)};
  const PartFile file(zip_fopen_index(archive_->zip, *found[0], 0));
  if (!file) return damaged;
  std::string bytes;
  std::array<char, 1 << 16> piece;
  for (;;) {
    const zip_int64_t read = zip_fread(file.get(), piece.data(), piece.size());
    if (read < 0) return damaged;
    if (read == 0) return bytes;
    bytes.append(piece.data(), static_cast<std::size_t>(read));
    if (bytes.size() > budget::part_bytes)
      return Error{fmt::format("its part `{}` is longer than {} MiB", name, budget::part_bytes >> 20)};
  }
}

}  // namespace socpress::ingest
