// Composes a report: the layout's sections in their order, each filled and joined with what the engagement generates.
#include "compose/compose.h"

#include <fmt/format.h>

#include <algorithm>

#include "compose/pieces.h"
#include "compose/sections.h"
#include "compose/sections/directives.h"
#include "compose/template.h"

namespace socpress::compose {

namespace {

/// The sections of one name are told apart by who speaks in them.
std::string target_name(SectionName section, std::string_view speaker = {}) {
  return fmt::format("section-{}{}{}", name_of(section), speaker.empty() ? "" : "-", speaker);
}
std::string target_name(const Desk& desk, const SectionTemplate& section) {
  return target_name(*section.name, desk.voice.speaker().id);
}

BlockList open_content(Desk& desk, Phrase what) { return {open_box(desk, desk.voice.phrase(what))}; }

BlockList generated(Desk& desk, Content content) {
  const std::optional<Management>& management = desk.voice.engagement().management;
  switch (content) {
    case Content::cover_page: return compose_cover(desk);
    case Content::contents: return compose_contents(desk);
    case Content::prose:
      if (!management || !management->description) return open_content(desk, Phrase::open_description);
      return compose_prose(desk, *management->description);
    case Content::other_information:
      if (!management || !management->other_information) return {};
      return compose_prose(desk, *management->other_information);
    case Content::tests_of_controls: return compose_tests(desk);
    case Content::criteria_matrix: return compose_matrix(desk);
    case Content::firm_signature: return compose_firm_signature(desk);
    case Content::management_signatures: return compose_management_signatures(desk);
    case Content::letter_changes:
      if (desk.voice.speaker().letter == nullptr) return {};
      return compose_changes(desk, desk.voice.speaker().letter->changes);
    case Content::public_commitments:
    case Content::count_: break;
  }
  return {};
}

/// Tables of four columns need the long side of the paper; everything else stands upright.
Orientation orientation_of(const Desk& desk, const SectionTemplate& section, const TemplateNode& node) {
  const bool tables = node.kind == TemplateNode::Kind::content && node.content == Content::tests_of_controls &&
                      desk.voice.engagement().terms.presentation != Presentation::cards;
  return tables ? Orientation::landscape : section.orientation;
}

/// Label in the side column, title beside it; a cover has neither.
void add_title(Desk& desk, const SectionTemplate& section, BlockList& blocks) {
  Paragraph title = paragraph_of(StyleName::h1, desk.voice.say(section.title), Role::h1);
  if (title.line.empty()) return;
  title.keep_with_next = true;
  title.outline_level = 1;
  title.target = desk.targets.of(target_name(desk, section));
  title.outline_text =
      desk.section_label.empty() ? plain_text(title.line) : desk.section_label + " – " + plain_text(title.line);
  if (*section.name == SectionName::auditors_report) title.element = Element::title;
  SideRow row;
  row.keep_with_next = true;
  Paragraph label = paragraph_of(StyleName::section_label, desk.voice.say(section.label), Role::label);
  if (!label.line.empty()) row.side.push_back(std::move(label));
  row.main.emplace_back(std::move(title));
  blocks.emplace_back(std::move(row));
}

void enter_contents(Desk& desk, const SectionTemplate& section) {
  if (!section.in_contents) return;
  Contents::Entry entry;
  entry.level = 1;
  entry.label = desk.voice.say(section.label);
  entry.title = desk.voice.say(section.title);
  entry.author = desk.voice.say(section.author);
  entry.target = desk.targets.of(target_name(desk, section));
  desk.contents.push_back(std::move(entry));
}

/// A part of a section on paper of one orientation.
Section part_of(Desk& desk, const SectionTemplate& section, Orientation orientation) {
  Section part;
  part.name = *section.name;
  part.orientation = orientation;
  part.numbering = section.numbering;
  part.furniture = compose_furniture(desk.voice, section);
  return part;
}

std::size_t add_picture(Document& document, const Picture& picture) {
  document.pictures.push_back(picture);
  return document.pictures.size() - 1;
}

Section first_part(Desk& desk, const SectionTemplate& section) {
  Section part = part_of(desk, section, section.orientation);
  part.target = desk.targets.of(target_name(desk, section));
  const Picture* logo = desk.voice.speaker().logo;
  if (section.letterhead != Letterhead::none) part.letterhead = compose_letterhead(desk, section.letterhead);
  if (logo != nullptr && section.letterhead == Letterhead::organization)
    part.letterhead->logo = add_picture(desk.document, *logo);
  if (logo != nullptr && part.name == SectionName::cover) part.logo = add_picture(desk.document, *logo);
  add_title(desk, section, part.blocks);
  return part;
}

std::vector<Section> compose_section(Desk& desk, const SectionTemplate& section, const Speaker& speaker) {
  desk.voice.speak_as(speaker);
  desk.section_label = plain_text(desk.voice.say(section.label));
  desk.next_heading = 1;
  if (!desk.section_label.empty()) ++desk.section_number;
  enter_contents(desk, section);
  std::vector<Section> parts = {first_part(desk, section)};
  const GeneratedContent content = [&](Content what) { return generated(desk, what); };
  for (const TemplateNode& node : section.nodes) {
    const Orientation orientation = orientation_of(desk, section, node);
    BlockList blocks = fill_template(desk, node, content);
    if (blocks.empty()) continue;
    if (orientation != parts.back().orientation) parts.push_back(part_of(desk, section, orientation));
    BlockList& into = parts.back().blocks;
    into.insert(into.end(), std::make_move_iterator(blocks.begin()), std::make_move_iterator(blocks.end()));
  }
  return parts;
}

Metadata metadata_of(Voice& voice) {
  return {voice.phrase_text(Phrase::document_title), voice.phrase_text(Phrase::document_author),
          voice.phrase_text(Phrase::document_subject), voice.layout().language};
}

}  // namespace

Document compose(const Engagement& engagement, const Layout& layout, Edition edition, Findings& findings) {
  Document document;
  document.look = layout.look;
  document.paper = engagement.terms.paper;
  document.draft = edition.draft;
  const Coverage covered = coverage(engagement);
  Voice voice(engagement, layout, covered, edition, findings);
  Targets targets(document.targets);
  voice.lead_to([&](SectionName wanted) -> std::optional<TargetId> {
    const auto found = std::find_if(
        layout.sections.begin(), layout.sections.end(),
        [&](const SectionTemplate& section) { return *section.name == wanted && voice.holds(section.when); });
    return found == layout.sections.end() ? std::nullopt : std::optional(targets.of(target_name(wanted)));
  });

  std::vector<Contents::Entry> contents;
  Desk desk{voice, document, targets, contents};
  std::size_t contents_at = 0;
  const SectionTemplate* contents_template = nullptr;
  for (const SectionTemplate& section : layout.sections) {
    if (!voice.holds(section.when)) continue;
    if (*section.name == SectionName::contents) {
      contents_template = &section;
      contents_at = document.sections.size();
      continue;
    }
    for (const Speaker& speaker : speakers_of(*section.name, engagement))
      for (Section& part : compose_section(desk, section, speaker)) document.sections.push_back(std::move(part));
  }
  if (contents_template != nullptr) {
    // Last, since every heading had to enter it first; its place is where the layout has it.
    std::vector<Section> parts =
        compose_section(desk, *contents_template, speakers_of(SectionName::contents, engagement).front());
    document.sections.insert(document.sections.begin() + static_cast<std::ptrdiff_t>(contents_at),
                             std::make_move_iterator(parts.begin()), std::make_move_iterator(parts.end()));
  }
  document.metadata = metadata_of(voice);
  if (edition.draft) compose_draft_marks(voice, document);
  return document;
}

}  // namespace socpress::compose
