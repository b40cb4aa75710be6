// `socpress review`: writes the page that a partner reads before signing.
#include <algorithm>

#include "socpress/commands.h"
#include "socpress/report_file.h"

namespace socpress::commands {

int review(const Arguments& arguments, const std::string& data) {
  Platform platform(arguments.engagement(), data);
  Sources sources;
  Findings findings;
  const std::string page = assemble::review_page(platform.environment, request_of(arguments), sources, findings);
  const int written = publish_files(arguments.report, {{"", page}}, findings);
  const int emitted =
      emit_run({findings, sources, {}, folders_of(arguments.engagement(), arguments)}, arguments.output, stderr);
  if (written != done || emitted != done) return std::max(written, emitted);
  return status_of(findings, arguments.output);
}

}  // namespace socpress::commands
