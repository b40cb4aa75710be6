// Runs programs through the shell, and keeps their output, errors and exit status.
#pragma once

#include <string>

namespace socpress {

struct Ran {
  int status = -1;             ///< exit status; 128 plus the signal's number when a signal ended it
  std::string output, errors;  ///< standard output and standard error
};

/// Runs a shell command. Its two streams pass through files in `folder`, which must exist.
Ran run(const std::string& command, const std::string& folder);

/// Standard output of a command; fails the current test unless the status is 0 and standard error is empty.
std::string clean_output(const std::string& command, const std::string& folder);

/// A word quoted for the shell.
std::string shell_word(const std::string& word);

std::string bytes_of(const std::string& path);
void write_bytes(const std::string& path, const std::string& bytes);

}  // namespace socpress
