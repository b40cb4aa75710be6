// Words as glyphs: HarfBuzz behind a cache, each distinct word of a face shaped once.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/length.h"
#include "text/face.h"

namespace socpress::inline text {

struct Glyph {
  std::uint16_t id = 0;
  std::int16_t advance = 0;  ///< font units, kerning included
  std::int16_t x_offset = 0, y_offset = 0;
  std::uint16_t cluster = 0;  ///< byte offset in the word of the characters it represents
};

enum class WordId : std::uint32_t {};

/// A shaped piece of text without blanks, in font units, independent of the type size.
struct ShapedWord {
  FaceId face{};
  bool missing = false;           ///< at least one character has no glyph
  std::uint32_t glyph_begin = 0;  ///< glyphs [begin, end) of the table that contains it
  std::uint32_t glyph_end = 0;
  std::uint32_t text_begin = 0;  ///< its UTF-8 in the table's text
  std::uint32_t text_end = 0;
  std::int32_t advance = 0;  ///< sum of the advances
};

/// Every distinct word of a report; glyph runs refer to it.
struct WordTable {
  std::vector<ShapedWord> words;
  std::vector<Glyph> glyphs;
  std::string text;

  const ShapedWord& operator[](WordId id) const { return words[static_cast<std::size_t>(id)]; }
  std::string_view text_of(WordId id) const {
    const ShapedWord& w = (*this)[id];
    return std::string_view(text).substr(w.text_begin, w.text_end - w.text_begin);
  }
};

/// Converts `units` font units at type size `size`; rounds half up, identically on every machine.
constexpr Length scaled(std::int64_t units, Length size, int units_per_em) {
  const std::int64_t product = units * size.mpt;
  const std::int64_t half = units_per_em / 2;
  return {
      static_cast<std::int32_t>(product >= 0 ? (product + half) / units_per_em : -((-product + half) / units_per_em))};
}

/// Shapes words and caches them. One object for each typeset call; not thread-safe. `faces` must outlive it.
class Shaper {
 public:
  explicit Shaper(const Faces& faces);
  ~Shaper();
  Shaper(const Shaper&) = delete;
  Shaper& operator=(const Shaper&) = delete;

  /// Before: `word` is well-formed and contains no blank. The id is stable for the Shaper's lifetime.
  WordId word(FaceId face, std::string_view word);
  const WordTable& table() const;
  Length width(WordId word, Length size) const;
  Length space(FaceId face, Length size) const;
  /// Moves all words out; the Shaper is empty afterward.
  WordTable take();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace socpress::inline text
