// The Counsel look as a value, its faces, and functions to write documents and read pages in tests.
#include "counsel.h"

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace socpress::test {

namespace {

struct StyleRow {
  StyleName name;
  Style style;
};
constexpr StyleRow styles[] = {
    {StyleName::cover_title,
     {FaceId{0}, FaceId{1}, FaceId{1}, pt(38), pt(45.5), ColorName::ink, pt(0), pt(14), pt(-0.6)}},
    {StyleName::cover_kind,
     {FaceId{3}, FaceId{3}, FaceId{1}, pt(13), pt(19.25), ColorName::accent, pt(0), pt(0), pt(0)}},
    {StyleName::cover_kind_long,
     {FaceId{2}, FaceId{3}, FaceId{1}, pt(13), pt(19.25), ColorName::accent, pt(0), pt(0), pt(0)}},
    {StyleName::cover_owner, {FaceId{0}, FaceId{1}, FaceId{1}, pt(13), pt(17.5), ColorName::ink, pt(0), pt(0), pt(0)}},
    {StyleName::cover_label,
     {FaceId{2}, FaceId{3}, FaceId{1}, pt(8.75), pt(12.25), ColorName::mid, pt(6), pt(8), pt(0)}},
    {StyleName::cover_value, {FaceId{0}, FaceId{1}, FaceId{1}, pt(9.75), pt(14), ColorName::ink, pt(6), pt(8), pt(0)}},
    {StyleName::cover_legend,
     {FaceId{2}, FaceId{3}, FaceId{1}, pt(7.25), pt(10.5), ColorName::mid, pt(0), pt(0), pt(0)}},
    {StyleName::h1, {FaceId{0}, FaceId{1}, FaceId{1}, pt(22), pt(28), ColorName::ink, pt(0), pt(14), pt(-0.1)}},
    {StyleName::section_label,
     {FaceId{3}, FaceId{3}, FaceId{1}, pt(8.75), pt(12.25), ColorName::accent, pt(0), pt(0), pt(0)}},
    {StyleName::h2_number,
     {FaceId{2}, FaceId{3}, FaceId{1}, pt(11), pt(17.5), ColorName::mid, pt(5.25), pt(8.75), pt(0)}},
    {StyleName::h2, {FaceId{3}, FaceId{3}, FaceId{1}, pt(11), pt(17.5), ColorName::ink, pt(5.25), pt(8.75), pt(0)}},
    {StyleName::h3, {FaceId{3}, FaceId{3}, FaceId{1}, pt(8.75), pt(12.25), ColorName::accent, pt(0), pt(0), pt(0)}},
    {StyleName::h4, {FaceId{1}, FaceId{0}, FaceId{0}, pt(9.75), pt(14), ColorName::ink, pt(7), pt(0), pt(0)}},
    {StyleName::text, {FaceId{0}, FaceId{1}, FaceId{1}, pt(9.75), pt(14), ColorName::ink, pt(7), pt(7), pt(0)}},
    {StyleName::list, {FaceId{0}, FaceId{1}, FaceId{1}, pt(9.75), pt(14), ColorName::ink, pt(0), pt(3.5), pt(0)}},
    {StyleName::list_lettered,
     {FaceId{0}, FaceId{1}, FaceId{1}, pt(9.75), pt(14), ColorName::ink, pt(0), pt(3.5), pt(0)}},
    {StyleName::quote, {FaceId{1}, FaceId{0}, FaceId{0}, pt(9.75), pt(14), ColorName::ink, pt(7), pt(7), pt(0)}},
    {StyleName::code, {FaceId{2}, FaceId{3}, FaceId{1}, pt(8), pt(10.5), ColorName::ink, pt(7), pt(7), pt(0)}},
    {StyleName::footnote, {FaceId{0}, FaceId{1}, FaceId{1}, pt(8), pt(10.5), ColorName::ink, pt(0), pt(1.75), pt(0)}},
    {StyleName::caption_label,
     {FaceId{3}, FaceId{3}, FaceId{1}, pt(8), pt(10.5), ColorName::accent, pt(0), pt(0), pt(0)}},
    {StyleName::caption, {FaceId{2}, FaceId{3}, FaceId{1}, pt(8), pt(10.5), ColorName::ink, pt(0), pt(0), pt(0)}},
    {StyleName::contents_section,
     {FaceId{0}, FaceId{1}, FaceId{1}, pt(11), pt(14), ColorName::ink, pt(6), pt(0), pt(0)}},
    {StyleName::contents_entry,
     {FaceId{2}, FaceId{3}, FaceId{1}, pt(8.75), pt(14), ColorName::ink, pt(0), pt(0), pt(0)}},
    {StyleName::contents_author,
     {FaceId{2}, FaceId{3}, FaceId{1}, pt(7.25), pt(10.5), ColorName::mid, pt(0), pt(0), pt(0)}},
    {StyleName::table_text, {FaceId{2}, FaceId{3}, FaceId{1}, pt(8), pt(10.5), ColorName::ink, pt(0), pt(0), pt(0)}},
    {StyleName::table_head, {FaceId{3}, FaceId{3}, FaceId{1}, pt(8), pt(10.5), ColorName::ink, pt(0), pt(0), pt(0)}},
    {StyleName::table_id, {FaceId{3}, FaceId{3}, FaceId{1}, pt(8), pt(10.5), ColorName::ink, pt(0), pt(0), pt(0)}},
    {StyleName::table_note,
     {FaceId{2}, FaceId{3}, FaceId{1}, pt(7.25), pt(10.5), ColorName::mid, pt(1.75), pt(0), pt(0)}},
    {StyleName::group_label,
     {FaceId{3}, FaceId{3}, FaceId{1}, pt(8), pt(10.5), ColorName::accent, pt(10.5), pt(1.75), pt(0)}},
    {StyleName::criterion, {FaceId{3}, FaceId{3}, FaceId{1}, pt(8.75), pt(14), ColorName::ink, pt(0), pt(0), pt(0)}},
    {StyleName::criterion_id,
     {FaceId{3}, FaceId{3}, FaceId{1}, pt(8.75), pt(14), ColorName::accent, pt(0), pt(0), pt(0)}},
    {StyleName::criterion_counts,
     {FaceId{2}, FaceId{3}, FaceId{1}, pt(7.25), pt(10.5), ColorName::mid, pt(0), pt(0), pt(0)}},
    {StyleName::card_id, {FaceId{3}, FaceId{3}, FaceId{1}, pt(11), pt(17.5), ColorName::accent, pt(0), pt(0), pt(0)}},
    {StyleName::card_title, {FaceId{3}, FaceId{3}, FaceId{1}, pt(8.75), pt(17.5), ColorName::ink, pt(0), pt(0), pt(0)}},
    {StyleName::card_fact_label,
     {FaceId{2}, FaceId{3}, FaceId{1}, pt(7.25), pt(10.5), ColorName::mid, pt(3.5), pt(0), pt(0)}},
    {StyleName::card_fact, {FaceId{2}, FaceId{3}, FaceId{1}, pt(7.25), pt(10.5), ColorName::ink, pt(0), pt(0), pt(0)}},
    {StyleName::response, {FaceId{0}, FaceId{1}, FaceId{1}, pt(8), pt(10.5), ColorName::ink, pt(0), pt(0), pt(0)}},
    {StyleName::response_label,
     {FaceId{3}, FaceId{3}, FaceId{1}, pt(8), pt(10.5), ColorName::ink, pt(0), pt(0), pt(0)}},
    {StyleName::response_note,
     {FaceId{2}, FaceId{3}, FaceId{1}, pt(7.25), pt(10.5), ColorName::mid, pt(0), pt(0), pt(0)}},
    {StyleName::open, {FaceId{2}, FaceId{3}, FaceId{1}, pt(8), pt(10.5), ColorName::ink, pt(0), pt(0), pt(0)}},
    {StyleName::furniture, {FaceId{2}, FaceId{3}, FaceId{1}, pt(7.25), pt(10.5), ColorName::mid, pt(0), pt(0), pt(0)}},
    {StyleName::furniture_page,
     {FaceId{2}, FaceId{3}, FaceId{1}, pt(7.25), pt(10.5), ColorName::ink, pt(0), pt(0), pt(0)}},
    {StyleName::signature, {FaceId{1}, FaceId{0}, FaceId{0}, pt(13), pt(21), ColorName::ink, pt(24.5), pt(0), pt(0)}},
    {StyleName::letterhead_name,
     {FaceId{0}, FaceId{1}, FaceId{1}, pt(19), pt(24), ColorName::ink, pt(0), pt(0), pt(0)}},
    {StyleName::letterhead_note,
     {FaceId{2}, FaceId{3}, FaceId{1}, pt(7.25), pt(10.5), ColorName::mid, pt(0), pt(0), pt(0)}},
    {StyleName::draft_strip, {FaceId{3}, FaceId{3}, FaceId{1}, pt(8), pt(10.5), ColorName::white, pt(0), pt(0), pt(2)}},
    {StyleName::draft_side,
     {FaceId{3}, FaceId{3}, FaceId{1}, pt(8.75), pt(12.25), ColorName::mid, pt(0), pt(0), pt(3)}},
};

struct ColorRow {
  ColorName name;
  Color color;
};
constexpr ColorRow colors[] = {
    {ColorName::ink, {0x15, 0x19, 0x1D}},  {ColorName::accent, {0x12, 0x3A, 0x4C}},
    {ColorName::mid, {0x4A, 0x54, 0x5B}},  {ColorName::rule, {0x87, 0x92, 0x9A}},
    {ColorName::hair, {0xC3, 0xCA, 0xCE}}, {ColorName::tint, {0xE9, 0xED, 0xEF}},
    {ColorName::wash, {0xF4, 0xF6, 0xF7}}, {ColorName::white, {0xFF, 0xFF, 0xFF}},
};

}  // namespace

Look counsel() {
  Look look;
  for (const StyleRow& row : styles) look.styles[static_cast<std::size_t>(row.name)] = row.style;
  for (const ColorRow& row : colors) look.colors[static_cast<std::size_t>(row.name)] = row.color;
  return look;
}

const Faces& faces() {
  static const Faces loaded = [] {
    Faces all;
    for (const char* name : {"NotoSerif-Regular", "NotoSerif-Italic", "NotoSans-Regular", "NotoSans-Bold"}) {
      std::ifstream file(std::string("/usr/share/fonts/truetype/noto/") + name + ".ttf", std::ios::binary);
      auto face = Face::load(std::string(name) + ".ttf", Bytes(std::istreambuf_iterator<char>(file), {}));
      if (!face) std::abort();
      all.push_back(std::move(*face));
    }
    return all;
  }();
  return loaded;
}

}  // namespace socpress::test
