// Tells the rules from their rows, and explains them by the cases that were embedded when the program was built.
#include "socpress/rules_told.h"

#include <algorithm>

#include "base/json.h"
#include "check/check.h"
#include "socpress/declared.h"
#include "socpress/examples.h"
#include "text/unicode.h"

namespace socpress {
namespace {

std::string_view words_of(AppliesTo applies_to) {
  switch (applies_to) {
    case AppliesTo::both_types:
      return "Type 1 and Type 2";
    case AppliesTo::type_1:
      return "Type 1";
    case AppliesTo::type_2:
      return "Type 2";
    case AppliesTo::soc3:
      return "SOC 3";
  }
  return {};
}

std::string_view words_of(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return {};
}

std::string_view family_of(std::string_view id) { return id.substr(0, id.find('/')); }

/// The ids of a rule, each said to be less than an error where it is.
std::string ids_of(const RuleFacts& rule, std::string_view quote) {
  std::string out;
  for (const KindFacts& kind : rule.finds) {
    out += fmt::format("{}{}{}{}", out.empty() ? "" : ", ", quote, kind.id, quote);
    if (kind.severity != Severity::error) out += fmt::format(" ({})", words_of(kind.severity));
  }
  return out;
}

/// A line of a table in a Markdown file bears no bar of its own.
std::string cell(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '|' ? std::string("\\|") : std::string(1, c);
  return out;
}

/// The families in the order in which their first rule is asked.
std::vector<std::string_view> families_of(const std::vector<RuleFacts>& rules) {
  std::vector<std::string_view> families;
  for (const RuleFacts& rule : rules)
    for (const KindFacts& kind : rule.finds)
      if (std::find(families.begin(), families.end(), family_of(kind.id)) == families.end())
        families.push_back(family_of(kind.id));
  return families;
}

/// What a family looks for: the second halves of its ids, each once.
std::string looked_for(std::string_view family, const std::vector<RuleFacts>& rules) {
  std::vector<std::string_view> names;
  for (const RuleFacts& rule : rules)
    for (const KindFacts& kind : rule.finds)
      if (family_of(kind.id) == family && std::find(names.begin(), names.end(), kind.id) == names.end())
        names.push_back(kind.id);
  std::string out;
  for (const std::string_view name : names)
    out += fmt::format("{}{}", out.empty() ? "" : ", ", name.substr(family.size() + 1));
  return out;
}

std::string brief_list(RulesForm form, const std::vector<RuleFacts>& rules) {
  const bool markdown = form == RulesForm::markdown;
  std::string out = markdown ? "| family | finds |\n|:--|:--|\n" : "";
  for (const std::string_view family : families_of(rules))
    out += fmt::format(fmt::runtime(markdown ? "| `{}/` | {} |\n" : "{}/: {}\n"), family, looked_for(family, rules));
  return out;
}

Json json_of(const RuleFacts& rule) {
  Json::Array finds;
  for (const KindFacts& kind : rule.finds)
    finds.push_back(Json::Object{{"id", kind.id},
                                 {"severity", words_of(kind.severity)},
                                 {"message", kind.message},
                                 {"help", kind.help},
                                 {"authority", kind.authority}});
  return Json::Object{{"number", rule.number},
                      {"asks", rule.asks},
                      {"applies_to", words_of(rule.applies_to)},
                      {"finds", std::move(finds)}};
}

std::string full_list(RulesForm form, const std::vector<RuleFacts>& rules) {
  if (form == RulesForm::json) {
    Json::Array all;
    for (const RuleFacts& rule : rules) all.push_back(json_of(rule));
    return to_text(Json::Object{{"rules", std::move(all)}}) + "\n";
  }
  std::string out =
      form == RulesForm::markdown ? "| rule | what must hold | of | findings |\n|---:|:--|:--|:--|\n" : "";
  for (const RuleFacts& rule : rules) {
    if (form == RulesForm::markdown)
      out += fmt::format("| {} | {} | {} | {} |\n", rule.number, cell(rule.asks), words_of(rule.applies_to),
                         ids_of(rule, "`"));
    else
      out +=
          fmt::format("{:>3}  {}\n     {} · {}\n", rule.number, rule.asks, words_of(rule.applies_to), ids_of(rule, ""));
  }
  return out;
}

std::string indented(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1);
    out += (text[0] == '\n' ? "" : "  ") + std::string(text.substr(0, end + 1));
    text.remove_prefix(end + 1);
  }
  return out;
}

std::string paragraph(std::string_view heading, std::string_view text) {
  if (text.empty()) return {};
  return fmt::format("\n{}\n{}{}", heading, indented(text), text.ends_with('\n') ? "" : "\n");
}

std::string by_example(const Example& example) {
  return paragraph(fmt::format("An example that fails: {}", example.shows), example.fails) +
         paragraph("The same, mended", example.mended) + paragraph("What is said of the one that fails", example.told);
}

const Example* example_of(std::string_view id) {
  const auto all = examples();
  const auto at = std::find_if(all.begin(), all.end(), [&](const Example& example) { return example.id == id; });
  return at == all.end() ? nullptr : &*at;
}

/// A message before its holes are filled.
std::string with_open_holes(std::string_view message) {
  std::string out;
  for (std::size_t at = 0; at < message.size(); ++at) {
    const bool hole = message.substr(at, 2) == "{}";
    out += hole ? "…" : std::string(1, message[at]);
    at += hole;
  }
  return out;
}

/// A finding of the stages around the reviewer has no rule: its declaration says what it is.
std::string without_rule(const KindFacts& kind) {
  return fmt::format("{} · {}\n", kind.id, words_of(kind.severity)) +
         paragraph("Found", "while files are read or the report is made; no rule of the reviewer asks for it") +
         paragraph("What is said", with_open_holes(kind.message)) + paragraph("Why", kind.authority) +
         paragraph("What to do", kind.help);
}

const KindFacts* declared(std::string_view id) {
  const auto all = declared_findings();
  const auto at = std::find_if(all.begin(), all.end(), [&](const KindFacts& kind) { return kind.id == id; });
  return at == all.end() ? nullptr : &*at;
}

}  // namespace

std::string list_of_rules(RulesForm form, bool brief) {
  const std::vector<RuleFacts> rules = all_rules();
  return brief ? brief_list(form, rules) : full_list(form, rules);
}

std::vector<std::string_view> known_ids() {
  std::vector<std::string_view> ids;
  for (const KindFacts& kind : declared_findings()) ids.push_back(kind.id);
  return ids;
}

std::optional<std::string> explanation(std::string_view id) {
  const Example* example = example_of(id);
  std::string asked, why_and_how, heading;
  for (const RuleFacts& rule : all_rules())
    for (const KindFacts& kind : rule.finds) {
      if (kind.id != id) continue;
      asked += fmt::format("{} (rule {}, {})\n", rule.asks, rule.number, words_of(rule.applies_to));
      heading = fmt::format("{} · {}\n", id, words_of(kind.severity));
      why_and_how = paragraph("Why", kind.authority) + paragraph("What to do", kind.help);
    }
  if (asked.empty()) {
    const KindFacts* kind = declared(id);
    if (kind == nullptr) return std::nullopt;
    return without_rule(*kind) + (example ? by_example(*example) : "");
  }
  return heading + paragraph("What must hold", asked) + why_and_how +
         (example ? by_example(*example) : paragraph("An example", "none: no engagement is known to bring it about"));
}

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates) {
  const auto near = nearest(word, candidates);
  return near ? fmt::format(": did you mean `{}`?", *near) : std::string();
}

}  // namespace socpress
