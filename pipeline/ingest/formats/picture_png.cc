// PNG to pixels by libpng: any depth, palette or interlacing to 8 bits of gray or RGB, and alpha.
#include <png.h>

#include <algorithm>
#include <csetjmp>
#include <cstring>
#include <utility>

#include "ingest/formats/picture_formats.h"

namespace socpress::ingest {

namespace {

/// The state needed after a longjmp out of libpng. It outlives the jump, so nothing is clobbered and all is destroyed.
struct Decoding {
  std::string_view bytes;
  std::size_t at = 0;
  std::jmp_buf exit{};
  std::string reason;
  png_structp png = nullptr;
  png_infop info = nullptr;
  std::uint32_t width = 0, height = 0;
  int channels = 0;
  std::vector<std::uint8_t> samples;
  std::vector<png_bytep> rows;

  explicit Decoding(std::string_view given) : bytes(given) {}
  ~Decoding() { png_destroy_read_struct(&png, &info, nullptr); }
  Decoding(const Decoding&) = delete;
  Decoding& operator=(const Decoding&) = delete;
};

[[noreturn]] void fail(png_structp png, png_const_charp reason) {
  auto& decoding = *static_cast<Decoding*>(png_get_error_ptr(png));
  decoding.reason = reason;
  std::longjmp(decoding.exit, 1);
}

void ignore(png_structp, png_const_charp) {}

void give(png_structp png, png_bytep into, std::size_t count) {
  auto& decoding = *static_cast<Decoding*>(png_get_io_ptr(png));
  if (decoding.bytes.size() - decoding.at < count) png_error(png, "the file ends too early");
  std::memcpy(into, decoding.bytes.data() + decoding.at, count);
  decoding.at += count;
}

/// Requests 8-bit gray, gray and alpha, RGB, or RGB and alpha from libpng.
void normalize(png_structp png) {
  png_set_expand(png);  // palettes to RGB, 1, 2 and 4 bits of gray to 8, a transparent color to alpha
  png_set_scale_16(png);
  png_set_interlace_handling(png);
}

/// Runs up to the size; false after a jump.
bool read_header(Decoding& decoding) {
  if (setjmp(decoding.exit) != 0) return false;
  png_set_read_fn(decoding.png, &decoding, give);
  png_set_user_limits(decoding.png, 0x7fffffff, 0x7fffffff);  // the program checks and reports its own budget
  png_set_chunk_cache_max(decoding.png, 64);
  png_set_chunk_malloc_max(decoding.png, 4u << 20);
  png_read_info(decoding.png, decoding.info);
  decoding.width = png_get_image_width(decoding.png, decoding.info);
  decoding.height = png_get_image_height(decoding.png, decoding.info);
  return true;
}

/// Determines the number of channels; false after a jump.
bool prepare(Decoding& decoding) {
  if (setjmp(decoding.exit) != 0) return false;
  normalize(decoding.png);
  png_read_update_info(decoding.png, decoding.info);
  decoding.channels = png_get_channels(decoding.png, decoding.info);
  return true;
}

bool read_samples(Decoding& decoding) {
  if (setjmp(decoding.exit) != 0) return false;
  png_read_image(decoding.png, decoding.rows.data());
  png_read_end(decoding.png, nullptr);
  return true;
}

Picture picture_of(Decoding& decoding) {
  Picture picture;
  picture.width = decoding.width;
  picture.height = decoding.height;
  picture.components = decoding.channels >= 3 ? 3 : 1;
  const auto colors = static_cast<std::size_t>(picture.components);
  if (colors == static_cast<std::size_t>(decoding.channels)) {
    picture.pixels = std::move(decoding.samples);
    return picture;
  }
  const std::size_t count = std::size_t{decoding.width} * decoding.height;
  picture.pixels.resize(count * colors);
  picture.alpha.resize(count);
  const std::uint8_t* from = decoding.samples.data();
  std::uint8_t* to = picture.pixels.data();
  for (std::size_t i = 0; i < count; ++i) {
    to = std::copy_n(from, colors, to);
    picture.alpha[i] = from[colors];
    from += colors + 1;
  }
  return picture;
}

}  // namespace

DecodedPicture decode_png(std::string_view bytes) {
  Decoding decoding(bytes);
  const auto damaged = [&] { return PictureFault{PictureFault::What::damaged, std::move(decoding.reason)}; };
  decoding.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &decoding, fail, ignore);
  if (decoding.png != nullptr) decoding.info = png_create_info_struct(decoding.png);
  if (decoding.info == nullptr) return PictureFault{PictureFault::What::damaged, "not enough memory to read it"};
  if (!read_header(decoding)) return damaged();
  if (beyond_budget(decoding.width, decoding.height)) return too_large(decoding.width, decoding.height);
  if (!prepare(decoding)) return damaged();
  const std::size_t row = std::size_t{decoding.width} * static_cast<std::size_t>(decoding.channels);
  decoding.samples.resize(row * decoding.height);
  for (std::size_t y = 0; y < decoding.height; ++y) decoding.rows.push_back(decoding.samples.data() + y * row);
  if (!read_samples(decoding)) return damaged();
  return picture_of(decoding);
}

}  // namespace socpress::ingest
