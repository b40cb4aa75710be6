// Formats the rules from their rows.
#include "socpress/rule_tables.h"

#include <algorithm>

#include "base/json.h"
#include "check/check.h"

namespace socpress {
namespace {

/// The ids of a rule, each with its severity when it is less than an error.
std::string ids_of(const check::Rule& rule, std::string_view quote) {
  std::string out;
  for (const KindFacts* kind : rule.finds) {
    out += fmt::format("{}{}{}{}", out.empty() ? "" : ", ", quote, kind->id, quote);
    if (kind->severity != Severity::error) out += fmt::format(" ({})", name_of(kind->severity));
  }
  return out;
}

/// A cell of a Markdown table must not contain a vertical bar.
std::string cell(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '|' ? std::string("\\|") : std::string(1, c);
  return out;
}

/// The families in the order in which their first rule is evaluated.
std::vector<std::string_view> families_of(const std::vector<check::Rule>& rules) {
  std::vector<std::string_view> families;
  for (const check::Rule& rule : rules)
    for (const KindFacts* kind : rule.finds)
      if (std::find(families.begin(), families.end(), family_of(kind->id)) == families.end())
        families.push_back(family_of(kind->id));
  return families;
}

/// The subjects of a family: the second parts of its ids, each once.
std::string looked_for(std::string_view family, const std::vector<check::Rule>& rules) {
  std::vector<std::string_view> names;
  for (const check::Rule& rule : rules)
    for (const KindFacts* kind : rule.finds)
      if (family_of(kind->id) == family && std::find(names.begin(), names.end(), kind->id) == names.end())
        names.push_back(kind->id);
  std::string out;
  for (const std::string_view name : names)
    out += fmt::format("{}{}", out.empty() ? "" : ", ", name.substr(family.size() + 1));
  return out;
}

std::string brief_list(RulesForm form, const std::vector<check::Rule>& rules) {
  const bool markdown = form == RulesForm::markdown;
  std::string out = markdown ? "| family | finds |\n|:--|:--|\n" : "";
  for (const std::string_view family : families_of(rules))
    out += fmt::format(fmt::runtime(markdown ? "| `{}/` | {} |\n" : "{}/: {}\n"), family, looked_for(family, rules));
  return out;
}

Json json_of(const check::Rule& rule) {
  Json::Array finds;
  for (const KindFacts* kind : rule.finds)
    finds.push_back(Json::Object{{"id", kind->id},
                                 {"severity", name_of(kind->severity)},
                                 {"message", kind->message},
                                 {"help", kind->help},
                                 {"authority", kind->authority}});
  return Json::Object{
      {"requirement", rule.requirement}, {"applies_to", words_of(rule.applies_to)}, {"finds", std::move(finds)}};
}

std::string full_list(RulesForm form, const std::vector<check::Rule>& rules) {
  if (form == RulesForm::json) {
    Json::Array all;
    for (const check::Rule& rule : rules) all.push_back(json_of(rule));
    return to_text(Json::Object{{"rules", std::move(all)}}) + "\n";
  }
  std::string out = form == RulesForm::markdown ? "| requirement | applies to | findings |\n|:--|:--|:--|\n" : "";
  for (const check::Rule& rule : rules) {
    if (form == RulesForm::markdown)
      out += fmt::format("| {} | {} | {} |\n", cell(rule.requirement), words_of(rule.applies_to), ids_of(rule, "`"));
    else
      out += fmt::format("{}\n  {} · {}\n", rule.requirement, words_of(rule.applies_to), ids_of(rule, ""));
  }
  return out;
}

}  // namespace

std::string_view words_of(check::AppliesTo applies_to) {
  switch (applies_to) {
    case check::AppliesTo::both_types: return "Type 1 and Type 2";
    case check::AppliesTo::type_1: return "Type 1";
    case check::AppliesTo::type_2: return "Type 2";
    case check::AppliesTo::soc3: return "SOC 3";
  }
  return {};
}

std::string list_of_rules(RulesForm form, bool brief) {
  const std::vector<check::Rule> rules = check::all_rules();
  return brief ? brief_list(form, rules) : full_list(form, rules);
}

}  // namespace socpress
