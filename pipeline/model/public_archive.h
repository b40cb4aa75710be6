// Serialization of the public model: a writer, and a reader that validates everything.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/bytes.h"
#include "text/unicode.h"

namespace socpress::inline model {

inline constexpr std::size_t most_bytes = std::size_t{1} << 30, most_in_a_text = std::size_t{1} << 20;
inline constexpr std::size_t most_levels = 64, most_items = 1'000'000;
inline constexpr std::uint64_t most_pixels = 160'000'000;

template <class T>
concept Number = std::integral<T> && !std::same_as<std::remove_cv_t<T>, bool>;

class PublicWriter {
 public:
  static constexpr bool reads = false;
  explicit PublicWriter(Bytes& out) : out_(out) {}

  template <Number T>
  void number(const T& value) {
    for (int shift = 56; shift >= 0; shift -= 8)
      out_ += static_cast<char>((static_cast<std::uint64_t>(value) >> shift) & 0xff);
  }
  void flag(const bool& value) { out_ += static_cast<char>(value); }
  template <class T>
  void one_of(const T& value, T) {
    out_ += static_cast<char>(value);
  }
  void text(const std::string& utf8) {
    number(utf8.size());
    out_ += utf8;
  }
  void pixels(const std::vector<std::uint8_t>& bytes) {
    number(bytes.size());
    out_.append(bytes.begin(), bytes.end());
  }
  template <class T>
  std::size_t count(const std::vector<T>& list) {
    number(list.size());
    return list.size();
  }
  bool enter() { return true; }
  void leave() {}
  bool good() const { return true; }
  void refuse() {}

 private:
  Bytes& out_;
};

class PublicReader {
 public:
  static constexpr bool reads = true;
  explicit PublicReader(std::string_view bytes) : rest_(bytes) {}

  template <Number T>
  void number(T& value) {
    std::uint64_t wide = 0;
    for (const unsigned char byte : take(8)) wide = wide << 8 | byte;
    value = static_cast<T>(wide);
    if (static_cast<std::uint64_t>(value) != wide) refuse();
  }
  void flag(bool& value) {
    const unsigned byte = small();
    if (byte > 1) refuse();
    value = byte == 1;
  }
  template <class T>
  void one_of(T& value, T last) {
    const unsigned byte = small();
    if (byte > static_cast<unsigned>(last)) return refuse();
    value = static_cast<T>(byte);
  }
  void text(std::string& utf8) {
    const std::size_t size = length(most_in_a_text);
    utf8 = take(size);
    if (first_bad_utf8(utf8) || first_bad_code_point(utf8)) refuse();
  }
  void pixels(std::vector<std::uint8_t>& bytes) {
    const std::string_view taken = take(length(most_bytes));
    bytes.assign(taken.begin(), taken.end());
  }
  template <class T>
  std::size_t count(std::vector<T>& list) {
    const std::size_t size = length(most_items);
    if (!good_) return 0;
    list.resize(size);
    return size;
  }
  bool enter() {
    if (++level_ > most_levels) refuse();
    return good_;
  }
  void leave() { --level_; }
  bool good() const { return good_; }
  void refuse() {
    good_ = false;
    rest_ = {};
  }
  bool at_end() const { return good_ && rest_.empty(); }

 private:
  std::string_view take(std::size_t size) {
    if (size > rest_.size()) {
      refuse();
      return {};
    }
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }
  unsigned small() {
    const std::string_view byte = take(1);
    return byte.empty() ? 0 : static_cast<unsigned char>(byte.front());
  }
  /// No length exceeds the bytes that remain.
  std::size_t length(std::size_t most) {
    std::uint64_t size = 0;
    number(size);
    if (size > most || size > rest_.size()) refuse();
    return good_ ? static_cast<std::size_t>(size) : 0;
  }

  std::string_view rest_;
  std::size_t level_ = 0;
  bool good_ = true;
};

}  // namespace socpress::inline model
