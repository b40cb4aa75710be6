// Pictures in the file: raw pixels, each picture once regardless of how often it is placed.
#include "write/pdf/pictures.h"

#include "write/pdf/content.h"
#include "write/pdf/refused.h"
#include "write/pdf/syntax.h"

namespace socpress::write_pdf {

namespace {

void print(const Picture& picture, std::string_view space, const std::vector<std::uint8_t>& samples,
           std::optional<ObjectNumber> mask, std::string& entries, std::string& bytes) {
  entries += "/Type/XObject/Subtype/Image/Width ";
  append_integer(entries, picture.width);
  entries += "/Height ";
  append_integer(entries, picture.height);
  entries.append("/BitsPerComponent 8/ColorSpace").append(space);
  if (mask) {
    entries += "/SMask ";
    append_reference(entries, *mask);
  }
  bytes.assign(samples.begin(), samples.end());
}

void refuse_unless_whole(const Picture& picture) {
  const std::size_t points = std::size_t{picture.width} * picture.height;
  const bool whole = points > 0 && (picture.components == 1 || picture.components == 3) &&
                     picture.pixels.size() == points * static_cast<std::size_t>(picture.components) &&
                     (picture.alpha.empty() || picture.alpha.size() == points);
  if (!whole) throw Refused("the pixels of a picture do not match its width and height");
}

ObjectNumber add(const Picture& picture, Haru& haru) {
  refuse_unless_whole(picture);
  std::optional<ObjectNumber> mask;
  if (!picture.alpha.empty())
    mask = haru.stream(Haru::Packing::deflated, [&picture](std::string& entries, std::string& bytes) {
      print(picture, "/DeviceGray", picture.alpha, std::nullopt, entries, bytes);
    });
  return haru.stream(Haru::Packing::deflated, [&picture, mask](std::string& entries, std::string& bytes) {
    print(picture, picture.components == 1 ? "/DeviceGray" : "/DeviceRGB", picture.pixels, mask, entries, bytes);
  });
}

}  // namespace

Pictures::Pictures(const Pages& pages, Haru& haru) : numbers_(pages.pictures.size()) {
  for (const Page& page : pages.pages)
    for (const Item& item : page.items) {
      const auto* placed = std::get_if<PlacedPicture>(&item);
      if (placed == nullptr) continue;
      if (placed->picture >= numbers_.size()) throw Refused("a page shows a picture that does not exist");
      std::optional<ObjectNumber>& number = numbers_[placed->picture];
      if (!number) number = add(pages.pictures[placed->picture], haru);
    }
}

void Pictures::append_resources(std::string& out) const {
  std::string list;
  for (std::size_t i = 0; i < numbers_.size(); ++i) {
    if (!numbers_[i]) continue;
    list += '/';
    append_picture_name(list, i);
    list += ' ';
    append_reference(list, *numbers_[i]);
  }
  if (!list.empty()) out.append("/XObject<<").append(list).append(">>");
}

}  // namespace socpress::write_pdf
