// Malicious Markdown: reading ends soon, with a finding or with text, and never with a crash.
#include <gtest/gtest.h>

#include "found.h"
#include "ingest/formats/budget.h"
#include "ingest/formats/markdown.h"
#include "prose_line.h"

namespace socpress::ingest {
namespace {

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  text.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

struct Hostile {
  const char* name;
  std::string text;
  const char* finding;  ///< the one that stops the reading; null: the text is read
};

std::vector<Hostile> hostile_texts() {
  std::string ladder;
  for (int i = 0; i < 3000; ++i) ladder += std::string(static_cast<std::size_t>(2 * i), ' ') + "- a\n";
  return {
      {"quotes in quotes", repeated(">", 50000) + " a\n", "markdown/too-deep"},
      {"lists in lists", ladder, "markdown/too-deep"},
      {"a long address used often",
       "[a]: https://e.example/" + repeated("x", 100000) + "\n\n" + repeated("[a] ", 20000), "markdown/too-much-text"},
      {"a list of nothing", repeated("-\n", 500000), "markdown/too-many-blocks"},
      {"one endless paragraph", repeated("word ", 400000), "markdown/paragraph-too-long"},
      {"emphasis that never closes", repeated("*a **b ", 20000), nullptr},
      {"brackets that never close", repeated("[", 100000), nullptr},
      {"pictures in pictures", repeated("![a](", 20000), nullptr},
      {"backticks of every length", repeated("` `` ``` ", 20000), nullptr},
      {"wide table without cells",
       "|" + repeated("a|", 5000) + "\n|" + repeated("-|", 5000) + "\n" + repeated("|b|\n", 5000), nullptr},
      {"references to one footnote", "[^a]: x\n\n" + repeated("[^a] ", 100000), nullptr},
      {"footnotes that nobody defines", repeated("[^b] ", 100000), nullptr},
      {"definitions that nobody uses", repeated("[^c]: d\n", 100000), nullptr},
      {"a heading full of marks", "## T {" + repeated("X ", 100000) + "}\n", nullptr},
      {"nothing", "", nullptr},
      {"nothing but line ends", repeated("\n", 100000), nullptr},
  };
}

TEST(MarkdownHostile, ends_with_a_finding_or_with_text) {
  for (const Hostile& hostile : hostile_texts()) {
    SCOPED_TRACE(hostile.name);
    MemoryFiles folder;
    folder.files["a.md"] = hostile.text;
    Sources sources;
    Findings findings;
    const auto prose = read_markdown("a.md", folder, sources, findings);
    EXPECT_LE(findings.all().size(), 2 * budget::findings_of_a_kind);
    if (hostile.finding == nullptr && prose) continue;
    EXPECT_FALSE(prose.has_value());
    EXPECT_TRUE(findings.block(Blocks::everything));
    if (hostile.finding != nullptr) {
      EXPECT_NE(seen(findings, sources, hostile.finding), "nothing");
    }
  }
}

TEST(MarkdownHostile, control_characters_stop_the_reading_at_their_byte) {
  MemoryFiles folder;
  folder.files["a.md"] = "one\ntwo \f three\n";
  Sources sources;
  Findings findings;
  EXPECT_FALSE(read_markdown("a.md", folder, sources, findings).has_value());
  ASSERT_EQ(findings.all().size(), 1u);
  EXPECT_EQ(sources[findings.all()[0].span->file].place(findings.all()[0].span->begin), (Place{2, 5}));
}

TEST(MarkdownHostile, byte_order_mark_and_crlf_change_nothing) {
  MemoryFiles folder;
  folder.files["a.md"] = "\xEF\xBB\xBF## A {DC1}\r\n\r\ntext\r\nmore[^1]\r\n\r\n[^1]: note\r\n  goes on\r\n";
  Sources sources;
  Findings findings;
  const auto prose = read_markdown("a.md", folder, sources, findings);
  ASSERT_TRUE(prose.has_value());
  EXPECT_EQ(lines_of(prose->blocks), "h2 A {1}\np text more^0");
  EXPECT_EQ(line_of(prose->footnotes.at(0)), "note goes on");
  EXPECT_EQ(ids(findings), std::vector<std::string>{});
}

TEST(MarkdownHostile, mutations_of_a_good_text_are_read_or_refused) {
  const std::string good =
      "## A {DC1}\n\nText[^1] **b** `c` [d](https://e.example) ![f](g.png)\n\n| h |\n|---|\n| i |\n\n"
      "- j\n  - k\n\n> l\n\n{incidents}\n\n[^1]: m\n";
  const std::string signs = "[]()*_`#>|-:{}\\!<&;^\n \t";
  for (std::size_t at = 0; at < good.size(); ++at)
    for (const char sign : signs) {
      MemoryFiles folder;
      std::string text = good;
      text[at] = sign;
      folder.files["a.md"] = text;
      Sources sources;
      Findings findings;
      const auto prose = read_markdown("a.md", folder, sources, findings);
      ASSERT_TRUE(prose.has_value()) << text;
      for (const Finding& finding : findings.all()) ASSERT_LE(finding.span.value_or(Span{}).end, text.size()) << text;
    }
}

}  // namespace
}  // namespace socpress::ingest
