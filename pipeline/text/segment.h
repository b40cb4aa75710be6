// Words, sentences and line-break opportunities of a run of characters (ICU rules, root locale).
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace socpress::inline text {

struct Range {
  std::uint32_t begin = 0, end = 0;
  friend bool operator==(const Range&, const Range&) = default;
};

/// A place where a line may end (`offset` is the byte after which it ends, blanks included) or must end.
struct LineBreak {
  std::uint32_t offset = 0;
  bool mandatory = false;
};

/// Finds words, sentences and breaks. Caches iterators, so reuse one object for many texts. Not thread-safe.
class Segmenter {
 public:
  Segmenter();
  ~Segmenter();
  Segmenter(Segmenter&&) noexcept;
  Segmenter& operator=(Segmenter&&) noexcept;

  /// Replaces `into` by the opportunities in ascending order; the last is the end of the text, even if the text is
  /// empty.
  /// Unicode line breaking (UAX 14).
  void line_breaks(std::string_view utf8, std::vector<LineBreak>& into);
  /// Words that contain a letter or a digit (UAX 29).
  std::vector<Range> words(std::string_view utf8);
  std::vector<Range> sentences(std::string_view utf8);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace socpress::inline text
