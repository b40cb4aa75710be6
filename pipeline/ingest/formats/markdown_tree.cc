// Markdown by md4c, whose callbacks report pieces: each becomes a step of the builder.
#include "ingest/formats/markdown_tree.h"

#include <md4c.h>

#include <algorithm>
#include <utility>

#include "ingest/formats/markdown_builder.h"
#include "ingest/formats/markdown_entities.h"
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
const FindingKind<> no_memory{"markdown/no-memory", Blocks::everything,
                              "there is not enough memory to read this file; a file is read into memory completely",
                              "the engagement is not at fault: close other programs, or build on another machine"};

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

ColumnAlign align_of(MD_ALIGN align) {
  if (align == MD_ALIGN_RIGHT) return ColumnAlign::right;
  return align == MD_ALIGN_CENTER ? ColumnAlign::center : ColumnAlign::left;
}

/// Receives md4c's events. Its callbacks return 0 to continue, and anything else to stop.
class Events {
 public:
  Events(std::string_view text, std::uint32_t base, FileId file, Findings& findings)
      : findings_(findings), tree_(text, base, file, findings) {}

  int enter(MD_BLOCKTYPE type, void* detail) {
    tree_.close_implicit();
    html_reported_ = false;
    MarkBlock block;
    block.kind = kind_of(type);
    if (type == MD_BLOCK_H) block.level = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
    if (type == MD_BLOCK_OL) block.first = static_cast<int>(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start);
    if (block.kind == Kind::cell) block.align = align_of(static_cast<MD_BLOCK_TD_DETAIL*>(detail)->align);
    return tree_.open(std::move(block)) ? 0 : 1;
  }

  int leave(MD_BLOCKTYPE) {
    tree_.close_implicit();
    tree_.close();
    return tree_.is_stopped() ? 1 : 0;
  }

  int enter(MD_SPANTYPE type, void* detail) {
    if (type == MD_SPAN_A) return enter_link(*static_cast<MD_SPAN_A_DETAIL*>(detail));
    if (type == MD_SPAN_IMG) return enter_picture(*static_cast<MD_SPAN_IMG_DETAIL*>(detail));
    mark(type, 1);
    return 0;
  }

  int leave(MD_SPANTYPE type, void*) {
    if (type == MD_SPAN_A)
      tree_.set_link({});
    else if (type == MD_SPAN_IMG)
      tree_.end_picture();
    else
      mark(type, -1);
    return 0;
  }

  int add(MD_TEXTTYPE type, std::string_view piece) {
    if (!tree_.spend(piece.size())) return 1;
    if (!open_for_text()) return 1;
    const bool block_code = tree_.kind() == Kind::code;
    switch (type) {
      case MD_TEXT_BR: tree_.add_break(); break;
      case MD_TEXT_SOFTBR: tree_.add_blank(); break;
      case MD_TEXT_ENTITY: add_entity(piece); break;
      case MD_TEXT_HTML: add_html(piece); break;
      case MD_TEXT_CODE: block_code ? tree_.add_code(piece) : tree_.add_verbatim(piece); break;
      default: tree_.add_folded(piece); break;
    }
    tree_.advance(piece);
    return tree_.is_stopped() ? 1 : 0;
  }

  /// Before: md4c has returned.
  std::optional<MarkBlock> take(int status) {
    if (status != 0 && !tree_.is_stopped()) tree_.stop(findings_.report(no_memory), tree_.here().begin);
    return tree_.take();
  }

 private:
  void mark(MD_SPANTYPE type, int by) {
    tree_.mark(type == MD_SPAN_STRONG ? by : 0, type == MD_SPAN_EM ? by : 0, type == MD_SPAN_CODE ? by : 0);
  }

  bool open_for_text() {
    const Kind before = tree_.kind();
    if (!tree_.open_for_text()) return false;
    if (tree_.kind() != before) html_reported_ = false;
    return true;
  }

  void add_entity(std::string_view piece) {
    const std::string character = markdown_entity(piece);
    if (!character.empty()) return tree_.add_character(character, piece);
    if (tree_.may_report()) findings_.report(unknown_entity, std::string(piece)).at(tree_.span_of_piece(piece));
    tree_.add_folded(piece);
  }

  void add_html(std::string_view piece) {
    if (!html_reported_ && piece.find_first_not_of(" \t\r\n") != piece.npos && tree_.may_report())
      findings_.report(raw_html).at(tree_.span_of_piece(piece));
    html_reported_ = tree_.kind() == Kind::html;
    tree_.add_folded(piece);
  }

  /// The attribute with its entities decoded.
  Located<Text> read(const MD_ATTRIBUTE& attribute) {
    PlacedText text;
    const std::string_view all(attribute.text, attribute.size);
    for (unsigned i = 0; attribute.size > 0 && attribute.substr_offsets[i] < attribute.size; ++i) {
      const unsigned begin = attribute.substr_offsets[i];
      const std::string_view part = all.substr(begin, attribute.substr_offsets[i + 1] - begin);
      const std::string character = attribute.substr_types[i] == MD_TEXT_ENTITY ? markdown_entity(part) : std::string();
      text.add_for(character.empty() ? part : std::string_view(character), tree_.source_of(part),
                   tree_.length_of(part));
    }
    if (text.empty()) return {{}, tree_.here()};
    return text.take(tree_.here().file);
  }

  int enter_link(const MD_SPAN_A_DETAIL& detail) {
    if (!tree_.spend(detail.href.size + detail.title.size)) return 1;
    Located<Text> address = read(detail.href);
    const bool leads_on = is_link(address->utf8);
    if (!leads_on && tree_.may_report()) findings_.report(link_kind, address->utf8).at(address.span);
    tree_.set_link(leads_on ? std::move(address.value.utf8) : std::string());
    return 0;
  }

  int enter_picture(const MD_SPAN_IMG_DETAIL& detail) {
    if (!tree_.spend(detail.src.size + detail.title.size)) return 1;
    if (!open_for_text()) return 1;
    if (tree_.is_in_picture()) {
      tree_.begin_inner_picture();
      return 0;
    }
    Located<Text> path = read(detail.src);
    MarkPicture picture;
    picture.path = {std::move(path.value.utf8), path.span};
    picture.title = read(detail.title);
    picture.title.value = in_normal_form(std::move(picture.title.value), picture.title.span);
    tree_.begin_picture(std::move(picture));
    return 0;
  }

  Findings& findings_;
  MarkBuilder tree_;
  bool html_reported_ = false;
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
