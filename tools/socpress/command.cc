// Tells, counts and answers for every command.
#include "socpress/command.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

namespace socpress {

bool put(std::FILE* stream, const std::string& text) {
  return std::fwrite(text.data(), 1, text.size(), stream) == text.size() && std::fflush(stream) == 0;
}

int fail(const std::string& message) {
  put(stderr, "socpress: " + message + "\n");
  return could_not;
}

TellOptions tell_options(const Asked& asked) {
  TellOptions options;
  options.form = asked.format == "json" ? Telling::json : asked.format == "concise" ? Telling::concise : Telling::full;
  options.color = asked.color == "always" || (asked.color == "auto" && ::isatty(STDERR_FILENO) && std::getenv("NO_COLOR") == nullptr);
  return options;
}

int status_of(const Findings& findings, const Asked& asked) {
  const auto count = [&](Severity severity) { return findings.count(severity); };
  for (const Finding& finding : findings.all())
    if (finding.severity == Severity::error && finding.id.starts_with("leak/")) return could_not;
  if (count(Severity::error) > 0) return found;
  if (asked.fail_on == "warning" && count(Severity::warning) > 0) return found;
  if (asked.fail_on == "note" && count(Severity::warning) + count(Severity::note) > 0) return found;
  return done;
}

Order order_of(const Asked& asked) {
  Order order;
  if (!asked.layout.empty()) order.layout = asked.layout;
  order.part = part_named(asked.part).value_or(Part::report);
  if (asked.stop_after == "model") order.stop_after = Stage::model;
  if (asked.stop_after == "document") order.stop_after = Stage::document;
  if (asked.stop_after == "pages") order.stop_after = Stage::pages;
  return order;
}

std::string plural(std::size_t n, const char* noun) { return fmt::format("{} {}{}", n, noun, n == 1 ? "" : "s"); }

}  // namespace socpress
