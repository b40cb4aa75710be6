// The public part of a description: marked headings, public wordings, and nothing else.
#include <gtest/gtest.h>

#include "redact/redact.h"

namespace socpress::redact {
namespace {

Located<Text> text(std::string utf8) { return {Text{std::move(utf8), {}}, {}}; }

ProseRun run(std::string words) { return {text(std::move(words)), {}, "", {}, false}; }
ProseBlock heading(int level, std::string words, bool is_public) {
  return {ProseHeading{level, {run(std::move(words))}, {}, is_public}, {}};
}
ProseBlock paragraph(std::string words) { return {ProseParagraph{{run(std::move(words))}}, {}}; }

Engagement with(std::vector<ProseBlock> blocks) {
  Engagement made;
  made.terms.time_frame = TimeFrame{Period{}};
  made.management.emplace().description.emplace().blocks = std::move(blocks);
  return made;
}

/// The dump of the public description.
std::string shown(const Engagement& engagement) {
  PublicEngagement made;
  made.description = redact(engagement).description;
  const std::string all = dump(made), without = dump(PublicEngagement{});
  const std::size_t end = without.find("opinion: open\n") + 14;
  return all.substr(end);
}

TEST(PublicProse, ShowsWhatIsUnderAMarkedHeading) {
  EXPECT_EQ(shown(with({heading(2, "Services", true), paragraph("They pay."), heading(2, "Tests", false),
                        paragraph("Nobody reads this.")})),
            "heading 2: Services\nparagraph: They pay.\n");
}

TEST(PublicProse, RequiresAMarkAtEachSubheading) {
  EXPECT_EQ(shown(with({heading(2, "Services", true), heading(3, "Inside", false), paragraph("Nobody reads this."),
                        heading(3, "Outside", true), paragraph("They pay.")})),
            "heading 2: Services\nheading 3: Outside\nparagraph: They pay.\n");
}

TEST(PublicProse, ReadsThePublicWordingInTheOthersPlace) {
  ProseBlock restricted = paragraph("648 merchants.");
  restricted.public_wording = ProseText{run("Many merchants.")};
  EXPECT_EQ(shown(with({heading(2, "Services", true), restricted})),
            "heading 2: Services\nparagraph: Many merchants.\n");
}

TEST(PublicProse, LeavesListsOfOtherFilesAndLinksBehind) {
  ProseRun linked = run("IAM-01");
  linked.link = "#IAM-01";
  const Engagement engagement =
      with({heading(2, "Services", true), {ProseDirective{Directive::incidents}, {}}, {ProseParagraph{{linked}}, {}}});
  EXPECT_EQ(shown(engagement), "heading 2: Services\nparagraph: IAM-01\n");
}

TEST(PublicProse, NumbersNotesAndPicturesAnew) {
  ProseRun mark;
  mark.footnote = 2;
  Engagement engagement = with({heading(2, "Hidden", false),
                                heading(2, "Services", true),
                                {ProseParagraph{{run("Words"), mark}}, {}},
                                {ProseFigure{{}, text("A drawing"), text("Caption"), 1}, {}}});
  Prose& prose = *engagement.management->description;
  prose.footnotes = {{run("one")}, {run("two")}, {run("three")}};
  prose.pictures = {{4, 4, 1, std::vector<std::uint8_t>(16), {}}, {1, 1, 1, {7}, {}}};
  const PublicEngagement made = redact(engagement);
  ASSERT_EQ(made.description.footnotes.size(), 1u);
  EXPECT_EQ(made.description.footnotes.front().front().text.utf8, "three");
  ASSERT_EQ(made.pictures.size(), 1u);
  EXPECT_EQ(made.pictures.front().pixels, std::vector<std::uint8_t>{7});
}

TEST(Redact, NamesASubserviceOrganizationOnlyWhenItsNameIsPublic) {
  Engagement engagement = with({});
  SubserviceOrganization one, two;
  one.name = text("Skerrow Cloud");
  one.service = text("hosting");
  two.name = text("Ferrule");
  two.service = text("keys");
  two.public_name = true;
  engagement.terms.subservice_organizations = {one, two};
  const PublicEngagement made = redact(engagement);
  ASSERT_EQ(made.subservice.size(), 2u);
  EXPECT_FALSE(made.subservice[0].name);
  EXPECT_EQ(made.subservice[1].name->utf8, "Ferrule");
}

TEST(Redact, LeavesRestrictedCommitmentsBehind) {
  Engagement engagement = with({});
  Commitment shown_one, hidden;
  shown_one.text = text("It is there.");
  hidden.text = text("A secret promise.");
  hidden.is_restricted = true;
  engagement.management->commitments = {hidden, shown_one};
  const PublicEngagement made = redact(engagement);
  ASSERT_EQ(made.commitments.size(), 1u);
  EXPECT_EQ(made.commitments.front().text.utf8, "It is there.");
}

}  // namespace
}  // namespace socpress::redact
