// Font files read by HarfBuzz: the characters they contain, their advances and their metrics.
#include "text/face.h"

#include <hb-ot.h>
#include <hb.h>

#include <array>
#include <memory>
#include <string_view>
#include <utility>

#include "text/face_data.h"

namespace socpress::inline text {

namespace {

/// One table of a font file, read big-endian; bytes beyond its end read as 0.
class Table {
 public:
  Table(hb_face_t* face, hb_tag_t tag) : blob_(hb_face_reference_table(face, tag)) {
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob_, &length);
    bytes_ = std::string_view(data, length);
  }
  ~Table() { hb_blob_destroy(blob_); }
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;

  bool empty() const { return bytes_.empty(); }
  unsigned u8(std::size_t at) const { return at < bytes_.size() ? static_cast<unsigned char>(bytes_[at]) : 0; }
  unsigned u16(std::size_t at) const { return at + 2 <= bytes_.size() ? u8(at) << 8 | u8(at + 1) : 0; }
  int i16(std::size_t at) const { return static_cast<std::int16_t>(u16(at)); }
  std::int32_t i32(std::size_t at) const { return static_cast<std::int32_t>(u16(at) << 16 | u16(at + 2)); }

 private:
  hb_blob_t* blob_;
  std::string_view bytes_;
};

bool has_table(hb_face_t* face, hb_tag_t tag) { return !Table(face, tag).empty(); }

/// The tables that a page needs: character map, widths, outlines.
bool is_usable(hb_face_t* face) {
  for (const hb_tag_t tag : {HB_TAG('h', 'e', 'a', 'd'), HB_TAG('h', 'h', 'e', 'a'), HB_TAG('h', 'm', 't', 'x'),
                             HB_TAG('m', 'a', 'x', 'p'), HB_TAG('c', 'm', 'a', 'p')})
    if (!has_table(face, tag)) return false;
  const bool outlines = has_table(face, HB_TAG('C', 'F', 'F', ' ')) ||
                        (has_table(face, HB_TAG('g', 'l', 'y', 'f')) && has_table(face, HB_TAG('l', 'o', 'c', 'a')));
  const unsigned upem = hb_face_get_upem(face);
  return outlines && hb_face_get_glyph_count(face) > 0 && upem >= 16 && upem <= 16384;
}

/// The PostScript name without the characters that a PDF name cannot contain; the file's stem if there is no name.
std::string postscript_name(hb_face_t* face, std::string_view file_name) {
  std::array<char, 128> given{};
  unsigned size = given.size();
  // English explicitly: HarfBuzz would take an unset language from the locale of the process.
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, hb_language_from_string("en", 2), &size, given.data());
  const std::string_view stem = file_name.substr(file_name.find_last_of('/') + 1);
  for (std::string_view name : {std::string_view(given.data(), size), stem.substr(0, stem.find_last_of('.'))}) {
    std::string kept;
    for (const char c : name)
      if (c > ' ' && c < 0x7F && std::string_view("()<>[]{}/%#").find(c) == std::string_view::npos) kept += c;
    if (!kept.empty()) return kept;
  }
  return "Font";
}

/// A metric of OS/2 or hhea, or, for old fonts, the top of a representative letter.
int height(hb_font_t* font, hb_ot_metrics_tag_t tag, char32_t letter) {
  hb_position_t value = 0;
  if (hb_ot_metrics_get_position(font, tag, &value) && value > 0) return value;
  hb_codepoint_t glyph = 0;
  hb_glyph_extents_t extents{};
  if (hb_font_get_nominal_glyph(font, letter, &glyph) && hb_font_get_glyph_extents(font, glyph, &extents))
    return extents.y_bearing;
  return 0;
}

/// IBM's family class if the font has one, otherwise Panose, and the name as the last resort.
bool has_serifs(const Table& os2, std::string_view name) {
  const unsigned family = os2.u8(30);
  if (family != 0) return (family >= 1 && family <= 5) || family == 7;
  const unsigned panose_family = os2.u8(32), panose_serif = os2.u8(33);
  if (panose_family == 2 && panose_serif >= 2) return panose_serif <= 10;
  return name.find("Serif") != std::string_view::npos && name.find("Sans") == std::string_view::npos;
}

FaceMetrics metrics_of(hb_face_t* face, hb_font_t* font, std::string_view file_name) {
  const Table head(face, HB_TAG('h', 'e', 'a', 'd')), post(face, HB_TAG('p', 'o', 's', 't')),
      os2(face, HB_TAG('O', 'S', '/', '2'));
  FaceMetrics metrics;
  metrics.units_per_em = static_cast<int>(hb_face_get_upem(face));
  metrics.postscript_name = postscript_name(face, file_name);
  hb_font_extents_t extents{};
  hb_font_get_h_extents(font, &extents);
  metrics.ascent = extents.ascender;
  metrics.descent = extents.descender;
  metrics.cap_height = height(font, HB_OT_METRICS_TAG_CAP_HEIGHT, U'H');
  metrics.x_height = height(font, HB_OT_METRICS_TAG_X_HEIGHT, U'x');
  for (int i = 0; i < 4; ++i) metrics.box[i] = head.i16(36 + 2 * static_cast<std::size_t>(i));
  const std::int64_t angle = std::int64_t{post.i32(4)} * 10;  // 16.16 degrees
  metrics.italic_angle_tenths = static_cast<int>((angle + (angle < 0 ? -0x8000 : 0x8000)) / 0x10000);
  metrics.fixed_pitch = post.i32(12) != 0;
  const unsigned weight = os2.empty() ? 400 : os2.u16(4);
  metrics.bold = (os2.u16(62) & 0x20) != 0 || (head.u16(44) & 1) != 0 || weight >= 600;
  metrics.serif = has_serifs(os2, metrics.postscript_name);
  // No table states the stem width. The usual estimate from the weight: 87 for regular, 165 for bold.
  const int heavy = static_cast<int>(metrics.bold && weight < 600 ? 700 : weight);
  metrics.stem_v = 50 + heavy * heavy / (65 * 65);
  return metrics;
}

}  // namespace

Face::Impl::~Impl() {
  hb_font_destroy(font);
  hb_face_destroy(face);
}

std::optional<Face> Face::load(std::string file_name, Bytes bytes) {
  auto impl = std::make_unique<Impl>();
  impl->file_name = std::move(file_name);
  impl->bytes = std::move(bytes);
  hb_blob_t* blob = hb_blob_create(impl->bytes.data(), static_cast<unsigned>(impl->bytes.size()),
                                   HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  const unsigned faces = hb_face_count(blob);
  impl->face = hb_face_create(blob, 0);
  hb_blob_destroy(blob);  // the face keeps it
  // A collection would need an index in the layout; no font of the layouts is a collection.
  if (faces != 1 || !is_usable(impl->face)) return std::nullopt;
  hb_face_make_immutable(impl->face);
  impl->font = hb_font_create(impl->face);  // scaled to units per em, with the OpenType functions
  hb_font_make_immutable(impl->font);
  impl->cff = has_table(impl->face, HB_TAG('C', 'F', 'F', ' '));
  impl->metrics = metrics_of(impl->face, impl->font, impl->file_name);
  return Face(std::move(impl));
}

Face::Face(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Face::Face(Face&&) noexcept = default;
Face& Face::operator=(Face&&) noexcept = default;
Face::~Face() = default;

const std::string& Face::file_name() const { return impl_->file_name; }
const Bytes& Face::bytes() const { return impl_->bytes; }
const FaceMetrics& Face::metrics() const { return impl_->metrics; }
bool Face::is_cff() const { return impl_->cff; }

std::optional<std::uint16_t> Face::glyph(char32_t code_point) const {
  hb_codepoint_t glyph = 0;
  if (!hb_font_get_nominal_glyph(impl_->font, code_point, &glyph) || glyph == 0 || glyph > 0xFFFF) return std::nullopt;
  return static_cast<std::uint16_t>(glyph);
}

int Face::advance(std::uint16_t glyph) const { return hb_font_get_glyph_h_advance(impl_->font, glyph); }

}  // namespace socpress::inline text
