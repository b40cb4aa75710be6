// The command line: commands, arguments and options, and the exit status.
#include <fmt/format.h>
#include <malloc.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <new>
#include <sstream>

#include "assemble/public/protocol.h"
#include "socpress/commands.h"
#include "socpress/help.h"
#include "socpress/public_process.h"
#include "socpress/rules_command.h"

namespace socpress {
namespace {

constexpr int most_engagements = 10'000;

/// The commands of the program, filled by `define_*`.
struct CommandLine {
  CLI::App app{"Build and check SOC reports from an engagement folder", "socpress"};
  Arguments arguments;
  std::string help_on, general_help;  ///< the app itself prints the help of the command that it has parsed
  CLI::App *build = nullptr, *check = nullptr, *digest = nullptr, *review = nullptr, *inspect = nullptr,
           *verify = nullptr, *help = nullptr;
};

void add_engagement(CLI::App& command, Arguments& arguments, int most) {
  command.add_option("engagement", arguments.engagements, "Folder that contains engagement.yaml")
      ->required()
      ->expected(1, most);
}

void add_common(CLI::App& command, Arguments& arguments) {
  command.add_option("--layout", arguments.layout, "Layout to use [default: that of the engagement, or report]")
      ->type_name("NAME");
  command.add_option("--data", arguments.data, "Folder of layouts and catalogs [default: beside the program]")
      ->type_name("FOLDER");
  add_output_options(command, arguments.output);
}

void define_build(CommandLine& line) {
  line.build = line.app.add_subcommand("build", "Build the reports of engagements as PDF");
  Arguments& arguments = line.arguments;
  add_engagement(*line.build, arguments, most_engagements);
  line.build
      ->add_option("-o,--report", arguments.report,
                   "PDF to write; a folder for several engagements, or if the path ends with a slash")
      ->type_name("PATH");
  line.build->add_option("--part", arguments.part, "Build only one part")
      ->check(CLI::IsMember({"assertion", "description", "management", "bridge-letter", "public-commitments", "soc3"}))
      ->type_name("PART");
  line.build->add_option("--stop-after", arguments.stop_after, "Print the result of a stage instead")
      ->check(CLI::IsMember({"model", "claims", "document", "pages"}))
      ->type_name("STAGE");
}

void define_check(CommandLine& line) {
  line.check = line.app.add_subcommand("check", "Check an engagement against the rules without building it");
  Arguments& arguments = line.arguments;
  add_engagement(*line.check, arguments, 1);
  line.check->add_option("--part", arguments.part, "Check only one part")
      ->check(CLI::IsMember({"assertion", "description", "management", "bridge-letter", "soc3"}))
      ->type_name("PART");
  line.check->add_option("--against", arguments.against, "Folder of other engagements to compare for repeated texts")
      ->type_name("FOLDER");
  line.check
      ->add_option("--prior", arguments.prior, "Folder of the prior engagement to compare for carried-over results")
      ->type_name("FOLDER");
}

void define_digest(CommandLine& line) {
  line.digest = line.app.add_subcommand("digest", "Print the digest to write in auditor/sign-off.yaml");
  add_engagement(*line.digest, line.arguments, 1);
  CLI::Option* part = line.digest->add_option("--part", line.arguments.part, "Digest of only one part")
                          ->check(CLI::IsMember({"soc3"}))
                          ->type_name("PART");
  line.digest->add_flag("--files", line.arguments.files, "Include the digest of each file, to find later changes")
      ->excludes(part);
}

void define_readers(CommandLine& line) {
  Arguments& arguments = line.arguments;
  line.review = line.app.add_subcommand("review", "Write the page that a partner reads before signing");
  add_engagement(*line.review, arguments, 1);
  line.review->add_option("-o,--page", arguments.report, "HTML file to write")->required()->type_name("FILE");
  line.inspect = line.app.add_subcommand("inspect", "Check a finished PDF for conformance");
  line.inspect->add_option("report", arguments.file, "PDF to check")->required();
  line.verify = line.app.add_subcommand("verify-public", "Check a finished public report for restricted text");
  line.verify->add_option("report", arguments.file, "PDF to check")->required();
  add_engagement(*line.verify, arguments, 1);
}

void define_program(CommandLine& line) {
  line.app.formatter(std::make_shared<HelpFormatter>());
  line.app.set_help_flag("-h,--help", "Print help");
  line.app.set_version_flag("-V,--version", std::string("socpress ") + SOCPRESS_VERSION, "Print version");
  line.app.require_subcommand(1);
}

int print_help(const CommandLine& line) {
  if (line.help_on.empty()) return put(stdout, line.general_help);
  const auto is_named = [&](const CLI::App* command) { return command->get_name() == line.help_on; };
  for (const CLI::App* command : line.app.get_subcommands(is_named)) return put(stdout, command->help("socpress"));
  return fail(unknown_command(line.app, line.help_on));
}

/// Memory of a stage returns to the system at once: the peak is that of one stage, not the sum of all.
void return_memory_early() {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 64 << 10);
  mallopt(M_TRIM_THRESHOLD, 64 << 10);
#endif
}

int run_command(const CommandLine& line) {
  const Arguments& arguments = line.arguments;
  if (const auto problem = problem_with(arguments.output)) return fail(*problem);
  if (*line.inspect) return commands::inspect(arguments);
  for (const std::string& engagement : arguments.engagements)
    if (!is_folder(engagement)) return fail(fmt::format("{} is not a folder", engagement));
  const std::optional<std::string> data = arguments.data.empty() ? data_folder() : arguments.data;
  if (!data || !is_folder(*data)) return fail("the folder of layouts was not found; name it with --data");
  if (*line.build) return commands::build(arguments, *data);
  if (*line.check) return commands::check(arguments, *data);
  if (*line.review) return commands::review(arguments, *data);
  if (*line.verify) return commands::verify_public(arguments, *data);
  return commands::digest(arguments, *data);
}

int run(int argc, char** argv) {
  return_memory_early();
  CommandLine line;
  define_program(line);
  define_build(line);
  define_check(line);
  define_digest(line);
  define_readers(line);
  const RulesCommand rules_commands(line.app);
  line.help = line.app.add_subcommand("help", "Print the help of a command");
  line.app.footer("For help with a command, see `socpress help <COMMAND>`.");
  line.help->add_option("command", line.help_on, "Name of the command");
  for (CLI::App* command : {line.build, line.check, line.digest, line.review, line.inspect, line.verify})
    add_common(*command, line.arguments);
  line.general_help = line.app.help();
  if (argc < 2) {
    put(stderr, line.general_help);
    return failed;
  }
  try {
    line.app.parse(argc, argv);
  } catch (const CLI::Success& success) {
    std::ostringstream text;
    line.app.exit(success, text, text);
    return put(stdout, text.str());
  } catch (const CLI::ParseError& error) {
    return fail(parse_problem(line.app, error));
  }
  if (*line.help) return print_help(line);
  if (const auto status = rules_commands.run()) return *status;
  return run_command(line);
}

}  // namespace
}  // namespace socpress

int main(int argc, char** argv) {
  try {
    if (argc == 2 && socpress::assemble::public_child_argument == argv[1]) return socpress::run_public_process();
    return socpress::run(argc, argv);
  } catch (const std::bad_alloc&) {
    std::fputs("socpress: not enough memory\n", stderr);
    return socpress::temporary_failure;
  }
}
