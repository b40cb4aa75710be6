// A document in libharu's hands: it numbers objects, keeps the page tree, writes the file; we print what is inside.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "write/pdf/syntax.h"

namespace socpress::write_pdf {

/// Every call is checked; one that libharu refuses throws Refused. Nothing printed is requested before save(), so
/// that memory follows the object being written, not the report: whatever a print function refers to must live until
/// then. Print functions may throw; save() passes it on.
class Haru {
 public:
  /// Appends the entries of dictionary `index` of a series, unchanged between << and >>.
  using Print = std::function<void(std::size_t index, std::string& out)>;
  /// Appends the entries of a stream but Length and Filter, and its bytes.
  using PrintStream = std::function<void(std::string& entries, std::string& bytes)>;
  enum class Packing { plain, deflated };

  /// `level`: zlib's, for deflated streams; 0 leaves all plain.
  explicit Haru(int level);
  ~Haru();
  Haru(const Haru&) = delete;
  Haru& operator=(const Haru&) = delete;

  /// `count` indirect dictionaries with consecutive numbers from the one returned; they cost one object and a row of
  /// the cross-reference table each, so a million is affordable.
  ObjectNumber dictionaries(std::size_t count, Print print);
  ObjectNumber dictionary(std::function<void(std::string& out)> print);
  ObjectNumber stream(Packing packing, PrintStream print);
  /// All pages, once: `entries` beside Type, Parent and Contents, and each one's content.
  std::vector<ObjectNumber> pages(std::size_t count, Print entries, Print content);
  /// What the catalog states beside Type and Pages, and what the information dictionary states.
  void catalog(std::function<void(std::string& out)> print);
  void information(std::function<void(std::string& out)> print);

  /// The whole file. Once.
  Bytes save();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace socpress::write_pdf
