// The tree of a Markdown file while a parser reports its pieces: places, budgets, blocks and runs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/formats/markdown_tree.h"
#include "ingest/formats/placed_text.h"

namespace socpress::ingest {

/// Builds nested blocks, and runs of text in the innermost. A piece that points into the text has its own place; any
/// other piece has the place of the text before it. If a budget is exceeded, the finding is reported and the builder
/// stops.
class MarkBuilder {
 public:
  /// `base` is the offset of the text in the file. Views the text.
  MarkBuilder(std::string_view text, std::uint32_t base, FileId file, Findings& findings);

  std::uint32_t source_of(std::string_view piece) const;
  /// The bytes of the file that the piece represents; 0 for a piece that is not part of the text.
  std::uint32_t length_of(std::string_view piece) const;
  Span span_of_piece(std::string_view piece) const;
  /// Records that the text is known up to the end of the piece.
  void advance(std::string_view piece);
  /// The empty span after the last text whose place is known.
  Span here() const { return {file_, last_, last_}; }

  /// False, with a finding, if references have expanded the text beyond its budget.
  bool spend(std::size_t bytes);
  bool is_stopped() const { return stopped_; }
  /// Limits the number of reports of errors that occur throughout a file.
  bool may_report();
  void stop(Findings::Entry entry, std::uint32_t at);

  /// The block that is open. Before: there is one.
  MarkBlock::Kind kind() const { return stack_.back().kind; }
  /// False if the builder has stopped.
  bool open(MarkBlock block);
  /// Opens a paragraph if the open block has no text of its own, as in a tight list.
  bool open_for_text();
  void close_implicit();
  void close();

  /// Begins (1) or ends (-1) bold, emphasized or code text. Ends the run.
  void mark(int strong, int emphasis, int code);
  void set_link(std::string address);
  void add_break();
  void add_blank();
  /// Text in which each run of blanks and line ends is one blank.
  void add_folded(std::string_view piece);
  /// Inline code keeps its blanks, but a line end in it is one blank.
  void add_verbatim(std::string_view piece);
  /// The lines of a code block, with tabs as four blanks.
  void add_code(std::string_view piece);
  /// A character that the piece writes in another form.
  void add_character(std::string_view character, std::string_view piece);
  /// The text up to the matching `end_picture` is the alternative text; nested pictures contribute their words.
  void begin_picture(MarkPicture picture);
  void begin_inner_picture() { ++pictures_; }
  bool is_in_picture() const { return pictures_ > 0; }
  void end_picture();

  /// The document; nothing if the builder has stopped. Before: every block was closed.
  std::optional<MarkBlock> take();

 private:
  bool is_of_text(std::string_view piece) const;
  bool count_node();
  Span next_rule();
  void end_run();
  Located<Text> taken();
  void add_blank(std::uint32_t source);
  void add_word(std::string_view word, std::uint32_t source);

  std::string_view text_;
  std::uint32_t base_;
  FileId file_;
  Findings& findings_;
  std::uint32_t last_;  ///< after the last text whose place is known
  std::size_t budget_, spent_ = 0, nodes_ = 0, reported_ = 0;
  bool stopped_ = false;

  std::vector<MarkBlock> stack_;
  std::optional<MarkBlock> whole_;
  PlacedText piece_;
  bool after_blank_ = true;  ///< so that a block does not begin with a blank
  int strong_ = 0, emphasis_ = 0, code_ = 0, pictures_ = 0;
  std::string link_;
  MarkPicture picture_;
};

}  // namespace socpress::ingest
