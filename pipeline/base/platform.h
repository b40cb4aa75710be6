// The platform interfaces: files below a folder, and other processes; with in-memory versions for tests.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace socpress::inline base {

/// The reason for a platform error, in words that can be shown ("no such file", "no space left on device").
struct Refusal {
  std::string reason;
};

template <class T>
using Outcome = std::variant<T, Refusal>;

struct Done {};

/// Reads, lists and replaces files below one folder. Paths are relative, with '/'; no path leaves the folder.
class Files {
 public:
  virtual ~Files() = default;
  /// Reads the complete file, once; a file longer than `budget` bytes is an error before it is read.
  virtual Outcome<std::string> read(std::string_view path, std::uint64_t budget) const = 0;
  virtual bool exists(std::string_view path) const = 0;
  /// All regular files below the folder, sorted bytewise; links and special files are not listed.
  virtual Outcome<std::vector<std::string>> list() const = 0;
  /// After Done: the name has exactly these bytes, on disk. Until then it has its complete old bytes.
  virtual Outcome<Done> replace(std::string_view path, std::string_view bytes) = 0;
};

/// Files in memory, for tests.
class MemoryFiles final : public Files {
 public:
  std::map<std::string, std::string, std::less<>> files;
  /// If set, `replace` fails with this reason.
  std::string refuse;

  Outcome<std::string> read(std::string_view path, std::uint64_t budget) const override;
  bool exists(std::string_view path) const override;
  Outcome<std::vector<std::string>> list() const override;
  Outcome<Done> replace(std::string_view path, std::string_view bytes) override;
};

/// The program to run: its name, or this program itself if `program` is empty.
struct Command {
  std::string program;
  std::vector<std::string> arguments;
  std::uint64_t output_budget = 1u << 30;  ///< a process that writes more is an error
};

/// Runs another process: empty environment, working folder `/`, no descriptors but its three standard streams.
class Spawn {
 public:
  virtual ~Spawn() = default;
  /// Writes `input` to its standard input; returns its standard output after it exits with status 0.
  virtual Outcome<std::string> run(const Command& command, std::string_view input) = 0;
};

/// A process that is a function, for tests.
class MemorySpawn final : public Spawn {
 public:
  std::function<Outcome<std::string>(const Command&, std::string_view)> answer;

  Outcome<std::string> run(const Command& command, std::string_view input) override {
    return answer ? answer(command, input) : Outcome<std::string>{Refusal{"no such program"}};
  }
};

}  // namespace socpress::inline base
