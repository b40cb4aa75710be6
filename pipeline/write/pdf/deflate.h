// Streams made small: zlib behind one stream that is used again and again.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace socpress::write_pdf {

/// Deflates one piece after another at one level. The same bytes give the same bytes as long as zlib stays the same.
class Deflate {
 public:
  explicit Deflate(int level);
  ~Deflate();
  Deflate(const Deflate&) = delete;
  Deflate& operator=(const Deflate&) = delete;

  /// Replaces `out` by the zlib form of `bytes`.
  void operator()(std::string_view bytes, std::string& out);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace socpress::write_pdf
