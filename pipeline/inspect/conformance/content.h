// Inspects a page's content operator by operator: marks are balanced, and all shown text is tagged and readable.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "inspect/conformance/fault_counts.h"
#include "inspect/conformance/fonts.h"
#include "inspect/reader/matrix.h"
#include "inspect/reader/scanner.h"

namespace socpress::inspect {

/// The fonts of one page's resources by name; the readers outlive the page.
using FontsByName = std::map<std::string, const FontReader*>;

/// Inspects one page.
class ContentReader {
 public:
  /// `sheet`: the visible part of the page.
  ContentReader(std::size_t page, const Sheet& sheet, const FontsByName& fonts, FaultCounts& faults)
      : page_(page), sheet_(sheet), fonts_(fonts), faults_(faults) {}

  void read(std::string_view content);
  /// The numbers of the page's marks in the order of their beginning; after read().
  const std::vector<std::int64_t>& marks() const { return marks_; }

 private:
  /// An open mark: whether its contents belong to a tag or an artifact.
  struct Open {
    bool belongs = false;
    bool in_text = false;
  };
  /// The state that q saves and Q restores.
  struct State {
    const FontReader* font = nullptr;
    bool hidden = false;
    Matrix page;
  };

  void obey(const std::string& word);
  bool moves(const std::string& word);
  void next_line(double x, double y);
  double number(std::size_t from_end) const;
  Matrix matrix() const;
  void begin_mark(bool has_properties);
  void end_mark();
  void begin_text();
  void end_text();
  void select_font();
  void show();
  void paint();
  void save();
  void restore();
  void leave();
  const Token* operand(std::size_t from_end) const;

  std::size_t page_;
  Sheet sheet_;
  const FontsByName& fonts_;
  FaultCounts& faults_;
  std::vector<Token> operands_;
  std::vector<Open> open_;
  std::vector<std::int64_t> marks_;
  State state_;
  std::vector<State> saved_;
  bool in_text_ = false;
  Matrix line_;  // the start of the line of text
  double leading_ = 0;
};

}  // namespace socpress::inspect
