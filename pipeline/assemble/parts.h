// The parts that can be built from an engagement folder: name, layout, and files of each.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "assemble/build.h"

namespace socpress::assemble {

/// A part: its name on the command line, its layout (a report's is the engagement's), and its input files.
struct PartForm {
  Part part;
  std::string_view name, layout;
  bool of_management = false;  ///< made before, or without, an auditor, whose files are not read
  bool reads_letter = false;   ///< the bridge letter is written after the report, and is not read for it
};
const PartForm& form_of(Part part);

/// Reads each file once and returns the same bytes from then on, so that the digested bytes are the checked ones. Shows
/// the input files of the part, and no others.
class ReadOnce final : public Files {
 public:
  /// Views the folder.
  ReadOnce(const Files& folder, Part part) : folder_(folder), form_(form_of(part)) {}
  Expected<std::string> read(std::string_view path, std::uint64_t budget) const override;
  bool exists(std::string_view path) const override { return is_of_part(path) && folder_.exists(path); }
  Expected<std::vector<std::string>> list() const override;
  Expected<Done> replace(std::string_view, std::string_view) override { return Error{"an engagement is only read"}; }

 private:
  bool is_of_part(std::string_view path) const;

  const Files& folder_;
  const PartForm& form_;
  mutable std::map<std::string, std::string, std::less<>> kept_;
};

}  // namespace socpress::assemble
