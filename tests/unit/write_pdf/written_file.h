// Examines a written file as text: its objects by number, for the writer's tests.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "write/pdf/write_pdf.h"

namespace socpress::write_pdf {

class WrittenFile {
 public:
  WrittenFile(const Pages& pages, const Faces& faces) {
    std::optional<Bytes> written = write_pdf(pages, faces, findings);
    if (written) bytes = std::move(*written);
  }

  /// The text between "N 0 obj" and "endobj".
  std::string object(int number) const {
    const std::string head = "\n" + std::to_string(number) + " 0 obj\n";
    const std::size_t begin = bytes.find(head);
    if (begin == std::string::npos) return "no such object";
    return bytes.substr(begin + head.size(), bytes.find("\nendobj", begin) - begin - head.size());
  }

  /// The number after `key` in a piece of the file: "/Root " in the trailer.
  static int reference(std::string_view text, std::string_view key) {
    const std::size_t at = text.find(key);
    if (at == std::string_view::npos) return -1;
    return std::atoi(std::string(text.substr(at + key.size(), 12)).c_str());
  }

  /// The object to which `key` of object `number` refers.
  int follow(int number, std::string_view key) const { return reference(object(number), key); }

  std::string trailer() const { return bytes.substr(bytes.rfind("trailer")); }
  int root() const { return reference(trailer(), "/Root "); }
  int structure() const { return follow(root(), "/StructTreeRoot "); }
  /// The element of node `index`: elements and nodes have the same numbers.
  int element(int index) const { return follow(structure(), "/K ") + index; }
  int page(int index) const {
    std::size_t place = bytes.find("/Type /Page\n");
    for (int i = 0; i < index && place != std::string::npos; ++i) place = bytes.find("/Type /Page\n", place + 1);
    if (place == std::string::npos) return -1;
    return std::atoi(bytes.substr(bytes.rfind('\n', bytes.rfind(" 0 obj", place)) + 1, 12).c_str());
  }

  Findings findings;
  Bytes bytes;
};

inline std::string to(int number) { return std::to_string(number) + " 0 R"; }

/// Expects `part` somewhere in `whole`, and shows both when it is absent.
inline void expect_in(std::string_view whole, std::string_view part) {
  EXPECT_NE(whole.find(part), std::string_view::npos) << "looked for: " << part << "\nin: " << whole;
}
inline void expect_not_in(std::string_view whole, std::string_view part) {
  EXPECT_EQ(whole.find(part), std::string_view::npos) << "found: " << part << "\nin: " << whole;
}

}  // namespace socpress::write_pdf
