// The structure tree: one element for each node, with its children and marks in reading order.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "page/pages.h"
#include "write/pdf/haru.h"

namespace socpress::write_pdf {

/// The standard structure type of a tag: "TBody".
std::string_view name_of(Tag tag);

/// The positions of the link areas among the objects and in the parent tree: page by page, in order.
struct LinkPlaces {
  ObjectNumber first{};               ///< consecutive from here
  std::vector<std::uint32_t> before;  ///< for each page, the number of areas on earlier pages

  ObjectNumber number(std::size_t index) const { return first + index; }
};

/// Stores which mark and which link belongs to which node, and prints the tree. Must live until the file is saved.
class Structure {
 public:
  /// Rejects nodes whose parents do not precede them, and marks of nodes that do not exist.
  Structure(const Pages& pages, const std::vector<ObjectNumber>& page_numbers, const LinkPlaces& links, Haru& haru);
  Structure(const Structure&) = delete;
  Structure& operator=(const Structure&) = delete;

  ObjectNumber root() const { return root_; }

 private:
  static constexpr std::uint32_t none = UINT32_MAX;
  /// A piece of marked content; its number on its page is its distance from the page's first.
  struct Mark {
    std::uint32_t node = 0, page = 0, next = none;
  };
  /// The active area of a link: its element must name it.
  struct Area {
    std::uint32_t node = 0, next = none;
  };
  /// The contents of a node: first and last of linked lists by index.
  struct Hanging {
    std::uint32_t first_child = none, next_sibling = none;
    std::uint32_t first_mark = none, first_area = none;
    std::uint32_t first_inside = none;  ///< the earliest mark of the node or its descendants
  };

  void hang_children();
  void hang_marks();
  void hang_areas();
  std::uint32_t collect_notes();

  void print_root(std::string& out) const;
  void print_element(std::size_t index, std::string& out) const;
  void print_attributes(const StructureNode& node, std::string& out) const;
  void print_kids(std::size_t index, std::string& out) const;
  void print_parents(std::size_t leaf, std::string& out) const;
  void print_parent(std::size_t key, std::string& out) const;
  void print_identifiers(std::size_t leaf, std::string& out) const;
  ObjectNumber element(std::size_t node) const { return elements_ + node; }
  std::size_t marks_end(std::size_t page) const;

  const Pages& pages_;
  const std::vector<ObjectNumber>& page_numbers_;
  const LinkPlaces& links_;
  std::vector<Hanging> nodes_;
  std::vector<Mark> marks_;
  std::vector<std::uint32_t> first_mark_of_page_;
  std::vector<Area> areas_;
  std::vector<std::uint32_t> notes_;  // nodes that need an identifier, ascending
  ObjectNumber root_{}, elements_{}, parents_{}, identifiers_{};
};

}  // namespace socpress::write_pdf
