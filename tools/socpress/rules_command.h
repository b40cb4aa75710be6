// The reference commands: `rules` and `explain`.
#pragma once

#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace socpress {

class RulesCommand {
 public:
  /// After: `app` contains the two commands.
  explicit RulesCommand(CLI::App& app);
  /// Before: the command line was parsed. The exit status, when one of the two was requested.
  std::optional<int> run() const;

 private:
  std::string format_ = "text", id_;
  bool brief_ = false;
  const CLI::App* rules_ = nullptr;
  const CLI::App* explain_ = nullptr;
};

}  // namespace socpress
