// Days, counts, words and ids: what is read, and what is said when it cannot be.
#include <gtest/gtest.h>

#include "ingest/engagement/values.h"
#include "reading.h"

namespace socpress::ingest {
namespace {

struct Leaf : Reading {
  Located<Text> text;
  explicit Leaf(std::string written) {
    const FileId file = sources.add("a", written);
    const auto size = static_cast<std::uint32_t>(written.size());
    text = {{std::move(written), {}}, {file, 0, size}};
  }
};

TEST(Leaves, TellADayThatIsNoneFromADayWrittenOtherwise) {
  for (const char* no_day : {"2026-02-29", "2026-11-31", "2026-13-01", "2026-00-00"}) {
    Leaf leaf(no_day);
    EXPECT_FALSE(date_from(leaf.text, leaf.findings));
    EXPECT_EQ(leaf.ids(), std::vector<std::string>{"read/no-such-day"}) << no_day;
  }
  for (const char* other : {"30.09.2026", "9/30/2026", "September 30, 2026", "2026-9-30"}) {
    Leaf leaf(other);
    EXPECT_FALSE(date_from(leaf.text, leaf.findings));
    EXPECT_EQ(leaf.ids(), std::vector<std::string>{"read/date-form"}) << other;
  }
  Leaf leaf("2024-02-29");
  EXPECT_EQ(**date_from(leaf.text, leaf.findings), (Date{2024, 2, 29}));
}

TEST(Leaves, CountsAreDigitsAlone) {
  for (const char* none : {"-1", "1,204", "1.5", "0x1F", "1e3", "n/a", "+4", "9999999999999999"}) {
    Leaf leaf(none);
    EXPECT_FALSE(count_from(leaf.text, leaf.findings)) << none;
    EXPECT_EQ(leaf.ids(), std::vector<std::string>{"read/no-count"}) << none;
  }
  Leaf leaf("00123");
  EXPECT_EQ(**count_from(leaf.text, leaf.findings), 123) << "never octal";
}

TEST(Leaves, SuggestTheWordThatWasMeant) {
  constexpr std::array<std::string_view, 2> words = {"carve-out", "inclusive"};
  Leaf wrong("carveout");
  EXPECT_FALSE(choice_from(wrong.text, words, wrong.findings));
  EXPECT_EQ(wrong.only().help, "did you mean `carve-out`?");
  EXPECT_EQ(wrong.only().message, "`carveout` is not one of the accepted values; they are: carve-out, inclusive");
  Leaf right("Inclusive");
  EXPECT_EQ(choice_from(right.text, words, right.findings), 1u);
}

TEST(Leaves, SplitListsWhereTheirPartsShow) {
  const auto parts = [](const char* cell) {
    std::vector<std::string> list;
    Leaf leaf(cell);
    for (const Located<Text>& part : parts_of(leaf.text)) {
      list.push_back(part->utf8);
      EXPECT_EQ(leaf.marked(part.span), part->utf8) << cell;
    }
    return list;
  };
  using List = std::vector<std::string>;
  EXPECT_EQ(parts("CC6.1; CC6.2;\nA1.1 ;"), (List{"CC6.1", "CC6.2", "A1.1"}));
  EXPECT_EQ(parts("CC6.1, CC6.2"), (List{"CC6.1", "CC6.2"}));
  EXPECT_EQ(parts("Access, changes and 2 more"), (List{"Access, changes and 2 more"}));
  EXPECT_EQ(parts(""), List{});
}

TEST(Leaves, SpellCriteriaAsTheCatalogDoes) {
  Catalog catalog;
  catalog.criteria = {{"CC6.1", "", 0, 0}, {"CC6.10", "", 0, 0}, {"PI1.2", "", 0, 0}};
  const CriterionSpellings spellings(catalog);
  const auto canonical = [&](const char* given) { return *spellings.canonical({{given, {}}, {}}); };
  for (const char* given : {"CC6.1", "cc6.1", "CC 6.1", "cc_6_1", "CC6.01", "CC-6.1"})
    EXPECT_EQ(canonical(given), "CC6.1") << given;
  EXPECT_EQ(canonical("cc6.10"), "CC6.10");
  EXPECT_EQ(canonical("pi1.2"), "PI1.2");
  EXPECT_EQ(canonical("CC6.9"), "CC6.9") << "left for the rule that knows the framework";
  EXPECT_EQ(canonical("CC61"), "CC61");
}

TEST(Leaves, AskForPlainIds) {
  Leaf cyrillic("IАM-01");
  EXPECT_EQ(*id_from(cyrillic.text, cyrillic.findings), "IАM-01");
  EXPECT_EQ(cyrillic.ids(), std::vector<std::string>{"read/id-characters"});
  Leaf plain("IAM-01 (a)");
  id_from(plain.text, plain.findings);
  EXPECT_TRUE(plain.ids().empty());
}

TEST(Leaves, QuoteLongTextsShort) {
  EXPECT_EQ(shown("one\ntwo"), "one two");
  EXPECT_EQ(shown(std::string(100, 'x')), std::string(60, 'x') + "…");
}

}  // namespace
}  // namespace socpress::ingest
