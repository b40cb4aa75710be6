// A layout's sentences with facts: filled in, selected, linked, and marked where a fact is missing.
#include "document/wording.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace socpress::inline document {
namespace {

TemplateRun run_of(std::string pattern, Marks marks = {}) {
  TemplateRun run;
  run.pattern.value.utf8 = std::move(pattern);
  run.pattern.span = {FileId{3}, 10, 20};
  run.marks = marks;
  return run;
}

class WordingTest : public testing::Test {
 protected:
  WordingTest() {
    add(Phrase::open_label, "Open:");
    add(Phrase::open_date, "date not set");
    add(Phrase::open_fact, "not given");
    facts_[Fact::entity_short] = std::string("Tarnbrook");
    facts_[Fact::period_from] = CalendarDay{2025, 10, 1};
    facts_[Fact::exception_count] = std::int64_t{1204};
    facts_[Fact::has_subservice] = std::string("yes");
    facts_[Fact::has_responses] = std::string("no");
  }

  void add(Phrase name, std::string pattern) {
    layout_.phrases[static_cast<std::size_t>(name)] = PhraseTemplate{name, {run_of(std::move(pattern))}, {}};
  }
  Wording wording(bool draft) {
    return Wording(
        layout_,
        [this](Fact request) -> std::optional<MessageValue> {
          const auto found = facts_.find(request);
          return found == facts_.end() ? std::nullopt : std::optional(found->second);
        },
        draft, findings_);
  }

  Layout layout_;
  Findings findings_;
  std::map<Fact, MessageValue> facts_;
};

TEST_F(WordingTest, FillsNamesDatesAndNumbersAsTheLocaleWritesThem) {
  Wording wording = this->wording(false);
  const TemplateText text = {run_of("{entity_short}, from {period_from}, {exception_count} times")};
  EXPECT_EQ(plain_text(wording.fill(text)), "Tarnbrook, from October 1, 2025, 1,204 times");
  EXPECT_TRUE(findings_.all().empty());
}

TEST_F(WordingTest, KeepsTheMarksAndThePlaceOfEachRun) {
  Wording wording = this->wording(false);
  const TemplateText text = {run_of("This is "), run_of("{entity_short}", {.strong = true})};
  const Line line = wording.fill(text);
  ASSERT_EQ(line.size(), 2u);
  EXPECT_FALSE(line[0].marks.strong);
  EXPECT_TRUE(line[1].marks.strong);
  EXPECT_EQ(line[1].origin, (Span{FileId{3}, 10, 20}));
}

TEST_F(WordingTest, LetsATruthChooseInsideASentence) {
  Wording wording = this->wording(false);
  const TemplateText text = {
      run_of("A{has_subservice, select, yes { and B} other {}}{has_responses, select, yes { and C} other {}}.")};
  EXPECT_EQ(plain_text(wording.fill(text)), "A and B.");
}

TEST_F(WordingTest, PrefersTheItemAtHand) {
  Wording wording = this->wording(false);
  const TemplateText text = {run_of("{item_name} of {entity_short}")};
  EXPECT_EQ(plain_text(wording.fill(text, {{Fact::item_name, std::string("Imogen Vale")}})),
            "Imogen Vale of Tarnbrook");
}

TEST_F(WordingTest, MarksWhatIsOpenInADraftAndReportsNothing) {
  Wording wording = this->wording(true);
  const TemplateText text = {run_of("Signed on {report_date} by {auditor}.")};
  const Line line = wording.fill(text);
  EXPECT_EQ(plain_text(line), "Signed on Open: date not set by Open: not given.");
  ASSERT_GT(line.size(), 2u);
  EXPECT_EQ(line[1].text, "Open:");
  EXPECT_TRUE(line[1].marks.strong);
  EXPECT_TRUE(findings_.all().empty());
}

TEST_F(WordingTest, ReportsAFactWithoutValueOnceInAnIssuedReport) {
  Wording wording = this->wording(false);
  const TemplateText text = {run_of("{report_date} and {report_date}")};
  wording.fill(text);
  ASSERT_EQ(findings_.all().size(), 1u);
  EXPECT_EQ(findings_.all()[0].id, "layout/fact-without-answer");
  EXPECT_EQ(findings_.all()[0].span, (Span{FileId{3}, 10, 20}));
}

TEST_F(WordingTest, DoesNotMissAFactInABranchThatIsNotChosen) {
  Wording wording = this->wording(false);
  const TemplateText text = {run_of("{has_responses, select, yes {on {report_date}} other {never}}")};
  EXPECT_EQ(plain_text(wording.fill(text)), "never");
  EXPECT_TRUE(findings_.all().empty());
}

TEST_F(WordingTest, ReportsOnceAnItemFactThatAPhraseLacks) {
  add(Phrase::continued, "{item_text}, continued");
  Wording wording = this->wording(true);
  wording.phrase(Phrase::continued);
  wording.phrase(Phrase::continued);
  ASSERT_EQ(findings_.all().size(), 1u);
  EXPECT_EQ(findings_.all()[0].id, "layout/hole-outside-its-list");
}

TEST_F(WordingTest, IsSilentAboutWhatReadingTheLayoutHasReported) {
  add(Phrase::continued, "{entitty}, continued");
  Wording wording = this->wording(true);
  const TemplateText unreadable = {run_of("an open {brace")}, outside = {run_of("{item_text}")};
  EXPECT_EQ(plain_text(wording.fill(unreadable)), "an open {brace");
  EXPECT_EQ(plain_text(wording.fill(outside)), "Open: not given");
  EXPECT_EQ(plain_text(wording.phrase(Phrase::continued)), "Open: not given, continued");
  EXPECT_TRUE(findings_.all().empty());
}

TEST_F(WordingTest, EndsASentenceWithOneStopWhereItsLastFactHasOne) {
  facts_[Fact::auditor] = std::string("Garrow Finch, P.C.");
  const auto said = [&](const TemplateText& text) { return plain_text(wording(false).fill(text)); };
  EXPECT_EQ(said({run_of("The words of {auditor}. They")}), "The words of Garrow Finch, P.C. They");
  EXPECT_EQ(said({run_of("{auditor}, {auditor}: {auditor}.")}),
            "Garrow Finch, P.C., Garrow Finch, P.C.: Garrow Finch, P.C.");
  EXPECT_EQ(said({run_of("by {has_subservice, select, yes {{auditor}} other {us}}.")}), "by Garrow Finch, P.C.");
  EXPECT_EQ(said({run_of("By "), run_of("{auditor}", {.strong = true}), run_of(". More.")}),
            "By Garrow Finch, P.C. More.");
  EXPECT_EQ(said({run_of("The words of {entity_short}. And so on...")}), "The words of Tarnbrook. And so on...");
}

TEST_F(WordingTest, ReportsAMissingPhraseOnce) {
  Wording wording = this->wording(true);
  EXPECT_TRUE(wording.phrase(Phrase::cover_kind).empty());
  EXPECT_TRUE(wording.phrase(Phrase::cover_kind).empty());
  ASSERT_EQ(findings_.all().size(), 1u);
  EXPECT_EQ(findings_.all()[0].id, "layout/phrase-missing");
}

TEST_F(WordingTest, EndsWhenTheOpenWordsThemselvesAreOpen) {
  add(Phrase::open_fact, "{auditor} not given");
  Wording wording = this->wording(true);
  const TemplateText text = {run_of("By {auditor}")};
  EXPECT_EQ(plain_text(wording.fill(text)), "By Open:  not given");
}

TEST_F(WordingTest, EvaluatesConditionsWithAndOrAndNot) {
  const Wording wording = this->wording(true);
  const auto fact = [](Fact name) { return Condition{Condition::Op::fact, name, {}}; };
  const Condition yes = fact(Fact::has_subservice), no = fact(Fact::has_responses), unknown = fact(Fact::has_signature);
  EXPECT_TRUE(wording.is_satisfied({}));
  EXPECT_TRUE(wording.is_satisfied(yes));
  EXPECT_FALSE(wording.is_satisfied(no));
  EXPECT_FALSE(wording.is_satisfied(unknown));
  EXPECT_FALSE(wording.is_satisfied({Condition::Op::all, {}, {yes, no}}));
  EXPECT_TRUE(wording.is_satisfied({Condition::Op::any, {}, {no, yes}}));
  EXPECT_TRUE(wording.is_satisfied({Condition::Op::none, {}, {no}}));
  EXPECT_FALSE(wording.is_satisfied({Condition::Op::none, {}, {yes}}));
}

TEST_F(WordingTest, PrintsAReferenceAsTheSectionsLabelAndLinksIt) {
  SectionTemplate section;
  section.name.value = SectionName::tests;
  section.label = {run_of("Section IV")};
  layout_.sections.push_back(section);
  Wording wording = this->wording(false);
  wording.link_references([](const SectionTemplate& one) -> std::optional<TargetId> {
    return *one.name == SectionName::tests ? std::optional(TargetId{7}) : std::nullopt;
  });
  TemplateRun reference = run_of("");
  reference.reference = SectionName::tests;
  const TemplateText text = {run_of("See "), reference, run_of(".")};
  const Line line = wording.fill(text);
  EXPECT_EQ(plain_text(line), "See Section IV.");
  ASSERT_EQ(line.size(), 3u);
  EXPECT_EQ(line[1].target, TargetId{7});
  EXPECT_TRUE(findings_.all().empty());
}

TEST_F(WordingTest, NumbersSectionsByTheirPlaceAmongThoseWithANumber) {
  const auto add_section = [&](SectionName name, const char* label) {
    SectionTemplate& made = layout_.sections.emplace_back();
    made.name.value = name;
    if (*label != 0) made.label = {run_of(label)};
  };
  add_section(SectionName::description, "Section {section_number}");
  add_section(SectionName::subservice_assertion, "");
  add_section(SectionName::other_information, "Appendix {section_letter}");
  add_section(SectionName::tests, "Section {section_number}");
  Wording wording = this->wording(false);
  const TemplateText head = {run_of("{section_label}: tests")};
  wording.begin_section(layout_.sections[3]);
  EXPECT_EQ(plain_text(wording.fill(head)), "Section II: tests");
  EXPECT_EQ(wording.prefix_of(layout_.sections[3]), "2");
  EXPECT_EQ(wording.prefix_of(layout_.sections[2]), "A");
  EXPECT_EQ(wording.prefix_of(layout_.sections[1]), "");
  TemplateRun reference = run_of("");
  reference.reference = SectionName::description;
  EXPECT_EQ(plain_text(wording.fill({reference})), "Section I");
  EXPECT_EQ(plain_text(wording.fill(head)), "Section II: tests");
  layout_.sections[0].when = {Condition::Op::fact, Fact::has_responses, {}};
  EXPECT_EQ(wording.prefix_of(layout_.sections[3]), "1");
}

TEST_F(WordingTest, ReportsAReferenceToASectionTheReportDoesNotHave) {
  Wording wording = this->wording(true);
  TemplateRun reference = run_of("");
  reference.reference = SectionName::other_information;
  const TemplateText text = {reference};
  wording.fill(text);
  ASSERT_EQ(findings_.all().size(), 1u);
  EXPECT_EQ(findings_.all()[0].id, "layout/reference-to-no-section");
}

TEST(Slot, IsReplacedByAPieceThatKeepsTheMarksOfItsSurroundings) {
  Inline text;
  text.text = "Page " + slot(0) + " of " + slot(1);
  text.marks.strong = true;
  Inline number, total;
  number.kind = Inline::Kind::page_number;
  total.kind = Inline::Kind::page_total;
  const Line line = put(put({text}, 0, number), 1, total);
  ASSERT_EQ(line.size(), 4u);
  EXPECT_EQ(line[0].text, "Page ");
  EXPECT_EQ(line[1].kind, Inline::Kind::page_number);
  EXPECT_TRUE(line[1].marks.strong);
  EXPECT_EQ(line[2].text, " of ");
  EXPECT_EQ(line[3].kind, Inline::Kind::page_total);
}

}  // namespace
}  // namespace socpress::inline document
