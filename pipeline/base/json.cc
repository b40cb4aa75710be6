// The only JSON writer, built on nlohmann's: keeps member order, replaces invalid UTF-8.
#include "base/json.h"

#include <nlohmann/json.hpp>

namespace socpress::inline base {

namespace {

using Written = nlohmann::ordered_json;

Written written(const Json& json);

Written written(const Json::Array& items) {
  Written array = Written::array();
  for (const Json& item : items) array.push_back(written(item));
  return array;
}

Written written(const Json::Object& members) {
  Written object = Written::object();
  auto& map = object.get_ref<Written::object_t&>();
  // emplace() would search all earlier keys: quadratic on long objects. The keys are the program's own, and distinct.
  for (const auto& [key, value] : members) map.emplace_back(key, written(value));
  return object;
}

Written written(const Json& json) {
  return std::visit(
      [](const auto& value) -> Written {
        using Value = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<Value, Json::Array> || std::is_same_v<Value, Json::Object>) {
          return written(value);
        } else {
          return Written(value);
        }
      },
      json.value);
}

}  // namespace

std::string to_text(const Json& value, int indent) {
  const int spaces = indent > 0 ? indent : -1;  // nlohmann: -1 is one line, 0 would still break lines
  return written(value).dump(spaces, ' ', false, Written::error_handler_t::replace);
}

}  // namespace socpress::inline base
