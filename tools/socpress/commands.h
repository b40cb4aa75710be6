// The commands of the program: each takes its arguments and the folder of layouts, and returns the exit status.
#pragma once

#include "socpress/arguments.h"

namespace socpress::commands {

int build(const Arguments& arguments, const std::string& data);
int check(const Arguments& arguments, const std::string& data);
int digest(const Arguments& arguments, const std::string& data);
int review(const Arguments& arguments, const std::string& data);
int verify_public(const Arguments& arguments, const std::string& data);
/// Does not require a folder of layouts.
int inspect(const Arguments& arguments);

}  // namespace socpress::commands
