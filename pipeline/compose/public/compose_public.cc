// Composes the public section with a voice of its own, which knows the public model and nothing else.
#include "compose/public/compose_public.h"

#include <algorithm>

#include "document/wording.h"

namespace socpress {

namespace {

std::optional<MessageValue> day(Date date) { return CalendarDay{date.year, date.month, date.day}; }

/// Speaks the layout's sentences about a public engagement.
class PublicVoice {
 public:
  PublicVoice(const PublicEngagement& engagement, const Layout& layout, Findings& findings)
      : engagement_(engagement), layout_(layout),
        wording_(layout, [this](Fact asked) { return answer(asked); }, false, findings) {
    categories_ = joined(engagement.categories, Phrase::category_name);
    categories_title_ = joined(engagement.categories, Phrase::category_title);
    throughout_ = plain_text(phrase(Phrase::throughout));
    time_frame_ = plain_text(phrase(Phrase::time_frame));
  }

  bool holds(const Condition& condition) const { return wording_.holds(condition); }
  Line say(const TemplateText& text) { return wording_.say(text); }
  Line phrase(Phrase name, const ItemFacts& item = {}) { return wording_.phrase(name, item); }
  std::string joined(const std::vector<Category>& categories, Phrase each);
  const PublicEngagement& engagement() const { return engagement_; }

 private:
  std::optional<MessageValue> answer(Fact asked) const;

  const PublicEngagement& engagement_;
  const Layout& layout_;
  Wording wording_;
  std::string categories_, categories_title_, throughout_, time_frame_;
};

std::string PublicVoice::joined(const std::vector<Category>& categories, Phrase each) {
  std::vector<std::string> names;
  for (const Category category : categories) {
    std::string keyword(name_of(category));
    std::replace(keyword.begin(), keyword.end(), '-', '_');   // a select's keyword holds no hyphen
    names.push_back(plain_text(phrase(each, {{Fact::item_id, keyword}})));
  }
  return join_list(names, layout_.locale);
}

/// The few facts the public model can answer. A public report is always about a period.
std::optional<MessageValue> PublicVoice::answer(Fact asked) const {
  const auto truth = [](bool value) { return std::string(value ? "yes" : "no"); };
  switch (asked) {
    case Fact::entity: return engagement_.organization.utf8;
    case Fact::entity_short: return engagement_.organization_short.utf8;
    case Fact::system: return engagement_.system.utf8;
    case Fact::period_from: return day(engagement_.period.from);
    case Fact::period_to: return day(engagement_.period.to);
    case Fact::categories: return categories_;
    case Fact::categories_title: return categories_title_;
    case Fact::category_count: return static_cast<std::int64_t>(engagement_.categories.size());
    case Fact::throughout: return throughout_;
    case Fact::time_frame: return time_frame_;
    case Fact::is_type_1: return truth(false);
    case Fact::is_type_2: return truth(true);
    case Fact::has_short_name: return truth(engagement_.organization.utf8 != engagement_.organization_short.utf8);
    default: return std::nullopt;
  }
}

Paragraph paragraph_of(StyleName style, Line line, Role role = Role::paragraph) {
  Paragraph made;
  made.style = style;
  made.role = role;
  made.line = std::move(line);
  return made;
}

Line line_of(const PublicText& text) {
  Inline piece;
  piece.text = text.utf8;
  return {piece};
}

SideRow row_beside(Line head) {
  SideRow row;
  row.before = pt(14);
  row.side.push_back(paragraph_of(StyleName::h3, std::move(head), Role::h3));
  return row;
}

/// Commitments with their categories beside them, then the requirements as a list.
BlockList commitments_and_requirements(PublicVoice& voice) {
  BlockList blocks;
  for (const PublicCommitment& commitment : voice.engagement().commitments) {
    SideRow row = row_beside(voice.phrase(Phrase::dc_commitment));
    Inline categories;
    categories.text = voice.joined(commitment.categories, Phrase::category_title);
    if (!categories.text.empty())
      row.side.push_back(paragraph_of(StyleName::card_fact_label, {categories}, Role::note));
    row.main.emplace_back(paragraph_of(StyleName::text, line_of(commitment.text)));
    blocks.emplace_back(std::move(row));
  }
  for (const PublicRequirement& requirement : voice.engagement().requirements) {
    SideRow row = row_beside(voice.phrase(Phrase::dc_requirement));
    row.main.emplace_back(paragraph_of(StyleName::text, line_of(requirement.text)));
    blocks.emplace_back(std::move(row));
  }
  return blocks;
}

/// Paragraphs, groups and the generated content; a public section holds nothing else.
void fill(PublicVoice& voice, const std::vector<TemplateNode>& nodes, BlockList& blocks) {
  for (const TemplateNode& node : nodes) {
    if (!voice.holds(node.when)) continue;
    if (node.kind == TemplateNode::Kind::paragraph) blocks.emplace_back(paragraph_of(node.style, voice.say(node.text)));
    if (node.kind == TemplateNode::Kind::group) fill(voice, node.children, blocks);
    if (node.kind != TemplateNode::Kind::content || node.content != Content::public_commitments) continue;
    for (Block& block : commitments_and_requirements(voice)) blocks.push_back(std::move(block));
  }
}

Section section_of(PublicVoice& voice, const SectionTemplate& written, TargetId target) {
  Section section;
  section.name = *written.name;
  section.orientation = written.orientation;
  section.numbering = written.numbering;
  section.target = target;
  section.furniture.head_left = voice.phrase(Phrase::head_organization);
  section.furniture.head_right = voice.say(written.running);
  Inline number;
  number.kind = Inline::Kind::page_number;
  section.furniture.page = put(voice.phrase(Phrase::foot_page_roman, {{Fact::item_page, slot(0)}}), 0, number);
  SideRow head;
  Paragraph title = paragraph_of(StyleName::h1, voice.say(written.title), Role::h1);
  title.outline_level = 1;
  title.target = target;
  title.keep_with_next = true;
  head.keep_with_next = true;
  head.main.emplace_back(std::move(title));
  section.blocks.emplace_back(std::move(head));
  fill(voice, written.nodes, section.blocks);
  return section;
}

}  // namespace

Document compose_public(const PublicEngagement& engagement, const Layout& layout, Findings& findings) {
  Document document;
  document.look = layout.look;
  document.draft = false;
  PublicVoice voice(engagement, layout, findings);
  for (const SectionTemplate& written : layout.sections) {
    if (*written.name != SectionName::public_commitments || !voice.holds(written.when)) continue;
    const auto target = static_cast<TargetId>(document.targets.size());
    document.targets.push_back({std::string(name_of(*written.name))});
    document.metadata.title = plain_text(voice.say(written.title));
    document.sections.push_back(section_of(voice, written, target));
  }
  document.metadata.author = engagement.organization.utf8;
  document.metadata.language = layout.language;
  return document;
}

}  // namespace socpress
