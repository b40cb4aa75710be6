// The names that a public report's objects may have, and the spelling of its text strings.
#include "inspect/leaks/names.h"

#include <algorithm>
#include <iterator>

#include "base/ascii.h"
#include "text/unicode.h"

namespace socpress::inspect {

namespace {

/// Sorted.
constexpr std::string_view names[] = {"A",
                                      "ActualText",
                                      "Alt",
                                      "Annot",
                                      "Annots",
                                      "Artifact",
                                      "Ascent",
                                      "Author",
                                      "BBox",
                                      "BaseFont",
                                      "BitsPerComponent",
                                      "Block",
                                      "BlockQuote",
                                      "Border",
                                      "CIDFontType0",
                                      "CIDFontType0C",
                                      "CIDFontType2",
                                      "CIDSystemInfo",
                                      "CIDToGIDMap",
                                      "CMap",
                                      "CMapName",
                                      "CapHeight",
                                      "Caption",
                                      "Catalog",
                                      "Code",
                                      "ColSpan",
                                      "ColorSpace",
                                      "Column",
                                      "Contents",
                                      "Count",
                                      "D",
                                      "Decimal",
                                      "DescendantFonts",
                                      "Descent",
                                      "Dest",
                                      "DeviceGray",
                                      "DeviceRGB",
                                      "Disc",
                                      "DisplayDocTitle",
                                      "Div",
                                      "Document",
                                      "Encoding",
                                      "F",
                                      "Figure",
                                      "Filter",
                                      "First",
                                      "Flags",
                                      "FlateDecode",
                                      "Font",
                                      "FontBBox",
                                      "FontDescriptor",
                                      "FontFile2",
                                      "FontFile3",
                                      "FontName",
                                      "Footer",
                                      "H1",
                                      "H2",
                                      "H3",
                                      "H4",
                                      "Header",
                                      "Height",
                                      "ID",
                                      "IDTree",
                                      "Identity",
                                      "Image",
                                      "Info",
                                      "ItalicAngle",
                                      "K",
                                      "Kids",
                                      "L",
                                      "LBody",
                                      "LI",
                                      "Lang",
                                      "Last",
                                      "Layout",
                                      "Lbl",
                                      "Length",
                                      "Length1",
                                      "Limits",
                                      "Link",
                                      "List",
                                      "ListNumbering",
                                      "LowerAlpha",
                                      "MCID",
                                      "MCR",
                                      "MarkInfo",
                                      "Marked",
                                      "MediaBox",
                                      "Metadata",
                                      "Names",
                                      "Next",
                                      "None",
                                      "Note",
                                      "Nums",
                                      "O",
                                      "OBJR",
                                      "Obj",
                                      "Ordering",
                                      "Outlines",
                                      "P",
                                      "Page",
                                      "PageLabels",
                                      "PageMode",
                                      "Pages",
                                      "Pagination",
                                      "Parent",
                                      "ParentTree",
                                      "ParentTreeNextKey",
                                      "Part",
                                      "Pg",
                                      "Placement",
                                      "Prev",
                                      "Producer",
                                      "Rect",
                                      "Reference",
                                      "Registry",
                                      "Resources",
                                      "Root",
                                      "Row",
                                      "RowSpan",
                                      "S",
                                      "SMask",
                                      "Scope",
                                      "Sect",
                                      "Size",
                                      "Span",
                                      "St",
                                      "StemV",
                                      "StructParent",
                                      "StructParents",
                                      "StructTreeRoot",
                                      "Subject",
                                      "Subtype",
                                      "Summary",
                                      "Supplement",
                                      "T",
                                      "TBody",
                                      "TD",
                                      "TH",
                                      "THead",
                                      "TOC",
                                      "TOCI",
                                      "TR",
                                      "Table",
                                      "Tabs",
                                      "Title",
                                      "ToUnicode",
                                      "Type",
                                      "Type0",
                                      "URI",
                                      "UseOutlines",
                                      "ViewerPreferences",
                                      "W",
                                      "WMode",
                                      "Watermark",
                                      "Width",
                                      "XHeight",
                                      "XML",
                                      "XObject",
                                      "XYZ",
                                      "r"};

constexpr std::string_view other_words =
    " obj endobj stream endstream xref trailer startxref EOF PDF null true false CIDInit ProcSet findresource begin "
    "dict "
    "begincmap endcmap def begincodespacerange endcodespacerange begincidchar endcidchar beginbfchar endbfchar "
    "currentdict "
    "defineresource pop end Adobe UCS Codes Text socpress xpacket xmpmeta adobe ns meta RDF Description about xmlns dc "
    "purl "
    "org elements pdf title creator description language Producer Alt Seq Bag li xml lang default http www w3 1999 02 "
    "22 "
    "syntax ns id W5M0MpCehiHzreSzNTczkc9d begin ";

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "ABCDEF+NotoSans-Bold"
bool is_subset(std::string_view name) {
  constexpr std::size_t tag = 6;
  const auto is_plain = [&](char c) { return is_alphanumeric(c) || c == '-'; };
  return name.size() > tag + 1 && name[tag] == '+' && std::all_of(name.begin(), name.begin() + tag, is_upper) &&
         std::all_of(name.begin() + tag + 1, name.end(), is_plain);
}

}  // namespace

bool is_known_name(std::string_view name) {
  if (std::find(std::begin(names), std::end(names), name) != std::end(names)) return true;
  if (is_subset(name)) return true;
  if ((name.starts_with("F") || name.starts_with("I")) && all_digits(name.substr(1))) return true;
  return name.starts_with("Codes") && all_digits(name.substr(5));
}

std::string format_words() {
  std::string out(other_words);
  for (const std::string_view name : names) out.append(name).append("\n");
  return out;
}

std::string utf8_of_text(std::string_view bytes) {
  std::string out;
  if (!bytes.starts_with("\xFE\xFF")) {
    for (const char c : bytes) append_utf8(out, static_cast<unsigned char>(c));
    return out;
  }
  const auto unit = [&](std::size_t at) {
    return static_cast<char32_t>(static_cast<unsigned char>(bytes[at]) << 8 |
                                 static_cast<unsigned char>(bytes[at + 1]));
  };
  for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
    char32_t c = unit(at);
    if (c >= 0xd800 && c < 0xdc00 && at + 3 < bytes.size()) {
      c = 0x10000 + ((c - 0xd800) << 10) + (unit(at + 2) & 0x3ff);
      at += 2;
    }
    append_utf8(out, c);
  }
  return out;
}

}  // namespace socpress::inspect
