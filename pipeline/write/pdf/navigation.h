// Navigation in the report: outline, page labels, links.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "page/pages.h"
#include "write/pdf/haru.h"
#include "write/pdf/structure.h"

namespace socpress::write_pdf {

/// The active areas of all pages. Must live until the file is saved.
class Links {
 public:
  Links(const Pages& pages, const std::vector<ObjectNumber>& page_numbers, Haru& haru);
  Links(const Links&) = delete;
  Links& operator=(const Links&) = delete;

  const LinkPlaces& places() const { return places_; }
  /// "/Annots[…]/Tabs/S", or nothing on a page without links.
  void append_entries(std::size_t page, std::string& out) const;

 private:
  void print(std::size_t index, std::string& out) const;

  const Pages& pages_;
  const std::vector<ObjectNumber>& page_numbers_;
  LinkPlaces places_;
};

/// The outline's tree. Must live until the file is saved.
class Outline {
 public:
  Outline(const Pages& pages, const std::vector<ObjectNumber>& page_numbers, Haru& haru);
  Outline(const Outline&) = delete;
  Outline& operator=(const Outline&) = delete;

  /// None when the report has no outline.
  std::optional<ObjectNumber> root() const { return root_; }

 private:
  static constexpr std::uint32_t none = UINT32_MAX;
  struct Neighbours {
    std::uint32_t parent = none, previous = none, next = none, first = none, last = none;
    std::uint32_t below = 0;  ///< the number of its direct children
  };

  void link(std::size_t count);
  void print_root(std::string& out) const;
  void print(std::size_t index, std::string& out) const;

  const Pages& pages_;
  const std::vector<ObjectNumber>& page_numbers_;
  std::vector<Neighbours> entries_;
  Neighbours top_;
  std::optional<ObjectNumber> root_;
  ObjectNumber first_{};
};

/// "/PageLabels<<…>>": the numbers that viewers show for the pages.
void append_page_labels(const Pages& pages, std::string& out);

}  // namespace socpress::write_pdf
