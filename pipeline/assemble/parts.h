// The engagement folder as one part of it sees it: which files are there, each read once, and what a sign-off covers.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assemble/build.h"
#include "document/layout.h"

namespace socpress::assemble {

/// A part: its name on the command line, its layout (a report's is the engagement's), and which files it is made of.
struct PartForm {
  Part part;
  std::string_view name, layout;
  bool of_management = false;  ///< made before, or without, an auditor, whose files are not there
  bool sees_letter = false;    ///< a report is finished when the letter is written
};
const PartForm& form_of(Part part);

/// Reads each file once and gives out the same bytes ever after, so that what was judged is what is digested. Only the
/// files that the part is made of are there.
class ReadOnce final : public Files {
 public:
  ReadOnce(const Files& environment, const PartForm& form) : world_(environment), form_(form) {}
  Outcome<std::string> read(std::string_view path, std::uint64_t budget) const override;
  bool exists(std::string_view path) const override { return is_there(path) && world_.exists(path); }
  Outcome<std::vector<std::string>> list() const override;
  Outcome<Done> replace(std::string_view, std::string_view) override { return Refusal{"an engagement is only read"}; }

 private:
  bool is_there(std::string_view path) const;

  const Files& world_;
  const PartForm& form_;
  mutable std::map<std::string, std::string, std::less<>> kept_;
};

/// What a sign-off covers: each file of the engagement but the sign-off itself, of the layout, and the catalogs whose
/// labels are printed, by the path under which it is digested. Nothing when not all can be read.
using Covered = std::map<std::string, std::string>;
std::optional<Covered> covered_files(const Files& folder, const Layout& layout, const Sources& sources);

/// The digest that a sign-off over these files holds.
std::string digest_over(const Covered& files);
std::optional<std::string> digest_of(const Files& folder, const Layout& layout, const Sources& sources);

}  // namespace socpress::assemble
