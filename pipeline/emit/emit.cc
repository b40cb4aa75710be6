// The table of output formats.
#include "emit/emit.h"

#include <array>

#include "emit/formats.h"

namespace socpress::emit {
namespace {

struct FormatRow {
  std::string_view name;
  Format format;
  std::string (*emit)(const Input&);
};

constexpr std::array formats = {
    FormatRow{"full", Format::full, emit_full},       FormatRow{"concise", Format::concise, emit_concise},
    FormatRow{"json", Format::json, emit_json},       FormatRow{"sarif", Format::sarif, emit_sarif},
    FormatRow{"junit", Format::junit, emit_junit},    FormatRow{"github", Format::github, emit_github},
    FormatRow{"gitlab", Format::gitlab, emit_gitlab},
};

/// People read the name above the findings; formats for machines have a field for it.
std::string under_name(std::string text, const Options& options) {
  const bool for_people = options.format == Format::full || options.format == Format::concise;
  return for_people && !options.name.empty() && !text.empty() ? fmt::format("== {}\n{}", options.name, text) : text;
}

}  // namespace

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const FormatRow& row : formats) names.emplace_back(row.name);
  return names;
}

std::optional<Format> format_named(std::string_view name) {
  for (const FormatRow& row : formats)
    if (row.name == name) return row.format;
  return std::nullopt;
}

std::string emit(const std::vector<Finding>& findings, const Sources& sources, const Options& options) {
  const std::vector<Finding> sorted = in_reading_order(findings, sources);
  for (const FormatRow& row : formats)
    if (row.format == options.format) return under_name(row.emit({sorted, sources, options}), options);
  return {};
}

}  // namespace socpress::emit
