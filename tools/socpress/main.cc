// The command line: what was asked, of which folders, and the exit status that answers.
#include <fmt/format.h>
#include <malloc.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <deque>
#include <filesystem>

#include "inspect/conformance/inspect.h"
#include "socpress/build.h"
#include "socpress/command.h"
#include "socpress/public_press.h"
#include "socpress/review_command.h"
#include "socpress/rules_commands.h"
#include "socpress/telling.h"

namespace socpress {
namespace {

constexpr int most_engagements = 10'000;

/// The engagements in a folder, by name, but for the one that is checked.
std::deque<DiskFiles> engagements_in(const std::string& folder, const std::string& own) {
  std::vector<std::string> paths;
  std::error_code failed;
  for (const auto& entry : std::filesystem::directory_iterator(folder, failed))
    if (std::filesystem::exists(entry.path() / "engagement.yaml", failed) &&
        !std::filesystem::equivalent(entry.path(), own, failed))
      paths.push_back(entry.path().string());
  std::sort(paths.begin(), paths.end());
  return {paths.begin(), paths.end()};
}

int check(const Asked& asked, const std::string& data) {
  if (!asked.against.empty() && !is_folder(asked.against))
    return fail(fmt::format("{} is not a folder", asked.against));
  if (!asked.prior.empty() && !is_folder(asked.prior)) return fail(fmt::format("{} is not a folder", asked.prior));
  Doors doors(asked.engagement(), data);
  std::optional<DiskFiles> prior;
  if (!asked.prior.empty()) doors.environment.prior = &prior.emplace(asked.prior);
  const std::deque<DiskFiles> others = engagements_in(asked.against, asked.engagement());
  if (!asked.against.empty() && others.empty())
    return fail(fmt::format("{} holds no other engagement: name the folder in which their folders lie", asked.against));
  for (const DiskFiles& other : others) doors.environment.others.push_back(&other);
  Sources sources;
  Findings findings;
  const std::vector<check::Rule> rules = review(doors.environment, order_of(asked), sources, findings);
  const Run run{findings, sources, rules, folders_of(asked.engagement(), asked), true};
  if (!tell_run(run, asked.telling, stdout, "nothing to mend\n")) return could_not;
  return status_of(findings, asked.telling);
}

int print_digest(const Asked& asked, const std::string& data) {
  Doors doors(asked.engagement(), data);
  Sources sources;
  Findings findings;
  const auto digest_asked = asked.by_file ? assemble::digest_by_file : assemble::digest;
  const std::optional<std::string> text = digest_asked(doors.environment, order_of(asked), sources, findings);
  if (!text) {
    tell_run({findings, sources, {}, folders_of(asked.engagement(), asked)}, asked.telling, stderr);
    return fail("the engagement could not be read whole, so there is nothing to sign");
  }
  return put(stdout, asked.by_file ? *text : *text + "\n") ? done : could_not;
}

int write_review(const Asked& asked, const std::string& data) {
  Doors doors(asked.engagement(), data);
  Sources sources;
  Findings findings;
  const bool written = write_reading_view(doors.environment, order_of(asked), asked.output, sources, findings);
  const bool told = tell_run({findings, sources, {}, folders_of(asked.engagement(), asked)}, asked.telling, stderr);
  return written && told ? status_of(findings, asked.telling) : could_not;
}

Outcome<std::string> read_report(const Asked& asked) {
  const std::filesystem::path path(asked.file);
  return DiskFiles(path.has_parent_path() ? path.parent_path().string() : ".").read(path.filename().string(), 1u << 30);
}

int verify_file(const Asked& asked, const std::string& data) {
  const Outcome<std::string> bytes = read_report(asked);
  if (const auto* refused = std::get_if<Refusal>(&bytes))
    return fail(fmt::format("{}: {}", asked.file, refused->reason));
  Doors doors(asked.engagement(), data);
  Sources sources;
  Findings findings;
  verify(doors.environment, order_of(asked), std::get<std::string>(bytes), sources, findings);
  if (!tell_run({findings, sources, {}, folders_of(asked.engagement(), asked)}, asked.telling, stdout,
                "nothing but what the public model lays out was found\n"))
    return could_not;
  return status_of(findings, asked.telling);
}

int inspect_file(const Asked& asked) {
  const Outcome<std::string> bytes = read_report(asked);
  if (const auto* refused = std::get_if<Refusal>(&bytes))
    return fail(fmt::format("{}: {}", asked.file, refused->reason));
  Findings findings;
  const Sources sources;
  const inspect::Inspection seen = inspect::inspect(std::get<std::string>(bytes), findings);
  const std::string counts =
      fmt::format("{}, {}, {} with {}, {}, {}, {}\n", plural(seen.pages, "page"),
                  plural(seen.structure_elements, "structure element"), plural(seen.tables, "table"),
                  plural(seen.header_cells, "header cell"), plural(seen.figures, "figure"), plural(seen.fonts, "font"),
                  plural(seen.links, "link"));
  const bool written = tell_run({findings, sources}, asked.telling, stdout) && put(stdout, counts);
  return written ? status_of(findings, asked.telling) : could_not;
}

void add_common(CLI::App& command, Asked& asked) {
  command.add_option("--data", asked.data, "Folder of layouts and catalogs (default: beside the program)")
      ->type_name("FOLDER");
  command.add_option("--layout", asked.layout, "Layout to press with (default: the engagement's, else `report`)")
      ->type_name("NAME");
  add_telling_options(command, asked.telling);
}

/// What a stage leaves behind goes back to the system at once: the peak is then that of one stage, not the sum of all.
void give_memory_back_early() {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 64 << 10);
  mallopt(M_TRIM_THRESHOLD, 64 << 10);
#endif
}

int run(int argc, char** argv) {
  give_memory_back_early();
  Asked asked;
  CLI::App app{"socpress presses SOC reports from an engagement folder", "socpress"};
  app.set_version_flag("--version", std::string("socpress ") + SOCPRESS_VERSION);
  app.require_subcommand(1);

  const auto add_engagement = [&](CLI::App& command, int most) {
    command.add_option("engagement", asked.engagements, "Folder that holds engagement.yaml")
        ->required()
        ->expected(1, most)
        ->type_name("FOLDER");
  };
  CLI::App* build_command = app.add_subcommand("build", "Press the reports of engagements");
  add_engagement(*build_command, most_engagements);
  build_command
      ->add_option("-o,--report", asked.output,
                   "The PDF to write; for several engagements, or with a slash at its end, the folder")
      ->type_name("PATH");
  build_command->add_option("--stop-after", asked.stop_after, "Print a stage's value instead")
      ->check(CLI::IsMember({"model", "document", "pages"}))
      ->type_name("STAGE");
  build_command->add_option("--part", asked.part, "Press one part alone")
      ->check(CLI::IsMember({"assertion", "description", "management", "bridge-letter", "public-commitments", "soc3"}))
      ->type_name("PART");
  CLI::App* check_command = app.add_subcommand("check", "Hold an engagement against the rules, press nothing");
  add_engagement(*check_command, 1);
  check_command->add_option("--part", asked.part, "Hold one part alone against its rules")
      ->check(CLI::IsMember({"assertion", "description", "management", "bridge-letter", "soc3"}))
      ->type_name("PART");
  check_command
      ->add_option("--against", asked.against, "Folder of other engagements whose texts this one should not repeat")
      ->type_name("FOLDER");
  check_command
      ->add_option("--prior", asked.prior,
                   "Folder of the engagement of the report before, to see what was carried over from it")
      ->type_name("FOLDER");
  CLI::App* digest_command = app.add_subcommand("digest", "Print what auditor/sign-off.yaml must say");
  add_engagement(*digest_command, 1);
  CLI::Option* digest_part = digest_command->add_option("--part", asked.part, "Of one part alone")
                                 ->check(CLI::IsMember({"soc3"}))
                                 ->type_name("PART");
  digest_command
      ->add_flag("--files", asked.by_file, "With the digest of each file, so that it can be told later which changed")
      ->excludes(digest_part);
  CLI::App* review_command = app.add_subcommand("review", "Write the page that a partner reads before signing");
  add_engagement(*review_command, 1);
  review_command->add_option("-o,--page", asked.output, "The HTML file to write")->required()->type_name("FILE");
  CLI::App* inspect_command = app.add_subcommand("inspect", "Hold a finished PDF against what our reports promise");
  inspect_command->add_option("report", asked.file, "The PDF")->required()->type_name("FILE");
  CLI::App* verify_command =
      app.add_subcommand("verify-public", "Look through a finished report for the public for what it may not say");
  verify_command->add_option("report", asked.file, "The PDF")->required()->type_name("FILE");
  add_engagement(*verify_command, 1);
  const RulesCommands rules_commands(app);
  for (CLI::App* command :
       {build_command, check_command, digest_command, review_command, inspect_command, verify_command})
    add_common(*command, asked);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? done : could_not;
  }
  if (const auto status = rules_commands.run()) return *status;
  if (const auto reason = why_not(asked.telling)) return fail(*reason);
  if (*inspect_command) return inspect_file(asked);
  for (const std::string& engagement : asked.engagements)
    if (!is_folder(engagement)) return fail(fmt::format("{} is not a folder", engagement));
  const std::optional<std::string> data = asked.data.empty() ? data_folder() : asked.data;
  if (!data || !is_folder(*data)) return fail("the folder of layouts was not found; name it with --data");
  if (*build_command) return build(asked, *data);
  if (*check_command) return check(asked, *data);
  if (*review_command) return write_review(asked, *data);
  if (*verify_command) return verify_file(asked, *data);
  return print_digest(asked, *data);
}

}  // namespace
}  // namespace socpress

int main(int argc, char** argv) {
  if (argc == 2 && socpress::assemble::public_press_argument == argv[1]) return socpress::press_for_public();
  return socpress::run(argc, argv);
}
