// The accepted subset of YAML: one tree, each key once, nothing hidden, and every character with its place.
#include "ingest/formats/yaml.h"

#include <gtest/gtest.h>

#include "ingest/formats/budget.h"
#include "reading.h"

namespace socpress::ingest {
namespace {

struct Tree : Reading {
  std::optional<Node> root;

  explicit Tree(std::string bytes) {
    const FileId file = sources.add("a.yaml", std::move(bytes));
    root = read_yaml(file, sources, findings);
  }
  /// The value of a key of the root.
  const Node& operator[](std::string_view key) const {
    for (const Entry& entry : root->entries)
      if (*entry.key == key) return entry.value;
    throw std::out_of_range(std::string(key));
  }
  Located<Text> text(std::string_view key) const { return {(*this)[key].text, (*this)[key].span}; }
  /// The bytes from which the characters `part` of the value of `key` were read.
  std::string written(std::string_view key, std::string_view part) const {
    const Located<Text> value = text(key);
    const std::size_t begin = value->utf8.find(part);
    return begin == std::string::npos ? "not found" : marked(span_of(value, begin, begin + part.size()));
  }
  std::string place_of(std::string_view key, std::string_view part) const {
    const Located<Text> value = text(key);
    const std::size_t begin = value->utf8.find(part);
    return begin == std::string::npos ? "not found" : place(span_of(value, begin, begin + part.size()));
  }
};

struct Error {
  const char* name;
  std::string bytes;
  const char* finding;
  const char* place;
};

TEST(Yaml, RejectsWhatIsAmbiguous) {
  const Error table[] = {
      {"key twice", "a: 1\nb: 2\na: 3\n", "yaml/duplicate-key", "3:1"},
      {"key twice, inside", "a:\n  x: 1\n  x: 2\n", "yaml/duplicate-key", "3:3"},
      {"anchor", "a: &x 1\n", "yaml/alias", "1:4"},
      {"alias", "a: 1\nb: *a\n", "yaml/alias", "2:4"},
      {"alias of itself", "a: &x [1, *x]\n", "yaml/alias", "1:4"},
      {"tag", "a: !secret b\n", "yaml/tag", "1:4"},
      {"tag of a list", "a: !!set [b]\n", "yaml/tag", "1:4"},
      {"second document", "a: 1\n---\nb: 2\n", "yaml/second-document", "2:1"},
      {"text after the end", "- a\nb: c\n", "yaml/second-document", "2:1"},
      {"text after a bracket", "[a, b] c\n", "yaml/second-document", "1:8"},
      {"list as a key", "? [a]\n: b\n", "yaml/key-is-no-word", "1:3"},
      {"quote open to the end", "a: 1\nb: 'it is\nc: 3\n", "yaml/open-quote", "2:4"},
      {"double quote open", "a: \"it is\n", "yaml/open-quote", "1:4"},
      {"bracket open", "a: [1, 2\n", "yaml/not-yaml", ""},
      {"colon in a value", "a: b: c\n", "yaml/not-yaml", "1:5"},
      {"tab in the indentation", "a:\n\tb: c\n", "yaml/not-yaml", ""},
      {"indentation", "a: 1\n b: 2\n", "yaml/not-yaml", "2:3"},
      {"escaped override", "a: \"x\\u202Ey\"\n", "yaml/escaped-character", "1:5"},
      {"escaped NUL", "a: \"x\\0y\"\n", "yaml/escaped-character", "1:5"},
      {"next-line escape", "a: \"x\\Ny\"\n", "yaml/escaped-character", ""},
  };
  for (const Error& row : table) {
    const Tree tree(row.bytes);
    ASSERT_EQ(tree.ids(), std::vector<std::string>{row.finding}) << row.name;
    if (*row.place) {
      EXPECT_EQ(tree.place(tree.only()), row.place) << row.name;
    }
    EXPECT_TRUE(tree.findings.block(Blocks::everything)) << row.name;
  }
}

TEST(Yaml, ShowsBothPlacesOfADuplicateKey) {
  const Tree tree("name: A\nname: B\n");
  ASSERT_EQ(tree.only().others.size(), 1u);
  EXPECT_EQ(tree.place(tree.only().others[0].span), "1:1");
  EXPECT_EQ(tree["name"].text.utf8, "A");
}

TEST(Yaml, StaysWithinItsBudgets) {
  EXPECT_EQ(Tree(std::string(200, '[') + std::string(200, ']')).ids(), std::vector<std::string>{"yaml/too-deep"});
  EXPECT_TRUE(Tree(std::string(20'000, '[')).findings.block(Blocks::everything)) << "one way or the other";
  std::string dashes;
  for (int i = 0; i < 200; ++i) dashes += "- ";
  EXPECT_EQ(Tree(dashes + "a").ids(), std::vector<std::string>{"yaml/too-deep"});
  std::string list = "[";
  for (std::size_t i = 0; i <= budget::nodes; ++i) list += "1,";
  EXPECT_EQ(Tree(list + "]").ids(), std::vector<std::string>{"yaml/too-many-nodes"});
  EXPECT_EQ(Tree(std::string(budget::yaml_file_bytes + 1, '[')).ids(), std::vector<std::string>{"yaml/too-large"});
  EXPECT_EQ(Tree("a: " + std::string(budget::leaf_bytes + 1, 'x')).ids(), std::vector<std::string>{"yaml/too-long"});
}

TEST(Yaml, LeavesWordsAsTheyAreWritten) {
  const Tree tree("a: no\nb: 1.10\nc: 010\nd: 2026-01-31\ne: 'no'\nf: ~\ng:\nh: ''\n");
  EXPECT_EQ(tree["a"].text.utf8, "no");
  EXPECT_EQ(tree["b"].text.utf8, "1.10");
  EXPECT_EQ(tree["c"].text.utf8, "010");
  EXPECT_EQ(tree["d"].text.utf8, "2026-01-31");
  EXPECT_TRUE(tree["a"].plain);
  EXPECT_FALSE(tree["e"].plain);
  EXPECT_EQ(tree["f"].kind, Node::Kind::nothing);
  EXPECT_EQ(tree["g"].kind, Node::Kind::nothing);
  EXPECT_EQ(tree["h"].kind, Node::Kind::scalar);
  EXPECT_EQ(tree.place(tree["g"].span), "7:2") << "an empty value stands right behind its key";
}

TEST(Yaml, MarksScalarsWithoutTheirQuotes) {
  const Tree tree("a: 'quoted'  # note\nb: \"double\"\nc: plain text # note\nd: [x, 'y']\n");
  EXPECT_EQ(tree.marked(tree["a"].span), "quoted");
  EXPECT_EQ(tree.marked(tree["b"].span), "double");
  EXPECT_EQ(tree.marked(tree["c"].span), "plain text");
  EXPECT_EQ(tree.marked(tree["d"].items[1].span), "y");
}

TEST(Yaml, FindsTheLineOfAWordInAFoldedText) {
  const Tree tree(
      "text: >-\n"
      "  The organization uses\n"
      "  [placeholder] for its\n"
      "\n"
      "  hosting.\n"
      "next: 1\n");
  EXPECT_EQ(tree.text("text")->utf8, "The organization uses [placeholder] for its\nhosting.");
  EXPECT_EQ(tree.place_of("text", "[placeholder]"), "3:3");
  EXPECT_EQ(tree.written("text", "[placeholder]"), "[placeholder]");
  EXPECT_EQ(tree.place_of("text", "hosting"), "5:3");
  EXPECT_EQ(tree.marked(tree["text"].span).back(), '.');
}

TEST(Yaml, FindsTheLineInEveryOtherStyle) {
  const Tree tree(
      "literal: |\n"
      "    one\n"
      "      two\n"
      "\n"
      "    three\n"
      "plain: begins here\n"
      "  and ends there   # note\n"
      "single: 'it''s one\n"
      "  and ''two'''\n"
      "double: \"tab\\tand \\u00e9 and\\\n"
      "  \\ joined \\\"quote\\\"\"\n");
  ASSERT_TRUE(tree.ids().empty());
  EXPECT_EQ(tree.text("literal")->utf8, "one\n  two\n\nthree");
  EXPECT_EQ(tree.place_of("literal", "two"), "3:7");
  EXPECT_EQ(tree.place_of("literal", "three"), "5:5");
  EXPECT_EQ(tree.place_of("plain", "there"), "7:12");
  EXPECT_EQ(tree.text("single")->utf8, "it's one and 'two'");
  EXPECT_EQ(tree.place_of("single", "one"), "8:16");
  EXPECT_EQ(tree.place_of("single", "two"), "9:9");
  EXPECT_EQ(tree.text("double")->utf8, "tab\tand é and joined \"quote\"");
  EXPECT_EQ(tree.place_of("double", "joined"), "11:5");
  EXPECT_EQ(tree.place_of("double", "quote"), "11:14");
}

TEST(Yaml, CountsByteOrderMarkAndCarriageReturns) {
  const Tree tree(
      "\xEF\xBB\xBF"
      "a: é one\r\nb: >\r\n  two\r\n  three\r\nc: |\r\n  four\r\n  five\r\n");
  ASSERT_TRUE(tree.ids().empty());
  EXPECT_EQ(tree.marked(tree["a"].span), "é one");
  EXPECT_EQ(tree.text("b")->utf8, "two three");
  EXPECT_EQ(tree.place_of("b", "three"), "4:3");
  EXPECT_EQ(tree.text("c")->utf8, "four\nfive");
  EXPECT_EQ(tree.place_of("c", "five"), "7:3");
}

TEST(Yaml, ReadsAnEmptyFileAsNothing) {
  for (const char* bytes : {"", "# only a note\n", "---\n", "\xEF\xBB\xBF"}) {
    const Tree tree(bytes);
    ASSERT_TRUE(tree.root) << bytes;
    EXPECT_EQ(tree.root->kind, Node::Kind::nothing) << bytes;
    EXPECT_TRUE(tree.ids().empty()) << bytes;
  }
}

}  // namespace
}  // namespace socpress::ingest
