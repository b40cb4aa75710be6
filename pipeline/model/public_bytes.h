// The public model as canonical bytes, and their only reader: the input of the process that builds public reports.
#pragma once

#include <optional>
#include <string_view>
#include <utility>

#include "base/bytes.h"
#include "model/public_engagement.h"

namespace socpress::inline model {

/// Bytes made from a public model only.
class PublicBytes {
 public:
  const Bytes& bytes() const { return bytes_; }

 private:
  friend PublicBytes public_bytes(const PublicEngagement&);
  explicit PublicBytes(Bytes bytes) : bytes_(std::move(bytes)) {}
  Bytes bytes_;
};

/// Each field in a fixed order, numbers as eight bytes, lengths before contents: equal models have equal bytes.
PublicBytes public_bytes(const PublicEngagement& engagement);

/// The model of these bytes; nothing unless public_bytes() could have written every one of them. Enforces budgets on
/// bytes in all, bytes of one text, levels of nesting, and pixels.
std::optional<PublicEngagement> read_public_bytes(std::string_view bytes);

}  // namespace socpress::inline model
