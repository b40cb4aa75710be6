// The in-memory files follow the contract of the real platform interface.
#include "base/platform.h"

#include <gtest/gtest.h>

namespace socpress::inline base {
namespace {

TEST(MemoryFiles, ReadsWithinABudget) {
  MemoryFiles files;
  files.files["a.txt"] = "12345";
  EXPECT_EQ(std::get<std::string>(files.read("a.txt", 5)), "12345");
  EXPECT_EQ(std::get<Error>(files.read("a.txt", 4)).reason, "larger than 4 bytes");
  EXPECT_EQ(std::get<Error>(files.read("b.txt", 4)).reason, "no such file");
  EXPECT_TRUE(files.exists("a.txt"));
  EXPECT_FALSE(files.exists("b.txt"));
}

TEST(MemoryFiles, ListsBytewise) {
  MemoryFiles files;
  for (const char* path : {"b", "a/z", "a-b", "B", "\xC3\xA9"}) files.files[path] = "";
  EXPECT_EQ(std::get<std::vector<std::string>>(files.list()),
            (std::vector<std::string>{"B", "a-b", "a/z", "b", "\xC3\xA9"}));
}

TEST(MemoryFiles, ReplacesUnlessRefused) {
  MemoryFiles files;
  EXPECT_TRUE(std::holds_alternative<Done>(files.replace("out/a.pdf", "one")));
  EXPECT_TRUE(std::holds_alternative<Done>(files.replace("out/a.pdf", "two")));
  EXPECT_EQ(files.files["out/a.pdf"], "two");
  files.refuse = "no space left on device";
  EXPECT_EQ(std::get<Error>(files.replace("out/a.pdf", "three")).reason, "no space left on device");
  EXPECT_EQ(files.files["out/a.pdf"], "two");
}

TEST(MemoryFiles, NoPathLeavesTheFolder) {
  MemoryFiles files;
  for (const char* path : {"", "/etc/passwd", "../a", "a/../../b", "a//b", "./a", "a/", "a\\b"}) {
    EXPECT_TRUE(std::holds_alternative<Error>(files.replace(path, "x"))) << path;
    EXPECT_TRUE(std::holds_alternative<Error>(files.read(path, 10))) << path;
  }
  EXPECT_TRUE(files.files.empty());
}

}  // namespace
}  // namespace socpress::inline base
