// Tables of the fields of model structs: each lists every member with its properties, checked at compile time.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <variant>
#include <vector>

#include "model/field_kind.h"
#include "model/member_count.h"

namespace socpress::inline model {

/// The properties of a field in a table. The public part of an engagement and technical terms are open; every other
/// text and identifier is restricted, and a public report is searched for it.
struct FieldInfo {
  std::string_view name{};      ///< in a dump; a part without a name is written at the level of its parent
  std::optional<Field> text{};  ///< the kind as which rules read it; for a part, the kind of all of its texts
  bool is_restricted = false;
  bool is_open_part = false;          ///< a part without restricted texts
  bool is_title = false;              ///< written next to the name of its struct; the first of a table
  bool is_id = false;                 ///< identifies the texts of its struct
  std::string_view word{}, absent{};  ///< a dump's word for true, and for false or nothing; of a list, its "none"
};

template <class Struct, class Member>
struct FieldOf {
  Member Struct::* member;
  FieldInfo info;
};
/// A member that is not a field: a place in a file, or a note of a reader.
template <class Struct, class Member>
struct Unlisted {
  Member Struct::* member;
};

/// The kinds of rows of a table.
namespace row {

/// The identifier of the texts of a struct.
template <class S, class M>
constexpr FieldOf<S, M> id(M S::* member) {
  return {member, {.is_restricted = true, .is_title = true, .is_id = true}};
}
/// The id of another object, which identifies the texts of this one.
template <class S, class M>
constexpr FieldOf<S, M> id_of_other(M S::* member) {
  return {member, {.is_title = true, .is_id = true}};
}
/// A value that represents its struct.
template <class S, class M>
constexpr FieldOf<S, M> title(M S::* member, std::optional<Field> text = {}) {
  return {member, {.text = text, .is_restricted = text.has_value(), .is_title = true}};
}
/// A restricted text, and the kind as which rules read it; nothing if rules do not read it.
template <class S, class M>
constexpr FieldOf<S, M> text(std::string_view name, M S::* member, std::optional<Field> what) {
  return {member, {.name = name, .text = what, .is_restricted = true}};
}
/// A public text, or a technical term.
template <class S, class M>
constexpr FieldOf<S, M> open_text(std::string_view name, M S::* member, std::optional<Field> what) {
  return {member, {.name = name, .text = what}};
}
/// A day, a number, a word of an enumeration, a reference; `absent` is written if there is none.
template <class S, class M>
constexpr FieldOf<S, M> value(std::string_view name, M S::* member, std::string_view absent = {}) {
  return {member, {.name = name, .absent = absent}};
}
/// The word written for true; nothing is written for false.
template <class S, class M>
constexpr FieldOf<S, M> flag(std::string_view name, M S::* member, const std::array<std::string_view, 2>& words) {
  return {member, {.name = name, .word = words[true]}};
}
/// The words written for true and for false.
template <class S, class M>
constexpr FieldOf<S, M> choice(std::string_view name, M S::* member, const std::array<std::string_view, 2>& words) {
  return {member, {.name = name, .word = words[true], .absent = words[false]}};
}
/// A struct with its own fields, or a list of them.
template <class S, class M>
constexpr FieldOf<S, M> part(std::string_view name, M S::* member) {
  return {member, {.name = name}};
}
template <class S, class M>
constexpr FieldOf<S, M> open_part(std::string_view name, M S::* member) {
  return {member, {.name = name, .is_open_part = true}};
}
/// A part whose texts are all of the same kind, and a dump's name for the sentence that there are none.
template <class S, class M>
constexpr FieldOf<S, M> part_read_as(Field what, std::string_view name, M S::* member, std::string_view none = {}) {
  return {member, {.name = name, .text = what, .is_restricted = true, .absent = none}};
}
template <class S, class M>
constexpr Unlisted<S, M> unlisted(M S::* member) {
  return {member};
}

}  // namespace row

/// The table of a struct; one specialization for each struct, next to the others of its side.
struct NoFields {};
template <class T>
inline constexpr NoFields fields_of{};

template <class T>
concept HasFields = !std::is_same_v<std::remove_cv_t<decltype(fields_of<std::remove_const_t<T>>)>, NoFields>;

// ---- completeness

template <class A, class B>
constexpr bool same_member(A a, B b) {
  if constexpr (std::is_same_v<A, B>) return a == b;
  return false;
}

/// A table lists every member of its struct exactly once.
template <class T>
consteval bool lists_every_member() {
  return std::apply(
      [](const auto&... rows) {
        const auto times = [&](auto member) { return (std::size_t{same_member(member, rows.member)} + ...); };
        return sizeof...(rows) == member_count<T>() && ((times(rows.member) == 1) && ...);
      },
      fields_of<T>);
}

// ---- walking

template <class S, class M, class Whole, class Each>
void visit_row(const FieldOf<S, M>& row, Whole& whole, Each&& each) {
  each(row.info, whole.*row.member);
}
template <class S, class M, class Whole, class Each>
void visit_row(const Unlisted<S, M>&, Whole&, Each&&) {}

/// Calls `each(info, member)` for every field, in the order of the table.
template <HasFields T, class Each>
void for_each_field(T& whole, Each&& each) {
  using Struct = std::remove_const_t<T>;
  static_assert(lists_every_member<Struct>(),
                "a member of this struct is missing from its table of fields, or is listed twice");
  std::apply([&](const auto&... row) { (visit_row(row, whole, each), ...); }, fields_of<Struct>);
}

/// Calls `each` for every value present: the content of an optional, a list or a variant.
template <class T, class Each>
void for_each_value(const T& value, Each&& each) {
  each(value);
}
template <class T, class Each>
void for_each_value(const std::optional<T>& value, Each&& each);
template <class T, class Each>
void for_each_value(const std::vector<T>& list, Each&& each);
template <class T, std::size_t N, class Each>
void for_each_value(const std::array<T, N>& list, Each&& each);
template <class... T, class Each>
void for_each_value(const std::variant<T...>& value, Each&& each) {
  std::visit(each, value);
}
template <class T, class Each>
void for_each_value(const std::optional<T>& value, Each&& each) {
  if (value) for_each_value(*value, each);
}
template <class T, class Each>
void for_each_value(const std::vector<T>& list, Each&& each) {
  for (const T& item : list) for_each_value(item, each);
}
template <class T, std::size_t N, class Each>
void for_each_value(const std::array<T, N>& list, Each&& each) {
  for (const T& item : list) for_each_value(item, each);
}

}  // namespace socpress::inline model
