// Findings as workflow commands, which GitHub shows next to the changed lines.
#include "emit/formats.h"
#include "emit/places.h"

namespace socpress::emit {
namespace {

/// `also` lists the characters that end a property, in addition to those that end the command.
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

/// Only places within one line have columns: the command ignores other columns.
std::string properties_of(const Finding& finding, const Input& input) {
  if (!finding.span) return property("file", path_from_working_folder(file_without_place, input.options.folders));
  const Region region = region_of(*finding.span, input.sources);
  std::string out =
      property("file", path_from_working_folder(input.sources[finding.span->file].path(), input.options.folders));
  out += fmt::format(",line={},endLine={}", region.begin.line, region.end.line);
  if (region.begin.line == region.end.line)
    out += fmt::format(",col={},endColumn={}", region.begin.column, region.end.column);
  return out;
}

std::string words_for(const Finding& finding, const Input& input) {
  std::string out = finding.message;
  if (finding.span)
    if (const auto cell = input.sources.cell(*finding.span)) out += " (" + words_of(*cell) + ")";
  for (const Label& other : finding.others)
    out += fmt::format("\n{}: {}", place_of(other.span, input.sources, input.options.folders), other.text);
  if (!finding.help.empty()) out += "\nhelp: " + finding.help;
  if (finding.waived) out += "\nwaived " + words_of(*finding.waived);
  return out;
}

std::string_view command_of(const Finding& finding) {
  return finding.waived || finding.severity == Severity::note ? "notice" : name_of(finding.severity);
}

}  // namespace

std::string emit_github(const Input& input) {
  std::string out;
  for (const Finding& finding : input.findings)
    out += fmt::format("::{} title={}{}::{}\n", command_of(finding), escaped(finding.id, ":,"),
                       properties_of(finding, input), escaped(words_for(finding, input)));
  return out;
}

}  // namespace socpress::emit
