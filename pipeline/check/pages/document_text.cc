// Walks the document's lines as they are printed, and splits their text into visible characters.
#include "check/pages/document_text.h"

#include <algorithm>

namespace socpress::check {

namespace {

using EachLine = std::function<void(const Line&)>;

Line plain_line(const std::string& text, Span origin) {
  Inline piece;
  piece.text = text;
  piece.origin = origin;
  return {piece};
}

Line page_number_of(TargetId target) {
  Inline piece;
  piece.kind = Inline::Kind::page_of;
  piece.target = target;
  return {piece};
}

void letterhead_lines(const LetterheadBlock& head, const EachLine& each) {
  each(plain_line(head.name, head.origin));
  each(head.note);
  for (const Line& line : head.address) each(line);
  for (const Line& line : head.contact) each(line);
}

void contents_lines(const Contents& contents, const EachLine& each) {
  for (const Contents::Entry& entry : contents.entries) {
    each(entry.level <= 1 ? entry.label : entry.number);
    each(entry.title);
    each(page_number_of(entry.target));
    if (entry.level <= 1) each(entry.author);
  }
}

bool has_contents(const BlockList& blocks) {
  return std::any_of(blocks.begin(), blocks.end(),
                     [](const Block& b) { return std::holds_alternative<Contents>(b.value); });
}

/// The length of the invisible character at `at`; 0 when the character is visible.
std::size_t invisible(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(at + k < text.size() ? text[at + k] : 0); };
  if (byte(0) <= 0x20) return 1;
  if (byte(0) < 0x80) return 0;
  if (byte(0) == 0xC2) return byte(1) == 0xA0 || byte(1) == 0xAD ? 2 : 0;  // no-break space, soft hyphen
  if (byte(0) == 0xE2 && byte(1) == 0x80) {
    const bool spaces = byte(2) >= 0x80 && byte(2) <= 0x8B;  // U+2000 to U+200B
    return spaces || byte(2) == 0xA8 || byte(2) == 0xA9 || byte(2) == 0xAF ? 3
                                                                           : 0;  // separators, narrow no-break space
  }
  if (byte(0) == 0xE2 && byte(1) == 0x81 && byte(2) == 0xA0) return 3;   // word joiner
  if (byte(0) == 0xE3 && byte(1) == 0x80 && byte(2) == 0x80) return 3;   // ideographic space
  return byte(0) == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF ? 3 : 0;  // zero width no-break space
}

}  // namespace

void for_each_printed_line(const Section& section, const EachLine& each) {
  if (section.letterhead) letterhead_lines(*section.letterhead, each);
  if (!has_contents(section.blocks)) return for_each_line(section.blocks, each);
  for (const Block& block : section.blocks) {
    if (const auto* contents = std::get_if<Contents>(&block.value))
      contents_lines(*contents, each);
    else
      for_each_line(BlockList{block}, each);
  }
}

std::string_view printed_text(const Inline& piece, const Pages& pages, std::string& kept) {
  switch (piece.kind) {
    case Inline::Kind::text: return piece.text;
    case Inline::Kind::footnote:
      kept = piece.footnote ? std::to_string(static_cast<std::uint32_t>(*piece.footnote) + 1) : "";
      return kept;
    case Inline::Kind::page_of: {
      if (!piece.target) return {};
      const auto& destination = pages.targets.at(static_cast<std::size_t>(*piece.target));
      return destination ? std::string_view(pages.pages.at(destination->page).label) : std::string_view();
    }
    case Inline::Kind::line_break:
    case Inline::Kind::right_tab:
    case Inline::Kind::page_number:
    case Inline::Kind::page_total: break;
  }
  return {};
}

std::string_view next_characters(std::string_view text, std::size_t& at) {
  while (at < text.size()) {
    const std::size_t skipped = invisible(text, at);
    if (skipped == 0) break;
    at += skipped;
  }
  const std::size_t begin = at;
  while (at < text.size()) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (c > 0x20 && c < 0x80) {
      ++at;
      continue;
    }
    if (invisible(text, at) > 0) break;
    ++at;
  }
  return text.substr(begin, at - begin);
}

}  // namespace socpress::check
