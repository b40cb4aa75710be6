// Every text that a party wrote, wherever it is in the engagement, and its kind.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/engagement.h"
#include "model/field_kind.h"
#include "text/segment.h"

namespace socpress::inline language {

enum class Side { terms, management, auditor };

/// One text: either `text` or `line` is set. It views the engagement.
struct TextField {
  Side side = Side::terms;
  Field field = Field::name;
  std::string_view id;                  ///< of the control, test, commitment … that it belongs to; else empty
  const ProseHeading* under = nullptr;  ///< in Markdown, the nearest heading above; none before the first
  std::uint16_t answers = 0;            ///< in Markdown, bit n: it is under DC n
  bool is_code = false;                 ///< a block of code
  const Located<Text>* text = nullptr;
  const ProseText* line = nullptr;  ///< a heading, paragraph, cell, caption or footnote of Markdown

  bool answers_criterion(int number) const { return (answers >> number & 1) != 0; }
};

/// Calls `each` for each text that is not empty: of the terms, of management, of the auditor, in the order of the
/// model. Ids are not texts.
void for_each_text_field(const Engagement& engagement, const std::function<void(const TextField&)>& each);

/// A text field as one run of characters, so that words across bold and plain runs are not split. In code, brackets and
/// braces are replaced by blanks, byte for byte. Views the text of the text field.
class FieldText {
 public:
  explicit FieldText(const TextField& text_field);

  const TextField& text_field() const { return text_field_; }
  std::string_view utf8() const { return joined_.empty() ? view_ : std::string_view(joined_); }
  /// The place of bytes [begin, end), which are not empty.
  Span span(std::size_t begin, std::size_t end) const;
  bool is_code(std::size_t at) const;

 private:
  TextField text_field_;
  std::string_view view_;              ///< of a text field that is one run
  std::string joined_;                 ///< of a text field of several runs, or of code
  std::vector<std::uint32_t> begins_;  ///< of the runs of a line
};

}  // namespace socpress::inline language
