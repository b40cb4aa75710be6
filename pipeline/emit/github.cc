// Findings as workflow commands, which GitHub shows beside the lines of a change.
#include "emit/formats.h"
#include "emit/places.h"

namespace socpress::emit {
namespace {

/// `also` are the signs that would end a property, beside those that would end the command.
std::string escaped(std::string_view text, std::string_view also = {}) {
  std::string out;
  for (const char c : text) {
    const bool ends = c == '%' || c == '\r' || c == '\n' || also.find(c) != also.npos;
    out += ends ? fmt::format("%{:02X}", static_cast<unsigned char>(c)) : std::string(1, c);
  }
  return out;
}

std::string property(std::string_view name, std::string_view value) {
  return fmt::format(",{}={}", name, escaped(value, ":,"));
}

/// Columns are given for places within one line alone: elsewhere the command has no use for them.
std::string properties_of(const Finding& finding, const Told& told) {
  if (!finding.span) return property("file", called(file_of_the_whole, told.options.folders));
  const Region region = region_of(*finding.span, told.sources);
  std::string out = property("file", called(told.sources[finding.span->file].path(), told.options.folders));
  out += fmt::format(",line={},endLine={}", region.begin.line, region.end.line);
  if (region.begin.line == region.end.line)
    out += fmt::format(",col={},endColumn={}", region.begin.column, region.end.column);
  return out;
}

std::string words_for(const Finding& finding, const Told& told) {
  std::string out = finding.message;
  if (finding.span)
    if (const auto cell = told.sources.cell(*finding.span)) out += " (" + words_of(*cell) + ")";
  for (const Label& other : finding.others)
    out += fmt::format("\n{}: {}", place_of(other.span, told.sources, told.options.folders), other.text);
  if (!finding.help.empty()) out += "\nhelp: " + finding.help;
  if (finding.waived) out += "\nwaived " + words_of(*finding.waived);
  return out;
}

std::string_view command_of(const Finding& finding) {
  return finding.waived || finding.severity == Severity::note ? "notice" : name_of(finding.severity);
}

}  // namespace

std::string tell_github(const Told& told) {
  std::string out;
  for (const Finding& finding : told.findings)
    out += fmt::format("::{} title={}{}::{}\n", command_of(finding), escaped(finding.id, ":,"),
                       properties_of(finding, told), escaped(words_for(finding, told)));
  return out;
}

}  // namespace socpress::emit
