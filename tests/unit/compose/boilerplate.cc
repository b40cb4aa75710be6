// Boilerplate nodes become blocks: conditions, lists joined into sentences, items, elements, open boxes.
#include <gtest/gtest.h>

#include "compose/section_builder.h"
#include "layout_by_hand.h"

namespace socpress::compose {
namespace {

using by_hand::holding;
using by_hand::item;
using by_hand::node;
using by_hand::paragraph;
using by_hand::when;
using Kind = TemplateNode::Kind;

/// A section builder whose layout has the separators of a list.
class Boilerplate : public testing::Test {
 protected:
  Boilerplate() : engagement_(small::engagement()), layout_(small::layout()) {
    by_hand::say(layout_, Phrase::list_between, ";");
    by_hand::say(layout_, Phrase::list_before_last, "; and");
    by_hand::say(layout_, Phrase::list_end, ".");
  }

  std::string filled(const TemplateNode& node, bool draft = true) {
    Findings findings;
    Document document;
    const Coverage covered = coverage(engagement_);
    SentenceBuilder sentences(engagement_, layout_, covered, {draft}, findings);
    Targets targets(document.targets);
    std::vector<Contents::Entry> contents;
    SectionBuilder builder{sentences, document, targets, contents};
    builder.section_number = "4";
    document.sections.emplace_back().blocks =
        fill_template(template_target(builder, [](Content) { return BlockList{}; }), node);
    for (const Contents::Entry& entry : contents)
      entered_.push_back(plain_text(entry.number) + " " + plain_text(entry.title));
    const std::string all = dump(document);
    return all.substr(all.find('\n', all.find("section ")) + 1);
  }

  Engagement engagement_;
  Layout layout_;
  std::vector<std::string> entered_;
};

TEST_F(Boilerplate, LeavesOutWhatDoesNotApply) {
  const TemplateNode group =
      holding(node(Kind::group), {paragraph("always"), paragraph("never", when(Fact::has_recipient)),
                                  paragraph("with controls", {Condition::Op::none, {}, {when(Fact::has_exceptions)}})});
  EXPECT_EQ(filled(group), "  p: always\n  p: with controls\n");
}

TEST_F(Boilerplate, JoinsTheItemsThatAreLeftIntoOneSentence) {
  const TemplateNode list = holding(node(Kind::list), {item("the service"), item("its limits", when(Fact::is_type_2)),
                                                       item("the risks"), item("the moon", when(Fact::is_type_1))});
  EXPECT_EQ(filled(list),
            "  list dash\n    item\n      list: the service;\n    item\n      list: its limits; and\n    item\n      "
            "list: the risks.\n");
  engagement_.terms.type = Located<ReportType>{ReportType::type1, {}};
  EXPECT_EQ(filled(list),
            "  list dash\n    item\n      list: the service;\n    item\n      list: the risks; and\n    item\n      "
            "list: the moon.\n");
}

TEST_F(Boilerplate, TakesTheStopOfANameForNoEndOfASentence) {
  engagement_.terms.organization.name = small::as_text("Tarnbrook, Inc.");
  const TemplateNode list = holding(node(Kind::list), {item("{entity}"), item("users of {entity}"), item("{entity}")});
  EXPECT_EQ(filled(list),
            "  list dash\n    item\n      list: Tarnbrook, Inc.;\n    item\n      list: users of "
            "Tarnbrook, Inc.; and\n    item\n      list: Tarnbrook, Inc.\n");
}

TEST_F(Boilerplate, LeavesItemsThatAreSentencesAlone) {
  const TemplateNode list = holding(node(Kind::list), {item("We fact."), item("We looked “there.”")});
  EXPECT_EQ(filled(list), "  list dash\n    item\n      list: We fact.\n    item\n      list: We looked “there.”\n");
}

TEST_F(Boilerplate, RepeatsAForEachForEveryItem) {
  AuditorsOpinion& opinion = engagement_.auditor->opinion.emplace();
  opinion.emphasis = {small::as_text("The system was retired."), small::as_text("The owner changed.")};
  TemplateNode each = holding(node(Kind::for_each), {paragraph("{item_text} Our opinion is not modified.")});
  each.list = ListName::emphasis;
  EXPECT_EQ(filled(each),
            "  p: The system was retired. Our opinion is not modified.\n  p: The owner changed. Our opinion is not "
            "modified.\n");
}

TEST_F(Boilerplate, PutsAnElementOnTheFirstParagraphThatHasIt) {
  TemplateNode side = holding(node(Kind::side, "Opinion"), {paragraph("In our opinion,"), paragraph("good.")});
  side.element = Element::opinion;
  EXPECT_EQ(filled(side), "  row\n    side\n      h2: Opinion\n    p <opinion>: In our opinion,\n    p: good.\n");
  TemplateNode list = holding(node(Kind::list), {item("one"), item("two")});
  list.children[1].element = Element::opinion_design;
  EXPECT_NE(filled(list).find("list <opinion-design>: two.\n"), std::string::npos);
}

TEST_F(Boilerplate, ASideWithoutContentLeavesNoHeadBehind) {
  EXPECT_EQ(filled(holding(node(Kind::side, "Emphasis"), {paragraph("x", when(Fact::has_emphasis))})), "");
  EXPECT_EQ(filled(holding(node(Kind::ruled), {})), "");
  EXPECT_EQ(filled(holding(node(Kind::list), {item("x", when(Fact::has_emphasis))})), "");
}

TEST_F(Boilerplate, PrintsAnOpenBoxInADraftOnly) {
  const TemplateNode open = node(Kind::open, "opinion not set.", when(Fact::operation_open));
  EXPECT_EQ(filled(open), "  open\n    note: *Open:* opinion not set.\n");
  EXPECT_EQ(filled(open, false), "");
}

TEST_F(Boilerplate, NumbersHeadingsOfLevelTwoAndEntersThemInTheContents) {
  TemplateNode heading = node(Kind::heading, "About the tests");
  heading.level = 2;
  EXPECT_EQ(filled(heading), "  row (rule)\n    side\n      label: 4.1\n    h2 #heading-4.1: About the tests\n");
  EXPECT_EQ(entered_, (std::vector<std::string>{"4.1 About the tests"}));
}

/// The opinion as a layout words it: a letter per subject, worded for each kind.
TEST_F(Boilerplate, WordsEachLetterOfTheOpinionForItsKind) {
  const TemplateNode list = [] {
    TemplateNode made = holding(
        node(Kind::list), {item("the description presents", when(Fact::description_unqualified)),
                           item("except for the matter, the controls were designed", when(Fact::design_qualified)),
                           holding(item("", when(Fact::operation_open)), {node(Kind::open, "opinion not set.")}),
                           item("the controls did not operate", when(Fact::operation_adverse))});
    made.mark = TemplateNode::Mark::lettered;
    return made;
  }();
  AuditorsOpinion& opinion = engagement_.auditor->opinion.emplace();
  opinion.opinions[0] = Opinion{{OpinionKind::unqualified, {}}, {}, {}, {}};
  opinion.opinions[1] = Opinion{{OpinionKind::qualified, {}}, {}, {}, {}};
  EXPECT_EQ(filled(list),
            "  list lettered\n    item\n      list-lettered: the description presents;\n"
            "    item\n      list-lettered: except for the matter, the controls were designed; and\n"
            "    item\n      open\n        note: *Open:* opinion not set.\n");
  opinion.opinions[2] = Opinion{{OpinionKind::adverse, {}}, {}, {}, {}};
  EXPECT_NE(filled(list).find("list-lettered: the controls did not operate.\n"), std::string::npos);
}

}  // namespace
}  // namespace socpress::compose
