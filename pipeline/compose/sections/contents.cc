// The contents: every section with its author and numbered headings, and below them the key to the marks.
#include "compose/references.h"
#include "compose/section_builder.h"

namespace socpress::compose {

namespace {

/// A sign and its meaning on one line, kept with what follows: a key is useful only as a unit.
Paragraph explained(Line sign, Line meaning) {
  Line line = strong(std::move(sign));
  append(line, " ");
  append(line, std::move(meaning));
  Paragraph made = paragraph_of(StyleName::table_text, std::move(line));
  made.keep_with_next = true;
  return made;
}

/// The marks as in Section IV: the heavy rule, the word without one, the box.
SideRow marks(SentenceBuilder& sentences) {
  SideRow row;
  row.before = pt(17.5);
  row.side.push_back(paragraph_of(StyleName::caption_label, sentences.phrase(Phrase::marks_title), Role::label));
  Line exception = sentences.phrase(Phrase::mark_exception);
  if (!exception.empty()) exception.front().heavy_mark = true;
  row.main.emplace_back(explained(std::move(exception), sentences.phrase(Phrase::mark_exception_text)));
  row.main.emplace_back(Space{pt(3.5)});
  row.main.emplace_back(
      explained(sentences.phrase(Phrase::mark_did_not_operate), sentences.phrase(Phrase::mark_did_not_operate_text)));
  row.main.emplace_back(Space{pt(3.5)});
  Framed response;
  response.kind = Framed::Kind::response;
  response.label_width = pt(88);
  response.label.push_back(
      paragraph_of(StyleName::response_label, strong(sentences.phrase(Phrase::mark_response)), Role::label));
  response.blocks.emplace_back(paragraph_of(StyleName::table_text, sentences.phrase(Phrase::mark_response_text)));
  row.main.emplace_back(std::move(response));
  return row;
}

}  // namespace

BlockList compose_contents(SectionBuilder& builder) {
  BlockList blocks;
  blocks.emplace_back(Contents{builder.contents});
  const bool tested =
      builder.sentences.is_true(Fact::presents_tests) && shows(builder.sentences, Content::tests_of_controls);
  if (tested) blocks.emplace_back(marks(builder.sentences));
  return blocks;
}

}  // namespace socpress::compose
