// Runs of Markdown to lines: marks, links, hard breaks and footnotes.
#include "compose/sections/prose_lines.h"

#include "compose/section_builder.h"

namespace socpress::compose {

namespace {

Inline mark_of(Inline::Kind kind, Span origin) {
  Inline piece;
  piece.kind = kind;
  piece.origin = origin;
  return piece;
}

Line with_link(const ProseRun& run, const References& references) {
  Line line = line_of(run.text);
  for (Inline& piece : line) {
    piece.marks = run.marks;
    if (run.link.front() == '#')
      piece.target = references.find(std::string_view(run.link).substr(1));
    else
      piece.uri = run.link;
  }
  return line;
}

}  // namespace

Line ProseLines::of(const ProseText& text) {
  Line line;
  for (const ProseRun& run : text) {
    if (run.line_break) {
      line.push_back(mark_of(Inline::Kind::line_break, run.text.span));
    } else if (run.footnote) {
      const auto note = footnote(*run.footnote);
      if (!note) continue;
      line.push_back(mark_of(Inline::Kind::footnote, run.text.span));
      line.back().footnote = note;
    } else {
      append(line, run.link.empty() ? references_.linked(run.text, run.marks) : with_link(run, references_));
    }
  }
  return line;
}

std::optional<FootnoteId> ProseLines::footnote(std::size_t index) {
  if (index >= prose_.footnotes.size()) return std::nullopt;
  auto& notes = builder_.document.footnotes;
  const auto [place, is_new] = footnotes_.try_emplace(index, FootnoteId{static_cast<std::uint32_t>(notes.size())});
  const FootnoteId id = place->second;
  if (is_new) {
    notes.emplace_back();  // the index is reserved first: a note may refer to notes, even to itself
    Line line = of(prose_.footnotes[index]);
    builder_.document.footnotes[static_cast<std::size_t>(id)] = std::move(line);
  }
  return id;
}

}  // namespace socpress::compose
