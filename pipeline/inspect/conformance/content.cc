// Inspects a page's content operator by operator: marks are balanced, and all shown text is tagged and readable.
#include "inspect/conformance/content.h"

#include <algorithm>

namespace socpress::inspect {

namespace {

constexpr const char* tagged = "ISO 14289-1, 7.1";
const Fault text_outside{"inspect/text-outside-tag", Severity::error,
                         "text is outside of every tag and artifact ({}); text is tagged, or marked as an artifact",
                         our_fault, tagged};
const Fault drawing_outside{
    "inspect/drawing-outside-tag", Severity::error,
    "a drawing is outside of every tag and artifact ({}); a drawing is tagged, or marked as an artifact", our_fault,
    tagged};
const Fault unbalanced{
    "inspect/unbalanced-marks", Severity::error,
    "marks, text objects or saved states are not nested properly ({}); whatever a page opens, it closes", our_fault,
    "ISO 32000-1, 14.6.1"};
const Fault nested_tags{
    "inspect/tag-inside-tag", Severity::error,
    "marked content begins inside other marked content or an artifact ({}); each piece of a page belongs to one tag",
    our_fault, tagged};
const Fault unknown_font{"inspect/unknown-font", Severity::error,
                         "text uses a font that the page does not declare ({}); a page declares its fonts", our_fault,
                         "ISO 32000-1, 9.3.1"};
const Fault no_text{
    "inspect/character-without-text", Severity::error,
    "a character has no mapping to text ({}); the text of a page can be searched, copied and read aloud", our_fault,
    "ISO 14289-1, 7.21.7"};
const Fault no_glyph{"inspect/missing-glyph", Severity::error,
                     "a box is shown because the font lacks the character ({}); every character of a report is drawn",
                     "choose a font in the layout that has every character of the report", "ISO 14289-1, 7.21.8"};
const Fault hidden_text{"inspect/hidden-text", Severity::error,
                        "text is on the page but not drawn ({}); all content of a page is visible", our_fault,
                        "a report does not contain what a reader cannot see"};
const Fault off_the_page{"inspect/text-off-page", Severity::error,
                         "text begins outside the visible area of its page ({}); all content of a page is visible",
                         our_fault, "a report does not contain what a reader cannot see"};
const Fault unreadable{"inspect/unknown-operator", Severity::error,
                       "the content of a page has an unknown drawing operator ({}); only standard operators are used",
                       our_fault, "ISO 32000-1, annex A"};

constexpr bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_painting(std::string_view word) {
  return is_one_of(word, {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do"});
}

bool is_silent(std::string_view word) {
  return is_one_of(word, {"w",  "J",   "j",  "M",   "d", "ri", "i",  "gs", "m",  "l",  "c",  "v",
                          "y",  "h",   "re", "n",   "W", "W*", "Tc", "Tw", "Tz", "Ts", "CS", "cs",
                          "SC", "SCN", "sc", "scn", "G", "g",  "RG", "rg", "K",  "k",  "MP", "DP"});
}

}  // namespace

void ContentReader::read(std::string_view content) {
  Scanner scanner(content);
  Token token;
  while (scanner.next(token)) {
    if (token.kind != Token::Kind::word) {
      operands_.push_back(token);
      continue;
    }
    if (is_one_of(token.text, {"true", "false", "null"})) continue;
    obey(token.text);
    operands_.clear();
  }
  leave();
}

void ContentReader::obey(const std::string& word) {
  if (word == "'" || word == "\"") next_line(0, -leading_);
  if (word == "Tj" || word == "TJ" || word == "'" || word == "\"")
    show();
  else if (word == "BDC" || word == "BMC")
    begin_mark(word == "BDC");
  else if (word == "EMC")
    end_mark();
  else if (word == "Tf")
    select_font();
  else if (word == "BT")
    begin_text();
  else if (word == "ET")
    end_text();
  else if (word == "q")
    save();
  else if (word == "Q")
    restore();
  else if (word == "Tr")
    state_.hidden = number(0) == 3;
  else if (is_painting(word))
    paint();
  else if (!moves(word) && !is_silent(word))
    faults_.on_page(unreadable, page_);
}

/// Interprets the operators that position text; false when the word is a different operator.
bool ContentReader::moves(const std::string& word) {
  if (word == "cm")
    state_.page = matrix() * state_.page;
  else if (word == "Tm")
    line_ = matrix();
  else if (word == "TL")
    leading_ = number(0);
  else if (word == "T*")
    next_line(0, -leading_);
  else if (word == "Td" || word == "TD") {
    if (word == "TD") leading_ = -number(0);
    next_line(number(1), number(0));
  } else
    return false;
  return true;
}

void ContentReader::next_line(double x, double y) { line_ = Matrix{1, 0, 0, 1, x, y} * line_; }

double ContentReader::number(std::size_t from_end) const {
  const Token* token = operand(from_end);
  return token == nullptr ? 0 : token->number;
}

Matrix ContentReader::matrix() const { return {number(5), number(4), number(3), number(2), number(1), number(0)}; }

const Token* ContentReader::operand(std::size_t from_end) const {
  return from_end < operands_.size() ? &operands_[operands_.size() - 1 - from_end] : nullptr;
}

/// A property list referenced by name is not followed: our reports write theirs inline.
void ContentReader::begin_mark(bool has_properties) {
  const bool around = std::any_of(open_.begin(), open_.end(), [](const Open& mark) { return mark.belongs; });
  Open mark{around, in_text_};
  const bool artifact = !operands_.empty() && operands_[0].text == "Artifact";
  if (artifact) mark.belongs = true;
  for (std::size_t i = 1; has_properties && i + 1 < operands_.size(); ++i) {
    if (operands_[i].kind != Token::Kind::name || operands_[i].text != "MCID") continue;
    marks_.push_back(static_cast<std::int64_t>(operands_[i + 1].number));
    mark.belongs = true;
    if (around) faults_.on_page(nested_tags, page_);
  }
  open_.push_back(mark);
}

void ContentReader::end_mark() {
  if (open_.empty() || open_.back().in_text != in_text_) faults_.on_page(unbalanced, page_);
  if (!open_.empty()) open_.pop_back();
}

void ContentReader::begin_text() {
  if (in_text_) faults_.on_page(unbalanced, page_);
  in_text_ = true;
  line_ = {};
}

void ContentReader::end_text() {
  const bool open_inside = !open_.empty() && open_.back().in_text;
  if (!in_text_ || open_inside) faults_.on_page(unbalanced, page_);
  in_text_ = false;
}

void ContentReader::select_font() {
  state_.font = nullptr;
  if (operand(1) == nullptr) return;
  const auto known = fonts_.find(operand(1)->text);
  if (known != fonts_.end()) state_.font = known->second;
}

void ContentReader::show() {
  if (std::none_of(open_.begin(), open_.end(), [](const Open& mark) { return mark.belongs; }))
    faults_.on_page(text_outside, page_);
  if (!in_text_) faults_.on_page(unbalanced, page_);
  if (state_.hidden) faults_.on_page(hidden_text, page_);
  const Matrix stands = line_ * state_.page;
  if (!sheet_.holds(stands.e, stands.f)) faults_.on_page(off_the_page, page_);
  if (state_.font == nullptr) {
    faults_.on_page(unknown_font, page_);
    return;
  }
  for (const Token& token : operands_) {
    if (token.kind != Token::Kind::string) continue;
    for (std::size_t i = 0; i < token.text.size(); i += state_.font->bytes_a_code) {
      const std::uint8_t code = state_.font->code(token.text, i);
      if ((code & FontReader::has_glyph) == 0) faults_.on_page(no_glyph, page_);
      if ((code & FontReader::has_text) == 0) faults_.on_page(no_text, page_);
    }
  }
}

void ContentReader::paint() {
  if (std::none_of(open_.begin(), open_.end(), [](const Open& mark) { return mark.belongs; }))
    faults_.on_page(drawing_outside, page_);
}

void ContentReader::save() { saved_.push_back(state_); }

void ContentReader::restore() {
  if (saved_.empty()) {
    faults_.on_page(unbalanced, page_);
    return;
  }
  state_ = saved_.back();
  saved_.pop_back();
}

void ContentReader::leave() {
  if (!open_.empty() || in_text_ || !saved_.empty()) faults_.on_page(unbalanced, page_);
}

}  // namespace socpress::inspect
