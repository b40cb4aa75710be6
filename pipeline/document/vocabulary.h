// Every name a layout may use: facts, lists, phrases, sections, styles, colors, elements (listed in vocabulary.def).
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace socpress::inline document {

enum class FactKind { text, number, date, truth };

/// The facts that a sentence may print or a condition may test.
enum class Fact : unsigned char {
#define FACT(name, kind) name,
#include "document/vocabulary.def"
  count_
};

/// The lists of a for-each; each item provides the facts of facts_of.
enum class ListName : unsigned char {
#define LIST(name, ...) name,
#include "document/vocabulary.def"
  count_
};

/// Short texts that compose looks up by name (heads of columns, labels, lines about samples).
enum class Phrase : unsigned char {
#define PHRASE(name) name,
#include "document/vocabulary.def"
  count_
};

enum class SectionName : unsigned char {
#define SECTION(name) name,
#include "document/vocabulary.def"
  count_,
  added = count_  ///< a section that a layout adds under its own name
};

/// The position of generated content in a section's boilerplate.
enum class Content : unsigned char {
#define CONTENT(name) name,
#include "document/vocabulary.def"
  count_
};

/// Names of required elements, so that a layout cannot omit one without a finding.
enum class Element : unsigned char {
#define ELEMENT(name) name,
#include "document/vocabulary.def"
  count_
};

enum class StyleName : unsigned char {
#define STYLE(name) name,
#include "document/vocabulary.def"
  count_
};

enum class ColorName : unsigned char {
#define COLOR(name, otherwise) name,
#include "document/vocabulary.def"
  count_
};

/// Names as a layout spells them: facts and lists with underscores ("entity_short"), everything else with hyphens.
std::string_view name_of(Fact fact);
FactKind kind_of(Fact fact);
std::optional<Fact> fact_named(std::string_view name);
std::string_view name_of(ListName list);
std::optional<ListName> list_named(std::string_view name);
/// The item_… facts that each item of a list provides.
std::span<const Fact> facts_of(ListName list);
std::string_view name_of(Phrase phrase);
std::optional<Phrase> phrase_named(std::string_view name);
std::string_view name_of(SectionName section);
std::optional<SectionName> section_named(std::string_view name);
std::string_view name_of(Content content);
std::optional<Content> content_named(std::string_view name);
std::string_view name_of(Element element);
std::optional<Element> element_named(std::string_view name);
std::string_view name_of(StyleName style);
std::optional<StyleName> style_named(std::string_view name);
std::string_view name_of(ColorName color);
std::optional<ColorName> color_named(std::string_view name);
/// The color that replaces it if a layout does not define it; a color without a replacement is itself.
ColorName otherwise(ColorName color);

}  // namespace socpress::inline document
