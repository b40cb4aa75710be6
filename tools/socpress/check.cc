// `socpress check`: checks an engagement against the rules, without building it.
#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <filesystem>

#include "model/paths.h"
#include "socpress/commands.h"

namespace socpress::commands {
namespace {

/// The other engagements of a folder, by name.
std::deque<DiskFiles> engagements_in(const std::string& folder, const std::string& own) {
  std::vector<std::string> found;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error))
    if (std::filesystem::exists(entry.path() / paths::terms, error) &&
        !std::filesystem::equivalent(entry.path(), own, error))
      found.push_back(entry.path().string());
  std::sort(found.begin(), found.end());
  return {found.begin(), found.end()};
}

}  // namespace

int check(const Arguments& arguments, const std::string& data) {
  for (const std::string& folder : {arguments.against, arguments.prior})
    if (!folder.empty() && !is_folder(folder)) return fail(fmt::format("{} is not a folder", folder));
  Platform platform(arguments.engagement(), data);
  std::optional<DiskFiles> prior;
  if (!arguments.prior.empty()) platform.environment.prior = &prior.emplace(arguments.prior);
  const std::deque<DiskFiles> others = engagements_in(arguments.against, arguments.engagement());
  if (!arguments.against.empty() && others.empty())
    return fail(fmt::format("{} contains no other engagement; --against takes the folder that contains their folders",
                            arguments.against));
  for (const DiskFiles& other : others) platform.environment.others.push_back(&other);
  Sources sources;
  Findings findings;
  const std::vector<socpress::check::RuleStatus> rules =
      assemble::evaluate(platform.environment, request_of(arguments), sources, findings);
  const Run run{findings, sources, rules, folders_of(arguments.engagement(), arguments), true};
  if (const int status = emit_run(run, arguments.output, stdout, "no findings\n"); status != done) return status;
  if (findings.block(Blocks::everything)) return platform.failed_temporarily() ? temporary_failure : failed;
  return status_of(findings, arguments.output);
}

}  // namespace socpress::commands
