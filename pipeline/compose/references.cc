// The identifiers in a text that have a target: controls and criteria that Section IV presents.
#include "compose/references.h"

#include <algorithm>

#include "base/ascii.h"
#include "compose/section_builder.h"

namespace socpress::compose {

namespace {

Inline piece_of(const Located<Text>& text, std::size_t begin, std::size_t end, Marks marks) {
  Inline piece;
  piece.text = text->utf8.substr(begin, end - begin);
  piece.marks = marks;
  piece.origin = span_of(text, begin, end);
  return piece;
}

}  // namespace

bool shows(const SentenceBuilder& sentences, Content wanted) {
  const auto& sections = sentences.layout().sections;
  return std::any_of(sections.begin(), sections.end(), [&](const SectionTemplate& section) {
    return sentences.is_satisfied(section.when) && prints(sentences.wording(), section.nodes, wanted);
  });
}

References::References(SectionBuilder& builder) : builder_(builder) {
  const Engagement& engagement = builder.sentences.engagement();
  if (!engagement.management) return;
  const auto& controls = engagement.management->controls;
  const Coverage& coverage = builder.sentences.coverage();
  const bool tables = !controls.empty() && shows(builder.sentences, Content::tests_of_controls);
  const bool by_criterion = engagement.terms.presentation == Presentation::by_criterion;
  const bool criteria = by_criterion ? tables : shows(builder.sentences, Content::criteria_matrix);
  known_.reserve(controls.size() + coverage.criteria.size());
  for (const Coverage::OfCriterion& of : coverage.criteria) {
    if (criteria) known_.insert(engagement.catalog.criteria[of.criterion].id);
    for (std::size_t control : of.controls)
      if (tables) known_.insert(*controls[control].id);
  }
  if (tables && engagement.terms.presentation == Presentation::by_process)
    for (const Control& control : controls) known_.insert(*control.id);
}

std::optional<TargetId> References::find(std::string_view id) const {
  if (!known_.contains(id)) return std::nullopt;
  return builder_.targets.of(std::string(id));
}

Line References::linked(const Located<Text>& text, Marks marks) const {
  const std::string& utf8 = text->utf8;
  Line line;
  std::size_t written = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    if (!is_name_character(utf8[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    bool digit = false;
    for (; at < utf8.size() && is_name_character(utf8[at]); ++at) digit = digit || is_digit(utf8[at]);
    std::size_t end = at;
    while (end > begin && (utf8[end - 1] == '.' || utf8[end - 1] == '-')) --end;
    if (!digit || end == begin) continue;
    const auto target = find(std::string_view(utf8).substr(begin, end - begin));
    if (!target) continue;
    if (begin > written) line.push_back(piece_of(text, written, begin, marks));
    line.push_back(piece_of(text, begin, end, marks));
    line.back().target = target;
    written = end;
  }
  if (written < utf8.size()) line.push_back(piece_of(text, written, utf8.size(), marks));
  return line;
}

Line References::ids(const std::vector<Located<std::string>>& ids) const {
  Line line;
  for (const Located<std::string>& id : ids) {
    if (!line.empty()) append(line, ", ");
    Inline piece;
    piece.text = *id;
    piece.origin = id.span;
    piece.target = find(*id);
    line.push_back(std::move(piece));
  }
  return line;
}

}  // namespace socpress::compose
