// Limits a page's content to the few operators that draw a public report, and to text that readers can see.
#include "inspect/leaks/content.h"

#include <algorithm>
#include <cmath>

#include "inspect/leaks/names.h"
#include "text/fold.h"
#include "text/unicode.h"

namespace socpress::inspect {

namespace {

constexpr const char* seen = "readers of a public report see everything that it contains";
const Fault foreign_operator{
    "leak/content-operator", Severity::error,
    "a page uses drawing operators that a public report does not need ({}); pages consist of text, lines and pictures",
    our_fault, seen};
const Fault comment{"leak/content-comment", Severity::error,
                    "a page's content contains a comment ({}); a page contains only what it shows", our_fault, seen};
const Fault off_page{"leak/text-off-page", Severity::error,
                     "text is placed outside the page ({}); all content of a page is visible", our_fault, seen};
const Fault too_small{"leak/text-too-small", Severity::error,
                      "text is smaller than four points ({}); all content of a page is legible",
                      "set a larger size for the style in the layout", seen};
const Fault invisible{"leak/text-invisible", Severity::error,
                      "text has the color of its background ({}); all content of a page is visible",
                      "choose another color in the layout", seen};
const Fault covered{"leak/text-covered", Severity::error,
                    "text is covered by what was painted after it ({}); all content of a page is visible", our_fault,
                    seen};
const Fault replaced{
    "leak/text-replaced", Severity::error,
    "text is drawn that its replacement text does not contain ({}); the text shown equals the text read aloud",
    our_fault, seen};
const Fault unnamed_font{"leak/font-unnamed", Severity::error,
                         "text uses a font or a character that the page does not declare ({}); a page declares its "
                         "fonts and their characters",
                         our_fault, "ISO 32000-1, 9.3.1"};

constexpr double smallest_size = 4, slack = 0.6, thick = 2, least_contrast = 0.1;

/// Each operator with its operands: n a number, s a string, / a name, others literal; * a list of n and s.
struct Form {
  std::string_view word, operands, after;
};  ///< `after`: the operator that must precede it
constexpr Form forms[] = {
    {"BT", "", ""},         {"ET", "", ""},       {"EMC", "", ""},       {"BDC", "/</n>", ""}, {"BDC", "/<//>", ""},
    {"BDC", "/<////>", ""}, {"BDC", "/</s>", ""}, {"Tf", "/n", ""},      {"Td", "nn", ""},     {"Tm", "nnnnnn", ""},
    {"Tj", "s", ""},        {"TJ", "*", ""},      {"Tc", "n", ""},       {"Ts", "n", ""},      {"g", "n", ""},
    {"rg", "nnn", ""},      {"G", "n", ""},       {"RG", "nnn", ""},     {"w", "n", ""},       {"d", "[]n", ""},
    {"d", "[nn]n", ""},     {"re", "nnnn", ""},   {"f", "", "re"},       {"m", "nn", ""},      {"l", "nn", "m"},
    {"S", "", "l"},         {"q", "", ""},        {"cm", "nnnnnn", "q"}, {"Do", "/", "cm"},    {"Q", "", "Do"}};

/// The only operator that may follow these.
std::string_view follower(std::string_view word) {
  for (const Form& form : forms)
    if (!word.empty() && form.after == word) return form.word;
  return {};
}

bool fits(std::string_view word, std::string_view pattern) {
  const bool is_list = pattern.size() >= 2 && pattern.front() == '[' && pattern.back() == ']' &&
                       pattern.substr(1, pattern.size() - 2).find_first_not_of("ns") == std::string_view::npos;
  return std::any_of(std::begin(forms), std::end(forms), [&](const Form& form) {
    return form.word == word && (form.operands == pattern || (form.operands == "*" && is_list));
  });
}

/// A percent sign outside strings.
bool has_comment(std::string_view content) {
  int depth = 0;
  for (std::size_t at = 0; at < content.size(); ++at) {
    const char c = content[at];
    if (depth > 0 && c == '\\')
      ++at;
    else if (c == '(')
      ++depth;
    else if (c == ')')
      depth = std::max(0, depth - 1);
    else if (c == '%' && depth == 0)
      return true;
  }
  return false;
}

/// Whether each letter of `drawn` is also in `read`.
bool contains_letters_of(std::string_view read, std::string_view drawn) {
  const std::string given = compatibly_folded(read), wanted = compatibly_folded(drawn);
  for (std::size_t at = 0; at < wanted.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(wanted, at);
    if (is_letter_or_digit(c) && given.find(wanted.substr(begin, at - begin)) == std::string::npos) return false;
  }
  return true;
}

}  // namespace

void LeakContent::read(std::string_view content) {
  if (has_comment(content)) fault(comment);
  Scanner scanner(content);
  Token token;
  while (scanner.next(token)) {
    if (token.kind != Token::Kind::word) {
      operands_.push_back(token);
      continue;
    }
    const std::string_view expected = follower(last_);
    if (!fits(token.text, pattern()) || (!expected.empty() && token.text != expected))
      fault(foreign_operator);
    else
      obey(token.text);
    last_ = token.text;
    operands_.clear();
  }
  if (!operands_.empty() || in_text_ || marks_ > 0 || !follower(last_).empty()) fault(foreign_operator);
  judge_sight();
}

std::string LeakContent::pattern() const {
  std::string out;
  for (const Token& token : operands_) switch (token.kind) {
      case Token::Kind::number: out += 'n'; break;
      case Token::Kind::string: out += 's'; break;
      case Token::Kind::name: out += '/'; break;
      case Token::Kind::array_begin: out += '['; break;
      case Token::Kind::array_end: out += ']'; break;
      case Token::Kind::dictionary_begin: out += '<'; break;
      case Token::Kind::dictionary_end: out += '>'; break;
      case Token::Kind::word: out += '?'; break;
    }
  return out;
}

double LeakContent::number(std::size_t index) const { return index < operands_.size() ? operands_[index].number : 0; }

void LeakContent::obey(const std::string& word) {
  const auto grey = [this] { return Color{number(0), number(0), number(0)}; };
  const auto colour = [this] { return Color{number(0), number(1), number(2)}; };
  // Each begins after another of its kind or where none is required; the forms ensure that.
  for (const Form& form : forms)
    if (form.word == word && !form.after.empty() && form.after != last_) return fault(foreign_operator);
  if (word == "BT" || word == "ET") {
    if (in_text_ == (word == "BT")) fault(foreign_operator);
    in_text_ = word == "BT";
    line_ = pen_ = {};
    along_x_ = 1;
    along_y_ = 0;
  } else if (word == "BDC")
    mark();
  else if (word == "EMC")
    end_mark();
  else if (word == "Tf")
    select_font();
  else if (word == "Td" || word == "Tm")
    move(word == "Tm");
  else if (word == "Tj" || word == "TJ")
    show();
  else if (word == "Tc")
    tracking_ = number(0);
  else if (word == "Ts")
    rise_ = number(0);
  else if (word == "g")
    fill_ = grey();
  else if (word == "rg")
    fill_ = colour();
  else if (word == "G")
    stroke_ = grey();
  else if (word == "RG")
    stroke_ = colour();
  else if (word == "w")
    weight_ = number(0);
  else if (word == "re")
    box_ = {number(0), number(1), number(0) + number(2), number(1) + number(3)};
  else if (word == "f")
    paint_box();
  else if (word == "m")
    from_ = {number(0), number(1)};
  else if (word == "l")
    paint_line();
  else if (word == "cm")
    box_ = {number(4), number(5), number(4) + number(0), number(5) + number(3)};
  else if (word == "Do")
    place_picture();
}

void LeakContent::mark() {
  ++marks_;
  for (const Token& token : operands_)
    if (token.kind == Token::Kind::name && !is_known_name(token.text)) fault(foreign_operator);
  const bool has_text = operands_.size() == 5 && operands_[3].kind == Token::Kind::string;
  if (!has_text) return;
  const bool is_replacement = operands_[0].text == "Span" && operands_[2].text == "ActualText" && !replaces_;
  if (!is_replacement) return fault(foreign_operator);
  replaces_ = true;
  replacement_ = utf8_of_text(operands_[3].text);
  replaced_.clear();
}

void LeakContent::end_mark() {
  if (marks_ == 0) return fault(foreign_operator);
  --marks_;
  if (!replaces_) return;
  if (!contains_letters_of(replacement_, replaced_)) fault(replaced);
  drawn_.push_back(replacement_);
  replaces_ = false;
}

void LeakContent::select_font() {
  const auto known = means_.fonts.find(operands_[0].text);
  font_ = known == means_.fonts.end() ? nullptr : known->second;
  size_ = number(1);
  if (font_ == nullptr) fault(unnamed_font);
}

/// A complete matrix may only turn the line by a right angle.
void LeakContent::move(bool by_matrix) {
  if (!in_text_) return fault(foreign_operator);
  if (by_matrix) {
    along_x_ = number(0);
    along_y_ = number(1);
    const bool turns = std::abs(along_x_) + std::abs(along_y_) == 1 && along_x_ >= 0 && number(2) == -along_y_ &&
                       number(3) == along_x_;
    if (!turns) fault(foreign_operator);
    line_ = {number(4), number(5)};
  } else {
    line_ = {line_.x + number(0) * along_x_ - number(1) * along_y_,
             line_.y + number(0) * along_y_ + number(1) * along_x_};
  }
  pen_ = line_;
}

void LeakContent::show() {
  if (!in_text_ || marks_ == 0) fault(foreign_operator);
  if (font_ == nullptr) return fault(unnamed_font);
  if (size_ < smallest_size) fault(too_small);
  const Place begin = pen_;
  std::string shown;
  for (const Token& token : operands_) {
    if (token.kind == Token::Kind::number) {
      pen_.x -= token.number / 1000 * size_ * along_x_;
      pen_.y -= token.number / 1000 * size_ * along_y_;
    }
    if (token.kind == Token::Kind::string)
      for (const char c : token.text) show_code(static_cast<unsigned char>(c), shown);
  }
  (replaces_ ? replaced_ : drawn_.emplace_back()) += shown;
  if (shown.find_first_not_of(' ') == std::string::npos) return;
  // A quarter of the size above the baseline is inside most letters.
  const double up = rise_ + size_ / 4;
  const auto on_line = [&](double part) {
    return Place{begin.x + (pen_.x - begin.x) * part - up * along_y_,
                 begin.y + (pen_.y - begin.y) * part + up * along_x_};
  };
  shown_.push_back({{on_line(0.02), on_line(0.5), on_line(0.98)}, fill_, painted_.size()});
}

void LeakContent::show_code(unsigned char byte, std::string& shown) {
  ShownFont::Code& code = font_->codes[byte];
  if (!code.mapped || code.text.empty()) fault(unnamed_font);
  code.shown = true;
  shown += code.text;
  const auto inside = [this](Place place) {
    return place.x >= -slack && place.y >= -slack && place.x <= means_.width + slack &&
           place.y <= means_.height + slack;
  };
  const bool begins_inside = inside({pen_.x - rise_ * along_y_, pen_.y + rise_ * along_x_});
  const double step = code.width / 1000 * size_ + tracking_;
  pen_.x += step * along_x_;
  pen_.y += step * along_y_;
  if (code.text != " " && (!begins_inside || !inside(pen_))) fault(off_page);
}

void LeakContent::paint_box() { painted_.push_back({box_, fill_}); }

/// A line hides the text that it crosses only when it is as thick as a bar.
void LeakContent::paint_line() {
  if (weight_ <= thick) return;
  const double x = number(0), y = number(1), half = weight_ / 2;
  painted_.push_back({{std::min(from_.x, x) - half, std::min(from_.y, y) - half, std::max(from_.x, x) + half,
                       std::max(from_.y, y) + half},
                      stroke_});
}

void LeakContent::place_picture() {
  const std::string& name = operands_[0].text;
  if (means_.pictures.count(name) == 0) fault(foreign_operator);
  pictures_.insert(name);
  painted_.push_back({box_, {}, true});
}

void LeakContent::judge_sight() {
  const auto lies_in = [](Place place, const Box& box) {
    return place.x >= std::min(box.left, box.right) && place.x <= std::max(box.left, box.right) &&
           place.y >= std::min(box.bottom, box.top) && place.y <= std::max(box.bottom, box.top);
  };
  for (const Shown& text : shown_)
    for (const Place place : text.places) {
      Color ground{1, 1, 1};
      bool known = true;
      for (std::size_t i = 0; i < painted_.size(); ++i) {
        if (!lies_in(place, painted_[i].box)) continue;
        if (i >= text.before) {
          fault(covered);
          break;
        }
        known = !painted_[i].is_picture;
        ground = painted_[i].color;
      }
      double contrast = 0;
      for (std::size_t i = 0; i < 3; ++i) contrast = std::max(contrast, std::abs(ground[i] - text.color[i]));
      if (known && contrast < least_contrast) fault(invisible);
    }
}

}  // namespace socpress::inspect
