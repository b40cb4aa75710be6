// Fonts in the file: each used face as one subset, shared by its one-byte fonts.
#include "write/pdf/fonts.h"

#include <algorithm>
#include <set>

#include "write/pdf/cmap.h"
#include "write/pdf/digest.h"
#include "write/pdf/refused.h"
#include "write/pdf/syntax.h"

namespace socpress::write_pdf {

namespace {

/// Flags of a font descriptor (ISO 32000-1, table 123).
constexpr int fixed_pitch = 1 << 0, serif = 1 << 1, symbolic = 1 << 2, italic = 1 << 6;

int flags(const FaceMetrics& metrics) {
  // Always symbolic: a subset addressed by glyph has no standard character set.
  return symbolic | (metrics.fixed_pitch ? fixed_pitch : 0) | (metrics.serif ? serif : 0) |
         (metrics.italic_angle_tenths != 0 ? italic : 0);
}

/// Thousandths of the type size, to the hundredth.
void append_thousandths(std::string& out, std::int64_t font_units, const FaceMetrics& metrics) {
  append_decimal(out, ems(font_units, metrics.units_per_em), 2);
}

/// A six-letter prefix of the name, which depends on the set of glyphs.
std::string subset_name(const FaceMetrics& metrics, const std::vector<std::uint16_t>& glyphs) {
  std::string set = metrics.postscript_name;
  for (const std::uint16_t glyph : glyphs) {
    set += static_cast<char>(glyph >> 8);
    set += static_cast<char>(glyph & 0xff);
  }
  const std::string bytes = digest(set);
  std::string name;
  for (std::size_t i = 0; i < 6; ++i) name += static_cast<char>('A' + static_cast<unsigned char>(bytes[i]) % 26);
  return name + '+' + (metrics.postscript_name.empty() ? "Font" : metrics.postscript_name);
}

void print_descriptor(const EmbeddedFace& embedded, const FaceMetrics& metrics, std::string& out) {
  out += "/Type/FontDescriptor/FontName";
  append_name(out, embedded.name);
  out += "/Flags ";
  append_integer(out, flags(metrics));
  out += "/FontBBox[";
  for (int i = 0; i < 4; ++i) {
    if (i > 0) out += ' ';
    append_thousandths(out, metrics.box[i], metrics);
  }
  out += "]/ItalicAngle ";
  append_decimal(out, metrics.italic_angle_tenths, 1);
  const auto entry = [&](std::string_view key, int value) {
    out += key;
    append_thousandths(out, value, metrics);
  };
  entry("/Ascent ", metrics.ascent);
  entry("/Descent ", metrics.descent);
  entry("/CapHeight ", metrics.cap_height);
  entry("/XHeight ", metrics.x_height);
  out += "/StemV ";
  append_integer(out, metrics.stem_v);
  out += embedded.subset.cff ? "/FontFile3 " : "/FontFile2 ";
  append_reference(out, embedded.file);
}

/// "[1[278 556]5[500]]": widths of the moved glyphs, with adjacent glyphs in one list.
void append_widths(std::string& out, const EmbeddedFace& embedded, const Face& face) {
  std::vector<std::pair<std::uint16_t, std::uint16_t>> moved;  // new index, old index
  for (std::size_t i = 0; i < embedded.glyphs.size(); ++i)
    moved.emplace_back(embedded.subset.new_ids[i], embedded.glyphs[i]);
  std::sort(moved.begin(), moved.end());
  out += '[';
  for (std::size_t i = 0; i < moved.size(); ++i) {
    const bool follows = i > 0 && moved[i].first == moved[i - 1].first + 1;
    if (!follows) {
      if (i > 0) out += ']';
      append_integer(out, moved[i].first);
    }
    out += follows ? ' ' : '[';
    append_thousandths(out, face.advance(moved[i].second), face.metrics());
  }
  out += "]]";
}

void print_descendant(const EmbeddedFace& embedded, const Face& face, std::string& out) {
  out += embedded.subset.cff ? "/Type/Font/Subtype/CIDFontType0/BaseFont" : "/Type/Font/Subtype/CIDFontType2/BaseFont";
  append_name(out, embedded.name);
  out += "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ";
  append_reference(out, embedded.descriptor);
  if (!embedded.subset.cff) out += "/CIDToGIDMap/Identity";
  out += "/W";
  append_widths(out, embedded, face);
}

void print_file(const EmbeddedFace& embedded, std::string& entries, std::string& bytes) {
  if (embedded.subset.cff) {
    entries += "/Subtype/CIDFontType0C";
  } else {
    entries += "/Length1 ";
    append_integer(entries, static_cast<std::int64_t>(embedded.subset.bytes.size()));
  }
  bytes = embedded.subset.bytes;
}

}  // namespace

std::uint16_t EmbeddedFace::moved(std::uint16_t glyph) const {
  const auto place = std::lower_bound(glyphs.begin(), glyphs.end(), glyph);
  return subset.new_ids[static_cast<std::size_t>(place - glyphs.begin())];
}

Fonts::Fonts(const Encoding& encoding, const Faces& faces, Haru& haru) : encoding_(encoding), faces_(faces) {
  std::set<FaceId> used;
  for (const CodedFont& font : encoding.fonts()) used.insert(font.face);
  for (const FaceId id : used) add_face(id, haru);
  for (std::size_t i = 0; i < encoding.fonts().size(); ++i) add_font(i, haru);
}

const EmbeddedFace& Fonts::face_of(FaceId id) const {
  return *std::find_if(embedded_.begin(), embedded_.end(), [id](const EmbeddedFace& face) { return face.id == id; });
}

void Fonts::add_face(FaceId id, Haru& haru) {
  const Face& face = at(faces_, id);
  std::set<std::uint16_t> glyphs{0};
  for (const CodedFont& font : encoding_.fonts())
    for (const CodedGlyph& coded : font.glyphs)
      if (font.face == id && !coded.text.empty()) glyphs.insert(coded.glyph);

  EmbeddedFace& made = embedded_.emplace_back();
  made.id = id;
  made.glyphs.assign(glyphs.begin(), glyphs.end());
  made.subset = subset(face, made.glyphs);
  if (made.subset.bytes.empty() || made.subset.new_ids.size() != made.glyphs.size())
    throw Refused("the face " + face.file_name() + " could not be cut down to its used glyphs");
  made.name = subset_name(face.metrics(), made.glyphs);

  made.file = haru.stream(Haru::Packing::deflated,
                          [&made](std::string& entries, std::string& bytes) { print_file(made, entries, bytes); });
  made.descriptor = haru.dictionary([&made, &face](std::string& out) { print_descriptor(made, face.metrics(), out); });
  made.descendant = haru.dictionary([&made, &face](std::string& out) { print_descendant(made, face, out); });
}

void Fonts::add_font(std::size_t index, Haru& haru) {
  const CodedFont& font = encoding_.fonts()[index];
  const EmbeddedFace& face = face_of(font.face);
  std::string cmap_name = "Codes";
  append_integer(cmap_name, static_cast<std::int64_t>(index));

  const ObjectNumber encoding =
      haru.stream(Haru::Packing::deflated, [&font, &face, cmap_name](std::string& entries, std::string& bytes) {
        print_encoding(cmap_name, font, [&face](std::uint16_t glyph) { return face.moved(glyph); }, entries, bytes);
      });
  const ObjectNumber unicode = haru.stream(
      Haru::Packing::deflated,
      [&font, cmap_name](std::string& entries, std::string& bytes) { print_unicode(cmap_name, font, entries, bytes); });
  numbers_.push_back(haru.dictionary([&face, encoding, unicode](std::string& out) {
    out += "/Type/Font/Subtype/Type0/BaseFont";
    append_name(out, face.name);
    out += "/Encoding ";
    append_reference(out, encoding);
    out += "/DescendantFonts[";
    append_reference(out, face.descendant);
    out += "]/ToUnicode ";
    append_reference(out, unicode);
  }));
}

void Fonts::append_resources(std::string& out) const {
  if (numbers_.empty()) return;
  out += "/Font<<";
  for (std::size_t i = 0; i < numbers_.size(); ++i) {
    out += '/';
    append_font_name(out, i);
    out += ' ';
    append_reference(out, numbers_[i]);
  }
  out += ">>";
}

void append_font_name(std::string& out, std::size_t font) {
  out += 'F';
  append_integer(out, static_cast<std::int64_t>(font));
}

}  // namespace socpress::write_pdf
