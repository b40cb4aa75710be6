// Composes the public sections of a layout, with a voice that knows the public model and nothing else.
#include "compose/public/compose_public.h"

#include <algorithm>
#include <array>

#include "compose/public/sections.h"
#include "model/public_text.h"
#include "text/unicode.h"

namespace socpress::compose_public {

namespace {

/// What fits on the line of a running head beside its other half.
constexpr std::size_t head_characters = 124;

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

Furniture furniture_of(Voice& voice, const SectionTemplate& written) {
  Furniture furniture;
  if (*written.name == SectionName::public_cover) return furniture;
  furniture.head_right = voice.say(written.running);
  const std::size_t beside = code_points(plain_text(furniture.head_right));
  furniture.head_left = voice.phrase(written.head_names_auditor ? Phrase::head_auditor : Phrase::head_organization);
  if (!written.head_names_auditor && code_points(plain_text(furniture.head_left)) + beside > head_characters)
    furniture.head_left = voice.phrase(Phrase::head_organization_short);
  Inline number;
  number.kind = Inline::Kind::page_number;
  if (written.numbering != Numbering::none)
    furniture.page = put(voice.phrase(Phrase::foot_page_roman, {{Fact::item_page, slot(0)}}), 0, number);
  for (Line* line : {&furniture.head_left, &furniture.head_right, &furniture.page})
    for (Inline& piece : *line) piece.target.reset();
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

/// On the panel a mark with a transparent ground stands in white; one without is shown as it is.
std::size_t logo_on_panel(Desk& desk, std::uint32_t logo) {
  Picture mark = desk.voice.engagement().pictures.at(logo);
  if (mark.alpha.empty()) return picture(desk, logo);
  std::fill(mark.pixels.begin(), mark.pixels.end(), std::uint8_t{0xff});
  desk.document.pictures.push_back(std::move(mark));
  return desk.document.pictures.size() - 1;
}

void add_title(Voice& voice, const SectionTemplate& written, Section& section) {
  Paragraph title = paragraph_of(StyleName::h1, voice.say(written.title), Role::h1);
  if (title.line.empty()) return;
  SideRow head;
  Paragraph label = paragraph_of(StyleName::section_label, voice.say(written.label), Role::label);
  title.outline_level = 1;
  title.outline_text = plain_text(title.line);
  if (!label.line.empty()) {
    title.outline_text = plain_text(label.line) + " – " + title.outline_text;
    head.side.push_back(std::move(label));
  }
  title.target = section.target;
  title.keep_with_next = true;
  if (section.name == SectionName::public_report) title.element = Element::title;
  head.keep_with_next = true;
  head.main.emplace_back(std::move(title));
  section.blocks.emplace_back(std::move(head));
}

Section section_of(Desk& desk, const SectionTemplate& written) {
  const PublicEngagement& engagement = desk.voice.engagement();
  Section section;
  section.name = *written.name;
  section.orientation = written.orientation;
  section.numbering = written.numbering;
  section.target = target_of(*written.name, desk.document);
  section.furniture = furniture_of(desk.voice, written);
  if (written.letterhead == Letterhead::auditor)
    section.letterhead = letterhead_of(engagement.auditor.party, engagement.auditor.designation);
  if (written.letterhead == Letterhead::organization) {
    section.letterhead = letterhead_of(engagement.organization, std::nullopt);
    if (engagement.logo) section.letterhead->logo = picture(desk, *engagement.logo);
  }
  if (section.name == SectionName::public_cover) {
    section.panel = panel_end;
    if (engagement.logo) section.logo = logo_on_panel(desk, *engagement.logo);
  }
  add_title(desk.voice, written, section);
  for (const TemplateNode& node : written.nodes)
    for (Block& block : fill(desk, node)) section.blocks.push_back(std::move(block));
  return section;
}

}  // namespace

Document compose(const PublicEngagement& engagement, const Layout& layout, Findings& findings) {
  Document document;
  document.look = layout.look;
  document.paper = engagement.on_a4 ? Paper::a4 : Paper::letter;
  document.draft = engagement.draft;
  Voice voice(engagement, layout, findings);
  voice.lead_to([&](SectionName wanted) -> std::optional<TargetId> {
    const auto leads = [&](const SectionTemplate& section) {
      return *section.name == wanted && is_public(section) && voice.holds(section.when);
    };
    if (std::none_of(layout.sections.begin(), layout.sections.end(), leads)) return std::nullopt;
    return target_of(wanted, document);
  });
  Desk desk{voice, document};
  for (const SectionTemplate& written : layout.sections)
    if (is_public(written) && voice.holds(written.when)) document.sections.push_back(section_of(desk, written));
  document.metadata = {plain_text(voice.phrase(Phrase::document_title)), engagement.auditor.party.name.utf8,
                       plain_text(voice.phrase(Phrase::document_subject)), layout.language};
  if (engagement.draft) {
    document.draft_strip_left = voice.phrase(Phrase::draft_word);
    document.draft_strip_right = voice.phrase(Phrase::draft_strip);
    document.draft_side = voice.phrase(Phrase::draft_word);
  }
  return document;
}

}  // namespace socpress::compose_public
