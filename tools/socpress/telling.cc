// Follows what the command line says about telling: formats, files, colour, width, selection, exit status.
#include "socpress/telling.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "socpress/disk.h"
#include "socpress/explained.h"

namespace socpress {
namespace {

namespace fs = std::filesystem;

/// FORMAT=PATH; the path is empty when there is none.
struct OutputAsked {
  std::string format, path;
};

OutputAsked output_of(const std::string& said) {
  const std::size_t equals = said.find('=');
  return {said.substr(0, equals), equals == std::string::npos ? "" : said.substr(equals + 1)};
}

/// An id belongs to a name that is the id itself, or its family with or without the stroke.
bool belongs(std::string_view id, std::string_view name) {
  if (name.ends_with('/')) name.remove_suffix(1);
  return id == name || (id.starts_with(name) && id.substr(name.size()).starts_with('/'));
}

bool is_any(std::string_view id, const std::vector<std::string>& names) {
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) { return belongs(id, name); });
}

bool is_told(std::string_view id, const TellingAsked& asked) {
  return (asked.select.empty() || is_any(id, asked.select)) && !is_any(id, asked.ignore);
}

/// Before: it is one of the names.
Severity severity_named(const std::string& name) {
  const auto at = std::find(severity_names.begin(), severity_names.end(), name);
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
  const char *refused = std::getenv("NO_COLOR"), *terminal = std::getenv("TERM");
  const bool dumb = terminal == nullptr || std::string_view(terminal) == "dumb";
  return ::isatty(::fileno(stream)) && !dumb && (refused == nullptr || *refused == '\0');
}

std::vector<Finding> told_of(const Findings& findings, const TellingAsked& asked) {
  std::vector<Finding> told;
  for (const Finding& finding : findings.all())
    if (is_told(finding.id, asked)) told.push_back(finding);
  return told;
}

/// The rules with those of their kinds that are told; a rule of which nothing would be told is as if it was not asked.
std::vector<emit::AskedRule> rules_of(const std::vector<check::Rule>& all, const TellingAsked& asked) {
  std::vector<emit::AskedRule> rules;
  for (const check::Rule& facts : all) {
    emit::AskedRule rule{std::string(facts.requirement), {}};
    for (const KindFacts* kind : facts.finds)
      if (is_told(kind->id, asked)) rule.finds.push_back(*kind);
    if (!rule.finds.empty()) rules.push_back(std::move(rule));
  }
  return rules;
}

bool put_file(const std::string& path, const std::string& text) {
  const fs::path file(path);
  DiskFiles folder(file.has_parent_path() ? file.parent_path().string() : ".");
  const Outcome<Done> outcome = folder.replace(file.filename().string(), text);
  const auto* refused = std::get_if<Refusal>(&outcome);
  if (refused != nullptr) fail(fmt::format("{}: {}", path, refused->reason));
  return refused == nullptr;
}

/// "3 errors are", "1 warning and 2 notes are": those of `all` that are not among `told`; empty when all are.
std::string counted_beside(const std::vector<Finding>& all, const std::vector<Finding>& told) {
  std::vector<std::string> counts;
  std::ptrdiff_t total = 0;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    const auto count = [&](const std::vector<Finding>& some) {
      return std::count_if(some.begin(), some.end(),
                           [&](const Finding& one) { return one.severity == severity && !one.waived; });
    };
    const auto hidden = count(all) - count(told);
    total += hidden;
    if (hidden > 0) counts.push_back(fmt::format("{} {}{}", hidden, name_of(severity), hidden == 1 ? "" : "s"));
  }
  if (counts.empty()) return {};
  const std::string last = counts.back() + (total == 1 ? " is" : " are");
  counts.pop_back();
  return counts.empty() ? last : fmt::format("{} and {}", fmt::join(counts, ", "), last);
}

/// Whether rules were to be asked, and could not be.
bool left_rules_out(const Run& run) {
  return run.reviews && run.rules.empty() && run.findings.block(Blocks::everything);
}

/// The lines that keep a selection, or an engagement of which little was read, from looking like a clean report; empty
/// when there is nothing to say.
std::string what_is_not_told(const Run& run, const std::vector<Finding>& told) {
  std::string out;
  if (const std::string hidden = counted_beside(run.findings.all(), told); !hidden.empty())
    out += fmt::format(
        "{} not told here (--select, --ignore){}\n", hidden,
        run.findings.count(Severity::error) > 0 ? "; errors keep the report from being issued all the same" : "");
  if (left_rules_out(run))
    out +=
        "the engagement could not be read whole, so its rules were not asked: mend what is told here, and check "
        "again\n";
  return out;
}

}  // namespace

bool put(std::FILE* stream, const std::string& text) {
  return std::fwrite(text.data(), 1, text.size(), stream) == text.size() && std::fflush(stream) == 0;
}

int fail(const std::string& message) {
  put(stderr, "socpress: " + message + "\n");
  return could_not;
}

void add_telling_options(CLI::App& command, TellingAsked& asked) {
  command.add_option("--format", asked.format, "How findings are told (default: full)")
      ->check(CLI::IsMember(emit::telling_names()))
      ->type_name("FORMAT");
  command.add_option("--output", asked.outputs, "Findings to a file too, as in sarif=findings.sarif; may be repeated")
      ->allow_extra_args(false)
      ->type_name("FORMAT=PATH");
  command.add_option("--select", asked.select, "Tell of this finding or family alone, as in tests; may be repeated")
      ->allow_extra_args(false)
      ->type_name("ID");
  command.add_option("--ignore", asked.ignore, "Tell nothing of this finding or family; may be repeated")
      ->allow_extra_args(false)
      ->type_name("ID");
  command.add_option("--color", asked.color, "Colour in the terminal (default: auto)")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->type_name("WHEN");
  command.add_option("--fail-on", asked.fail_on, "Least severity that makes exit status 1 (default: error)")
      ->check(CLI::IsMember(severity_names))
      ->type_name("SEVERITY");
}

std::optional<std::string> why_not(const TellingAsked& asked) {
  const std::vector<std::string> formats = emit::telling_names();
  for (const std::string& said : asked.outputs) {
    const OutputAsked output = output_of(said);
    if (said.find('=') == std::string::npos)
      return fmt::format("--output {}: say FORMAT=PATH, as in sarif=PATH (-o names the report to press)", said);
    if (!emit::telling_named(output.format))
      return fmt::format("--output {}: the formats are {}", said, fmt::join(formats, ", "));
    if (output.path.empty()) return fmt::format("--output {}: name a file after the sign", said);
  }
  const std::vector<std::string_view> ids = known_ids();
  const auto is_known = [&](const std::string& name) {
    return std::any_of(ids.begin(), ids.end(), [&](std::string_view id) { return belongs(id, name); });
  };
  for (const auto* names : {&asked.select, &asked.ignore})
    for (const std::string& name : *names)
      if (!is_known(name)) return why_unknown(name);
  return std::nullopt;
}

bool is_for_people(const TellingAsked& asked) {
  return asked.format == "full" || asked.format == "concise" || asked.format == "github";
}

std::string name_of_folder(const std::string& path) {
  std::error_code failed;
  fs::path folder = fs::path(path + "/").lexically_normal();
  if (folder.is_absolute())
    if (const fs::path here = fs::current_path(failed); !failed)
      folder = (folder.lexically_relative(here) / "").lexically_normal();
  const std::string name = folder.parent_path().generic_string();
  return name == "." || name.starts_with("/") || name.starts_with("..") ? std::string() : name;
}

bool tell_run(const Run& run, const TellingAsked& asked, std::FILE* stream, const std::string& when_none) {
  const std::vector<Finding> told = told_of(run.findings, asked);
  emit::TellOptions options;
  options.fail_on = severity_named(asked.fail_on);
  options.folders = run.folders;
  options.asked = rules_of(run.rules, asked);
  if (left_rules_out(run)) options.left_out = rules_of(check::all_rules(), asked);
  options.version = SOCPRESS_VERSION;
  bool written = true;
  for (const std::string& said : asked.outputs) {
    const OutputAsked output = output_of(said);
    options.form = *emit::telling_named(output.format);
    written = put_file(output.path, tell(told, run.sources, options)) && written;
  }
  options.form = *emit::telling_named(asked.format);
  options.color = is_colored(asked.color, stream);
  options.width = width_of(stream);
  options.name = run.name;
  const std::string text = tell(told, run.sources, options);
  const std::string not_told = what_is_not_told(run, told);
  return put(stream, text.empty() && not_told.empty() ? when_none : text) && put(stderr, not_told) && written;
}

int status_of(const Findings& findings, const TellingAsked& asked) {
  const Severity least = severity_named(asked.fail_on);
  for (const Finding& finding : findings.all())
    if (finding.severity == Severity::error && finding.id.starts_with("leak/")) return could_not;
  for (const Finding& finding : findings.all()) {
    if (finding.waived || finding.severity < least) continue;
    if (finding.severity == Severity::error || is_told(finding.id, asked)) return found;
  }
  return done;
}

}  // namespace socpress
