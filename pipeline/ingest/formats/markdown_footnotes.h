// Footnotes of a Markdown file: their definitions, and the references that are split out of its texts.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "ingest/formats/budget.h"
#include "ingest/formats/markdown_source.h"
#include "ingest/formats/markdown_tree.h"
#include "model/prose.h"

namespace socpress::ingest {

/// Numbers footnotes in the order in which the text refers to them.
class Footnotes {
 public:
  /// A definition of a label that is already defined is a finding.
  Footnotes(const MarkdownSource& source, std::string_view bytes, FileId file, Findings& findings);

  /// Runs of the parser to runs of prose: each `[^label]` becomes a separate run; an undefined one is a finding.
  ProseText split(const std::vector<MarkRun>& runs);

  /// The texts of all referenced footnotes; a finding for each definition that is not referenced. Call it last.
  std::vector<ProseText> take();

 private:
  struct Known {
    const FootnoteDefinition* definition = nullptr;
    std::optional<std::size_t> number;
  };

  void add_run(const MarkRun& run, ProseText& to);
  bool add_reference(const Located<Text>& text, std::size_t begin, std::size_t end, ProseText& to);
  ProseText text_of(const FootnoteDefinition& definition);
  bool may_report() { return ++reported_ <= budget::findings_of_a_kind; }

  const MarkdownSource& source_;
  std::string_view bytes_;
  FileId file_;
  Findings& findings_;
  std::map<std::string, Known, std::less<>> known_;
  std::vector<const FootnoteDefinition*> referred_;
  std::size_t reported_ = 0;
  bool inside_ = false;  // while the texts of footnotes are read
};

}  // namespace socpress::ingest
