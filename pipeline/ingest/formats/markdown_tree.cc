// Markdown by md4c, whose callbacks hand us pieces: those that point into the file know their place, others inherit it.
#include "ingest/formats/markdown_tree.h"

#include <md4c.h>

#include <algorithm>
#include <utility>

#include "ingest/formats/budget.h"
#include "ingest/formats/markdown_entities.h"
#include "ingest/formats/placed_text.h"
#include "ingest/formats/text_file.h"

namespace socpress::ingest {

namespace {

const FindingKind<> raw_html{"markdown/raw-html", Severity::error,
                             "this is HTML; a description is written in Markdown only",
                             "remove the tags; write a literal `<` as \\<"};
const FindingKind<std::string> unknown_entity{
    "markdown/unknown-entity", Severity::error,
    "`{}` is not a known character reference; characters are written directly", "write the character itself"};
const FindingKind<std::string> link_kind{
    "markdown/link-kind", Severity::warning,
    "the link to `{}` is left out; links lead to https addresses, or to `#` and an id of the report",
    "write the complete https address, or only the text"};
const FindingKind<std::size_t> too_deep{
    "markdown/too-deep",
    Severity::error,
    "lists and quotations are nested deeper than {} levels; readers can follow the levels of a list",
    "write the innermost items as sentences, or start a new list",
    "",
    Blocks::everything};
const FindingKind<std::size_t> too_many{"markdown/too-many-blocks",
                                        Severity::error,
                                        "the file contains more than {} paragraphs, items, cells and runs of text; "
                                        "a description can be read from beginning to end",
                                        "shorten it; long lists of records belong in the working papers",
                                        "",
                                        Blocks::everything};
const FindingKind<> too_much{
    "markdown/too-much-text",
    Severity::error,
    "repeated references expand the file to more than ten times its size; a text appears where it is read",
    "write the texts out in place",
    "",
    Blocks::everything};
const FindingKind<std::size_t> too_long{
    "markdown/paragraph-too-long",
    Severity::error,
    "this paragraph is longer than {} bytes; a paragraph can be read without a break",
    "divide it with empty lines",
    "",
    Blocks::everything};
const FindingKind<> no_memory{"markdown/no-memory",
                              Severity::error,
                              "there is not enough memory to read this file; a file is read into memory completely",
                              "the engagement is not at fault: close other programs, or build on another machine",
                              "",
                              Blocks::everything};

using Kind = MarkBlock::Kind;

bool is_link(std::string_view address) {
  const auto plain = [](char c) {
    return static_cast<unsigned char>(c) > ' ' && c != '"' && c != '<' && c != '>' && c != 0x7f;
  };
  if (!std::all_of(address.begin(), address.end(), plain)) return false;
  constexpr std::string_view scheme = "https://";
  if (address.starts_with(scheme)) return address.size() > scheme.size() && address[scheme.size()] != '/';
  return address.starts_with('#') && address.size() > 1;
}

Kind kind_of(MD_BLOCKTYPE type) {
  switch (type) {
    case MD_BLOCK_DOC: return Kind::document;
    case MD_BLOCK_QUOTE: return Kind::quote;
    case MD_BLOCK_UL: return Kind::bullets;
    case MD_BLOCK_OL: return Kind::numbers;
    case MD_BLOCK_LI: return Kind::item;
    case MD_BLOCK_HR: return Kind::rule;
    case MD_BLOCK_H: return Kind::heading;
    case MD_BLOCK_CODE: return Kind::code;
    case MD_BLOCK_HTML: return Kind::html;
    case MD_BLOCK_P: return Kind::paragraph;
    case MD_BLOCK_TABLE: return Kind::table;
    case MD_BLOCK_THEAD: return Kind::table_head;
    case MD_BLOCK_TBODY: return Kind::table_body;
    case MD_BLOCK_TR: return Kind::row;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD: return Kind::cell;
  }
  return Kind::paragraph;
}

bool holds_text(Kind kind) {
  return kind == Kind::paragraph || kind == Kind::heading || kind == Kind::cell || kind == Kind::code ||
         kind == Kind::html;
}

ColumnAlign align_of(MD_ALIGN align) {
  if (align == MD_ALIGN_RIGHT) return ColumnAlign::right;
  return align == MD_ALIGN_CENTER ? ColumnAlign::center : ColumnAlign::left;
}

/// Takes md4c's events and builds the tree.
class Events {
 public:
  Events(std::string_view text, std::uint32_t base, FileId file, Findings& findings)
      : text_(text),
        base_(base),
        file_(file),
        findings_(findings),
        last_(base),
        budget_(text.size() * 10 + (1u << 20)) {}

  int enter(MD_BLOCKTYPE type, void* detail) {
    end_implicit();
    MarkBlock block;
    block.kind = kind_of(type);
    if (type == MD_BLOCK_H) block.level = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
    if (type == MD_BLOCK_OL) block.first = static_cast<int>(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start);
    if (block.kind == Kind::cell) block.align = align_of(static_cast<MD_BLOCK_TD_DETAIL*>(detail)->align);
    return open(std::move(block));
  }

  int leave(MD_BLOCKTYPE) {
    end_implicit();
    close();
    return stopped_ ? 1 : 0;
  }

  int enter(MD_SPANTYPE type, void* detail) {
    if (type == MD_SPAN_A) return enter_link(*static_cast<MD_SPAN_A_DETAIL*>(detail));
    if (type == MD_SPAN_IMG) return enter_picture(*static_cast<MD_SPAN_IMG_DETAIL*>(detail));
    count(type, 1);
    return 0;
  }

  int leave(MD_SPANTYPE type, void*) {
    if (type == MD_SPAN_A) {
      end_run();
      link_.clear();
    } else if (type == MD_SPAN_IMG) {
      leave_picture();
    } else {
      count(type, -1);
    }
    return 0;
  }

  int add(MD_TEXTTYPE type, std::string_view piece) {
    if (!spend(piece.size())) return 1;
    if (!holds_text(stack_.back().kind) && open_implicit() != 0) return 1;
    const bool block_code = stack_.back().kind == Kind::code;
    switch (type) {
      case MD_TEXT_BR: add_break(); break;
      case MD_TEXT_SOFTBR: add_blank(last_); break;
      case MD_TEXT_ENTITY: add_entity(piece); break;
      case MD_TEXT_HTML: add_html(piece); break;
      case MD_TEXT_CODE: block_code ? add_code(piece) : add_verbatim(piece); break;
      default: add_folded(piece); break;
    }
    last_ = std::max(last_, source_of(piece) + (is_given(piece) ? static_cast<std::uint32_t>(piece.size()) : 0));
    return stopped_ ? 1 : 0;
  }

  /// Before: md4c has returned.
  std::optional<MarkBlock> take(int status) {
    if (status != 0 && !stopped_) stop(findings_.report(no_memory), last_);
    if (stopped_) return std::nullopt;
    return std::move(whole_);
  }

 private:
  // ---- places and budgets

  bool is_given(std::string_view piece) const {
    return piece.data() >= text_.data() && piece.data() + piece.size() <= text_.data() + text_.size();
  }
  std::uint32_t source_of(std::string_view piece) const {
    return is_given(piece) ? base_ + static_cast<std::uint32_t>(piece.data() - text_.data()) : last_;
  }
  Span span_of_piece(std::string_view piece) const {
    const std::uint32_t begin = source_of(piece);
    return {file_, begin, is_given(piece) ? begin + static_cast<std::uint32_t>(piece.size()) : begin};
  }

  void stop(Findings::Entry entry, std::uint32_t at) {
    entry.at({file_, at, at});
    stopped_ = true;
  }

  bool spend(std::size_t bytes) {
    spent_ += bytes;
    if (spent_ > budget_ && !stopped_) stop(findings_.report(too_much), last_);
    return !stopped_;
  }

  bool count_node() {
    if (++nodes_ > budget::nodes && !stopped_) stop(findings_.report(too_many, budget::nodes), last_);
    return !stopped_;
  }

  /// A file that is wrong throughout need not say so more often than a person can read.
  bool may_report() { return ++reported_ <= budget::findings_of_a_kind; }

  // ---- blocks

  int open(MarkBlock block) {
    if (stack_.size() > budget::depth && !stopped_) stop(findings_.report(too_deep, budget::depth), last_);
    if (stopped_ || !count_node()) return 1;
    block.span = block.kind == Kind::rule ? next_rule() : Span{file_, last_, last_};
    stack_.push_back(std::move(block));
    after_blank_ = true;
    html_reported_ = false;
    return 0;
  }

  /// A rule has no text to be placed by: it is the next line of its signs.
  Span next_rule() {
    const std::size_t begin = std::min(text_.find_first_of("*-_", last_ - base_), text_.size());
    const std::size_t end = std::min(text_.find_first_of("\r\n", begin), text_.size());
    last_ = base_ + static_cast<std::uint32_t>(end);
    return {file_, base_ + static_cast<std::uint32_t>(begin), last_};
  }

  int open_implicit() {
    MarkBlock paragraph;
    paragraph.kind = Kind::paragraph;
    paragraph.implicit = true;
    return open(std::move(paragraph));
  }

  void end_implicit() {
    if (!stack_.empty() && stack_.back().implicit) close();
  }

  void close() {
    end_run();
    MarkBlock block = std::move(stack_.back());
    stack_.pop_back();
    trim(block);
    block.span = covered(block);
    std::size_t bytes = 0;
    for (const MarkRun& run : block.runs) bytes += run.text->utf8.size();
    if (bytes > budget::leaf_bytes && !stopped_) stop(findings_.report(too_long, budget::leaf_bytes), block.span.begin);
    if (stack_.empty())
      whole_ = std::move(block);
    else
      stack_.back().blocks.push_back(std::move(block));
  }

  static void trim(MarkBlock& block) {
    if (block.kind == Kind::code) return;
    while (!block.runs.empty()) {
      MarkRun& run = block.runs.back();
      if (run.picture || run.line_break) return;
      if (!run.marks.code && run.text->utf8.ends_with(' ')) run.text.value.utf8.pop_back();
      if (!run.text->empty()) return;
      block.runs.pop_back();
    }
  }

  /// From the first place in the block to the last; where it opened, when it holds nothing.
  static Span covered(const MarkBlock& block) {
    Span span = block.span;
    bool any = false;
    const auto cover = [&](const Span& part) {
      span.begin = any ? std::min(span.begin, part.begin) : part.begin;
      span.end = any ? std::max(span.end, part.end) : part.end;
      any = true;
    };
    for (const MarkRun& run : block.runs) cover(run.picture ? run.picture->alternative.span : run.text.span);
    for (const MarkBlock& inner : block.blocks) cover(inner.span);
    return span;
  }

  // ---- runs

  void count(MD_SPANTYPE type, int by) {
    end_run();
    if (type == MD_SPAN_STRONG) strong_ += by;
    if (type == MD_SPAN_EM) emphasis_ += by;
    if (type == MD_SPAN_CODE) code_ += by;
  }

  void end_run() {
    if (piece_.empty() || pictures_ > 0) return;
    MarkRun run;
    run.text = taken();
    run.marks = {strong_ > 0, emphasis_ > 0, code_ > 0};
    run.link = link_;
    count_node();
    stack_.back().runs.push_back(std::move(run));
  }

  Located<Text> taken() {
    Located<Text> text = piece_.take(file_);
    text.value = in_normal_form(std::move(text.value), text.span);
    return text;
  }

  void add_break() {
    end_run();
    MarkRun run;
    run.line_break = true;
    run.text.span = {file_, last_, last_};
    stack_.back().runs.push_back(std::move(run));
    after_blank_ = true;
  }

  void add_blank(std::uint32_t source) {
    if (after_blank_) return;
    piece_.add(" ", source);
    after_blank_ = true;
  }

  void add_folded(std::string_view piece) {
    const std::uint32_t source = source_of(piece);
    const bool in_step = is_given(piece);
    for (std::size_t at = 0; at < piece.size();) {
      const std::size_t word = std::min(piece.find_first_not_of(" \t\r\n", at), piece.size());
      if (word > at) add_blank(in_step ? source + static_cast<std::uint32_t>(at) : source);
      const std::size_t end = std::min(piece.find_first_of(" \t\r\n", word), piece.size());
      const auto ahead = static_cast<std::uint32_t>(in_step ? word : 0);
      if (end > word) add_word(piece.substr(word, end - word), source + ahead);
      at = end;
    }
  }

  void add_word(std::string_view word, std::uint32_t source) {
    if (is_given(word))
      piece_.add(word, source);
    else
      piece_.add_for(word, source, 0);
    after_blank_ = false;
  }

  /// Code in a sentence keeps its blanks, but a line end in it is one.
  void add_verbatim(std::string_view piece) {
    if (piece == "\n") return add_blank(last_);
    add_word(piece, source_of(piece));
  }

  void add_code(std::string_view piece) {
    constexpr std::string_view tab = "    ";
    const std::uint32_t source = source_of(piece);
    for (std::size_t at = 0; at < piece.size();) {
      const std::size_t stop_at = std::min(piece.find('\t', at), piece.size());
      const std::string_view part = piece.substr(at, stop_at - at);
      const std::uint32_t place = is_given(piece) ? source + static_cast<std::uint32_t>(at) : source;
      if (!part.empty()) add_word(part, place);
      if (stop_at < piece.size()) piece_.add_for(tab, place + static_cast<std::uint32_t>(part.size()), 1);
      at = stop_at + 1;
    }
  }

  void add_entity(std::string_view piece) {
    const std::string character = markdown_entity(piece);
    if (character.empty()) {
      if (may_report()) findings_.report(unknown_entity, std::string(piece)).at(span_of_piece(piece));
      return add_folded(piece);
    }
    piece_.add_for(character, source_of(piece), static_cast<std::uint32_t>(piece.size()));
    after_blank_ = false;
  }

  void add_html(std::string_view piece) {
    if (!html_reported_ && piece.find_first_not_of(" \t\r\n") != piece.npos && may_report())
      findings_.report(raw_html).at(span_of_piece(piece));
    html_reported_ = stack_.back().kind == Kind::html;
    add_folded(piece);
  }

  // ---- links and pictures

  /// The attribute with its entities read.
  Located<Text> read(const MD_ATTRIBUTE& attribute) {
    PlacedText text;
    const std::string_view all(attribute.text, attribute.size);
    for (unsigned i = 0; attribute.size > 0 && attribute.substr_offsets[i] < attribute.size; ++i) {
      const unsigned begin = attribute.substr_offsets[i];
      const std::string_view part = all.substr(begin, attribute.substr_offsets[i + 1] - begin);
      const std::string character = attribute.substr_types[i] == MD_TEXT_ENTITY ? markdown_entity(part) : std::string();
      const auto length = static_cast<std::uint32_t>(is_given(part) ? part.size() : 0);
      text.add_for(character.empty() ? part : std::string_view(character), source_of(part), length);
    }
    if (text.empty()) return {{}, {file_, last_, last_}};
    return text.take(file_);
  }

  int enter_link(const MD_SPAN_A_DETAIL& detail) {
    end_run();
    if (!spend(detail.href.size + detail.title.size)) return 1;
    Located<Text> address = read(detail.href);
    if (is_link(address->utf8))
      link_ = std::move(address.value.utf8);
    else if (may_report())
      findings_.report(link_kind, address->utf8).at(address.span);
    return 0;
  }

  int enter_picture(const MD_SPAN_IMG_DETAIL& detail) {
    if (!spend(detail.src.size + detail.title.size)) return 1;
    if (!holds_text(stack_.back().kind) && open_implicit() != 0) return 1;
    if (pictures_ > 0) {  // a picture in a picture's words: its words are words too
      ++pictures_;
      return 0;
    }
    end_run();
    ++pictures_;
    Located<Text> path = read(detail.src);
    picture_.path = {std::move(path.value.utf8), path.span};
    picture_.title = read(detail.title);
    picture_.title.value = in_normal_form(std::move(picture_.title.value), picture_.title.span);
    after_blank_ = true;
    return 0;
  }

  void leave_picture() {
    if (--pictures_ > 0) return;
    if (piece_.empty())
      picture_.alternative = {{}, picture_.path.span};
    else
      picture_.alternative = taken();
    MarkRun run;
    run.text.span = picture_.alternative.span;
    run.picture = std::exchange(picture_, {});
    count_node();
    stack_.back().runs.push_back(std::move(run));
    after_blank_ = false;
  }

  std::string_view text_;
  std::uint32_t base_;
  FileId file_;
  Findings& findings_;
  std::uint32_t last_;  // behind the last text whose place is known
  std::size_t budget_, spent_ = 0, nodes_ = 0, reported_ = 0;
  bool stopped_ = false;

  std::vector<MarkBlock> stack_;
  std::optional<MarkBlock> whole_;
  PlacedText piece_;
  bool after_blank_ = true;  // so that a block does not begin with a blank
  bool html_reported_ = false;
  int strong_ = 0, emphasis_ = 0, code_ = 0, pictures_ = 0;
  std::string link_;
  MarkPicture picture_;
};

Events& events(void* given) { return *static_cast<Events*>(given); }

}  // namespace

std::optional<MarkBlock> parse_markdown(std::string_view text, std::uint32_t base, FileId file, Findings& findings) {
  Events builder(text, base, file, findings);
  MD_PARSER parser{};
  parser.flags = MD_FLAG_TABLES;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* to) { return events(to).enter(type, detail); };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* to) { return events(to).leave(type); };
  parser.enter_span = [](MD_SPANTYPE type, void* detail, void* to) { return events(to).enter(type, detail); };
  parser.leave_span = [](MD_SPANTYPE type, void* detail, void* to) { return events(to).leave(type, detail); };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* piece, MD_SIZE size, void* to) {
    return events(to).add(type, {piece, size});
  };
  const int status = md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &builder);
  return builder.take(status);
}

}  // namespace socpress::ingest
