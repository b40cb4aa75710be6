// A report from its layout: sections in order, the contents composed last and placed second, the draft's marks.
#include <gtest/gtest.h>

#include <algorithm>

#include "compose/compose.h"
#include "layout_by_hand.h"

namespace socpress::compose {
namespace {

using by_hand::content;
using by_hand::paragraph;
using by_hand::section;

class WholeReport : public testing::Test {
 protected:
  WholeReport() : engagement_(small::engagement()), layout_(small::layout()) {
    engagement_.terms.organization.name = small::as_text("Tarnbrook Payments, Inc.");
    engagement_.terms.organization.short_name = small::as_text("Tarnbrook");
    engagement_.terms.system.name = small::as_text("Settlement Platform");
    engagement_.terms.auditor.name = small::as_text("Ellery Moss LLP");
    engagement_.terms.time_frame = TimeFrame{Period{{{2025, 10, 1}, {}}, {{2026, 9, 30}, {}}}};
    engagement_.management->controls = {small::control("IAM-01", "Access is approved.", {"CC6.2"})};
    engagement_.auditor->tests = {small::clean(small::test("IAM-01.A1", "IAM-01", "Inspected it."))};
    by_hand::say(layout_, Phrase::foot_page, "Page {item_page} of {item_total}");
    by_hand::say(layout_, Phrase::head_organization, "{entity} – {system}");
    by_hand::say(layout_, Phrase::head_organization_short, "{entity_short} – {system}");
    by_hand::say(layout_, Phrase::foot_recipient, "{recipient}");
    layout_.sections = {
        section(SectionName::cover, "", "", {content(Content::cover_page)}),
        section(SectionName::contents, "", "Contents", {content(Content::contents)}),
        section(SectionName::auditors_report, "Section {section_number}", "Report", {content(Content::firm_signature)}),
        section(SectionName::tests, "Section {section_number}", "Tests",
                {paragraph("About."), content(Content::tests_of_controls), content(Content::criteria_matrix)})};
    layout_.sections[0].in_contents = layout_.sections[1].in_contents = false;
    layout_.sections[0].numbering = Numbering::none;
    layout_.sections[1].numbering = Numbering::roman;
  }

  Document composed(bool draft = true) { return compose(engagement_, layout_, {draft}, findings_); }

  Engagement engagement_;
  Layout layout_;
  Findings findings_;
};

TEST_F(WholeReport, PlacesTheContentsWhereTheLayoutHasThemAndListsWhatComesAfter) {
  const Document document = composed();
  ASSERT_GE(document.sections.size(), 4u);
  EXPECT_EQ(document.sections[1].name, SectionName::contents);
  const auto found = std::find_if(document.sections[1].blocks.begin(), document.sections[1].blocks.end(),
                                  [](const Block& block) { return std::holds_alternative<Contents>(block.value); });
  ASSERT_NE(found, document.sections[1].blocks.end());
  const auto& entries = std::get<Contents>(found->value).entries;
  ASSERT_GE(entries.size(), 3u);
  EXPECT_EQ(plain_text(entries[0].label), "Section I");
  EXPECT_EQ(plain_text(entries[1].label), "Section II");
  EXPECT_EQ(entries[2].level, 2);
  EXPECT_EQ(plain_text(entries[2].number), "2.1");
}

TEST_F(WholeReport, TurnsTheTablesOfSectionFourAndNothingElse) {
  const Document document = composed();
  std::vector<Orientation> turned;
  for (const Section& part : document.sections)
    if (part.name == SectionName::tests) turned.push_back(part.orientation);
  EXPECT_EQ(turned, (std::vector{Orientation::portrait, Orientation::landscape, Orientation::portrait}));
  engagement_.terms.presentation = Presentation::cards;
  const Document cards = composed();
  EXPECT_TRUE(std::all_of(cards.sections.begin(), cards.sections.end(),
                          [](const Section& part) { return part.orientation == Orientation::portrait; }));
}

TEST_F(WholeReport, HasOneTargetForEachSection) {
  const Document document = composed();
  std::size_t tests = 0;
  for (const Section& part : document.sections) tests += part.name == SectionName::tests && part.target.has_value();
  EXPECT_EQ(tests, 1u);
  std::vector<std::string> names;
  for (const Target& target : document.targets) names.push_back(target.name);
  std::sort(names.begin(), names.end());
  EXPECT_EQ(std::adjacent_find(names.begin(), names.end()), names.end());
}

TEST_F(WholeReport, CountsPagesInTheBodyOnlyAndLeavesTheCoverBare) {
  const Document document = composed();
  const Furniture& cover = document.sections[0].furniture;
  EXPECT_TRUE(cover.head_left.empty() && cover.foot_first.empty() && cover.page.empty());
  EXPECT_EQ(plain_text(document.sections[2].furniture.page), "Page # of #");
  EXPECT_EQ(plain_text(document.sections[2].furniture.head_left), "Tarnbrook Payments, Inc. – Settlement Platform");
}

TEST_F(WholeReport, ShortensALongRunningHead) {
  engagement_.terms.organization.name = small::as_text(std::string(110, 'x'));
  EXPECT_EQ(plain_text(composed().sections[2].furniture.head_left), "Tarnbrook – Settlement Platform");
  engagement_.terms.system.name = small::as_text(std::string(130, 'y'));
  EXPECT_EQ(plain_text(composed().sections[2].furniture.head_left), "Tarnbrook");
}

TEST_F(WholeReport, MarksADraftAndLeavesAReportUnmarked) {
  EXPECT_EQ(plain_text(composed().draft_side), "draft-word");
  const Document issued = composed(false);
  EXPECT_TRUE(issued.draft_strip_left.empty() && issued.draft_strip_right.empty() && issued.draft_side.empty());
}

TEST_F(WholeReport, LeavesTheSignatureOpenUntilTheReportIsIssued) {
  const std::string open = dump(composed());
  EXPECT_NE(open.find("signature (open)\n"), std::string::npos);
  EXPECT_NE(open.find("p <date>: *Open:* open-date\n"), std::string::npos);
  AuditorsOpinion& opinion = engagement_.auditor->opinion.emplace();
  opinion.signature = small::as_text("Ellery Moss LLP");
  opinion.report_date = Located<Date>{{2026, 11, 18}, {}};
  EXPECT_EQ(dump(composed()), open) << "a draft bears no signature and no date";
  const std::string given = dump(composed(false));
  EXPECT_EQ(given.find("signature (open)\n"), std::string::npos);
  EXPECT_NE(given.find("signature <signature>: Ellery Moss LLP\n"), std::string::npos);
  EXPECT_NE(given.find("p <date>: November 18, 2026\n"), std::string::npos);
}

TEST_F(WholeReport, LeavesOutASectionWhoseConditionIsFalse) {
  SectionTemplate other = section(SectionName::other_information, "Section {section_number}", "Other", {});
  other.when = by_hand::when(Fact::has_other_information);
  layout_.sections.push_back(other);
  for (const Section& part : composed().sections) EXPECT_NE(part.name, SectionName::other_information);
}

TEST_F(WholeReport, NamesTheOwnerOfEachLetterhead) {
  layout_.sections[2].letterhead = Letterhead::auditor;
  engagement_.terms.auditor.designation = small::as_text("Certified Public Accountants");
  const Document document = composed();
  ASSERT_TRUE(document.sections[2].letterhead.has_value());
  EXPECT_EQ(document.sections[2].letterhead->name, "Ellery Moss LLP");
  EXPECT_EQ(plain_text(document.sections[2].letterhead->note), "Certified Public Accountants");
}

}  // namespace
}  // namespace socpress::compose
