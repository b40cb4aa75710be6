// Builds the tree within its budgets, and records where each character was written.
#include "ingest/formats/markdown_builder.h"

#include <algorithm>
#include <utility>

#include "ingest/formats/budget.h"
#include "ingest/formats/text_file.h"

namespace socpress::ingest {

namespace {

const FindingKind<std::size_t> too_deep{
    "markdown/too-deep", Blocks::everything,
    "lists and quotations are nested deeper than {} levels; readers can follow the levels of a list",
    "write the innermost items as sentences, or start a new list"};
const FindingKind<std::size_t> too_many{"markdown/too-many-blocks", Blocks::everything,
                                        "the file contains more than {} paragraphs, items, cells and runs of text; "
                                        "a description can be read from beginning to end",
                                        "shorten it; long lists of records belong in the working papers"};
const FindingKind<> too_much{
    "markdown/too-much-text", Blocks::everything,
    "repeated references expand the file to more than ten times its size; a text appears where it is read",
    "write the texts out in place"};
const FindingKind<std::size_t> too_long{
    "markdown/paragraph-too-long", Blocks::everything,
    "this paragraph is longer than {} bytes; a paragraph can be read without a break", "divide it with empty lines"};

using Kind = MarkBlock::Kind;

bool holds_text(Kind kind) {
  return kind == Kind::paragraph || kind == Kind::heading || kind == Kind::cell || kind == Kind::code ||
         kind == Kind::html;
}

void trim(MarkBlock& block) {
  if (block.kind == Kind::code) return;
  while (!block.runs.empty()) {
    MarkRun& run = block.runs.back();
    if (run.picture || run.line_break) return;
    if (!run.marks.code && run.text->utf8.ends_with(' ')) run.text.value.utf8.pop_back();
    if (!run.text->empty()) return;
    block.runs.pop_back();
  }
}

/// From the first place in the block to the last; its opening place if it is empty.
Span covered(const MarkBlock& block) {
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

}  // namespace

MarkBuilder::MarkBuilder(std::string_view text, std::uint32_t base, FileId file, Findings& findings)
    : text_(text), base_(base), file_(file), findings_(findings), last_(base), budget_(text.size() * 10 + (1u << 20)) {}

bool MarkBuilder::is_of_text(std::string_view piece) const {
  return piece.data() >= text_.data() && piece.data() + piece.size() <= text_.data() + text_.size();
}

std::uint32_t MarkBuilder::source_of(std::string_view piece) const {
  return is_of_text(piece) ? base_ + static_cast<std::uint32_t>(piece.data() - text_.data()) : last_;
}

std::uint32_t MarkBuilder::length_of(std::string_view piece) const {
  return is_of_text(piece) ? static_cast<std::uint32_t>(piece.size()) : 0;
}

Span MarkBuilder::span_of_piece(std::string_view piece) const {
  const std::uint32_t begin = source_of(piece);
  return {file_, begin, begin + length_of(piece)};
}

void MarkBuilder::advance(std::string_view piece) { last_ = std::max(last_, source_of(piece) + length_of(piece)); }

void MarkBuilder::stop(Findings::Entry entry, std::uint32_t at) {
  entry.at({file_, at, at});
  stopped_ = true;
}

bool MarkBuilder::spend(std::size_t bytes) {
  spent_ += bytes;
  if (spent_ > budget_ && !stopped_) stop(findings_.report(too_much), last_);
  return !stopped_;
}

bool MarkBuilder::count_node() {
  if (++nodes_ > budget::nodes && !stopped_) stop(findings_.report(too_many, budget::nodes), last_);
  return !stopped_;
}

bool MarkBuilder::may_report() { return ++reported_ <= budget::findings_of_a_kind; }

bool MarkBuilder::open(MarkBlock block) {
  if (stack_.size() > budget::depth && !stopped_) stop(findings_.report(too_deep, budget::depth), last_);
  if (stopped_ || !count_node()) return false;
  block.span = block.kind == Kind::rule ? next_rule() : here();
  stack_.push_back(std::move(block));
  after_blank_ = true;
  return true;
}

bool MarkBuilder::open_for_text() {
  if (holds_text(kind())) return true;
  MarkBlock paragraph;
  paragraph.kind = Kind::paragraph;
  paragraph.implicit = true;
  return open(std::move(paragraph));
}

/// A rule has no text that gives its place: it is the next line of its signs.
Span MarkBuilder::next_rule() {
  const std::size_t begin = std::min(text_.find_first_of("*-_", last_ - base_), text_.size());
  const std::size_t end = std::min(text_.find_first_of("\r\n", begin), text_.size());
  last_ = base_ + static_cast<std::uint32_t>(end);
  return {file_, base_ + static_cast<std::uint32_t>(begin), last_};
}

void MarkBuilder::close_implicit() {
  if (!stack_.empty() && stack_.back().implicit) close();
}

void MarkBuilder::close() {
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

void MarkBuilder::mark(int strong, int emphasis, int code) {
  end_run();
  strong_ += strong;
  emphasis_ += emphasis;
  code_ += code;
}

void MarkBuilder::set_link(std::string address) {
  end_run();
  link_ = std::move(address);
}

void MarkBuilder::end_run() {
  if (piece_.empty() || pictures_ > 0) return;
  MarkRun run;
  run.text = taken();
  run.marks = {strong_ > 0, emphasis_ > 0, code_ > 0};
  run.link = link_;
  count_node();
  stack_.back().runs.push_back(std::move(run));
}

Located<Text> MarkBuilder::taken() {
  Located<Text> text = piece_.take(file_);
  text.value = in_normal_form(std::move(text.value), text.span);
  return text;
}

void MarkBuilder::add_break() {
  end_run();
  MarkRun run;
  run.line_break = true;
  run.text.span = here();
  stack_.back().runs.push_back(std::move(run));
  after_blank_ = true;
}

void MarkBuilder::add_blank() { add_blank(last_); }

void MarkBuilder::add_blank(std::uint32_t source) {
  if (after_blank_) return;
  piece_.add(" ", source);
  after_blank_ = true;
}

void MarkBuilder::add_folded(std::string_view piece) {
  const std::uint32_t source = source_of(piece);
  const bool in_step = is_of_text(piece);
  for (std::size_t at = 0; at < piece.size();) {
    const std::size_t word = std::min(piece.find_first_not_of(" \t\r\n", at), piece.size());
    if (word > at) add_blank(in_step ? source + static_cast<std::uint32_t>(at) : source);
    const std::size_t end = std::min(piece.find_first_of(" \t\r\n", word), piece.size());
    const auto ahead = static_cast<std::uint32_t>(in_step ? word : 0);
    if (end > word) add_word(piece.substr(word, end - word), source + ahead);
    at = end;
  }
}

void MarkBuilder::add_word(std::string_view word, std::uint32_t source) {
  if (is_of_text(word))
    piece_.add(word, source);
  else
    piece_.add_for(word, source, 0);
  after_blank_ = false;
}

void MarkBuilder::add_verbatim(std::string_view piece) {
  if (piece == "\n") return add_blank(last_);
  add_word(piece, source_of(piece));
}

void MarkBuilder::add_code(std::string_view piece) {
  constexpr std::string_view tab = "    ";
  const std::uint32_t source = source_of(piece);
  for (std::size_t at = 0; at < piece.size();) {
    const std::size_t stop_at = std::min(piece.find('\t', at), piece.size());
    const std::string_view part = piece.substr(at, stop_at - at);
    const std::uint32_t place = is_of_text(piece) ? source + static_cast<std::uint32_t>(at) : source;
    if (!part.empty()) add_word(part, place);
    if (stop_at < piece.size()) piece_.add_for(tab, place + static_cast<std::uint32_t>(part.size()), 1);
    at = stop_at + 1;
  }
}

void MarkBuilder::add_character(std::string_view character, std::string_view piece) {
  piece_.add_for(character, source_of(piece), static_cast<std::uint32_t>(piece.size()));
  after_blank_ = false;
}

void MarkBuilder::begin_picture(MarkPicture picture) {
  end_run();
  ++pictures_;
  picture_ = std::move(picture);
  after_blank_ = true;
}

void MarkBuilder::end_picture() {
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

std::optional<MarkBlock> MarkBuilder::take() { return stopped_ ? std::nullopt : std::move(whole_); }

}  // namespace socpress::ingest
