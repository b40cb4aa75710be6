// Evaluates all rules of generated engagements, or of one in a folder, and prints the cost and the count of findings.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "check/check.h"
#include "ingest/ingest.h"
#include "measure/engagement.h"
#include "socpress/disk.h"

namespace socpress {
namespace {

constexpr int runs = 9;

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

bool measure(const Files& data, const Files& folder, const std::string& name) {
  Sources sources;
  Findings reading;
  Engagement engagement = ingest::ingest(folder, data, sources, reading);
  if (engagement.catalog.criteria.empty()) return false;
  engagement.policy = ingest::ingest_policy(data, folder, sources, reading);
  const Layout layout;
  std::vector<double> costs;
  std::map<std::string, std::size_t> found;
  for (int run = 0; run < runs; ++run) {
    Findings findings;
    const double before = cpu_seconds();
    check::RuleInput input;
    input.add(engagement);
    input.add(layout);
    check::evaluate(input, findings);
    costs.push_back(cpu_seconds() - before);
    found.clear();
    for (const Finding& finding : findings.all()) ++found[finding.id];
  }
  std::sort(costs.begin(), costs.end());
  const std::size_t controls = engagement.management ? engagement.management->controls.size() : 0;
  const std::size_t tests = engagement.auditor ? engagement.auditor->tests.size() : 0;
  fmt::print("{}: {} controls, {} tests, {:.1f} ms CPU\n", name, controls, tests, 1000 * costs[costs.size() / 2]);
  for (const auto& [id, count] : found) fmt::print("  {} of {}\n", count, id);
  return true;
}

}  // namespace
}  // namespace socpress

/// bench_rules [CONTROLS or FOLDER…]
int main(int argc, char** argv) {
  using namespace socpress;
  std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.empty()) arguments = {"100", "1000", "10000"};
  const std::optional<std::string> data = data_folder();
  if (!data) {
    fmt::print(stderr, "bench_rules: the folder of layouts was not found beside the program\n");
    return 2;
  }
  const DiskFiles layouts(*data);
  bool good = true;
  for (const std::string& argument : arguments) {
    if (argument.find_first_not_of("0123456789") != std::string::npos) {
      good = measure(layouts, DiskFiles(argument), argument) && good;
      continue;
    }
    MemoryFiles folder;
    for (auto& [path, bytes] : made_up_engagement({std::stoi(argument), false})) folder.files.emplace(path, bytes);
    good = measure(layouts, folder, "made up") && good;
  }
  return good ? 0 : 1;
}
