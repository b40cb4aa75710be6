// Placeholders: text left to be filled in is reported at its place; text that only looks like it is not.
#include <gtest/gtest.h>

#include "language/placeholders.h"
#include "unit/check/clean.h"

namespace socpress::clean {
namespace {

/// The text with each placeholder between « and ».
std::string marked(std::string text) {
  Placeholders placeholders(word_lists());
  const std::vector<Range> found = placeholders.in(text);
  for (auto one = found.rbegin(); one != found.rend(); ++one) {
    text.insert(one->end, "»");
    text.insert(one->begin, "«");
  }
  return text;
}

/// The brackets of a text that may be a placeholder or a remark.
std::vector<std::string> unclear(std::string_view text) {
  Placeholders placeholders(word_lists());
  placeholders.in(text);
  std::vector<std::string> found;
  for (const Range& one : placeholders.unclear()) found.emplace_back(text.substr(one.begin, one.end - one.begin));
  return found;
}

TEST(Placeholders, Brackets) {
  EXPECT_EQ(marked("[ ] Sent, by [name] of [company [legal name]]"),
            "[ ] Sent, by «[name]» of «[company [legal name]]»");
  EXPECT_EQ(marked("[insert number] of [Client Name] on [MM/DD/YYYY], [XX] of [__]"),
            "«[insert number]» of «[Client Name]» on «[MM/DD/YYYY]», «[XX]» of «[__]»");
}

TEST(Placeholders, BracketsThatMayBeRemarks) {
  using Texts = std::vector<std::string>;
  EXPECT_EQ(unclear("Review access [quarterly]"), Texts{"[quarterly]"});
  EXPECT_EQ(unclear("an open [ bracket, a closed ] one"), Texts{"[ bracket, a closed ]"});
  EXPECT_EQ(unclear("[never closed, and ] one closed ]"), Texts{"[never closed, and ]"});
  EXPECT_EQ(unclear("[insert number] of [COSO]"), Texts{});
}

TEST(Placeholders, ReferencesAndLinksAreNone) {
  for (const char* text :
       {"a note[^1]", "see [3] and [4, 5]", "they wrote \"recieved\" [sic]", "[the policy](https://a.example)",
        "the framework [COSO], marks [P] and [PIN], a box [ ]", "[164.308(a)(2)], [CC6.1] and [AC-2, AC-3]",
        "[!NOTE] server[s] and [t]he rest […] [emphasis added]"})
    EXPECT_EQ(marked(text), text);
}

TEST(Placeholders, TemplateHoles) {
  EXPECT_EQ(marked("{{.Name}} is run by {{ owner }}."), "«{{.Name}}» is run by «{{ owner }}».");
  EXPECT_EQ(marked("a {single} brace, and {{ an open one"), "a {single} brace, and {{ an open one");
}

TEST(Placeholders, WordsInPlaceOfText) {
  EXPECT_EQ(marked("Owner: TBD. Next: tbd"), "Owner: «TBD». Next: «tbd»");
  EXPECT_EQ(marked("TODO: Finalize these lists"), "«TODO»: Finalize these lists");
  EXPECT_EQ(marked("Template Coming Soon"), "Template «Coming Soon»");
  EXPECT_EQ(marked("Lorem ipsum dolor"), "«Lorem» ipsum dolor");
  EXPECT_EQ(marked("on XX/XX/XXXX, by XXX, in 20XX"), "on «XX/XX/XXXX», by «XXX», in «20XX»");
}

TEST(Placeholders, NamesAndNumbersOfWhatIsToCome) {
  EXPECT_EQ(marked("{company name}, ${entity}, {ENTITY} and <Client Name>"),
            "«{company name}», «${entity}», «{ENTITY}» and «<Client Name>»");
  EXPECT_EQ(marked("XX records of 202X, ________ of ????"), "«XX» records of «202X», «________» of «????»");
  EXPECT_EQ(marked("dated MM/DD/YYYY"), "dated «MM/DD/YYYY»");
  EXPECT_EQ(marked("Owner: to be determined"), "Owner: «to be determined»");
  for (const char* text : {"{id}, <b>, List<Name> and a < b > c", "Title XX of the act, section XX of it",
                           "the form MM/DD/YYYY", "how it is to be determined", "a__b, why??? and so"})
    EXPECT_EQ(marked(text), text);
}

TEST(Placeholders, MaskedNumbersAndTickedBoxesAreNone) {
  for (const char* text : {"XXXX XXXX XXXX 1234", "XXX-XX-6789", "xxxx 4412", "shows [x] when closed"})
    EXPECT_EQ(marked(text), text);
  EXPECT_EQ(marked("in XXXX 2026, by XXX XXX"), "in «XXXX» 2026, by «XXX» «XXX»");
}

TEST(Placeholders, KeysStruckInARow) {
  EXPECT_EQ(marked("sdf"), "«sdf»");
  EXPECT_EQ(marked("asdfasdf and qwerty"), "«asdfasdf» and «qwerty»");
}

TEST(Placeholders, QuotedWordsAreEvidence) {
  for (const char* text : {"the owner read 'TBD' until March", "the owner read \"TBD\"", "the owner read ‘TBD’.",
                           "“Owner: TBD, by XX/XX” stood in the ticket", "the team's list said 'coming soon' twice"})
    EXPECT_EQ(marked(text), text);
  EXPECT_EQ(marked("the owner read 'none', now TBD"), "the owner read 'none', now «TBD»");
  EXPECT_EQ(marked("the team's TBD, the users' TBD"), "the team's «TBD», the users' «TBD»");
  EXPECT_EQ(marked("a 5\" screen TBD, a 6\" one TBD"), "a 5\" screen «TBD», a 6\" one «TBD»");
  EXPECT_EQ(marked("\"TBD\""), "\"«TBD»\"") << "nothing but a quotation quotes nobody";
  EXPECT_EQ(marked("the field read “[owner]”"), "the field read “[owner]”");
}

TEST(Placeholders, OtherWordsAreLeftAlone) {
  for (const char* text :
       {"a to-do list, a todo list", "XXL, Section XX, XII", "a flask had a glass lid", "xTBDx and TBD_1",
        "we are coming; soon it ends", "5xx and 10.x.x.x", "were power rope wer", "DFG", "", "[", "]", "x"})
    EXPECT_EQ(marked(text), text);
}

TEST(Placeholders, ALongRunOfBracketsTakesNoLongTime) {
  const std::string many(200000, '[');
  EXPECT_EQ(marked(many), many);
}

TEST(Placeholders, AreFoundInEveryCorner) {
  Engagement e = engagement();
  e.terms.organization.address = {text("[street]")};
  e.management->commitments = {{id("SC-1"), {}, text("TBD"), text("[agreement]")}};
  e.management->incidents.items = {{id("INC-1"), text("TBD"), text("TBD"), text("TBD"), text("TBD"), {}}};
  e.management->description->blocks.push_back(directive(Directive::incidents));
  e.management->changes.none = text("TBD, as agreed.");
  e.management->controls[0].owner = text("[owner]");
  e.management->responses = {{id("T-1"), text("TBD")}};
  except(e.auditor->tests[0]);
  e.auditor->tests[0].procedure = text("Inspected the ticket [evidence].");
  e.auditor->opinion->emphasis = {text("TBD")};
  e.auditor->opinion->opinions[0]->by = text("[partner]");
  EXPECT_EQ(found(e), Ids(13, "text/placeholder"));
}

TEST(Placeholders, PointAtTheirOwnBytes) {
  Engagement e = engagement();
  Located<Text> folded{{"the first line and [the second]", {{0, 100}, {18, 120}}}, {FileId{3}, 100, 140}};
  e.management->changes.none = folded;
  const std::vector<Finding> findings = findings_of(e);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].id, "text/brackets");
  EXPECT_EQ(findings[0].span, (Span{FileId{3}, 121, 133}));
}

TEST(Placeholders, InMarkdownMayContainAMarkedWordAndCodeMayContainBrackets) {
  Engagement e = engagement();
  ProseParagraph paragraph;
  paragraph.text = {{{{"By [list ", {}}, {FileId{1}, 10, 19}}, {}, "", {}, false},
                    {{{"all", {}}, {FileId{1}, 21, 24}}, {.strong = true}, "", {}, false},
                    {{{" persons] ", {}}, {FileId{1}, 26, 36}}, {}, "", {}, false},
                    {{{"rows[1] of {{x}}", {}}, {FileId{1}, 40, 56}}, {.code = true}, "", {}, false}};
  e.management->description->blocks.push_back({paragraph, {}});
  const std::vector<Finding> findings = findings_of(e);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].message, "`[list all persons]` is a placeholder");
  EXPECT_EQ(findings[0].span, (Span{FileId{1}, 13, 35}));
}

TEST(Links, LeadToControlsAndCriteriaOfTheReport) {
  Engagement e = engagement();
  const auto link = [&](const char* to) {
    ProseParagraph paragraph;
    paragraph.text.push_back({text("there"), {}, to, {}, false});
    e.management->description->blocks.push_back({paragraph, {}});
  };
  link("#IAM-01");
  link("#CC6.2");
  link("https://a.example");
  EXPECT_EQ(found(e), Ids{});
  link("#A1.1");
  EXPECT_EQ(messages(e), "a link leads to `#A1.1`, which is neither a control nor a criterion of this report");
  EXPECT_EQ(found(e), Ids{"text/link-leads-nowhere"});
}

}  // namespace
}  // namespace socpress::clean
