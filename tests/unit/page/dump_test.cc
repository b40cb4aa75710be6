// The text form of pages: one line per line of text, with its position and its node or artifact.
#include <gtest/gtest.h>

#include "page/pages.h"

namespace socpress::inline page {

namespace {

WordId add(WordTable& table, const std::string& text) {
  ShapedWord word;
  word.text_begin = static_cast<std::uint32_t>(table.text.size());
  table.text += text;
  word.text_end = static_cast<std::uint32_t>(table.text.size());
  table.words.push_back(word);
  return static_cast<WordId>(table.words.size() - 1);
}

GlyphRun run(Page& page, WordId word, Point baseline, bool space_after = false) {
  GlyphRun made;
  made.size = pt(10);
  made.baseline = baseline;
  made.first = static_cast<std::uint32_t>(page.words.size());
  made.count = 1;
  made.space_after = space_after;
  page.words.push_back({word, {}, false});
  return made;
}

}  // namespace

TEST(PageDump, ShowsPlacesAndStructure) {
  Pages pages;
  pages.nodes.resize(2);
  pages.nodes[1].tag = Tag::h1;
  Page page;
  page.size = {pt(612), pt(792)};
  page.label = "ii";
  page.items.emplace_back(run(page, add(pages.words, "Two"), {pt(198), pt(94.8)}, true));
  page.items.emplace_back(run(page, add(pages.words, "runs"), {pt(220), pt(94.8)}));
  page.items.emplace_back(Stroke{{pt(54), pt(100)}, {pt(558), pt(100)}, pt(0.75), {}, {}, {}});
  page.stretches = {{NodeId{1}, 0, 2}, {Artifact::layout, 2, 1}};
  page.links.push_back({{pt(1), pt(2), pt(3), pt(4)}, 0, pt(50), "", "there", NodeId{1}});
  pages.pages.push_back(page);
  pages.outline.push_back({1, "Two runs", 0, pt(84)});
  pages.targets = {std::nullopt, Destination{"here", 0, pt(84)}};
  EXPECT_EQ(dump(pages),
            "page 1 \"ii\", 612 by 792\n"
            "  h1 198,94.8 \"Two runs\"\n"
            "  ~layout rule 54,100 to 558,100 weight 0.75\n"
            "  link 1 2 3 4 -> page 1 at 50\n"
            "outline 1 \"Two runs\" page 1 at 84\n"
            "target here page 1 at 84\n");
}

}  // namespace socpress::inline page
