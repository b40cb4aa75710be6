// Escaping: every input is literal, and deceptive characters are spelled out.
#include "review/html.h"

#include <gtest/gtest.h>

namespace socpress::review {
namespace {

std::string escaped(std::string_view given) {
  std::string html;
  append_escaped(html, given);
  return html;
}

TEST(Escaping, LeavesPlainTextAlone) {
  EXPECT_EQ(escaped("Two of 20 removals were late; “both” in one review – naïve ☂"),
            "Two of 20 removals were late; “both” in one review – naïve ☂");
  EXPECT_EQ(escaped("a\tb\nc"), "a\tb\nc");
  EXPECT_EQ(escaped(""), "");
}

TEST(Escaping, TurnsMarkupIntoText) {
  EXPECT_EQ(escaped("<script>alert('&\"')</script>"), "&lt;script&gt;alert(&#39;&amp;&quot;&#39;)&lt;/script&gt;");
  EXPECT_EQ(escaped("&lt;"), "&amp;lt;");
}

TEST(Escaping, ShowsWhatIsNotTextAsReplaced) {
  EXPECT_EQ(escaped(std::string_view("a\0b\x07", 4)),
            "a\xef\xbf\xbd"
            "b\xef\xbf\xbd");
  EXPECT_EQ(escaped("\xff\xfe<"), "\xef\xbf\xbd\xef\xbf\xbd&lt;");
  EXPECT_EQ(escaped("caf\xc3"), "caf\xef\xbf\xbd");
  EXPECT_EQ(escaped("\xc2\x85"), "\xef\xbf\xbd");
}

TEST(Escaping, SpellsOutWhatReorders) {
  EXPECT_EQ(escaped("a\xe2\x80\xae"
                    "b\xe2\x81\xa6"),
            "a[U+202E]b[U+2066]");
}

TEST(Elements, AreClosedInTheirOrder) {
  Html html;
  {
    const auto outer = html.in("b", {{"title", "\"<"}});
    html.leaf("i", "x & y");
    html.single("hr", {});
  }
  EXPECT_EQ(html.take(), "<b title=\"&quot;&lt;\"><i>x &amp; y</i><hr/></b>");
}

}  // namespace
}  // namespace socpress::review
