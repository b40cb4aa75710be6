// Words as codes of PDF fonts: each glyph with the text it represents gets a one-byte code at its first use.
#include "write/pdf/encoding.h"

#include <algorithm>
#include <span>

#include "text/unicode.h"
#include "write/pdf/syntax.h"

namespace socpress::write_pdf {

namespace {

/// Bytes that require escapes in a string, and the byte that readers ignore.
constexpr bool is_awkward(int byte) {
  return byte == 0 || byte == '\n' || byte == '\r' || byte == '(' || byte == ')' || byte == '\\';
}

/// Bytes in the order of assignment when the text's own ASCII byte is taken: the upper half first.
std::optional<std::uint8_t> free_byte(const CodedFont& font, const std::string& text) {
  const auto is_free = [&font](int byte) { return !is_awkward(byte) && font.glyphs[byte].text.empty(); };
  // A letter encoded as its own ASCII byte keeps the file legible and searchable with simple tools.
  if (text.size() == 1 && is_free(static_cast<unsigned char>(text[0]))) return static_cast<std::uint8_t>(text[0]);
  for (int i = 0; i < 256; ++i)
    if (const int byte = (i + 128) % 256; is_free(byte)) return static_cast<std::uint8_t>(byte);
  return std::nullopt;
}

/// The searchable form: a no-break space is found as a blank, a no-break hyphen as a hyphen.
std::string as_read(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code_point = next_code_point(text, at);
    switch (code_point) {
      case 0x00a0:
      case 0x202f: out += ' '; break;
      case 0x00ad:
      case 0x2011: out += '-'; break;
      default: append_utf8(out, code_point);
    }
  }
  return out;
}

/// The characters of a cluster, one string each.
std::vector<std::string> characters(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    std::string one;
    append_utf8(one, next_code_point(text, at));
    out.push_back(std::move(one));
  }
  return out;
}

/// Glyphs that together represent `text`.
struct Cluster {
  std::span<const Glyph> glyphs;
  std::string_view text;
};

std::vector<Cluster> clusters(std::span<const Glyph> glyphs, std::string_view text) {
  std::vector<std::size_t> starts;
  for (const Glyph& glyph : glyphs) starts.push_back(glyph.cluster);
  std::sort(starts.begin(), starts.end());
  std::vector<Cluster> out;
  for (std::size_t i = 0; i < glyphs.size();) {
    std::size_t end = i + 1;
    while (end < glyphs.size() && glyphs[end].cluster == glyphs[i].cluster) ++end;
    const std::size_t begin = std::min<std::size_t>(glyphs[i].cluster, text.size());
    // The text extends to the next start, which in right-to-left words is the glyph before.
    const auto next = std::upper_bound(starts.begin(), starts.end(), begin);
    const std::size_t stop = next == starts.end() ? text.size() : std::min(*next, text.size());
    out.push_back({glyphs.subspan(i, end - i), text.substr(begin, stop - begin)});
    i = end;
  }
  return out;
}

/// The text of each glyph of a cluster. `exact`: the texts in sequence equal the cluster's text.
std::vector<std::string> texts_of(const Cluster& cluster, const Face& face, bool& exact) {
  exact = true;
  if (cluster.glyphs.size() == 1) return {as_read(cluster.text)};
  const std::vector<std::string> all = characters(cluster.text);
  std::vector<std::string> out;
  exact = all.size() == cluster.glyphs.size();
  for (std::size_t i = 0; i < cluster.glyphs.size(); ++i) {
    std::string nominal = all.empty() ? "" : all[std::min(i, all.size() - 1)];
    for (const std::string& one : all) {
      std::size_t at = 0;
      if (face.glyph(next_code_point(one, at)) == cluster.glyphs[i].id) nominal = one;
    }
    exact = exact && nominal == all[i];
    out.push_back(as_read(nominal));
  }
  return out;
}

/// Writes glyphs as a TJ string that is interrupted for kerning; rounds each step and carries the remainder.
void write_inside(CodedWord& word, const std::vector<CarefulGlyph>& glyphs) {
  EmUnits pen = 0, target = 0;
  const auto adjust = [&word, &pen](EmUnits by) {
    const EmUnits thousandths = (by + (by >= 0 ? 50 : -50)) / 100;
    if (thousandths == 0) return;
    word.inside += ')';
    append_integer(word.inside, -thousandths);
    word.inside += '(';
    word.adjusted = true;
    pen += thousandths * 100;
  };
  for (const CarefulGlyph& glyph : glyphs) {
    adjust(target + glyph.x_offset - pen);
    word.inside += static_cast<char>(glyph.code.byte);
    pen += glyph.code.width;
    target += glyph.advance;
  }
  word.advance = pen;
}

bool is_plain(const std::vector<CarefulGlyph>& glyphs) {
  return std::all_of(glyphs.begin(), glyphs.end(), [&](const CarefulGlyph& glyph) {
    return glyph.code.font == glyphs.front().code.font && glyph.y_offset == 0 && glyph.together == 0;
  });
}

}  // namespace

Encoding::Encoding(const Pages& pages, const Faces& faces)
    : table_(pages.words),
      faces_(faces),
      fonts_of_(faces.size()),
      codes_(faces.size()),
      blanks_(faces.size()),
      words_(pages.words.words.size()) {
  for (const Page& page : pages.pages) take(page);
}

void Encoding::take(const Page& page) {
  for (const Item& item : page.items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (run == nullptr) continue;
    const Face& face = at(faces_, run->face);
    for (std::uint32_t i = run->first; i < run->first + run->count; ++i) {
      const PlacedWord& placed = page.words.at(i);
      CodedWord& word = words_.at(static_cast<std::size_t>(placed.word));
      if (!word.known) word = encoded(placed.word);
      std::optional<Code>& blank = blanks_.at(static_cast<std::size_t>(run->face));
      if (blank || !(placed.space_before || run->space_after)) continue;
      if (const auto glyph = face.glyph(U' ')) blank = code(run->face, *glyph, " ");
    }
  }
}

CodedWord Encoding::encoded(WordId id) {
  const ShapedWord& shaped = table_[id];
  const Face& face = at(faces_, shaped.face);
  const int units_per_em = face.metrics().units_per_em;
  const std::span<const Glyph> all(table_.glyphs);

  std::vector<CarefulGlyph> glyphs;
  for (const Cluster& cluster :
       clusters(all.subspan(shaped.glyph_begin, shaped.glyph_end - shaped.glyph_begin), table_.text_of(id))) {
    bool exact = true;
    const std::vector<std::string> texts = texts_of(cluster, face, exact);
    for (std::size_t i = 0; i < cluster.glyphs.size(); ++i) {
      const Glyph& glyph = cluster.glyphs[i];
      CarefulGlyph out{code(shaped.face, glyph.id, texts[i]),
                       ems(glyph.x_offset, units_per_em),
                       ems(glyph.y_offset, units_per_em),
                       ems(glyph.advance, units_per_em),
                       {},
                       0};
      if (i == 0 && !exact) {
        out.instead = as_read(cluster.text);
        out.together = static_cast<std::uint16_t>(cluster.glyphs.size());
      }
      glyphs.push_back(std::move(out));
    }
  }

  CodedWord word;
  word.known = true;
  word.glyphs = static_cast<std::uint32_t>(glyphs.size());
  if (glyphs.empty()) return word;
  word.font = glyphs.front().code.font;
  if (is_plain(glyphs))
    write_inside(word, glyphs);
  else
    word.careful = std::move(glyphs);
  return word;
}

Code Encoding::code(FaceId face_id, std::uint16_t glyph, const std::string& text) {
  const auto face = static_cast<std::size_t>(face_id);
  // A glyph without text would have no entry in ToUnicode; the replacement character shows that a glyph is present.
  const std::string& reads = text.empty() ? "\xEF\xBF\xBD" : text;
  const auto [known, is_new] = codes_[face].try_emplace({glyph, reads});
  if (!is_new) return known->second;

  std::optional<std::uint8_t> byte;
  if (!fonts_of_[face].empty()) byte = free_byte(fonts_[fonts_of_[face].back()], reads);
  if (!byte) {
    fonts_of_[face].push_back(static_cast<std::uint16_t>(fonts_.size()));
    fonts_.push_back({face_id, {}});
    byte = free_byte(fonts_.back(), reads);
  }
  const std::uint16_t font = fonts_of_[face].back();
  fonts_[font].glyphs[*byte] = {glyph, reads};
  known->second = {font, *byte, ems(faces_[face].advance(glyph), faces_[face].metrics().units_per_em)};
  return known->second;
}

}  // namespace socpress::write_pdf
