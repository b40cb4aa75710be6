// The text and width of each byte of a font, and whether any page shows it.
#include "inspect/leaks/fonts.h"

#include <map>
#include <qpdf/QPDFObjectHandle.hh>
#include <vector>

#include "inspect/leaks/names.h"
#include "inspect/reader/object.h"
#include "inspect/reader/scanner.h"

namespace socpress::inspect {

namespace {

using Object = QPDFObjectHandle;

constexpr double usual_width = 1000;

/// Pairs between begin… and end… of one kind of block.
std::vector<std::pair<Token, Token>> pairs_of(const std::string& map, std::string_view block) {
  std::vector<std::pair<Token, Token>> out;
  std::vector<Token> waiting;
  Scanner scanner(map);
  Token token;
  while (scanner.next(token)) {
    if (token.kind != Token::Kind::word) {
      waiting.push_back(token);
      continue;
    }
    if (token.text == block)
      for (std::size_t i = 0; i + 1 < waiting.size(); i += 2) out.emplace_back(waiting[i], waiting[i + 1]);
    waiting.clear();
  }
  return out;
}

std::map<int, double> widths_of(Object list) {
  std::map<int, double> out;
  if (!list.isArray()) return out;
  for (int i = 0; i + 1 < list.getArrayNItems(); i += 2) {
    Object first = list.getArrayItem(i), widths = list.getArrayItem(i + 1);
    for (int k = 0; first.isInteger() && widths.isArray() && k < widths.getArrayNItems(); ++k)
      if (widths.getArrayItem(k).isNumber())
        out[first.getIntValueAsInt() + k] = widths.getArrayItem(k).getNumericValue();
  }
  return out;
}

}  // namespace

ShownFont shown_font(Object font) {
  ShownFont out;
  Object codes = entry(font, "/Encoding"), texts = entry(font, "/ToUnicode"), faces = entry(font, "/DescendantFonts");
  if (!codes.isStream() || !texts.isStream() || !faces.isArray() || faces.getArrayNItems() != 1) return out;
  const std::map<int, double> widths = widths_of(entry(faces.getArrayItem(0), "/W"));
  for (const auto& pair : pairs_of(stream_bytes(codes), "endcidchar")) {
    if (pair.first.text.size() != 1) continue;
    ShownFont::Code& code = out.codes[static_cast<unsigned char>(pair.first.text[0])];
    const auto width = widths.find(static_cast<int>(pair.second.number));
    code.mapped = true;
    code.width = width == widths.end() ? usual_width : width->second;
  }
  for (const auto& pair : pairs_of(stream_bytes(texts), "endbfchar"))
    if (pair.first.text.size() == 1)
      out.codes[static_cast<unsigned char>(pair.first.text[0])].text = utf8_of_text("\xFE\xFF" + pair.second.text);
  return out;
}

}  // namespace socpress::inspect
