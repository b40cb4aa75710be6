// Fingerprints by FNV-1a over what stays the same while lines move.
#include "emit/fingerprints.h"

#include <cstdint>
#include <map>

#include "emit/places.h"

namespace socpress::emit {
namespace {

std::uint64_t digest_of(std::string_view text) {
  std::uint64_t hash = 14695981039346656037u;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  return hash;
}

/// Fields end with a byte that no text holds, so that none runs into the next.
std::string lasting(const Finding& finding, const Told& told) {
  std::string text = finding.id + '\0' + finding.message + '\0';
  if (!finding.span) return text + called(file_of_the_whole, told.options.folders);
  const SourceFile& file = told.sources[finding.span->file];
  return text + called(file.path(), told.options.folders) + '\0' +
         std::string(file.line(file.place(finding.span->begin).line)) + '\0';
}

}  // namespace

std::vector<std::string> fingerprints(const Told& told) {
  std::vector<std::string> all;
  std::map<std::string, int> alike;
  for (const Finding& finding : told.findings) {
    const std::string text = lasting(finding, told);
    all.push_back(fmt::format("{:016x}", digest_of(text + std::to_string(alike[text]++))));
  }
  return all;
}

}  // namespace socpress::emit
