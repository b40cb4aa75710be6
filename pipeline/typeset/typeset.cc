// Document to pages: the body first, then the front matter with its page numbers, then the page furniture.
#include "typeset/typeset.h"

#include <algorithm>

#include "typeset/furniture.h"

namespace socpress::typeset {

namespace {

bool has_contents(const BlockList& blocks) {
  return std::any_of(blocks.begin(), blocks.end(),
                     [](const Block& block) { return std::holds_alternative<Contents>(block.value); });
}

/// One run: the state that all sections share, and the sections as they are set.
class Typesetting {
 public:
  Typesetting(const Document& document, const Faces& faces, Findings& findings)
      : document_(document),
        words_(document, faces, galley_, tree_, findings),
        setter_(document, words_, galley_, repeats_, tree_),
        flow_(repeats_),
        painter_(galley_, repeats_, words_, flow_, tree_),
        sections_(document.sections.size()) {}

  Pages run() {
    for (const Section& section : document_.sections) {
      nodes_.push_back(tree_.add(Tag::sect, NodeId{}));
      (void)section;
    }
    for (std::size_t i = 0; i < sections_.size(); ++i)
      if (!has_contents(document_.sections[i].blocks)) set(i);
    for (std::size_t i = 0; i < sections_.size(); ++i)
      if (has_contents(document_.sections[i].blocks)) set(i);
    for (SetSection& section : sections_) fill_open_numbers(section);
    Furnisher furnisher(document_, setter_, painter_);
    for (SetSection& section : sections_) furnisher.furnish(section, count(Numbering::arabic));
    return bind();
  }

 private:
  void set(std::size_t index);
  std::uint32_t first_number(std::size_t index) const;
  std::uint32_t count(Numbering numbering) const;
  void fill_open_numbers(SetSection& section);
  void fill(const OpenNumber& open, Page& page);
  Pages bind();
  void enter(const SetSection& section, std::uint32_t first_page, Pages& pages);
  void title_sections();

  const Document& document_;
  Galley galley_;
  Repeats repeats_;
  Tree tree_;
  Words words_;
  Setter setter_;
  Flow flow_;
  Painter painter_;
  std::vector<SetSection> sections_;
  std::vector<NodeId> nodes_;
};

/// Roman numbers count pages without a printed number (the cover is page i); Arabic numbers begin with the body.
std::uint32_t Typesetting::first_number(std::size_t index) const {
  const Numbering numbering = document_.sections[index].numbering;
  std::uint32_t number = 1;
  for (std::size_t i = 0; i < index; ++i) {
    const Numbering other = document_.sections[i].numbering;
    if (other == numbering || (numbering == Numbering::roman && other == Numbering::none))
      number += static_cast<std::uint32_t>(sections_[i].pages.size());
  }
  return number;
}

std::uint32_t Typesetting::count(Numbering numbering) const {
  std::size_t pages = 0;
  for (std::size_t i = 0; i < sections_.size(); ++i)
    if (document_.sections[i].numbering == numbering) pages += sections_[i].pages.size();
  return static_cast<std::uint32_t>(pages);
}

void Typesetting::set(std::size_t index) {
  PageMaker maker(document_, document_.sections[index], nodes_[index], setter_, painter_);
  sections_[index] = maker.make(first_number(index));
}

void Typesetting::fill_open_numbers(SetSection& section) {
  for (const OpenNumber& open : section.traces.open_numbers) fill(open, section.pages[open.page]);
}

/// Puts the number in its box. The rest of a left-aligned line closes up; in a flush right line, the words before the
/// number do.
void Typesetting::fill(const OpenNumber& open, Page& page) {
  const std::string& label = words_.page_labels().at(static_cast<std::size_t>(open.target));
  const Atom filled = words_.retyped(open.atom, label.empty() ? "–" : label);
  const Length slack = open.atom.width - filled.width;
  GlyphRun& run = std::get<GlyphRun>(page.items[open.item]);
  page.words[open.word].word = filled.word;
  for (std::uint32_t w = open.word + 1; w < run.first + run.count; ++w) page.words[w].x -= slack;
  for (std::uint32_t i = open.item + 1; i < open.line_end; ++i)
    if (GlyphRun* later = std::get_if<GlyphRun>(&page.items[i])) later->baseline.x -= slack;
  if (!open.aligned_right) return;
  for (std::uint32_t i = open.line_begin; i < open.line_end; ++i)
    if (GlyphRun* moved = std::get_if<GlyphRun>(&page.items[i])) moved->baseline.x += slack;
}

void Typesetting::title_sections() {
  for (std::size_t i = 0; i < sections_.size(); ++i)
    for (const Landmark& anchor : sections_[i].anchors)
      if (anchor.outline_level == 1 && tree_[nodes_[i]].title.empty()) tree_[nodes_[i]].title = anchor.outline_text;
}

/// Records the landmarks of one section's pages, now that the number of its first page is known.
void Typesetting::enter(const SetSection& section, std::uint32_t first_page, Pages& pages) {
  for (const Landed& landed : section.traces.landed) {
    const Landmark& anchor = section.anchors[landed.anchor];
    const std::uint32_t page = first_page + landed.page;
    if (anchor.outline_level > 0) pages.outline.push_back({anchor.outline_level, anchor.outline_text, page, landed.y});
    if (!anchor.target) continue;
    const auto target = static_cast<std::size_t>(*anchor.target);
    if (!pages.targets[target]) pages.targets[target] = Destination{document_.targets[target].name, page, landed.y};
  }
  for (const NodeId figure : section.traces.figures) tree_[figure].page += first_page;
  for (const Block& block : section.section->blocks)
    if (const Contents* contents = std::get_if<Contents>(&block.value))
      for (const Contents::Entry& entry : contents->entries)
        pages.contents.push_back({entry.target, words_.page_labels().at(static_cast<std::size_t>(entry.target))});
}

Pages Typesetting::bind() {
  Pages pages;
  pages.metadata = document_.metadata;
  pages.targets.resize(document_.targets.size());
  title_sections();
  std::vector<std::uint32_t> first_pages;
  for (SetSection& section : sections_) {
    first_pages.push_back(static_cast<std::uint32_t>(pages.pages.size()));
    enter(section, first_pages.back(), pages);
    std::move(section.pages.begin(), section.pages.end(), std::back_inserter(pages.pages));
  }
  for (std::size_t i = 0; i < sections_.size(); ++i)
    for (const PlacedLink& placed : sections_[i].traces.links) {
      LinkArea& link = pages.pages[first_pages[i] + placed.page].links[placed.index];
      const auto& destination = pages.targets[static_cast<std::size_t>(placed.target)];
      if (!destination) continue;
      link.page = destination->page;
      link.y = destination->y;
    }
  pages.words = words_.shaper().take();
  pages.nodes = tree_.take();
  pages.pictures = document_.pictures;
  return pages;
}

}  // namespace

Pages typeset(const Document& document, const Faces& faces, Findings& findings) {
  Pages pages = Typesetting(document, faces, findings).run();
  for (const Face& face : faces) pages.units_per_em.push_back(face.metrics().units_per_em);
  return pages;
}

}  // namespace socpress::typeset
