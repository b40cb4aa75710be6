// A place in a public text, spelled as a span; the text's source is known only outside the public code.
#pragma once

#include <optional>

#include "base/source.h"
#include "model/public_engagement.h"

namespace socpress::inline model {

inline constexpr std::uint32_t public_text_mark = std::uint32_t{1} << 31;

/// The complete public text. Its file is not in Sources: the span has the text's id there, marked.
inline Span place_of(const PublicText& text) {
  return {static_cast<FileId>(text.id | public_text_mark), 0, static_cast<std::uint32_t>(text.utf8.size())};
}

/// The id of the public text that contains a span; nothing if the span is in a file.
inline std::optional<std::uint32_t> public_text_at(const Span& span) {
  const auto file = static_cast<std::uint32_t>(span.file);
  if ((file & public_text_mark) == 0) return std::nullopt;
  return file & ~public_text_mark;
}

}  // namespace socpress::inline model
