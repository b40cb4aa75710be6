// Layout nodes written as a test writes them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "compose/compose.h"
#include "small_engagement.h"

namespace socpress::by_hand {

inline TemplateText words(std::string pattern) {
  TemplateRun run;
  run.pattern = small::as_text(std::move(pattern));
  return {run};
}
inline Condition when(Fact fact) { return {Condition::Op::fact, fact, {}}; }

inline TemplateNode node(TemplateNode::Kind kind, std::string pattern = "", Condition condition = {}) {
  TemplateNode made;
  made.kind = kind;
  if (!pattern.empty()) made.text = words(std::move(pattern));
  made.when = std::move(condition);
  return made;
}
inline TemplateNode paragraph(std::string pattern, Condition condition = {}) {
  return node(TemplateNode::Kind::paragraph, std::move(pattern), std::move(condition));
}
inline TemplateNode item(std::string pattern, Condition condition = {}) {
  return node(TemplateNode::Kind::item, std::move(pattern), std::move(condition));
}
inline TemplateNode holding(TemplateNode outer, std::vector<TemplateNode> children) {
  outer.children = std::move(children);
  return outer;
}
inline TemplateNode content(Content what) {
  TemplateNode made = node(TemplateNode::Kind::content);
  made.content = what;
  return made;
}
inline SectionTemplate section(SectionName name, std::string label, std::string title,
                               std::vector<TemplateNode> nodes) {
  SectionTemplate made;
  made.name.value = name;
  if (!label.empty()) made.label = words(std::move(label));
  if (!title.empty()) made.title = words(std::move(title));
  made.nodes = std::move(nodes);
  return made;
}

inline void say(Layout& layout, Phrase name, std::string pattern) {
  layout.phrases[static_cast<std::size_t>(name)] = PhraseTemplate{name, words(std::move(pattern)), {}};
}

}  // namespace socpress::by_hand
