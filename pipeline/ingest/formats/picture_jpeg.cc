// JPEG to pixels by libjpeg: baseline or progressive to 8 bits of gray or RGB.
#include <jerror.h>
#include <jpeglib.h>

#include <csetjmp>
#include <cstddef>
#include <cstdio>
#include <utility>

#include "ingest/formats/picture_formats.h"

namespace socpress::ingest {

namespace {

constexpr int most_scans = 100;  // a progressive file may have thousands, each over every pixel

/// The state needed after a longjmp out of libjpeg. It outlives the jump, so nothing is clobbered and all is destroyed.
struct Decoding {
  jpeg_decompress_struct jpeg{};
  jpeg_error_mgr errors{};
  jpeg_progress_mgr progress{};
  std::jmp_buf exit{};
  std::string_view bytes;
  std::string reason;
  bool created = false;
  std::vector<std::uint8_t> pixels;

  explicit Decoding(std::string_view given) : bytes(given) {}
  ~Decoding() {
    if (created) jpeg_destroy_decompress(&jpeg);
  }
  Decoding(const Decoding&) = delete;
  Decoding& operator=(const Decoding&) = delete;
};

Decoding& decoding_of(j_common_ptr jpeg) { return *static_cast<Decoding*>(jpeg->client_data); }

[[noreturn]] void leave(Decoding& decoding, const char* reason) {
  decoding.reason = reason;
  std::longjmp(decoding.exit, 1);
}

[[noreturn]] void fail(j_common_ptr jpeg) {
  char message[JMSG_LENGTH_MAX] = "";
  jpeg->err->format_message(jpeg, message);
  leave(decoding_of(jpeg), message);
}

/// Level -1 is libjpeg's level for data that it must invent. Extra bytes between two markers lose nothing.
void weigh(j_common_ptr jpeg, int level) {
  if (level < 0 && jpeg->err->msg_code != JWRN_EXTRANEOUS_DATA && jpeg->err->msg_code != JWRN_JFIF_MAJOR) fail(jpeg);
}

void ignore(j_common_ptr) {}

void count_scans(j_common_ptr jpeg) {
  if (decoding_of(jpeg).jpeg.input_scan_number > most_scans) leave(decoding_of(jpeg), "it has too many scans");
}

/// Runs up to the size and the colors; false after a jump.
bool read_header(Decoding& decoding) {
  decoding.jpeg.err = jpeg_std_error(&decoding.errors);
  decoding.errors.error_exit = fail;
  decoding.errors.emit_message = weigh;
  decoding.errors.output_message = ignore;
  decoding.jpeg.client_data = &decoding;
  if (setjmp(decoding.exit) != 0) return false;
  jpeg_create_decompress(&decoding.jpeg);
  decoding.created = true;
  decoding.progress.progress_monitor = count_scans;
  decoding.jpeg.progress = &decoding.progress;
  jpeg_mem_src(&decoding.jpeg, reinterpret_cast<const unsigned char*>(decoding.bytes.data()),
               static_cast<unsigned long>(decoding.bytes.size()));
  jpeg_read_header(&decoding.jpeg, TRUE);
  return true;
}

bool start(Decoding& decoding) {
  if (setjmp(decoding.exit) != 0) return false;
  decoding.jpeg.out_color_space = decoding.jpeg.jpeg_color_space == JCS_GRAYSCALE ? JCS_GRAYSCALE : JCS_RGB;
  decoding.jpeg.dct_method = JDCT_ISLOW;  // the same pixels on every machine
  jpeg_start_decompress(&decoding.jpeg);
  return true;
}

bool read_rows(Decoding& decoding, std::size_t row_bytes) {
  if (setjmp(decoding.exit) != 0) return false;
  while (decoding.jpeg.output_scanline < decoding.jpeg.output_height) {
    JSAMPROW row = decoding.pixels.data() + decoding.jpeg.output_scanline * row_bytes;
    jpeg_read_scanlines(&decoding.jpeg, &row, 1);
  }
  jpeg_finish_decompress(&decoding.jpeg);
  return true;
}

}  // namespace

DecodedPicture decode_jpeg(std::string_view bytes) {
  Decoding decoding(bytes);
  const auto damaged = [&] { return PictureFault{PictureFault::What::damaged, std::move(decoding.reason)}; };
  if (!read_header(decoding)) return damaged();
  const jpeg_decompress_struct& jpeg = decoding.jpeg;
  if (beyond_budget(jpeg.image_width, jpeg.image_height)) return too_large(jpeg.image_width, jpeg.image_height);
  if (jpeg.jpeg_color_space == JCS_CMYK || jpeg.jpeg_color_space == JCS_YCCK)
    return PictureFault{PictureFault::What::four_colors, {}};
  if (!start(decoding)) return damaged();
  Picture picture;
  picture.width = jpeg.output_width;
  picture.height = jpeg.output_height;
  picture.components = jpeg.output_components;
  const std::size_t row_bytes = std::size_t{picture.width} * static_cast<std::size_t>(picture.components);
  decoding.pixels.resize(row_bytes * picture.height);
  if (!read_rows(decoding, row_bytes)) return damaged();
  picture.pixels = std::move(decoding.pixels);
  return picture;
}

}  // namespace socpress::ingest
