// Dates, counts, words and ids: what is read, and what is reported for invalid values.
#include "ingest/engagement/values.h"

#include <gtest/gtest.h>

#include "reading.h"

namespace socpress::ingest {
namespace {

struct Written : Reading {
  Located<Text> text;
  explicit Written(std::string written) {
    const FileId file = sources.add("a", written);
    const auto size = static_cast<std::uint32_t>(written.size());
    text = {{std::move(written), {}}, {file, 0, size}};
  }
};

TEST(Values, DistinguishAnImpossibleDayFromAnotherNotation) {
  for (const char* no_day : {"2026-02-29", "2026-11-31", "2026-13-01", "2026-00-00"}) {
    Written given(no_day);
    EXPECT_FALSE(date_from(given.text, given.findings));
    EXPECT_EQ(given.ids(), std::vector<std::string>{"read/no-such-day"}) << no_day;
  }
  for (const char* other : {"30.09.2026", "9/30/2026", "September 30, 2026", "2026-9-30"}) {
    Written given(other);
    EXPECT_FALSE(date_from(given.text, given.findings));
    EXPECT_EQ(given.ids(), std::vector<std::string>{"read/date-form"}) << other;
  }
  Written given("2024-02-29");
  EXPECT_EQ(**date_from(given.text, given.findings), (Date{2024, 2, 29}));
}

TEST(Values, CountsAreDigitsAlone) {
  for (const char* none : {"-1", "1,204", "1.5", "0x1F", "1e3", "n/a", "+4", "9999999999999999"}) {
    Written given(none);
    EXPECT_FALSE(count_from(given.text, given.findings)) << none;
    EXPECT_EQ(given.ids(), std::vector<std::string>{"read/no-count"}) << none;
  }
  Written given("00123");
  EXPECT_EQ(**count_from(given.text, given.findings), 123) << "never octal";
}

TEST(Values, SuggestTheWordThatWasMeant) {
  constexpr std::array<std::string_view, 2> words = {"carve-out", "inclusive"};
  Written wrong("carveout");
  EXPECT_FALSE(choice_from(wrong.text, words, wrong.findings));
  EXPECT_EQ(wrong.only().help, "did you mean `carve-out`?");
  EXPECT_EQ(wrong.only().message, "`carveout` is not one of the accepted values; they are: carve-out, inclusive");
  Written right("Inclusive");
  EXPECT_EQ(choice_from(right.text, words, right.findings), 1u);
}

TEST(Values, SplitListsWhereTheirPartsShow) {
  const auto parts = [](const char* cell) {
    std::vector<std::string> list;
    Written given(cell);
    for (const Located<Text>& part : parts_of(given.text)) {
      list.push_back(part->utf8);
      EXPECT_EQ(given.marked(part.span), part->utf8) << cell;
    }
    return list;
  };
  using List = std::vector<std::string>;
  EXPECT_EQ(parts("CC6.1; CC6.2;\nA1.1 ;"), (List{"CC6.1", "CC6.2", "A1.1"}));
  EXPECT_EQ(parts("CC6.1, CC6.2"), (List{"CC6.1", "CC6.2"}));
  EXPECT_EQ(parts("Access, changes and 2 more"), (List{"Access, changes and 2 more"}));
  EXPECT_EQ(parts(""), List{});
}

TEST(Values, SpellCriteriaAsTheCatalogDoes) {
  Catalog catalog;
  catalog.framework = "tsc-2017";
  catalog.criteria = {{"CC6.1", "", 0, 0}, {"CC6.10", "", 0, 0}, {"PI1.2", "", 0, 0}};
  Catalog other;
  other.framework = "own-10";
  other.criteria = {{"R1", "", 0, 0}};
  const CriterionSpellings spellings(std::vector{catalog, other});
  const auto canonical = [&](const char* given) { return spellings.canonical({{given, {}}, {}})->written(); };
  for (const char* given : {"CC6.1", "cc6.1", "CC 6.1", "cc_6_1", "CC6.01", "CC-6.1"})
    EXPECT_EQ(canonical(given), "CC6.1") << given;
  EXPECT_EQ(canonical("cc6.10"), "CC6.10");
  EXPECT_EQ(canonical("pi1.2"), "PI1.2");
  EXPECT_EQ(canonical("CC6.9"), "CC6.9") << "left for the rule that knows the framework";
  EXPECT_EQ(canonical("CC61"), "CC61");
  EXPECT_EQ(canonical("own-10:r1"), "own-10:R1");
  EXPECT_EQ(canonical("tsc-2017:cc6.1"), "CC6.1") << "the framework of the report need not be named";
  EXPECT_EQ(canonical("R1"), "R1") << "of a further framework the name is written";
  EXPECT_EQ(canonical("other:R1"), "other:R1");
}

TEST(Values, RequirePlainIds) {
  Written cyrillic("IАM-01");
  EXPECT_EQ(*id_from(cyrillic.text, cyrillic.findings), "IАM-01");
  EXPECT_EQ(cyrillic.ids(), std::vector<std::string>{"read/id-characters"});
  Written plain("IAM-01 (a)");
  id_from(plain.text, plain.findings);
  EXPECT_TRUE(plain.ids().empty());
}

TEST(Values, QuoteLongTextsShort) {
  EXPECT_EQ(shown("one\ntwo"), "one two");
  std::string kept(60, 'x');
  kept += "…";
  EXPECT_EQ(shown(std::string(100, 'x')), kept);
}

}  // namespace
}  // namespace socpress::ingest
