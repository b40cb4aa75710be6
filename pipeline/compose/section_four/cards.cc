// Section IV as control cards: the control in full-size text, its facts in the side column, its tests below.
#include "compose/references.h"
#include "compose/section_four/cells.h"
#include "compose/section_four/presentations.h"

namespace socpress::compose {

namespace {

constexpr TestColumns card_columns = {.number = std::uint8_t{0},
                                      .test = 1,
                                      .result = 2,
                                      .response = 0,
                                      .last = Row::Rule::hair,
                                      .last_from = 0,
                                      .label_width = pt(100)};

class Cards {
 public:
  explicit Cards(SectionBuilder& builder) : builder_(builder), cells_(builder, card_columns), references_(builder) {
    const Phrase heads[] = {Phrase::test_number_head, Phrase::test_head, Phrase::result_head};
    const Length widths[] = {pt(16), pt(206), pt(138)};
    for (std::size_t i = 0; cells_.tested() && i < 3; ++i) {
      columns_.emplace_back().head = builder.sentences.phrase(heads[i]);
      columns_.back().width = widths[i];
    }
  }

  SideRow card_of(std::size_t control);

 private:
  void add_fact(SideRow& card, Phrase name, Line value);
  Line continued_of(const Control& control) const;

  SectionBuilder& builder_;
  TestCells cells_;
  References references_;
  std::vector<TableColumn> columns_;
};

void Cards::add_fact(SideRow& card, Phrase name, Line value) {
  if (blank(value)) return;
  card.side.push_back(paragraph_of(StyleName::card_fact_label, builder_.sentences.phrase(name), Role::label));
  card.side.back().keep_with_next = true;
  card.side.push_back(paragraph_of(StyleName::card_fact, std::move(value)));
}

Line Cards::continued_of(const Control& control) const {
  Line line = strong(line_of(*control.id, control.id.span));
  append(line, " ");
  append(line, cells_.continued());
  return line;
}

SideRow Cards::card_of(std::size_t index) {
  const Control& control = cells_.control(index);
  SideRow card;
  card.rule_above = true;
  card.rule_color = ColorName::card_rule;
  card.rule_weight = pt(1.25);
  card.before = pt(17.5);
  card.continued = continued_of(control);
  card.side.push_back(paragraph_of(StyleName::card_id, line_of(*control.id, control.id.span), Role::label));
  card.side.back().target = builder_.targets.of(*control.id);
  add_fact(card, Phrase::card_criteria, references_.ids(of_report(control.criteria)));
  add_fact(card, Phrase::card_frequency, line_of(control.frequency));
  Line kind = line_of(control.kind);
  if (!blank(kind) && !control.method->empty()) append(kind, ", ");
  append(kind, line_of(control.method));
  add_fact(card, Phrase::card_kind, std::move(kind));
  add_fact(card, Phrase::card_owner, line_of(control.owner));
  const Located<Text>* whose = cells_.operator_of(index);
  if (whose != nullptr) add_fact(card, Phrase::card_organization, line_of(*whose));
  if (!control.title->empty()) {
    Paragraph title = paragraph_of(StyleName::card_title, line_of(control.title), Role::label);
    title.keep_with_next = true;
    card.main.emplace_back(std::move(title));
  }
  card.main.emplace_back(paragraph_of(StyleName::text, line_of(control.description)));
  if (!cells_.tested()) return card;
  Table table;
  table.kind = Table::Kind::in_text;
  table.columns = columns_;
  table.summary = *control.id;
  table.groups.emplace_back().rows = cells_.rows(index);
  card.main.emplace_back(std::move(table));
  return card;
}

/// "4.2.3" in the side column and the group's title, without a rule.
SideRow group_heading(const std::string& number, const CriteriaGroup& group) {
  SideRow row;
  row.before = pt(21);
  row.keep_with_next = true;
  row.side.push_back(paragraph_of(StyleName::h2_number, line_of(number), Role::label));
  Paragraph title = paragraph_of(StyleName::h2, line_of(group.title), Role::h3);
  title.keep_with_next = true;
  title.outline_level = 3;
  title.outline_text = number + " " + group.title;
  row.main.emplace_back(std::move(title));
  return row;
}

}  // namespace

BlockList tests_as_cards(SectionBuilder& builder) {
  const Engagement& engagement = builder.sentences.engagement();
  const Coverage& coverage = builder.sentences.coverage();
  Cards cards(builder);
  const Places home = home_places(coverage);
  BlockList blocks;
  for (const Series& series : series_of(engagement, coverage)) {
    std::string number;
    BlockList heading = series_heading(builder, series, number);
    const bool grouped = has_groups(engagement, coverage, series);
    std::optional<std::size_t> group;
    int group_number = 0;
    for (const std::size_t place : series.criteria) {
      const std::size_t its_group = engagement.catalog.criteria[coverage.criteria[place].criterion].group;
      for (const std::size_t control : coverage.criteria[place].controls) {
        if (home[control] != place) continue;
        if (group != its_group) {
          const CriteriaGroup& entered = engagement.catalog.groups[its_group];
          blocks.emplace_back(running_in(builder, series, number, grouped ? &entered : nullptr));
          for (Block& block : heading) blocks.push_back(std::move(block));
          heading.clear();
          if (grouped) blocks.emplace_back(group_heading(number + "." + std::to_string(++group_number), entered));
          group = its_group;
        }
        blocks.emplace_back(cards.card_of(control));
      }
    }
  }
  return blocks;
}

}  // namespace socpress::compose
