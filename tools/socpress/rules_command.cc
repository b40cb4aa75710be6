// Carries out `rules` and `explain`.
#include "socpress/rules_command.h"

#include <CLI/CLI.hpp>

#include "socpress/explain_pages.h"
#include "socpress/output.h"
#include "socpress/rule_tables.h"

namespace socpress {

RulesCommand::RulesCommand(CLI::App& app) {
  CLI::App* rules = app.add_subcommand("rules", "List the rules");
  rules->add_option("--format", format_, "Output format [default: text]")
      ->check(CLI::IsMember({"text", "markdown", "json"}))
      ->type_name("FORMAT");
  rules->add_flag("--brief", brief_, "One row for each family instead of each rule (text and markdown)");
  CLI::App* explain = app.add_subcommand("explain", "Explain a finding or a family of findings");
  explain->add_option("id", id_,
                      "Id of a finding, as in tests/missing, or a family, as in tests; lists the families if omitted");
  rules_ = rules;
  explain_ = explain;
}

std::optional<int> RulesCommand::run() const {
  if (*rules_) {
    if (brief_ && format_ == "json") return fail("--brief cannot be used with --format json");
    const RulesForm form = format_ == "json"       ? RulesForm::json
                           : format_ == "markdown" ? RulesForm::markdown
                                                   : RulesForm::text;
    return put(stdout, list_of_rules(form, brief_));
  }
  if (!*explain_) return std::nullopt;
  if (id_.empty()) return put(stdout, families_listed());
  std::optional<std::string> text = explanation(id_);
  if (!text) text = family_explained(id_);
  if (!text) return fail(why_unknown(id_));
  return put(stdout, *text);
}

}  // namespace socpress
