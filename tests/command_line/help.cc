// Help of the program, and suggestions for misspelled commands and options.
#include <gtest/gtest.h>

#include "command_line/engagements.h"

namespace socpress {
namespace {

class Help : public OnDisk {};

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST_F(Help, StatesUsageAndCommands) {
  const Ran ran = socpress("--help");
  EXPECT_EQ(ran.status, 0);
  EXPECT_TRUE(contains(ran.output, "\nUsage: socpress [OPTIONS] <COMMAND>\n")) << ran.output;
  for (const char* command : {"build", "check", "digest", "review", "inspect", "verify-public", "rules", "explain"}) {
    EXPECT_TRUE(contains(ran.output, std::string("\n  ") + command + " ")) << ran.output;
    const Ran one = socpress(std::string("help ") + command);
    EXPECT_TRUE(contains(one.output, std::string("\nUsage: socpress ") + command + " [OPTIONS]")) << one.output;
    EXPECT_EQ(one.output, socpress(std::string(command) + " --help").output);
  }
  EXPECT_EQ(socpress("help").output, ran.output);
}

TEST_F(Help, IsPrintedAsAnErrorWithoutACommand) {
  const Ran ran = socpress("");
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.output, "");
  EXPECT_EQ(ran.errors, socpress("help").output);
}

TEST_F(Help, SuggestsTheNearestCommandOrOption) {
  const auto problem = [](const std::string& arguments) {
    const Ran ran = socpress(arguments);
    EXPECT_EQ(ran.status, 2) << arguments;
    return ran.errors;
  };
  EXPECT_TRUE(contains(problem("chek folder"), "unknown command `chek`; did you mean `check`?"));
  EXPECT_TRUE(contains(problem("help chek"), "unknown command `chek`; did you mean `check`?"));
  EXPECT_TRUE(contains(problem("check folder --fromat=json"), "unknown option `--fromat`; did you mean `--format`?"));
  EXPECT_TRUE(contains(problem("check folder --no-such-option"), "unknown option `--no-such-option`\n"));
  EXPECT_TRUE(contains(problem("check one two"), "unexpected argument `two`"));
}

}  // namespace
}  // namespace socpress
