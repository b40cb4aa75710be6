// The structure tree: one element for each node, with its children and marks in reading order.
#include "write/pdf/structure.h"

#include <algorithm>

#include "write/pdf/content.h"
#include "write/pdf/refused.h"
#include "write/pdf/syntax.h"

namespace socpress::write_pdf {

namespace {

/// Entries of one leaf of the parent tree and of the tree of identifiers.
constexpr std::size_t entries_a_leaf = 64;

constexpr std::size_t leaves(std::size_t entries) { return (entries + entries_a_leaf - 1) / entries_a_leaf; }

/// "n0000012": the same width for every node, so that identifiers sort as text in the order of their numbers.
std::string identifier(std::uint32_t node) {
  std::string digits;
  append_integer(digits, node);
  return "n" + std::string(digits.size() < 8 ? 8 - digits.size() : 0, '0') + digits;
}

void append_references(std::string& out, ObjectNumber first, std::size_t count) {
  out += "/Kids[";
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) out += ' ';
    append_reference(out, first + i);
  }
  out += ']';
}

std::string_view name_of(StructureNode::Numbering numbering) {
  switch (numbering) {
    case StructureNode::Numbering::dash: return "Disc";
    case StructureNode::Numbering::decimal: return "Decimal";
    case StructureNode::Numbering::lower_alpha: return "LowerAlpha";
    case StructureNode::Numbering::none: break;
  }
  return "None";
}

}  // namespace

std::string_view name_of(Tag tag) {
  switch (tag) {
    case Tag::document: return "Document";
    case Tag::part: return "Part";
    case Tag::sect: return "Sect";
    case Tag::h1: return "H1";
    case Tag::h2: return "H2";
    case Tag::h3: return "H3";
    case Tag::h4: return "H4";
    case Tag::p: return "P";
    case Tag::l: return "L";
    case Tag::li: return "LI";
    case Tag::lbl: return "Lbl";
    case Tag::l_body: return "LBody";
    case Tag::table: return "Table";
    case Tag::t_head: return "THead";
    case Tag::t_body: return "TBody";
    case Tag::tr: return "TR";
    case Tag::th: return "TH";
    case Tag::td: return "TD";
    case Tag::caption: return "Caption";
    case Tag::figure: return "Figure";
    case Tag::link: return "Link";
    case Tag::note: return "Note";
    case Tag::reference: return "Reference";
    case Tag::block_quote: return "BlockQuote";
    case Tag::code: return "Code";
    case Tag::toc: return "TOC";
    case Tag::toci: return "TOCI";
    case Tag::div: return "Div";
    case Tag::span: return "Span";
  }
  return "Div";
}

Structure::Structure(const Pages& pages, const std::vector<ObjectNumber>& page_numbers, const LinkPlaces& links,
                     Haru& haru)
    : pages_(pages), page_numbers_(page_numbers), links_(links), nodes_(pages.nodes.size()) {
  if (pages.nodes.empty()) throw Refused("the pages have no structure");
  hang_marks();
  hang_areas();
  hang_children();
  const std::uint32_t notes = collect_notes();

  root_ = haru.dictionary([this](std::string& out) { print_root(out); });
  elements_ = haru.dictionaries(nodes_.size(), [this](std::size_t i, std::string& out) { print_element(i, out); });
  parents_ = haru.dictionaries(leaves(page_numbers_.size() + areas_.size()),
                               [this](std::size_t i, std::string& out) { print_parents(i, out); });
  identifiers_ =
      haru.dictionaries(leaves(notes), [this](std::size_t i, std::string& out) { print_identifiers(i, out); });
}

void Structure::hang_marks() {
  for (std::size_t page = 0; page < pages_.pages.size(); ++page) {
    first_mark_of_page_.push_back(static_cast<std::uint32_t>(marks_.size()));
    for (const Stretch& stretch : pages_.pages[page].stretches) {
      if (!is_marked(stretch)) continue;
      const auto node = static_cast<std::uint32_t>(std::get<NodeId>(stretch.meaning));
      if (node >= nodes_.size()) throw Refused("an item stands under a structure node that does not exist");
      marks_.push_back({node, static_cast<std::uint32_t>(page), none});
    }
  }
  for (std::size_t i = marks_.size(); i-- > 0;) {
    Hanging& node = nodes_[marks_[i].node];
    marks_[i].next = node.first_mark;
    node.first_mark = node.first_inside = static_cast<std::uint32_t>(i);
  }
}

void Structure::hang_areas() {
  for (const Page& page : pages_.pages)
    for (const LinkArea& area : page.links) {
      const auto node = static_cast<std::uint32_t>(area.node);
      if (node >= nodes_.size()) throw Refused("a link stands under a structure node that does not exist");
      areas_.push_back({node, none});
    }
  for (std::size_t i = areas_.size(); i-- > 0;) {
    areas_[i].next = nodes_[areas_[i].node].first_area;
    nodes_[areas_[i].node].first_area = static_cast<std::uint32_t>(i);
  }
}

void Structure::hang_children() {
  for (std::size_t i = nodes_.size(); i-- > 1;) {
    const auto parent = static_cast<std::size_t>(pages_.nodes[i].parent);
    if (parent >= i) throw Refused("a structure node precedes its parent");
    nodes_[i].next_sibling = nodes_[parent].first_child;
    nodes_[parent].first_child = static_cast<std::uint32_t>(i);
    nodes_[parent].first_inside = std::min(nodes_[parent].first_inside, nodes_[i].first_inside);
  }
}

std::uint32_t Structure::collect_notes() {
  for (std::size_t i = 0; i < nodes_.size(); ++i)
    if (pages_.nodes[i].tag == Tag::note) notes_.push_back(static_cast<std::uint32_t>(i));
  return static_cast<std::uint32_t>(notes_.size());
}

void Structure::print_root(std::string& out) const {
  const std::size_t keys = page_numbers_.size() + areas_.size();
  out += "/Type/StructTreeRoot/K ";
  append_reference(out, element(0));
  out += "/ParentTree<<";
  append_references(out, parents_, leaves(keys));
  out += ">>/ParentTreeNextKey ";
  append_integer(out, static_cast<std::int64_t>(keys));
  if (notes_.empty()) return;
  out += "/IDTree<<";
  append_references(out, identifiers_, leaves(notes_.size()));
  out += ">>";
}

void Structure::print_element(std::size_t index, std::string& out) const {
  const StructureNode& node = pages_.nodes[index];
  out.append("/S/").append(name_of(node.tag)).append("/P ");
  append_reference(out, index == 0 ? root_ : element(static_cast<std::size_t>(node.parent)));
  if (node.tag == Tag::note) {
    out += "/ID";
    append_literal(out, identifier(static_cast<std::uint32_t>(index)));
  }
  if (!node.title.empty()) {
    out += "/T";
    append_text(out, node.title);
  }
  if (!node.alternative.empty() && node.tag != Tag::table) {
    out += "/Alt";
    append_text(out, node.alternative);
  }
  print_attributes(node, out);
  print_kids(index, out);
}

/// One dictionary for each owner that has attributes.
void Structure::print_attributes(const StructureNode& node, std::string& out) const {
  std::string table, attributes;
  if (node.scope != StructureNode::Scope::none)
    table += node.scope == StructureNode::Scope::row ? "/Scope/Row" : "/Scope/Column";
  const auto span = [&table](std::string_view key, std::uint16_t count) {
    if (count <= 1) return;
    table += key;
    append_integer(table, count);
  };
  span("/ColSpan ", node.column_span);
  span("/RowSpan ", node.row_span);
  if (node.tag == Tag::table && !node.alternative.empty()) {
    table += "/Summary";
    append_text(table, node.alternative);
  }
  int owners = 0;
  const auto owner = [&](std::string_view name, std::string_view value) {
    attributes.append("<</O/").append(name).append(value).append(">>");
    ++owners;
  };
  if (!table.empty()) owner("Table", table);
  if (node.tag == Tag::l) owner("List", std::string("/ListNumbering/").append(name_of(node.numbering)));
  if (node.bounds && node.page < pages_.pages.size()) {
    const Hundredths height = hundredths(pages_.pages[node.page].size.height);
    std::string layout = "/Placement/Block/BBox[";
    for (const Hundredths edge : {hundredths(node.bounds->x), height - hundredths(node.bounds->bottom()),
                                  hundredths(node.bounds->right()), height - hundredths(node.bounds->y)}) {
      if (layout.back() != '[') layout += ' ';
      append_hundredths(layout, edge);
    }
    owner("Layout", layout + "]");
  }
  if (owners == 1) out.append("/A").append(attributes);
  if (owners > 1) out.append("/A[").append(attributes).append("]");
}

/// Children in their order and marks in the order of the pages, merged by which begins first on paper.
void Structure::print_kids(std::size_t index, std::string& out) const {
  const Hanging& node = nodes_[index];
  std::uint32_t child = node.first_child, mark = node.first_mark;
  if (child == none && mark == none && node.first_area == none) return;
  const std::uint32_t page = mark == none ? none : marks_[mark].page;
  if (page != none) {
    out += "/Pg ";
    append_reference(out, page_numbers_[page]);
  }
  out += "/K[";
  const auto blank = [&out] {
    if (out.back() != '[' && out.back() != '>') out += ' ';
  };
  while (child != none || mark != none) {
    const bool takes_child =
        child != none && (mark == none || nodes_[child].first_inside < mark || nodes_[child].first_inside == none);
    if (takes_child) {
      blank();
      append_reference(out, element(child));
      child = nodes_[child].next_sibling;
      continue;
    }
    const std::uint32_t number = mark - first_mark_of_page_[marks_[mark].page];
    if (marks_[mark].page == page) {
      blank();
      append_integer(out, number);
    } else {
      out += "<</Type/MCR/Pg ";
      append_reference(out, page_numbers_[marks_[mark].page]);
      out += "/MCID ";
      append_integer(out, number);
      out += ">>";
    }
    mark = marks_[mark].next;
  }
  for (std::uint32_t area = node.first_area; area != none; area = areas_[area].next) {
    const auto after = std::upper_bound(links_.before.begin(), links_.before.end(), area);
    out += "<</Type/OBJR/Pg ";
    append_reference(out, page_numbers_[static_cast<std::size_t>(after - links_.before.begin()) - 1]);
    out += "/Obj ";
    append_reference(out, links_.number(area));
    out += ">>";
  }
  out += ']';
}

std::size_t Structure::marks_end(std::size_t page) const {
  return page + 1 < first_mark_of_page_.size() ? first_mark_of_page_[page + 1] : marks_.size();
}

/// Keys are the pages in order, then the areas of links.
void Structure::print_parents(std::size_t leaf, std::string& out) const {
  const std::size_t first = leaf * entries_a_leaf;
  const std::size_t end = std::min(first + entries_a_leaf, page_numbers_.size() + areas_.size());
  out += "/Limits[";
  append_integer(out, static_cast<std::int64_t>(first));
  out += ' ';
  append_integer(out, static_cast<std::int64_t>(end - 1));
  out += "]/Nums[";
  for (std::size_t key = first; key < end; ++key) {
    if (out.back() != '[') out += '\n';
    append_integer(out, static_cast<std::int64_t>(key));
    print_parent(key, out);
  }
  out += ']';
}

void Structure::print_parent(std::size_t key, std::string& out) const {
  if (key >= page_numbers_.size()) {
    out += ' ';
    append_reference(out, element(areas_[key - page_numbers_.size()].node));
    return;
  }
  out += '[';
  for (std::size_t mark = first_mark_of_page_[key]; mark < marks_end(key); ++mark) {
    if (out.back() != '[') out += ' ';
    append_reference(out, element(marks_[mark].node));
  }
  out += ']';
}

void Structure::print_identifiers(std::size_t leaf, std::string& out) const {
  const std::size_t first = leaf * entries_a_leaf, end = std::min(first + entries_a_leaf, notes_.size());
  out += "/Limits[";
  append_literal(out, identifier(notes_[first]));
  append_literal(out, identifier(notes_[end - 1]));
  out += "]/Names[";
  for (std::size_t i = first; i < end; ++i) {
    append_literal(out, identifier(notes_[i]));
    append_reference(out, element(notes_[i]));
  }
  out += ']';
}

}  // namespace socpress::write_pdf
