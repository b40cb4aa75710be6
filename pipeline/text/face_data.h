// Private data of a face, shared by the files of this folder that call HarfBuzz.
#pragma once

#include <string>

#include "text/face.h"

struct hb_face_t;
struct hb_font_t;

namespace socpress::inline text {

struct Face::Impl {
  std::string file_name;
  Bytes bytes;  ///< the memory that `face` reads: must not move
  hb_face_t* face = nullptr;
  hb_font_t* font = nullptr;  ///< scaled to font units, immutable
  FaceMetrics metrics;
  bool cff = false;

  Impl() = default;
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl();
};

}  // namespace socpress::inline text
