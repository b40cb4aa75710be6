// Runs a command with its streams in files, so that neither is lost or mixed with the other.
#include "command_line/program.h"

#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace socpress {

std::string shell_word(const std::string& word) { return "'" + word + "'"; }

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

void write_bytes(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
  ASSERT_EQ(bytes_of(path).size(), bytes.size()) << path;
}

Ran run(const std::string& command, const std::string& folder) {
  const std::string output = folder + "/.output", errors = folder + "/.errors";
  const int ended = std::system(("( " + command + " ) >" + shell_word(output) + " 2>" + shell_word(errors)).c_str());
  return {WIFEXITED(ended) ? WEXITSTATUS(ended) : 128 + WTERMSIG(ended), bytes_of(output), bytes_of(errors)};
}

std::string clean_output(const std::string& command, const std::string& folder) {
  const Ran ran = run(command, folder);
  EXPECT_EQ(ran.status, 0) << command << "\n" << ran.errors.substr(0, 2000);
  EXPECT_EQ(ran.errors.substr(0, 2000), "") << command;
  return ran.output;
}

}  // namespace socpress
