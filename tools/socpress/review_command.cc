// The reading view goes to disk as a report does: whole, or not at all.
#include "socpress/review_command.h"

#include <filesystem>

#include "publish/publish.h"
#include "socpress/disk.h"

namespace socpress {

bool write_reading_view(const assemble::Environment& environment, const assemble::Request& order,
                        const std::string& file, Sources& sources, Findings& findings) {
  const std::string page = reading_view(environment, order, sources, findings);
  const std::filesystem::path out(file);
  DiskFiles folder(out.has_parent_path() ? out.parent_path().string() : ".");
  return publish::publish(folder, out.filename().string(), page, findings);
}

}  // namespace socpress
