// Explains findings by their declarations, the rows of the rules, and the cases that were embedded at build time.
#include "socpress/explain_pages.h"

#include <algorithm>
#include <array>
#include <map>

#include "check/check.h"
#include "socpress/examples.h"
#include "socpress/rule_tables.h"
#include "text/unicode.h"

namespace socpress {
namespace {

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

std::string heading(const KindFacts& kind) { return fmt::format("{} · {}\n", kind.id, name_of(kind.severity)); }

/// A message before its placeholders are replaced, without the text in parentheses.
std::string with_open_holes(std::string_view message) {
  constexpr std::string_view aside = " ({})", hole = "{}";
  std::string out;
  for (std::size_t at = 0; at < message.size();) {
    const std::string_view rest = message.substr(at);
    const std::size_t length = rest.starts_with(aside) ? aside.size() : rest.starts_with(hole) ? hole.size() : 1;
    out += length == 1 ? rest.substr(0, 1) : length == hole.size() ? "…" : "";
    at += length;
  }
  return out;
}

/// When the stages other than the rules check, by their folders.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> occasions = {
    {{"assemble", "when the report is assembled"},
     {"ingest", "when input files are read"},
     {"document", "when the report is composed"},
     {"compose", "when the report is composed"},
     {"redact", "when the report for the public is derived"},
     {"typeset", "when pages are typeset"},
     {"write", "when the PDF is written"},
     {"inspect", "when the finished file is inspected"},
     {"publish", "when the file is published"}}};

std::string_view occasion(const KindFacts& kind) {
  const std::string_view room = kind.file.substr(0, kind.file.find('/'));
  const auto found =
      std::find_if(occasions.begin(), occasions.end(), [&](const auto& one) { return one.first == room; });
  return found == occasions.end() ? std::string_view() : found->second;
}

/// The requirements of the rules that may report the finding, one per line; empty when no rule does.
std::string requirements(std::string_view id) {
  std::string all;
  for (const check::Rule& rule : check::all_rules())
    if (std::any_of(rule.finds.begin(), rule.finds.end(), [&](const KindFacts* kind) { return kind->id == id; }))
      all += fmt::format("{} ({})\n", rule.requirement, words_of(rule.applies_to));
  return all;
}

/// The observation and the requirement. When no rule reports the finding, the message states both, with a semicolon
/// between.
struct Statement {
  std::string seen, required;
};

Statement statement_of(const KindFacts& kind) {
  if (std::string required = requirements(kind.id); !required.empty()) return {with_open_holes(kind.message), required};
  constexpr std::string_view parting = "; ";
  const std::size_t at = kind.message.find(parting);
  if (at == kind.message.npos) return {with_open_holes(kind.message), {}};
  return {with_open_holes(kind.message.substr(0, at)),
          fmt::format("{} (checked {})", with_open_holes(kind.message.substr(at + parting.size())), occasion(kind))};
}

std::string by_example(std::string_view id) {
  const auto all = examples();
  const auto at = std::find_if(all.begin(), all.end(), [&](const Example& example) { return example.id == id; });
  if (at == all.end()) return {};
  return paragraph(fmt::format("Example that fails: {}", at->shows), at->fails) +
         paragraph("The same, fixed", at->fixed) + paragraph("Output for the example", at->reported);
}

/// The second part of an id, or the complete word when it has no family.
std::string_view without_family(std::string_view word) { return word.substr(word.find('/') + 1); }

std::string headed(std::string_view family, std::size_t count) {
  return fmt::format("{}/ · {} finding{}\n", family, count, count == 1 ? "" : "s");
}

/// The nearest family, or the nearest id of the word's own family; otherwise the ids whose second part is the nearest.
std::vector<std::string_view> names_like(std::string_view word) {
  constexpr std::size_t most = 4;
  const std::vector<std::string_view> ids = known_ids();
  std::vector<std::string_view> families, names, like;
  for (const std::string_view id : ids) {
    families.push_back(family_of(id));
    names.push_back(without_family(id));
  }
  if (const auto near = nearest(word, families)) return {*near};
  if (const auto near = nearest(word, ids); near && family_of(*near) == family_of(word)) return {*near};
  const auto name = nearest(without_family(word), names);
  for (const std::string_view id : ids)
    if (name && without_family(id) == *name && like.size() < most) like.push_back(id);
  return like;
}

}  // namespace

std::vector<std::string_view> known_ids() {
  std::vector<std::string_view> ids;
  for (const KindFacts* kind : declared_kinds()) ids.push_back(kind->id);
  return ids;
}

std::optional<std::string> explanation(std::string_view id) {
  const KindFacts* kind = declared_kind(id);
  if (kind == nullptr) return std::nullopt;
  const Statement statement = statement_of(*kind);
  return heading(*kind) + paragraph("Finding", statement.seen) + paragraph("Requirement", statement.required) +
         paragraph("Authority", kind->authority) + paragraph("Help", kind->help) + by_example(id);
}

std::optional<std::string> family_explained(std::string_view family) {
  if (family.ends_with('/')) family.remove_suffix(1);
  std::string out;
  std::size_t count = 0;
  for (const KindFacts* kind : declared_kinds()) {
    if (family_of(kind->id) != family) continue;
    out += "\n" + heading(*kind) + indented(statement_of(*kind).seen) + "\n";
    ++count;
  }
  if (count == 0) return std::nullopt;
  return headed(family, count) + out;
}

std::string families_listed() {
  std::map<std::string_view, std::size_t> families;
  for (const KindFacts* kind : declared_kinds()) ++families[family_of(kind->id)];
  std::string out;
  for (const auto& [family, count] : families) out += headed(family, count);
  return out;
}

std::string why_unknown(std::string_view word) {
  std::string message = fmt::format("`{}` is neither a finding nor a family of findings", word);
  std::vector<std::string_view> meant = names_like(word);
  if (meant.empty()) return message + "; `socpress explain` lists the families";
  const std::string last = fmt::format("`{}`?", meant.back());
  meant.pop_back();
  message += "; did you mean ";
  return meant.empty() ? message + last : fmt::format("{}`{}` or {}", message, fmt::join(meant, "`, `"), last);
}

}  // namespace socpress
