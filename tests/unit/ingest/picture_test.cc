// Pictures: any file is decoded to 8 bits of gray or RGB, or rejected with a finding.
#include "ingest/formats/picture.h"

#include <gtest/gtest.h>

#include "found.h"
#include "pictures.h"

namespace socpress::ingest {
namespace {

using Samples = std::vector<std::uint8_t>;

struct Read {
  Findings findings;
  std::optional<Picture> picture;

  explicit Read(std::string bytes) {
    MemoryFiles folder;
    folder.files["p"] = std::move(bytes);
    picture = read_picture("p", Span{}, folder, findings);
  }
  std::string id() const { return findings.all().empty() ? "nothing" : findings.all()[0].id; }
  std::string message() const { return findings.all().empty() ? "nothing" : findings.all()[0].message; }
};

struct Case {
  const char* name;
  std::string_view hex;
  std::uint32_t width, height;
  int components;
  Samples pixels, alpha;
};

TEST(Picture, png_of_every_kind_becomes_grey_or_rgb_with_alpha_where_it_is_used) {
  const Case cases[] = {
      {"grey", png::grey, 2, 1, 1, {0x10, 0xf0}, {}},
      {"rgb", png::rgb, 1, 2, 3, {1, 2, 3, 4, 5, 6}, {}},
      {"rgb and alpha", png::rgba, 2, 1, 3, {0xff, 0, 0, 0, 0xff, 0}, {0x80, 0xff}},
      {"alpha that hides nothing", png::opaque, 1, 1, 3, {0x0a, 0x0b, 0x0c}, {}},
      {"grey and alpha", png::grey_alpha, 1, 1, 1, {0x55}, {0x40}},
      {"four-bit palette with a transparent color",
       png::palette4_trns,
       3,
       1,
       3,
       {255, 0, 0, 0, 255, 0, 0, 0, 255},
       {255, 0, 255}},
      {"one-bit grey", png::grey1, 8, 1, 1, {255, 0, 255, 0, 0, 255, 0, 255}, {}},
      {"16-bit grey", png::grey16, 1, 1, 1, {0x80}, {}},
      {"16-bit rgb", png::rgb16, 1, 1, 3, {0xff, 0x80, 0}, {}},
      {"grey with a transparent grey", png::grey_trns, 2, 1, 1, {0x10, 0xf0}, {0, 255}},
      {"words beside the pixels", png::text, 1, 1, 1, {0x33}, {}},
      {"interlaced", png::interlaced, 2, 2, 1, {1, 2, 3, 4}, {}},
  };
  for (const Case& one : cases) {
    SCOPED_TRACE(one.name);
    const Read read(unhex(one.hex));
    ASSERT_TRUE(read.picture.has_value()) << read.message();
    EXPECT_EQ(read.picture->width, one.width);
    EXPECT_EQ(read.picture->height, one.height);
    EXPECT_EQ(read.picture->components, one.components);
    EXPECT_EQ(read.picture->pixels, one.pixels);
    EXPECT_EQ(read.picture->alpha, one.alpha);
  }
}

TEST(Picture, jpeg_becomes_grey_or_rgb) {
  const Read grey(unhex(jpeg::grey));
  ASSERT_TRUE(grey.picture.has_value()) << grey.message();
  EXPECT_EQ(grey.picture->components, 1);
  EXPECT_EQ(grey.picture->pixels, (Samples{128, 128, 128, 128}));
  for (const std::string_view hex : {jpeg::red, jpeg::red_progressive}) {
    const Read red(unhex(hex));
    ASSERT_TRUE(red.picture.has_value()) << red.message();
    EXPECT_EQ(red.picture->components, 3);
    ASSERT_EQ(red.picture->pixels.size(), 12u);
    EXPECT_GT(red.picture->pixels[0], 250);
    EXPECT_LT(red.picture->pixels[1], 5);
  }
}

TEST(Picture, four_printing_colors_are_refused) {
  EXPECT_EQ(Read(unhex(jpeg::four_colors)).id(), "picture/four-colors");
}

TEST(Picture, every_truncation_of_a_png_is_a_finding) {
  for (const std::string_view hex : {png::rgb, png::palette4_trns, png::interlaced}) {
    const std::string whole = unhex(hex);
    for (std::size_t size = 8; size < whole.size(); ++size) {
      const Read read(whole.substr(0, size));
      ASSERT_FALSE(read.picture.has_value()) << size;
      ASSERT_EQ(read.id(), "picture/damaged") << size;
    }
  }
}

TEST(Picture, every_truncation_of_a_jpeg_is_a_finding) {
  for (const std::string_view hex : {jpeg::red, jpeg::red_progressive}) {
    const std::string whole = unhex(hex);
    for (std::size_t size = 3; size + 2 < whole.size(); ++size) {
      const Read read(whole.substr(0, size));
      ASSERT_FALSE(read.picture.has_value()) << size;
      ASSERT_EQ(read.id(), "picture/damaged") << size;
    }
  }
}

TEST(Picture, a_flipped_bit_never_ends_the_program) {
  for (const std::string_view hex :
       {png::palette4_trns, png::rgb16, png::interlaced, jpeg::red, jpeg::red_progressive}) {
    const std::string whole = unhex(hex);
    for (std::size_t at = 0; at < whole.size(); ++at)
      for (int bit = 0; bit < 8; ++bit) {
        std::string bytes = whole;
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << bit));
        const Read read(std::move(bytes));
        ASSERT_EQ(read.picture.has_value(), read.findings.all().empty()) << at << " " << bit;
      }
  }
}

TEST(Picture, size_is_looked_at_before_anything_is_allocated) {
  const Read sides(unhex(png::huge));
  EXPECT_EQ(sides.id(), "picture/too-large");
  EXPECT_EQ(sides.message(),
            "the picture `p` is too large (30000 by 30000 pixels; the limit is 20000 by 20000, and 40000000 in total); "
            "a picture is as large as print requires");
  EXPECT_EQ(Read(unhex(png::wide_flat)).id(), "picture/too-large");
}

TEST(Picture, other_files_are_no_pictures) {
  for (const char* bytes : {"", "GIF89a", "<svg/>", "\x89PNG", "BM", "RIFF....WEBP"})
    EXPECT_EQ(Read(bytes).id(), "picture/unknown-format") << bytes;
}

TEST(Picture, file_is_looked_for_in_the_folder_alone) {
  MemoryFiles folder;
  folder.files["p"] = std::string((16u << 20) + 1, 'x');
  for (const char* path : {"absent.png", "../p", "/p", "p"}) {
    Findings findings;
    EXPECT_FALSE(read_picture(path, Span{}, folder, findings).has_value()) << path;
    EXPECT_EQ(ids(findings), std::vector<std::string>{"picture/cannot-be-read"}) << path;
  }
}

}  // namespace
}  // namespace socpress::ingest
