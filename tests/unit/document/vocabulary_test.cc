// Every name of the vocabulary has a spelling, and the spelling maps back to the name.
#include "document/vocabulary.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace socpress::inline document {
namespace {

template <class Name, class Named>
void expect_round_trip(Named named) {
  std::set<std::string_view> spellings;
  for (int i = 0; i < static_cast<int>(Name::count_); ++i) {
    const auto value = static_cast<Name>(i);
    const std::string_view name = name_of(value);
    EXPECT_FALSE(name.empty()) << i;
    EXPECT_TRUE(spellings.insert(name).second) << name << " is spelled twice";
    EXPECT_EQ(named(name), value) << name;
  }
  EXPECT_FALSE(named("no-such-name").has_value());
  EXPECT_FALSE(named("").has_value());
}

TEST(Vocabulary, SpellsEveryNameOnceAndReadsItBack) {
  expect_round_trip<Fact>(fact_named);
  expect_round_trip<ListName>(list_named);
  expect_round_trip<Phrase>(phrase_named);
  expect_round_trip<SectionName>(section_named);
  expect_round_trip<Content>(content_named);
  expect_round_trip<Element>(element_named);
  expect_round_trip<StyleName>(style_named);
}

TEST(Vocabulary, SpellsFactsAndListsWithUnderscoresAndAllElseWithHyphens) {
  EXPECT_EQ(name_of(Fact::entity_short), "entity_short");
  EXPECT_EQ(name_of(ListName::other_matters), "other_matters");
  EXPECT_EQ(name_of(Phrase::foot_page_roman), "foot-page-roman");
  EXPECT_EQ(name_of(SectionName::auditors_report), "auditors-report");
  EXPECT_EQ(name_of(Element::inherent_limitations), "inherent-limitations");
}

TEST(Vocabulary, KnowsWhatKindAFactIs) {
  EXPECT_EQ(kind_of(Fact::entity), FactKind::text);
  EXPECT_EQ(kind_of(Fact::period_to), FactKind::date);
  EXPECT_EQ(kind_of(Fact::exception_count), FactKind::number);
  EXPECT_EQ(kind_of(Fact::is_draft), FactKind::truth);
  EXPECT_EQ(kind_of(Fact::operation_open), FactKind::truth);
  EXPECT_EQ(kind_of(Fact::open_count), FactKind::number);
  EXPECT_EQ(kind_of(Fact::item_date), FactKind::date);
}

}  // namespace
}  // namespace socpress::inline document
