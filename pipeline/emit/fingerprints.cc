// Fingerprints by FNV-1a over the parts of a finding that stay the same when lines move.
#include "emit/fingerprints.h"

#include <cstdint>
#include <map>

#include "base/hash.h"
#include "emit/places.h"

namespace socpress::emit {
namespace {

/// A byte that no text contains separates the fields.
std::string lasting(const Finding& finding, const Input& input) {
  std::string text = finding.id + '\0' + finding.message + '\0';
  if (!finding.span) return text + path_from_working_folder(file_without_place, input.options.folders);
  const SourceFile& file = input.sources[finding.span->file];
  return text + path_from_working_folder(file.path(), input.options.folders) + '\0' +
         std::string(file.line(file.place(finding.span->begin).line)) + '\0';
}

}  // namespace

std::vector<std::string> fingerprints(const Input& input) {
  std::vector<std::string> all;
  std::map<std::string, int> alike;
  for (const Finding& finding : input.findings) {
    const std::string text = lasting(finding, input);
    all.push_back(fmt::format("{:016x}", hash_of(text + std::to_string(alike[text]++))));
  }
  return all;
}

}  // namespace socpress::emit
