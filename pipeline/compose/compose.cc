// Composes a report: the layout's sections in order, each filled and combined with content from the engagement.
#include "compose/compose.h"

#include <fmt/format.h>

#include "compose/section_builder.h"
#include "compose/sections/directives.h"

namespace socpress::compose {

namespace {

/// Sections of one name differ in the party that signs them.
std::string target_name(const SectionTemplate& section, std::string_view party = {}) {
  return fmt::format("section-{}{}{}", name_of(section), party.empty() ? "" : "-", party);
}
std::string target_name(const SectionBuilder& builder, const SectionTemplate& section) {
  return target_name(section, builder.sentences.party().id);
}

BlockList generated(SectionBuilder& builder, Content content) {
  const std::optional<Management>& management = builder.sentences.engagement().management;
  switch (content) {
    case Content::cover_page: return compose_cover(builder);
    case Content::contents: return compose_contents(builder);
    case Content::prose:
      if (!management || !management->description) return {open_box(builder, Phrase::open_description)};
      return compose_prose(builder, *management->description);
    case Content::other_information:
      if (!management || !management->other_information) return {};
      return compose_prose(builder, *management->other_information);
    case Content::tests_of_controls: return compose_tests(builder);
    case Content::criteria_matrix: return compose_matrix(builder);
    case Content::firm_signature: return compose_firm_signature(builder);
    case Content::management_signatures: return compose_management_signatures(builder);
    case Content::letter_changes:
      if (builder.sentences.party().letter == nullptr) return {};
      return compose_changes(builder, builder.sentences.party().letter->changes);
    case Content::public_commitments:
    case Content::count_: break;
  }
  return {};
}

/// Tables of four columns need landscape paper; everything else is in portrait.
Orientation orientation_of(const SectionBuilder& builder, const SectionTemplate& section, const TemplateNode& node) {
  const bool tables = node.kind == TemplateNode::Kind::content && node.content == Content::tests_of_controls &&
                      builder.sentences.engagement().terms.presentation != Presentation::cards;
  return tables ? Orientation::landscape : section.orientation;
}

void enter_contents(SectionBuilder& builder, const SectionTemplate& section) {
  if (!section.in_contents) return;
  Contents::Entry entry;
  entry.level = 1;
  entry.label = builder.sentences.fill(section.label);
  entry.title = builder.sentences.fill(section.title);
  entry.author = builder.sentences.fill(section.author);
  entry.target = builder.targets.of(target_name(builder, section));
  builder.contents.push_back(std::move(entry));
}

/// A part of a section on paper of one orientation.
Section part_of(SectionBuilder& builder, const SectionTemplate& section, Orientation orientation) {
  Section part;
  part.name = *section.name;
  part.added = section.added;
  part.orientation = orientation;
  part.numbering = section.numbering;
  part.furniture = compose_furniture(builder.sentences, section);
  return part;
}

std::size_t add_picture(Document& document, const Picture& picture) {
  document.pictures.push_back(picture);
  return document.pictures.size() - 1;
}

Section first_part(SectionBuilder& builder, const SectionTemplate& section) {
  Section part = part_of(builder, section, section.orientation);
  part.target = builder.targets.of(target_name(builder, section));
  const Picture* logo = builder.sentences.party().logo;
  if (section.letterhead != Letterhead::none) part.letterhead = compose_letterhead(builder, section.letterhead);
  if (logo != nullptr && section.letterhead == Letterhead::organization)
    part.letterhead->logo = add_picture(builder.document, *logo);
  if (logo != nullptr && part.name == SectionName::cover) part.logo = add_picture(builder.document, *logo);
  Line title = builder.sentences.fill(section.title);
  part.blocks = section_head(builder.sentences.fill(section.label), std::move(title), *part.target,
                             part.name == SectionName::auditors_report);
  return part;
}

std::vector<Section> compose_section(SectionBuilder& builder, const SectionTemplate& section,
                                     const SigningParty& party) {
  builder.sentences.sign_as(party);
  builder.sentences.wording().begin_section(section);
  builder.section_label = plain_text(builder.sentences.fill(section.label));
  builder.section_number = builder.sentences.wording().prefix_of(section);
  builder.section_target = target_name(builder, section);
  builder.keeps_running = *section.name == SectionName::other_information;
  builder.next_heading = 1;
  enter_contents(builder, section);
  std::vector<Section> parts = {first_part(builder, section)};
  const TemplateTarget target = template_target(builder, [&](Content what) { return generated(builder, what); });
  if (section.prose) extend(parts.back().blocks, compose_prose(builder, *section.prose));
  for (const TemplateNode& node : section.nodes) {
    const Orientation orientation = orientation_of(builder, section, node);
    BlockList blocks = fill_template(target, node);
    if (blocks.empty()) continue;
    if (orientation != parts.back().orientation) parts.push_back(part_of(builder, section, orientation));
    extend(parts.back().blocks, std::move(blocks));
  }
  return parts;
}

Metadata metadata_of(SentenceBuilder& sentences) {
  return {sentences.phrase_text(Phrase::document_title), sentences.phrase_text(Phrase::document_author),
          sentences.phrase_text(Phrase::document_subject), sentences.layout().language};
}

/// The layout's requirements for each section, by the facts of the parties that sign it.
std::vector<DueSection> due_sections(SentenceBuilder& sentences) {
  std::vector<DueSection> due;
  for (const RequiredSection& required : sentences.layout().required)
    for (const SigningParty& party : signing_parties_of(required.section, sentences.engagement())) {
      sentences.sign_as(party);
      add_due(sentences.wording(), required, due);
    }
  return due;
}

/// Where no tests are presented, none of their results is counted or marked.
Coverage presented_coverage(const Engagement& engagement) {
  Coverage covered = coverage(engagement);
  if (presents_tests(engagement)) return covered;
  covered.exceptions = covered.did_not_operate = covered.no_evidence = 0;
  for (Coverage::OfControl& of : covered.controls) {
    of.exceptions = 0;
    of.did_not_operate = of.no_evidence = false;
  }
  return covered;
}

}  // namespace

Document compose(const Engagement& engagement, const Layout& layout, Edition edition, Findings& findings) {
  Document document;
  document.look = layout.look;
  document.paper = engagement.terms.paper;
  document.draft = edition.draft;
  const Coverage covered = presented_coverage(engagement);
  SentenceBuilder sentences(engagement, layout, covered, edition, findings);
  Targets targets(document.targets);
  sentences.wording().link_references([&](const SectionTemplate& wanted) {
    return sentences.is_satisfied(wanted.when) ? std::optional(targets.of(target_name(wanted))) : std::nullopt;
  });

  std::vector<Contents::Entry> contents;
  SectionBuilder builder{sentences, document, targets, contents};
  std::size_t contents_at = 0;
  const SectionTemplate* contents_template = nullptr;
  for (const SectionTemplate& section : layout.sections) {
    if (!sentences.is_satisfied(section.when)) continue;
    if (*section.name == SectionName::contents) {
      contents_template = &section;
      contents_at = document.sections.size();
      continue;
    }
    for (const SigningParty& party : signing_parties_of(*section.name, engagement))
      for (Section& part : compose_section(builder, section, party)) document.sections.push_back(std::move(part));
  }
  if (contents_template != nullptr) {
    // Composed last, because every heading must enter it first; the layout determines its position.
    std::vector<Section> parts =
        compose_section(builder, *contents_template, signing_parties_of(SectionName::contents, engagement).front());
    document.sections.insert(document.sections.begin() + static_cast<std::ptrdiff_t>(contents_at),
                             std::make_move_iterator(parts.begin()), std::make_move_iterator(parts.end()));
  }
  document.metadata = metadata_of(sentences);
  if (edition.draft) add_draft_marks(sentences.wording(), document);
  document.due = due_sections(sentences);
  return document;
}

}  // namespace socpress::compose
