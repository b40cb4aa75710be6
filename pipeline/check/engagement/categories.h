// The categories that the terms select.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "check/rule.h"

namespace socpress::check {

inline bool selects(const Terms& terms, std::string_view wanted) {
  return std::any_of(terms.categories.begin(), terms.categories.end(),
                     [&](const Located<Category>& one) { return name_of(*one) == wanted; });
}

inline Span span_of_all(const std::vector<Located<Category>>& categories) {
  const Span &first = categories.front().span, &last = categories.back().span;
  return first.file == last.file ? Span{first.file, first.begin, std::max(first.end, last.end)} : first;
}

}  // namespace socpress::check
