// One line for each finding, and a line that counts them.
#include "emit/formats.h"
#include "emit/places.h"

namespace socpress::emit {

std::string count_line(const std::vector<Finding>& findings) {
  std::string out;
  const auto count = [&](std::size_t n, std::string_view noun, bool plural) {
    if (n > 0) out += fmt::format("{}{} {}{}", out.empty() ? "" : ", ", n, noun, plural && n > 1 ? "s" : "");
  };
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    std::size_t n = 0;
    for (const Finding& finding : findings) n += finding.severity == severity && !finding.waived;
    count(n, name_of(severity), true);
  }
  std::size_t waived = 0;
  for (const Finding& finding : findings) waived += finding.waived.has_value();
  count(waived, "waived", false);
  return out.empty() ? out : out + "\n";
}

std::string emit_concise(const Input& input) {
  std::string out;
  for (const Finding& finding : input.findings)
    out += fmt::format("{}{}[{}]: {}{}\n", finding.span ? place_of(*finding.span, input.sources) + ": " : "",
                       name_of(finding.severity), finding.id, on_one_line(finding.message),
                       finding.waived ? on_one_line(fmt::format(" (waived {})", words_of(*finding.waived))) : "");
  return out + count_line(input.findings);
}

}  // namespace socpress::emit
