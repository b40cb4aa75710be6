// Compresses streams: zlib through one stream object that is reused.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace socpress::write_pdf {

/// Deflates one input after another at one level. Equal input gives equal output for the same version of zlib.
class Deflate {
 public:
  explicit Deflate(int level);
  ~Deflate();
  Deflate(const Deflate&) = delete;
  Deflate& operator=(const Deflate&) = delete;

  /// Replaces `out` with the zlib form of `bytes`.
  void operator()(std::string_view bytes, std::string& out);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace socpress::write_pdf
