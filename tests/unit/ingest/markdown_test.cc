// The Markdown that management may write, and how it is read.
#include "ingest/formats/markdown.h"

#include <gtest/gtest.h>

#include "found.h"
#include "prose_line.h"

namespace socpress::ingest {
namespace {

struct Read {
  MemoryFiles folder;
  Sources sources;
  Findings findings;
  std::optional<Prose> prose;

  explicit Read(std::string text) {
    folder.files["management/description.md"] = std::move(text);
    prose = read_markdown("management/description.md", folder, sources, findings);
  }
  std::string lines() const { return prose ? lines_of(prose->blocks) : "nothing"; }
  std::string seen(std::string_view id) const { return ingest::seen(findings, sources, id); }
};

TEST(Markdown, heading_says_what_it_answers) {
  const Read read("## Incidents {DC4}\n\n### Software {DC3.software, DC1}\n\n#### Run-in\n");
  EXPECT_EQ(read.lines(), "h2 Incidents {4}\nh3 Software {3.software} {1}\nh4 Run-in");
  EXPECT_EQ(ids(read.findings), std::vector<std::string>{});
}

TEST(Markdown, mark_keeps_its_place) {
  const Read read("## Incidents {DC1 DC4}\n");
  const auto& heading = std::get<ProseHeading>(read.prose->blocks.at(0).value);
  EXPECT_EQ(bytes_of(read.sources, heading.answers.at(1).span), "DC4");
}

TEST(Markdown, misspelt_mark_is_found_with_the_nearest) {
  const Read read("## Software {DC3.sofware}\n");
  EXPECT_EQ(read.seen("markdown/unknown-mark"), "markdown/unknown-mark 1:14 DC3.sofware");
  EXPECT_EQ(read.findings.all().at(0).help, "did you mean `DC3.software`?");
  EXPECT_EQ(read.lines(), "h2 Software");
}

TEST(Markdown, placeholder_at_the_end_of_a_heading_is_no_mark) {
  EXPECT_EQ(Read("## About {{.Name}}\n").lines(), "h2 About {{.Name}}");
}

TEST(Markdown, level_one_five_and_six_are_no_headings_of_a_description) {
  const Read read("# Title\n\n##### Five\n");
  EXPECT_EQ(read.seen("markdown/heading-level"), "markdown/heading-level 1:3 Title");
  EXPECT_EQ(read.lines(), "h2 Title\nh4 Five");
}

TEST(Markdown, left_out_level_is_noticed) {
  EXPECT_EQ(Read("## A\n\n#### C\n").seen("markdown/heading-skips-level"), "markdown/heading-skips-level 3:6 C");
  EXPECT_EQ(ids(Read("## A\n\n### B\n\n#### C\n\n## D\n").findings), std::vector<std::string>{});
}

TEST(Markdown, marks_of_runs) {
  EXPECT_EQ(Read("a **b** _c_ `d  e` ***f***\n").lines(), "p a **b** _c_ `d  e` **_f_**");
}

TEST(Markdown, hard_break_is_a_run_of_its_own) { EXPECT_EQ(Read("one  \ntwo\\\nthree\n").lines(), "p one/two/three"); }

TEST(Markdown, soft_line_ends_and_runs_of_blanks_are_one_blank) {
  EXPECT_EQ(Read("one\n two \t three\r\nfour\n").lines(), "p one two three four");
}

TEST(Markdown, every_word_of_a_soft_wrapped_paragraph_keeps_its_line) {
  const Read read("The system\nserves {{CUSTOMERS}}\nof the trade.\n");
  const auto& text = std::get<ProseParagraph>(read.prose->blocks.at(0).value).text.at(0).text;
  const std::size_t at = text->utf8.find("{{CUSTOMERS}}");
  const Span span = span_of(text, at, at + 13);
  EXPECT_EQ(bytes_of(read.sources, span), "{{CUSTOMERS}}");
  EXPECT_EQ(read.sources[span.file].place(span.begin), (Place{2, 8}));
}

TEST(Markdown, words_behind_an_entity_and_an_escape_keep_their_place) {
  const Read read("R&amp;D \\* wins\n");
  const auto& text = std::get<ProseParagraph>(read.prose->blocks.at(0).value).text.at(0).text;
  ASSERT_EQ(text->utf8, "R&D * wins");
  EXPECT_EQ(bytes_of(read.sources, span_of(text, 2, 3)), "D");
  EXPECT_EQ(bytes_of(read.sources, span_of(text, 6, 10)), "wins");
}

TEST(Markdown, lists_hold_lists) {
  EXPECT_EQ(Read("- a\n- b\n  1. c\n  2. d\n").lines(), "ul <p a> <p b\nol1 <p c> <p d>>");
  EXPECT_EQ(Read("7. a\n").lines(), "ol7 <p a>");
}

TEST(Markdown, quotes_and_code) {
  EXPECT_EQ(Read("> said\n> so\n").lines(), "quote <p said so>");
  EXPECT_EQ(Read("```\na\tb\n  c\n```\n").lines(), "code a    b\n  c");
  EXPECT_EQ(Read("    a\n\n    b\n").lines(), "code a\n\nb");
}

TEST(Markdown, table_with_alignment_and_caption) {
  const Read read("Table: Regions by *size*\n\n| Region | Size | Note |\n|---|--:|:-:|\n| East | 12 |\n");
  EXPECT_EQ(read.lines(), "table 'Regions by _size_' l r c / Region | Size | Note | / East | 12 |  |");
}

TEST(Markdown, caption_without_a_table_stays_a_paragraph) {
  const Read read("Table: Regions\n\nWords.\n");
  EXPECT_EQ(read.lines(), "p Table: Regions\np Words.");
  EXPECT_EQ(read.seen("markdown/caption-without-table"), "markdown/caption-without-table 1:1 Table: Regions");
}

TEST(Markdown, directive_stands_for_a_list_from_another_file) {
  EXPECT_EQ(Read("{commitments}\n\n{criteria-and-controls}\n").lines(),
            fmt::format("directive {}\ndirective {}", static_cast<int>(Directive::commitments),
                        static_cast<int>(Directive::criteria_and_controls)));
}

TEST(Markdown, misspelt_directive_stays_a_paragraph) {
  const Read read("{comitments}\n");
  EXPECT_EQ(read.lines(), "p {comitments}");
  EXPECT_EQ(read.seen("markdown/unknown-directive"), "markdown/unknown-directive 1:1 {comitments}");
  EXPECT_EQ(read.findings.all().at(0).help, "did you mean `commitments`?");
}

TEST(Markdown, directive_in_a_list_is_a_finding) {
  EXPECT_EQ(Read("- {incidents}\n").seen("markdown/directive-inside"), "markdown/directive-inside 1:3 {incidents}");
}

TEST(Markdown, footnotes_are_numbered_as_the_text_refers_to_them) {
  const Read read("First[^b] then[^a] and again[^b].\n\n[^a]: The *one*.\n[^b]: The other,\n  on two lines.\n");
  EXPECT_EQ(read.lines(), "p First^0 then^1 and again^0.");
  ASSERT_EQ(read.prose->footnotes.size(), 2u);
  EXPECT_EQ(line_of(read.prose->footnotes[0]), "The other, on two lines.");
  EXPECT_EQ(line_of(read.prose->footnotes[1]), "The _one_.");
  EXPECT_EQ(bytes_of(read.sources, read.prose->footnotes[1].at(1).text.span), "one");
  EXPECT_EQ(ids(read.findings), std::vector<std::string>{});
}

TEST(Markdown, footnote_reference_may_be_escaped_or_stand_in_code) {
  EXPECT_EQ(Read("a \\[^1] b `[^1]`\n\n```\n[^1]: not a definition\n```\n").lines(),
            "p a [^1] b `[^1]`\ncode [^1]: not a definition");
}

TEST(Markdown, faults_of_footnotes) {
  const Read read("a[^x]\n\n[^y]: unused\n[^y]: again\n");
  EXPECT_EQ(read.seen("markdown/undefined-footnote"), "markdown/undefined-footnote 1:2 [^x]");
  EXPECT_EQ(read.seen("markdown/unused-footnote"), "markdown/unused-footnote 3:1 [^y]");
  EXPECT_EQ(read.seen("markdown/duplicate-footnote"), "markdown/duplicate-footnote 4:1 [^y]");
  EXPECT_EQ(read.lines(), "p a[^x]");
}

TEST(Markdown, footnote_is_one_paragraph_without_footnotes) {
  EXPECT_EQ(ids(Read("a[^x]\n\n[^x]: - list\n").findings),
            std::vector<std::string>{"markdown/footnote-not-a-paragraph"});
  EXPECT_EQ(ids(Read("a[^x]\n\n[^x]: see[^x]\n").findings), std::vector<std::string>{"markdown/footnote-in-footnote"});
}

TEST(Markdown, links_lead_to_https_or_to_an_id) {
  const Read read("[a](https://a.example/?x=1&amp;y=2) [b](#IAM-02) [c](javascript:x) [d](http://d.example)\n");
  EXPECT_EQ(read.lines(), "p [a](https://a.example/?x=1&y=2) [b](#IAM-02) c d");
  EXPECT_EQ(ids(read.findings), (std::vector<std::string>{"markdown/link-kind", "markdown/link-kind"}));
  EXPECT_EQ(read.seen("markdown/link-kind"), "markdown/link-kind 1:54 javascript:x");
}

TEST(Markdown, front_matter_is_left_out_with_a_warning) {
  EXPECT_EQ(Read("---\nname: Narrative\n---\n\n## A\n").lines(), "h2 A");
  const Read bare("name: Narrative\nsatisfies:\n  - CC2.1\n---\n\n## A\n");
  EXPECT_EQ(bare.lines(), "h2 A");
  EXPECT_EQ(bare.seen("markdown/front-matter"), "markdown/front-matter 1:1 name: Narrative");
}

TEST(Markdown, words_with_a_colon_are_no_front_matter) {
  EXPECT_EQ(Read("Note: this stands.\n\nAnd this.\n").lines(), "p Note: this stands.\np And this.");
}

TEST(Markdown, figure_shows_a_picture_of_the_folder) {
  const Read read("![The boundary](images/b.png \"Caption\")\n");
  EXPECT_EQ(read.lines(), "figure images/b.png 'The boundary' 'Caption'");
  EXPECT_EQ(read.seen("picture/cannot-be-read"), "picture/cannot-be-read 1:17 images/b.png");
}

TEST(Markdown, picture_stays_in_the_folder_alone_and_with_words) {
  for (const char* path :
       {"../up.png", "/etc/passwd", "a/../../b.png", "https://x.example/a.png", "a\\\\b.png", ".//a.png"})
    EXPECT_EQ(ids(Read(fmt::format("![words]({})\n", path)).findings),
              std::vector<std::string>{"markdown/picture-outside"})
        << path;
  EXPECT_EQ(Read("![](../a.png)\n").seen("markdown/picture-without-words"),
            "markdown/picture-without-words 1:5 ../a.png");
  const Read among("words ![seen](a.png) words\n");
  EXPECT_EQ(among.lines(), "p words seen words");
  EXPECT_EQ(among.seen("markdown/picture-in-a-line"), "markdown/picture-in-a-line 1:9 seen");
}

TEST(Markdown, raw_html_is_a_finding_and_stays_text) {
  const Read read("a <b>bold</b>\n\n<div>\nblock\n</div>\n");
  EXPECT_EQ(read.lines(), "p a <b>bold</b>\np <div> block </div>");
  EXPECT_EQ(ids(read.findings),
            (std::vector<std::string>{"markdown/raw-html", "markdown/raw-html", "markdown/raw-html"}));
  EXPECT_EQ(read.seen("markdown/raw-html"), "markdown/raw-html 1:3 <b>");
}

TEST(Markdown, unknown_entity_is_a_finding_and_stays_text) {
  const Read read("a&nbsp;&#8217;&bogus;&#0;\n");
  EXPECT_EQ(read.lines(), "p a\u00a0’&bogus;&#0;");
  EXPECT_EQ(read.seen("markdown/unknown-entity"), "markdown/unknown-entity 1:15 &bogus;");
}

TEST(Markdown, rule_is_left_out) {
  const Read read("a\n\n* * *\n\nb\n");
  EXPECT_EQ(read.lines(), "p a\np b");
  EXPECT_EQ(read.seen("markdown/rule"), "markdown/rule 3:1 * * *");
}

TEST(Markdown, spans_of_blocks_cover_their_words) {
  const Read read("- one\n- two\n\nlast\n");
  EXPECT_EQ(bytes_of(read.sources, read.prose->blocks.at(0).span), "one\n- two");
  EXPECT_EQ(bytes_of(read.sources, read.prose->blocks.at(1).span), "last");
}

}  // namespace
}  // namespace socpress::ingest
