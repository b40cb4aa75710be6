// Lines of a document as words with widths: faces, breaks, and words that stay together.
#include "typeset/words.h"

#include <fmt/format.h>

#include "text/unicode.h"
#include "typeset/joints.h"

namespace socpress::typeset {

namespace {

const FindingKind<std::string, std::string> missing_character{
    "typeset/missing-character", Severity::error,
    "the font {} has no character {}; every character of a report is drawn",
    "write the text with characters that the font has, or name a font in the firm's layout that has it",
    "a report must not show an empty box where a word was meant (ISO 19005-2, 6.2.11.8)"};

constexpr int raised_size_percent = 70;
constexpr int raised_rise_percent = 33;
constexpr Length heavy_mark_room = pt(5);
/// Bytes; a longer token is set as several adjacent words, so that no cost grows with the square of a token.
constexpr std::uint32_t longest_word = 96;

/// The class of a byte of the text for word splitting.
struct Sign {
  enum class Kind { letter, blank, fixed_blank, newline, dropped, soft_hyphen } kind = Kind::letter;
  std::uint32_t bytes = 1;
};

Sign sign_at(std::string_view text, std::size_t i) {
  const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(i + k < text.size() ? text[i + k] : 0); };
  const unsigned char c = byte(0);
  if (c == ' ' || c == '\t') return {Sign::Kind::blank, 1};
  if (c == '\n') return {Sign::Kind::newline, 1};
  if (c == 0xC2 && byte(1) == 0xA0) return {Sign::Kind::fixed_blank, 2};
  if (c == 0xC2 && byte(1) == 0xAD) return {Sign::Kind::soft_hyphen, 2};
  if (c == 0xE2 && byte(1) == 0x80) {
    const unsigned char last = byte(2);
    if (last == 0xAF || last == 0x87) return {Sign::Kind::fixed_blank, 3};  // U+202F, U+2007
    if (last >= 0x80 && last <= 0x8A) return {Sign::Kind::blank, 3};        // U+2000 to U+200A
    if (last == 0x8B) return {Sign::Kind::dropped, 3};                      // U+200B
    if (last == 0xA8 || last == 0xA9) return {Sign::Kind::newline, 3};      // U+2028, U+2029
  }
  if (c == 0xE2 && byte(1) == 0x81 && byte(2) == 0xA0) return {Sign::Kind::dropped, 3};  // U+2060
  if (c == 0xE3 && byte(1) == 0x80 && byte(2) == 0x80) return {Sign::Kind::blank, 3};    // U+3000
  if (c == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF) return {Sign::Kind::dropped, 3};  // U+FEFF
  return {Sign::Kind::letter, c < 0x80 ? 1u : c < 0xE0 ? 2u : c < 0xF0 ? 3u : 4u};
}

/// Smaller than its line, but not smaller than a text may be.
Length raised_size(Length size) { return smaller(larger(size * raised_size_percent / 100, least_size), size); }

bool plain(char c) { return static_cast<unsigned char>(c) > 0x20 && static_cast<unsigned char>(c) < 0x80; }

}  // namespace

Length baseline_of(const Style& style, const Faces& faces) {
  const FaceMetrics& metrics = at(faces, style.face).metrics();
  const Length ascent = scaled(metrics.ascent, style.size, metrics.units_per_em);
  const Length descent = scaled(-metrics.descent, style.size, metrics.units_per_em);
  return (style.leading - (ascent + descent)) / 2 + ascent;
}

Words::Words(const Document& document, const Faces& faces, Galley& galley, Tree& tree, Findings& findings)
    : document_(document),
      faces_(faces),
      galley_(galley),
      tree_(tree),
      findings_(findings),
      shaper_(faces),
      labels_(document.targets.size()) {}

AtomRange Words::set(const Line& line, const RunStyle& run_style, const Folio& folio) {
  folio_ = &folio;
  const AtomRange range = set(line, run_style);
  folio_ = nullptr;
  return range;
}

AtomRange Words::set(const Line& line, const RunStyle& run_style) {
  AtomRange range{galley_.end(), 0};
  blanks_ = 0;
  glued_ = must_ = heavy_ = begun_ = false;
  gather(line, run_style);
  flush(run_style);
  range.end = galley_.end();
  return range;
}

std::string_view Words::printed(const Inline& piece, bool& open_page) const {
  switch (piece.kind) {
    case Inline::Kind::text: return piece.text;
    case Inline::Kind::page_number: return folio_ ? std::string_view(folio_->number) : std::string_view();
    case Inline::Kind::page_total: return folio_ ? std::string_view(folio_->total) : std::string_view();
    case Inline::Kind::page_of: {
      if (!piece.target) return {};
      const std::string& label = labels_[static_cast<std::size_t>(*piece.target)];
      open_page = label.empty();
      return open_page ? std::string_view("000") : std::string_view(label);
    }
    default: return {};
  }
}

void Words::gather(const Line& line, const RunStyle& run_style) {
  for (const Inline& piece : line) {
    if (piece.kind == Inline::Kind::line_break) {
      flush(run_style);
      must_ = true;
    } else if (piece.kind == Inline::Kind::right_tab) {
      flush(run_style);
      Atom tab;
      tab.kind = Atom::Kind::tab;
      galley_.push(tab);
      blanks_ = 0;
      must_ = begun_ = false;
    } else if (piece.kind == Inline::Kind::footnote) {
      flush(run_style);
      footnote(piece, run_style);
    } else {
      Part part{&piece, static_cast<std::uint32_t>(buffer_.size()), 0, false};
      buffer_.append(printed(piece, part.open_page));
      part.end = static_cast<std::uint32_t>(buffer_.size());
      if (part.end > part.begin) parts_.push_back(part);
    }
  }
}

void Words::flush(const RunStyle& run_style) {
  if (parts_.empty()) return;
  segmenter_.line_breaks(buffer_, breaks_);
  next_break_ = 0;
  for (const Part& part : parts_) {
    enter(*part.piece, run_style);
    walk(buffer_, part, run_style);
  }
  parts_.clear();
  buffer_.clear();
}

void Words::enter(const Inline& piece, const RunStyle& run_style) {
  const Style& style = *run_style.style;
  ink_.face = piece.marks.strong || run_style.bold ? style.strong : piece.marks.emphasis ? style.emphasis : style.face;
  if (piece.marks.code) ink_.face = look().style(StyleName::code).face;
  ink_.size = piece.raised ? raised_size(style.size) : style.size;
  ink_.rise = piece.raised ? style.size * raised_rise_percent / 100 : Length{};
  ink_.color = look().color(piece.color.value_or(style.color));
  ink_.tracking = style.tracking;
  ink_index_ = galley_.ink(ink_);
  space_ = shaper_.space(ink_.face, ink_.size) + style.tracking;
  heavy_ = piece.heavy_mark;
  SourceOf source;
  source.origin = piece.origin;
  source.target = piece.target;
  if (!run_style.artifact && piece.kind != Inline::Kind::page_of && (piece.target || !piece.uri.empty()))
    source.node = tree_.add(Tag::link, run_style.node);
  if (!piece.uri.empty() && !run_style.artifact) {
    galley_.uris.push_back(piece.uri);
    source.uri = static_cast<std::uint32_t>(galley_.uris.size());
  }
  source_ = static_cast<std::uint32_t>(galley_.sources.size());
  galley_.sources.push_back(source);
}

void Words::walk(std::string_view text, const Part& part, const RunStyle& run_style) {
  std::uint32_t i = part.begin;
  while (i < part.end) {
    const Sign sign = sign_at(text, i);
    switch (sign.kind) {
      case Sign::Kind::newline:
        must_ = true;
        blanks_ = 1;
        i += sign.bytes;
        continue;
      case Sign::Kind::fixed_blank:
        glued_ = true;
        ++blanks_;
        i += sign.bytes;
        continue;
      case Sign::Kind::blank:
        ++blanks_;
        i += sign.bytes;
        continue;
      case Sign::Kind::soft_hyphen:
        glued_ = true;
        i += sign.bytes;
        continue;
      case Sign::Kind::dropped: i += sign.bytes; continue;
      case Sign::Kind::letter: break;
    }
    std::uint32_t end = i + sign.bytes;
    while (next_break_ < breaks_.size() && breaks_[next_break_].offset < end) {
      // Breaks up to `i` are requested by emit; those inside the first character do not exist.
      if (breaks_[next_break_].offset == i) break;
      ++next_break_;
    }
    std::size_t coming = next_break_;
    if (coming < breaks_.size() && breaks_[coming].offset == i) ++coming;
    while (end < part.end && end - i < longest_word) {
      while (coming < breaks_.size() && breaks_[coming].offset < end) ++coming;
      if (coming < breaks_.size() && breaks_[coming].offset == end) {
        if (!run_style.code && one_token(text, end))
          ++coming;
        else
          break;
      }
      if (!plain(text[end])) {
        const Sign next = sign_at(text, end);
        if (next.kind != Sign::Kind::letter) break;
        end += next.bytes;
      } else {
        ++end;
      }
    }
    if (part.open_page) end = part.end;
    emit(text, i, end, run_style);
    if (part.open_page) galley_[galley_.end() - 1].kind = Atom::Kind::page_of;
    i = end;
  }
}

void Words::emit(std::string_view text, std::uint32_t begin, std::uint32_t end, const RunStyle& run_style) {
  while (next_break_ < breaks_.size() && breaks_[next_break_].offset < begin) ++next_break_;
  const bool opportunity = begin > 0 && next_break_ < breaks_.size() && breaks_[next_break_].offset == begin;
  const std::string_view word = text.substr(begin, end - begin);
  Atom atom;
  atom.word = shaper_.word(ink_.face, word);
  const ShapedWord& shaped = shaper_.table()[atom.word];
  atom.width = shaper_.width(atom.word, ink_.size);
  if (ink_.tracking.mpt != 0)
    atom.width += ink_.tracking * static_cast<std::int32_t>(shaped.glyph_end - shaped.glyph_begin);
  atom.ink = ink_index_;
  atom.source = source_;
  atom.heavy = heavy_;
  atom.blank = blanks_ > 0;
  if (atom.blank) atom.gap = run_style.code ? space_ * blanks_ : space_;
  if (heavy_ && atom.blank) atom.gap += heavy_mark_room;
  if (must_) {
    atom.before = BreakBefore::must;
    atom.indented = run_style.code && blanks_ > 1;
    if (atom.indented) atom.gap = space_ * (blanks_ - 1);
  } else if (opportunity && !glued_ && begun_) {
    const bool glued = atom.blank && holds_together(text, begin);
    atom.before = glued ? BreakBefore::none : BreakBefore::may;
  }
  galley_.push(atom);
  blanks_ = 0;
  must_ = glued_ = heavy_ = false;
  begun_ = true;
  if (shaped.missing) report_missing(ink_.face, word, galley_.sources[source_].origin);
}

void Words::footnote(const Inline& piece, const RunStyle& run_style) {
  if (!piece.footnote) return;
  const auto number = static_cast<std::uint32_t>(*piece.footnote) + 1;
  Inline sign = piece;
  sign.kind = Inline::Kind::text;
  sign.raised = true;
  enter(sign, run_style);
  if (!run_style.artifact) galley_.sources[source_].node = tree_.add(Tag::reference, run_style.node);
  Atom atom;
  const std::string text = fmt::format("{}", number);
  atom.word = shaper_.word(ink_.face, text);
  atom.width = shaper_.width(atom.word, ink_.size);
  atom.ink = ink_index_;
  atom.source = source_;
  atom.footnote = run_style.artifact ? 0 : static_cast<std::uint16_t>(number);
  galley_.push(atom);
}

void Words::report_missing(FaceId face, std::string_view word, Span origin) {
  for (std::size_t i = 0; i < word.size();) {
    const char32_t c = next_code_point(word, i);
    if (at(faces_, face).glyph(c) || !missing_.insert(c).second) continue;
    std::string shown = fmt::format("U+{:04X} `", static_cast<std::uint32_t>(c));
    append_utf8(shown, c);
    findings_.report(missing_character, at(faces_, face).file_name(), shown + "`").at(origin).label("this character");
  }
}

std::size_t Words::fitting(const Atom& atom, std::size_t begin, Length room) const {
  const WordTable& table = shaper_.table();
  const std::string_view text = table.text_of(atom.word);
  const ShapedWord& word = table[atom.word];
  const Ink& ink = galley_.ink(atom.ink);
  const int em = at(faces_, word.face).metrics().units_per_em;
  std::int64_t units = 0;
  std::size_t fits = begin;
  for (std::size_t i = begin; i < text.size();) {
    std::size_t next = i;
    next_code_point(text, next);
    for (std::uint32_t g = word.glyph_begin; g < word.glyph_end; ++g) {
      const Glyph& glyph = table.glyphs[g];
      if (glyph.cluster < i || glyph.cluster >= next) continue;
      units += glyph.advance;
      units += static_cast<std::int64_t>(ink.tracking.mpt) * em / std::max(1, ink.size.mpt);
    }
    if (scaled(units, ink.size, em) > room && fits > begin) return fits;
    fits = next;
    // A combining mark stays with its letter.
    while (fits < text.size() && static_cast<unsigned char>(text[fits]) == 0xCC) next_code_point(text, fits);
    i = fits;
  }
  return fits;
}

Atom Words::retyped(const Atom& atom, std::string_view text) {
  Atom other = atom;
  const Ink& ink = galley_.ink(atom.ink);
  other.word = shaper_.word(ink.face, text);
  const ShapedWord& shaped = shaper_.table()[other.word];
  other.width = shaper_.width(other.word, ink.size) +
                ink.tracking * static_cast<std::int32_t>(shaped.glyph_end - shaped.glyph_begin);
  return other;
}

Atom Words::piece_of(const Atom& atom, std::size_t begin, std::size_t end) {
  const std::string piece(shaper_.table().text_of(atom.word).substr(begin, end - begin));
  Atom part = retyped(atom, piece);
  if (begin > 0) {
    part.before = BreakBefore::may;
    part.blank = part.heavy = part.indented = false;
    part.gap = {};
    part.footnote = 0;
  }
  return part;
}

}  // namespace socpress::typeset
