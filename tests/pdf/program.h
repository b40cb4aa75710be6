// Programs run as a person would run them: what they printed, what they complained of, and how they ended.
#pragma once

#include <string>

namespace socpress {

struct Ran {
  int status = -1;             ///< exit status; 128 and the signal's number when one ended it
  std::string output, errors;  ///< standard output and standard error
};

/// Runs a shell command. Its two streams pass through files in `folder`, which must exist.
Ran run(const std::string& command, const std::string& folder);

/// Standard output of a command that must end with status 0 and without a word on standard error; else the current
/// test fails.
std::string clean_output(const std::string& command, const std::string& folder);

/// A word the shell leaves as it is.
std::string shell_word(const std::string& word);

std::string bytes_of(const std::string& path);
void write_bytes(const std::string& path, const std::string& bytes);

}  // namespace socpress
