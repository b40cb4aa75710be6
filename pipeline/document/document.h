// The report before pagination: sections, blocks, inlines. It describes what things are, not where they are placed.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/bytes.h"
#include "base/length.h"
#include "base/source.h"
#include "document/layout.h"
#include "document/look.h"
#include "document/vocabulary.h"
#include "model/prose.h"

namespace socpress::inline document {

/// Index into Document::targets: an object that can be linked to and has a page.
enum class TargetId : std::uint32_t {};
/// Index into Document::footnotes.
enum class FootnoteId : std::uint32_t {};

/// A piece of a line. Texts are word for word as the reader sees them.
struct Inline {
  enum class Kind : std::uint8_t {
    text,
    line_break,
    right_tab,    ///< what follows is flush right on the same line
    footnote,     ///< the raised number of `footnote`
    page_of,      ///< the page number of `target` (known on earlier pages, else a box that is filled last)
    page_number,  ///< furniture only: the page it is on
    page_total,   ///< furniture only: the number of pages with Arabic numerals
  };
  Kind kind = Kind::text;
  Marks marks;
  bool raised = false;      ///< a superscript sign (the italic n of the matrix)
  bool heavy_mark = false;  ///< the 2.25 rule of an exception precedes this word (matrix)
  std::string text;
  std::optional<ColorName> color;  ///< otherwise the style's
  std::optional<TargetId> target;  ///< of page_of; of text: a link to it
  std::string uri;                 ///< an external link; https only
  std::optional<FootnoteId> footnote;
  Span origin;  ///< the bytes it was written as; boilerplate: in the layout file
};
using Line = std::vector<Inline>;

/// The structure role of a block for a screen reader.
enum class Role : std::uint8_t { paragraph, h1, h2, h3, h4, caption, label, quote, code, note };

struct Block;
using BlockList = std::vector<Block>;

struct Paragraph {
  StyleName style = StyleName::text;
  Line line;
  Role role = Role::paragraph;
  bool keep_with_next = false;
  bool align_right = false, align_center = false;
  std::optional<TargetId> target;  ///< the destination of links to this target
  int outline_level = 0;           ///< 1 to 3: entry in the outline; 0: none
  std::string outline_text;        ///< otherwise the paragraph's own text
  std::optional<Element> element;
};

/// A list; items contain paragraphs and nested lists.
struct List {
  TemplateNode::Mark mark = TemplateNode::Mark::dash;
  int first = 1;
  std::vector<BlockList> items;
  StyleName style = StyleName::list;
};

/// The basic block of the look: side column and text column, first baselines aligned. The side is on the first page
/// only; if the main column breaks, `continued` (if any) is next to its continuation.
struct SideRow {
  std::vector<Paragraph> side;
  BlockList main;
  Line continued;
  bool rule_above = false;                         ///< 0.75 ink over the full width (h2) …
  ColorName rule_color = ColorName::heading_rule;  ///< … or 1.25 accent (card), 0.4 (cover)
  Length rule_weight = pt(0.75);
  Length before{};              ///< space above the rule or the row
  bool keep_with_next = false;  ///< with the first two lines of what follows
};

/// Marks that have a meaning: see the look, "weight is meaning".
struct Framed {
  enum class Kind : std::uint8_t {
    exception,  ///< heavy rule at the left, in the gutter; `label` repeats with "continued" after a break
    response,   ///< closed thin box; `label` is in a column of `label_width` and repeats after a break
    open,       ///< dashed box, drafts only
    opinion,    ///< between two 0.75 ink rules over the full width
  };
  Kind kind{};
  std::vector<Paragraph> label;  ///< exception: its first line; response: label and disclaimer
  BlockList blocks;
  Length label_width = pt(112);
  Line continued;  ///< follows the label if it is repeated after a break
};

struct Figure {
  std::size_t picture = 0;  ///< index into Document::pictures
  std::string alternative;
  Paragraph label, caption;  ///< "Figure 3" in the side column; the caption's text
  Span origin;
};

/// A cell; its content can break across pages between any two lines.
struct Cell {
  BlockList blocks;
  std::uint8_t column = 0, span = 1;
  bool header = false;  ///< a row header (TH, scope row)
};

struct Row {
  std::vector<Cell> cells;  ///< ascending columns; missing cells are empty
  enum class Rule : std::uint8_t { none, hair, thin, strong } below = Rule::hair;  ///< 0.4 hair; 0.5 rule; 0.75 ink
  std::uint8_t rule_from = 0;  ///< first column under which the rule is drawn
  bool bold = false;           ///< a total
};

/// Rows that belong together, as the tests of one control do: `spanning` cells extend over all of them.
struct RowGroup {
  std::vector<Cell> spanning;
  std::vector<Row> rows;
  Line continued;  ///< below the spanning cell's first line after a break ("continued")
  Line continues;  ///< at the foot of the page before a break ("IAM-03 continues on the next page")
  std::optional<TargetId> target;
  std::optional<Paragraph> label;  ///< a group label above the rows (matrix)
};

struct TableColumn {
  Line head;
  std::optional<Length> width;  ///< fixed; otherwise computed from content
  Length least{};               ///< minimum width, if computed
  int share = 1;                ///< share of the remaining width, if computed; 0 takes none
  ColumnAlign align = ColumnAlign::left;
};

struct Table {
  enum class Kind : std::uint8_t {
    small,    ///< in the text column, caption label in the side column on the header line
    wide,     ///< full width, no bleed, compact rows when `compact`
    tests,    ///< full width with bleed; gutters of 14; criterion bar
    in_text,  ///< inside a card: in the text column, no caption
  };
  Kind kind = Kind::small;
  std::vector<TableColumn> columns;
  bool has_head = true;
  bool compact = false;
  Line bar;                        ///< the id (its first inline), label, right_tab, counts; empty for none
  Line bar_continued;              ///< the bar after a page break
  std::optional<TargetId> target;  ///< of the bar
  int outline_level = 0;
  std::string outline_text;
  std::vector<RowGroup> groups;
  Paragraph label, caption;  ///< "Table 6" and its title; empty lines for none
  std::string summary;       ///< for the structure tree; may be empty
  Line head_continued;       ///< cards: "CHG-01 continued" next to the repeated head
};

/// The typesetter fills in the true page numbers.
struct Contents {
  struct Entry {
    int level = 1;  ///< 1 section, 2 numbered heading
    Line label;     ///< level 1: "Section I", in the side column
    Line number;    ///< level 2: "3.1"
    Line title, author;
    TargetId target{};
  };
  std::vector<Entry> entries;
};

/// From the page of this block on, the right half of the running head has this text.
struct Running {
  Line line;
};

/// The signature of a firm or of management: a printed name over a rule, lines below. Never alone on a page.
struct SignatureBlock {
  Paragraph name;
  std::vector<Paragraph> lines;
  bool open = false;
};

/// Inserts a space; moves down to a position on the page (cover); starts a page.
struct Space {
  Length height{};
};
struct MoveTo {
  Length y{};
};
struct PageBreak {};

struct Block {
  std::variant<Paragraph, List, SideRow, Framed, Figure, Table, Contents, Running, SignatureBlock, Space, MoveTo,
               PageBreak>
      value;

  template <class T>
  Block(T v) : value(std::move(v)) {}  // NOLINT: blocks are written as their kinds
  Block(const Block&) = default;
  Block(Block&&) noexcept = default;
  Block& operator=(const Block&) = default;
  Block& operator=(Block&&) noexcept = default;
};

/// The furniture above and below each page of a section.
struct Furniture {
  Line head_left, head_right, foot_first, foot_second, page;
};

/// A letterhead on a section's first page instead of the running head.
struct LetterheadBlock {
  std::string name;
  Line note;
  std::vector<Line> address, contact;
  std::optional<std::size_t> logo;
  Span origin;
};

struct Section {
  SectionName name{};
  std::string added;  ///< the name of a section that the layout adds
  Orientation orientation = Orientation::portrait;
  Numbering numbering = Numbering::arabic;
  Furniture furniture;
  std::optional<LetterheadBlock> letterhead;
  std::optional<std::size_t> logo;  ///< cover: the mark at the top left, index into pictures
  std::optional<TargetId> target;
  BlockList blocks;
  std::optional<Length> panel;  ///< its first page is filled with the accent color from the top to here
};

struct Target {
  std::string name;
};  ///< "section-iv", "CC6.2", "IAM-02": unique, for destinations

struct Metadata {
  std::string title, author, subject, language;
};

/// The requirements of the report kind for this report: a section's elements, and whether the section must be printed.
struct DueSection {
  SectionName section{};
  bool must_be_printed = false;
  std::vector<Element> elements;
};

struct Document {
  Metadata metadata;
  Look look;
  Paper paper = Paper::letter;
  bool draft = true;
  Line draft_strip_left, draft_strip_right;  ///< the strip above each page of a draft
  Line draft_side;                           ///< rotated, next to the text
  std::vector<Section> sections;
  std::vector<DueSection> due;
  std::vector<Target> targets;
  std::vector<Line> footnotes;
  std::vector<Picture> pictures;
};

/// The complete document as text, for tests and `--stop-after=document`.
std::string dump(const Document& document);

/// Calls `each` for every line of the blocks in reading order (labels, captions, cells, nested blocks included).
void for_each_line(const BlockList& blocks, const std::function<void(const Line&)>& each);

/// The text of a line as a reader sees it; right tabs read as a blank, page numbers as "#".
std::string plain_text(const Line& line);

}  // namespace socpress::inline document
