// How many members a struct has, so that a list of them can be checked while it is compiled.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>

namespace socpress::inline model {

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

/// Something from which any member can be made; an optional only from the second, so that its way is clear.
struct AnyValue {
  template <class T>
    requires(!is_optional<T>)
  operator T() const;
};
struct AnyOptional {
  template <class T>
  operator std::optional<T>() const;
};

/// How many members an aggregate has: one more value, as long as it can be initialized with it.
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
