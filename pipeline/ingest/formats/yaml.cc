// Builds the tree from yaml-cpp's events, under budgets: its own tree keeps duplicate keys and drops trailing text.
#include "ingest/formats/yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <unordered_map>
#include <utility>

#include "ingest/formats/budget.h"
#include "ingest/formats/scalar.h"
#include "ingest/formats/text_file.h"
#include "text/unicode.h"

namespace socpress::ingest {

namespace {

const FindingKind<std::string> not_yaml{
    "yaml/not-yaml", Blocks::everything,
    "this is not valid YAML: {}; each key is on its own line, followed by a colon, a space and its value",
    "check the indentation, and quote a text that contains a colon followed by a space, or begins with a special "
    "character"};
const FindingKind<std::string> duplicate_key{"yaml/duplicate-key", Blocks::everything,
                                             "the key `{}` is defined twice; each key is defined once",
                                             "keep one of the two"};
const FindingKind<> key_is_no_word{"yaml/key-is-no-word", Blocks::everything,
                                   "the key is a list or an empty value; a key is a word",
                                   "write the key as a word, or close the bracket that is still open"};
const FindingKind<> alias{
    "yaml/alias", Blocks::everything,
    "this is an anchor or alias, a word that begins with & or *; each value is written out in place",
    "write the value out, or quote a text that begins with & or *"};
const FindingKind<std::string> tag{"yaml/tag", Blocks::everything,
                                   "the tag `{}` is not supported; the key determines the type of its value",
                                   "remove the tag, or quote a text that begins with an exclamation mark"};
const FindingKind<> second_document{
    "yaml/second-document", Blocks::everything, "a second document begins here; a file contains one",
    "remove what follows, or fix the indentation if this line belongs to the text above"};
const FindingKind<std::uint64_t> too_large{
    "yaml/too-large", Blocks::everything,
    "the file is larger than {} bytes; a file contains the text of one engagement",
    "keep only what belongs to this engagement"};
const FindingKind<std::size_t> too_deep{
    "yaml/too-deep", Blocks::everything,
    "lists and keys are nested more than {} levels deep; engagement files need fewer",
    "fix the indentation, or close the bracket that is still open"};
const FindingKind<std::size_t> too_many_nodes{
    "yaml/too-many-nodes", Blocks::everything,
    "the file contains more than {} keys and values; a file contains the text of one engagement",
    "keep only what belongs to this engagement"};
const FindingKind<std::size_t> too_long{
    "yaml/too-long", Blocks::everything, "this text is longer than {} bytes; a value is a text that people can read",
    "shorten it; if it runs on into other keys, close the quotation mark that opens it"};
const FindingKind<> open_quote{"yaml/open-quote", Blocks::everything,
                               "this quotation mark is never closed; a quoted text ends with a quotation mark",
                               "close it; quote a text that begins with a quotation mark with the other kind"};
const FindingKind<std::string, std::string> escaped_character{
    "yaml/escaped-character", Blocks::everything,
    "an escape produces the character {}, {}; every character of a text is visible in the report", "remove the escape"};

/// The meaning of the parser's messages for the author of the file. Keys are beginnings of messages.
constexpr std::array<std::pair<std::string_view, std::string_view>, 11> own_words = {{
    {"illegal map value", "a colon followed by a space is not allowed here"},
    {"illegal map key", "a key is not allowed here"},
    {"illegal block entry", "a list item is not allowed here"},
    {"illegal flow end", "a bracket is closed that was not opened"},
    {"end of sequence flow", "a bracket `[` is not closed"},
    {"end of map flow", "a brace `{` is not closed"},
    {"end of", "the indentation of this line matches nothing above it"},
    {"illegal tab", "a tab is used for indentation, which consists of spaces"},
    {"illegal EOF", "a quotation mark is never closed"},
    {"illegal document", "a quotation mark is not closed before the document ends"},
    {"unknown escape", "a backslash in double quotes is not followed by a known escape character"},
}};

std::string in_own_words(std::string_view message) {
  for (const auto& [begins, words] : own_words)
    if (message.starts_with(begins)) return std::string(words);
  return "its structure is incomplete here";
}

/// Thrown from an event to leave the parser; the finding has been reported. Never leaves this file.
struct Refused {};

/// A node whose end has not been reached.
struct Open {
  Node node;
  std::optional<Located<std::string>> key;  ///< of the value that comes next
  std::unordered_map<std::string, Span> keys_seen;
};

class Builder final : public YAML::EventHandler {
 public:
  Builder(FileId file, const Sources& sources, Findings& findings)
      : file_(file), source_(sources[file].bytes()), skipped_(byte_order_mark(source_)), findings_(findings) {}

  Node take() { return std::move(root_); }
  Span place(const YAML::Mark& mark) const { return span(at(mark), at(mark) + 1); }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (std::exchange(begun_, true)) refuse(findings_.report(second_document).at(place(mark)));
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
    count(mark);
    if (awaits_key()) refuse(findings_.report(key_is_no_word).at(place(mark)));
    Node node;
    const std::size_t where = open_.empty() || !open_.back().key ? at(mark) : open_.back().key->span.end;
    node.span = span(where, where);
    add(std::move(node));
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuse(findings_.report(alias).at(place(mark))); }
  void OnAnchor(const YAML::Mark& mark, const std::string&) override {
    refuse(findings_.report(alias).at(place(mark)));
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag_name, YAML::anchor_t,
                const std::string& value) override {
    count(mark);
    refuse_tag(mark, tag_name);
    if (value.size() > budget::leaf_bytes) refuse(findings_.report(too_long, budget::leaf_bytes).at(place(mark)));
    Node node = scalar(at(mark), tag_name == "?", value);
    if (awaits_key())
      take_key(std::move(node));
    else
      add(std::move(node));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag_name, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    open(mark, tag_name, Node::Kind::sequence);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag_name, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {
    open(mark, tag_name, Node::Kind::mapping);
  }
  void OnMapEnd() override { close(); }

 private:
  /// yaml-cpp does not count the byte order mark.
  std::size_t at(const YAML::Mark& mark) const {
    return std::min(static_cast<std::size_t>(std::max(mark.pos, 0)) + skipped_, source_.size());
  }
  Span span(std::size_t begin, std::size_t end) const {
    return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(std::min(end, source_.size()))};
  }
  bool awaits_key() const {
    return !open_.empty() && open_.back().node.kind == Node::Kind::mapping && !open_.back().key;
  }
  [[noreturn]] static void refuse(const Findings::Entry&) { throw Refused{}; }

  void count(const YAML::Mark& mark) {
    if (++nodes_ > budget::nodes) refuse(findings_.report(too_many_nodes, budget::nodes).at(place(mark)));
  }
  void refuse_tag(const YAML::Mark& mark, const std::string& name) {
    if (!name.empty() && name != "?" && name != "!") refuse(findings_.report(tag, name).at(place(mark)));
  }

  Node scalar(std::size_t begin, bool plain, const std::string& value) {
    const ScalarStyle style = style_at(source_, begin, plain);
    PlacedScalar placed = place_scalar(source_, begin, style, value);
    Node node;
    node.kind = Node::Kind::scalar;
    node.plain = plain;
    node.span = span(placed.begin, placed.end);
    if (!placed.closed) refuse(findings_.report(open_quote).at(span(begin, begin + 1)));
    if (style == ScalarStyle::double_quoted) refuse_escapes(placed.text.utf8, node.span);
    node.text = in_normal_form(std::move(placed.text), node.span);
    return node;
  }

  /// The file's characters were checked before; only escapes can introduce others.
  void refuse_escapes(const std::string& value, Span where) {
    if (first_bad_utf8(value)) refuse(findings_.report(escaped_character, "an escape here", "no character").at(where));
    if (const auto bad = first_bad_code_point(value))
      refuse(
          findings_
              .report(escaped_character, fmt::format("U+{:04X}", static_cast<unsigned>(bad->code_point)), bad->reason)
              .at(where));
  }

  void take_key(Node node) {
    Open& mapping = open_.back();
    const auto [first, is_new] = mapping.keys_seen.emplace(node.text.utf8, node.span);
    if (!is_new)
      findings_.report(duplicate_key, node.text.utf8)
          .at(node.span)
          .label("again here")
          .also(first->second, "first here");
    mapping.key = Located<std::string>{std::move(node.text.utf8), node.span};
  }

  void open(const YAML::Mark& mark, const std::string& tag_name, Node::Kind kind) {
    count(mark);
    refuse_tag(mark, tag_name);
    if (awaits_key()) refuse(findings_.report(key_is_no_word).at(place(mark)));
    if (open_.size() >= budget::depth) refuse(findings_.report(too_deep, budget::depth).at(place(mark)));
    Open& opened = open_.emplace_back();
    opened.node.kind = kind;
    opened.node.span = place(mark);
  }

  void close() {
    Node node = std::move(open_.back().node);
    open_.pop_back();
    add(std::move(node));
  }

  void add(Node node) {
    if (open_.empty()) {
      root_ = std::move(node);
      return;
    }
    Open& parent = open_.back();
    parent.node.span.end = std::max(parent.node.span.end, node.span.end);
    if (parent.node.kind == Node::Kind::sequence) {
      parent.node.items.push_back(std::move(node));
      return;
    }
    Located<std::string> key = std::move(*parent.key);
    parent.key.reset();
    // The second value of a duplicate key is dropped: its finding blocks everything anyway.
    if (parent.keys_seen.at(key.value) == key.span) parent.node.entries.push_back({std::move(key), std::move(node)});
  }

  FileId file_;
  std::string_view source_;
  std::size_t skipped_;
  Findings& findings_;
  Node root_;
  std::vector<Open> open_;
  std::size_t nodes_ = 0;
  bool begun_ = false;
};

}  // namespace

std::optional<Node> read_yaml(FileId file, const Sources& sources, Findings& findings) {
  if (sources[file].bytes().size() > budget::yaml_file_bytes) {
    findings.report(too_large, budget::yaml_file_bytes).at({file, 0, 0});
    return std::nullopt;
  }
  Builder builder(file, sources, findings);
  std::istringstream stream{std::string(sources[file].bytes())};
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const Refused&) {
    return std::nullopt;
  } catch (const YAML::Exception& exception) {
    if (exception.msg.starts_with("the referenced anchor"))
      findings.report(alias).at(builder.place(exception.mark));
    else
      findings.report(not_yaml, in_own_words(exception.msg)).at(builder.place(exception.mark));
    return std::nullopt;
  }
  return builder.take();
}

}  // namespace socpress::ingest
