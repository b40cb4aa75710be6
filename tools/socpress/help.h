// Help texts of the command line, in the format of cargo.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <string_view>

namespace socpress {

/// Formats help as `Usage: socpress [OPTIONS] <COMMAND>`, then commands, arguments and groups of options.
class HelpFormatter final : public CLI::FormatterBase {
 public:
  std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override;
};

/// "unknown command `x`; did you mean `y`?"
std::string unknown_command(const CLI::App& app, std::string_view word);

/// What is wrong with a command line that could not be parsed: an unknown command or option names the nearest one.
std::string parse_problem(const CLI::App& app, const CLI::ParseError& error);

}  // namespace socpress
