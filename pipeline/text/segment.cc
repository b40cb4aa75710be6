// Words, sentences and line breaks by ICU's iterators, opened once; plain text takes a fast path.
#include "text/segment.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <cassert>

#include "text/plain_breaks.h"
#include "text/plain_words.h"

namespace socpress::inline text {

struct Segmenter::Impl {
  UBreakIterator* line = nullptr;
  UBreakIterator* word = nullptr;
  UBreakIterator* sentence = nullptr;
  UText text = UTEXT_INITIALIZER;

  ~Impl() {
    for (UBreakIterator* iterator : {line, word, sentence})
      if (iterator != nullptr) ubrk_close(iterator);
    utext_close(&text);
  }

  /// The iterator of one kind, set to the text; opened at its first use, since each costs 0.1 ms.
  UBreakIterator* over(std::string_view utf8, UBreakIterator*& iterator, UBreakIteratorType kind) {
    UErrorCode status = U_ZERO_ERROR;
    if (iterator == nullptr) iterator = ubrk_open(kind, "root", nullptr, 0, &status);  // "" and null: the process's
    utext_openUTF8(&text, utf8.data(), static_cast<std::int64_t>(utf8.size()), &status);
    ubrk_setUText(iterator, &text, &status);
    assert(U_SUCCESS(status) && "ICU's data files are missing");
    return U_SUCCESS(status) ? iterator : nullptr;
  }
};

Segmenter::Segmenter() : impl_(std::make_unique<Impl>()) {}
Segmenter::~Segmenter() = default;
Segmenter::Segmenter(Segmenter&&) noexcept = default;
Segmenter& Segmenter::operator=(Segmenter&&) noexcept = default;

void Segmenter::line_breaks(std::string_view utf8, std::vector<LineBreak>& into) {
  if (plain_line_breaks(utf8, into)) return;
  into.clear();
  UBreakIterator* iterator = impl_->over(utf8, impl_->line, UBRK_LINE);
  if (iterator == nullptr) return into.push_back({static_cast<std::uint32_t>(utf8.size()), false});
  for (std::int32_t at = ubrk_next(iterator); at != UBRK_DONE; at = ubrk_next(iterator))
    into.push_back({static_cast<std::uint32_t>(at), ubrk_getRuleStatus(iterator) >= UBRK_LINE_HARD});
}

std::vector<Range> Segmenter::words(std::string_view utf8) {
  std::vector<Range> ranges;
  if (plain_words(utf8, ranges)) return ranges;
  ranges.clear();
  UBreakIterator* iterator = impl_->over(utf8, impl_->word, UBRK_WORD);
  if (iterator == nullptr) return ranges;
  std::int32_t begin = 0;
  for (std::int32_t at = ubrk_next(iterator); at != UBRK_DONE; begin = at, at = ubrk_next(iterator))
    if (ubrk_getRuleStatus(iterator) >= UBRK_WORD_NONE_LIMIT)
      ranges.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)});
  return ranges;
}

std::vector<Range> Segmenter::sentences(std::string_view utf8) {
  std::vector<Range> ranges;
  UBreakIterator* iterator = impl_->over(utf8, impl_->sentence, UBRK_SENTENCE);
  if (iterator == nullptr) return ranges;
  std::int32_t begin = 0;
  for (std::int32_t at = ubrk_next(iterator); at != UBRK_DONE; begin = at, at = ubrk_next(iterator))
    ranges.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)});
  return ranges;
}

}  // namespace socpress::inline text
