// Lays out help texts, and names the nearest command or option to a misspelled one.
#include "socpress/help.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "text/unicode.h"

namespace socpress {
namespace {

/// A left column, and the description next to it.
using Row = std::pair<std::string, std::string>;

bool is_listed(const CLI::App* app) { return !app->get_name().empty() && !app->get_group().empty(); }

std::string upper_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'a' && c <= 'z' ? c - 32 : c; });
  return text;
}

std::string wrapped(std::string_view text, std::size_t indent) {
  constexpr std::size_t width = 100;
  std::string out;
  std::size_t column = indent;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (column > indent && column + 1 + end > width) {
      out += "\n" + std::string(indent, ' ');
      column = indent;
    }
    if (column > indent) out += ' ';
    out += text.substr(0, end);
    column += end + 1;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string table_of(std::string_view heading, const std::vector<Row>& rows) {
  if (rows.empty()) return {};
  std::size_t width = 0;
  for (const Row& row : rows) width = std::max(width, row.first.size());
  std::string out = fmt::format("\n{}:\n", heading);
  for (const Row& row : rows) out += fmt::format("  {:<{}}  {}\n", row.first, width, wrapped(row.second, width + 4));
  return out;
}

std::string argument_name(const CLI::Option& argument) {
  const std::string name = upper_case(argument.get_name(true, false));
  const std::string many = argument.get_expected_max() > 1 ? "..." : "";
  return (argument.get_required() ? "<" + name + ">" : "[" + name + "]") + many;
}

/// The name of an option's value, and the values that it accepts: CLI11 keeps both in one text, "FORMAT:{full,json}".
Row value_of(const CLI::Option& option) {
  const std::string type = option.get_type_name();
  const std::size_t colon = type.find(":{");
  if (colon == std::string::npos) return {type, ""};
  std::string values;
  for (const char c : type.substr(colon + 2, type.size() - colon - 3)) values += c == ',' ? ", " : std::string(1, c);
  return {type.substr(0, colon), " [possible values: " + values + "]"};
}

Row option_row(const CLI::Option& option) {
  const bool has_short = !option.get_snames().empty(), has_long = !option.get_lnames().empty();
  std::string left = has_short ? "-" + option.get_snames().front() : "  ";
  if (has_long) left += (has_short ? ", --" : "  --") + option.get_lnames().front();
  const Row value = value_of(option);
  if (option.get_type_size() != 0 && !value.first.empty()) left += " <" + value.first + ">";
  return {left, option.get_description() + value.second};
}

std::vector<Row> command_rows(const CLI::App* app) {
  std::vector<Row> rows;
  for (const CLI::App* command : app->get_subcommands(is_listed))
    rows.emplace_back(command->get_name(), command->get_description());
  return rows;
}

std::vector<Row> argument_rows(const CLI::App* app) {
  std::vector<Row> rows;
  for (const CLI::Option* argument : app->get_options([](const CLI::Option* one) { return one->get_positional(); }))
    rows.emplace_back(argument_name(*argument), argument->get_description());
  return rows;
}

std::vector<Row> option_rows(const CLI::App* app, const std::string& group) {
  std::vector<Row> rows;
  for (const CLI::Option* option :
       app->get_options([&](const CLI::Option* one) { return one->nonpositional() && one->get_group() == group; }))
    rows.push_back(option_row(*option));
  return rows;
}

/// The command that was parsed, or the program itself.
const CLI::App& parsed_command(const CLI::App& app) {
  const std::vector<CLI::App*> commands = app.get_subcommands();
  return commands.empty() ? app : *commands.front();
}

std::string unknown(std::string_view what, std::string_view word, const std::vector<std::string>& known) {
  const std::vector<std::string_view> candidates(known.begin(), known.end());
  const std::string meant = did_you_mean(word, candidates);
  return fmt::format("unknown {} `{}`{}", what, word, meant.empty() ? "" : "; " + meant);
}

}  // namespace

std::string HelpFormatter::make_help(const CLI::App* app, std::string name, CLI::AppFormatMode) const {
  const std::vector<Row> commands = command_rows(app), arguments = argument_rows(app);
  std::string usage = "Usage: " + name + " [OPTIONS]" + (commands.empty() ? "" : " <COMMAND>");
  for (const Row& argument : arguments) usage += " " + argument.first;
  std::string out = app->get_description() + "\n\n" + usage + "\n";
  out += table_of("Commands", commands) + table_of("Arguments", arguments);
  for (const std::string& group : app->get_groups()) out += table_of(group, option_rows(app, group));
  return app->get_footer().empty() ? out : out + "\n" + app->get_footer() + "\n";
}

std::string unknown_command(const CLI::App& app, std::string_view word) {
  std::vector<std::string> known;
  for (const CLI::App* one : app.get_subcommands(is_listed)) known.push_back(one->get_name());
  return unknown("command", word, known);
}

namespace {

/// The first value of a positional that takes no more; empty when none has too many.
std::string surplus_argument(const CLI::App& command) {
  for (const CLI::Option* option : command.get_options()) {
    const auto most = static_cast<std::size_t>(option->get_expected_max());
    if (option->get_positional() && option->results().size() > most) return option->results()[most];
  }
  return {};
}

}  // namespace

std::string parse_problem(const CLI::App& app, const CLI::ParseError& error) {
  const CLI::App& command = parsed_command(app);
  const bool has_command = &command != &app;
  const std::string hint =
      fmt::format("\n\nFor more information, try `socpress help{}`.", has_command ? " " + command.get_name() : "");
  const std::vector<std::string> rest = app.remaining(true);
  if (const std::string surplus = surplus_argument(command); rest.empty() && !surplus.empty())
    return fmt::format("unexpected argument `{}`", surplus) + hint;
  if (rest.empty()) return error.what() + hint;
  const std::string word = rest.front().substr(0, rest.front().find('='));
  std::vector<std::string> known;
  if (word.starts_with("-")) {
    for (const CLI::Option* option : command.get_options())
      for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
    return unknown("option", word, known) + hint;
  }
  if (has_command) return fmt::format("unexpected argument `{}`", rest.front()) + hint;
  return unknown_command(app, word) + hint;
}

}  // namespace socpress
