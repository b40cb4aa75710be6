// Fonts reduced to the glyphs of a report, by hb-subset: outlines and widths, and only the tables that a page needs.
#include <hb-subset.h>
#include <hb.h>

#include <cassert>

#include "text/face.h"
#include "text/face_data.h"

namespace socpress::inline text {

namespace {

/// PDF reads only glyf, head, hhea, hmtx, loca and maxp (ISO 32000-1, 9.9.1) or the CFF table. Text is addressed by
/// glyph, so names, character maps and layout are dropped, and with them the variation axes of a variable font.
constexpr hb_tag_t dropped[] = {
    HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'), HB_TAG('B', 'A', 'S', 'E'),
    HB_TAG('J', 'S', 'T', 'F'), HB_TAG('M', 'A', 'T', 'H'), HB_TAG('k', 'e', 'r', 'n'), HB_TAG('n', 'a', 'm', 'e'),
    HB_TAG('p', 'o', 's', 't'), HB_TAG('O', 'S', '/', '2'), HB_TAG('c', 'm', 'a', 'p'), HB_TAG('D', 'S', 'I', 'G'),
    HB_TAG('m', 'e', 't', 'a'), HB_TAG('g', 'a', 's', 'p'), HB_TAG('v', 'h', 'e', 'a'), HB_TAG('v', 'm', 't', 'x'),
    HB_TAG('V', 'O', 'R', 'G'), HB_TAG('f', 'v', 'a', 'r'), HB_TAG('g', 'v', 'a', 'r'), HB_TAG('a', 'v', 'a', 'r'),
    HB_TAG('c', 'v', 'a', 'r'), HB_TAG('H', 'V', 'A', 'R'), HB_TAG('V', 'V', 'A', 'R'), HB_TAG('M', 'V', 'A', 'R'),
    HB_TAG('S', 'T', 'A', 'T'), HB_TAG('C', 'O', 'L', 'R'), HB_TAG('C', 'P', 'A', 'L'), HB_TAG('C', 'B', 'D', 'T'),
    HB_TAG('C', 'B', 'L', 'C'), HB_TAG('s', 'b', 'i', 'x'), HB_TAG('S', 'V', 'G', ' '), HB_TAG('L', 'T', 'S', 'H'),
    HB_TAG('h', 'd', 'm', 'x'), HB_TAG('V', 'D', 'M', 'X'), HB_TAG('P', 'C', 'L', 'T'), HB_TAG('F', 'F', 'T', 'M')};

hb_subset_plan_t* plan_for(hb_face_t* face, const std::vector<std::uint16_t>& glyphs) {
  hb_subset_input_t* input = hb_subset_input_create_or_fail();
  if (input == nullptr) return nullptr;
  hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
  for (const std::uint16_t glyph : glyphs) hb_set_add(hb_subset_input_glyph_set(input), glyph);
  for (const hb_tag_t tag : dropped) hb_set_add(hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG), tag);
  hb_subset_plan_t* plan = hb_subset_plan_create_or_fail(face, input);
  hb_subset_input_destroy(input);
  return plan;
}

Bytes bytes_of(hb_blob_t* blob) {
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob, &length);
  Bytes bytes(data, length);
  hb_blob_destroy(blob);
  return bytes;
}

}  // namespace

SubsetFont subset(const Face& face, const std::vector<std::uint16_t>& glyphs) {
  assert(!glyphs.empty() && glyphs.front() == 0);
  SubsetFont font;
  font.cff = face.is_cff();
  hb_subset_plan_t* plan = plan_for(face.impl().face, glyphs);
  hb_face_t* small = plan != nullptr ? hb_subset_plan_execute_or_fail(plan) : nullptr;
  if (small != nullptr) {
    const hb_map_t* moved = hb_subset_plan_old_to_new_glyph_mapping(plan);
    for (const std::uint16_t glyph : glyphs)
      font.new_ids.push_back(static_cast<std::uint16_t>(hb_map_get(moved, glyph)));
    font.bytes =
        bytes_of(font.cff ? hb_face_reference_table(small, HB_TAG('C', 'F', 'F', ' ')) : hb_face_reference_blob(small));
  }
  hb_face_destroy(small);
  hb_subset_plan_destroy(plan);
  assert(!font.bytes.empty() && "hb-subset refused a face that load() took");
  return font;
}

}  // namespace socpress::inline text
