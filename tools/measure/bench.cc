// Builds generated engagements of several sizes in separate processes and prints the cost of each.
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <optional>
#include <regex>
#include <string>
#include <vector>

#include "measure/engagement.h"

namespace socpress {
namespace {

namespace fs = std::filesystem;

struct Cost {
  double cpu_seconds = 0;
  double peak_mib = 0;
};

/// Runs the program once; its messages go to `log`.
std::optional<Cost> run(const std::vector<std::string>& arguments, const std::string& log) {
  const pid_t child = ::fork();
  if (child == 0) {
    const int out = ::open(log.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
    ::dup2(out, STDERR_FILENO);
    std::vector<char*> argv;
    for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    ::execv(argv[0], argv.data());
    ::_exit(127);
  }
  int status = 0;
  rusage usage{};
  if (child < 0 || ::wait4(child, &status, 0, &usage) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
    return std::nullopt;
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return Cost{seconds(usage.ru_utime) + seconds(usage.ru_stime), static_cast<double>(usage.ru_maxrss) / 1024.0};
}

int pages_in(const std::string& log) {
  std::ifstream in(log);
  const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  std::smatch match;
  return std::regex_search(text, match, std::regex(": ([0-9]+) pages?,")) ? std::stoi(match[1]) : 0;
}

bool measure(const std::string& program, const Scale& scale, const fs::path& folder) {
  for (const auto& [path, bytes] : made_up_engagement(scale)) {
    fs::create_directories((folder / path).parent_path());
    std::ofstream(folder / path, std::ios::binary) << bytes;
  }
  const std::string report = (folder / "report.pdf").string(), log = (folder / "log").string();
  const int runs = scale.controls > 1000 ? 1 : 5;
  std::vector<Cost> costs;
  for (int i = 0; i < runs; ++i) {
    const std::optional<Cost> cost = run({program, "build", folder.string(), "-o", report}, log);
    if (!cost) {
      fmt::print(stderr, "the run of {} controls failed; see {}\n", scale.controls, log);
      return false;
    }
    costs.push_back(*cost);
  }
  std::sort(costs.begin(), costs.end(), [](const Cost& a, const Cost& b) { return a.cpu_seconds < b.cpu_seconds; });
  const Cost& median = costs[costs.size() / 2];
  const int pages = pages_in(log);
  fmt::print("| {:>8} | {:<12} | {:>11.3f} | {:>12.1f} | {:>6} | {:>11} | {:>15.3f} |\n", scale.controls,
             scale.one_table ? "one table" : "by criterion", median.cpu_seconds, median.peak_mib, pages,
             fs::file_size(report), pages > 0 ? 1000.0 * median.cpu_seconds / pages : 0.0);
  std::fflush(stdout);
  return true;
}

}  // namespace
}  // namespace socpress

/// bench PROGRAM FOLDER [CONTROLS…]
int main(int argc, char** argv) {
  using namespace socpress;
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() < 2) return 2;
  std::vector<int> sizes;
  for (std::size_t i = 2; i < arguments.size(); ++i) sizes.push_back(std::stoi(arguments[i]));
  if (sizes.empty()) sizes = {60, 200, 1000, 10000};
  fmt::print("| controls | rows stand   | CPU seconds | peak MiB     |  pages | bytes       | CPU ms per page |\n");
  fmt::print("|---------:|--------------|------------:|-------------:|-------:|------------:|----------------:|\n");
  bool good = true;
  for (int size : sizes)
    for (bool one_table : {false, true})
      good = measure(arguments[0], {size, one_table},
                     fs::path(arguments[1]) / fmt::format("{}{}", size, one_table ? "-one-table" : "")) &&
             good;
  return good ? 0 : 1;
}
