// The document as text for tests and people: one line a paragraph, indented by nesting.
#include <fmt/format.h>

#include <iterator>
#include <string>
#include <string_view>

#include "document/document.h"

namespace socpress::inline document {

namespace {

std::string_view word_of(Role role) {
  switch (role) {
    case Role::paragraph: return "p";
    case Role::h1: return "h1";
    case Role::h2: return "h2";
    case Role::h3: return "h3";
    case Role::h4: return "h4";
    case Role::caption: return "caption";
    case Role::label: return "label";
    case Role::quote: return "quote";
    case Role::code: return "code";
    case Role::note: return "note";
  }
  return "?";
}

std::string_view word_of(Framed::Kind kind) {
  switch (kind) {
    case Framed::Kind::exception: return "exception";
    case Framed::Kind::response: return "response";
    case Framed::Kind::open: return "open";
    case Framed::Kind::opinion: return "opinion";
  }
  return "?";
}

std::string_view word_of(Table::Kind kind) {
  switch (kind) {
    case Table::Kind::small: return "small";
    case Table::Kind::wide: return "wide";
    case Table::Kind::tests: return "tests";
    case Table::Kind::in_text: return "in-text";
  }
  return "?";
}

std::string_view word_of(Row::Rule rule) {
  switch (rule) {
    case Row::Rule::none: return "";
    case Row::Rule::hair: return " ~";
    case Row::Rule::thin: return " -";
    case Row::Rule::strong: return " =";
  }
  return "?";
}

class Writing {
 public:
  explicit Writing(const Document& document) : document_(document) {}

  std::string text;

  void document();

 private:
  template <class... Values>
  void line(fmt::format_string<Values...> format, Values&&... values) {
    text.append(static_cast<std::size_t>(depth_) * 2, ' ');
    fmt::format_to(std::back_inserter(text), format, std::forward<Values>(values)...);
    text += '\n';
  }
  void named(std::string_view name, const Line& what) {
    if (!what.empty()) line("{}: {}", name, marked(what));
  }
  std::string marked(const Line& what) const;
  std::string marked(const Inline& piece) const;
  std::string name(TargetId target) const;

  void blocks(const BlockList& list) {
    ++depth_;
    for (const Block& block : list) std::visit([this](const auto& value) { write(value); }, block.value);
    --depth_;
  }
  void section(const Section& section);
  void write(const Paragraph& paragraph);
  void write(const List& list);
  void write(const SideRow& row);
  void write(const Framed& framed);
  void write(const Figure& figure);
  void write(const Table& table);
  void write(const Contents& contents);
  void write(const Running& running) { line("running: {}", marked(running.line)); }
  void write(const SignatureBlock& signature);
  void write(const Space& space) { line("space {}", space.height.points()); }
  void write(const MoveTo& place) { line("move to {}", place.y.points()); }
  void write(const PageBreak&) { line("page break"); }
  void cells(std::string_view name, const std::vector<Cell>& cells);

  const Document& document_;
  int depth_ = 0;
};

std::string Writing::name(TargetId target) const {
  const auto index = static_cast<std::size_t>(target);
  return index < document_.targets.size() ? document_.targets[index].name : fmt::format("target {}", index);
}

std::string Writing::marked(const Inline& piece) const {
  switch (piece.kind) {
    case Inline::Kind::line_break: return " / ";
    case Inline::Kind::right_tab: return " >> ";
    case Inline::Kind::footnote:
      return fmt::format("[^{}]", static_cast<unsigned>(piece.footnote.value_or(FootnoteId{})) + 1);
    case Inline::Kind::page_of: return piece.target ? fmt::format("(page of {})", name(*piece.target)) : "(page of ?)";
    case Inline::Kind::page_number: return "(page)";
    case Inline::Kind::page_total: return "(pages)";
    case Inline::Kind::text: break;
  }
  std::string shown = piece.text;
  if (piece.marks.code) shown = "`" + shown + "`";
  if (piece.marks.emphasis) shown = "_" + shown + "_";
  if (piece.marks.strong) shown = "*" + shown + "*";
  if (piece.raised) shown = "^" + shown + "^";
  if (piece.heavy_mark) shown = "|" + shown;
  if (piece.target) shown = fmt::format("[{}]({})", shown, name(*piece.target));
  if (!piece.uri.empty()) shown = fmt::format("[{}]({})", shown, piece.uri);
  return shown;
}

std::string Writing::marked(const Line& what) const {
  std::string shown;
  for (const Inline& piece : what) shown += marked(piece);
  return shown;
}

void Writing::document() {
  line("document {} {} \"{}\"", document_.paper == Paper::letter ? "letter" : "a4", document_.draft ? "draft" : "final",
       document_.metadata.title);
  named("strip left", document_.draft_strip_left);
  named("strip right", document_.draft_strip_right);
  named("side", document_.draft_side);
  for (const Section& one : document_.sections) section(one);
  for (std::size_t i = 0; i < document_.footnotes.size(); ++i)
    line("footnote {}: {}", i + 1, marked(document_.footnotes[i]));
}

void Writing::section(const Section& section) {
  constexpr std::string_view numberings[] = {"unnumbered", "roman", "arabic"};
  line("section {} {} {}", section.added.empty() ? name_of(section.name) : section.added,
       section.orientation == Orientation::portrait ? "portrait" : "landscape",
       numberings[static_cast<std::size_t>(section.numbering)]);
  ++depth_;
  named("head left", section.furniture.head_left);
  named("head right", section.furniture.head_right);
  named("foot", section.furniture.foot_first);
  named("foot", section.furniture.foot_second);
  named("page", section.furniture.page);
  if (section.letterhead) {
    line("letterhead: {}", section.letterhead->name);
    ++depth_;
    named("note", section.letterhead->note);
    for (const Line& address : section.letterhead->address) named("address", address);
    for (const Line& contact : section.letterhead->contact) named("contact", contact);
    --depth_;
  }
  --depth_;
  blocks(section.blocks);
}

void Writing::write(const Paragraph& paragraph) {
  std::string kind(word_of(paragraph.role));
  if (paragraph.role == Role::paragraph && paragraph.style != StyleName::text) kind = name_of(paragraph.style);
  if (paragraph.element) kind += fmt::format(" <{}>", name_of(*paragraph.element));
  if (paragraph.target) kind += fmt::format(" #{}", name(*paragraph.target));
  line("{}: {}", kind, marked(paragraph.line));
}

void Writing::write(const List& list) {
  constexpr std::string_view marks[] = {"dash", "decimal", "lettered"};
  line("list {}", marks[static_cast<std::size_t>(list.mark)]);
  ++depth_;
  for (const BlockList& item : list.items) {
    line("item");
    blocks(item);
  }
  --depth_;
}

void Writing::write(const SideRow& row) {
  line("row{}", row.rule_above ? " (rule)" : "");
  ++depth_;
  if (!row.side.empty()) {
    line("side");
    ++depth_;
    for (const Paragraph& paragraph : row.side) write(paragraph);
    --depth_;
  }
  --depth_;
  blocks(row.main);
}

void Writing::write(const Framed& framed) {
  line("{}", word_of(framed.kind));
  ++depth_;
  for (const Paragraph& paragraph : framed.label) write(paragraph);
  --depth_;
  blocks(framed.blocks);
}

void Writing::write(const Figure& figure) {
  line("figure {}: {}", figure.picture + 1, figure.alternative);
  ++depth_;
  named("label", figure.label.line);
  named("caption", figure.caption.line);
  --depth_;
}

void Writing::cells(std::string_view name, const std::vector<Cell>& cells) {
  for (const Cell& cell : cells) {
    const std::string place =
        cell.span > 1 ? fmt::format("{}-{}", cell.column, cell.column + cell.span - 1) : fmt::format("{}", cell.column);
    line("{} {}{}", name, place, cell.header ? " (head)" : "");
    blocks(cell.blocks);
  }
}

void Writing::write(const Table& table) {
  line("table {}{}", word_of(table.kind), table.compact ? " compact" : "");
  ++depth_;
  named("label", table.label.line);
  named("caption", table.caption.line);
  named("bar", table.bar);
  named("bar continued", table.bar_continued);
  if (table.has_head)
    for (const TableColumn& column : table.columns) line("column: {}", marked(column.head));
  for (const RowGroup& group : table.groups) {
    line("group{}", group.target ? " #" + name(*group.target) : "");
    ++depth_;
    if (group.label) write(*group.label);
    named("continues", group.continues);
    cells("spanning", group.spanning);
    for (const Row& row : group.rows) {
      line("row{}{}", row.bold ? " bold" : "", word_of(row.below));
      ++depth_;
      cells("cell", row.cells);
      --depth_;
    }
    --depth_;
  }
  --depth_;
}

void Writing::write(const Contents& contents) {
  line("contents");
  ++depth_;
  for (const Contents::Entry& entry : contents.entries) {
    const std::string label = marked(entry.level == 1 ? entry.label : entry.number);
    line("{} {}{}{} #{}", entry.level, label, label.empty() ? "" : " ", marked(entry.title), name(entry.target));
    if (!entry.author.empty()) line("  by: {}", marked(entry.author));
  }
  --depth_;
}

void Writing::write(const SignatureBlock& signature) {
  line("signature{}", signature.open ? " (open)" : "");
  ++depth_;
  write(signature.name);
  for (const Paragraph& paragraph : signature.lines) write(paragraph);
  --depth_;
}

}  // namespace

std::string dump(const Document& document) {
  Writing writing(document);
  writing.document();
  return std::move(writing.text);
}

}  // namespace socpress::inline document
