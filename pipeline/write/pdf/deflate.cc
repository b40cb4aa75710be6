// Compresses streams: zlib through one stream object that is reused.
#include "write/pdf/deflate.h"

#include <zlib.h>

#include "write/pdf/refused.h"

namespace socpress::write_pdf {

struct Deflate::Impl {
  z_stream stream{};
};

Deflate::Deflate(int level) : impl_(std::make_unique<Impl>()) {
  if (deflateInit(&impl_->stream, level) != Z_OK) throw Refused("zlib could not be started");
}

Deflate::~Deflate() { deflateEnd(&impl_->stream); }

void Deflate::operator()(std::string_view bytes, std::string& out) {
  if (bytes.size() > UINT32_MAX) throw Refused("a stream is longer than 4 GiB");
  z_stream& z = impl_->stream;
  deflateReset(&z);
  out.resize(deflateBound(&z, static_cast<uLong>(bytes.size())));
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // zlib only reads
  z.avail_in = static_cast<uInt>(bytes.size());
  z.next_out = reinterpret_cast<Bytef*>(out.data());
  z.avail_out = static_cast<uInt>(out.size());
  if (deflate(&z, Z_FINISH) != Z_STREAM_END) throw Refused("zlib could not deflate a stream");
  out.resize(z.total_out);
}

}  // namespace socpress::write_pdf
