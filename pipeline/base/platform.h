// The outside world as interfaces: files below a folder, and other processes; with in-memory twins for tests.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace socpress::inline base {

/// Why the world said no, in words that can be shown ("no such file", "no space left on device").
struct Refusal {
  std::string reason;
};

template <class T>
using Outcome = std::variant<T, Refusal>;

struct Done {};

/// Reads, lists and replaces files below one folder. Paths are relative, with '/'; none leaves the folder.
class Files {
 public:
  virtual ~Files() = default;
  /// The whole file, once; a file longer than `budget` bytes is refused before it is read.
  virtual Outcome<std::string> read(std::string_view path, std::uint64_t budget) const = 0;
  virtual bool exists(std::string_view path) const = 0;
  /// All regular files below the folder, sorted bytewise; links and special files are not listed.
  virtual Outcome<std::vector<std::string>> list() const = 0;
  /// After it returns Done, the name holds exactly these bytes, on disk; at every instant before, the old ones whole.
  virtual Outcome<Done> replace(std::string_view path, std::string_view bytes) = 0;
};

/// Files in memory: the twin for tests.
class MemoryFiles final : public Files {
 public:
  std::map<std::string, std::string, std::less<>> files;
  /// When set, `replace` refuses with this reason.
  std::string refuse;

  Outcome<std::string> read(std::string_view path, std::uint64_t budget) const override;
  bool exists(std::string_view path) const override;
  Outcome<std::vector<std::string>> list() const override;
  Outcome<Done> replace(std::string_view path, std::string_view bytes) override;
};

/// What is to be run: a program by its name, or this program itself when `program` is empty.
struct Command {
  std::string program;
  std::vector<std::string> arguments;
  std::uint64_t output_budget = 1u << 30;  ///< a process that writes more is refused
};

/// Runs another process: empty environment, working folder `/`, no descriptor but its three standard streams.
class Spawn {
 public:
  virtual ~Spawn() = default;
  /// `input` to its standard input; what it wrote to its standard output, once it has ended with status 0.
  virtual Outcome<std::string> run(const Command& command, std::string_view input) = 0;
};

/// A process that is a function: the twin for tests.
class MemorySpawn final : public Spawn {
 public:
  std::function<Outcome<std::string>(const Command&, std::string_view)> answer;

  Outcome<std::string> run(const Command& command, std::string_view input) override {
    return answer ? answer(command, input) : Outcome<std::string>{Refusal{"no such program"}};
  }
};

}  // namespace socpress::inline base
