// Message patterns with placeholders: ICU parses each pattern once; it is filled any number of times.
#include "text/message.h"

#include <unicode/messagepattern.h>

#include <algorithm>
#include <cassert>

#include "text/locale_forms.h"
#include "text/unicode.h"

// icu::MessageFormat is not used: it prints dates in the process's time zone unless each of its formatters is set
// otherwise, the formatters inside a plural or select are not accessible, and each message would build its own
// formatters (up to 0.05 ms each). icu::MessagePattern is its parser; the remaining work is small.

namespace socpress::inline text {

namespace {

constexpr int deepest_nesting = 32;  // both parsers recurse

struct Case;

/// One element of a pattern: a literal, a placeholder, or a choice between messages.
struct Piece {
  enum Kind { Literal, Plain, Number, Day, Hash, Plural, Ordinal, Select };
  Kind kind = Literal;
  std::string text;         ///< the literal; the style of a day
  std::size_t name = 0;     ///< index of the placeholder's name
  std::int64_t offset = 0;  ///< plural: subtracted before the keyword is chosen and `#` is printed
  std::vector<Case> cases;
};

struct Case {
  std::string keyword;
  bool exact = false;  ///< "=1": matches exactly the number
  double number = 0;
  std::vector<Piece> pieces;
};

std::string utf8(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

std::string trimmed(std::string text) {
  while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.pop_back();
  text.erase(0, std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  return text;
}

/// ICU's error in terms that the author of a layout understands.
std::string reason_for(UErrorCode status) {
  switch (status) {
    case U_UNMATCHED_BRACES: return "a brace is not closed";
    case U_DEFAULT_KEYWORD_MISSING: return "the case 'other' is missing";
    case U_INDEX_OUTOFBOUNDS_ERROR: return "a name or number is too long";
    default: return "the pattern is not well-formed here";
  }
}

/// Converts ICU's parts to pieces. Stops at the first construct that ICU permits and this subset does not.
class Reading {
 public:
  explicit Reading(const icu::MessagePattern& pattern) : pattern_(pattern), text_(pattern.getPatternString()) {}

  std::vector<Piece> message(std::int32_t start) {
    std::vector<Piece> pieces;
    std::int32_t from = pattern_.getPart(start).getLimit();
    for (std::int32_t i = start + 1; !fault; ++i) {
      const auto& part = pattern_.getPart(i);
      literal(pieces, from, part.getIndex());
      if (part.getType() == UMSGPAT_PART_TYPE_MSG_LIMIT) break;
      from = part.getLimit();
      if (part.getType() == UMSGPAT_PART_TYPE_REPLACE_NUMBER) {
        pieces.emplace_back().kind = Piece::Hash;
      } else if (part.getType() == UMSGPAT_PART_TYPE_ARG_START) {
        pieces.push_back(hole(i));
        i = pattern_.getLimitPartIndex(i);
        from = pattern_.getPart(i).getLimit();
      }
    }
    return pieces;
  }

  std::vector<std::string> names;
  std::vector<Message::Use> uses;
  std::optional<Message::Fault> fault;

 private:
  void literal(std::vector<Piece>& pieces, std::int32_t begin, std::int32_t end) {
    if (begin >= end) return;
    // Quotes split a literal: both parts are still one piece.
    if (pieces.empty() || pieces.back().kind != Piece::Literal) pieces.emplace_back();
    pieces.back().text += utf8(text_.tempSubStringBetween(begin, end));
  }

  Piece hole(std::int32_t start) {
    const UMessagePatternArgType type = pattern_.getPart(start).getArgType();
    const auto& name = pattern_.getPart(start + 1);
    Piece piece;
    if (name.getType() != UMSGPAT_PART_TYPE_ARG_NAME) return refuse("holes have names, not numbers", name), piece;
    const std::string called = utf8(pattern_.getSubstring(name));
    piece.name = static_cast<std::size_t>(std::find(names.begin(), names.end(), called) - names.begin());
    if (piece.name == names.size()) names.push_back(called);
    switch (type) {
      case UMSGPAT_ARG_TYPE_NONE: piece.kind = Piece::Plain; break;
      case UMSGPAT_ARG_TYPE_SIMPLE: simple(piece, start + 2); break;
      case UMSGPAT_ARG_TYPE_SELECT: piece.kind = Piece::Select; break;
      case UMSGPAT_ARG_TYPE_PLURAL: piece.kind = Piece::Plural; break;
      case UMSGPAT_ARG_TYPE_SELECTORDINAL: piece.kind = Piece::Ordinal; break;
      default: refuse("'choice' is not supported: use 'plural'", name);
    }
    note_use(called, piece.kind);
    if (piece.kind >= Piece::Plural && !fault) cases(piece, start + 2);
    return piece;
  }

  /// {x, number}, {x, number, integer}, {x, date}, {x, date, STYLE}.
  void simple(Piece& piece, std::int32_t at) {
    const auto& type_part = pattern_.getPart(at);
    const std::string type = utf8(pattern_.getSubstring(type_part));
    const auto& style_part = pattern_.getPart(at + 1);
    const bool styled = style_part.getType() == UMSGPAT_PART_TYPE_ARG_STYLE;
    const std::string style = styled ? trimmed(utf8(pattern_.getSubstring(style_part))) : std::string();
    if (type == "number") {
      piece.kind = Piece::Number;
      if (styled && style != "integer") refuse("number style '" + style + "' is not supported", style_part);
    } else if (type == "date") {
      piece.kind = Piece::Day;
      piece.text = styled ? style : "medium";
      if (!LocaleForms::is_day_style(piece.text)) refuse("date style '" + style + "' is not supported", style_part);
    } else {
      refuse("'" + type + "' is not supported: holes are number, date, plural, selectordinal or select", type_part);
    }
  }

  void cases(Piece& piece, std::int32_t at) {
    if (icu::MessagePattern::Part::hasNumericValue(pattern_.getPartType(at)))
      piece.offset = static_cast<std::int64_t>(pattern_.getNumericValue(pattern_.getPart(at++)));
    while (pattern_.getPartType(at) == UMSGPAT_PART_TYPE_ARG_SELECTOR && !fault) {
      Case& one = piece.cases.emplace_back();
      one.keyword = utf8(pattern_.getSubstring(pattern_.getPart(at++)));
      if (icu::MessagePattern::Part::hasNumericValue(pattern_.getPartType(at))) {
        one.exact = true;
        one.number = pattern_.getNumericValue(pattern_.getPart(at++));
      }
      one.pieces = message(at);
      at = pattern_.getLimitPartIndex(at) + 1;
    }
  }

  void note_use(const std::string& name, Piece::Kind kind) {
    HoleKind use = HoleKind::any;
    if (kind == Piece::Number || kind == Piece::Plural || kind == Piece::Ordinal) use = HoleKind::number;
    if (kind == Piece::Day) use = HoleKind::day;
    if (kind == Piece::Select) use = HoleKind::text;
    const auto same = [&](const Message::Use& known) { return known.name == name && known.kind == use; };
    if (std::none_of(uses.begin(), uses.end(), same)) uses.push_back({name, use});
  }

  void refuse(std::string reason, const icu::MessagePattern::Part& part) {
    if (!fault) fault = Message::Fault{std::move(reason), utf8(text_.tempSubString(0, part.getIndex())).size()};
  }

  const icu::MessagePattern& pattern_;
  const icu::UnicodeString& text_;
};

/// Whether braces nest too deep for a recursive parser; returns the offset.
std::optional<std::size_t> too_deep(std::string_view pattern) {
  int depth = 0;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '{' && ++depth > deepest_nesting) return i;
    if (pattern[i] == '}' && depth > 0) --depth;
  }
  return std::nullopt;
}

}  // namespace

struct Message::Impl {
  std::string locale;
  std::vector<Piece> pieces;
  std::vector<std::string> names;
  std::vector<Use> uses;

  void fill(const std::vector<Piece>& from, const MessageValues& values, std::int64_t hash, std::string& into) const;
  void choose(const Piece& piece, const MessageValue& value, const MessageValues& values, std::string& into) const;
  const MessageValue* value(std::size_t name, const MessageValues& values) const {
    for (const auto& [key, found] : values)
      if (key == names[name]) return &found;
    return nullptr;
  }
};

void Message::Impl::fill(const std::vector<Piece>& from, const MessageValues& values, std::int64_t hash,
                         std::string& into) const {
  for (const Piece& piece : from) {
    if (piece.kind == Piece::Literal) {
      into += piece.text;
      continue;
    }
    if (piece.kind == Piece::Hash) {
      into += LocaleForms::of(locale).number(hash);
      continue;
    }
    const MessageValue* found = value(piece.name, values);
    assert(found != nullptr && "a hole without a value");
    if (found == nullptr) {
      into.append("{").append(names[piece.name]).append("}");
    } else if (piece.kind >= Piece::Plural) {
      choose(piece, *found, values, into);
    } else if (const auto* text = std::get_if<std::string>(found)) {
      into += *text;
    } else if (const auto* number = std::get_if<std::int64_t>(found)) {
      into += LocaleForms::of(locale).number(*number);
    } else {
      into += LocaleForms::of(locale).day(std::get<CalendarDay>(*found),
                                          piece.kind == Piece::Day ? std::string_view(piece.text) : "long");
    }
  }
}

void Message::Impl::choose(const Piece& piece, const MessageValue& value, const MessageValues& values,
                           std::string& into) const {
  const auto* number = std::get_if<std::int64_t>(&value);
  const std::int64_t hash = number != nullptr ? *number - piece.offset : 0;
  std::string keyword;
  if (const auto* text = std::get_if<std::string>(&value)) keyword = *text;
  if (number != nullptr && piece.kind == Piece::Select) keyword = std::to_string(*number);
  const bool counts = number != nullptr && piece.kind != Piece::Select;
  if (counts) keyword = LocaleForms::of(locale).plural(hash, piece.kind == Piece::Ordinal);
  const Case* chosen = nullptr;
  const Case* other = nullptr;
  for (const Case& one : piece.cases) {
    if (one.exact && counts && one.number == static_cast<double>(*number)) {
      chosen = &one;  // an exact number has precedence over any keyword, wherever it is
      break;
    }
    if (!one.exact && chosen == nullptr && one.keyword == keyword) chosen = &one;
    if (!one.exact && other == nullptr && one.keyword == "other") other = &one;
  }
  if (chosen == nullptr) chosen = other;  // the parser ensures that there is one
  if (chosen != nullptr) fill(chosen->pieces, values, hash, into);
}

std::variant<Message, Message::Fault> Message::parse(std::string_view pattern, std::string_view locale) {
  auto impl = std::make_unique<Impl>();
  impl->locale = locale;
  if (pattern.find_first_of("{}'") == std::string_view::npos) {
    if (!pattern.empty()) impl->pieces.emplace_back().text = pattern;
    return Message(std::move(impl));
  }
  if (const auto bad = first_bad_utf8(pattern)) return Fault{"the pattern is not UTF-8", *bad};
  if (const auto deep = too_deep(pattern)) return Fault{"braces are nested too deeply", *deep};
  const auto text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(pattern.data(), static_cast<std::int32_t>(pattern.size())));
  UErrorCode status = U_ZERO_ERROR;
  UParseError where{};
  const icu::MessagePattern parsed(text, &where, status);
  if (U_FAILURE(status)) return Fault{reason_for(status), utf8(text.tempSubString(0, where.offset)).size()};
  Reading reading(parsed);
  impl->pieces = reading.message(0);
  if (reading.fault) return *reading.fault;
  impl->names = std::move(reading.names);
  impl->uses = std::move(reading.uses);
  return Message(std::move(impl));
}

Message::Message(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Message::Message(Message&&) noexcept = default;
Message& Message::operator=(Message&&) noexcept = default;
Message::~Message() = default;

const std::vector<std::string>& Message::names() const { return impl_->names; }
const std::vector<Message::Use>& Message::uses() const { return impl_->uses; }

std::string Message::fill(const MessageValues& values) const {
  std::string text;
  impl_->fill(impl_->pieces, values, 0, text);
  return text;
}

std::string join_list(const std::vector<std::string>& items, std::string_view locale) {
  return LocaleForms::of(locale).list(items);
}

std::string long_date(CalendarDay day, std::string_view locale) { return LocaleForms::of(locale).day(day, "long"); }

std::string grouped_number(std::int64_t number, std::string_view locale) {
  return LocaleForms::of(locale).number(number);
}

}  // namespace socpress::inline text
