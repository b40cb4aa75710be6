// The only JSON writer: values built in order, printed with sorted or insertion order, never read back.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace socpress::inline base {

/// A JSON value that keeps its members in insertion order.
struct Json {
  using Array = std::vector<Json>;
  using Object = std::vector<std::pair<std::string, Json>>;
  std::variant<std::nullptr_t, bool, std::int64_t, std::string, Array, Object> value = nullptr;

  Json() = default;
  Json(bool v) : value(v) {}
  Json(int v) : value(static_cast<std::int64_t>(v)) {}
  Json(std::int64_t v) : value(v) {}
  Json(const char* v) : value(std::string(v)) {}
  Json(std::string v) : value(std::move(v)) {}
  Json(std::string_view v) : value(std::string(v)) {}
  Json(Array v) : value(std::move(v)) {}
  Json(Object v) : value(std::move(v)) {}
};

/// The value as UTF-8 text, with `indent` spaces a level, or on one line if there are none. Invalid UTF-8 is replaced;
/// no exception is thrown.
std::string to_text(const Json& value, int indent = 2);

}  // namespace socpress::inline base
