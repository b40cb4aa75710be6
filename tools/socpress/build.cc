// `socpress build`: builds the reports of engagements, and prints the result of each.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <utility>

#include "socpress/commands.h"
#include "socpress/report_file.h"

namespace socpress::commands {
namespace {

namespace fs = std::filesystem;

/// An engagement folder, its name in the output, and the file of its report.
struct Job {
  std::string folder, name, file;
};

struct JobResult {
  bool published = false, draft = true;
  std::string why_draft;
  std::size_t pages = 0, errors = 0, warnings = 0;
  int status = done;
};

/// Publishes the report, and the manifest of a public one.
int publish_report(const std::string& file, const assemble::BuildResult& built, Findings& findings) {
  std::vector<std::pair<std::string, std::string_view>> files = {{"", built.report}};
  if (!built.manifest.empty()) files.emplace_back(".json", built.manifest);
  return publish_files(file, files, findings);
}

JobResult build_one(const Job& job, const Arguments& arguments, const std::string& data) {
  Platform platform(job.folder, data);
  Sources sources;
  Findings findings;
  const assemble::BuildResult built = assemble::build(platform.environment, request_of(arguments), sources, findings);
  JobResult result;
  result.draft = built.draft();
  result.why_draft = built.why_draft;
  result.pages = built.pages;
  const int printed = built.dump.empty() ? done : put(stdout, built.dump);
  if (printed != done) fail("standard output could not be written");
  int published = platform.failed_temporarily() ? temporary_failure : failed;
  if (!built.report.empty()) published = publish_report(job.file, built, findings);
  if (!built.dump.empty()) published = done;
  result.published = !built.report.empty() && published == done;
  const int emitted = emit_run({findings, sources, built.rules, folders_of(job.folder, arguments), true, job.name},
                               arguments.output, stderr);
  result.errors = findings.count(Severity::error);
  result.warnings = findings.count(Severity::warning);
  result.status = std::max({printed, published, emitted});
  if (result.status == done) result.status = status_of(findings, arguments.output);
  return result;
}

int build_alone(const Arguments& arguments, const std::string& data) {
  const bool prints = request_of(arguments).stop_after != assemble::Stage::report;
  if (!prints && arguments.report.empty()) return fail("build needs --report REPORT.pdf or --stop-after STAGE");
  const JobResult result = build_one({arguments.engagement(), "", arguments.report}, arguments, data);
  if (result.published)
    put(stderr, fmt::format("{}: {}, {}{}\n", arguments.report, plural(result.pages, "page"),
                            result.draft ? "DRAFT: " : "FINAL", result.draft ? result.why_draft : ""));
  else if (!prints)
    put(stderr, "nothing was written\n");
  return result.status;
}

/// One job for each engagement; none, and a message, when two would write the same file.
std::optional<std::vector<Job>> jobs_of(const Arguments& arguments) {
  std::vector<Job> jobs;
  for (const std::string& folder : arguments.engagements) {
    std::string name = fs::weakly_canonical(folder).filename().string();
    const auto other = std::find_if(jobs.begin(), jobs.end(), [&](const Job& job) { return job.name == name; });
    if (other != jobs.end()) {
      fail(fmt::format("{} and {} are both named {}, and would write the same file", other->folder, folder, name));
      return std::nullopt;
    }
    const std::string file = (fs::path(arguments.report) / (name + ".pdf")).string();
    jobs.push_back({folder, std::move(name), file});
  }
  return jobs;
}

std::string table_of(const std::vector<Job>& jobs, const std::vector<JobResult>& results) {
  std::size_t width = std::string_view("engagement").size();
  for (const Job& job : jobs) width = std::max(width, job.name.size());
  std::string table = fmt::format("{:<{}}  {:>5}  {:<6}  {:>6}  {:>8}  file\n", "engagement", width, "pages", "state",
                                  "errors", "warnings");
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    const JobResult& one = results[i];
    const char* state = !one.published ? "failed" : one.draft ? "DRAFT" : "FINAL";
    table += fmt::format("{:<{}}  {:>5}  {:<6}  {:>6}  {:>8}  {}\n", jobs[i].name, width,
                         one.published ? fmt::format("{}", one.pages) : "-", state, one.errors, one.warnings,
                         one.published ? jobs[i].file : "-");
  }
  return table;
}

int build_all(const Arguments& arguments, const std::string& data) {
  if (arguments.report.empty() || request_of(arguments).stop_after != assemble::Stage::report)
    return fail("several engagements need --report FOLDER/, and cannot be used with --stop-after");
  if (!arguments.output.files.empty()) return fail("--output cannot be used with several engagements");
  if (!is_for_people(arguments.output))
    return fail(fmt::format("--format {} cannot be used with several engagements", arguments.output.format));
  const auto jobs = jobs_of(arguments);
  if (!jobs) return failed;
  std::error_code error;
  fs::create_directories(arguments.report, error);
  if (!is_folder(arguments.report)) return fail(fmt::format("the folder {} cannot be created", arguments.report));
  std::vector<JobResult> results;
  int worst = done;
  for (const Job& job : *jobs) {
    results.push_back(build_one(job, arguments, data));
    worst = std::max(worst, results.back().status);
  }
  return std::max(worst, put(stderr, table_of(*jobs, results)));
}

}  // namespace

int build(const Arguments& arguments, const std::string& data) {
  const bool into_folder = arguments.engagements.size() > 1 || arguments.report.ends_with('/');
  return into_folder ? build_all(arguments, data) : build_alone(arguments, data);
}

}  // namespace socpress::commands
