// Management's Markdown as a tree with places: headings, paragraphs, lists, tables, figures, footnotes.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/bytes.h"
#include "base/located.h"

namespace socpress::inline model {

struct Marks {
  bool strong = false, emphasis = false, code = false;
  friend bool operator==(Marks, Marks) = default;
};

struct ProseRun {
  Located<Text> text;
  Marks marks;
  std::string link;                     ///< https address or "#control-id"; empty for none
  std::optional<std::size_t> footnote;  ///< index into Prose::footnotes; the text is empty then
  bool line_break = false;              ///< a hard break; the text is empty then
};
using ProseText = std::vector<ProseRun>;

/// The components of a system, which DC 3 covers one by one.
inline constexpr std::array<std::string_view, 5> components_of_a_system = {"infrastructure", "software", "people",
                                                                           "procedures", "data"};

/// A description criterion that marks a heading.
struct DescriptionMark {
  int criterion = 0;      ///< 1 to 9
  std::string component;  ///< of DC 3, else empty
};

/// Lists that are taken from other files and inserted here.
enum class Directive {
  commitments,
  requirements,
  incidents,
  changes,
  user_entity_controls,
  subservice_organizations,
  subservice_controls,
  criteria_not_applicable,
  criteria_and_controls
};
/// The description criterion, 1 to 9, that such a list addresses wherever it appears.
int description_criterion_of(Directive what);

struct ProseBlock;
struct ProseHeading {
  int level = 2;
  ProseText text;
  std::vector<Located<DescriptionMark>> answers;
  bool is_public = false;
};  ///< what follows it, up to the next heading, is public
struct ProseParagraph {
  ProseText text;
};
struct ProseList {
  bool ordered = false;
  int first = 1;
  std::vector<std::vector<ProseBlock>> items;
};
enum class ColumnAlign { left, right, center };
struct ProseTable {
  ProseText caption;
  std::vector<ColumnAlign> columns;
  std::vector<ProseText> head;
  std::vector<std::vector<ProseText>> rows;
};
struct ProseFigure {
  Located<std::string> path;
  Located<Text> alternative;
  Located<Text> caption;
  std::size_t picture = 0;
};  ///< index into Prose::pictures; past the end if it could not be read
struct ProseQuote {
  std::vector<ProseBlock> blocks;
};
struct ProseCode {
  Located<Text> text;
};
struct ProseDirective {
  Directive what{};
};

struct ProseBlock {
  std::variant<ProseHeading, ProseParagraph, ProseList, ProseTable, ProseFigure, ProseQuote, ProseCode, ProseDirective>
      value;
  Span span;
  std::optional<ProseText> public_wording{};  ///< the wording that replaces it in the public report
};

/// A complete Markdown file.
struct Prose {
  FileId file{};
  std::vector<ProseBlock> blocks;
  std::vector<ProseText> footnotes;
  std::vector<Picture> pictures;  ///< decoded; ProseFigure::picture is an index
};

}  // namespace socpress::inline model
