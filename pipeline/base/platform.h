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
struct Error {
  std::string reason;
};

template <class T>
using Expected = std::variant<T, Error>;

struct Done {};

/// Reads, lists and replaces files below one folder. Paths are relative, with '/'; no path leaves the folder.
class Files {
 public:
  virtual ~Files() = default;
  /// Reads the complete file, once; a file longer than `budget` bytes is an error before it is read.
  virtual Expected<std::string> read(std::string_view path, std::uint64_t budget) const = 0;
  virtual bool exists(std::string_view path) const = 0;
  /// All regular files below the folder, sorted bytewise; links and special files are not listed.
  virtual Expected<std::vector<std::string>> list() const = 0;
  /// After Done: the name has exactly these bytes, on disk. Until then it has its complete old bytes.
  virtual Expected<Done> replace(std::string_view path, std::string_view bytes) = 0;
};

/// Files in memory, for tests.
class MemoryFiles final : public Files {
 public:
  std::map<std::string, std::string, std::less<>> files;
  /// If set, `replace` fails with this reason.
  std::string refuse;

  Expected<std::string> read(std::string_view path, std::uint64_t budget) const override;
  bool exists(std::string_view path) const override;
  Expected<std::vector<std::string>> list() const override;
  Expected<Done> replace(std::string_view path, std::string_view bytes) override;
};

/// The program to run: its name, or this program itself if `program` is empty.
struct Command {
  std::string program;
  std::vector<std::string> arguments;
  std::uint64_t output_budget = 1u << 30;  ///< a process that writes more is an error
};

/// Runs another process: empty environment, working folder `/`, no descriptors but its three standard streams.
class Processes {
 public:
  virtual ~Processes() = default;
  /// Writes `input` to its standard input; returns its standard output after it exits with status 0.
  virtual Expected<std::string> run(const Command& command, std::string_view input) = 0;
};

/// A process that is a function, for tests.
class MemoryProcesses final : public Processes {
 public:
  std::function<Expected<std::string>(const Command&, std::string_view)> answer;

  Expected<std::string> run(const Command& command, std::string_view input) override {
    return answer ? answer(command, input) : Expected<std::string>{Error{"no such program"}};
  }
};

}  // namespace socpress::inline base
