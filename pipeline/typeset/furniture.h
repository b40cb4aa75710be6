// Page furniture: running heads, feet with "page x of y", and the marks of a draft.
#pragma once

#include "typeset/page_maker.h"

namespace socpress::typeset {

/// Draws furniture on pages that are already set. Everything it draws is an artifact.
class Furnisher {
 public:
  Furnisher(const Document& document, Setter& setter, Painter& painter)
      : document_(document), setter_(setter), painter_(painter) {}

  /// `total`: the number of arabic pages of the report.
  void furnish(SetSection& section, std::uint32_t total);

 private:
  void furnish(Page& page, const Section& section, const Line* running, bool letterhead);
  /// One line between `left` and `right`, as long as it fits; returns its width.
  Length line(const Line& line, const Style& style, Box room, bool flush_right, Artifact artifact);
  void draft(const Page& page, const PageGeometry& geometry);
  void draft_side(const Page& page);

  const Document& document_;
  Setter& setter_;
  Painter& painter_;
  Folio folio_;
  Length panel_{};  ///< the part of the current page that a panel fills, from the top
};

}  // namespace socpress::typeset
