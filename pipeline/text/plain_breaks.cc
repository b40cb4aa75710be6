// UAX 14 for everyday Western text: pairs of classes, and the four cases where a pair is not sufficient.
#include "text/plain_breaks.h"

#include <array>

namespace socpress::inline text {

namespace {

/// UAX 14 classes, plus START (of the text or of a line) and ALIEN (not supported here).
enum Class : std::uint8_t { AL, NU, PR, PO, OP, CP, CL, IS, EX, QU, HY, SY, BA, SP, LF, START, ALIEN };

constexpr std::uint32_t bit(Class c) { return 1u << c; }

constexpr std::array<Class, 128> ascii_classes = [] {
  std::array<Class, 128> classes{};
  for (int c = 0; c < 128; ++c) classes[c] = c < 0x20 || c == 0x7F ? ALIEN : AL;
  for (int c = '0'; c <= '9'; ++c) classes[c] = NU;
  classes['$'] = classes['+'] = classes['\\'] = PR;
  classes['%'] = PO;
  classes['('] = classes['['] = classes['{'] = OP;
  classes[')'] = classes[']'] = CP;
  classes['}'] = CL;
  classes[','] = classes['.'] = classes[':'] = classes[';'] = IS;
  classes['!'] = classes['?'] = EX;
  classes['"'] = classes['\''] = QU;
  classes['-'] = HY;
  classes['/'] = SY;
  classes['\t'] = classes['|'] = BA;
  classes[' '] = SP;
  classes['\n'] = LF;
  return classes;
}();

/// LB 7, 13, 19, 21: classes that cannot start a line unless a blank precedes them.
constexpr std::uint32_t never_first = bit(CP) | bit(CL) | bit(IS) | bit(EX) | bit(QU) | bit(HY) | bit(SY) | bit(BA);
/// LB 13: the same, after blanks.
constexpr std::uint32_t never_first_after_blanks = bit(CP) | bit(CL) | bit(IS) | bit(EX) | bit(SY);

/// LB 14, 19, 23–25, 28–30: for each class, the classes that stay with it.
constexpr std::array<std::uint32_t, ALIEN> stays = [] {
  constexpr std::uint32_t letters = bit(AL) | bit(NU), all = ~0u;
  std::array<std::uint32_t, ALIEN> with{};
  with[AL] = with[NU] = never_first | letters | bit(PR) | bit(PO) | bit(OP);
  with[PR] = with[PO] = with[CP] = with[IS] = never_first | letters;
  with[HY] = never_first | bit(NU);
  with[CL] = with[EX] = with[SY] = with[BA] = never_first;
  with[OP] = with[QU] = with[START] = all;
  return with;
}();

/// The class of the character at `i`; advances `i` past it. START at the end.
inline Class next_class(std::string_view utf8, std::size_t& i) {
  const auto byte = [&](std::size_t k) { return k < utf8.size() ? static_cast<unsigned char>(utf8[k]) : 0u; };
  if (i >= utf8.size()) return START;
  const unsigned first = byte(i);
  if (first < 0x80) return ++i, ascii_classes[first];
  if (first == 0xC3) return i += 2, AL;
  if (first != 0xE2 || byte(i + 1) != 0x80) return ALIEN;
  const unsigned last = byte(i + 2);
  i += 3;
  if (last == 0x98 || last == 0x99 || last == 0x9C || last == 0x9D) return QU;
  return last == 0x93 ? BA : ALIEN;
}

/// Skips the rest of a run of ASCII letters: no break is possible inside it, and most text consists of such runs.
inline std::size_t letters_end(std::string_view utf8, std::size_t i) {
  while (i < utf8.size() && static_cast<unsigned char>(utf8[i]) < 0x80 && ascii_classes[utf8[i]] == AL) ++i;
  return i;
}

/// The state of the preceding characters that determines whether a line may end here.
class Before {
 public:
  /// Whether the line may end before `now`, which begins a run; `next` is the class after it.
  bool may_end(Class now, Class next) const {
    if (!blanks_) {
      if (stays[last_] & bit(now)) return false;
      if (number_ != No && (now == PR || now == PO)) return false;  // LB 25: 1/%, (1)%
      if (number_ == Inside && now == NU) return false;             // LB 25: 1/2
      if (next == NU && is_priced(now)) return false;               // LB 25: $(1
      return !(last_ == HY && hyphen_leads_ && now == AL);          // ICU 20.9: -word
    }
    if (last_ == OP) return false;                  // LB 14
    if (last_ == QU && now == OP) return false;     // LB 15
    if (now == IS && next == NU) return true;       // ICU 14a: " .5"
    return !(never_first_after_blanks & bit(now));  // LB 13, 18
  }

  /// Whether `now` is a bracket directly after a currency or percent sign: the next class decides.
  bool is_priced(Class now) const { return now == OP && !blanks_ && (last_ == PR || last_ == PO); }

  /// Advances past `now`; `broke` if the line may end before it.
  void pass(Class now, bool broke) {
    if (now == SP) {
      blanks_ = true;
      number_ = No;
      return;
    }
    const bool joined = !blanks_ && !broke;
    if (now == NU) {
      number_ = Inside;
    } else if (joined && number_ == Inside && (now == CP || now == CL)) {
      number_ = Closed;
    } else if (!(joined && number_ == Inside && (now == IS || now == SY))) {
      number_ = No;
    }
    hyphen_leads_ = now == HY && (broke || last_ == START);
    last_ = now;
    blanks_ = false;
  }

 private:
  enum Number : std::uint8_t { No, Inside, Closed };
  Class last_ = START;         ///< of the last character that is not a blank
  bool blanks_ = false;        ///< whether blanks follow it
  bool hyphen_leads_ = false;  ///< whether it is a hyphen that begins a run
  Number number_ = No;
};

}  // namespace

bool plain_line_breaks(std::string_view utf8, std::vector<LineBreak>& into) {
  into.clear();
  Before before;
  for (std::size_t i = 0, begin = 0; i < utf8.size(); begin = i) {
    const Class now = next_class(utf8, i);
    if (now == ALIEN) return false;
    if (now == LF) {
      into.push_back({static_cast<std::uint32_t>(i), true});
      before = Before();
      continue;
    }
    bool broke = false;
    if (begin > 0 && now != SP) {
      std::size_t ahead = i;
      const Class next = now == OP || now == IS ? next_class(utf8, ahead) : START;
      if (before.is_priced(now) && next == IS) return false;  // "$(.5": ICU would look two characters ahead
      broke = before.may_end(now, next);
      if (broke) into.push_back({static_cast<std::uint32_t>(begin), false});
    }
    before.pass(now, broke);
    if (now == AL) i = letters_end(utf8, i);
  }
  const auto end = static_cast<std::uint32_t>(utf8.size());
  if (into.empty() || into.back().offset != end) into.push_back({end, false});
  return true;
}

}  // namespace socpress::inline text
