// Texts as sentences and words: boundaries, equality, quotations and definitions, and phrase search.
#include "language/sentences.h"

#include <gtest/gtest.h>

#include "language/clauses.h"
#include "language/dates.h"
#include "unit/language/clean.h"

namespace socpress::clean {
namespace {

/// An engagement whose only control has this text.
Engagement saying(std::string words) {
  Engagement made;
  made.policy.words = word_lists();
  made.management.emplace();
  made.management->controls = {control("IAM-01", {})};
  made.management->controls[0].description = text(std::move(words));
  return made;
}

const Passage& passage_of(const Sentences& sentences, const Engagement& engagement) {
  return *sentences.of(engagement.management->controls[0].description);
}

/// The sentences, each as its folded words; a word in brackets is not the party's own.
std::vector<std::string> split(const Engagement& engagement) {
  const Sentences sentences(engagement);
  std::vector<std::string> split;
  for (const Sentence& sentence : sentences.sentences(passage_of(sentences, engagement))) {
    std::string& line = split.emplace_back();
    for (const Word& word : sentences.words(sentence)) {
      const std::string folded(sentences.folded(word));
      line += (line.empty() ? "" : " ") + (word.is_stated() ? folded : "[" + folded + "]");
    }
  }
  return split;
}
std::vector<std::string> split(std::string words) { return split(saying(std::move(words))); }

using Lines = std::vector<std::string>;

TEST(Sentences, EndAtAStopBeforeACapital) {
  EXPECT_EQ(split("One failed. It was 3.5 days late! Was it? yes"),
            (Lines{"one failed", "it was 3.5 days late", "was it yes"}));
  EXPECT_EQ(split("Done (twice.) Next"), (Lines{"done twice", "next"}));
  EXPECT_EQ(split("A heading\n\nand what stands under it"), (Lines{"a heading", "and what stands under it"}));
}

TEST(Sentences, DoNotEndAtAnAbbreviation) {
  EXPECT_EQ(split("Oxwell, Inc. and Section No. 4 of R. Moss. Then more"),
            (Lines{"oxwell inc and section no 4 of r moss", "then more"}));
  EXPECT_EQ(split("lists, e.g. Accounts"), (Lines{"lists e.g accounts"}));
  EXPECT_EQ(split("on Sept. 30, 2026. In Sept. We met"), (Lines{"on sept 30 2026", "in sept", "we met"}));
}

TEST(Sentences, FoldWords) {
  EXPECT_EQ(split("The ENTITY's Caf\u00C9, 100% and 5 %; the clinic\u2019s"),
            (Lines{"the entity caf\u00E9 100 percent and 5 percent the clinic"}));
  EXPECT_EQ(split("\uFF33OC \u2461"), (Lines{"soc"})) << "compatibility forms are one; a sign is no word";
}

TEST(Sentences, KnowWhatIsQuotedOrDefined) {
  EXPECT_EQ(split("They call it \u201Cworld class\u201D, we do not"),
            (Lines{"they call it [world] [class] we do not"}));
  EXPECT_EQ(split("Incident means an event. It ends"), (Lines{"[incident] [means] [an] [event]", "it ends"}));
  EXPECT_EQ(split("Access is kept by means of keys"), (Lines{"access is kept by means of keys"}));
  EXPECT_EQ(split("This means that it is safe"), (Lines{"this means that it is safe"}));
  EXPECT_EQ(split("so »it« is \u201Ebest\u201C and \u00ABfirst\u00BB"), (Lines{"so it is [best] and [first]"}));
  EXPECT_EQ(split("since the '90s its users' data"), (Lines{"since the 90s its users data"}));
}

TEST(Sentences, TakeAGlossaryForDefinitions) {
  Engagement made;
  made.policy.words = word_lists();
  made.management.emplace().description = Prose{};
  made.management->description->blocks = {heading(2, "Glossary", {}), paragraph("Environment class"),
                                          heading(2, "Other", {}), paragraph("Best")};
  const Sentences sentences(made);
  std::vector<bool> said;
  for (const Passage& passage : sentences.passages())
    if (passage.text_field().field == Field::description) said.push_back(sentences.words(passage).front().is_stated());
  EXPECT_EQ(said, (std::vector<bool>{false, true}));
}

TEST(Clauses, AreJoinedBySemicolonsAndByCommasBeforeAWord) {
  const Engagement made = saying("One, two and three, but four; five, and");
  const Sentences sentences(made);
  const Passage& passage = passage_of(sentences, made);
  Lines found;
  Clauses(sentences).for_each(passage, sentences.words(passage), [&](std::span<const Word> clause) {
    found.emplace_back(sentences.written(passage, clause));
  });
  EXPECT_EQ(found, (Lines{"One, two and three", "four", "five"}));
}

TEST(Names, AreRunsOfCapitalsInsideASentence) {
  const auto is_name = [](std::string words) {
    const Engagement made = saying(std::move(words));
    const Sentences sentences(made);
    const Passage& passage = passage_of(sentences, made);
    WatchList list(sentences);
    list.add("first rate");
    bool found = false;
    list.find(sentences.words(passage), [&](auto, std::span<const Word> phrase) {
      found = are_part_of_a_name(passage, sentences.words(passage), phrase);
    });
    return found;
  };
  for (const char* words : {"by the First Rate Act", "by Lake First Rate", "First Rate Act"})
    EXPECT_TRUE(is_name(words)) << words;
  for (const char* words :
       {"by a First Rate act", "a first rate Act", "First rate Act", "of First Rate, Lake and others"})
    EXPECT_FALSE(is_name(words)) << words;
}

TEST(Leaves, HaveTheirCriteria) {
  Engagement made;
  made.management.emplace().description = Prose{};
  made.management->description->blocks = {heading(2, "Data", {{3, "data"}}), heading(3, "Kept", {}),
                                          paragraph("Below it"), heading(2, "End", {}), paragraph("Apart")};
  const Sentences sentences(made);
  std::vector<bool> answers;
  for (const Passage& passage : sentences.passages())
    if (passage.text_field().field == Field::description) answers.push_back(passage.text_field().answers_criterion(3));
  EXPECT_EQ(answers, (std::vector<bool>{true, false}));
}

TEST(WordLists, AreReadAsTheFirmWritesThem) {
  Engagement made = saying("Nobody's TICKET was never closed");
  made.policy.words["negations"] = {text("Never"), text("NOBODY")};
  const Sentences sentences(made);
  const WordSet negations(sentences, "negations");
  Lines found;
  for (const Word& word : sentences.words(passage_of(sentences, made)))
    if (negations.holds(word)) found.emplace_back(sentences.folded(word));
  EXPECT_EQ(found, (Lines{"nobody", "never"}));
}

TEST(WordLists, CountUnderOneNumberWhereAListIsAdded) {
  const Engagement made = saying("exceptions, a deviation and an exception");
  const Sentences sentences(made);
  WatchList watch(sentences);
  watch.add_list("exceptions-by-one-name");
  watch.add_list("deviations-by-one-name");
  std::vector<std::uint32_t> numbers;
  watch.find(sentences.words(passage_of(sentences, made)),
             [&](std::uint32_t number, auto) { numbers.push_back(number); });
  EXPECT_EQ(numbers, (std::vector<std::uint32_t>{0, 1, 0}));
}

TEST(WatchList, FindsTheLongestPhraseInCompleteWords) {
  const Engagement made = saying("State-of-the-art ensures that estates ensure the state of the world");
  const Sentences sentences(made);
  WatchList list(sentences);
  for (const char* phrase : {"state", "state of the art", "ensure", "not in any text"}) list.add(phrase);
  Lines found;
  list.find(sentences.words(passage_of(sentences, made)), [&](std::uint32_t number, std::span<const Word> words) {
    found.push_back(std::to_string(number) + " " + std::string(sentences.written(passage_of(sentences, made), words)));
  });
  EXPECT_EQ(found, (Lines{"1 State-of-the-art", "2 ensure", "0 state"}));
}

Lines dates(std::string words) {
  const Engagement made = saying(std::move(words));
  const Sentences sentences(made);
  const Passage& passage = passage_of(sentences, made);
  Lines found;
  for (const WrittenDate& one : written_dates(sentences, passage, sentences.words(passage)))
    found.push_back(std::string(name_of(one.style)) + " = " + (one.date ? to_text(*one.date) : "?"));
  return found;
}

TEST(WrittenDates, AreKnownInTheirStyles) {
  EXPECT_EQ(dates("on March 3, 2026 and Mar. 3, 2026"),
            (Lines{"June 30, 2026 = 2026-03-03", "Jun 30, 2026 = 2026-03-03"}));
  EXPECT_EQ(dates("the 3rd March 2026, 3 Sept 2026"), (Lines{"30 June 2026 = 2026-03-03", "30 Jun 2026 = 2026-09-03"}));
  EXPECT_EQ(dates("2026-03-03 or 03/04/2026"), (Lines{"2026-06-30 = 2026-03-03", "06/30/2026 = ?"}));
  EXPECT_EQ(dates("13/07/2026, 07/13/26 and 3.7.2026"),
            (Lines{"30/06/2026 = 2026-07-13", "06/30/2026 = 2026-07-13", "30.06.2026 = 2026-07-03"}));
  EXPECT_EQ(dates("the 3rd of June 2026"), (Lines{"30 June 2026 = 2026-06-03"}));
}

TEST(WrittenDates, AreDaysOfTheCalendar) {
  EXPECT_EQ(dates("February 30, 2026; 2026-13-01; 13/13/2026; may 2026; 1/2; March 2026 and 99/1/2026"), Lines{});
  EXPECT_EQ(dates("revision 6 of July 2026; 24/7/365; version 1.2.34 and 10.4.0.17"), Lines{});
}

}  // namespace
}  // namespace socpress::clean
