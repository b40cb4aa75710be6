// Message patterns with placeholders: ICU MessageFormat patterns over named values.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace socpress::inline text {

/// A calendar day without time or zone.
struct CalendarDay {
  int year = 0, month = 0, day = 0;
};

using MessageValue = std::variant<std::string, std::int64_t, CalendarDay>;
using MessageValues = std::vector<std::pair<std::string_view, MessageValue>>;

/// What a pattern does with a placeholder: "{x}" takes any value; number, date and select require their own kind.
enum class HoleKind { any, text, number, day };

/// One parsed pattern. Dates are printed in GMT, everything in the locale of the argument ("en_US"), never the
/// process's locale. A plain pattern without braces or quotes costs only a copy. Placeholders: {x}; {x, number}; {x,
/// date, short|medium|long|full|PATTERN}; plural, selectordinal, select. A number is grouped, and a day in a bare {x}
/// is in the long form.
class Message {
 public:
  /// The parsed pattern, or the reason why it cannot be parsed, with the byte offset of the error.
  struct Fault {
    std::string reason;
    std::size_t offset = 0;
  };
  static std::variant<Message, Fault> parse(std::string_view pattern, std::string_view locale);

  Message(Message&&) noexcept;
  Message& operator=(Message&&) noexcept;
  ~Message();

  /// The names of the pattern's placeholders, each once, in order of appearance.
  const std::vector<std::string>& names() const;
  /// Each name with each kind of value it is used as, once, in order of appearance: for checking a pattern's facts.
  struct Use {
    std::string name;
    HoleKind kind = HoleKind::any;
    friend bool operator==(const Use&, const Use&) = default;
  };
  const std::vector<Use>& uses() const;
  /// Before: every name has a value. After: the filled text.
  std::string fill(const MessageValues& values) const;

 private:
  struct Impl;
  explicit Message(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// Joins as the locale does: "a", "a and b", "a, b and c" ("and" lists; the locale determines the last comma).
std::string join_list(const std::vector<std::string>& items, std::string_view locale);

/// "October 1, 2025" in en_US; the locale's long form of a day.
std::string long_date(CalendarDay day, std::string_view locale);

/// "1,204" in en_US.
std::string grouped_number(std::int64_t number, std::string_view locale);

}  // namespace socpress::inline text
