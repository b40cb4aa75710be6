// Pictures of an engagement: read within budget, identified by their first bytes, decoded.
#include "ingest/formats/picture.h"

#include <algorithm>

#include "ingest/formats/budget.h"
#include "ingest/formats/picture_formats.h"

namespace socpress::ingest {

namespace {

const FindingKind<std::string, std::string> cannot_be_read{
    "picture/cannot-be-read", Severity::error,
    "the picture `{}` cannot be read ({}); pictures are in the folder of the text that shows them",
    "move the file there, or correct the name; files outside the folder are not read"};
const FindingKind<std::string> unknown_format{
    "picture/unknown-format", Severity::error,
    "`{}` is neither a PNG nor a JPEG picture; these are the two supported formats",
    "save the picture as PNG (drawings) or JPEG (photographs)"};
const FindingKind<std::string, std::string> damaged{"picture/damaged", Severity::error,
                                                    "the picture `{}` is damaged ({}); a picture file is complete",
                                                    "save the picture again from its source"};
const FindingKind<std::string, std::string> too_many_pixels{
    "picture/too-large", Severity::error, "the picture `{}` is too large ({}); a picture is as large as print requires",
    "scale the picture down; 3,000 pixels are enough for the width of a page"};
const FindingKind<std::string> four_colors{"picture/four-colors", Severity::error,
                                           "the picture `{}` uses CMYK color; pictures are in RGB or grayscale",
                                           "save the picture in RGB"};

/// Most pictures with an alpha channel do not use it; without it the page needs no transparency.
void drop_opaque_alpha(Picture& picture) {
  if (std::all_of(picture.alpha.begin(), picture.alpha.end(), [](std::uint8_t a) { return a == 255; }))
    picture.alpha = {};
}

void report(const PictureFault& fault, const std::string& path, Span named_at, Findings& findings) {
  switch (fault.what) {
    case PictureFault::What::damaged: findings.report(damaged, path, fault.detail).at(named_at); return;
    case PictureFault::What::too_large: findings.report(too_many_pixels, path, fault.detail).at(named_at); return;
    case PictureFault::What::four_colors: findings.report(four_colors, path).at(named_at); return;
  }
}

}  // namespace

bool beyond_budget(std::uint64_t width, std::uint64_t height) {
  return width > budget::picture_side || height > budget::picture_side || width * height > budget::picture_pixels;
}

PictureFault too_large(std::uint64_t width, std::uint64_t height) {
  return {PictureFault::What::too_large,
          fmt::format("{} by {} pixels; the limit is {} by {}, and {} in total", width, height, budget::picture_side,
                      budget::picture_side, budget::picture_pixels)};
}

std::optional<Picture> read_picture(std::string_view path, Span named_at, const Files& folder, Findings& findings) {
  const std::string name(path);
  const Expected<std::string> read = folder.read(path, budget::picture_file_bytes);
  if (const auto* error = std::get_if<Error>(&read)) {
    findings.report(cannot_be_read, name, error->reason).at(named_at);
    return std::nullopt;
  }
  const std::string& bytes = std::get<std::string>(read);
  const bool png = bytes.starts_with("\x89PNG\r\n\x1a\n");
  if (!png && !bytes.starts_with("\xFF\xD8\xFF")) {
    findings.report(unknown_format, name).at(named_at);
    return std::nullopt;
  }
  DecodedPicture decoded = png ? decode_png(bytes) : decode_jpeg(bytes);
  if (const auto* fault = std::get_if<PictureFault>(&decoded)) {
    report(*fault, name, named_at, findings);
    return std::nullopt;
  }
  Picture picture = std::move(std::get<Picture>(decoded));
  drop_opaque_alpha(picture);
  return picture;
}

}  // namespace socpress::ingest
