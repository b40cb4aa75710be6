// A report kind from its XML files: joined, then read part by part into a Layout.

#include "ingest/ingest.h"
#include "ingest/layout/reading.h"

namespace socpress::ingest {

namespace {

const FindingKind<std::string, std::string> unknown_word{
    "layout/unknown-word", Severity::error,
    "`{}` is not a value of the attribute `{}`; an attribute has a fixed set of values", "write one of its values"};
const FindingKind<std::string, std::string> missing_attribute{
    "layout/missing-attribute", Severity::error, "`{}` has no attribute `{}`; it cannot be read without it",
    "write the attribute with its value"};
const FindingKind<std::string> unknown_phrase{
    "layout/unknown-phrase", Severity::error,
    "`{}` is not a phrase of a report; the names of phrases are fixed, and a layout gives them words",
    "correct its spelling, or remove the phrase"};
const FindingKind<std::string> missing_phrases{
    "layout/missing-phrase", Severity::error,
    "the layout has no phrase for {}; a layout has words for everything that an engagement may contain",
    "add it to `phrases`, or extend a layout that has it"};

void read_phrase(const XmlNode& node, Layout& layout, LayoutReading& reading) {
  expect_attributes(node, {"name"}, reading.findings);
  PhraseTemplate phrase;
  phrase.span = node.span;
  phrase.text = read_template(node, {.phrase = true, .list = {}}, reading);
  const XmlAttribute* name = node.find("name");
  if (name == nullptr) return report_missing_attribute(node, "name", reading);
  const auto known = phrase_named(name->word());
  if (!known) {
    reading.findings.report(unknown_phrase, std::string(name->word()))
        .at(name->value.span)
        .help(meant(name->word(), vocabulary<Phrase>()));
    return;
  }
  phrase.phrase = *known;
  layout.phrases[static_cast<std::size_t>(*known)] = std::move(phrase);
}

void read_phrases(const XmlNode& root, Layout& layout, LayoutReading& reading) {
  for (const XmlNode& child : root.children) {
    if (child.name != "phrases") continue;
    for (const XmlNode* phrase : elements(child, {"phrase"}, reading.findings)) read_phrase(*phrase, layout, reading);
  }
  std::vector<std::string> missing;
  for (std::size_t i = 0; i < layout.phrases.size(); ++i)
    if (!layout.phrases[i]) missing.push_back(fmt::format("`{}`", name_of(static_cast<Phrase>(i))));
  if (!missing.empty())
    reading.findings.report(missing_phrases, fmt::format("{}", fmt::join(missing, ", "))).at(root.span);
}

std::string word_or(const XmlNode& root, std::string_view attribute, std::string otherwise) {
  const XmlAttribute* given = root.find(attribute);
  return given == nullptr || given->word().empty() ? otherwise : std::string(given->word());
}

}  // namespace

void report_unknown_word(const XmlAttribute& attribute, const Words& known, LayoutReading& reading) {
  reading.findings.report(unknown_word, std::string(attribute.word()), std::string(attribute.name))
      .at(attribute.value.span)
      .help(meant(attribute.word(), known));
}

void report_missing_attribute(const XmlNode& node, std::string_view name, LayoutReading& reading) {
  reading.findings.report(missing_attribute, std::string(node.name), std::string(name)).at(node.span);
}

std::optional<Layout> ingest_layout(std::string_view name, const Files& data, const Files& folder, Sources& sources,
                                    Findings& findings) {
  auto joined = join_layouts(name, data, folder, sources, findings);
  if (!joined) return std::nullopt;
  const XmlNode& root = joined->root;
  Layout layout;
  layout.name = word_or(root, "name", std::string(name));
  layout.locale = word_or(root, "locale", layout.locale);
  layout.language = word_or(root, "language", layout.language);
  layout.files = std::move(joined->files);
  layout.span = root.span;
  LayoutReading reading{findings, layout.locale, folder, sources};
  collect_added(root, reading);
  layout.look = read_look(root, reading);
  read_phrases(root, layout, reading);
  layout.sections = read_sections(root, reading);
  layout.required = read_required(root, reading);
  return layout;
}

}  // namespace socpress::ingest
