// Shared by the three presentations of Section IV: bars with their counts, series of criteria, columns.
#include "compose/section_four/cells.h"

namespace socpress::compose {

void TestCells::count(TestCounts& counts, std::size_t control) const {
  const Coverage::OfControl& of = coverage().controls[control];
  ++counts.controls;
  counts.tests += of.tests.size();
  counts.exceptions += of.exceptions;
  counts.open += of.tests.empty();
  for (const std::size_t test : of.tests) counts.open += !tests_[test].result + response_is_open(test);
}

Line TestCells::counts_line(const TestCounts& counts) {
  SentenceBuilder& sentences = builder_.sentences;
  auto number = [](std::size_t n) { return static_cast<std::int64_t>(n); };
  if (!tested_) return sentences.phrase(Phrase::bar_counts_type_1, {{Fact::item_number, number(counts.controls)}});
  // "0 tests" would read as untested if all of them are presented elsewhere.
  const bool all_elsewhere = counts.tests == 0 && counts.tests_by_reference > 0;
  const ItemFacts here = {{Fact::item_number, number(counts.controls)}, {Fact::item_total, number(counts.tests)}};
  Line line = sentences.phrase(all_elsewhere ? Phrase::bar_counts_type_1 : Phrase::bar_counts, here);
  const std::pair<Phrase, std::size_t> further[] = {
      {Phrase::bar_tests_by_reference, counts.tests_by_reference},
      {Phrase::bar_exceptions, counts.exceptions},
      {Phrase::bar_exceptions_by_reference, counts.exceptions_by_reference},
      {Phrase::bar_open, counts.open}};
  for (const auto& part : further)
    if (part.second > 0)
      append(line, sentences.phrase(part.first, {{Fact::item_number, number(part.second)},
                                                 {Fact::item_total, number(counts.tests)}}));
  return line;
}

void TestCells::set_bar(Table& table, const std::string& id, const std::string& label, const TestCounts& counts) {
  Line name = strong(line_of(id));
  append(name, strong(line_of(label)));
  table.bar = name;
  table.bar.emplace_back().kind = Inline::Kind::right_tab;
  append(table.bar, counts_line(counts));
  Line behind = words_.continued;
  if (!behind.empty()) behind.front().text.insert(0, " ");
  for (Inline& piece : behind) piece.color = ColorName::mid;
  append(name, std::move(behind));
  table.bar_continued = std::move(name);
}

Places first_places(const Coverage& coverage) {
  Places places(coverage.controls.size());
  for (std::size_t i = 0; i < coverage.criteria.size(); ++i)
    for (const std::size_t control : coverage.criteria[i].controls)
      if (!places[control]) places[control] = i;
  return places;
}

Places home_places(const Coverage& coverage) {
  std::map<std::size_t, std::size_t> place_of;
  for (std::size_t i = 0; i < coverage.criteria.size(); ++i) place_of.emplace(coverage.criteria[i].criterion, i);
  Places places(coverage.controls.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    for (const std::size_t criterion : coverage.controls[i].criteria) {
      const auto found = place_of.find(criterion);
      if (found == place_of.end()) continue;
      places[i] = found->second;
      break;
    }
  }
  return places;
}

std::vector<Series> series_of(const Engagement& engagement, const Coverage& coverage) {
  std::vector<Series> all;
  const Catalog& catalog = engagement.catalog;
  for (std::size_t i = 0; i < coverage.criteria.size(); ++i) {
    const auto category = catalog.groups[catalog.criteria[coverage.criteria[i].criterion].group].category;
    if (all.empty() || all.back().category != category) all.push_back({category, {}});
    all.back().criteria.push_back(i);
  }
  return all;
}

BlockList series_heading(SectionBuilder& builder, const Series& series, std::string& number) {
  SentenceBuilder& sentences = builder.sentences;
  number = next_number(builder);
  Line title = sentences.phrase(Phrase::series_common);
  if (series.category)
    title =
        sentences.phrase(Phrase::series_additional,
                         {{Fact::item_name, plain_text(sentences.category(Phrase::category_name, *series.category))}});
  BlockList blocks;
  for (Block& block : numbered_heading(builder, std::move(title)))
    if (!std::holds_alternative<Running>(block.value)) blocks.push_back(std::move(block));
  return blocks;
}

Running running_in(SectionBuilder& builder, const Series& series, const std::string& number,
                   const CriteriaGroup* group) {
  SentenceBuilder& sentences = builder.sentences;
  const Line title = series.category ? sentences.category(Phrase::category_title, *series.category)
                                     : sentences.phrase(Phrase::series_common_short);
  ItemFacts facts = {
      {Fact::item_name, builder.section_label}, {Fact::item_id, number}, {Fact::item_title, plain_text(title)}};
  if (!group) return {sentences.phrase(Phrase::section_reference, facts)};
  facts.emplace_back(Fact::item_text, group->title);
  return {sentences.phrase(Phrase::group_title, facts)};
}

bool has_groups(const Engagement& engagement, const Coverage& coverage, const Series& series) {
  const auto group_of = [&](std::size_t i) {
    return engagement.catalog.criteria[coverage.criteria[i].criterion].group;
  };
  for (const std::size_t i : series.criteria)
    if (group_of(i) != group_of(series.criteria.front())) return true;
  return false;
}

std::vector<TableColumn> test_table_columns(SectionBuilder& builder, bool tested) {
  const Paper paper = builder.sentences.engagement().terms.paper;
  const PageGeometry page = geometry(paper, Orientation::landscape);
  const Length full = page.full_width() + page.bleed * 2, id = pt(73);
  const Length control = paper == Paper::a4 ? pt(202) : pt(186), test = paper == Paper::a4 ? pt(250) : pt(230);
  std::vector<std::pair<Phrase, Length>> kinds = {{Phrase::id_head, id},
                                                  {Phrase::control_head, control},
                                                  {Phrase::test_head, test},
                                                  {Phrase::result_head, full - id - control - test}};
  if (!tested)
    kinds = {{Phrase::id_head, id}, {Phrase::control_head, pt(373)}, {Phrase::criteria_head, full - id - pt(373)}};
  std::vector<TableColumn> columns;
  for (const auto& kind : kinds) {
    TableColumn& column = columns.emplace_back();
    column.head = builder.sentences.phrase(kind.first);
    column.width = kind.second;
  }
  return columns;
}

}  // namespace socpress::compose
