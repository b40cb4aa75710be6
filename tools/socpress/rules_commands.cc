// Carries out `rules` and `explain`.
#include "socpress/rules_commands.h"

#include <CLI/CLI.hpp>

#include "socpress/explained.h"
#include "socpress/rules_told.h"
#include "socpress/telling.h"

namespace socpress {

RulesCommands::RulesCommands(CLI::App& app) {
  CLI::App* rules = app.add_subcommand("rules", "List every rule that an engagement is held against");
  rules->add_option("--format", format_, "How they are listed (default: text)")
      ->check(CLI::IsMember({"text", "markdown", "json"}))
      ->type_name("FORM");
  rules->add_flag("--brief", brief_, "A row a family, not a row a rule (text and markdown)");
  CLI::App* explain =
      app.add_subcommand("explain", "Explain a finding: what must hold, why, what to do, with an example");
  explain
      ->add_option("id", id_,
                   "The id in the brackets of a finding, as in tests/missing, or a family of them, as in tests; "
                   "without one, the families are listed")
      ->type_name("ID");
  rules_ = rules;
  explain_ = explain;
}

std::optional<int> RulesCommands::run() const {
  if (*rules_) {
    if (brief_ && format_ == "json") return fail("--brief is for text and markdown");
    const RulesForm form = format_ == "json"       ? RulesForm::json
                           : format_ == "markdown" ? RulesForm::markdown
                                                   : RulesForm::text;
    return put(stdout, list_of_rules(form, brief_)) ? done : could_not;
  }
  if (!*explain_) return std::nullopt;
  if (id_.empty()) return put(stdout, families_listed()) ? done : could_not;
  std::optional<std::string> text = explanation(id_);
  if (!text) text = family_explained(id_);
  if (!text) return fail(why_unknown(id_));
  return put(stdout, *text) ? done : could_not;
}

}  // namespace socpress
