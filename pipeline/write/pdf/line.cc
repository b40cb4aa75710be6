// Text operators: strings and adjustments of one line of text, in their shortest form.
#include "write/pdf/line.h"

#include "write/pdf/fonts.h"

namespace socpress::write_pdf {

namespace {

/// Readers interpret a gap of about a tenth of the size between two letters as a blank, and find "D R A F T".
bool is_spread(const GlyphRun& run) { return std::int64_t{run.tracking.mpt} * 10 > run.size.mpt; }

}  // namespace

bool LineWriter::write(const GlyphRun& run, const std::vector<PlacedWord>& words, bool blank_before) {
  size_ = run.size;
  pen_ = 0;
  tracking_ = in_ems(run.tracking);
  spread_ = is_spread(run);
  if (state_.tracking != run.tracking) {
    append_decimal(out_, run.tracking.mpt, 3);
    out_ += " Tc\n";
    state_.tracking = run.tracking;
  }
  const std::optional<Code>& blank = encoding_.blank(run.face);
  for (std::uint32_t i = run.first; i < run.first + run.count; ++i) {
    const PlacedWord& placed = words.at(i);
    const bool has_blank = i == run.first && blank_before;  // the last run ended with one
    if (placed.space_before && blank && !has_blank) show(*blank);
    move_to(in_ems(placed.x));
    if (spread_) begin_reading_as(encoding_.text(placed.word));
    show(encoding_.word(placed.word));
    if (spread_) end_reading_as();
  }
  const bool closes = run.space_after && blank;
  if (closes) show(*blank);
  flush();
  return closes;
}

EmUnits LineWriter::in_ems(Length length) const {
  const EmUnits product = EmUnits{length.mpt} * 100'000, half = size_.mpt / 2;
  return (product + (product >= 0 ? half : -half)) / size_.mpt;
}

/// Moves by integer thousandths; the rounding error is compensated at the next word.
void LineWriter::move_to(EmUnits target) {
  const EmUnits by = target - pen_;
  const EmUnits thousandths = (by + (by >= 0 ? 50 : -50)) / 100;
  if (thousandths == 0) return;
  inside_ += ')';
  append_integer(inside_, -thousandths);
  inside_ += '(';
  adjusted_ = true;
  pen_ += thousandths * 100;
}

void LineWriter::show(const Code& code) {
  select(code.font);
  inside_ += static_cast<char>(code.byte);
  pen_ += code.width + tracking_;
}

void LineWriter::show(const CodedWord& word) {
  if (!word.careful.empty()) {
    show_careful(word);
    return;
  }
  if (word.glyphs == 0) return;
  select(word.font);
  inside_ += word.inside;
  adjusted_ = adjusted_ || word.adjusted;
  pen_ += word.advance + word.glyphs * tracking_;
}

/// Glyph by glyph: raised glyphs by Ts; clusters with a joint text use ActualText unless the complete word does.
void LineWriter::show_careful(const CodedWord& word) {
  EmUnits target = pen_, rise = 0;
  std::size_t covered = 0;
  for (const CarefulGlyph& glyph : word.careful) {
    if (glyph.together > 0 && !spread_) {
      begin_reading_as(glyph.instead);
      covered = glyph.together;
    }
    if (glyph.y_offset != rise) {
      flush();
      append_decimal(out_, glyph.y_offset * size_.mpt / 100'000, 3);
      out_ += " Ts\n";
      rise = glyph.y_offset;
    }
    move_to(target + glyph.x_offset);
    show(glyph.code);
    target += glyph.advance + tracking_;
    if (covered > 0 && --covered == 0) end_reading_as();
  }
  if (rise != 0) {
    flush();
    out_ += "0 Ts\n";
  }
}

void LineWriter::begin_reading_as(std::string_view text) {
  flush();
  out_ += "/Span<</ActualText<FEFF";
  std::string hex;
  append_hex(hex, utf16(text));
  out_.append(hex, 1).append(">>BDC\n");
}

void LineWriter::end_reading_as() {
  flush();
  out_ += "EMC\n";
}

void LineWriter::select(std::uint16_t font) {
  if (state_.font == font && state_.size == size_) return;
  flush();
  out_ += '/';
  append_font_name(out_, font);
  out_ += ' ';
  append_decimal(out_, size_.mpt, 3);
  out_ += " Tf\n";
  state_.font = font;
  state_.size = size_;
}

void LineWriter::flush() {
  if (inside_.empty()) return;
  if (adjusted_)
    out_.append("[(").append(inside_).append(")]TJ\n");
  else
    out_.append("(").append(inside_).append(")Tj\n");
  inside_.clear();
  adjusted_ = false;
}

}  // namespace socpress::write_pdf
