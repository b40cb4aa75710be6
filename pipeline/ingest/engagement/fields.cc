// Reads a mapping of a YAML file key by key.
#include "ingest/engagement/fields.h"

#include <algorithm>
#include <cassert>

#include "ingest/formats/budget.h"
#include "text/unicode.h"

namespace socpress::ingest {

namespace {

const FindingKind<std::string, std::string_view> unknown_key{"yaml/unknown-key", Severity::error,
                                                             "`{}` is not a key of {}; only known keys are accepted",
                                                             "correct the spelling, or remove it"};
const FindingKind<std::string_view, std::string_view> missing_key{
    "yaml/missing-key", Severity::error, "{} has no key `{}`; the key is required", "write the key with its value"};
const FindingKind<std::string_view, std::string_view> wrong_kind{
    "yaml/wrong-kind", Severity::error, "expected {}, found {}; each key has a fixed type of value",
    "write a text after the key, a list with one hyphen per line, or further keys below it, as expected here"};

std::string_view name_of(Node::Kind kind) {
  switch (kind) {
    case Node::Kind::nothing: return "nothing";
    case Node::Kind::scalar: return "a text";
    case Node::Kind::sequence: return "a list";
    case Node::Kind::mapping: return "a group of keys";
  }
  return "";
}

bool says_nothing(const Node& node) {
  return node.kind == Node::Kind::nothing || (node.kind == Node::Kind::scalar && node.text.empty());
}

}  // namespace

Findings::Entry report_wrong_kind(const Node& node, std::string_view expected, Findings& findings) {
  return findings.report(wrong_kind, expected, name_of(node.kind)).at(node.span);
}

Fields::Fields(const Node& node, std::string_view thing, std::vector<std::string_view> known, Findings& findings)
    : node_(node), thing_(thing), known_(std::move(known)), findings_(findings) {
  if (node.kind != Node::Kind::mapping)
    report_wrong_kind(node, "a group of keys", findings)
        .help(fmt::format("write each of its keys with its value on its own line: {}", fmt::join(known_, ", ")));
  std::size_t unknown = 0;
  for (const Entry& entry : node.entries) {
    if (std::find(known_.begin(), known_.end(), *entry.key) != known_.end()) continue;
    if (++unknown > budget::findings_of_a_kind) return;
    findings.report(unknown_key, shown(*entry.key), thing).at(entry.key.span).help(did_you_mean(*entry.key, known_));
  }
}

const Node* Fields::find(std::string_view key) const {
  assert(std::find(known_.begin(), known_.end(), key) != known_.end());
  for (const Entry& entry : node_.entries)
    if (*entry.key == key) return says_nothing(entry.value) ? nullptr : &entry.value;
  return nullptr;
}

Span Fields::key_span(std::string_view key) const {
  for (const Entry& entry : node_.entries)
    if (*entry.key == key) return entry.key.span;
  return {node_.span.file, 0, 0};
}

std::optional<Located<Text>> Fields::scalar(const Node& node) const {
  if (node.kind == Node::Kind::scalar) return Located<Text>{node.text, node.span};
  report_wrong_kind(node, "a text", findings_);
  return std::nullopt;
}

std::optional<Located<Text>> Fields::text(std::string_view key) const {
  const Node* node = find(key);
  return node ? scalar(*node) : std::nullopt;
}

std::optional<Located<std::string>> Fields::word(std::string_view key) const {
  const auto given = text(key);
  return given ? std::optional(word_from(*given)) : std::nullopt;
}

std::optional<Located<Date>> Fields::date(std::string_view key) const {
  const auto given = text(key);
  return given ? date_from(*given, findings_) : std::nullopt;
}

void Fields::report_missing(std::string_view key) const {
  // For a key without a value the finding points at the key; for an absent key, at the complete mapping. A node of
  // another kind has already been reported.
  if (node_.kind != Node::Kind::mapping) return;
  Span where = node_.entries.empty() ? node_.span : node_.entries.front().key.span;
  for (const Entry& entry : node_.entries)
    if (*entry.key == key) where = entry.key.span;
  findings_.report(missing_key, thing_, key).at(where);
}

Located<Text> Fields::needed_text(std::string_view key) const {
  const auto given = text(key);
  if (given) return *given;
  if (!has(key)) report_missing(key);
  return {{}, {node_.span.file, node_.span.begin, node_.span.begin}};
}

Located<std::string> Fields::needed_id(std::string_view key) const { return id_from(needed_text(key), findings_); }

std::optional<Located<Date>> Fields::needed_date(std::string_view key) const {
  if (!has(key)) report_missing(key);
  return date(key);
}

std::span<const Node> Fields::items(std::string_view key) const {
  const Node* node = find(key);
  if (!node) return {};
  if (node->kind == Node::Kind::sequence) return node->items;
  report_wrong_kind(*node, "a list", findings_)
      .help("write each item on its own line after a hyphen, followed by its keys");
  return {};
}

std::span<const Node> Fields::words(std::string_view key) const {
  const Node* node = find(key);
  if (!node || node->kind != Node::Kind::scalar) return items(key);
  // Within brackets, a comma in a text would split it.
  report_wrong_kind(*node, "a list", findings_)
      .help(fmt::format("write [\"{}\"], or each item on its own line after a hyphen", shown(node->text.utf8)));
  return {};
}

std::vector<Located<Text>> Fields::texts(std::string_view key) const {
  std::vector<Located<Text>> list;
  for (const Node& item : words(key))
    if (auto given = scalar(item); given && !given->value.empty()) list.push_back(std::move(*given));
  return list;
}

std::vector<Located<std::string>> Fields::ids(std::string_view key) const {
  std::vector<Located<std::string>> list;
  for (const Located<Text>& given : texts(key)) list.push_back(id_from(given, findings_));
  return list;
}

}  // namespace socpress::ingest
