// The command line: what was asked, of which folders, and the exit status that answers.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>

#include "assemble.h"
#include "inspect/inspect.h"
#include "publish/publish.h"
#include "socpress/disk.h"
#include "socpress/processes.h"
#include "socpress/public_press.h"
#include "socpress/rules_commands.h"
#include "socpress/telling.h"

namespace socpress {
namespace {

/// Everything the command line may say.
struct Asked {
  std::string engagement, output, data, layout, stop_after, part, file;
  TellingAsked telling;
};

/// The doors of one run, on the real disk.
struct Doors {
  DiskFiles engagement, data;
  Processes processes;
  World world;

  Doors(const std::string& folder, const std::string& data_path)
      : engagement(folder), data(data_path),
        world{engagement, data, [data_path](const std::string& name) { return font_file(data_path, name); },
              &processes} {}
  Doors(const Doors&) = delete;
  Doors& operator=(const Doors&) = delete;
};

Order order_of(const Asked& asked) {
  Order order;
  if (!asked.layout.empty()) order.layout = asked.layout;
  order.public_commitments = asked.part == "public-commitments";
  order.soc3 = asked.part == "soc3";
  if (asked.stop_after == "model") order.stop_after = Stage::model;
  if (asked.stop_after == "document") order.stop_after = Stage::document;
  if (asked.stop_after == "pages") order.stop_after = Stage::pages;
  return order;
}

FolderNames folders_of(const Asked& asked) { return {name_of_folder(asked.engagement), name_of_folder(asked.data)}; }

std::string plural(std::size_t n, const char* noun) { return fmt::format("{} {}{}", n, noun, n == 1 ? "" : "s"); }

int build(const Asked& asked, const std::string& data) {
  const Order order = order_of(asked);
  if (order.stop_after == Stage::report && asked.output.empty()) return fail("build needs -o REPORT.pdf (or --stop-after)");
  Doors doors(asked.engagement, data);
  Sources sources;
  Findings findings;
  const Pressed pressed = press(doors.world, order, sources, findings);

  if (!pressed.dump.empty() && !put(stdout, pressed.dump)) return fail("standard output could not be written");
  bool published = false;
  if (!pressed.report.empty()) {
    const std::filesystem::path out(asked.output);
    DiskFiles folder(out.has_parent_path() ? out.parent_path().string() : ".");
    published = publish(folder, out.filename().string(), pressed.report, findings);
    if (published && !pressed.manifest.empty())
      published = publish(folder, out.filename().string() + ".json", pressed.manifest, findings);
  }
  if (!tell_run({findings, sources, pressed.asked, folders_of(asked)}, asked.telling, stderr)) return could_not;
  if (!pressed.report.empty() && !published) return could_not;
  if (published) {
    put(stderr, fmt::format("{}: {}, {}{}\n", asked.output, plural(pressed.pages, "page"), pressed.draft ? "DRAFT: " : "FINAL",
                            pressed.draft ? pressed.why_draft : ""));
  } else if (order.stop_after == Stage::report) {
    put(stderr, "nothing was pressed\n");
  }
  return status_of(findings, asked.telling);
}

int check(const Asked& asked, const std::string& data) {
  Doors doors(asked.engagement, data);
  Sources sources;
  Findings findings;
  const std::vector<RuleFacts> rules = review(doors.world, order_of(asked), sources, findings);
  if (!tell_run({findings, sources, rules, folders_of(asked)}, asked.telling, stdout, "nothing to mend\n")) return could_not;
  return status_of(findings, asked.telling);
}

int print_digest(const Asked& asked, const std::string& data) {
  Doors doors(asked.engagement, data);
  Sources sources;
  Findings findings;
  const std::optional<std::string> text = digest(doors.world, order_of(asked), sources, findings);
  if (!text) {
    tell_run({findings, sources, {}, folders_of(asked)}, asked.telling, stderr);
    return fail("the engagement could not be read whole, so there is nothing to sign");
  }
  return put(stdout, *text + "\n") ? done : could_not;
}

Outcome<std::string> read_report(const Asked& asked) {
  const std::filesystem::path path(asked.file);
  return DiskFiles(path.has_parent_path() ? path.parent_path().string() : ".").read(path.filename().string(), 1u << 30);
}

int verify_file(const Asked& asked, const std::string& data) {
  const Outcome<std::string> bytes = read_report(asked);
  if (const auto* refused = std::get_if<Refusal>(&bytes)) return fail(fmt::format("{}: {}", asked.file, refused->reason));
  Doors doors(asked.engagement, data);
  Sources sources;
  Findings findings;
  verify(doors.world, order_of(asked), std::get<std::string>(bytes), sources, findings);
  if (!tell_run({findings, sources, {}, folders_of(asked)}, asked.telling, stdout,
                "nothing but what the public model lays out was found\n"))
    return could_not;
  return status_of(findings, asked.telling);
}

int inspect_file(const Asked& asked) {
  const Outcome<std::string> bytes = read_report(asked);
  if (const auto* refused = std::get_if<Refusal>(&bytes)) return fail(fmt::format("{}: {}", asked.file, refused->reason));
  Findings findings;
  const Sources sources;
  const Inspection seen = inspect(std::get<std::string>(bytes), findings);
  const std::string counts = fmt::format("{}, {}, {} with {}, {}, {}, {}\n", plural(seen.pages, "page"),
                                         plural(seen.structure_elements, "structure element"), plural(seen.tables, "table"),
                                         plural(seen.header_cells, "header cell"), plural(seen.figures, "figure"), plural(seen.fonts, "font"),
                                         plural(seen.links, "link"));
  const bool written = tell_run({findings, sources}, asked.telling, stdout) && put(stdout, counts);
  return written ? status_of(findings, asked.telling) : could_not;
}

void add_common(CLI::App& command, Asked& asked) {
  command.add_option("--data", asked.data, "Folder of layouts and catalogs (default: beside the program)");
  command.add_option("--layout", asked.layout, "Layout to press with (default: the engagement's, else `report`)");
  add_telling_options(command, asked.telling);
}

int run(int argc, char** argv) {
  Asked asked;
  CLI::App app{"socpress presses SOC reports from an engagement folder"};
  app.set_version_flag("--version", std::string("socpress ") + SOCPRESS_VERSION);
  app.require_subcommand(1);

  CLI::App* build_command = app.add_subcommand("build", "Press the report of an engagement");
  build_command->add_option("engagement", asked.engagement, "Folder that holds engagement.yaml")->required();
  build_command->add_option("-o,--report", asked.output, "The PDF to write");
  build_command->add_option("--stop-after", asked.stop_after, "Print a stage's value instead")->check(CLI::IsMember({"model", "document", "pages"}));
  build_command->add_option("--part", asked.part, "Press one part alone")->check(CLI::IsMember({"public-commitments", "soc3"}));
  CLI::App* check_command = app.add_subcommand("check", "Hold an engagement against the rules, press nothing");
  check_command->add_option("engagement", asked.engagement, "Folder that holds engagement.yaml")->required();
  CLI::App* digest_command = app.add_subcommand("digest", "Print what auditor/sign-off.yaml must say");
  digest_command->add_option("engagement", asked.engagement, "Folder that holds engagement.yaml")->required();
  digest_command->add_option("--part", asked.part, "Of one part alone")->check(CLI::IsMember({"soc3"}));
  CLI::App* inspect_command = app.add_subcommand("inspect", "Hold a finished PDF against what our reports promise");
  inspect_command->add_option("report", asked.file, "The PDF")->required();
  CLI::App* verify_command = app.add_subcommand("verify-public", "Look through a finished report for the public for what it may not say");
  verify_command->add_option("report", asked.file, "The PDF")->required();
  verify_command->add_option("engagement", asked.engagement, "Folder that holds engagement.yaml")->required();
  const RulesCommands rules_commands(app);
  for (CLI::App* command : {build_command, check_command, digest_command, inspect_command, verify_command}) add_common(*command, asked);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? done : could_not;
  }
  if (const auto status = rules_commands.run()) return *status;
  if (const auto reason = why_not(asked.telling)) return fail(*reason);
  if (*inspect_command) return inspect_file(asked);
  if (!is_folder(asked.engagement)) return fail(fmt::format("{} is not a folder", asked.engagement));
  const std::optional<std::string> data = asked.data.empty() ? data_folder() : asked.data;
  if (!data || !is_folder(*data)) return fail("the folder of layouts was not found; name it with --data");
  if (*build_command) return build(asked, *data);
  if (*check_command) return check(asked, *data);
  if (*verify_command) return verify_file(asked, *data);
  return print_digest(asked, *data);
}

}  // namespace
}  // namespace socpress

int main(int argc, char** argv) {
  if (argc == 2 && socpress::public_press_argument == argv[1]) return socpress::press_for_public();
  return socpress::run(argc, argv);
}
