// The page in headless Chromium, when installed: it renders, it filters by its address, and fetches nothing.
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>

#include "command_line/program.h"
#include "review/page.h"

namespace socpress {
namespace {

namespace fs = std::filesystem;

class Browser : public testing::Test {
 protected:
  void SetUp() override {
    fs::create_directories(folder_);
    if (run("command -v chromium", folder_).status != 0) GTEST_SKIP() << "chromium is not installed";
    write_bytes(folder_ + "/page.html", Sample("wexcombe-soc2-type2").page());
  }
  Ran chromium(const std::string& arguments, const std::string& fragment) {
    return run("chromium --headless --no-sandbox --disable-gpu --no-first-run --hide-scrollbars --user-data-dir=" +
                   shell_word(folder_ + "/profile") + " --virtual-time-budget=3000 " + arguments + " " +
                   shell_word("file://" + folder_ + "/page.html" + fragment),
               folder_);
  }
  std::string dom(const std::string& fragment) {
    const Ran ran = chromium("--dump-dom", fragment);
    EXPECT_EQ(ran.status, 0) << ran.errors.substr(0, 2000);
    return ran.output;
  }
  /// The visible entries of the page in the DOM, by a part of their first tag.
  static std::size_t shown(const std::string& dom, const std::string& with) {
    static const std::regex tag("<[a-z]+ [^>]*data-item[^>]*>");
    std::size_t count = 0;
    for (std::sregex_iterator it(dom.begin(), dom.end(), tag), end; it != end; ++it) {
      const std::string found = it->str();
      count += found.find(with) != found.npos && found.find("hidden=") == found.npos;
    }
    return count;
  }

  const std::string folder_ = SOCPRESS_SCRATCH;
};

TEST_F(Browser, ShowsEverythingAndTheForm) {
  const std::string seen = dom("");
  EXPECT_NE(seen.find("All entries are shown</p>"), std::string::npos);
  EXPECT_EQ(std::regex_search(seen, std::regex("<form[^>]*hidden")), false);
  EXPECT_EQ(shown(seen, "id=\"criterion-"), 38u);
}

TEST_F(Browser, NarrowsToExceptions) {
  const std::string seen = dom("#filter=result:exception");
  EXPECT_EQ(shown(seen, "id=\"test-"), 3u);
  EXPECT_EQ(shown(seen, "class=\"deviation\""), 3u);
  EXPECT_EQ(seen.find("All entries are shown</p>"), std::string::npos);
}

TEST_F(Browser, NarrowsToACriterionAndWords) {
  const std::string seen = dom("#filter=criterion:CC6.2,text:IAM-05.T3");
  EXPECT_EQ(shown(seen, "id=\"criterion-"), 1u);
  EXPECT_EQ(shown(seen, "id=\"test-"), 1u);
}

TEST_F(Browser, PaintsThePageAndPrintsIt) {
  EXPECT_EQ(chromium("--window-size=1280,2000 --screenshot=" + shell_word(folder_ + "/page.png"), "").status, 0);
  EXPECT_GT(fs::file_size(folder_ + "/page.png"), 50'000u);
  EXPECT_EQ(chromium("--print-to-pdf=" + shell_word(folder_ + "/page.pdf"), "").status, 0);
  const std::string text = clean_output("pdftotext " + shell_word(folder_ + "/page.pdf") + " -", folder_);
  for (const char* words : {"Wexcombe Payments, Inc.", "From deviation to opinion", "Unaudited", "IAM-05.T3"})
    EXPECT_NE(text.find(words), std::string::npos) << words;
}

}  // namespace
}  // namespace socpress
