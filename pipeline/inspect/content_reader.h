// A page's content gone through operator by operator: is every mark balanced, is all that is shown tagged and readable?
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "inspect/font_reader.h"
#include "inspect/scanner.h"
#include "inspect/tally.h"

namespace socpress::inspection {

/// The fonts of one page's resources by name; the readers outlive the page.
using FontsByName = std::map<std::string, const FontReader*>;

/// Goes through one page.
class ContentReader {
 public:
  ContentReader(std::size_t page, const FontsByName& fonts, Tally& tally) : page_(page), fonts_(fonts), tally_(tally) {}

  void read(std::string_view content);
  /// The numbers of the page's marks in the order of their beginning; after read().
  const std::vector<std::int64_t>& marks() const { return marks_; }

 private:
  /// An open mark: does what stands in it belong to a tag or an artifact?
  struct Open { bool belongs = false; bool in_text = false; };

  void obey(const std::string& word);
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
  const FontsByName& fonts_;
  Tally& tally_;
  std::vector<Token> operands_;
  std::vector<Open> open_;
  std::vector<std::int64_t> marks_;
  const FontReader* font_ = nullptr;
  bool in_text_ = false, hidden_ = false;
  std::vector<std::pair<const FontReader*, bool>> saved_;   // by q: font, hidden
};

}  // namespace socpress::inspection
