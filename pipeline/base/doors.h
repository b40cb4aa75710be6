// The door to the outside world: files below a folder. Implemented in tools/, with an in-memory twin for tests.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace socpress {

/// Why the world said no, in words that can be shown ("no such file", "no space left on device").
struct Refusal { std::string reason; };

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

}  // namespace socpress
