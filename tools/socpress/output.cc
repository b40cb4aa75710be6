// Applies the output options: formats, files, color, width, selection, exit status.
#include "socpress/output.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>

#include "socpress/disk.h"
#include "socpress/explain_pages.h"

namespace socpress {
namespace {

namespace fs = std::filesystem;

/// FORMAT=PATH; the path may be empty.
struct OutputFile {
  std::string format, path;
};

OutputFile output_file(const std::string& argument) {
  const std::size_t equals = argument.find('=');
  return {argument.substr(0, equals), equals == std::string::npos ? "" : argument.substr(equals + 1)};
}

/// Whether the name is the id, or its family with or without the slash.
bool matches(std::string_view id, std::string_view name) {
  if (name.ends_with('/')) name.remove_suffix(1);
  return id == name || (id.starts_with(name) && id.substr(name.size()).starts_with('/'));
}

bool is_any(std::string_view id, const std::vector<std::string>& names) {
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) { return matches(id, name); });
}

bool is_selected(std::string_view id, const OutputOptions& options) {
  return (options.select.empty() || is_any(id, options.select)) && !is_any(id, options.ignore);
}

/// The least severity that fails the run; none for `never`.
std::optional<Severity> fail_on(const OutputOptions& options) {
  const auto at = std::find(severity_names.begin(), severity_names.end(), options.fail_on);
  if (at == severity_names.end()) return std::nullopt;
  return static_cast<Severity>(at - severity_names.begin());
}

std::size_t width_of(std::FILE* stream) {
  constexpr std::size_t without_terminal = 100;
  winsize size{};
  if (!::isatty(::fileno(stream)) || ::ioctl(::fileno(stream), TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
    return without_terminal;
  return size.ws_col;
}

bool is_colored(const std::string& color, std::FILE* stream) {
  if (color != "auto") return color == "always";
  const char *no_color = std::getenv("NO_COLOR"), *terminal = std::getenv("TERM");
  const bool dumb = terminal == nullptr || std::string_view(terminal) == "dumb";
  return ::isatty(::fileno(stream)) && !dumb && (no_color == nullptr || *no_color == '\0');
}

std::vector<Finding> selected(const Findings& findings, const OutputOptions& options) {
  std::vector<Finding> out;
  for (const Finding& finding : findings.all())
    if (is_selected(finding.id, options)) out.push_back(finding);
  return out;
}

/// The rules with the selected ones of their findings; a rule without any is left out.
std::vector<emit::Rule> rules_of(const std::vector<check::RuleStatus>& all, const OutputOptions& options) {
  std::vector<emit::Rule> rules;
  for (const check::RuleStatus& status : all) {
    emit::Rule rule{std::string(status.rule.requirement), {}, {}};
    if (!status.evaluated()) rule.not_evaluated = "the input lacks " + check::words_of(status.missing);
    for (const KindFacts* kind : status.rule.finds)
      if (is_selected(kind->id, options)) rule.finds.push_back(*kind);
    if (!rule.finds.empty()) rules.push_back(std::move(rule));
  }
  return rules;
}

/// Every rule, where the engagement could not be read.
std::vector<emit::Rule> unread_rules(const OutputOptions& options) {
  std::vector<check::RuleStatus> all;
  for (const check::Rule& rule : check::all_rules()) all.push_back({rule});
  std::vector<emit::Rule> rules = rules_of(all, options);
  for (emit::Rule& rule : rules) rule.not_evaluated = "the engagement could not be read completely";
  return rules;
}

int put_file(const std::string& path, const std::string& text) {
  const fs::path file(path);
  DiskFiles folder(file.has_parent_path() ? file.parent_path().string() : ".");
  const Expected<Done> outcome = folder.replace(file.filename().string(), text);
  const auto* error = std::get_if<Error>(&outcome);
  if (error == nullptr) return done;
  fail(fmt::format("{}: {}", path, error->reason));
  return folder.failed_temporarily() ? temporary_failure : failed;
}

/// "3 errors are", "1 warning and 2 notes are": the findings of `all` that are not among `shown`; empty when all are.
std::string hidden_counts(const std::vector<Finding>& all, const std::vector<Finding>& shown) {
  std::vector<std::string> counts;
  std::ptrdiff_t total = 0;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    const auto count = [&](const std::vector<Finding>& some) {
      return std::count_if(some.begin(), some.end(),
                           [&](const Finding& one) { return one.severity == severity && !one.waived; });
    };
    const auto hidden = count(all) - count(shown);
    total += hidden;
    if (hidden > 0) counts.push_back(fmt::format("{} {}{}", hidden, name_of(severity), hidden == 1 ? "" : "s"));
  }
  if (counts.empty()) return {};
  const std::string last = counts.back() + (total == 1 ? " is" : " are");
  counts.pop_back();
  return counts.empty() ? last : fmt::format("{} and {}", fmt::join(counts, ", "), last);
}

/// Whether rules were not evaluated because the engagement could not be read.
bool rules_were_skipped(const Run& run) {
  return run.reviews && run.rules.empty() && run.findings.block(Blocks::everything);
}

/// Notes on findings that are not shown and rules that were not evaluated, so that neither looks like a clean report.
std::string notes_on(const Run& run, const std::vector<Finding>& shown) {
  std::string out;
  if (const std::string hidden = hidden_counts(run.findings.all(), shown); !hidden.empty())
    out += fmt::format("{} not shown (--select, --ignore){}\n", hidden,
                       run.findings.count(Severity::error) > 0
                           ? "; errors prevent the report from being issued whether they are shown or not"
                           : "");
  if (rules_were_skipped(run))
    out +=
        "the engagement could not be read completely, so its rules were not evaluated: fix the errors above, and check "
        "again\n";
  const auto lacks_side = [](const check::RuleStatus& status) {
    return check::without(check::Needs::opinion_and_management, status.missing) != check::Needs::opinion_and_management;
  };
  if (const auto count = std::count_if(run.rules.begin(), run.rules.end(), lacks_side); count > 0)
    out += fmt::format("{} rule{} not evaluated: the side that {} missing (--format junit lists them)\n", count,
                       count == 1 ? " was" : "s were", count == 1 ? "it needs is" : "they need is");
  return out;
}

}  // namespace

int put(std::FILE* stream, const std::string& text) {
  errno = 0;
  if (std::fwrite(text.data(), 1, text.size(), stream) == text.size() && std::fflush(stream) == 0) return done;
  return is_temporary(errno) ? temporary_failure : failed;
}

int fail(const std::string& message) {
  put(stderr, "socpress: " + message + "\n");
  return failed;
}

void add_output_options(CLI::App& command, OutputOptions& options) {
  const std::string group = "Findings";
  command.add_option("--format", options.format, "Output format of findings [default: full]")
      ->check(CLI::IsMember(emit::format_names()))
      ->type_name("FORMAT")
      ->group(group);
  command.add_option("--output", options.files, "Write findings to a file too, as in sarif=findings.sarif; repeatable")
      ->allow_extra_args(false)
      ->type_name("FORMAT=PATH")
      ->group(group);
  command.add_option("--select", options.select, "Show only this finding or family, as in tests; repeatable")
      ->allow_extra_args(false)
      ->type_name("ID")
      ->group(group);
  command.add_option("--ignore", options.ignore, "Hide this finding or family; repeatable")
      ->allow_extra_args(false)
      ->type_name("ID")
      ->group(group);
  command.add_option("--color", options.color, "When to use color [default: auto]")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->type_name("WHEN")
      ->group(group);
  command.add_option("--fail-on", options.fail_on, "Least severity that gives exit status 1 [default: error]")
      ->check(CLI::IsMember({"note", "warning", "error", "never"}))
      ->type_name("SEVERITY")
      ->group(group);
}

std::optional<std::string> problem_with(const OutputOptions& options) {
  const std::vector<std::string> formats = emit::format_names();
  for (const std::string& argument : options.files) {
    const OutputFile file = output_file(argument);
    if (argument.find('=') == std::string::npos)
      return fmt::format("--output {}: expected FORMAT=PATH, as in sarif=PATH (--report names the PDF)", argument);
    if (!emit::format_named(file.format))
      return fmt::format("--output {}: unknown format; the formats are {}", argument, fmt::join(formats, ", "));
    if (file.path.empty()) return fmt::format("--output {}: the path after the equals sign is missing", argument);
  }
  const std::vector<std::string_view> ids = known_ids();
  const auto is_known = [&](const std::string& name) {
    return std::any_of(ids.begin(), ids.end(), [&](std::string_view id) { return matches(id, name); });
  };
  for (const auto* names : {&options.select, &options.ignore})
    for (const std::string& name : *names)
      if (!is_known(name)) return why_unknown(name);
  return std::nullopt;
}

bool is_for_people(const OutputOptions& options) {
  return options.format == "full" || options.format == "concise" || options.format == "github";
}

std::string name_of_folder(const std::string& path) {
  std::error_code error;
  fs::path folder = fs::path(path + "/").lexically_normal();
  if (folder.is_absolute())
    if (const fs::path here = fs::current_path(error); !error)
      folder = (folder.lexically_relative(here) / "").lexically_normal();
  const std::string name = folder.parent_path().generic_string();
  return name == "." || name.starts_with("/") || name.starts_with("..") ? std::string() : name;
}

int emit_run(const Run& run, const OutputOptions& options, std::FILE* stream, const std::string& when_none) {
  const std::vector<Finding> shown = selected(run.findings, options);
  emit::Options output;
  output.fail_on = fail_on(options);
  output.folders = run.folders;
  output.rules = rules_were_skipped(run) ? unread_rules(options) : rules_of(run.rules, options);
  output.version = SOCPRESS_VERSION;
  int status = done;
  for (const std::string& argument : options.files) {
    const OutputFile file = output_file(argument);
    output.format = *emit::format_named(file.format);
    status = std::max(status, put_file(file.path, emit::emit(shown, run.sources, output)));
  }
  output.format = *emit::format_named(options.format);
  output.color = is_colored(options.color, stream);
  output.width = width_of(stream);
  output.name = run.name;
  const std::string text = emit::emit(shown, run.sources, output);
  const std::string notes = notes_on(run, shown);
  return std::max({status, put(stream, text.empty() && notes.empty() ? when_none : text), put(stderr, notes)});
}

int status_of(const Findings& findings, const OutputOptions& options) {
  for (const Finding& finding : findings.all())
    if (finding.severity == Severity::error && finding.id.starts_with("leak/")) return failed;
  const std::optional<Severity> least = fail_on(options);
  for (const Finding& finding : findings.all()) {
    if (!least || finding.waived || finding.severity < *least) continue;
    if (finding.severity == Severity::error || is_selected(finding.id, options)) return found;
  }
  return done;
}

}  // namespace socpress
