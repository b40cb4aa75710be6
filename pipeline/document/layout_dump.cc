// The layout as text: sections and their boilerplate as read, then the phrases.
#include <fmt/format.h>

#include <iterator>
#include <string>

#include "document/layout.h"

namespace socpress::inline document {

namespace {

std::string shown(const TemplateText& text) {
  std::string all;
  for (const TemplateRun& run : text) {
    std::string piece = run.reference ? fmt::format("<ref {}>", run.added.empty() ? name_of(*run.reference) : run.added)
                                      : run.pattern->utf8;
    if (run.marks.emphasis) piece = "_" + piece + "_";
    if (run.marks.strong) piece = "*" + piece + "*";
    all += piece;
  }
  return all;
}

std::string shown(const Condition& condition) {
  if (condition.op == Condition::Op::fact) return std::string(name_of(condition.fact));
  const std::string_view joint = condition.op == Condition::Op::any ? " or " : " and ";
  std::string all;
  for (const Condition& part : condition.parts) {
    if (!all.empty()) all += joint;
    all += shown(part);
  }
  return condition.op == Condition::Op::none ? "not (" + all + ")" : "(" + all + ")";
}

std::string_view word_of(TemplateNode::Kind kind) {
  switch (kind) {
    case TemplateNode::Kind::paragraph: return "p";
    case TemplateNode::Kind::heading: return "heading";
    case TemplateNode::Kind::side: return "side";
    case TemplateNode::Kind::list: return "list";
    case TemplateNode::Kind::item: return "item";
    case TemplateNode::Kind::ruled: return "ruled";
    case TemplateNode::Kind::for_each: return "for-each";
    case TemplateNode::Kind::group: return "group";
    case TemplateNode::Kind::content: return "content";
    case TemplateNode::Kind::open: return "open";
  }
  return "?";
}

class Writing {
 public:
  std::string text;

  void layout(const Layout& layout);

 private:
  template <class... Values>
  void line(fmt::format_string<Values...> format, Values&&... values) {
    text.append(static_cast<std::size_t>(depth_) * 2, ' ');
    fmt::format_to(std::back_inserter(text), format, std::forward<Values>(values)...);
    text += '\n';
  }
  void section(const SectionTemplate& section);
  void node(const TemplateNode& node);
  void look(const Look& look);

  int depth_ = 0;
};

void Writing::layout(const Layout& layout) {
  line("layout {} {} {}", layout.name, layout.locale, layout.language);
  ++depth_;
  look(layout.look);
  for (const SectionTemplate& one : layout.sections) section(one);
  for (const auto& phrase : layout.phrases)
    if (phrase) line("phrase {}: {}", name_of(phrase->phrase), shown(phrase->text));
  --depth_;
}

void Writing::look(const Look& look) {
  for (const FaceFile& face : look.faces) line("face {} {}", face.name, face.file);
  for (std::size_t i = 0; i < look.styles.size(); ++i) {
    const Style& style = look.styles[i];
    line("style {} face {} size {} leading {} before {} after {}", name_of(static_cast<StyleName>(i)),
         static_cast<unsigned>(style.face), style.size.points(), style.leading.points(), style.before.points(),
         style.after.points());
  }
}

void Writing::section(const SectionTemplate& section) {
  constexpr std::string_view numberings[] = {"unnumbered", "roman", "arabic"};
  constexpr std::string_view letterheads[] = {"", " on the auditor's letterhead", " on the organization's letterhead"};
  line("section {} {} {}{}{}", name_of(section),
       section.orientation == Orientation::portrait ? "portrait" : "landscape",
       numberings[static_cast<std::size_t>(section.numbering)],
       letterheads[static_cast<std::size_t>(section.letterhead)],
       section.when.always() ? "" : " when " + shown(section.when));
  ++depth_;
  line("label: {}", shown(section.label));
  line("title: {}", shown(section.title));
  line("author: {}", shown(section.author));
  line("running: {}", shown(section.running));
  for (const TemplateNode& one : section.nodes) node(one);
  --depth_;
}

void Writing::node(const TemplateNode& node) {
  std::string head(word_of(node.kind));
  if (node.element) head += fmt::format(" <{}>", name_of(*node.element));
  if (node.list) head += fmt::format(" {}", name_of(*node.list));
  if (node.content) head += fmt::format(" {}", name_of(*node.content));
  if (!node.when.always()) head += " when " + shown(node.when);
  if (!node.text.empty()) head += ": " + shown(node.text);
  line("{}", head);
  ++depth_;
  for (const TemplateNode& child : node.children) this->node(child);
  --depth_;
}

}  // namespace

std::string_view name_of(const SectionTemplate& section) {
  return section.added.empty() ? name_of(*section.name) : std::string_view(section.added);
}

std::string dump(const Layout& layout) {
  Writing writing;
  writing.layout(layout);
  return std::move(writing.text);
}

}  // namespace socpress::inline document
