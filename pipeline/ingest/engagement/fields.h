// One mapping of a YAML file, read key by key: unknown keys, wrong kinds and missing keys become findings.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "ingest/engagement/values.h"
#include "ingest/formats/tree.h"

namespace socpress::ingest {

/// Valid as long as the node that it reads.
class Fields {
 public:
  /// Reports every key that is not in `known`, with the nearest known key. `thing` is the subject of the findings: "the
  /// incident". A node that is not a mapping is reported and read as an empty one.
  Fields(const Node& node, std::string_view thing, std::vector<std::string_view> known, Findings& findings);

  /// Nothing if the key is absent, or has no value. Before: `key` is known.
  const Node* find(std::string_view key) const;
  bool has(std::string_view key) const { return find(key) != nullptr; }
  Span span() const { return node_.span; }
  /// The place of the key; if it is absent, the beginning of the file.
  Span key_span(std::string_view key) const;

  std::optional<Located<Text>> text(std::string_view key) const;
  std::optional<Located<std::string>> word(std::string_view key) const;
  std::optional<Located<Date>> date(std::string_view key) const;
  template <class T, std::size_t N>
  std::optional<Located<T>> choice(std::string_view key, const std::array<std::string_view, N>& words) const {
    const auto given = text(key);
    return given ? choice_from<T>(*given, words, findings_) : std::nullopt;
  }
  template <Written T>
  std::optional<Located<T>> choice(std::string_view key) const {
    const auto given = text(key);
    return given ? choice_from<T>(*given, findings_) : std::nullopt;
  }

  /// The same, with a finding if the key is absent or empty.
  Located<Text> needed_text(std::string_view key) const;
  Located<std::string> needed_id(std::string_view key) const;
  std::optional<Located<Date>> needed_date(std::string_view key) const;
  template <class T, std::size_t N>
  std::optional<Located<T>> needed_choice(std::string_view key, const std::array<std::string_view, N>& words) const {
    if (!has(key)) report_missing(key);
    return choice<T>(key, words);
  }

  template <Written T>
  std::optional<Located<T>> needed_choice(std::string_view key) const {
    if (!has(key)) report_missing(key);
    return choice<T>(key);
  }

  /// The texts of a list; empty if the key is absent. Items of another kind are reported and left out.
  std::vector<Located<Text>> texts(std::string_view key) const;
  std::vector<Located<std::string>> ids(std::string_view key) const;
  /// The items of a list of any kind; empty if the key is absent.
  std::span<const Node> items(std::string_view key) const;

 private:
  /// The items of a list of texts.
  std::span<const Node> words(std::string_view key) const;
  std::optional<Located<Text>> scalar(const Node& node) const;
  void report_missing(std::string_view key) const;

  const Node& node_;
  std::string_view thing_;
  std::vector<std::string_view> known_;
  Findings& findings_;
};

/// Reports that a node of another kind is required: "a list", "a text", "keys with values".
Findings::Entry report_wrong_kind(const Node& node, std::string_view expected, Findings& findings);

}  // namespace socpress::ingest
