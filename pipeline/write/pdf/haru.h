// A document through libharu: it numbers objects, keeps the page tree and writes the file; we print the contents.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "write/pdf/syntax.h"

namespace socpress::write_pdf {

/// Every call is checked; one that libharu rejects throws Refused. Nothing is printed before save(), so that memory
/// depends on the object being written and not on the report: everything a print function refers to must live until
/// then. Print functions may throw; save() propagates the exception.
class Haru {
 public:
  /// Appends the entries of dictionary `index` of a series, unchanged between << and >>.
  using Print = std::function<void(std::size_t index, std::string& out)>;
  /// Appends the entries of a stream except Length and Filter, and its bytes.
  using PrintStream = std::function<void(std::string& entries, std::string& bytes)>;
  enum class Packing { plain, deflated };

  /// `level`: zlib's, for deflated streams; 0 leaves all streams uncompressed.
  explicit Haru(int level);
  ~Haru();
  Haru(const Haru&) = delete;
  Haru& operator=(const Haru&) = delete;

  /// `count` indirect dictionaries with consecutive numbers, beginning with the one returned; each costs one object and
  /// a row of the cross-reference table, so a million is affordable.
  ObjectNumber dictionaries(std::size_t count, Print print);
  ObjectNumber dictionary(std::function<void(std::string& out)> print);
  ObjectNumber stream(Packing packing, PrintStream print);
  /// All pages, once: `entries` in addition to Type, Parent and Contents, and the content of each page.
  std::vector<ObjectNumber> pages(std::size_t count, Print entries, Print content);
  /// The entries of the catalog in addition to Type and Pages, and those of the information dictionary.
  void catalog(std::function<void(std::string& out)> print);
  void information(std::function<void(std::string& out)> print);

  /// The complete file. May be called once.
  Bytes save();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace socpress::write_pdf
