// The description: headings, side rows, run-in heads, tables, figures, footnotes, mentions, and lists from other files.
#include "small_engagement.h"

namespace socpress::compose {
namespace {

using namespace small;

ProseText words(std::string utf8, Marks marks = {}) {
  ProseRun run;
  run.text = as_text(std::move(utf8));
  run.marks = marks;
  return {run};
}
ProseBlock heading(int level, std::string utf8) { return {ProseHeading{level, words(std::move(utf8)), {}}, {}}; }
ProseBlock paragraph(std::string utf8) { return {ProseParagraph{words(std::move(utf8))}, {}}; }
ProseBlock directive(Directive what) { return {ProseDirective{what}, {}}; }

Prose prose(std::vector<ProseBlock> blocks) {
  Prose made;
  made.blocks = std::move(blocks);
  return made;
}

std::string composed(const Prose& given, Engagement with = engagement(), Layout worded = layout()) {
  SectionBench bench(std::move(with), {true}, std::move(worded));
  bench.builder.section_number = "3";
  bench.builder.section_label = "Section III";
  BlockList blocks = compose_prose(bench.builder, given);
  EXPECT_TRUE(bench.findings().all().empty());
  return bench.dump_of(std::move(blocks));
}
std::string composed(std::vector<ProseBlock> blocks, Engagement with = engagement(), Layout worded = layout()) {
  return composed(prose(std::move(blocks)), std::move(with), std::move(worded));
}

bool contains(const std::string& whole, const std::string& part) { return whole.find(part) != std::string::npos; }

TEST(Prose, HeadingsAreNumberedAtTheSideOrRunIn) {
  EXPECT_EQ(composed({heading(2, "Components"), heading(3, "Software"), paragraph("We write it."),
                      paragraph("All of it."), heading(3, "People"), heading(4, "Joining"), paragraph("By request.")}),
            "  running: Section III – 3.1 Components\n"
            "  row (rule)\n"
            "    side\n"
            "      label: 3.1\n"
            "    h2 #heading-3.1: Components\n"
            "  row\n"
            "    side\n"
            "      h3: Software\n"
            "    p: We write it.\n"
            "    p: All of it.\n"
            "  row\n"
            "    side\n"
            "      h3: People\n"
            "    p: _Joining._ By request.\n");
}

TEST(Prose, ARunInHeadWithoutAParagraphIsAlone) {
  ProseList list;
  list.items = {{paragraph("one")}};
  EXPECT_TRUE(contains(composed({heading(4, "Joining?"), {list, {}}}), "h4: _Joining?_\n"));
  EXPECT_TRUE(contains(composed({heading(4, "Joining?"), paragraph("Yes.")}), "_Joining?_ Yes."));
}

TEST(Prose, ListsNest) {
  ProseList inner;
  inner.ordered = true;
  inner.first = 3;
  inner.items = {{paragraph("inner")}};
  ProseList outer;
  outer.items = {{paragraph("outer"), {inner, {}}}, {paragraph("second")}};
  SectionBench bench(engagement());
  const Prose given = prose({{outer, {}}});
  const BlockList blocks = compose_prose(bench.builder, given);
  const auto& list = std::get<List>(blocks.at(0).value);
  ASSERT_EQ(list.items.size(), 2u);
  EXPECT_EQ(list.mark, TemplateNode::Mark::dash);
  const auto& nested = std::get<List>(list.items[0].at(1).value);
  EXPECT_EQ(nested.mark, TemplateNode::Mark::decimal);
  EXPECT_EQ(nested.first, 3);
  EXPECT_EQ(std::get<Paragraph>(list.items[0][0].value).style, StyleName::list);
}

ProseTable persons() {
  ProseTable table;
  table.caption = words("Teams");
  table.columns = {ColumnAlign::left, ColumnAlign::right};
  table.head = {words("Team"), words("Persons")};
  const Marks bold = {true, false, false};
  table.rows = {{words("Operations"), words("14")}, {words("All", bold), words("14", bold)}};
  return table;
}

TEST(Prose, ATableLeavesTheSideRowAndIsNumbered) {
  SectionBench bench(engagement());
  const Prose given = prose({heading(3, "People"), paragraph("Below."), {persons(), {}}, paragraph("After.")});
  const BlockList blocks = compose_prose(bench.builder, given);
  ASSERT_EQ(blocks.size(), 3u);
  EXPECT_TRUE(std::holds_alternative<SideRow>(blocks[0].value));
  const auto& table = std::get<Table>(blocks[1].value);
  EXPECT_EQ(table.kind, Table::Kind::small);
  EXPECT_EQ(plain_text(table.label.line), "Table 1");
  EXPECT_EQ(plain_text(table.caption.line), "Teams");
  EXPECT_EQ(table.columns[1].align, ColumnAlign::right);
  EXPECT_FALSE(table.groups[0].rows[0].bold);
  EXPECT_TRUE(table.groups[0].rows[1].bold);
  EXPECT_EQ(table.groups[0].rows[1].below, Row::Rule::strong);
  EXPECT_TRUE(std::holds_alternative<Paragraph>(blocks[2].value));
  EXPECT_EQ(bench.builder.next_table, 2);
}

TEST(Prose, FiguresBringTheirPictureOnceAndKeepTheirAlternative) {
  Prose given;
  given.pictures = {Picture{1, 1, 1, {0}, {}}};
  ProseFigure figure;
  figure.alternative = as_text("Boxes and arrows");
  figure.caption = as_text("Flow");
  given.blocks = {{figure, {}}, {figure, {}}};
  SectionBench bench(engagement());
  const BlockList blocks = compose_prose(bench.builder, given);
  EXPECT_EQ(bench.document().pictures.size(), 1u);
  const auto& second = std::get<Figure>(blocks.at(1).value);
  EXPECT_EQ(second.picture, 0u);
  EXPECT_EQ(second.alternative, "Boxes and arrows");
  EXPECT_EQ(plain_text(second.label.line), "Figure 2");
}

TEST(Prose, APictureThatIsNotThereIsOpen) {
  EXPECT_EQ(composed({{ProseFigure{}, {}}}), "  open\n    note: *Open:* open-figure\n");
}

TEST(Prose, FootnotesEnterInTheOrderOfMentionAndMayMentionThemselves) {
  ProseRun second, first;
  second.footnote = 1;
  first.footnote = 0;
  Prose given = prose({{ProseParagraph{{second, first, second}}, {}}});
  given.footnotes = {words("first written"), {words("second written")[0], second}};
  EXPECT_EQ(composed(given),
            "  p: [^1][^2][^1]\n"
            "footnote 1: second written[^1]\n"
            "footnote 2: first written\n");
}

// ---- mentions

Engagement with_control() {
  Engagement made = engagement();
  made.management->controls = {control("IAM-02", "Access is removed.", {"CC6.3"})};
  return made;
}

TEST(Mentions, CompleteIdentifiersLinkToSectionIV) {
  EXPECT_EQ(composed({paragraph("Control IAM-02. (IAM-02) “IAM-02” IAM-021 XIAM-02 IAM-02.A1 CC6.3, and CC9.9.")},
                     with_control()),
            "  p: Control [IAM-02](IAM-02). ([IAM-02](IAM-02)) “[IAM-02](IAM-02)” IAM-021 XIAM-02 IAM-02.A1 "
            "[CC6.3](CC6.3), and CC9.9.\n");
}

TEST(Mentions, LeadNowhereWhatSectionIVDoesNotPresent) {
  EXPECT_EQ(composed({paragraph("IAM-02 and CC6.3")}, engagement()), "  p: IAM-02 and CC6.3\n")
      << "without controls there are no tables";
  Engagement by_process = with_control();
  by_process.terms.presentation = Presentation::by_process;
  EXPECT_EQ(composed({paragraph("IAM-02 and CC6.3")}, by_process), "  p: [IAM-02](IAM-02) and [CC6.3](CC6.3)\n");
  Layout without_matrix = layout();
  without_matrix.sections.back().nodes.pop_back();
  EXPECT_EQ(composed({paragraph("IAM-02 and CC6.3")}, by_process, without_matrix), "  p: [IAM-02](IAM-02) and CC6.3\n");
}

TEST(Mentions, LinksToControlsAndToTheOutside) {
  ProseRun inside = words("the control")[0], outside = words("the site")[0], nowhere = words("nothing")[0];
  inside.link = "#IAM-02";
  outside.link = "https://tarnbrook.example";
  nowhere.link = "#IAM-99";
  EXPECT_EQ(composed({{ProseParagraph{{inside, outside, nowhere}}, {}}}, with_control()),
            "  p: [the control](IAM-02)[the site](https://tarnbrook.example)nothing\n");
}

TEST(Mentions, EachPieceKeepsItsPlaceInTheSource) {
  Located<Text> written = as_text("See IAM-02 now");
  written.span = {FileId{1}, 100, 114};
  SectionBench bench(with_control());
  const Prose given = prose({{ProseParagraph{{ProseRun{written, {}, "", {}, false}}}, {}}});
  const BlockList blocks = compose_prose(bench.builder, given);
  const Line& line = std::get<Paragraph>(blocks.at(0).value).line;
  ASSERT_EQ(line.size(), 3u);
  EXPECT_EQ(line[1].text, "IAM-02");
  EXPECT_EQ(line[1].origin, (Span{FileId{1}, 104, 110}));
}

// ---- lists from other files

TEST(Directives, CommitmentsAreBesideTheirIdAndCategories) {
  Engagement given = engagement();
  given.management->commitments = {{id("SC-1"),
                                    {{Category::availability, {}}, {Category::security, {}}},
                                    as_text("Always on."),
                                    as_text("Contract")}};
  given.management->requirements = {{id("SR-1"), ids({"SC-1"}), as_text("Two regions.")}};
  EXPECT_EQ(composed({directive(Directive::commitments), directive(Directive::requirements)}, std::move(given)),
            "  row\n"
            "    side\n"
            "      label: SC-1\n"
            "      note: security, availability\n"
            "    p: Always on.\n"
            "    note: Source: Contract\n"
            "  row\n"
            "    side\n"
            "      label: SR-1\n"
            "      note: For SC-1\n"
            "    p: Two regions.\n");
}

TEST(Directives, IncidentsHaveTheirFourParts) {
  Engagement given = engagement();
  given.management->incidents.items = {
      {id("INC-1"), as_text("A leak."), as_text("In May."), as_text("One file."), as_text("Closed."), {}}};
  EXPECT_EQ(composed({directive(Directive::incidents)}, std::move(given)),
            "  row\n"
            "    side\n"
            "      label: INC-1\n"
            "    p: _Nature._ A leak.\n"
            "    p: _incident-timing._ In May.\n"
            "    p: _incident-effect._ One file.\n"
            "    p: _incident-disposition._ Closed.\n");
}

TEST(Directives, AnEmptyListHasItsSentenceOrIsOpen) {
  Engagement given = engagement();
  given.management->incidents.none = as_text("There were none.");
  EXPECT_EQ(composed({heading(3, "Incidents"), directive(Directive::incidents), directive(Directive::changes)},
                     std::move(given)),
            "  row\n"
            "    side\n"
            "      h2: Incidents\n"
            "    p: There were none.\n"
            "    open\n"
            "      note: *Open:* open-changes\n");
}

TEST(Directives, ChangesAreBesideTheirDay) {
  Engagement given = engagement();
  given.management->changes.items = {{{{2026, 3, 14}, {}}, as_text("One region."), as_text("Two regions."), {}}};
  EXPECT_TRUE(contains(composed({directive(Directive::changes)}, std::move(given)), "label: March 14, 2026\n"));
}

TEST(Directives, SubserviceControlsAreUnderTheirOrganizationWithItsMonitoring) {
  Engagement given = with_control();
  given.terms.subservice_organizations = {{id("northmere"), as_text("Northmere Cloud, Inc."), as_text("hosting"),
                                           Located<Method>{Method::carve_out, {}}, ids({"IAM-02"})}};
  given.management->subservice_controls = {
      {id("CSOC-1"), id("northmere"), as_text("Doors are locked."), criteria_of_report({"CC6.2"})}};
  const std::string shown = composed(
      {directive(Directive::subservice_organizations), directive(Directive::subservice_controls)}, std::move(given));
  EXPECT_TRUE(contains(shown, "method-carve-out"));
  EXPECT_TRUE(contains(shown, "Northmere Cloud, Inc."));
  EXPECT_TRUE(contains(shown, "Doors are locked."));
  EXPECT_TRUE(contains(shown, "*subservice-monitoring-head* [IAM-02](IAM-02)"));
  EXPECT_LT(shown.find("Table 1"), shown.find("Table 2"));
}

TEST(Directives, UserEntityControlsAndCriteriaThatDoNotApplyAreTables) {
  Engagement given = with_control();
  given.management->user_entity_controls = {
      {id("CUEC-1"), as_text("Customers remove their users."), criteria_of_report({"CC6.2"})}};
  given.management->not_applicable = {{{{{}, "CC6.3"}, {}}, as_text("Nobody has roles.")}};
  const std::string shown = composed(
      {directive(Directive::user_entity_controls), directive(Directive::criteria_not_applicable)}, std::move(given));
  EXPECT_TRUE(contains(shown, "Customers remove their users."));
  EXPECT_TRUE(contains(shown, "[CC6.2](CC6.2)"));
  EXPECT_TRUE(contains(shown, "Nobody has roles."));
  EXPECT_TRUE(contains(shown, "Access by role"));
}

TEST(Directives, CriteriaListTheirControlsAndADashWhereThereAreNone) {
  const std::string shown = composed({directive(Directive::criteria_and_controls)}, with_control());
  EXPECT_TRUE(contains(shown, "p: criteria-and-controls-text\n"));
  EXPECT_TRUE(contains(shown, "[IAM-02](IAM-02)"));
  EXPECT_TRUE(contains(shown, "–"));
}

}  // namespace
}  // namespace socpress::compose
