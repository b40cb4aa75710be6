// Limits a page's content to the few operators that draw a public report, and to text that readers can see.
#pragma once

#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "inspect/conformance/fault_counts.h"
#include "inspect/leaks/fonts.h"
#include "inspect/reader/scanner.h"

namespace socpress::inspect {

/// The names that the resources of a page define.
struct PageMeans {
  std::map<std::string, ShownFont*> fonts;
  std::set<std::string> pictures;
  double width = 0, height = 0;  ///< of the media box, from 0 0
};

/// Inspects one page's content; the resources must outlive it.
class LeakContent {
 public:
  LeakContent(std::size_t page, const PageMeans& means, FaultCounts& faults)
      : page_(page), means_(means), faults_(faults) {}

  void read(std::string_view content);
  /// The page's text by its fonts and replacement texts, piece by piece, in the order of drawing.
  const std::vector<std::string>& drawn() const { return drawn_; }
  const std::set<std::string>& pictures() const { return pictures_; }

 private:
  using Color = std::array<double, 3>;
  struct Box {
    double left = 0, bottom = 0, right = 0, top = 0;
  };
  struct Place {
    double x = 0, y = 0;
  };
  /// A shape painted over earlier content; the color of a picture is unknown.
  struct Painted {
    Box box;
    Color color{};
    bool is_picture = false;
  };
  /// Shown text: three points of it and its color. `before`: the number of shapes painted earlier.
  struct Shown {
    std::array<Place, 3> places;
    Color color{};
    std::size_t before = 0;
  };

  std::string pattern() const;
  double number(std::size_t index) const;
  void obey(const std::string& word);
  void mark();
  void end_mark();
  void select_font();
  void move(bool by_matrix);
  void show();
  void show_code(unsigned char byte, std::string& shown);
  void paint_box();
  void paint_line();
  void place_picture();
  void judge_sight();
  void fault(const Fault& kind) { faults_.on_page(kind, page_); }

  std::size_t page_;
  const PageMeans& means_;
  FaultCounts& faults_;
  std::vector<Token> operands_;
  std::string last_;  ///< the previous operator
  std::vector<std::string> drawn_;
  std::set<std::string> pictures_;
  std::vector<Painted> painted_;
  std::vector<Shown> shown_;

  bool in_text_ = false, replaces_ = false;
  std::string replacement_, replaced_;
  std::size_t marks_ = 0;
  ShownFont* font_ = nullptr;
  double size_ = 0, tracking_ = 0, rise_ = 0, weight_ = 1;
  double along_x_ = 1, along_y_ = 0;  ///< the direction of writing
  Place line_, pen_;
  Color fill_{}, stroke_{};
  Box box_;
  Place from_;
};

}  // namespace socpress::inspect
