// The report on paper: pages of items at fixed positions, each in a structure node or an artifact; outline; links.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/bytes.h"
#include "base/length.h"
#include "base/source.h"
#include "document/document.h"
#include "text/shaper.h"

namespace socpress::inline page {

/// Index into Pages::nodes.
enum class NodeId : std::uint32_t {};

/// Standard structure types of ISO 32000-1, 14.8.4.
enum class Tag : std::uint8_t {
  document,
  part,
  sect,
  h1,
  h2,
  h3,
  h4,
  p,
  l,
  li,
  lbl,
  l_body,
  table,
  t_head,
  t_body,
  tr,
  th,
  td,
  caption,
  figure,
  link,
  note,
  reference,
  block_quote,
  code,
  toc,
  toci,
  div,
  span
};

struct StructureNode {
  Tag tag{};
  NodeId parent{};  ///< of the root (index 0, Tag::document): itself
  enum class Scope : std::uint8_t { none, row, column } scope = Scope::none;
  enum class Numbering : std::uint8_t { none, dash, decimal, lower_alpha } numbering = Numbering::none;
  std::uint16_t column_span = 1, row_span = 1;
  std::string alternative;    ///< figures
  std::string title;          ///< sections
  std::optional<Box> bounds;  ///< figures: their position, with `page`
  std::uint32_t page = 0;
};

/// Content without meaning for the reader: rules, running heads, repeated table heads. Types of ISO 32000-1, 14.8.2.2.
enum class Artifact : std::uint8_t { layout, header, footer, repeated, draft };

/// The meaning of a stretch of items: a structure node or an artifact. Text without one of the two cannot be written.
using Meaning = std::variant<NodeId, Artifact>;

/// A word of a run and its start, from the run's left edge. `space_before`: a blank is drawn before it, so that
/// extracted text has it; the first word has one only if the line was broken there for lack of space.
struct PlacedWord {
  WordId word{};
  Length x{};
  bool space_before = false;
};

/// Words of one face, size and color on one baseline.
struct GlyphRun {
  FaceId face{};
  Length size{};
  Color color{};
  Point baseline{};  ///< of the first word's origin
  Length tracking{};
  std::int16_t turn = 0;               ///< degrees anticlockwise about `baseline`: 0, 90 or -90
  bool space_after = false;            ///< after a blank, the line continues in the next run or line
  std::uint32_t first = 0, count = 0;  ///< into Page::words
  Span origin;                         ///< the source of its text
};

struct Fill {
  Box box;
  Color color;
};
struct Stroke {
  Point from, to;
  Length weight{};
  Color color;
  Length dash_on{}, dash_off{};
};  ///< dash 0: solid
struct PlacedPicture {
  std::size_t picture = 0;
  Box box;
};

/// An active area. Inside the file if `page` is set, otherwise to `uri`.
struct LinkArea {
  Box box;
  std::optional<std::uint32_t> page;
  Length y{};
  std::string uri;
  std::string description;
  NodeId node{};
};

using Item = std::variant<GlyphRun, Fill, Stroke, PlacedPicture>;

/// Items [first, first + count) of a page have `meaning`. A node may occur again on the same or a later page.
struct Stretch {
  Meaning meaning;
  std::uint32_t first = 0, count = 0;
};

struct Page {
  Size size;
  std::string label;  ///< "ii", "14"; empty on a page without a number
  Numbering numbering = Numbering::arabic;
  std::uint32_t number = 0;  ///< in its numbering, from 1
  Box type_area;             ///< only furniture may be outside it (tables: plus the bleed)
  std::vector<Item> items;
  std::vector<PlacedWord> words;   ///< of the runs
  std::vector<Stretch> stretches;  ///< cover `items` in order, without gaps
  std::vector<LinkArea> links;
};

struct OutlineEntry {
  int level = 1;
  std::string text;
  std::uint32_t page = 0;
  Length y{};
};
struct Destination {
  std::string name;
  std::uint32_t page = 0;
  Length y{};
};

/// One printed contents entry, so that the page check can compare it with the actual page.
struct ContentsNumber {
  TargetId target{};
  std::string printed;
};

struct Pages {
  Metadata metadata;
  std::vector<Page> pages;  ///< in reading order: cover, front matter, body
  WordTable words;
  std::vector<int> units_per_em;     ///< of the faces of the words, by FaceId; empty: unknown
  std::vector<StructureNode> nodes;  ///< parents before children; siblings in reading order
  std::vector<OutlineEntry> outline;
  std::vector<std::optional<Destination>> targets;  ///< parallel to Document::targets; none: never placed
  std::vector<ContentsNumber> contents;
  std::vector<Picture> pictures;
};

/// Text and rules of the pages with their places in points, for tests and `--stop-after=pages`.
std::string dump(const Pages& pages);

}  // namespace socpress::inline page
