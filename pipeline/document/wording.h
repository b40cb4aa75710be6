// Sentences of a layout filled with the values of facts, and conditions over them.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/finding.h"
#include "document/document.h"
#include "document/layout.h"
#include "text/message.h"

namespace socpress::inline document {

/// The item_… facts of one item of a for-each, or of one use of a phrase.
using ItemFacts = std::vector<std::pair<Fact, MessageValue>>;

/// A name as the keyword of a select, which has no hyphen: "processing_integrity".
std::string keyword_of(std::string_view name);

/// "IV" for 4.
std::string roman_numeral(std::size_t number);

/// Fills patterns. Each is parsed once and cached by its place in the layout, which must outlive this object. Before:
/// errors of a pattern itself were reported when the layout was read; a pattern that cannot be parsed is shown as
/// written. A sentence that ends with a fact that ends with a period ("…, Inc.") has one period.
class Wording {
 public:
  /// The value of a fact; nothing if the report has none. Boolean facts are "yes" or "no".
  using ValueOf = std::function<std::optional<MessageValue>(Fact)>;
  /// The target of the section referred to; nothing if the report does not print it.
  using SectionTarget = std::function<std::optional<TargetId>(const SectionTemplate&)>;

  /// With `open_words`, a fact without a value reads "Open: …" and is not a finding (a draft); otherwise it is one.
  Wording(const Layout& layout, ValueOf value_of, bool open_words, Findings& findings);
  ~Wording();
  void link_references(SectionTarget section_target);

  /// From now on section_number, section_letter and section_label are this section's. Before: it outlives this object.
  void begin_section(const SectionTemplate& section);
  /// "3" for Section III, "B" for Attachment B: the position among the printed sections whose labels have a number, or
  /// a letter; empty for a section whose label has neither.
  std::string prefix_of(const SectionTemplate& section) const;

  bool is_satisfied(const Condition& condition) const;
  /// The filled text, one run for each piece, with the layout's spans as origins. A reference prints the section's
  /// label.
  Line fill(const TemplateText& text, const ItemFacts& item = {});
  /// A phrase by name; empty if the layout does not have it, which is a finding, once.
  Line phrase(Phrase name, const ItemFacts& item = {});

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// A placeholder value that `put` replaces later. `number` is 0 to 3.
std::string slot(int number);
/// The line with each slot replaced by `piece`, which takes the marks and origin of its surroundings.
Line put(const Line& line, int slot_number, const Inline& piece);

}  // namespace socpress::inline document
