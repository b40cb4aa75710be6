// One violation of each property, and its finding; a valid file has none.
#include "inspect/conformance/inspect.h"

#include <gtest/gtest.h>

#include "small_pdf.h"

namespace socpress::inspect {
namespace {

TEST(Inspect, ACompleteFileHasNoFindingsAndIsCounted) {
  Findings findings;
  const Inspection seen = inspect(SmallPdf().bytes(), findings);
  for (const Finding& finding : findings.all()) ADD_FAILURE() << finding.id << ": " << finding.message;
  EXPECT_EQ(seen.pages, 1u);
  EXPECT_EQ(seen.structure_elements, 12u);
  EXPECT_EQ(seen.tables, 1u);
  EXPECT_EQ(seen.header_cells, 1u);
  EXPECT_EQ(seen.figures, 1u);
  EXPECT_EQ(seen.fonts, 1u);
  EXPECT_EQ(seen.links, 1u);
}

TEST(Inspect, ManyFaultsOfAKindAreOneFinding) {
  Findings findings;
  SmallPdf pdf;
  pdf.replace(4, "/TH<</MCID 1>>BDC", "").replace(4, "(A)Tj\nEMC", "(A)Tj (A)Tj (A)Tj");
  inspect(pdf.bytes(), findings);
  ASSERT_FALSE(findings.all().empty());
  EXPECT_EQ(findings.all()[0].id, "inspect/text-outside-tag");
  EXPECT_EQ(
      findings.all()[0].message,
      "text is outside of every tag and artifact (3 times, first on page 1); text is tagged, or marked as an artifact");
}

TEST(InspectFile, Damage) {
  EXPECT_EQ(found_in(std::string_view("no PDF at all")), Ids{"inspect/damaged"});
  EXPECT_EQ(found_in(std::string_view("")), Ids{"inspect/damaged"});
  const std::string whole = SmallPdf().bytes();
  for (std::size_t length = 0; length + 8 < whole.size(); length += 97)
    EXPECT_EQ(found_in(std::string_view(whole).substr(0, length)), Ids{"inspect/damaged"}) << "cut to " << length;
  EXPECT_EQ(found_in(SmallPdf().replace(4, "/Length LENGTH", "/Length 7")).front(), "inspect/damaged");
}

TEST(InspectFile, OneRevision) {
  const std::string whole = SmallPdf().bytes();
  EXPECT_EQ(found_in(whole + "changed later\n%%EOF\n"), Ids{"inspect/several-revisions"});
  EXPECT_EQ(found_in(whole + "a secret"), Ids{"inspect/bytes-after-end"});
}

TEST(InspectFile, HasPages) {
  const Ids ids = found_in(SmallPdf().replace(2, "/Kids[3 0 R]/Count 1", "/Kids[]/Count 0"));
  EXPECT_EQ(std::count(ids.begin(), ids.end(), "inspect/no-pages"), 1);
}

TEST(InspectFile, Identifier) {
  EXPECT_EQ(found_in(SmallPdf().trailer("/Root 1 0 R/Info 8 0 R")), Ids{"inspect/no-identifier"});
}

TEST(InspectCatalog, IsMarkedAsTagged) {
  EXPECT_EQ(found_in(SmallPdf().replace(1, "/Marked true", "/Marked false")), Ids{"inspect/not-tagged"});
}

TEST(InspectCatalog, NamesItsLanguage) {
  EXPECT_EQ(found_in(SmallPdf().replace(1, "/Lang(en-US)", "")), Ids{"inspect/no-language"});
}

TEST(InspectCatalog, ShowsItsTitle) {
  EXPECT_EQ(found_in(SmallPdf().replace(1, "/DisplayDocTitle true", "")), Ids{"inspect/no-title"});
}

TEST(InspectCatalog, HasOneTitleInBothPlaces) {
  EXPECT_EQ(found_in(SmallPdf().replace(8, "R&D", "D&R")), Ids{"inspect/metadata-differs"});
  EXPECT_EQ(found_in(SmallPdf().replace(1, "/Metadata 5 0 R", "/Was 5 0 R")), Ids{"inspect/metadata-differs"});
}

TEST(InspectCatalog, HasAnOutlineAndLabels) {
  EXPECT_EQ(found_in(SmallPdf().replace(1, "/Outlines 6 0 R", "/Was 6 0 R")), Ids{"inspect/no-outline"});
  EXPECT_EQ(found_in(SmallPdf().replace(1, "/PageLabels<</Nums[0<</S/D>>]>>", "")), Ids{"inspect/no-page-labels"});
}

TEST(InspectCatalog, ContainsNoActions) {
  for (const char* entry : {"/OpenAction<</S/JavaScript/JS(1)>>", "/AcroForm<<>>", "/AA<<>>", "/OCProperties<<>>",
                            "/Names<</EmbeddedFiles<<>>>>", "/Names<</JavaScript<<>>>>"})
    EXPECT_EQ(found_in(SmallPdf().replace(1, "/Lang", std::string(entry) + "/Lang")), Ids{"inspect/active-content"})
        << entry;
}

TEST(InspectFonts, AreEmbeddedAndSubset) {
  EXPECT_EQ(found_in(SmallPdf().replace(34, "/FontFile2 35 0 R", "/Was 35 0 R")), Ids{"inspect/font-not-embedded"});
  EXPECT_EQ(found_in(SmallPdf().replace(32, "ABCDEF+Some", "Some")), Ids{"inspect/font-not-subset"});
  EXPECT_EQ(found_in(SmallPdf().replace(32, "ABCDEF+Some", "ABCdEF+Some")), Ids{"inspect/font-not-subset"});
}

TEST(InspectFonts, MapTheirCharactersToText) {
  EXPECT_EQ(found_in(SmallPdf().replace(33, "<41><0041>", "")), Ids{"inspect/character-without-text"});
  EXPECT_EQ(found_in(SmallPdf().replace(33, "<0041>", "<FFFD>")), Ids{"inspect/character-without-text"});
  EXPECT_EQ(found_in(SmallPdf().replace(30, "/ToUnicode 33 0 R", "/Was 33 0 R")),
            (Ids{"inspect/font-without-text", "inspect/character-without-text"}));
}

TEST(InspectFonts, RangesCountToo) {
  EXPECT_EQ(found_in(SmallPdf().replace(33, "2 beginbfchar\n<41><0041>\n<42><00660069>\nendbfchar",
                                        "1 beginbfrange\n<41><42><0041>\nendbfrange")),
            Ids{});
}

TEST(InspectFonts, HaveEachShownGlyph) {
  EXPECT_EQ(found_in(SmallPdf().replace(31, "<42> 2", "<42> 0")), Ids{"inspect/missing-glyph"});
}

TEST(InspectFonts, AreNamedByThePage) {
  EXPECT_EQ(found_in(SmallPdf().replace(4, "/F0 10 Tf", "/F7 10 Tf")), Ids{"inspect/unknown-font"});
}

TEST(InspectContent, AllThatIsShownIsTaggedOrAnArtifact) {
  EXPECT_EQ(found_in(SmallPdf().replace(4, "EMC\nET", "EMC\n(A)Tj\nET")), Ids{"inspect/text-outside-tag"});
  EXPECT_EQ(found_in(SmallPdf().replace(4, "ET\n", "ET\n0 0 m 9 9 l S\n")), Ids{"inspect/drawing-outside-tag"});
  EXPECT_EQ(found_in(SmallPdf().replace(4, "EMC\nET", "EMC\n/Span BMC (A)Tj EMC\nET")),
            Ids{"inspect/text-outside-tag"});
}

TEST(InspectContent, MarksNest) {
  EXPECT_EQ(found_in(SmallPdf().replace(4, "EMC\nET", "EMC EMC\nET")), Ids{"inspect/unbalanced-marks"});
  EXPECT_EQ(found_in(SmallPdf().replace(4, "EMC\nET\n", "ET EMC\n")), Ids{"inspect/unbalanced-marks"});
  EXPECT_EQ(found_in(SmallPdf().replace(4, "f Q", "f")), Ids{"inspect/unbalanced-marks"});
  EXPECT_EQ(found_in(SmallPdf().replace(4, "f Q", "f Q Q")), Ids{"inspect/unbalanced-marks"});
}

TEST(InspectContent, ATagIsNotInsideAnother) {
  const SmallPdf pdf = SmallPdf()
                           .replace(4, "(AB)Tj\nEMC\n/H1<</MCID 0>>BDC", "(AB)Tj\n/H1<</MCID 0>>BDC")
                           .replace(4, "[(A)-20(B)]TJ\nEMC", "[(A)-20(B)]TJ\nEMC EMC");
  EXPECT_EQ(found_in(pdf), Ids{"inspect/tag-inside-tag"});
}

TEST(InspectContent, TextIsSeen) {
  EXPECT_EQ(found_in(SmallPdf().replace(4, "/F0 10 Tf", "/F0 10 Tf 3 Tr")), Ids{"inspect/hidden-text"});
}

TEST(InspectContent, TextBeginsOnThePage) {
  const Ids off{"inspect/text-off-page"};
  EXPECT_EQ(found_in(SmallPdf().replace(4, "54 750 Td", "54 800 Td").replace(4, "0 -20 Td", "0 -70 Td")), off);
  EXPECT_EQ(found_in(SmallPdf().replace(4, "54 750 Td", "-1 750 Td").replace(4, "0 -20 Td", "55 -20 Td")), off);
  EXPECT_EQ(found_in(SmallPdf().replace(4, "54 750 Td", "1 0 0 1 613 750 Tm").replace(4, "0 -20 Td", "-559 -20 Td")),
            off);
  EXPECT_EQ(found_in(SmallPdf().replace(4, "BT\n", "q 1 0 0 1 0 50 cm\nBT\n").replace(4, "ET\n", "ET\nQ\n")), off);
  EXPECT_EQ(found_in(SmallPdf().replace(3, "/MediaBox[0 0 612 792]", "/MediaBox[0 0 612 792]/CropBox[0 0 612 740]")),
            off);
  EXPECT_EQ(found_in(SmallPdf().replace(2, "/Count 1", "/Count 1/CropBox[0 0 612 740]")), off);
}

TEST(InspectContent, TextIsFollowedThroughEveryWayOfMoving) {
  EXPECT_EQ(found_in(SmallPdf().replace(4, "54 750 Td", "0 30 TD T* T* T* 1 0 0 1 54 750 Tm")), Ids{});
  EXPECT_EQ(found_in(SmallPdf().replace(4, "54 750 Td", "54 750 Td 900 TL T*")).front(), "inspect/text-off-page");
  EXPECT_EQ(found_in(SmallPdf()
                         .replace(4, "BT\n", "q .5 0 0 .5 0 0 cm\nBT\n")
                         .replace(4, "54 750 Td", "54 1500 Td")
                         .replace(4, "ET\n", "ET\nQ\n")),
            Ids{});
}

TEST(InspectFile, ContainsNoUnreachableObject) {
  EXPECT_EQ(found_in(SmallPdf().add(40, "(a name that was taken out)")), Ids{"inspect/unreachable-object"});
  EXPECT_EQ(found_in(SmallPdf().add(40, "[41 0 R]").add(41, "[40 0 R]")), Ids{"inspect/unreachable-object"});
  EXPECT_EQ(found_in(SmallPdf().add(40, "(B)").replace(9, "(Page 1)", " 40 0 R")), Ids{});
}

TEST(InspectContent, ContainsOperatorsOnly) {
  EXPECT_EQ(found_in(SmallPdf().replace(4, "ET\n", "ET\n1 2 whatever\n")), Ids{"inspect/unknown-operator"});
  EXPECT_EQ(found_in(SmallPdf().replace(4, "EMC\nET", "EMC\n.(-*,(\nET")).front(), "inspect/unknown-operator");
}

TEST(InspectContent, EscapesAndOctalsAreRead) {
  EXPECT_EQ(found_in(SmallPdf().replace(4, "(AB)Tj", "(\\101\\\nB)Tj <4142>Tj % (\n")), Ids{});
}

TEST(InspectMarks, HaveNumbersOfTheirOwn) {
  EXPECT_EQ(found_in(SmallPdf().replace(4, "/TD<</MCID 2>>", "/TD<</MCID 1>>")),
            (Ids{"inspect/mark-number-twice", "inspect/mark-not-found"}));
}

TEST(InspectMarks, LeadToTheElementThatClaimsThem) {
  EXPECT_EQ(found_in(SmallPdf().replace(10, "[12 0 R 16 0 R", "[16 0 R 12 0 R")), Ids{"inspect/mark-without-parent"});
  EXPECT_EQ(found_in(SmallPdf().replace(3, "/StructParents 0", "")), Ids{"inspect/mark-without-parent"});
  EXPECT_EQ(found_in(SmallPdf().replace(12, "/K[0]", "/K[]")), Ids{"inspect/mark-without-parent"});
  EXPECT_EQ(found_in(SmallPdf().replace(12, "/K[0]", "/K[0 1]")), Ids{"inspect/mark-claimed-twice"});
}

TEST(InspectMarks, AreOnTheirPage) {
  EXPECT_EQ(found_in(SmallPdf().replace(12, "/K[0]", "/K[0 9]")), Ids{"inspect/mark-not-found"});
}

TEST(InspectMarks, ACircleInTheParentTreeEnds) {
  SmallPdf pdf;
  pdf.replace(10, "/ParentTree<<", "/ParentTree 35 0 R/Was<<").replace(35, "<<", "<</Kids[35 0 R 35 0 R 35 0 R]");
  EXPECT_EQ(found_in(pdf).front(), "inspect/mark-without-parent");
}

TEST(InspectMarks, TheParentTreeMayHaveNodes) {
  const SmallPdf pdf =
      SmallPdf().replace(10, "<</Nums", "<</Kids[<</Limits[0 1]/Nums").replace(10, "]>>>>", "]>>]>>>>");
  EXPECT_EQ(found_in(pdf), Ids{});
}

TEST(InspectStructure, RolesAreStandardOnesOrMappedToThem) {
  EXPECT_EQ(found_in(SmallPdf().replace(12, "/S/H1", "/S/Heading")), Ids{"inspect/unknown-role"});
  const SmallPdf mapped =
      SmallPdf().replace(12, "/S/H1", "/S/Heading").replace(10, "/K 11", "/RoleMap<</Heading/H1>>/K 11");
  EXPECT_EQ(found_in(mapped), Ids{});
  const SmallPdf circle = SmallPdf().replace(12, "/S/H1", "/S/X").replace(10, "/K 11", "/RoleMap<</X/Y/Y/X>>/K 11");
  EXPECT_EQ(found_in(circle), Ids{"inspect/unknown-role"});
}

TEST(InspectStructure, ElementsHangWhereTheySay) {
  EXPECT_EQ(found_in(SmallPdf().replace(12, "/P 11 0 R", "/P 13 0 R")), Ids{"inspect/broken-parent"});
  EXPECT_EQ(found_in(SmallPdf().replace(11, "12 0 R", "12 0 R 12 0 R")), Ids{"inspect/element-twice"});
  EXPECT_EQ(found_in(SmallPdf().replace(12, "/K[0]", "/K[0 11 0 R]")), Ids{"inspect/element-twice"});
}

TEST(InspectStructure, RolesAreInTheirPlaces) {
  EXPECT_EQ(found_in(SmallPdf().replace(17, "/S/TBody", "/S/Sect")), Ids{"inspect/misplaced-element"});
  EXPECT_EQ(found_in(SmallPdf().replace(12, "/S/H1", "/S/LI")), Ids{"inspect/misplaced-element"});
}

TEST(InspectStructure, HeaderCellsHaveAScope) {
  EXPECT_EQ(found_in(SmallPdf().replace(16, "/A<</O/Table/Scope/Column>>", "")), Ids{"inspect/header-without-scope"});
  EXPECT_EQ(found_in(SmallPdf().replace(16, "<</O/Table/Scope/Column>>", "[<</O/List>><</O/Table/Scope/Row>>]")),
            Ids{});
}

TEST(InspectStructure, TablesAreEven) {
  EXPECT_EQ(found_in(SmallPdf().replace(16, "/Scope/Column", "/Scope/Column/ColSpan 2")), Ids{"inspect/uneven-table"});
  EXPECT_EQ(found_in(SmallPdf().replace(16, "/Scope/Column", "/Scope/Column/RowSpan 2")), Ids{"inspect/uneven-table"});
}

TEST(InspectStructure, FiguresHaveWords) {
  EXPECT_EQ(found_in(SmallPdf().replace(19, "/Alt(Three zones)", "")), Ids{"inspect/figure-without-alternative"});
}

TEST(InspectStructure, HeadingsGoDownStepByStep) {
  EXPECT_EQ(found_in(SmallPdf().replace(12, "/S/H1", "/S/H2")), Ids{"inspect/heading-skipped"});
}

TEST(InspectStructure, NotesHaveAnIdentifier) {
  EXPECT_EQ(found_in(SmallPdf().replace(20, "/ID(n1)", "")), Ids{"inspect/note-without-identifier"});
}

TEST(InspectLinks, ArePartOfTheStructure) {
  EXPECT_EQ(found_in(SmallPdf().replace(9, "/StructParent 1", "")), Ids{"inspect/link-not-tagged"});
  EXPECT_EQ(found_in(SmallPdf().replace(21, "<</Type/OBJR/Obj 9 0 R/Pg 3 0 R>>", "")), Ids{"inspect/link-not-tagged"});
  EXPECT_EQ(found_in(SmallPdf().replace(21, "/S/Link", "/S/P")), Ids{"inspect/link-not-tagged"});
  EXPECT_EQ(found_in(SmallPdf().replace(3, "/Tabs/S", "")), Ids{"inspect/no-tab-order"});
}

TEST(InspectLinks, DescribeTheirDestinationAndReachIt) {
  EXPECT_EQ(found_in(SmallPdf().replace(9, "/Contents(Page 1)", "")), Ids{"inspect/link-without-description"});
  EXPECT_EQ(found_in(SmallPdf().replace(9, "/Dest[3 0 R", "/Dest[4 0 R")), Ids{"inspect/dead-link"});
}

TEST(InspectLinks, LeadToHttpsOnly) {
  const std::string inside = "/Dest[3 0 R/XYZ null 700 null]";
  EXPECT_EQ(found_in(SmallPdf().replace(9, inside, "/A<</S/URI/URI(https://example.org)>>")), Ids{});
  EXPECT_EQ(found_in(SmallPdf().replace(9, inside, "/A<</S/URI/URI(javascript:x)>>")), Ids{"inspect/link-scheme"});
  EXPECT_EQ(found_in(SmallPdf().replace(9, inside, "/A<</S/Launch/F(x)>>")), Ids{"inspect/dead-link"});
}

TEST(InspectLinks, AreTheOnlyAnnotations) {
  const Ids found = found_in(SmallPdf().replace(9, "/Subtype/Link", "/Subtype/Text"));
  EXPECT_EQ(found, Ids{"inspect/other-annotation"});
}

}  // namespace
}  // namespace socpress::inspect
