// The number of members of a struct, so that a list of them can be checked at compile time.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>

namespace socpress::inline model {

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

/// Converts to any member type; to an optional only from the second on, so that the conversion is unambiguous.
struct AnyValue {
  template <class T>
    requires(!is_optional<T>)
  operator T() const;
};
struct AnyOptional {
  template <class T>
  operator std::optional<T>() const;
};

/// The number of members of an aggregate: one more initializer, as long as it is valid.
template <class T, class... Values>
consteval std::size_t member_count() {
  if constexpr (requires { T{std::declval<Values>()..., AnyValue{}}; })
    return member_count<T, Values..., AnyValue>();
  else if constexpr (requires { T{std::declval<Values>()..., AnyOptional{}}; })
    return member_count<T, Values..., AnyOptional>();
  else
    return sizeof...(Values);
}

}  // namespace socpress::inline model
