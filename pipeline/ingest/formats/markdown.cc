// A Markdown file to prose: the parser's tree, read as a description: marks, directives, captions, figures, footnotes.
#include "ingest/formats/markdown.h"

#include <algorithm>
#include <map>

#include "ingest/formats/markdown_footnotes.h"
#include "ingest/formats/markdown_marks.h"
#include "ingest/formats/markdown_tree.h"
#include "ingest/formats/picture.h"
#include "ingest/formats/placed_text.h"
#include "ingest/formats/text_file.h"

namespace socpress::ingest {

namespace {

const FindingKind<int> heading_level{
    "markdown/heading-level", Severity::error, "this is a heading of level {}; a description uses levels 2 to 4",
    "write ## for a numbered heading, ### for a side heading, #### for a run-in heading"};
const FindingKind<> empty_heading{"markdown/empty-heading", Severity::error,
                                  "this heading is empty; a heading has a text", "add a text, or remove the line"};
const FindingKind<int, int> heading_skips{
    "markdown/heading-skips-level", Severity::warning,
    "a heading of level {} follows one of level {}; heading levels increase one at a time",
    "use the next level down, or add the missing heading; screen readers navigate by heading levels"};
const FindingKind<> heading_inside{"markdown/heading-inside", Severity::error,
                                   "a heading is inside a list or a quotation; headings are outside of both",
                                   "move it out, or make it bold text"};
const FindingKind<> caption_alone{
    "markdown/caption-without-table", Severity::warning,
    "a paragraph begins with Table:, and no table follows it; a caption comes directly before its table",
    "move it to its table, or begin the paragraph with another word"};
const FindingKind<> wording_alone{
    "markdown/public-wording-alone", Blocks::everything,
    "a public wording has nothing before it to replace; it comes directly after the restricted text that it replaces",
    "move it directly after the paragraph, list, table or figure that it replaces for the public",
    "otherwise the restricted text before it would be published"};
const FindingKind<> wording_broken{
    "markdown/public-wording-broken", Blocks::everything,
    "this looks like a public wording, but is not marked as one; a public wording is one paragraph in braces",
    "write `{public: words}` in one paragraph with a closing brace",
    "otherwise the restricted text before it would be published"};
const FindingKind<> rule{"markdown/rule", Severity::warning,
                         "a horizontal rule is not printed; the layout draws the rules of a report", "remove it"};
const FindingKind<> no_alternative{"markdown/picture-without-words", Severity::error,
                                   "the picture has no alternative text; every picture has a text alternative",
                                   "describe the picture between the brackets: ![description](file.png)"};
const FindingKind<std::string> picture_outside{
    "markdown/picture-outside", Severity::error,
    "the picture `{}` is outside the folder of this file; files outside the folder are not read",
    "move it beside the text, and name it by its path from there"};
const FindingKind<> inline_picture{"markdown/picture-in-a-line", Severity::error,
                                   "a picture is inside a line of text; a picture is a paragraph of its own",
                                   "put an empty line before and after it"};
const FindingKind<> too_many_pixels{"markdown/too-many-pixels", Severity::error,
                                    "the pictures of the file together have more pixels than a report can contain; "
                                    "a picture is as large as print requires",
                                    "scale the pictures down"};

constexpr std::size_t no_picture = static_cast<std::size_t>(-1);
constexpr std::uint64_t pixels_together = 120'000'000;
constexpr std::string_view caption_prefix = "Table:";

using Kind = MarkBlock::Kind;

/// The picture's path from the engagement folder; nothing if it is outside the Markdown file's folder.
std::optional<std::string> path_below(std::string_view markdown_path, std::string_view picture) {
  while (picture.starts_with("./")) picture.remove_prefix(2);
  if (picture.empty() || picture.starts_with('/') || picture.find_first_of("\\:") != picture.npos) return std::nullopt;
  for (std::size_t at = 0; at <= picture.size();) {
    const std::size_t slash = std::min(picture.find('/', at), picture.size());
    const std::string_view part = picture.substr(at, slash - at);
    if (part.empty() || part == "." || part == "..") return std::nullopt;
    at = slash + 1;
  }
  return std::string(markdown_path.substr(0, markdown_path.rfind('/') + 1)) + std::string(picture);
}

class ProseReading {
 public:
  ProseReading(std::string_view path, const Files& folder, Footnotes& footnotes, Prose& prose, Findings& findings)
      : path_(path), folder_(folder), footnotes_(footnotes), prose_(prose), findings_(findings) {}

  std::vector<ProseBlock> read(const std::vector<MarkBlock>& given, bool nested) {
    std::vector<ProseBlock> blocks;
    for (std::size_t i = 0; i < given.size(); ++i) {
      const MarkBlock* table = i + 1 < given.size() && given[i + 1].kind == Kind::table ? &given[i + 1] : nullptr;
      if (given[i].kind == Kind::paragraph && begins_caption(given[i])) {
        if (table == nullptr) findings_.report(caption_alone).at(given[i].span);
        if (table != nullptr) {
          blocks.push_back({read_table(*table, caption_of(given[i])), joined(given[i].span, table->span)});
          ++i;
          continue;
        }
      }
      auto block = read(given[i], nested);
      if (block && !take_wording(*block, nested, blocks)) blocks.push_back(std::move(*block));
    }
    return blocks;
  }

 private:
  static Span joined(const Span& a, const Span& b) { return {a.file, a.begin, std::max(a.end, b.end)}; }

  std::optional<ProseBlock> read(const MarkBlock& given, bool nested) {
    switch (given.kind) {
      case Kind::heading: return ProseBlock{read_heading(given, nested), given.span};
      case Kind::paragraph: return ProseBlock{read_paragraph(given, nested), given.span};
      case Kind::html:
        if (given.runs.empty()) return std::nullopt;
        return ProseBlock{ProseParagraph{footnotes_.split(given.runs)}, given.span};
      case Kind::quote: return ProseBlock{ProseQuote{read(given.blocks, true)}, given.span};
      case Kind::bullets:
      case Kind::numbers: return ProseBlock{read_list(given), given.span};
      case Kind::code: return ProseBlock{read_code(given), given.span};
      case Kind::table: return ProseBlock{read_table(given, {}), given.span};
      case Kind::rule: findings_.report(rule).at(given.span); return std::nullopt;
      case Kind::document:
      case Kind::item:
      case Kind::table_head:
      case Kind::table_body:
      case Kind::row:
      case Kind::cell: break;
    }
    return std::nullopt;
  }

  /// Attaches a public wording to the block before it. True if the block was one, wherever it was: words for another
  /// report must not be printed in this one.
  bool take_wording(const ProseBlock& block, bool nested, std::vector<ProseBlock>& before) {
    const auto* paragraph = std::get_if<ProseParagraph>(&block.value);
    if (paragraph == nullptr) return false;
    std::optional<ProseText> wording = public_wording_of(paragraph->text);
    if (!wording && resembles_public_wording(paragraph->text)) findings_.report(wording_broken).at(block.span);
    if (!wording) return false;
    if (nested || before.empty() || before.back().public_wording ||
        std::holds_alternative<ProseHeading>(before.back().value))
      findings_.report(wording_alone).at(block.span);
    else
      before.back().public_wording = std::move(wording);
    return true;
  }

  using Value = decltype(ProseBlock::value);

  Value read_heading(const MarkBlock& given, bool nested) {
    ProseHeading heading;
    heading.text = inline_text(given.runs);
    HeadingMarks marks = take_heading_marks(heading.text, findings_);
    heading.answers = std::move(marks.answers);
    heading.is_public = marks.is_public;
    report_directives_inside(heading.text, findings_);
    if (heading.text.empty()) findings_.report(empty_heading).at(given.span);
    if (nested) {
      findings_.report(heading_inside).at(given.span);
      return ProseParagraph{std::move(heading.text)};
    }
    if (given.level < 2 || given.level > 4) findings_.report(heading_level, given.level).at(given.span);
    heading.level = std::clamp(given.level, 2, 4);
    if (heading.level > level_ + 1) findings_.report(heading_skips, heading.level, level_).at(given.span);
    level_ = heading.level;
    return heading;
  }

  Value read_paragraph(const MarkBlock& given, bool nested) {
    if (given.runs.size() == 1 && given.runs.front().picture) return read_figure(*given.runs.front().picture);
    ProseParagraph paragraph{inline_text(given.runs)};
    if (const auto directive = directive_of(paragraph.text, findings_); directive && !nested)
      return ProseDirective{*directive};
    report_directives_inside(paragraph.text, findings_);
    return paragraph;
  }

  /// The runs as prose; a picture among them is a finding, and is replaced by its alternative text.
  ProseText inline_text(const std::vector<MarkRun>& runs) {
    const auto is_picture = [](const MarkRun& run) { return run.picture.has_value(); };
    if (std::none_of(runs.begin(), runs.end(), is_picture)) return footnotes_.split(runs);
    std::vector<MarkRun> words = runs;
    for (MarkRun& run : words) {
      if (!run.picture) continue;
      findings_.report(inline_picture).at(run.text.span);
      run.text = run.picture->alternative;
    }
    return footnotes_.split(words);
  }

  ProseList read_list(const MarkBlock& given) {
    ProseList list;
    list.ordered = given.kind == Kind::numbers;
    list.first = given.first;
    for (const MarkBlock& item : given.blocks) list.items.push_back(read(item.blocks, true));
    return list;
  }

  static ProseCode read_code(const MarkBlock& given) {
    ProseCode code;
    code.text.span = given.span;
    if (!given.runs.empty()) code.text = given.runs.front().text;
    if (code.text->utf8.ends_with('\n')) code.text.value.utf8.pop_back();
    return code;
  }

  ProseTable read_table(const MarkBlock& given, ProseText caption) {
    ProseTable table;
    table.caption = std::move(caption);
    for (const MarkBlock& part : given.blocks)
      for (const MarkBlock& row : part.blocks) {
        std::vector<ProseText> cells;
        for (const MarkBlock& cell : row.blocks) {
          cells.push_back(inline_text(cell.runs));
          report_directives_inside(cells.back(), findings_);
        }
        if (part.kind == Kind::table_body) {
          table.rows.push_back(std::move(cells));
          continue;
        }
        for (const MarkBlock& cell : row.blocks) table.columns.push_back(cell.align);
        table.head = std::move(cells);
      }
    return table;
  }

  static bool begins_caption(const MarkBlock& paragraph) {
    return !paragraph.runs.empty() && paragraph.runs.front().text->utf8.starts_with(caption_prefix);
  }

  ProseText caption_of(const MarkBlock& paragraph) {
    std::vector<MarkRun> runs = paragraph.runs;
    Located<Text>& first = runs.front().text;
    const std::size_t words = first->utf8.find_first_not_of(' ', caption_prefix.size());
    first = part_of(first, std::min(words, first->utf8.size()), first->utf8.size());
    return inline_text(runs);
  }

  /// A picture that cannot be shown keeps its figure, so that a draft shows where it is missing.
  ProseFigure read_figure(const MarkPicture& given) {
    if (given.alternative->empty()) findings_.report(no_alternative).at(given.path.span);
    ProseFigure figure;
    figure.path = given.path;
    figure.alternative = given.alternative;
    figure.caption = given.title;
    figure.picture = picture_at(given.path).value_or(no_picture);
    return figure;
  }

  /// The index of the decoded picture. A picture that is shown twice is decoded once, and its errors are reported once.
  std::optional<std::size_t> picture_at(const Located<std::string>& named) {
    const auto path = path_below(path_, *named);
    if (!path) {
      findings_.report(picture_outside, *named).at(named.span);
      return std::nullopt;
    }
    const auto [known, added] = pictures_.try_emplace(*path, std::nullopt);
    if (!added) return known->second;
    auto picture = read_picture(*path, named.span, folder_, findings_);
    if (!picture) return std::nullopt;
    pixels_ += std::uint64_t{picture->width} * picture->height;
    if (pixels_ > pixels_together) {
      findings_.report(too_many_pixels).at(named.span);
      return std::nullopt;
    }
    prose_.pictures.push_back(std::move(*picture));
    known->second = prose_.pictures.size() - 1;
    return known->second;
  }

  std::string_view path_;
  const Files& folder_;
  Footnotes& footnotes_;
  Prose& prose_;
  Findings& findings_;
  std::map<std::string, std::optional<std::size_t>> pictures_;
  std::uint64_t pixels_ = 0;
  int level_ = 1;
};

}  // namespace

std::optional<Prose> read_markdown(std::string_view path, const Files& folder, Sources& sources, Findings& findings) {
  const auto file = read_text(path, folder, sources, findings);
  if (!file) return std::nullopt;
  const std::string_view bytes = sources[*file].bytes();
  const MarkdownSource source = prepare_markdown(bytes, *file, findings);
  const auto tree = parse_markdown(source.text, 0, *file, findings);
  if (!tree) return std::nullopt;
  Prose prose;
  prose.file = *file;
  Footnotes footnotes(source, bytes, *file, findings);
  prose.blocks = ProseReading(path, folder, footnotes, prose, findings).read(tree->blocks, false);
  prose.footnotes = footnotes.take();
  return prose;
}

}  // namespace socpress::ingest
