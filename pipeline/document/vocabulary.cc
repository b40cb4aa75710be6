// The names of the vocabulary as a layout spells them.
#include "document/vocabulary.h"

#include <algorithm>
#include <array>
#include <string>

namespace socpress::inline document {

namespace {

constexpr std::array facts = {
#define FACT(name, kind) std::string_view(#name),
#include "document/vocabulary.def"
};
constexpr std::array kinds = {
#define FACT(name, kind) FactKind::kind,
#include "document/vocabulary.def"
};
constexpr std::array lists = {
#define LIST(name, ...) std::string_view(#name),
#include "document/vocabulary.def"
};
constexpr std::array fallbacks = {
#define COLOR(name, otherwise) ColorName::otherwise,
#include "document/vocabulary.def"
};

/// Identifiers with hyphens in place of underscores.
template <std::size_t size>
std::array<std::string, size> hyphened(const std::string_view (&identifiers)[size]) {
  std::array<std::string, size> names;
  for (std::size_t i = 0; i < size; ++i) {
    names[i] = identifiers[i];
    std::replace(names[i].begin(), names[i].end(), '_', '-');
  }
  return names;
}

const auto& phrases() {
  static const auto names = hyphened({
#define PHRASE(name) #name,
#include "document/vocabulary.def"
  });
  return names;
}
const auto& sections() {
  static const auto names = hyphened({
#define SECTION(name) #name,
#include "document/vocabulary.def"
  });
  return names;
}
const auto& contents() {
  static const auto names = hyphened({
#define CONTENT(name) #name,
#include "document/vocabulary.def"
  });
  return names;
}
const auto& elements() {
  static const auto names = hyphened({
#define ELEMENT(name) #name,
#include "document/vocabulary.def"
  });
  return names;
}
const auto& styles() {
  static const auto names = hyphened({
#define STYLE(name) #name,
#include "document/vocabulary.def"
  });
  return names;
}
const auto& colors() {
  static const auto names = hyphened({
#define COLOR(name, otherwise) #name,
#include "document/vocabulary.def"
  });
  return names;
}

template <class Name, class Names>
std::optional<Name> named(const Names& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? std::nullopt : std::optional(static_cast<Name>(found - names.begin()));
}

template <class Name, class Names>
std::string_view spelled(const Names& names, Name name) {
  return names[static_cast<std::size_t>(name)];
}

}  // namespace

std::string_view name_of(Fact fact) { return spelled(facts, fact); }
FactKind kind_of(Fact fact) { return kinds[static_cast<std::size_t>(fact)]; }
std::optional<Fact> fact_named(std::string_view name) { return named<Fact>(facts, name); }

std::string_view name_of(ListName list) { return spelled(lists, list); }
std::optional<ListName> list_named(std::string_view name) { return named<ListName>(lists, name); }
std::span<const Fact> facts_of(ListName list) {
  using enum Fact;
#define LIST(name, ...)                               \
  if (list == ListName::name) {                       \
    static constexpr Fact of_items[] = {__VA_ARGS__}; \
    return of_items;                                  \
  }
#include "document/vocabulary.def"
  return {};
}

std::string_view name_of(Phrase phrase) { return spelled(phrases(), phrase); }
std::optional<Phrase> phrase_named(std::string_view name) { return named<Phrase>(phrases(), name); }

std::string_view name_of(SectionName section) {
  return section == SectionName::added ? "added" : spelled(sections(), section);
}
std::optional<SectionName> section_named(std::string_view name) { return named<SectionName>(sections(), name); }

std::string_view name_of(Content content) { return spelled(contents(), content); }
std::optional<Content> content_named(std::string_view name) { return named<Content>(contents(), name); }

std::string_view name_of(Element element) { return spelled(elements(), element); }
std::optional<Element> element_named(std::string_view name) { return named<Element>(elements(), name); }

std::string_view name_of(StyleName style) { return spelled(styles(), style); }
std::optional<StyleName> style_named(std::string_view name) { return named<StyleName>(styles(), name); }

std::string_view name_of(ColorName color) { return spelled(colors(), color); }
std::optional<ColorName> color_named(std::string_view name) { return named<ColorName>(colors(), name); }
ColorName otherwise(ColorName color) { return fallbacks[static_cast<std::size_t>(color)]; }

}  // namespace socpress::inline document
