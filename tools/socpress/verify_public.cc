// `socpress verify-public`: checks a finished public report for restricted text.
#include <fmt/format.h>

#include "socpress/commands.h"
#include "socpress/report_file.h"

namespace socpress::commands {

int verify_public(const Arguments& arguments, const std::string& data) {
  const Expected<std::string> bytes = read_report(arguments.file);
  if (const auto* error = std::get_if<Error>(&bytes)) return fail(fmt::format("{}: {}", arguments.file, error->reason));
  Platform platform(arguments.engagement(), data);
  Sources sources;
  Findings findings;
  assemble::verify_public(platform.environment, request_of(arguments), std::get<std::string>(bytes), sources, findings);
  const Run run{findings, sources, {}, folders_of(arguments.engagement(), arguments)};
  if (const int status = emit_run(run, arguments.output, stdout, "no findings\n"); status != done) return status;
  return status_of(findings, arguments.output);
}

}  // namespace socpress::commands
