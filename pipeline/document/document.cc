// Reads a document in reading order: its lines, and a line as plain text.
#include "document/document.h"

namespace socpress::inline document {

namespace {

using EachLine = std::function<void(const Line&)>;

/// Visits the lines of a block in reading order.
struct Reading {
  const EachLine& each;

  void line(const Line& one) const {
    if (!one.empty()) each(one);
  }
  void cells(const std::vector<Cell>& cells) const {
    for (const Cell& cell : cells) for_each_line(cell.blocks, each);
  }

  void operator()(const Paragraph& paragraph) const { line(paragraph.line); }
  void operator()(const List& list) const {
    for (const BlockList& item : list.items) for_each_line(item, each);
  }
  void operator()(const SideRow& row) const {
    for (const Paragraph& paragraph : row.side) line(paragraph.line);
    for_each_line(row.main, each);
  }
  void operator()(const Framed& framed) const {
    for (const Paragraph& paragraph : framed.label) line(paragraph.line);
    for_each_line(framed.blocks, each);
  }
  void operator()(const Figure& figure) const {
    line(figure.label.line);
    line(figure.caption.line);
  }
  void operator()(const Table& table) const {
    line(table.label.line);
    line(table.caption.line);
    line(table.bar);
    if (table.has_head)
      for (const TableColumn& column : table.columns) line(column.head);
    for (const RowGroup& group : table.groups) {
      if (group.label) line(group.label->line);
      cells(group.spanning);
      for (const Row& row : group.rows) cells(row.cells);
    }
  }
  void operator()(const Contents& contents) const {
    for (const Contents::Entry& entry : contents.entries) {
      line(entry.label);
      line(entry.number);
      line(entry.title);
      line(entry.author);
    }
  }
  void operator()(const SignatureBlock& signature) const {
    line(signature.name.line);
    for (const Paragraph& paragraph : signature.lines) line(paragraph.line);
  }
  // Running heads repeat the headings; the rest has no words.
  void operator()(const Running&) const {}
  void operator()(const Space&) const {}
  void operator()(const MoveTo&) const {}
  void operator()(const PageBreak&) const {}
};

}  // namespace

void for_each_line(const BlockList& blocks, const std::function<void(const Line&)>& each) {
  for (const Block& block : blocks) std::visit(Reading{each}, block.value);
}

std::string plain_text(const Line& line) {
  std::string text;
  for (const Inline& piece : line) {
    switch (piece.kind) {
      case Inline::Kind::text: text += piece.text; break;
      case Inline::Kind::line_break:
      case Inline::Kind::right_tab: text += ' '; break;
      case Inline::Kind::page_of:
      case Inline::Kind::page_number:
      case Inline::Kind::page_total: text += '#'; break;
      case Inline::Kind::footnote: break;
    }
  }
  return text;
}

}  // namespace socpress::inline document
