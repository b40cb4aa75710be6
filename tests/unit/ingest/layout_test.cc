// Layouts: the meaning of their XML, and how a firm layout changes the one it extends.
#include <gtest/gtest.h>

#include <algorithm>

#include "found.h"
#include "ingest/ingest.h"

namespace socpress::ingest {
namespace {

/// Findings on parts that a layout of a few lines lacks.
bool is_lack(const std::string& id) {
  return id == "layout/missing-phrase" || id == "layout/missing-style" || id == "layout/missing-color";
}

struct Read {
  MemoryFiles data, folder;
  Sources sources;
  Findings findings;
  std::optional<Layout> layout;

  /// Reads layout "report" from these lines between <layout> and </layout>.
  explicit Read(const std::string& lines)
      : Read({{"report.xml", "<layout name=\"report\">\n" + lines + "\n</layout>"}}, "") {}
  Read(std::map<std::string, std::string, std::less<>> files, std::string firm, std::string_view name = "report") {
    data.files = std::move(files);
    if (!firm.empty()) folder.files["auditor/layout.xml"] = std::move(firm);
    layout = ingest_layout(name, data, folder, sources, findings);
  }
  std::vector<std::string> ids() const {
    std::vector<std::string> all = ingest::ids(findings);
    std::erase_if(all, is_lack);
    return all;
  }
  std::string seen(std::string_view id) const { return ingest::seen(findings, sources, id); }
  std::string help(std::string_view id) const {
    for (const Finding& finding : findings.all())
      if (finding.id == id) return finding.help;
    return "nothing";
  }
  const std::vector<TemplateNode>& nodes() const { return layout->sections.at(0).nodes; }
};

Read section(const std::string& inside) {
  return Read("<section name=\"tests\" contents=\"no\">\n" + inside + "\n</section>");
}

/// "a |b| _c_ →tests": strong words between bars, emphasized between underscores, references by an arrow.
std::string shown(const TemplateText& text) {
  std::string line;
  for (const TemplateRun& run : text) {
    if (run.reference) line += "→" + std::string(name_of(*run.reference));
    const char* mark = run.marks.strong ? "|" : run.marks.emphasis ? "_" : "";
    line += mark + run.pattern->utf8 + mark;
  }
  return line;
}

std::string shown(const Condition& condition) {
  if (condition.always()) return "always";
  if (condition.op == Condition::Op::fact) return std::string(name_of(condition.fact));
  std::string line = condition.op == Condition::Op::all   ? "all("
                     : condition.op == Condition::Op::any ? "any("
                                                          : "none(";
  for (const Condition& part : condition.parts) line += (&part == &condition.parts.front() ? "" : " ") + shown(part);
  return line + ")";
}

TEST(Layout, section_takes_its_place_and_its_heads) {
  const Read read(
      "<section name=\"auditors-report\" numbering=\"roman\" orientation=\"landscape\" letterhead=\"auditor\"\n"
      " head=\"auditor\" contents=\"yes\" when=\"is_type_2\"><label>Section "
      "{section_number}</label><title>Report</title>\n"
      " <author>The auditor</author><running>{section_label} – Report</running></section>");
  ASSERT_EQ(read.ids(), std::vector<std::string>{});
  const SectionTemplate& section = read.layout->sections.at(0);
  EXPECT_EQ(*section.name, SectionName::auditors_report);
  EXPECT_EQ(section.numbering, Numbering::roman);
  EXPECT_EQ(section.orientation, Orientation::landscape);
  EXPECT_EQ(section.letterhead, Letterhead::auditor);
  EXPECT_TRUE(section.head_names_auditor);
  EXPECT_TRUE(section.in_contents);
  EXPECT_EQ(shown(section.when), "is_type_2");
  EXPECT_EQ(
      shown(section.label) + "/" + shown(section.title) + "/" + shown(section.author) + "/" + shown(section.running),
      "Section {section_number}/Report/The auditor/{section_label} – Report");
}

TEST(Layout, requirements_of_a_report_kind) {
  const Read read({{"report.xml",
                    "<layout name=\"report\" required-sections=\"tests assertion\">"
                    "<required-elements section=\"assertion\" when=\"is_type_2\"><element name=\"scope\"/>"
                    "<element name=\"basis\" when=\"has_bases\"/></required-elements></layout>"}},
                  "");
  ASSERT_EQ(read.ids(), std::vector<std::string>{});
  const std::vector<RequiredSection>& required = read.layout->required;
  ASSERT_EQ(required.size(), 2u);
  EXPECT_EQ(required[0].section, SectionName::tests);
  EXPECT_TRUE(required[0].must_be_printed && required[1].must_be_printed);
  EXPECT_EQ(shown(required[1].when), "is_type_2");
  ASSERT_EQ(required[1].elements.size(), 2u);
  EXPECT_EQ(required[1].elements[0].element, Element::scope);
  EXPECT_EQ(shown(required[1].elements[1].when), "has_bases");
}

TEST(Layout, firm_layout_cannot_change_what_a_report_must_have) {
  const Read read({{"report.xml", "<layout name=\"report\" required-sections=\"tests\"></layout>"}},
                  "<layout extends=\"report\" required-sections=\"cover\">"
                  "<required-elements section=\"tests\"><element name=\"scope\"/></required-elements></layout>");
  EXPECT_EQ(read.ids(), (std::vector<std::string>{"xml/unknown-attribute", "xml/unknown-element"}));
}

TEST(Layout, another_color_for_the_criterion_bar_alone) {
  const std::map<std::string, std::string, std::less<>> shipped = {
      {"report.xml", "<layout name=\"report\"><look><color name=\"tint\" value=\"#E9EDEF\"/></look></layout>"}};
  const Look before = Read(shipped, "").layout->look;
  EXPECT_EQ(before.color(ColorName::criterion_bar), before.color(ColorName::tint));
  const Read read(shipped,
                  "<layout extends=\"report\"><look><color name=\"criterion-bar\" value=\"#FFEECC\"/></look></layout>");
  ASSERT_EQ(read.ids(), std::vector<std::string>{});
  EXPECT_EQ(read.layout->look.color(ColorName::criterion_bar), (Color{0xff, 0xee, 0xcc}));
  EXPECT_EQ(read.layout->look.color(ColorName::tint), before.color(ColorName::tint));
}

TEST(Layout, tree_of_a_section) {
  const Read read = section(
      "<h level=\"2\">Head</h><p style=\"quote\" keep=\"yes\" element=\"scope\">Words</p>\n"
      "<side head=\"Beside {entity}\"><list mark=\"lettered\"><item>a</item>\n"
      "  <for-each list=\"emphasis\"><item>{item_text}</item></for-each><item><p>b</p><p>c</p></item></list></side>\n"
      "<ruled><group when=\"is_draft\"><content of=\"firm-signature\"/></group></ruled><open "
      "when=\"design_open\">Open</open>");
  ASSERT_EQ(read.ids(), std::vector<std::string>{});
  using Kind = TemplateNode::Kind;
  const auto& nodes = read.nodes();
  ASSERT_EQ(nodes.size(), 5u);
  EXPECT_EQ(nodes[0].kind, Kind::heading);
  EXPECT_EQ(nodes[0].style, StyleName::h2);
  EXPECT_EQ(nodes[1].style, StyleName::quote);
  EXPECT_TRUE(nodes[1].keep_with_next);
  EXPECT_EQ(nodes[1].element, Element::scope);
  EXPECT_EQ(shown(nodes[2].text), "Beside {entity}");
  const TemplateNode& list = nodes[2].children.at(0);
  EXPECT_EQ(list.mark, TemplateNode::Mark::lettered);
  EXPECT_EQ(list.children.at(1).list, ListName::emphasis);
  EXPECT_EQ(list.children.at(1).children.at(0).style, StyleName::list_lettered);
  EXPECT_EQ(list.children.at(2).children.size(), 2u);
  EXPECT_EQ(nodes[3].children.at(0).children.at(0).content, Content::firm_signature);
  EXPECT_EQ(shown(nodes[4].when), "design_open");
  EXPECT_EQ(shown(nodes[4].text), "Open");
}

TEST(Layout, white_space_is_folded_and_marks_split_runs) {
  const Read read = section("<p>\n   We  <b>have</b> <i>seen</i>,\n in <ref section=\"tests\"/>, <b> it </b>\n</p>");
  ASSERT_EQ(read.ids(), std::vector<std::string>{});
  EXPECT_EQ(shown(read.nodes().at(0).text), "We |have| _seen_, in →tests, |it|");
}

TEST(Layout, pattern_keeps_the_place_of_each_word) {
  const Read read = section("<p>Tom &amp; {entity}\n   of the {system}</p>");
  const Located<Text>& pattern = read.nodes().at(0).text.at(0).pattern;
  ASSERT_EQ(pattern->utf8, "Tom & {entity} of the {system}");
  const auto written = [&](std::string_view words) {
    const std::size_t at = pattern->utf8.find(words);
    return bytes_of(read.sources, span_of(pattern, at, at + words.size()));
  };
  EXPECT_EQ(written("{entity}"), "{entity}");
  EXPECT_EQ(written("{system}"), "{system}");
}

TEST(Layout, conditions_bind_not_before_and_before_or) {
  const auto condition = [](const char* when) {
    return shown(section(fmt::format("<p when=\"{}\">x</p>", when)).nodes().at(0).when);
  };
  EXPECT_EQ(condition("is_draft"), "is_draft");
  EXPECT_EQ(condition("not is_draft and has_carve_out or is_type_1"),
            "any(all(none(is_draft) has_carve_out) is_type_1)");
  EXPECT_EQ(condition("not (is_draft or has_carve_out) and is_type_1"),
            "all(none(any(is_draft has_carve_out)) is_type_1)");
  EXPECT_EQ(condition("is_draft and has_carve_out and is_type_2"), "all(is_draft has_carve_out is_type_2)");
  EXPECT_EQ(condition("not not(is_draft)"), "none(none(is_draft))");
}

TEST(Layout, look_is_read_in_whole_thousandths) {
  const Read read("<look><face name=\"serif\" file=\"S.ttf\" sha256=\"" + std::string(64, '0') +
                  "\"/>\n"
                  "<face name=\"bold\" file=\"B.ttf\" sha256=\"" +
                  std::string(64, 'a') +
                  "\"/>\n"
                  "<color name=\"accent\" value=\"#1A2b3C\"/>\n"
                  "<style name=\"text\" face=\"serif\" strong=\"bold\" size=\"9.75\" leading=\"14\" color=\"accent\"\n"
                  " before=\"0\" after=\"7.5\" tracking=\"-0.125\"/></look>");
  ASSERT_EQ(read.ids(), std::vector<std::string>{});
  const Style& style = read.layout->look.style(StyleName::text);
  EXPECT_EQ(style.face, FaceId{0});
  EXPECT_EQ(style.strong, FaceId{1});
  EXPECT_EQ(style.emphasis, FaceId{0}) << "the style's own face, when none is named";
  EXPECT_EQ(style.size.mpt, 9750);
  EXPECT_EQ(style.after.mpt, 7500);
  EXPECT_EQ(style.tracking.mpt, -125);
  EXPECT_EQ(read.layout->look.color(ColorName::accent), (Color{0x1a, 0x2b, 0x3c}));
}

TEST(Layout, phrases_may_name_facts_of_items) {
  const Read read("<phrases><phrase name=\"sample-of\">Sample of {item_number} from {item_total}</phrase></phrases>");
  ASSERT_EQ(read.ids(), std::vector<std::string>{});
  EXPECT_EQ(shown(read.layout->phrases.at(static_cast<std::size_t>(Phrase::sample_of))->text),
            "Sample of {item_number} from {item_total}");
}

TEST(Layout, what_is_missing_is_reported_once) {
  const Read read("<look/>");
  EXPECT_EQ(ids(read.findings),
            (std::vector<std::string>{"layout/missing-style", "layout/missing-color", "layout/missing-phrase"}));
}

TEST(Layout, child_replaces_by_name_and_keeps_the_order) {
  const std::string parent =
      "<layout name=\"report\" language=\"en-US\"><phrases><phrase name=\"draft-word\">Draft</phrase></phrases>\n"
      "<section name=\"description\" contents=\"no\"><p>Old words</p></section><section name=\"tests\" "
      "contents=\"no\"><p>T</p></section></layout>";
  const std::string child =
      "<layout name=\"house\" extends=\"report\"><section name=\"assertion\" contents=\"no\"><p>New "
      "section</p></section>\n"
      "<section name=\"description\" contents=\"no\"><p>New words</p></section>\n"
      "<phrases><phrase name=\"draft-word\">Entwurf</phrase></phrases></layout>";
  const Read read({{"report.xml", parent}, {"house.xml", child}}, "", "house");
  ASSERT_EQ(read.ids(), std::vector<std::string>{});
  EXPECT_EQ(read.layout->name, "house");
  EXPECT_EQ(read.layout->language, "en-US");
  ASSERT_EQ(read.layout->sections.size(), 3u);
  EXPECT_EQ(*read.layout->sections[0].name, SectionName::description);
  EXPECT_EQ(shown(read.nodes().at(0).text), "New words");
  EXPECT_EQ(*read.layout->sections[2].name, SectionName::assertion);
  EXPECT_EQ(shown(read.layout->phrases.at(static_cast<std::size_t>(Phrase::draft_word))->text), "Entwurf");
  ASSERT_EQ(read.layout->files.size(), 2u);
  EXPECT_EQ(read.sources[read.layout->files[0]].path(), "report.xml");
}

TEST(Layout, firm_style_takes_what_it_does_not_say_from_the_one_it_replaces) {
  const std::string parent = "<layout name=\"report\"><look><face name=\"f\" file=\"F.ttf\" sha256=\"" +
                             std::string(64, '0') +
                             "\"/><color name=\"accent\" value=\"#000000\"/>"
                             "<style name=\"h1\" face=\"f\" size=\"20\" leading=\"24\" after=\"9\"/></look></layout>";
  const Read read({{"report.xml", parent}},
                  "<layout extends=\"report\"><look><style name=\"h1\" size=\"18\" color=\"accent\"/></look></layout>");
  ASSERT_EQ(read.ids(), std::vector<std::string>{});
  const Style& style = read.layout->look.style(StyleName::h1);
  EXPECT_EQ(style.size.mpt, 18000);
  EXPECT_EQ(style.leading.mpt, 24000);
  EXPECT_EQ(style.after.mpt, 9000);
  EXPECT_EQ(style.color, ColorName::accent);
}

TEST(Layout, firm_layout_replaces_one_paragraph_by_its_id) {
  const std::string parent =
      "<layout name=\"report\"><section name=\"tests\" contents=\"no\"><group>\n"
      "<p>One</p><p id=\"scope\">Two</p><p>Three</p></group></section></layout>";
  const Read read({{"report.xml", parent}},
                  "<layout><replace id=\"scope\"><p>Second</p><p element=\"scope\">And a half</p></replace></layout>");
  ASSERT_EQ(read.ids(), std::vector<std::string>{});
  std::string words;
  for (const TemplateNode& node : read.nodes().at(0).children) words += shown(node.text) + "/";
  EXPECT_EQ(words, "One/Second/And a half/Three/");
  EXPECT_EQ(read.sources[read.layout->files.at(1)].path(), "auditor/layout.xml");
}

TEST(Layout, replacing_an_unknown_paragraph_is_found_with_the_nearest) {
  const Read read(
      {{"report.xml", "<layout><section name=\"tests\" contents=\"no\"><p id=\"scope\">Two</p></section></layout>"}},
      "<layout><replace id=\"scop\"><p>x</p></replace></layout>");
  EXPECT_EQ(read.seen("layout/unknown-id"), "layout/unknown-id 1:22 scop");
  EXPECT_EQ(read.help("layout/unknown-id"), "did you mean `scope`?");
}

TEST(Layout, chains_end) {
  EXPECT_EQ(Read({{"a.xml", "<layout extends=\"b\"/>"}, {"b.xml", "<layout extends=\"a\"/>"}}, "", "a")
                .seen("layout/extends-itself"),
            "layout/extends-itself 1:18 a");
  std::map<std::string, std::string, std::less<>> files;
  for (int i = 0; i < 10; ++i) files[fmt::format("l{}.xml", i)] = fmt::format("<layout extends=\"l{}\"/>", i + 1);
  EXPECT_EQ(Read(files, "", "l0").ids(), std::vector<std::string>{"layout/extends-too-far"});
}

TEST(Layout, absent_layout_is_found_with_the_nearest) {
  const Read read({{"report.xml", "<layout/>"}}, "", "reprot");
  EXPECT_EQ(read.ids(), std::vector<std::string>{"layout/unknown-layout"});
  EXPECT_EQ(read.help("layout/unknown-layout"), "did you mean `report`?");
  EXPECT_FALSE(read.layout.has_value());
  EXPECT_EQ(Read({{"report.xml", "<layout/>"}}, "", "../report").ids(),
            std::vector<std::string>{"layout/unknown-layout"});
}

TEST(Layout, firm_layout_extends_the_one_that_the_engagement_names) {
  const Read read({{"report.xml", "<layout/>"}, {"other.xml", "<layout/>"}}, "<layout extends=\"other\"/>");
  EXPECT_EQ(read.seen("layout/extends-another"), "layout/extends-another 1:18 other");
}

}  // namespace
}  // namespace socpress::ingest
