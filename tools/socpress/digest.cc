// `socpress digest`: prints the digest to write in auditor/sign-off.yaml.
#include "socpress/commands.h"

namespace socpress::commands {

int digest(const Arguments& arguments, const std::string& data) {
  Platform platform(arguments.engagement(), data);
  Sources sources;
  Findings findings;
  const auto digest_of = arguments.files ? assemble::digest_by_file : assemble::digest;
  const std::optional<std::string> text = digest_of(platform.environment, request_of(arguments), sources, findings);
  if (text) return put(stdout, arguments.files ? *text : *text + "\n");
  emit_run({findings, sources, {}, folders_of(arguments.engagement(), arguments)}, arguments.output, stderr);
  fail("the engagement could not be read completely, so it has no digest");
  return platform.failed_temporarily() ? temporary_failure : failed;
}

}  // namespace socpress::commands
