// The two tables of a one-byte font: byte to glyph, and byte to text.
#include "write/pdf/cmap.h"

#include <algorithm>
#include <vector>

#include "write/pdf/syntax.h"

namespace socpress::write_pdf {

namespace {

/// A block of a CMap may contain this many lines.
constexpr std::size_t lines_a_block = 100;

void print_blocks(std::string_view kind, const std::vector<std::string>& lines, std::string& out) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i % lines_a_block == 0) {
      append_integer(out, static_cast<std::int64_t>(std::min(lines_a_block, lines.size() - i)));
      out.append(" begin").append(kind).append("\n");
    }
    out.append(lines[i]).append("\n");
    if (i + 1 == lines.size() || (i + 1) % lines_a_block == 0) out.append("end").append(kind).append("\n");
  }
}

void print_cmap(std::string_view name, std::string_view ordering, const std::string& blocks, std::string& out) {
  out += "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(";
  out.append(ordering).append(")/Supplement 0>>def\n/CMapName/").append(name).append(" def\n/CMapType ");
  out += ordering == "UCS" ? '2' : '1';
  out += " def\n/WMode 0 def\n1 begincodespacerange\n<00><FF>\nendcodespacerange\n";
  out += blocks;
  out += "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";
}

/// One line for each byte in use: the byte, then `line(glyph)`.
template <class Line>
std::vector<std::string> lines_of(const CodedFont& font, Line line) {
  std::vector<std::string> lines;
  for (std::size_t byte = 0; byte < font.glyphs.size(); ++byte) {
    const CodedGlyph& coded = font.glyphs[byte];
    if (coded.text.empty()) continue;
    std::string one;
    append_hex(one, std::string(1, static_cast<char>(byte)));
    line(coded, one);
    lines.push_back(std::move(one));
  }
  return lines;
}

}  // namespace

void print_encoding(std::string_view name, const CodedFont& font,
                    const std::function<std::uint16_t(std::uint16_t glyph)>& moved, std::string& entries,
                    std::string& bytes) {
  std::string blocks;
  print_blocks("cidchar",
               lines_of(font,
                        [&moved](const CodedGlyph& coded, std::string& one) {
                          one += ' ';
                          append_integer(one, moved(coded.glyph));
                        }),
               blocks);
  entries.append("/Type/CMap/CMapName/").append(name);
  entries += "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/WMode 0";
  print_cmap(name, "Identity", blocks, bytes);
}

void print_unicode(std::string_view name, const CodedFont& font, std::string&, std::string& bytes) {
  std::string blocks;
  print_blocks("bfchar",
               lines_of(font, [](const CodedGlyph& coded, std::string& one) { append_hex(one, utf16(coded.text)); }),
               blocks);
  print_cmap(std::string(name) + "-Text", "UCS", blocks, bytes);
}

}  // namespace socpress::write_pdf
