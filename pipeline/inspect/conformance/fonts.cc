// The glyphs and texts of a font's codes, determined from the finished file.
#include "inspect/conformance/fonts.h"

#include <algorithm>
#include <qpdf/QPDFObjectHandle.hh>

#include "base/ascii.h"
#include "inspect/reader/object.h"
#include "inspect/reader/scanner.h"

namespace socpress::inspect {

namespace {

const Fault not_embedded{"inspect/font-not-embedded", Severity::error,
                         "a font is not embedded ({}); a report looks the same on every machine", our_fault,
                         "ISO 14289-1, 7.21.4"};
const Fault not_subset{"inspect/font-not-subset", Severity::error,
                       "a font is not named as a subset ({}); a font is reduced to the characters in use", our_fault,
                       "ISO 32000-1, 9.6.4"};
const Fault no_text_table{
    "inspect/font-without-text", Severity::error,
    "a font has no mapping to text ({}); the text of a page can be searched, copied and read aloud", our_fault,
    "ISO 14289-1, 7.21.7"};

using Object = QPDFObjectHandle;

std::uint32_t number_of(std::string_view bytes) {
  std::uint32_t value = 0;
  for (const char c : bytes) value = value << 8 | static_cast<unsigned char>(c);
  return value;
}

bool is_subset_name(std::string_view name) {
  constexpr std::size_t tag = 6;
  return name.size() > tag + 2 && name[tag + 1] == '+' &&
         std::all_of(name.begin() + 1, name.begin() + tag + 1, is_upper);
}

/// A text that a person cannot read.
bool says_nothing(std::string_view utf16) {
  if (utf16.size() < 2) return true;
  const std::uint32_t first = number_of(utf16.substr(0, 2));
  return first == 0 || first == 0xfffd || first == 0xfffe || first == 0xfeff;
}

/// Reads a character map; calls `take(kind, from, to, meaning)` for each line between begin… and end….
template <class Take>
void read_map(std::string_view bytes, Take take) {
  Scanner scanner(bytes);
  Token token;
  std::vector<Token> line;
  while (scanner.next(token)) {
    if (token.kind != Token::Kind::word) {
      if (token.kind != Token::Kind::array_begin && token.kind != Token::Kind::array_end) line.push_back(token);
      continue;
    }
    const bool chars = token.text == "endbfchar" || token.text == "endcidchar";
    const bool ranges = token.text == "endbfrange" || token.text == "endcidrange" || token.text == "endcodespacerange";
    if (chars)
      for (std::size_t i = 0; i + 1 < line.size(); i += 2) take(token.text, line[i], line[i], line[i + 1]);
    if (ranges && token.text == "endcodespacerange")
      for (std::size_t i = 0; i + 1 < line.size(); i += 2) take(token.text, line[i], line[i + 1], line[i]);
    else if (ranges)
      for (std::size_t i = 0; i + 2 < line.size(); i += 3) take(token.text, line[i], line[i + 1], line[i + 2]);
    line.clear();
  }
}

void set(FontReader& font, const Token& from, const Token& to, std::uint8_t bit) {
  const std::uint32_t last = number_of(to.text);
  for (std::uint32_t code = number_of(from.text); code <= last && code < font.codes.size(); ++code)
    font.codes[code] |= bit;
}

void read_encoding(FontReader& font, std::string_view bytes) {
  read_map(bytes, [&font](std::string_view kind, const Token& from, const Token& to, const Token& meaning) {
    if (kind == "endcodespacerange") font.bytes_a_code = std::max<std::size_t>(font.bytes_a_code, from.text.size());
    const bool shows = kind == "endcidrange" || (kind == "endcidchar" && meaning.number > 0);
    if (shows) set(font, from, to, FontReader::has_glyph);
  });
}

void read_texts(FontReader& font, std::string_view bytes) {
  read_map(bytes, [&font](std::string_view kind, const Token& from, const Token& to, const Token& meaning) {
    const bool reads = (kind == "endbfchar" || kind == "endbfrange") && !says_nothing(meaning.text);
    if (reads) set(font, from, to, FontReader::has_text);
  });
}

void check_embedding(Object font, FaultCounts& faults) {
  Object face = font;
  if (Object descendants = entry(font, "/DescendantFonts"); descendants.isArray() && descendants.getArrayNItems() > 0)
    face = descendants.getArrayItem(0);
  Object descriptor = entry(face, "/FontDescriptor");
  const bool embedded = entry(descriptor, "/FontFile").isStream() || entry(descriptor, "/FontFile2").isStream() ||
                        entry(descriptor, "/FontFile3").isStream();
  if (!embedded) faults.in_object(not_embedded, font.getObjectID());
  Object name = entry(face, "/BaseFont");
  if (!name.isName() || !is_subset_name(name.getName())) faults.in_object(not_subset, font.getObjectID());
}

}  // namespace

std::uint8_t FontReader::code(std::string_view string, std::size_t offset) const {
  const std::uint32_t value = number_of(string.substr(offset, bytes_a_code));
  return value < codes.size() ? codes[value] : 0;
}

FontReader read_font(Object font, FaultCounts& faults) {
  FontReader reader;
  reader.codes.assign(1 << 16, 0);
  check_embedding(font, faults);
  Object encoding = entry(font, "/Encoding");
  if (encoding.isStream()) {
    read_encoding(reader, stream_bytes(encoding));
  } else {
    // A named encoding: every code may show a glyph.
    if (entry(font, "/DescendantFonts").isArray()) reader.bytes_a_code = 2;
    for (std::size_t i = 1; i < reader.codes.size(); ++i) reader.codes[i] = FontReader::has_glyph;
  }
  Object texts = entry(font, "/ToUnicode");
  if (texts.isStream())
    read_texts(reader, stream_bytes(texts));
  else
    faults.in_object(no_text_table, font.getObjectID());
  return reader;
}

}  // namespace socpress::inspect
