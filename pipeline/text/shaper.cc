// Words as glyphs: HarfBuzz is called once for each word, and a hash table is used after that.
#include "text/shaper.h"

#include <hb.h>

#include <cassert>
#include <functional>
#include <limits>
#include <utility>

#include "text/face_data.h"

namespace socpress::inline text {

namespace {

/// A value in the range of a glyph's fields. Type at 1,000 units to the em never exceeds it; a broken font may.
template <class Field>
Field fitted(std::int64_t value) {
  constexpr std::int64_t low = std::numeric_limits<Field>::min(), high = std::numeric_limits<Field>::max();
  assert(value >= low && value <= high);
  return static_cast<Field>(value < low ? low : value > high ? high : value);
}

constexpr std::size_t first_slots = 1024;  // a power of two

}  // namespace

struct Shaper::Impl {
  explicit Impl(const Faces& all) : faces(all), buffer(hb_buffer_create()), slots(first_slots) {
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    for (const Face& face : faces) {
      const auto space = face.glyph(U' ');
      spaces.push_back(space ? face.advance(*space) : face.metrics().units_per_em / 4);
    }
  }
  ~Impl() { hb_buffer_destroy(buffer); }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  /// Open addressing over the table itself: the keys are its texts, so a hit allocates and copies nothing.
  struct Slot {
    std::size_t hash = 0;
    std::uint32_t next_id = 0;  ///< id + 1; 0 when free
  };

  static std::size_t hash_of(FaceId face, std::string_view text) {
    return std::hash<std::string_view>()(text) ^ (static_cast<std::size_t>(face) * 0x9E3779B97F4A7C15u);
  }

  /// The slot of the word, or the free slot where it belongs.
  Slot& slot_of(FaceId face, std::string_view text, std::size_t hash) {
    for (std::size_t i = hash & (slots.size() - 1);; i = (i + 1) & (slots.size() - 1)) {
      Slot& slot = slots[i];
      if (slot.next_id == 0) return slot;
      const WordId id{slot.next_id - 1};
      if (slot.hash == hash && table[id].face == face && table.text_of(id) == text) return slot;
    }
  }

  void grow() {
    std::vector<Slot> old(slots.size() * 2);
    old.swap(slots);
    for (const Slot& slot : old) {
      if (slot.next_id == 0) continue;
      std::size_t i = slot.hash & (slots.size() - 1);
      while (slots[i].next_id != 0) i = (i + 1) & (slots.size() - 1);
      slots[i] = slot;
    }
  }

  void shape(FaceId face, std::string_view text);
  void take_glyphs(ShapedWord& word);

  const Faces& faces;
  hb_buffer_t* buffer;
  const hb_language_t language = hb_language_from_string("und", 3);
  std::vector<int> spaces;  ///< advance of the blank, by face
  std::vector<Slot> slots;
  WordTable table;
};

void Shaper::Impl::shape(FaceId face, std::string_view text) {
  ShapedWord word;
  word.face = face;
  word.text_begin = static_cast<std::uint32_t>(table.text.size());
  table.text += text;
  word.text_end = static_cast<std::uint32_t>(table.text.size());
  hb_buffer_clear_contents(buffer);
  hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()), 0, static_cast<int>(text.size()));
  // Set before guessing: HarfBuzz would guess the language from the process's locale.
  hb_buffer_set_language(buffer, language);
  hb_buffer_guess_segment_properties(buffer);
  hb_shape(at(faces, face).impl().font, buffer, nullptr, 0);  // kerning and standard ligatures are on by default
  take_glyphs(word);
  table.words.push_back(word);
}

void Shaper::Impl::take_glyphs(ShapedWord& word) {
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
  word.glyph_begin = static_cast<std::uint32_t>(table.glyphs.size());
  for (unsigned i = 0; i < count; ++i) {
    Glyph glyph;
    glyph.id = fitted<std::uint16_t>(infos[i].codepoint);
    glyph.cluster = fitted<std::uint16_t>(infos[i].cluster);
    glyph.advance = fitted<std::int16_t>(positions[i].x_advance);
    glyph.x_offset = fitted<std::int16_t>(positions[i].x_offset);
    glyph.y_offset = fitted<std::int16_t>(positions[i].y_offset);
    word.missing |= glyph.id == 0;
    word.advance += glyph.advance;
    table.glyphs.push_back(glyph);
  }
  word.glyph_end = static_cast<std::uint32_t>(table.glyphs.size());
}

Shaper::Shaper(const Faces& faces) : impl_(std::make_unique<Impl>(faces)) {}
Shaper::~Shaper() = default;

WordId Shaper::word(FaceId face, std::string_view word) {
  const std::size_t hash = Impl::hash_of(face, word);
  Impl::Slot* slot = &impl_->slot_of(face, word, hash);
  if (slot->next_id != 0) return WordId{slot->next_id - 1};
  impl_->shape(face, word);
  const auto count = static_cast<std::uint32_t>(impl_->table.words.size());
  *slot = {hash, count};
  if (count * 2 > impl_->slots.size()) impl_->grow();
  return WordId{count - 1};
}

const WordTable& Shaper::table() const { return impl_->table; }

Length Shaper::width(WordId word, Length size) const {
  const ShapedWord& shaped = impl_->table[word];
  return scaled(shaped.advance, size, at(impl_->faces, shaped.face).metrics().units_per_em);
}

Length Shaper::space(FaceId face, Length size) const {
  return scaled(impl_->spaces.at(static_cast<std::size_t>(face)), size, at(impl_->faces, face).metrics().units_per_em);
}

WordTable Shaper::take() {
  WordTable taken = std::move(impl_->table);
  impl_->table = WordTable();
  impl_->slots.assign(first_slots, Impl::Slot());
  return taken;
}

}  // namespace socpress::inline text
