// Composes the public sections of a layout, from the public model only.
#include "compose/public/compose_public.h"

#include <algorithm>
#include <array>

#include "compose/public/sections.h"
#include "model/public_text.h"

namespace socpress::compose_public {

namespace {

constexpr std::array public_sections = {SectionName::public_cover, SectionName::public_assertion,
                                        SectionName::public_report, SectionName::public_boundaries,
                                        SectionName::public_commitments};

bool is_public(const SectionTemplate& section) {
  return std::find(public_sections.begin(), public_sections.end(), *section.name) != public_sections.end();
}

TargetId target_of(SectionName section, Document& document) {
  const std::string name(name_of(section));
  auto& targets = document.targets;
  const auto known = std::find_if(targets.begin(), targets.end(), [&](const Target& t) { return t.name == name; });
  const auto index = known - targets.begin();
  if (known == targets.end()) targets.push_back({name});
  return static_cast<TargetId>(index);
}

/// The generated content permitted in a public report; other content produces no blocks.
BlockList generated(SectionBuilder& builder, Content what) {
  switch (what) {
    case Content::cover_page: return cover(builder);
    case Content::prose: return boundaries(builder);
    case Content::public_commitments: return commitments_and_requirements(builder);
    case Content::firm_signature: return firm_signature(builder);
    case Content::management_signatures: return management_signatures(builder);
    default: return {};
  }
}

Furniture furniture_of(SentenceBuilder& sentences, const SectionTemplate& written) {
  Furniture furniture;
  if (*written.name == SectionName::public_cover) return furniture;
  furniture.head_right = unlinked(sentences.fill(written.running));
  furniture.head_left = unlinked(running_head_left(sentences.wording(), written, furniture.head_right,
                                                   line_of(sentences.engagement().organization.short_name)));
  Inline number;
  number.kind = Inline::Kind::page_number;
  if (written.numbering != Numbering::none)
    furniture.page = unlinked(put(sentences.phrase(Phrase::foot_page_roman, {{Fact::item_page, slot(0)}}), 0, number));
  return furniture;
}

LetterheadBlock letterhead_of(const PublicParty& party, const std::optional<PublicText>& note) {
  LetterheadBlock head;
  head.name = party.name.utf8;
  head.origin = place_of(party.name);
  if (note) head.note = line_of(*note);
  for (const PublicText& line : party.address) head.address.push_back(line_of(line));
  for (const PublicText& line : party.contact) head.contact.push_back(line_of(line));
  return head;
}

/// On the panel, a mark with a transparent background is white; one without is shown unchanged.
std::size_t logo_on_panel(SectionBuilder& builder, std::uint32_t logo) {
  Picture mark = builder.sentences.engagement().pictures.at(logo);
  if (mark.alpha.empty()) return picture(builder, logo);
  std::fill(mark.pixels.begin(), mark.pixels.end(), std::uint8_t{0xff});
  builder.document.pictures.push_back(std::move(mark));
  return builder.document.pictures.size() - 1;
}

TemplateTarget template_target(SectionBuilder& builder) {
  return {.wording = builder.sentences.wording(),
          .draft = builder.document.draft,
          .items = [&builder](ListName list) { return builder.sentences.items(list); },
          .content = [&builder](Content what) { return generated(builder, what); },
          .numbered_heading = wide_heading,
          .side_head = [](Line line) { return side_head(std::move(line), 2); }};
}

Section section_of(SectionBuilder& builder, const SectionTemplate& written) {
  const PublicEngagement& engagement = builder.sentences.engagement();
  builder.sentences.wording().begin_section(written);
  Section section;
  section.name = *written.name;
  section.orientation = written.orientation;
  section.numbering = written.numbering;
  section.target = target_of(*written.name, builder.document);
  section.furniture = furniture_of(builder.sentences, written);
  if (written.letterhead == Letterhead::auditor)
    section.letterhead = letterhead_of(engagement.auditor.party, engagement.auditor.designation);
  if (written.letterhead == Letterhead::organization) {
    section.letterhead = letterhead_of(engagement.organization, std::nullopt);
    if (engagement.logo) section.letterhead->logo = picture(builder, *engagement.logo);
  }
  if (section.name == SectionName::public_cover) {
    section.panel = panel_end;
    if (engagement.logo) section.logo = logo_on_panel(builder, *engagement.logo);
  }
  Line title = builder.sentences.fill(written.title);
  section.blocks = section_head(builder.sentences.fill(written.label), std::move(title), *section.target,
                                section.name == SectionName::public_report);
  const TemplateTarget target = template_target(builder);
  for (const TemplateNode& node : written.nodes) extend(section.blocks, fill_template(target, node));
  return section;
}

}  // namespace

Line line_of(const PublicText& text) { return line_of(text.utf8, place_of(text)); }

BlockList wide_heading(Line title) {
  Paragraph made = paragraph_of(StyleName::h2, std::move(title), Role::h2);
  made.outline_level = 2;
  made.keep_with_next = true;
  return {ruled_row(std::move(made))};
}

Paragraph side_head(Line line, int outline_level) {
  Paragraph head = paragraph_of(StyleName::h3, std::move(line), Role::h3);
  head.outline_level = outline_level;
  return head;
}

std::size_t picture(SectionBuilder& builder, std::uint32_t index) {
  std::vector<Picture>& shown = builder.document.pictures;
  const auto [known, is_new] = builder.pictures.try_emplace(index, shown.size());
  if (is_new) shown.push_back(builder.sentences.engagement().pictures.at(index));
  return known->second;
}

Document compose(const PublicEngagement& engagement, const Layout& layout, Findings& findings) {
  Document document;
  document.look = layout.look;
  document.paper = engagement.on_a4 ? Paper::a4 : Paper::letter;
  document.draft = engagement.draft;
  SentenceBuilder sentences(engagement, layout, findings);
  sentences.wording().link_references([&](const SectionTemplate& wanted) {
    const bool printed = is_public(wanted) && sentences.is_satisfied(wanted.when);
    return printed ? std::optional(target_of(*wanted.name, document)) : std::nullopt;
  });
  SectionBuilder builder{sentences, document};
  for (const SectionTemplate& written : layout.sections)
    if (is_public(written) && sentences.is_satisfied(written.when))
      document.sections.push_back(section_of(builder, written));
  for (const RequiredSection& required : layout.required) add_due(sentences.wording(), required, document.due);
  document.metadata = {plain_text(sentences.phrase(Phrase::document_title)), engagement.auditor.party.name.utf8,
                       plain_text(sentences.phrase(Phrase::document_subject)), layout.language};
  if (engagement.draft) add_draft_marks(sentences.wording(), document);
  return document;
}

}  // namespace socpress::compose_public
