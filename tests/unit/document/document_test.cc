// A document in reading order: as plain text, and as a dump.
#include "document/document.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace socpress::inline document {
namespace {

Line words(std::string text) {
  Inline piece;
  piece.text = std::move(text);
  return {piece};
}

Paragraph paragraph(std::string text, StyleName style = StyleName::text) {
  Paragraph made;
  made.style = style;
  made.line = words(std::move(text));
  return made;
}

std::vector<std::string> lines_of(const BlockList& blocks) {
  std::vector<std::string> lines;
  for_each_line(blocks, [&](const Line& line) { lines.push_back(plain_text(line)); });
  return lines;
}

TEST(PlainText, ReadsTabsAsBlanksAndPageNumbersAsASign) {
  Line line = words("Exception noted");
  line.emplace_back().kind = Inline::Kind::right_tab;
  line.push_back(words("page ").front());
  line.emplace_back().kind = Inline::Kind::page_of;
  line.emplace_back().kind = Inline::Kind::footnote;
  EXPECT_EQ(plain_text(line), "Exception noted page #");
}

TEST(EachLine, IsVisitedOnceInReadingOrder) {
  SideRow row;
  row.side.push_back(paragraph("side"));
  row.main.emplace_back(paragraph("main"));
  Framed framed;
  framed.kind = Framed::Kind::exception;
  framed.label.push_back(paragraph("label"));
  framed.blocks.emplace_back(paragraph("framed"));
  List list;
  list.items = {{paragraph("first")}, {paragraph("second")}};
  Table table;
  table.label.line = words("Table 1");
  table.caption.line = words("caption");
  table.columns.resize(1);
  table.columns[0].head = words("head");
  table.groups.resize(1);
  table.groups[0].label = paragraph("group");
  table.groups[0].spanning.push_back({{framed}, 0, 1, true});
  table.groups[0].rows.resize(1);
  table.groups[0].rows[0].cells.push_back({{list}, 1, 1, false});
  SignatureBlock signature{paragraph("name"), {paragraph("place")}, false};
  const BlockList blocks = {row, table, Running{words("running")}, Space{pt(3)}, signature};
  EXPECT_EQ(lines_of(blocks), (std::vector<std::string>{"side", "main", "Table 1", "caption", "head", "group", "label",
                                                        "framed", "first", "second", "name", "place"}));
}

TEST(DocumentDump, ShowsRolesElementsTargetsAndMarks) {
  Document document;
  document.metadata.title = "Title";
  document.targets = {{"section-tests"}};
  Section section;
  section.name = SectionName::tests;
  section.furniture.head_right = words("Section IV");
  Paragraph scope = paragraph("We have examined ");
  scope.element = Element::scope;
  Inline bold = words("it").front();
  bold.marks.strong = true;
  bold.target = TargetId{0};
  scope.line.push_back(bold);
  Framed open;
  open.kind = Framed::Kind::open;
  open.blocks.emplace_back(paragraph("Open: result", StyleName::open));
  section.blocks = {scope, open};
  document.sections.push_back(section);
  EXPECT_EQ(dump(document),
            "document letter draft \"Title\"\n"
            "section tests portrait arabic\n"
            "  head right: Section IV\n"
            "  p <scope>: We have examined [*it*](section-tests)\n"
            "  open\n"
            "    open: Open: result\n");
}

TEST(LayoutDump, ShowsTheTreeOfTheBoilerplate) {
  Layout layout;
  layout.name = "report";
  SectionTemplate section;
  section.name.value = SectionName::auditors_report;
  section.letterhead = Letterhead::auditor;
  TemplateRun run;
  run.pattern.value.utf8 = "To {addressee}";
  TemplateNode node;
  node.text = {run};
  node.element = Element::addressee;
  node.when = {Condition::Op::none, {}, {{Condition::Op::fact, Fact::is_draft, {}}}};
  section.nodes = {node};
  layout.sections = {section};
  const std::string text = dump(layout);
  EXPECT_NE(text.find("section auditors-report portrait arabic on the auditor's letterhead\n"), std::string::npos);
  EXPECT_NE(text.find("p <addressee> when not (is_draft): To {addressee}\n"), std::string::npos);
}

}  // namespace
}  // namespace socpress::inline document
