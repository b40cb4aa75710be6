// What a reader can see on a page: the surfaces beneath and above a text or a mark, and their contrast.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "page/pages.h"

namespace socpress::check {

constexpr double least_text_contrast = 4.5;  ///< WCAG 2.1, 1.4.3
constexpr double least_mark_contrast = 3.0;  ///< WCAG 2.1, 1.4.11: of boxes and rules with a meaning

/// The contrast ratio of two colors by WCAG 2.1: from 1 to 21.
double contrast_of(Color a, Color b);

/// The common part of two boxes; nothing when they do not overlap.
std::optional<Box> overlap(const Box& a, const Box& b);

/// One page as it is seen. Views the pages, which must outlive it.
class PageView {
 public:
  PageView(const Pages& pages, const Page& page);

  const Page& page() const { return page_; }
  /// The page as a finding names it.
  std::string name() const { return page_.label.empty() ? "a page without a number" : "page " + page_.label; }
  /// A word from its baseline to the height of its capitals; turned like its run.
  Box box_of(const GlyphRun& run, const PlacedWord& word) const;
  /// From the start of the first word to the end of the last.
  Box box_of(const GlyphRun& run) const;
  std::string text_of(const GlyphRun& run) const;

  /// The lowest contrast between something in this color, drawn as item `item` in `box`, and what is beneath it.
  double contrast(std::size_t item, Color color, const Box& box) const;
  /// Whether something that is drawn later covers a part of the box that a reader would miss.
  bool covered(std::size_t item, const Box& box) const;
  bool on_page(const Box& box) const;
  /// Whether a text can be read: its size, its contrast, on the page and not covered.
  bool legible(std::size_t item, const GlyphRun& run) const;
  /// Whether a mark with a meaning can be seen.
  bool seen(std::size_t item, Color color, const Box& box) const {
    return on_page(box) && !covered(item, box) && contrast(item, color, box) >= least_mark_contrast;
  }

 private:
  /// A fill, a thick rule or a picture, whose color is unknown.
  struct Surface {
    Box box;
    std::optional<Color> color;
    std::size_t item = 0;
  };

  Length width(const GlyphRun& run, const PlacedWord& word) const;
  std::optional<Color> beneath(std::size_t item, Point point) const;

  const Pages& pages_;
  const Page& page_;
  std::vector<Surface> surfaces_;
};

/// A stroke as the rectangle that it inks.
Box box_of(const Stroke& stroke);

}  // namespace socpress::check
