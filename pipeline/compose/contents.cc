// The contents: every section with its author and numbered headings, and below them the marks a reader will meet.
#include "compose/pieces.h"
#include "compose/sections.h"

namespace socpress {

namespace {

/// A mark shown as it looks in Section IV, with its meaning beside or in it.
Framed framed_mark(Framed::Kind kind, Line label, Line meaning) {
  Framed mark;
  mark.kind = kind;
  mark.label_width = pt(88);
  mark.label.push_back(paragraph_of(kind == Framed::Kind::response ? StyleName::response_label : StyleName::table_text,
                                 strong(std::move(label)), Role::label));
  mark.blocks.emplace_back(paragraph_of(StyleName::table_text, std::move(meaning)));
  return mark;
}

SideRow marks(Voice& voice) {
  SideRow row;
  row.before = pt(28);
  row.side.push_back(paragraph_of(StyleName::caption_label, voice.phrase(Phrase::marks_title), Role::label));
  row.main.emplace_back(framed_mark(Framed::Kind::exception, voice.phrase(Phrase::mark_exception),
                                    voice.phrase(Phrase::mark_exception_text)));
  row.main.emplace_back(Space{pt(5.25)});
  row.main.emplace_back(framed_mark(Framed::Kind::response, voice.phrase(Phrase::mark_response),
                                    voice.phrase(Phrase::mark_response_text)));
  row.main.emplace_back(Space{pt(5.25)});
  Line idle = strong(voice.phrase(Phrase::mark_did_not_operate));
  append(idle, " ");
  append(idle, voice.phrase(Phrase::mark_did_not_operate_text));
  row.main.emplace_back(paragraph_of(StyleName::table_text, std::move(idle)));
  return row;
}

}  // namespace

BlockList compose_contents(Desk& desk) {
  BlockList blocks;
  blocks.emplace_back(Contents{desk.contents});
  blocks.emplace_back(marks(desk.voice));
  return blocks;
}

}  // namespace socpress
