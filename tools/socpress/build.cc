// Presses engagements to files, and says what became of each.
#include "socpress/build.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <utility>

#include "publish/publish.h"

namespace socpress {
namespace {

namespace fs = std::filesystem;

/// A folder, by what it is called and what is to be made of it.
struct Job {
  std::string folder, name, file;
};

/// What became of it.
struct Built {
  bool published = false, draft = true;
  std::string why_draft;
  std::size_t pages = 0, errors = 0, warnings = 0;
  int status = done;
};

/// Puts the report, and the manifest of a public one, on the disk.
bool publish_to(const std::string& file, const assemble::BuildResult& pressed, Findings& findings) {
  const fs::path out(file);
  DiskFiles folder(out.has_parent_path() ? out.parent_path().string() : ".");
  if (!publish::publish(folder, out.filename().string(), pressed.report, findings)) return false;
  return pressed.manifest.empty() ||
         publish::publish(folder, out.filename().string() + ".json", pressed.manifest, findings);
}

Built build_one(const Job& job, const Asked& asked, const std::string& data) {
  Doors doors(job.folder, data);
  Sources sources;
  Findings findings;
  const assemble::BuildResult pressed = build(doors.environment, order_of(asked), sources, findings);
  Built built;
  built.draft = pressed.draft;
  built.why_draft = pressed.why_draft;
  built.pages = pressed.pages;
  const bool shown = pressed.dump.empty() || put(stdout, pressed.dump);
  if (!shown) fail("standard output could not be written");
  built.published = !pressed.report.empty() && publish_to(job.file, pressed, findings);
  const bool told = tell_run({findings, sources, pressed.rules, folders_of(job.folder, asked), true, job.name},
                             asked.telling, stderr);
  built.errors = findings.count(Severity::error);
  built.warnings = findings.count(Severity::warning);
  const bool lost = !shown || !told || (!pressed.report.empty() && !built.published);
  built.status = lost ? could_not : status_of(findings, asked.telling);
  return built;
}

int build_alone(const Asked& asked, const std::string& data) {
  const assemble::Request order = order_of(asked);
  if (order.stop_after == assemble::Stage::report && asked.output.empty())
    return fail("build needs -o REPORT.pdf (or --stop-after)");
  const Built built = build_one({asked.engagement(), "", asked.output}, asked, data);
  if (built.published)
    put(stderr, fmt::format("{}: {}, {}{}\n", asked.output, plural(built.pages, "page"),
                            built.draft ? "DRAFT: " : "FINAL", built.draft ? built.why_draft : ""));
  else if (built.status != could_not && order.stop_after == assemble::Stage::report)
    put(stderr, "nothing was pressed\n");
  return built.status;
}

/// The jobs in the order asked; nothing, and a sentence, when two folders would be one file.
std::optional<std::vector<Job>> jobs_of(const Asked& asked) {
  std::vector<Job> jobs;
  for (const std::string& folder : asked.engagements) {
    std::string name = fs::weakly_canonical(folder).filename().string();
    const auto other = std::find_if(jobs.begin(), jobs.end(), [&](const Job& job) { return job.name == name; });
    if (other != jobs.end()) {
      fail(
          fmt::format("{} and {} are both named {}, and their reports would be one file", other->folder, folder, name));
      return std::nullopt;
    }
    const std::string file = (fs::path(asked.output) / (name + ".pdf")).string();
    jobs.push_back({folder, std::move(name), file});
  }
  return jobs;
}

std::string table_of(const std::vector<Job>& jobs, const std::vector<Built>& built) {
  std::size_t width = std::string_view("engagement").size();
  for (const Job& job : jobs) width = std::max(width, job.name.size());
  std::string table = fmt::format("{:<{}}  {:>5}  {:<6}  {:>6}  {:>8}  file\n", "engagement", width, "pages", "state",
                                  "errors", "warnings");
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    const Built& one = built[i];
    const char* state = !one.published ? "failed" : one.draft ? "DRAFT" : "FINAL";
    table += fmt::format("{:<{}}  {:>5}  {:<6}  {:>6}  {:>8}  {}\n", jobs[i].name, width,
                         one.published ? fmt::format("{}", one.pages) : "-", state, one.errors, one.warnings,
                         one.published ? jobs[i].file : "-");
  }
  return table;
}

int build_all(const Asked& asked, const std::string& data) {
  if (asked.output.empty() || order_of(asked).stop_after != assemble::Stage::report)
    return fail("several engagements need -o FOLDER/, and no --stop-after");
  if (!asked.telling.outputs.empty()) return fail("--output names one file: tell of several engagements one by one");
  if (!is_for_people(asked.telling))
    return fail(fmt::format("--format {} is one document for one engagement: tell of several one by one",
                            asked.telling.format));
  const auto jobs = jobs_of(asked);
  if (!jobs) return could_not;
  std::error_code error;
  fs::create_directories(asked.output, error);
  if (!is_folder(asked.output)) return fail(fmt::format("{} is not a folder, and cannot be made one", asked.output));
  std::vector<Built> built;
  int worst = done;
  for (const Job& job : *jobs) {
    built.push_back(build_one(job, asked, data));
    worst = std::max(worst, built.back().status);
  }
  return put(stderr, table_of(*jobs, built)) ? worst : could_not;
}

}  // namespace

int build(const Asked& asked, const std::string& data) {
  const bool into_folder = asked.engagements.size() > 1 || asked.output.ends_with('/');
  return into_folder ? build_all(asked, data) : build_alone(asked, data);
}

}  // namespace socpress
