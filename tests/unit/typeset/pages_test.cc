// Positions on pages: headings with their text, notes at the foot, running heads, contents, references, drafts.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "counsel.h"
#include "reading.h"

namespace socpress::test {

namespace {

const std::string sentence =
    "The description presents the system as it was designed and put in place throughout the period. ";

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

Pages build(const Document& d) {
  Findings findings;
  return typeset::typeset(d, faces(), findings);
}

void expect_sound(const Pages& pages) {
  EXPECT_EQ(misplaced(pages), std::vector<std::string>());
  EXPECT_EQ(misgrown(pages), std::vector<std::string>());
}

SideRow side(std::string head, BlockList main) {
  SideRow row;
  row.before = pt(14);
  row.side.push_back(paragraph(std::move(head), StyleName::h3, Role::h3));
  row.main = std::move(main);
  return row;
}

Inline note_mark(unsigned id) {
  Inline mark = piece_of(Inline::Kind::footnote);
  mark.footnote = FootnoteId{id};
  return mark;
}

Inline page_of(TargetId target) {
  Inline piece = piece_of(Inline::Kind::page_of);
  piece.target = target;
  return piece;
}

const GlyphRun* run_of(const Pages& pages, std::size_t page, const std::string& text) {
  for (const Item& item : pages.pages.at(page).items)
    if (const GlyphRun* run = std::get_if<GlyphRun>(&item))
      for (std::uint32_t i = run->first; i < run->first + run->count; ++i)
        if (pages.words.text_of(pages.pages[page].words[i].word) == text) return run;
  return nullptr;
}

}  // namespace

TEST(Page, TheFirstLineOfTextStandsWhereTheLookPutsIt) {
  const Pages pages = build(document({Block(paragraph("First"))}));
  const GlyphRun* first = run_of(pages, 0, "First");
  ASSERT_NE(first, nullptr);
  EXPECT_EQ(first->baseline.x.mpt, pt(198).mpt);
  EXPECT_NEAR(first->baseline.y.points(), 94.8, 0.05);
}

TEST(Page, ASideHeadSharesTheFirstBaselineOfItsText) {
  const Pages pages = build(document({Block(side("Scope", {Block(paragraph("We"))}))}));
  EXPECT_EQ(run_of(pages, 0, "Scope")->baseline.y, run_of(pages, 0, "We")->baseline.y);
  EXPECT_EQ(run_of(pages, 0, "Scope")->baseline.x, pt(54));
}

TEST(Page, ParagraphsAreSevenApartAndNoLineIsAlone) {
  for (int filler = 30; filler < 46; ++filler) {
    BlockList blocks;
    for (int i = 0; i < filler; ++i) blocks.emplace_back(paragraph("x", StyleName::list));
    blocks.emplace_back(paragraph(repeated(sentence, 4)));
    const Pages pages = build(document(std::move(blocks)));
    if (pages.pages.size() < 2) continue;
    std::size_t here = 0;
    for (const std::string& text : lines(pages, 0)) here += text.size() > 3;
    const std::size_t there = lines(pages, 1).size();
    EXPECT_NE(here, 1u) << filler;
    EXPECT_NE(there, 1u) << filler;
  }
}

TEST(Page, AHeadingNeverStandsWithoutTwoLinesOfItsText) {
  for (int filler = 25; filler < 46; ++filler) {
    BlockList blocks;
    for (int i = 0; i < filler; ++i) blocks.emplace_back(paragraph("x", StyleName::list));
    SideRow heading = side("3.4", {Block(paragraph("Incidents", StyleName::h2, Role::h2))});
    heading.keep_with_next = true;
    blocks.emplace_back(std::move(heading));
    blocks.emplace_back(side("Nature", {Block(paragraph(repeated(sentence, 6)))}));
    const Pages pages = build(document(std::move(blocks)));
    const auto heading_at = pages_with(pages, "Incidents"), text_at = pages_with(pages, "The description");
    ASSERT_EQ(heading_at.size(), 1u);
    EXPECT_EQ(heading_at.front(), text_at.front()) << filler;
    expect_sound(pages);
  }
}

TEST(Page, ASignatureTakesAtLeastTwoLinesOfTheParagraphBeforeWithIt) {
  for (int filler = 10; filler < 46; ++filler) {
    BlockList blocks;
    for (int i = 0; i < filler; ++i) blocks.emplace_back(paragraph("x", StyleName::list));
    blocks.emplace_back(side("Restricted use", {Block(paragraph(repeated(sentence, 4)))}));
    SignatureBlock signature;
    signature.name = paragraph("Moss", StyleName::signature);
    signature.lines = {paragraph("Columbus")};
    blocks.emplace_back(std::move(signature));
    const Pages pages = build(document(std::move(blocks)));
    const auto name = pages_with(pages, "Moss");
    ASSERT_EQ(name.size(), 1u);
    EXPECT_EQ(pages_with(pages, "Columbus"), name);
    const auto all = lines(pages, name.front());
    const auto at = static_cast<std::size_t>(std::find(all.begin(), all.end(), "Moss") - all.begin());
    EXPECT_GE(at, 2u) << filler;
    expect_sound(pages);
  }
}

TEST(Page, ANoteStandsAtTheFootOfThePageOfItsMark) {
  for (int filler = 0; filler < 60; filler += 3) {
    Document d = document({});
    for (int i = 0; i < filler; ++i) d.sections[0].blocks.emplace_back(paragraph("x", StyleName::list));
    Paragraph marked = paragraph(repeated(sentence, 3));
    marked.line.push_back(note_mark(0));
    marked.line.push_back(words(" And so on " + repeated(sentence, 3)));
    d.sections[0].blocks.emplace_back(side("Here", {Block(marked)}));
    for (int i = 0; i < 30; ++i) d.sections[0].blocks.emplace_back(paragraph("y", StyleName::list));
    d.footnotes.push_back(line("A person who left is counted."));
    const Pages pages = build(d);
    const auto note = pages_with(pages, "A person who left is counted.");
    ASSERT_EQ(note.size(), 1u) << filler;
    EXPECT_NE(run_of(pages, note.front(), "1"), nullptr);
    EXPECT_LT(run_of(pages, note.front(), "1")->size, pt(8)) << "the mark itself is on this page, raised";
    expect_sound(pages);
  }
}

TEST(Page, ANoteLongerThanAPageGoesOnAtTheFootOfTheNext) {
  Document d = document({});
  Paragraph marked = paragraph("Marked");
  marked.line.push_back(note_mark(0));
  d.sections[0].blocks.emplace_back(marked);
  for (int i = 0; i < 100; ++i) d.sections[0].blocks.emplace_back(paragraph("text"));
  d.footnotes.push_back(line(repeated(sentence, 90) + "END."));
  const Pages pages = build(d);
  expect_sound(pages);
  EXPECT_EQ(pages_with(pages, "END.").size(), 1u);
  EXPECT_GT(pages_with(pages, "END.").front(), 0u);
}

TEST(Page, TheRunningHeadChangesOnThePageWhereItIsToldTo) {
  Document d = document({});
  d.sections[0].furniture.head_right = line("as the section says");
  d.sections[0].blocks.emplace_back(paragraph("one"));
  d.sections[0].blocks.emplace_back(PageBreak{});
  d.sections[0].blocks.emplace_back(Running{line("4.2 Access")});
  d.sections[0].blocks.emplace_back(paragraph("two"));
  d.sections[0].blocks.emplace_back(Running{line("4.3 Change")});
  d.sections[0].blocks.emplace_back(paragraph("three"));
  d.sections[0].blocks.emplace_back(PageBreak{});
  d.sections[0].blocks.emplace_back(paragraph("four"));
  const Pages pages = build(d);
  ASSERT_EQ(pages.pages.size(), 3u);
  EXPECT_EQ(lines(pages, 0, Artifact::header).front(), "as the section says");
  EXPECT_EQ(lines(pages, 1, Artifact::header).front(), "4.2 Access");
  EXPECT_EQ(lines(pages, 2, Artifact::header).front(), "4.3 Change");
}

TEST(Page, AHeadThatIsTooLongIsCutAtAWordAndSaysSo) {
  Document d = document({Block(paragraph("text"))});
  d.sections[0].furniture.head_left = line(repeated("Tarnbrook Payments ", 20));
  d.sections[0].furniture.head_right = line("Section IV – 4.2 Common criteria – Logical and physical access");
  const Pages pages = build(d);
  EXPECT_NE(dump(pages).find("Payments Tarnbrook…\""), std::string::npos) << dump(pages);
}

TEST(Report, FrontMatterIsRomanTheBodyArabicAndTheContentsTellTheTruth) {
  Document d = document({});
  d.sections.clear();
  for (unsigned i = 0; i < 30; ++i) d.targets.push_back({fmt::format("heading-{}", i)});
  Section cover, front, body;
  cover.name = SectionName::cover;
  cover.numbering = Numbering::none;
  cover.blocks.emplace_back(paragraph("Cover"));
  front.name = SectionName::contents;
  front.numbering = Numbering::roman;
  front.furniture.page = {piece_of(Inline::Kind::page_number)};
  Contents contents;
  for (unsigned i = 0; i < 30; ++i) {
    Contents::Entry entry;
    entry.level = i % 10 == 0 ? 1 : 2;
    entry.label = line("Section");
    entry.number = line(fmt::format("3.{}", i));
    entry.title = line(fmt::format("Title {}", i));
    entry.target = TargetId{i};
    contents.entries.push_back(std::move(entry));
  }
  front.blocks.emplace_back(contents);
  body.name = SectionName::description;
  body.furniture.page = {words("Page "), piece_of(Inline::Kind::page_number), words(" of "),
                         piece_of(Inline::Kind::page_total)};
  for (unsigned i = 0; i < 30; ++i) {
    Paragraph heading = paragraph(fmt::format("Heading {}", i), StyleName::h2, Role::h2);
    heading.target = TargetId{i};
    heading.outline_level = 2;
    body.blocks.emplace_back(heading);
    body.blocks.emplace_back(paragraph(repeated(sentence, static_cast<int>(i * 7 % 40))));
  }
  d.sections = {cover, front, body};
  const Pages pages = build(d);
  expect_sound(pages);
  EXPECT_EQ(pages.pages[0].label, "");
  EXPECT_EQ(pages.pages[1].label, "ii");
  EXPECT_EQ(lines(pages, 1, Artifact::footer).front(), "ii");
  const auto total = pages.pages.size() - 2;
  EXPECT_EQ(lines(pages, 2, Artifact::footer).front(), fmt::format("Page 1 of {}", total));
  ASSERT_EQ(pages.contents.size(), 30u);
  for (unsigned i = 0; i < 30; ++i) {
    const auto found = pages_with(pages, fmt::format("Heading {}", i));
    EXPECT_EQ(pages.contents[i].printed, pages.pages[found.front()].label) << i;
    EXPECT_EQ(pages.targets[i]->page, found.front()) << i;
  }
  ASSERT_EQ(pages.outline.size(), 30u);
  EXPECT_EQ(pages.outline[3].text, "Heading 3");
  ASSERT_FALSE(pages.pages[1].links.empty());
  EXPECT_EQ(pages.pages[1].links.front().page, pages.targets[0]->page);
}

TEST(Report, AReferenceForwardIsFilledWhenThePageIsKnownAndTheLineClosesUp) {
  Document d = document({});
  d.targets = {{"later"}};
  Paragraph early = paragraph("See page ");
  early.line.push_back(page_of(TargetId{0}));
  early.line.push_back(words(", please."));
  Paragraph later = paragraph("Here");
  later.target = TargetId{0};
  d.sections[0].blocks = {Block(early), Block(PageBreak{}), Block(later), Block(early)};
  const Pages pages = build(d);
  EXPECT_EQ(lines(pages, 0), std::vector<std::string>({"See page 2, please."}));
  EXPECT_EQ(lines(pages, 1), std::vector<std::string>({"Here", "See page 2, please."}));
  const Page& page = pages.pages[0];
  const GlyphRun *number = run_of(pages, 0, "2"), *rest = run_of(pages, 0, ",");
  ASSERT_NE(number, nullptr);
  ASSERT_NE(rest, nullptr);
  EXPECT_EQ((number->baseline.x + width_of(pages, page, *number)).mpt, rest->baseline.x.mpt);
}

TEST(Report, ADraftSaysSoAboveAndBesideEveryPageAsAnArtifact) {
  Document d = document({Block(paragraph("text"))});
  d.draft = true;
  d.draft_strip_left = d.draft_side = line("DRAFT");
  d.draft_strip_right = line("Not an issued report.");
  const Pages pages = build(d);
  const auto marks = lines(pages, 0, Artifact::draft);
  EXPECT_EQ(std::count(marks.begin(), marks.end(), "DRAFT"), 1 + 4) << "in the strip, and turned at four places";
  int turned = 0;
  for (const Item& item : pages.pages[0].items)
    if (const GlyphRun* run = std::get_if<GlyphRun>(&item)) turned += run->turn == 90;
  EXPECT_EQ(turned, 4);
  EXPECT_EQ(node_texts(pages), std::vector<std::string>({"text"}));
}

TEST(Report, ALetterheadTakesThePlaceOfTheRunningHeadOnTheFirstPageOnly) {
  Document d = document({Block(paragraph("We")), Block(PageBreak{}), Block(paragraph("more"))});
  d.sections[0].furniture.head_left = line("running");
  LetterheadBlock head;
  head.name = "Ellery Moss LLP";
  head.note = line("Certified Public Accountants");
  head.address = {line("210 Harrow Lane"), line("Columbus")};
  head.contact = {line("a-rather-long-address@ellerymoss.example")};
  d.sections[0].letterhead = head;
  const Pages pages = build(d);
  expect_sound(pages);
  EXPECT_TRUE(lines(pages, 0, Artifact::header).empty());
  EXPECT_EQ(lines(pages, 1, Artifact::header), std::vector<std::string>({"running"}));
  EXPECT_NEAR(run_of(pages, 0, "We")->baseline.y.points(), 105 + 10.8, 0.1);
  EXPECT_EQ(pages_with(pages, "a-rather-long-address@ellerymoss.example").size(), 1u);
}

TEST(Report, TheOpinionStandsBetweenTwoRulesOverTheWholeWidth) {
  Framed opinion;
  opinion.kind = Framed::Kind::opinion;
  opinion.blocks.emplace_back(side("Opinion", {Block(paragraph("In our opinion"))}));
  const Pages pages = build(document({Block(paragraph("before")), Block(opinion), Block(paragraph("after"))}));
  std::vector<Length> rules;
  for (const Item& item : pages.pages[0].items)
    if (const Stroke* stroke = std::get_if<Stroke>(&item)) {
      EXPECT_EQ(stroke->from.x, pt(54));
      EXPECT_EQ(stroke->to.x, pt(558));
      rules.push_back(stroke->from.y);
    }
  ASSERT_EQ(rules.size(), 2u);
  const Length text = run_of(pages, 0, "In")->baseline.y;
  EXPECT_NEAR((text - rules[0]).points(), 7 + 10.8, 0.1);
  EXPECT_NEAR((rules[1] - text).points(), 3.2 + 10.5, 0.1);
}

TEST(Report, AFigureKeepsItsCaptionFitsThePageAndTellsWhereItStands) {
  for (int filler = 0; filler < 45; filler += 5) {
    Document d = document({});
    for (int i = 0; i < filler; ++i) d.sections[0].blocks.emplace_back(paragraph("x", StyleName::list));
    Picture picture;
    picture.width = 1000;
    picture.height = 4000;
    d.pictures.push_back(picture);
    Figure figure;
    figure.alternative = "A tall tower";
    figure.label = paragraph("Figure 1", StyleName::caption_label);
    figure.caption = paragraph("The tower.", StyleName::caption);
    d.sections[0].blocks.emplace_back(figure);
    const Pages pages = build(d);
    expect_sound(pages);
    const auto caption = pages_with(pages, "The tower.");
    for (const StructureNode& node : pages.nodes)
      if (node.tag == Tag::figure) {
        EXPECT_EQ(node.alternative, "A tall tower");
        ASSERT_TRUE(node.bounds.has_value());
        EXPECT_EQ(node.page, caption.front());
      }
  }
}

TEST(Report, A4KeepsTheMeasureAndGivesUpSideColumn) {
  Document d = document({Block(paragraph("First"))});
  d.paper = Paper::a4;
  const Pages pages = build(d);
  EXPECT_EQ(run_of(pages, 0, "First")->baseline.x.mpt, pt(181.28).mpt);
}

TEST(Report, SideHeadsUnderATitleAreTheSecondLevelForAScreenReader) {
  const Pages pages =
      build(document({Block(paragraph("Title", StyleName::h1, Role::h1)), Block(side("Scope", {Block(paragraph("a"))})),
                      Block(side("Opinion", {Block(paragraph("b"))})), Block(paragraph("3.1", StyleName::h2, Role::h2)),
                      Block(side("People", {Block(paragraph("c"))}))}));
  std::string levels;
  for (const StructureNode& node : pages.nodes) {
    if (node.tag == Tag::h1) levels += '1';
    if (node.tag == Tag::h2) levels += '2';
    if (node.tag == Tag::h3) levels += '3';
  }
  EXPECT_EQ(levels, "12223");
}

TEST(Report, ADocumentWithoutAnythingIsNoPages) {
  EXPECT_TRUE(build(document({})).pages.empty());
  Document nothing;
  nothing.look = counsel();
  EXPECT_TRUE(build(nothing).pages.empty());
}

TEST(List, SignsHangAndNestedItemsAreIndented) {
  List inner;
  inner.mark = TemplateNode::Mark::lettered;
  inner.items.push_back({Block(paragraph("deep"))});
  List outer;
  outer.items.push_back({Block(paragraph("first")), Block(inner)});
  outer.items.push_back({Block(paragraph("second"))});
  const Pages pages = build(document({Block(outer)}));
  expect_sound(pages);
  EXPECT_EQ(lines(pages, 0), std::vector<std::string>({"– | first", "(a) | deep", "– | second"}));
  EXPECT_EQ(run_of(pages, 0, "first")->baseline.x, pt(198 + 14));
  EXPECT_EQ(run_of(pages, 0, "deep")->baseline.x, pt(198 + 14 + 20));
}

}  // namespace socpress::test
