// The required elements of a composed report: which paragraph is which, by section.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "document/document.h"

namespace socpress::check {

/// Finds the paragraphs that are marked with an element's name, and the first words of a section. Views the document.
class Elements {
 public:
  explicit Elements(const Document& document);

  bool has_section(SectionName section) const { return found(section).there; }
  const std::vector<const Paragraph*>& of(SectionName section, Element element) const {
    return found(section).paragraphs[static_cast<std::size_t>(element)];
  }
  bool has(SectionName section, Element element) const { return !of(section, element).empty(); }
  /// The texts of an element's paragraphs, in order.
  std::string text(SectionName section, Element element) const;
  /// Where the section's first words were written; nothing for a section without words.
  std::optional<Span> beginning(SectionName section) const { return found(section).beginning; }

 private:
  struct Found {
    bool there = false;
    std::optional<Span> beginning;
    std::array<std::vector<const Paragraph*>, static_cast<std::size_t>(Element::count_)> paragraphs;
  };

  void take(const BlockList& blocks, Found& into);
  void take(const Paragraph& paragraph, Found& into);
  const Found& found(SectionName section) const { return sections_[static_cast<std::size_t>(section)]; }

  std::array<Found, static_cast<std::size_t>(SectionName::count_)> sections_;
};

}  // namespace socpress::check
