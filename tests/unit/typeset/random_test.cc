// Properties of any document: every text field once and in order, nothing outside the type area, no overlaps.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "counsel.h"
#include "reading.h"

namespace socpress::test {

namespace {

/// Where two texts differ, with the surrounding text; empty when they are the same.
std::string difference(const std::string& got, const std::string& expected) {
  const auto [a, b] = std::mismatch(got.begin(), got.end(), expected.begin(), expected.end());
  if (a == got.end() && b == expected.end()) return {};
  const auto at = static_cast<std::size_t>(a - got.begin());
  const std::size_t from = at < 40 ? 0 : at - 40;
  return "got  …" + got.substr(from, 100) + "…\nnot  …" + expected.substr(from, 100) + "…";
}

/// Writes a random document and records what it wrote, in reading order.
class Writer {
 public:
  explicit Writer(unsigned seed) : dice_(seed) {}

  std::string expected;

  Document write() {
    Document d = document(blocks(0, 3 + below(12)), below(2) ? Orientation::portrait : Orientation::landscape);
    if (below(2)) d.paper = Paper::a4;
    d.pictures = std::move(pictures_);
    return d;
  }

 private:
  unsigned below(unsigned n) { return n == 0 ? 0 : static_cast<unsigned>(dice_() % n); }

  std::string leaf(unsigned most) {
    std::string text = fmt::format("leaf{}", next_++);
    for (unsigned i = below(most); i > 0; --i) {
      static const char* const some[] = {"of",
                                         "the",
                                         "account",
                                         "was",
                                         "service-organization",
                                         "25",
                                         "and/or",
                                         "Section",
                                         "IV",
                                         "IAM-02",
                                         "an-extraordinarily-long-compound",
                                         "https://a.example/b/c/d/e/f/g",
                                         "“quoted,”"};
      text += std::string(" ") + some[below(std::size(some))];
    }
    for (char c : text)
      if (c != ' ') expected += c;
    return text;
  }

  Paragraph words(unsigned most, StyleName style = StyleName::text) { return paragraph(leaf(most), style); }

  BlockList blocks(int depth, unsigned count) {
    BlockList list;
    for (unsigned i = 0; i < count; ++i) list.push_back(block(depth));
    return list;
  }

  Block block(int depth) {
    switch (below(depth > 1 ? 4 : 10)) {
      case 0:
      case 1: return Block(words(120));
      case 2: return Block(words(5, StyleName::table_text));
      case 3: return Block(tabbed());
      case 4: return Block(list(depth));
      case 5: return Block(side_row(depth));
      case 6: return Block(framed(depth));
      case 7: return Block(plain_table(depth));
      case 8: return Block(figure());
      default: return Block(grouped_table(depth));
    }
  }

  Paragraph tabbed() {
    Paragraph made = words(15);
    made.line.push_back(piece_of(Inline::Kind::right_tab));
    made.line.push_back(test::words(leaf(below(3) == 0 ? 30 : 2)));
    return made;
  }

  Figure figure() {
    Figure made;
    made.picture = pictures_.size();
    pictures_.emplace_back();
    pictures_.back().width = 1 + below(3000);
    pictures_.back().height = 1 + below(3000);
    made.label = words(1, StyleName::caption_label);
    made.caption = words(30, StyleName::caption);
    return made;
  }

  List list(int depth) {
    List made;
    made.mark = static_cast<TemplateNode::Mark>(below(3));
    for (unsigned i = 0; i <= below(4); ++i) {
      const std::string sign = made.mark == TemplateNode::Mark::dash ? "–"
                               : made.mark == TemplateNode::Mark::decimal
                                   ? fmt::format("{}.", i + 1)
                                   : fmt::format("({})", static_cast<char>('a' + i));
      expected += sign;
      made.items.push_back(blocks(depth + 1, 1 + below(2)));
    }
    return made;
  }

  SideRow side_row(int depth) {
    SideRow row;
    row.before = pt(14);
    row.side.push_back(words(3, StyleName::h3));
    row.main = blocks(depth + 1, 1 + below(3));
    if (below(2)) row.continued = line("side again");
    row.rule_above = below(2);
    return row;
  }

  Framed framed(int depth) {
    Framed frame;
    frame.kind = static_cast<Framed::Kind>(below(4));
    const bool labelled = frame.kind == Framed::Kind::exception || frame.kind == Framed::Kind::response;
    if (labelled) frame.label.push_back(words(4, StyleName::response_label));
    frame.continued = line("continued");
    frame.blocks = blocks(depth + 1, 1 + below(2));
    return frame;
  }

  Table plain_table(int depth) {
    Table table;
    table.kind = depth > 0 ? Table::Kind::in_text : below(2) ? Table::Kind::small : Table::Kind::wide;
    table.compact = below(2);
    if (below(2)) table.label = words(2, StyleName::caption_label);
    if (!table.label.line.empty()) table.caption = words(8, StyleName::caption);
    const unsigned columns = 1 + below(5);
    for (unsigned c = 0; c < columns; ++c) table.columns.push_back(column(leaf(3)));
    RowGroup group;
    for (unsigned r = below(30); r > 0; --r) {
      Row row;
      for (unsigned c = 0; c < columns; ++c)
        if (below(6)) row.cells.push_back(cell(static_cast<int>(c), leaf(below(20) == 0 ? 400 : 12)));
      group.rows.push_back(std::move(row));
    }
    table.groups.push_back(std::move(group));
    return table;
  }

  Table grouped_table(int depth) {
    Table table;
    table.kind = Table::Kind::tests;
    table.bar = {test::words(leaf(0)), test::words(leaf(6)), piece_of(Inline::Kind::right_tab), test::words(leaf(4))};
    table.bar_continued = {test::words("id"), test::words("label again")};
    for (const double width : {73.0, 186.0, 230.0, 209.0}) table.columns.push_back(column(leaf(3), pt(width)));
    for (unsigned g = below(5); g > 0; --g) {
      RowGroup group;
      group.spanning.push_back(cell(0, leaf(0), StyleName::table_id));
      group.spanning.push_back(cell(1, leaf(below(8) == 0 ? 300 : 30)));
      group.continued = line("continued");
      group.continues = line("goes on");
      for (unsigned r = 1 + below(6); r > 0; --r) {
        Row row;
        row.rule_from = 2;
        row.cells.push_back(cell(2, leaf(below(10) == 0 ? 500 : 40)));
        Cell result;
        result.column = 3;
        result.blocks = blocks(depth + 2, 1);
        row.cells.push_back(std::move(result));
        group.rows.push_back(std::move(row));
      }
      table.groups.push_back(std::move(group));
    }
    return table;
  }

  std::mt19937 dice_;
  std::vector<Picture> pictures_;
  int next_ = 0;
};

}  // namespace

class AnyDocument : public testing::TestWithParam<unsigned> {};

TEST_P(AnyDocument, StandsOnItsPagesOnceInOrderAndInPlace) {
  for (unsigned seed = GetParam() * 40; seed < GetParam() * 40 + 40; ++seed) {
    Writer writer(seed);
    const Document d = writer.write();
    Findings findings;
    const Pages pages = typeset::typeset(d, faces(), findings);
    EXPECT_EQ(difference(all_text(pages), writer.expected), "") << "seed " << seed;
    EXPECT_EQ(misplaced(pages), std::vector<std::string>()) << "seed " << seed;
    EXPECT_EQ(misgrown(pages), std::vector<std::string>()) << "seed " << seed;
    if (HasFailure()) return;
  }
}

INSTANTIATE_TEST_SUITE_P(ByDice, AnyDocument, testing::Range(0u, 10u));

TEST(SameDocument, GivesTheSamePages) {
  Findings findings;
  Writer first(7), second(7);
  EXPECT_EQ(dump(typeset::typeset(first.write(), faces(), findings)),
            dump(typeset::typeset(second.write(), faces(), findings)));
}

}  // namespace socpress::test
