// The command line: what was asked, of which folders, and the exit status that answers.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <filesystem>

#include "assemble.h"
#include "inspect/inspect.h"
#include "publish/publish.h"
#include "socpress/disk.h"
#include "socpress/processes.h"
#include "socpress/public_press.h"
#include "tell/tell.h"

namespace socpress {
namespace {

enum Exit { done = 0, found = 1, could_not = 2 };

/// Everything the command line may say.
struct Asked {
  std::string engagement, output, data, layout, stop_after, part, format = "full", color = "auto", fail_on = "error", file, against;
};

/// Writes all of it, or says that it could not: a report lost in a full pipe must not look like success.
bool put(std::FILE* stream, const std::string& text) {
  return std::fwrite(text.data(), 1, text.size(), stream) == text.size() && std::fflush(stream) == 0;
}

int fail(const std::string& message) {
  put(stderr, "socpress: " + message + "\n");
  return could_not;
}

TellOptions tell_options(const Asked& asked) {
  TellOptions options;
  options.form = asked.format == "json" ? Telling::json : asked.format == "concise" ? Telling::concise : Telling::full;
  options.color = asked.color == "always" || (asked.color == "auto" && ::isatty(STDERR_FILENO) && std::getenv("NO_COLOR") == nullptr);
  return options;
}

/// Exit status by the findings; problems of the world weigh more than those of the engagement.
int status_of(const Findings& findings, const Asked& asked) {
  const auto count = [&](Severity severity) { return findings.count(severity); };
  for (const Finding& finding : findings.all())
    if (finding.severity == Severity::error && finding.id.starts_with("leak/")) return could_not;
  if (count(Severity::error) > 0) return found;
  if (asked.fail_on == "warning" && count(Severity::warning) > 0) return found;
  if (asked.fail_on == "note" && count(Severity::warning) + count(Severity::note) > 0) return found;
  return done;
}

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
  if (!put(stderr, tell(findings.all(), sources, tell_options(asked)))) return could_not;
  if (!pressed.report.empty() && !published) return could_not;
  if (published) {
    put(stderr, fmt::format("{}: {}, {}{}\n", asked.output, plural(pressed.pages, "page"), pressed.draft ? "DRAFT: " : "FINAL",
                            pressed.draft ? pressed.why_draft : ""));
  } else if (order.stop_after == Stage::report) {
    put(stderr, "nothing was pressed\n");
  }
  return status_of(findings, asked);
}

/// The engagements in a folder, by name, but for the one that is checked.
std::deque<DiskFiles> engagements_in(const std::string& folder, const std::string& own) {
  std::vector<std::string> paths;
  std::error_code failed;
  for (const auto& entry : std::filesystem::directory_iterator(folder, failed))
    if (std::filesystem::exists(entry.path() / "engagement.yaml", failed) && !std::filesystem::equivalent(entry.path(), own, failed))
      paths.push_back(entry.path().string());
  std::sort(paths.begin(), paths.end());
  return {paths.begin(), paths.end()};
}

int check(const Asked& asked, const std::string& data) {
  if (!asked.against.empty() && !is_folder(asked.against)) return fail(fmt::format("{} is not a folder", asked.against));
  Doors doors(asked.engagement, data);
  const std::deque<DiskFiles> others = engagements_in(asked.against, asked.engagement);
  for (const DiskFiles& other : others) doors.world.others.push_back(&other);
  Sources sources;
  Findings findings;
  review(doors.world, order_of(asked), sources, findings);
  const std::string told = tell(findings.all(), sources, tell_options(asked));
  if (!put(stdout, told.empty() ? "nothing to mend\n" : told)) return could_not;
  return status_of(findings, asked);
}

int print_digest(const Asked& asked, const std::string& data) {
  Doors doors(asked.engagement, data);
  Sources sources;
  Findings findings;
  const std::optional<std::string> text = digest(doors.world, order_of(asked), sources, findings);
  if (!text) {
    put(stderr, tell(findings.all(), sources, tell_options(asked)));
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
  const std::string told = tell(findings.all(), sources, tell_options(asked));
  if (!put(stdout, told.empty() ? "nothing but what the public model lays out was found\n" : told)) return could_not;
  return status_of(findings, asked);
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
  const bool written = put(stdout, tell(findings.all(), sources, tell_options(asked)) + counts);
  return written ? status_of(findings, asked) : could_not;
}

void add_common(CLI::App& command, Asked& asked) {
  command.add_option("--data", asked.data, "Folder of layouts and catalogs (default: beside the program)");
  command.add_option("--layout", asked.layout, "Layout to press with (default: the engagement's, else `report`)");
  command.add_option("--format", asked.format, "How findings are told")->check(CLI::IsMember({"full", "concise", "json"}));
  command.add_option("--color", asked.color, "Colour in the terminal")->check(CLI::IsMember({"auto", "always", "never"}));
  command.add_option("--fail-on", asked.fail_on, "Least severity that makes exit status 1")->check(CLI::IsMember({"error", "warning", "note"}));
}

int run(int argc, char** argv) {
  Asked asked;
  CLI::App app{"socpress presses SOC reports from an engagement folder"};
  app.set_version_flag("--version", std::string("socpress ") + SOCPRESS_VERSION);
  app.require_subcommand(1);

  CLI::App* build_command = app.add_subcommand("build", "Press the report of an engagement");
  build_command->add_option("engagement", asked.engagement, "Folder that holds engagement.yaml")->required();
  build_command->add_option("-o,--output", asked.output, "The PDF to write");
  build_command->add_option("--stop-after", asked.stop_after, "Print a stage's value instead")->check(CLI::IsMember({"model", "document", "pages"}));
  build_command->add_option("--part", asked.part, "Press one part alone")->check(CLI::IsMember({"public-commitments", "soc3"}));
  CLI::App* check_command = app.add_subcommand("check", "Hold an engagement against the rules, press nothing");
  check_command->add_option("engagement", asked.engagement, "Folder that holds engagement.yaml")->required();
  check_command->add_option("--against", asked.against, "Folder of other engagements whose texts this one should not repeat");
  CLI::App* digest_command = app.add_subcommand("digest", "Print what auditor/sign-off.yaml must say");
  digest_command->add_option("engagement", asked.engagement, "Folder that holds engagement.yaml")->required();
  digest_command->add_option("--part", asked.part, "Of one part alone")->check(CLI::IsMember({"soc3"}));
  CLI::App* inspect_command = app.add_subcommand("inspect", "Hold a finished PDF against what our reports promise");
  inspect_command->add_option("report", asked.file, "The PDF")->required();
  CLI::App* verify_command = app.add_subcommand("verify-public", "Look through a finished report for the public for what it may not say");
  verify_command->add_option("report", asked.file, "The PDF")->required();
  verify_command->add_option("engagement", asked.engagement, "Folder that holds engagement.yaml")->required();
  for (CLI::App* command : {build_command, check_command, digest_command, inspect_command, verify_command}) add_common(*command, asked);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? done : could_not;
  }
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
