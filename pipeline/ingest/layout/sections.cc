// Sections of a layout: their heads, and their trees of paragraphs, lists and conditions.
#include <algorithm>
#include <array>

#include "ingest/formats/markdown.h"
#include "ingest/layout/reading.h"

namespace socpress::ingest {

namespace {

const FindingKind<std::string> unknown_section{
    "layout/unknown-section", Severity::error,
    "`{}` is not a section of a report; a layout decides the order and the words of sections, and adds one with "
    "`from=`",
    "correct its spelling, write `from=` with its Markdown file, or remove the section"};
const FindingKind<std::string> number_written{
    "layout/section-number-written", Severity::error,
    "the label writes the number `{}` itself; the numbers of sections follow from their order",
    "write {section_number} (I, II, III …) or {section_letter} (A, B, C …) in its place"};
const FindingKind<std::string, std::string> part_twice{"layout/part-given-twice", Severity::error,
                                                       "the section `{}` has two elements `{}`; it has one",
                                                       "keep one of them"};
const FindingKind<std::string> untitled{
    "layout/section-untitled", Severity::error,
    "the section `{}` is listed in the contents and has no title; an entry of the contents is a section's title",
    "write its <title>, or write contents=\"no\""};
const FindingKind<std::string> empty_text{"layout/empty", Severity::error,
                                          "this `{}` is empty; every text of a layout is printed",
                                          "write its text, or remove it"};

constexpr std::array<StyleName, 4> heading_styles = {StyleName::h1, StyleName::h2, StyleName::h3, StyleName::h4};

using Kind = TemplateNode::Kind;

/// An element of a section's tree: its node kind, and its attributes other than when, element and id.
struct NodeForm {
  std::string_view name;
  Kind kind;
  std::array<std::string_view, 3> attributes;
  enum class Holds { text, nodes, either, nothing } holds;
};
constexpr std::array<NodeForm, 10> node_forms = {{
    {"p", Kind::paragraph, {"style", "keep", ""}, NodeForm::Holds::text},
    {"h", Kind::heading, {"level", "style", ""}, NodeForm::Holds::text},
    {"side", Kind::side, {"head", "", ""}, NodeForm::Holds::nodes},
    {"list", Kind::list, {"mark", "style", ""}, NodeForm::Holds::nodes},
    {"item", Kind::item, {"", "", ""}, NodeForm::Holds::either},
    {"ruled", Kind::ruled, {"", "", ""}, NodeForm::Holds::nodes},
    {"for-each", Kind::for_each, {"list", "", ""}, NodeForm::Holds::nodes},
    {"group", Kind::group, {"", "", ""}, NodeForm::Holds::nodes},
    {"content", Kind::content, {"of", "", ""}, NodeForm::Holds::nothing},
    {"open", Kind::open, {"", "", ""}, NodeForm::Holds::either},
}};

const NodeForm* form_named(std::string_view name) {
  for (const NodeForm& form : node_forms)
    if (form.name == name) return &form;
  return nullptr;
}

/// Blocks everywhere, and items while a list is filled.
Words block_names(bool in_list) {
  Words names;
  for (const NodeForm& form : node_forms) {
    const bool passes = form.kind == Kind::for_each || form.kind == Kind::group;
    if (in_list ? form.kind == Kind::item || passes : form.kind != Kind::item) names.push_back(form.name);
  }
  return names;
}

class SectionReading {
 public:
  explicit SectionReading(LayoutReading& reading) : reading_(reading) {}

  std::optional<SectionTemplate> read(const XmlNode& node) {
    expect_attributes(node, {"name", "from", "numbering", "orientation", "letterhead", "head", "contents", "when"},
                      reading_.findings);
    SectionTemplate section;
    section.span = node.span;
    const bool known = read_name(node, section);
    section.when = read_condition(node, reading_);
    section.orientation = one_of<Orientation>(
        node, "orientation", {{"portrait", Orientation::portrait}, {"landscape", Orientation::landscape}}, reading_);
    section.numbering = one_of<Numbering>(
        node, "numbering", {{"arabic", Numbering::arabic}, {"roman", Numbering::roman}, {"none", Numbering::none}},
        reading_);
    section.letterhead = one_of<Letterhead>(
        node, "letterhead",
        {{"none", Letterhead::none}, {"auditor", Letterhead::auditor}, {"organization", Letterhead::organization}},
        reading_);
    section.head_names_auditor = one_of<bool>(node, "head", {{"organization", false}, {"auditor", true}}, reading_);
    section.in_contents = one_of<bool>(node, "contents", {{"yes", true}, {"no", false}}, reading_);
    read_parts(node, section);
    if (section.in_contents && section.title.empty())
      reading_.findings.report(untitled, known ? std::string(name_of(section)) : std::string()).at(node.span);
    if (!known) return std::nullopt;
    return section;
  }

 private:
  bool read_name(const XmlNode& node, SectionTemplate& section) {
    const XmlAttribute* name = node.find("name");
    if (name == nullptr) return false;
    if (const XmlAttribute* from = node.find("from")) {
      section.name = {SectionName::added, name->value.span};
      section.added = name->word();
      section.prose = read_markdown(from->word(), reading_.folder, reading_.sources, reading_.findings);
      return true;
    }
    const auto known = section_named(name->word());
    if (!known)
      reading_.findings.report(unknown_section, std::string(name->word()))
          .at(name->value.span)
          .help(meant(name->word(), vocabulary<SectionName>()));
    section.name = {known.value_or(SectionName::cover), name->value.span};
    return known.has_value();
  }

  void report_written_number(const TemplateText& label) {
    for (const TemplateRun& run : label) {
      const std::string_view words = run.pattern->utf8;
      const std::size_t at = words.rfind(' ') == words.npos ? 0 : words.rfind(' ') + 1;
      if (at < words.size() && words.find_first_not_of("IVX0123456789", at) == words.npos)
        reading_.findings.report(number_written, std::string(words.substr(at)))
            .at(span_of(run.pattern, at, words.size()));
    }
  }

  void read_parts(const XmlNode& node, SectionTemplate& section) {
    Words names = block_names(false);
    names.insert(names.end(), {"label", "title", "author", "running"});
    for (const XmlNode* child : elements(node, names, reading_.findings)) {
      TemplateText* part = child->name == "label"     ? &section.label
                           : child->name == "title"   ? &section.title
                           : child->name == "author"  ? &section.author
                           : child->name == "running" ? &section.running
                                                      : nullptr;
      if (part == nullptr) {
        section.nodes.push_back(read_node(*child, {}, StyleName::list));
        continue;
      }
      expect_attributes(*child, {"id"}, reading_.findings);
      if (!part->empty())
        reading_.findings.report(part_twice, std::string(name_of(section)), std::string(child->name)).at(child->span);
      *part = read_template(*child, {}, reading_);
      if (part == &section.label) report_written_number(section.label);
    }
  }

  /// Before: the element is one of the forms.
  TemplateNode read_node(const XmlNode& given, const ItemScope& scope, StyleName item_style) {
    const NodeForm& form = *form_named(given.name);
    Words known = {"when", "element", "id"};
    for (const std::string_view attribute : form.attributes)
      if (!attribute.empty()) known.push_back(attribute);
    expect_attributes(given, known, reading_.findings);
    TemplateNode node;
    node.kind = form.kind;
    node.span = given.span;
    node.when = read_condition(given, reading_);
    node.element = named<Element>(given, "element", element_named, reading_);
    node.style = form.kind == Kind::item ? item_style : StyleName::text;
    read_own(given, scope, node);
    read_inside(given, form, scope, item_style, node);
    return node;
  }

  /// The attributes that only this kind of node has.
  void read_own(const XmlNode& given, const ItemScope& scope, TemplateNode& node) {
    switch (node.kind) {
      case Kind::paragraph:
        node.keep_with_next = one_of<bool>(given, "keep", {{"no", false}, {"yes", true}}, reading_);
        break;
      case Kind::heading:
        node.level = one_of<int>(given, "level", {{"2", 2}, {"1", 1}, {"3", 3}, {"4", 4}}, reading_);
        node.style = heading_styles.at(static_cast<std::size_t>(node.level - 1));
        break;
      case Kind::side:
        if (const XmlAttribute* head = given.find("head"))
          node.text = read_template(*head, scope, reading_);
        else
          report_missing_attribute(given, "head", reading_);
        break;
      case Kind::list:
        using Mark = TemplateNode::Mark;
        node.mark = one_of<Mark>(
            given, "mark", {{"dash", Mark::dash}, {"decimal", Mark::decimal}, {"lettered", Mark::lettered}}, reading_);
        node.style = node.mark == Mark::lettered ? StyleName::list_lettered : StyleName::list;
        break;
      case Kind::for_each:
        node.list = named<ListName>(given, "list", list_named, reading_);
        if (given.find("list") == nullptr) report_missing_attribute(given, "list", reading_);
        break;
      case Kind::content:
        node.content = named<Content>(given, "of", content_named, reading_);
        if (given.find("of") == nullptr) report_missing_attribute(given, "of", reading_);
        break;
      case Kind::item:
      case Kind::ruled:
      case Kind::group:
      case Kind::open: break;
    }
    if (const auto style = named<StyleName>(given, "style", style_named, reading_)) node.style = *style;
  }

  void read_inside(const XmlNode& given, const NodeForm& form, const ItemScope& scope, StyleName item_style,
                   TemplateNode& node) {
    using Holds = NodeForm::Holds;
    if (form.holds == Holds::text || (form.holds == Holds::either && !holds_blocks(given))) {
      node.text = read_template(given, scope, reading_);
      if (node.text.empty()) reading_.findings.report(empty_text, std::string(given.name)).at(given.span);
      return;
    }
    const bool fills_list = filling_ || node.kind == Kind::list;
    const bool passes = node.kind == Kind::for_each || node.kind == Kind::group;
    const bool outer = std::exchange(filling_, node.kind == Kind::list || (passes && fills_list));
    const Words names = form.holds == Holds::nothing ? Words{} : block_names(filling_);
    const ItemScope inner = node.list ? ItemScope{.phrase = false, .list = node.list} : scope;
    const StyleName inner_style = node.kind == Kind::list ? node.style : item_style;
    for (const XmlNode* child : elements(given, names, reading_.findings))
      node.children.push_back(read_node(*child, inner, inner_style));
    filling_ = outer;
  }

  /// Whether an element that may contain either contains blocks; text next to them is a finding of `elements`.
  static bool holds_blocks(const XmlNode& given) {
    return std::any_of(given.children.begin(), given.children.end(),
                       [](const XmlNode& child) { return form_named(child.name) != nullptr; });
  }

  LayoutReading& reading_;
  bool filling_ = false;  // whether items are permitted: in a list, or in an element inside one
};

template <class Each>
void for_each_name(const XmlAttribute& names, const Each& each) {
  std::string_view rest = names.word();
  while (!rest.empty()) {
    const std::string_view name = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(name.size() + 1, rest.size()));
    if (!name.empty()) each(name);
  }
}

/// The sections that `sections=` names, in its order. An unknown name is a finding.
std::vector<SectionTemplate> chosen(std::vector<SectionTemplate> sections, const XmlAttribute& names,
                                    LayoutReading& reading) {
  Words known, left;
  for (const SectionTemplate& section : sections) known.emplace_back(name_of(section));
  left = known;
  std::vector<SectionTemplate> result;
  for_each_name(names, [&](std::string_view name) {
    const auto found = std::find(left.begin(), left.end(), name);
    if (found == left.end()) {
      reading.findings.report(unknown_section, std::string(name)).at(names.value.span).help(meant(name, known));
      return;
    }
    result.push_back(std::move(sections[static_cast<std::size_t>(found - left.begin())]));
    *found = {};  // each is printed once
  });
  return result;
}

}  // namespace

std::vector<SectionTemplate> read_sections(const XmlNode& root, LayoutReading& reading) {
  std::vector<SectionTemplate> sections;
  for (const XmlNode& child : root.children) {
    if (child.name != "section") continue;
    if (auto section = SectionReading(reading).read(child)) sections.push_back(std::move(*section));
  }
  const XmlAttribute* names = root.find("sections");
  return names == nullptr ? sections : chosen(std::move(sections), *names, reading);
}

void collect_added(const XmlNode& root, LayoutReading& reading) {
  for (const XmlNode& child : root.children)
    if (child.name == "section" && child.find("from") != nullptr && child.find("name") != nullptr)
      reading.added.emplace_back(child.find("name")->word());
}

std::pair<SectionName, std::string> section_of(const XmlAttribute& attribute, LayoutReading& reading) {
  const std::string name(attribute.word());
  if (std::find(reading.added.begin(), reading.added.end(), name) != reading.added.end())
    return {SectionName::added, name};
  const auto known = section_named(name);
  if (!known) report_unknown_word(attribute, vocabulary<SectionName>(), reading);
  return {known.value_or(SectionName::tests), {}};
}

std::vector<RequiredSection> read_required(const XmlNode& root, LayoutReading& reading) {
  std::vector<RequiredSection> required;
  const auto of = [&](SectionName name) -> RequiredSection& {
    for (RequiredSection& one : required)
      if (one.section == name) return one;
    required.push_back({name, {}, {}, false});
    return required.back();
  };
  if (const XmlAttribute* names = root.find("required-sections"))
    for_each_name(*names, [&](std::string_view name) {
      if (const auto known = section_named(name))
        of(*known).must_be_printed = true;
      else
        report_unknown_word(*names, vocabulary<SectionName>(), reading);
    });
  for (const XmlNode& child : root.children) {
    if (child.name != "required-elements") continue;
    expect_attributes(child, {"section", "when"}, reading.findings);
    const auto name = named<SectionName>(child, "section", section_named, reading);
    if (!name) continue;
    RequiredSection& section = of(*name);
    section.when = read_condition(child, reading);
    for (const XmlNode* one : elements(child, {"element"}, reading.findings)) {
      expect_attributes(*one, {"name", "when"}, reading.findings);
      if (one->find("name") == nullptr) report_missing_attribute(*one, "name", reading);
      if (const auto element = named<Element>(*one, "name", element_named, reading))
        section.elements.push_back({*element, read_condition(*one, reading)});
    }
  }
  return required;
}

}  // namespace socpress::ingest
