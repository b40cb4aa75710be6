// The context in which a section of a restricted report is composed.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "compose/sentence_builder.h"
#include "document/document.h"
#include "document/section_parts.h"
#include "document/template.h"

namespace socpress::compose {

/// Allocates targets: each name once.
class Targets {
 public:
  explicit Targets(std::vector<Target>& targets) : targets_(targets) {}
  TargetId of(const std::string& name);

 private:
  std::vector<Target>& targets_;
  std::map<std::string, TargetId> known_;
};

struct SectionBuilder {
  SentenceBuilder& sentences;
  Document& document;
  Targets& targets;
  std::vector<Contents::Entry>& contents;  ///< every numbered heading adds its entry
  std::string section_number{};  ///< "3" for Section III, whose headings are numbered 3.1, 3.2 …; empty for none
  std::string section_target{};  ///< the name of its target, which no other section has
  bool keeps_running = false;    ///< its running head is the same on every page, whatever its headings
  int next_heading = 1;
  int next_figure = 1, next_table = 1;  ///< count through the complete report
  std::string section_label{};          ///< "Section III", for the running head; may be empty
};

/// The template context for the boilerplate of the current section.
TemplateTarget template_target(SectionBuilder& builder, std::function<BlockList(Content)> content);
/// The number of the next numbered heading: "3.4"; "4" in a section without a number.
std::string next_number(const SectionBuilder& builder);
/// Numbered heading of level 2 ("3.4" in the side column under a rule) with its contents entry and target.
BlockList numbered_heading(SectionBuilder& builder, Line title);
/// A head in the side column: of level 3 if a numbered heading of the section is above it, otherwise of level 2.
Paragraph side_head_of(const SectionBuilder& builder, Line line);
/// A dashed box with a phrase that states what is open.
Block open_box(SectionBuilder& builder, Phrase what);
/// Gives the table its consecutive number ("Table 6" in the layout's wording) and its caption.
void number_table(SectionBuilder& builder, Table& table, Line caption);

// One file a section's generated content; rows of the table in compose.cc.
BlockList compose_cover(SectionBuilder& builder);
/// The contents with the key to the marks below it. Before: every other section is composed.
BlockList compose_contents(SectionBuilder& builder);
BlockList compose_prose(SectionBuilder& builder, const Prose& prose);  ///< description.md and other-information.md
BlockList compose_tests(SectionBuilder& builder);                      ///< Section IV's tables or cards, as presented
BlockList compose_matrix(SectionBuilder& builder);                     ///< criteria to controls
BlockList compose_firm_signature(SectionBuilder& builder);
BlockList compose_management_signatures(SectionBuilder& builder);

/// The furniture above and below the pages of a section.
Furniture compose_furniture(SentenceBuilder& sentences, const SectionTemplate& section);
LetterheadBlock compose_letterhead(SectionBuilder& builder, Letterhead whose);

}  // namespace socpress::compose
