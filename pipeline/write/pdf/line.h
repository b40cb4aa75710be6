// Text operators: strings and adjustments of one line of text, in their shortest form.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "page/pages.h"
#include "write/pdf/encoding.h"
#include "write/pdf/syntax.h"

namespace socpress::write_pdf {

/// The current text state of a page, so that no operator is repeated.
struct TextState {
  int font = -1;
  Length size{}, tracking{};
};

/// Writes the words of one run, from its first baseline on. Before: a text object is open at this point; the color is
/// set.
class LineWriter {
 public:
  LineWriter(const Encoding& encoding, TextState& state, std::string& out)
      : encoding_(encoding), state_(state), out_(out) {}

  /// `blank_before`: the previous text under the same tag ended in a blank. Returns whether this run does.
  bool write(const GlyphRun& run, const std::vector<PlacedWord>& words, bool blank_before);

 private:
  void move_to(EmUnits target);
  void show(const Code& code);
  void show(const CodedWord& word);
  void show_careful(const CodedWord& word);
  void begin_reading_as(std::string_view text);
  void end_reading_as();
  void select(std::uint16_t font);
  void flush();
  EmUnits in_ems(Length length) const;

  const Encoding& encoding_;
  TextState& state_;
  std::string& out_;
  std::string inside_;  // of the string being collected
  bool adjusted_ = false;
  bool spread_ = false;  // the run's letters are so far apart that each word requires its text
  Length size_{};
  EmUnits tracking_ = 0, pen_ = 0;
};

}  // namespace socpress::write_pdf
