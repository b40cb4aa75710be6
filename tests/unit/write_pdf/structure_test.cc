// The structure tree in the file: roles, attributes, the order of kids, and the mapping from marks to elements.
#include <gtest/gtest.h>

#include "pages_by_hand.h"
#include "written_file.h"

namespace socpress::write_pdf {
namespace {

class StructureTree : public testing::Test {
 protected:
  StructureTree() : hand(faces) { hand.page(); }

  void text(NodeId node, const std::string& word = "word") {
    hand.under(node);
    hand.line({word}, {pt(54), pt(100)});
  }
  WrittenFile written() { return WrittenFile(hand.take(), faces); }

  const Faces faces = noto_faces();
  PagesByHand hand;
};

TEST_F(StructureTree, ElementsNameTheirParentsAndTheirKids) {
  const NodeId section = hand.node(Tag::sect);
  hand.at(section).title = "Section I";
  text(hand.node(Tag::h1, section));
  text(hand.node(Tag::p, section));
  const WrittenFile file = written();
  expect_in(file.object(file.element(0)), "/S/Document/P " + to(file.structure()) + "/K[" + to(file.element(1)) + "]");
  expect_in(file.object(file.element(1)), "/S/Sect/P " + to(file.element(0)) + "/T(Section I)/K[" +
                                              to(file.element(2)) + " " + to(file.element(3)) + "]");
  expect_in(file.object(file.element(3)), "/S/P/P " + to(file.element(1)) + "/Pg " + to(file.page(0)) + "/K[1]");
}

TEST_F(StructureTree, TextBeforeAndAfterALinkKeepsItsOrder) {
  const NodeId paragraph = hand.node(Tag::p);
  const NodeId link = hand.node(Tag::link, paragraph);
  text(paragraph, "see");
  text(link, "there");
  text(paragraph, "too");
  const WrittenFile file = written();
  expect_in(file.object(file.element(1)), "/K[0 " + to(file.element(2)) + " 2]");
}

TEST_F(StructureTree, AnElementOnTwoPagesNamesBoth) {
  const NodeId cell = hand.node(Tag::p);
  text(cell);
  hand.page();
  text(hand.node(Tag::p));
  text(cell);
  const WrittenFile file = written();
  expect_in(file.object(file.element(1)),
            "/Pg " + to(file.page(0)) + "/K[0<</Type/MCR/Pg " + to(file.page(1)) + "/MCID 1>>]");
}

TEST_F(StructureTree, TheParentTreeLeadsBackFromEachMark) {
  const NodeId first = hand.node(Tag::p), second = hand.node(Tag::p);
  text(first);
  text(second);
  text(first);
  hand.page();
  text(second);
  const WrittenFile file = written();
  const std::string leaf = file.object(file.follow(file.structure(), "/ParentTree<</Kids["));
  expect_in(leaf, "/Limits[0 1]/Nums[0[" + to(file.element(1)) + " " + to(file.element(2)) + " " + to(file.element(1)) +
                      "]\n1[" + to(file.element(2)) + "]]");
  expect_in(file.object(file.page(1)), "/StructParents 1");
  expect_in(file.object(file.structure()), "/ParentTreeNextKey 2");
}

TEST_F(StructureTree, TheParentTreeOfManyPagesIsSplit) {
  for (int i = 0; i < 99; ++i) hand.page();
  const WrittenFile file = written();
  const int first = file.follow(file.structure(), "/ParentTree<</Kids[");
  expect_in(file.object(file.structure()), "/Kids[" + to(first) + " " + to(first + 1) + "]");
  expect_in(file.object(first), "/Limits[0 63]");
  expect_in(file.object(first + 1), "/Limits[64 99]");
}

TEST_F(StructureTree, CellsHaveScopeAndSpan) {
  const NodeId row = hand.node(Tag::tr, hand.node(Tag::t_head, hand.node(Tag::table)));
  hand.at(NodeId{1}).alternative = "Tests and results";
  const NodeId head = hand.node(Tag::th, row);
  hand.at(head).scope = StructureNode::Scope::column;
  hand.at(head).column_span = 2;
  const NodeId side = hand.node(Tag::th, row);
  hand.at(side).scope = StructureNode::Scope::row;
  hand.at(side).row_span = 3;
  const WrittenFile file = written();
  expect_in(file.object(file.element(4)), "/S/TH/P " + to(file.element(3)) + "/A<</O/Table/Scope/Column/ColSpan 2>>");
  expect_in(file.object(file.element(5)), "/A<</O/Table/Scope/Row/RowSpan 3>>");
  expect_in(file.object(file.element(1)), "/A<</O/Table/Summary(Tests and results)>>");
  expect_not_in(file.object(file.element(1)), "/Alt");
}

TEST_F(StructureTree, FiguresHaveWordsAndAPlace) {
  const NodeId figure = hand.node(Tag::figure);
  hand.at(figure).alternative = "Three zones (one public)";
  hand.at(figure).bounds = Box{pt(54), pt(100), pt(200), pt(80)};
  const WrittenFile file = written();
  expect_in(file.object(file.element(1)), "/Alt(Three zones \\(one public\\))");
  expect_in(file.object(file.element(1)), "/A<</O/Layout/Placement/Block/BBox[54 612 254 692]>>");
}

TEST_F(StructureTree, ListsHaveTheirNumbering) {
  hand.at(hand.node(Tag::l)).numbering = StructureNode::Numbering::decimal;
  hand.node(Tag::l);
  const WrittenFile file = written();
  expect_in(file.object(file.element(1)), "/A<</O/List/ListNumbering/Decimal>>");
  expect_in(file.object(file.element(2)), "/A<</O/List/ListNumbering/None>>");
}

TEST_F(StructureTree, NotesCanBeFoundByTheirIdentifier) {
  hand.node(Tag::p);
  hand.node(Tag::note);
  const WrittenFile file = written();
  expect_in(file.object(file.element(2)), "/ID(n00000002)");
  const std::string leaf = file.object(file.follow(file.structure(), "/IDTree<</Kids["));
  expect_in(leaf, "/Limits[(n00000002)(n00000002)]/Names[(n00000002)" + to(file.element(2)) + "]");
}

TEST_F(StructureTree, ALinkNamesItsAreas) {
  const NodeId link = hand.node(Tag::link);
  text(link);
  Page& page = hand.pages().pages.back();
  page.links.push_back({{pt(54), pt(90), pt(40), pt(12)}, 0u, pt(100), "", "Page 1", link});
  page.links.push_back({{pt(54), pt(102), pt(20), pt(12)}, 0u, pt(100), "", "Page 1", link});
  const WrittenFile file = written();
  const int area = file.follow(file.page(0), "/Annots[");
  expect_in(file.object(file.element(1)), "/K[0<</Type/OBJR/Pg " + to(file.page(0)) + "/Obj " + to(area) +
                                              ">><</Type/OBJR/Pg " + to(file.page(0)) + "/Obj " + to(area + 1) + ">>]");
  expect_in(file.object(area + 1), "/StructParent 2");
  expect_in(file.object(file.follow(file.structure(), "/ParentTree<</Kids[")),
            "1 " + to(file.element(1)) + "\n2 " + to(file.element(1)) + "]");
}

TEST_F(StructureTree, NodesBeforeTheirParentsAreRejected) {
  hand.at(hand.node(Tag::p)).parent = NodeId{7};
  const WrittenFile file = written();
  EXPECT_TRUE(file.bytes.empty());
  ASSERT_EQ(file.findings.all().size(), 1u);
  EXPECT_EQ(file.findings.all()[0].message,
            "the PDF could not be written (a structure node precedes its parent); a report is written completely or "
            "not at all");
}

}  // namespace
}  // namespace socpress::write_pdf
