// A report kind as data, read from layouts/*.xml: its look, its sections in order, every sentence of boilerplate.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/located.h"
#include "document/look.h"
#include "document/vocabulary.h"
#include "model/prose.h"

namespace socpress::inline document {

/// A Boolean expression over facts: the value of `when=`. An empty expression is always satisfied.
struct Condition {
  enum class Op { fact, all, any, none };  ///< a fact; and; or; not (one part)
  Op op = Op::all;
  Fact fact{};
  std::vector<Condition> parts;

  bool always() const { return op == Op::all && parts.empty(); }
};

/// A piece of a sentence: an ICU MessageFormat pattern over facts, or a reference. A mark is never inside a select.
struct TemplateRun {
  Located<Text> pattern;  ///< white space folded to single blanks
  Marks marks;
  std::optional<SectionName> reference;  ///< prints the section's label ("Section IV") and links to it
  std::string added;                     ///< the name of the section that is referred to, if the layout adds it
};
using TemplateText = std::vector<TemplateRun>;

/// One node of a section's boilerplate.
struct TemplateNode {
  enum class Kind {
    paragraph,  ///< <p style=>           text
    heading,    ///< <h level= number=>   text; level 2 is below a rule, 3 in the side column
    side,       ///< <side head="…">      children are next to a side head
    list,       ///< <list mark=dash|decimal|lettered>   children are items
    item,       ///< <item>               text, or children
    ruled,      ///< <ruled>              children between the two rules of the opinion
    for_each,   ///< <for-each list=>     children once for each item
    group,      ///< <group when=>        children
    content,    ///< <content of=>        content that compose generates
    open,       ///< <open when=>         a dashed box, printed in drafts only
  };
  Kind kind{};
  Condition when;
  TemplateText text;
  std::vector<TemplateNode> children;
  StyleName style = StyleName::text;
  std::optional<Element> element;
  std::optional<ListName> list;
  std::optional<Content> content;
  int level = 0;
  enum class Mark { dash, decimal, lettered } mark = Mark::dash;
  bool keep_with_next = false;
  Span span;
};

enum class Letterhead { none, auditor, organization };
enum class Numbering { none, roman, arabic };

struct SectionTemplate {
  Located<SectionName> name;
  std::string added;           ///< "glossary": the name of a section that the layout adds
  std::optional<Prose> prose;  ///< of an added section: the content of the engagement's Markdown file
  Condition when;
  TemplateText label;  ///< "Section I"; may be empty
  TemplateText title;
  TemplateText author;   ///< the author of the section, for the contents
  TemplateText running;  ///< right half of the running head
  Orientation orientation = Orientation::portrait;
  Numbering numbering = Numbering::arabic;
  Letterhead letterhead = Letterhead::none;
  bool head_names_auditor = false;  ///< left half of the running head: the firm instead of the organization
  bool in_contents = true;
  std::vector<TemplateNode> nodes;
  Span span;
};

/// The name that a layout gives the section, and whether a reference leads to it.
std::string_view name_of(const SectionTemplate& section);
inline bool is_named(const SectionTemplate& section, const TemplateRun& reference) {
  return *section.name == reference.reference && section.added == reference.added;
}

/// A pattern that compose looks up by name.
struct PhraseTemplate {
  Phrase phrase{};
  TemplateText text;
  Span span;
};

/// The requirements of a report kind for a printed section, and whether the section must be printed.
struct RequiredSection {
  struct Required {
    Element element{};
    Condition when;
  };
  SectionName section{};
  Condition when;
  std::vector<Required> elements;
  bool must_be_printed = false;
};

struct Layout {
  std::string name;  ///< "report"
  std::string locale = "en_US";
  std::string language = "en-US";  ///< BCP 47, for the file
  Look look;
  std::vector<SectionTemplate> sections;
  std::vector<RequiredSection> required;
  std::array<std::optional<PhraseTemplate>, static_cast<std::size_t>(Phrase::count_)> phrases;
  std::vector<FileId> files;  ///< this layout and those it extends, for the digest
  Span span;
};

std::string dump(const Layout& layout);

}  // namespace socpress::inline document
