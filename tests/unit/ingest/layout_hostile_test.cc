// Layouts with faults: each has its finding at its place, and malicious XML is rejected.
#include <gtest/gtest.h>

#include "found.h"
#include "ingest/ingest.h"

namespace socpress::ingest {
namespace {

struct Case {
  std::string text;
  const char* seen;
  const char* help = nullptr;
};

void expect_seen(const Case& one) {
  SCOPED_TRACE(one.text.substr(0, 200));
  MemoryFiles data, folder;
  data.files["report.xml"] = one.text;
  Sources sources;
  Findings findings;
  ingest_layout("report", data, folder, sources, findings);
  const std::string id = std::string(one.seen).substr(0, std::string_view(one.seen).find(' '));
  EXPECT_EQ(seen(findings, sources, id), one.seen) << fmt::format("{}", fmt::join(ids(findings), ", "));
  for (const Finding& finding : findings.all())
    if (one.help != nullptr && finding.id == id) {
      EXPECT_EQ(finding.help, one.help);
      break;
    }
}

std::string in_section(const std::string& inside) {
  return "<layout><section name=\"tests\" contents=\"no\">\n" + inside + "\n</section></layout>";
}

TEST(LayoutFaults, stand_at_their_place) {
  const Case cases[] = {
      {"<layout colour=\"x\"/>", "xml/unknown-attribute 1:9 colour"},
      {"<layout><looks/></layout>", "xml/unknown-element 1:10 looks", "did you mean `look`?"},
      {"<layout>words<look/></layout>", "xml/stray-text 1:9 words"},
      {"<layout><section name=\"testes\"><title>T</title></section></layout>", "layout/unknown-section 1:24 testes",
       "did you mean `tests`?"},
      {"<layout><section contents=\"no\"/></layout>", "layout/nameless 1:10 section"},
      {"<layout><section name=\"tests\"/></layout>", "layout/section-untitled 1:10 section"},
      {"<layout><section name=\"tests\" contents=\"maybe\"/></layout>", "layout/unknown-word 1:41 maybe",
       "known here: `yes`, `no`"},
      {"<layout><section name=\"tests\"><title>A</title><title>B</title></section></layout>",
       "layout/part-given-twice 1:48 title"},
      {"<layout><section name=\"tests\"><title>A</title></section><section "
       "name=\"tests\"><title>A</title></section></layout>",
       "layout/given-twice 1:58 section"},
      {in_section("<p id=\"a\">x</p><p id=\"a\">y</p>"), "layout/given-twice 2:23 a"},
      {in_section("<para>x</para>"), "xml/unknown-element 2:2 para"},
      {in_section("<item>x</item>"), "xml/unknown-element 2:2 item"},
      {in_section("<list><p>x</p></list>"), "xml/unknown-element 2:8 p"},
      {in_section("<p><u>x</u></p>"), "xml/unknown-element 2:5 u"},
      {in_section("<p></p>"), "layout/empty 2:2 p"},
      {in_section("<p styl=\"text\">x</p>"), "xml/unknown-attribute 2:4 styl", "did you mean `style`?"},
      {in_section("<p style=\"txt\">x</p>"), "layout/unknown-word 2:11 txt", "did you mean `text`?"},
      {in_section("<p element=\"inherent-limitation\">x</p>"), "layout/unknown-word 2:13 inherent-limitation",
       "did you mean `inherent-limitations`?"},
      {in_section("<h level=\"7\">x</h>"), "layout/unknown-word 2:11 7"},
      {in_section("<side><p>x</p></side>"), "layout/missing-attribute 2:2 side"},
      {in_section("<content of=\"contnts\"/>"), "layout/unknown-word 2:14 contnts", "did you mean `contents`?"},
      {in_section("<for-each list=\"basis\"><p>x</p></for-each>"), "layout/unknown-word 2:17 basis",
       "did you mean `bases`?"},
      {in_section("<item-list/>"), "xml/unknown-element 2:2 item-list"},
      {in_section("<p>See <ref section=\"test\"/></p>"), "layout/unknown-word 2:22 test", "did you mean `tests`?"},
      {in_section("<p>See <ref/></p>"), "layout/reference-without-section 2:9 ref"},
      {in_section("<p>A\n  {entty} B</p>"), "layout/unknown-fact 3:4 entty", "did you mean `entity`?"},
      {in_section("<p>{is_draft}</p>"), "layout/truth-printed 2:5 is_draft"},
      {in_section("<p>{item_text}</p>"), "layout/item-fact-outside 2:5 item_text"},
      {in_section("<for-each list=\"bases\"><p>{item_service}</p></for-each>"),
       "layout/item-fact-outside 2:28 item_service"},
      {in_section("<p>{entity, plural, one {a} other {b}}</p>"), "layout/fact-of-another-kind 2:5 entity"},
      {in_section("<p>{control_count, plural, one {<b>a</b>} other {b}}</p>"), "layout/pattern-unclear 2:4 {"},
      {in_section("<p>{entity</p>"), "layout/pattern-unclear 2:4 {"},
      {in_section("<p>It's</p>"), "layout/straight-apostrophe 2:6 '"},
      {in_section("<p when=\"is_drafty\">x</p>"), "layout/unknown-fact 2:10 is_drafty", "did you mean `is_draft`?"},
      {in_section("<p when=\"entity\">x</p>"), "layout/fact-not-a-truth 2:10 entity"},
      {in_section("<p when=\"is_draft or\">x</p>"), "layout/condition-unclear 2:21 "},
      {in_section("<p when=\"is_draft is_type_1\">x</p>"), "layout/condition-unclear 2:19 is_type_1"},
      {in_section("<p when=\"(is_draft\">x</p>"), "layout/condition-unclear 2:19 "},
      {in_section("<p when=\"" + std::string(100, '(') + "\">x</p>"), "layout/condition-too-deep 2:42 ("},
      {"<layout><phrases><phrase name=\"sample-off\">x</phrase></phrases></layout>",
       "layout/unknown-phrase 1:32 sample-off", "did you mean `sample-of`?"},
      {"<layout><look><color name=\"ink\" value=\"#12345\"/></look></layout>", "layout/not-a-color 1:40 #12345"},
      {"<layout><look><color name=\"inc\" value=\"#123456\"/></look></layout>", "layout/unknown-word 1:28 inc"},
      {"<layout><look><face name=\"f\" file=\"../f.ttf\" sha256=\"\"/></look></layout>",
       "layout/not-a-font-file 1:36 ../f.ttf"},
      {"<layout><look><face name=\"f\" file=\"f.ttf\" sha256=\"abc\"/></look></layout>",
       "layout/not-a-digest 1:51 abc"},
      {"<layout><look><style name=\"text\" face=\"g\" size=\"9\" leading=\"9\"/></look></layout>",
       "layout/unknown-word 1:40 g"},
      {"<layout><look><style name=\"text\" face=\"g\" size=\"9,5\" leading=\"9\"/></look></layout>",
       "layout/not-a-size 1:49 9,5"},
      {"<layout><look><style name=\"text\" face=\"g\" size=\"0\" leading=\"9\"/></look></layout>",
       "layout/size-not-positive 1:49 0"},
      {"<layout><look><style name=\"txet\" face=\"g\" size=\"9\" leading=\"9\"/></look></layout>",
       "layout/unknown-style 1:28 txet", "did you mean `text`?"},
  };
  for (const Case& one : cases) expect_seen(one);
}

std::string nested(std::size_t levels) {
  std::string text = "<layout>";
  for (std::size_t i = 0; i < levels; ++i) text += "<group>";
  for (std::size_t i = 0; i < levels; ++i) text += "</group>";
  return text + "</layout>";
}

TEST(XmlHostile, is_refused_at_its_place) {
  const Case cases[] = {
      {"", "xml/no-root 1:1 "},
      {"words", "xml/text-outside 1:1 words"},
      {"<layout>", "xml/not-well-formed 1:8 "},
      {"<layout></layuot>", "xml/not-well-formed 1:11 "},
      {"<layout name=report/>", "xml/not-well-formed 1:14 "},
      {"<layout/><layout/>", "xml/two-roots 1:11 layout"},
      {"<layout/>words", "xml/text-outside 1:10 words"},
      {"<!DOCTYPE l [<!ENTITY a \"b\">]><layout/>", "xml/doctype 1:11 l"},
      {"<!DOCTYPE l SYSTEM \"file:///etc/passwd\"><layout/>", "xml/doctype 1:11 l"},
      {"<?xml version=\"1.0\" encoding=\"windows-1252\"?><layout/>", "xml/encoding 1:31 windows-1252"},
      {"<layout name=\"a\" name=\"b\"/>", "xml/duplicate-attribute 1:18 name"},
      {"<layout name=\"&nbsp;\"/>", "xml/unknown-reference 1:15 &nbsp;"},
      {in_section("<p>&a9;</p>"), "xml/unknown-reference 2:4 &a9;"},
      {in_section("<p>&#0;</p>"), "xml/unknown-reference 2:4 &#0;"},
      {in_section("<p>&#xD800;</p>"), "xml/unknown-reference 2:4 &#xD800;"},
      {in_section("<p>&#x202E;</p>"), "xml/unknown-reference 2:4 &#x202E;"},
      {in_section("<p>R & D</p>"), "xml/unknown-reference 2:6 &"},
      {nested(100), "xml/too-deep 1:451 group"},
      {nested(200000), "xml/too-deep 1:451 group"},
  };
  for (const Case& one : cases) expect_seen(one);
}

TEST(XmlHostile, too_many_elements_are_refused) {
  std::string text = "<layout>";
  for (int i = 0; i < 200001; ++i) text += "<a/>";
  MemoryFiles data, folder;
  data.files["report.xml"] = text + "</layout>";
  Sources sources;
  Findings findings;
  EXPECT_FALSE(ingest_layout("report", data, folder, sources, findings).has_value());
  EXPECT_EQ(ids(findings), std::vector<std::string>{"xml/too-many-nodes"});
}

TEST(XmlHostile, comments_declaration_and_character_data_are_well) {
  MemoryFiles data, folder;
  data.files["report.xml"] =
      "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<!-- a --><layout><section name=\"tests\" "
      "contents=\"no\">"
      "<p>A<!-- not here --> B <![CDATA[& <C>]]></p></section></layout>\r\n";
  Sources sources;
  Findings findings;
  const auto layout = ingest_layout("report", data, folder, sources, findings);
  ASSERT_TRUE(layout.has_value());
  std::string words;
  for (const TemplateRun& run : layout->sections.at(0).nodes.at(0).text) words += run.pattern->utf8;
  EXPECT_EQ(words, "A B & <C>");
}

TEST(XmlHostile, mutations_of_a_good_layout_are_read_or_refused) {
  const std::string good =
      "<layout><look><color name=\"ink\" value=\"#123456\"/></look><section name=\"tests\" contents=\"no\">"
      "<p when=\"is_draft\">A <b>{entity}</b> &amp; <ref section=\"tests\"/></p></section></layout>";
  const std::string signs = "<>/\"'=&;{}# !-?x\n";
  for (std::size_t at = 0; at < good.size(); ++at)
    for (const char sign : signs) {
      MemoryFiles data, folder;
      std::string text = good;
      text[at] = sign;
      data.files["report.xml"] = text;
      Sources sources;
      Findings findings;
      ingest_layout("report", data, folder, sources, findings);
      for (const Finding& finding : findings.all()) ASSERT_LE(finding.span.value_or(Span{}).end, text.size()) << text;
    }
}

}  // namespace
}  // namespace socpress::ingest
