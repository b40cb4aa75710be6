// The look of a layout: faces in their order, colors, and a style for every name.
#include <algorithm>
#include <array>
#include <charconv>

#include "ingest/layout/reading.h"

namespace socpress::ingest {

namespace {

const FindingKind<std::string> no_color{"layout/not-a-color", Severity::error,
                                        "`{}` is not a color; a color is written #RRGGBB, in hexadecimal digits",
                                        "write it like #1F3A5F"};
const FindingKind<std::string> no_size{
    "layout/not-a-size", Severity::error,
    "`{}` is not a size; a size is in points, between -1000 and 1000, with up to three decimals", "write it like 9.75"};
const FindingKind<std::string> no_positive_size{"layout/size-not-positive", Severity::error,
                                                "`{}` is not a size of type; type has a height",
                                                "write a size above zero"};
const FindingKind<std::string> no_digest{"layout/not-a-digest", Severity::error,
                                         "`{}` is not a SHA-256 digest; a digest has 64 hexadecimal digits",
                                         "write what `sha256sum` prints of the font file"};
const FindingKind<std::string> no_font_file{
    "layout/not-a-font-file", Severity::error,
    "`{}` is not the plain name of a font file; fonts are found by the names of their files",
    "name the file without a path"};
const FindingKind<std::string> unknown_style{
    "layout/unknown-style", Severity::error,
    "`{}` is not a style of a report; the names of styles are fixed, and a layout gives them a look",
    "correct its spelling, or remove the style"};
const FindingKind<std::string> missing_styles{"layout/missing-style", Severity::error,
                                              "the look has no style for {}; a look has a style for every kind of text",
                                              "add it to `look`, or extend a layout that has it"};
const FindingKind<std::string> missing_colors{"layout/missing-color", Severity::error,
                                              "the look has no value for {}; a look has a value for every basic color",
                                              "add it to `look`, or extend a layout that has it"};
const FindingKind<std::size_t> too_many_faces{"layout/too-many-faces", Severity::error,
                                              "the look has more than {} faces; a report is set in a few",
                                              "remove those that no style names"};

constexpr std::size_t most_faces = 64;

std::optional<Color> color_of(std::string_view word) {
  if (word.size() != 7 || word[0] != '#') return std::nullopt;
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(word.data() + 1, word.data() + word.size(), value, 16);
  if (error != std::errc{} || end != word.data() + word.size()) return std::nullopt;
  return Color{static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
               static_cast<std::uint8_t>(value)};
}

/// "9.75" in thousandths of a point. Digit by digit: a binary fraction would have to be rounded.
std::optional<Length> length_of(std::string_view word) {
  const bool negative = word.starts_with('-');
  if (negative) word.remove_prefix(1);
  const std::size_t point = std::min(word.find('.'), word.size());
  const std::string_view whole = word.substr(0, point), decimals = word.substr(std::min(point + 1, word.size()));
  if (whole.empty() || whole.size() > 3 || decimals.size() > 3 || (point < word.size() && decimals.empty()))
    return std::nullopt;
  const std::string digits = std::string(whole) + std::string(decimals) + std::string(3 - decimals.size(), '0');
  if (digits.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
  std::int32_t thousandths = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), thousandths);
  return Length{negative ? -thousandths : thousandths};
}

class LookReading {
 public:
  explicit LookReading(LayoutReading& reading) : reading_(reading) {}

  Look read(const XmlNode& root) {
    std::vector<const XmlNode*> styles;
    for (const XmlNode& part : root.children) {
      if (part.name != "look") continue;
      for (const XmlNode* entry : elements(part, {"face", "color", "style"}, reading_.findings)) {
        elements(*entry, {}, reading_.findings);
        if (entry->name == "face") read_face(*entry);
        if (entry->name == "color") read_color(*entry);
        if (entry->name == "style") styles.push_back(entry);
      }
    }
    // Styles name faces, which may come after them in a file that extends another.
    for (const XmlNode* style : styles) read_style(*style);
    report_missing(root);
    return std::move(look_);
  }

 private:
  void read_face(const XmlNode& node) {
    expect_attributes(node, {"name", "file", "sha256"}, reading_.findings);
    FaceFile face;
    face.span = node.span;
    face.name = required(node, "name");
    if (const XmlAttribute* file = required_attribute(node, "file")) {
      face.file = file->word();
      if (face.file.empty() || face.file.find_first_of("/\\") != std::string::npos || face.file.starts_with('.'))
        reading_.findings.report(no_font_file, face.file).at(file->value.span);
    }
    if (const XmlAttribute* digest = required_attribute(node, "sha256")) {
      face.sha256 = digest->word();
      if (face.sha256.size() != 64 || face.sha256.find_first_not_of("0123456789abcdef") != std::string::npos)
        reading_.findings.report(no_digest, face.sha256).at(digest->value.span);
    }
    if (look_.faces.size() == most_faces) reading_.findings.report(too_many_faces, most_faces).at(node.span);
    if (look_.faces.size() < most_faces) look_.faces.push_back(std::move(face));
  }

  void read_color(const XmlNode& node) {
    expect_attributes(node, {"name", "value"}, reading_.findings);
    const XmlAttribute* value = required_attribute(node, "value");
    if (required_attribute(node, "name") == nullptr || value == nullptr) return;
    const auto name = color(node, "name");
    const auto shade = color_of(value->word());
    if (!shade) reading_.findings.report(no_color, std::string(value->word())).at(value->value.span);
    if (!name) return;
    look_.colors[static_cast<std::size_t>(*name)] = shade.value_or(Color{});
  }

  void read_style(const XmlNode& node) {
    expect_attributes(node,
                      {"name", "face", "strong", "emphasis", "size", "leading", "color", "before", "after", "tracking"},
                      reading_.findings);
    const XmlAttribute* name = required_attribute(node, "name");
    if (name == nullptr) return;
    const auto known = style_named(name->word());
    if (!known) {
      reading_.findings.report(unknown_style, std::string(name->word()))
          .at(name->value.span)
          .help(meant(name->word(), vocabulary<StyleName>()));
      return;
    }
    Style style;
    required_attribute(node, "face");
    style.face = face(node, "face", FaceId{});
    style.strong = face(node, "strong", style.face);
    style.emphasis = face(node, "emphasis", style.face);
    required_attribute(node, "size");
    required_attribute(node, "leading");
    style.size = positive(node, "size", style.size);
    style.leading = positive(node, "leading", style.leading);
    style.color = color(node, "color").value_or(ColorName::ink);
    style.before = length(node, "before", {});
    style.after = length(node, "after", {});
    style.tracking = length(node, "tracking", {});
    look_.styles[static_cast<std::size_t>(*known)] = style;
    styles_given_[static_cast<std::size_t>(*known)] = true;
  }

  const XmlAttribute* required_attribute(const XmlNode& node, std::string_view name) {
    const XmlAttribute* attribute = node.find(name);
    if (attribute == nullptr) report_missing_attribute(node, name, reading_);
    return attribute;
  }

  std::string required(const XmlNode& node, std::string_view name) {
    const XmlAttribute* attribute = required_attribute(node, name);
    return attribute == nullptr ? std::string() : std::string(attribute->word());
  }

  FaceId face(const XmlNode& node, std::string_view attribute_name, FaceId otherwise) {
    const XmlAttribute* attribute = node.find(attribute_name);
    if (attribute == nullptr) return otherwise;
    Words known;
    for (std::size_t i = 0; i < look_.faces.size(); ++i) {
      if (look_.faces[i].name == attribute->word()) return static_cast<FaceId>(i);
      known.push_back(look_.faces[i].name);
    }
    report_unknown_word(*attribute, known, reading_);
    return otherwise;
  }

  std::optional<ColorName> color(const XmlNode& node, std::string_view attribute_name) {
    return named<ColorName>(node, attribute_name, color_named, reading_);
  }

  Length length(const XmlNode& node, std::string_view attribute_name, Length otherwise) {
    const XmlAttribute* attribute = node.find(attribute_name);
    if (attribute == nullptr) return otherwise;
    const auto length = length_of(attribute->word());
    if (!length) reading_.findings.report(no_size, std::string(attribute->word())).at(attribute->value.span);
    return length.value_or(otherwise);
  }

  Length positive(const XmlNode& node, std::string_view attribute_name, Length otherwise) {
    const Length found = length(node, attribute_name, otherwise);
    if (found > Length{}) return found;
    const XmlAttribute* attribute = node.find(attribute_name);
    reading_.findings.report(no_positive_size, std::string(attribute->word())).at(attribute->value.span);
    return otherwise;
  }

  void report_missing(const XmlNode& root) {
    std::vector<std::string> styles, colors;
    for (std::size_t i = 0; i < styles_given_.size(); ++i)
      if (!styles_given_[i]) styles.push_back(fmt::format("`{}`", name_of(static_cast<StyleName>(i))));
    for (std::size_t i = 0; i < look_.colors.size(); ++i) {
      const auto name = static_cast<ColorName>(i);
      if (!look_.colors[i] && otherwise(name) == name) colors.push_back(fmt::format("`{}`", name_of(name)));
    }
    if (!styles.empty())
      reading_.findings.report(missing_styles, fmt::format("{}", fmt::join(styles, ", "))).at(root.span);
    if (!colors.empty())
      reading_.findings.report(missing_colors, fmt::format("{}", fmt::join(colors, ", "))).at(root.span);
  }

  LayoutReading& reading_;
  Look look_;
  std::array<bool, static_cast<std::size_t>(StyleName::count_)> styles_given_{};
};

}  // namespace

Look read_look(const XmlNode& root, LayoutReading& reading) { return LookReading(reading).read(root); }

}  // namespace socpress::ingest
