// Section IV by criterion: one table each, controls repeated if they serve several.
#include "compose/section_four/cells.h"
#include "compose/section_four/presentations.h"

namespace socpress::compose {

namespace {

class CriterionTables {
 public:
  explicit CriterionTables(SectionBuilder& builder)
      : builder_(builder),
        cells_(builder, {}),
        references_(builder),
        first_(first_places(cells_.coverage())),
        columns_(test_table_columns(builder, cells_.tested())) {}

  Table table_of(std::size_t place);

 private:
  RowGroup group_of(std::size_t control, std::size_t place);
  TestCounts counts_of(std::size_t place) const;

  const Criterion& criterion_at(std::size_t place) const {
    return builder_.sentences.engagement().catalog.criteria[cells_.coverage().criteria[place].criterion];
  }

  SectionBuilder& builder_;
  TestCells cells_;
  References references_;
  Places first_;
  std::vector<TableColumn> columns_;
};

/// The counts of this table: tests presented elsewhere are not counted again; their exceptions are, separately.
TestCounts CriterionTables::counts_of(std::size_t place) const {
  TestCounts counts;
  for (const std::size_t control : cells_.coverage().criteria[place].controls) {
    if (first_[control] == place) {
      cells_.count(counts, control);
    } else {
      const Coverage::OfControl& of = cells_.coverage().controls[control];
      ++counts.controls;
      counts.tests_by_reference += of.tests.size();
      counts.exceptions_by_reference += of.exceptions;
      counts.open += of.tests.empty();
    }
  }
  return counts;
}

RowGroup CriterionTables::group_of(std::size_t control, std::size_t place) {
  const bool here = first_[control] == place;
  RowGroup group = cells_.tested() ? cells_.group_of(control) : cells_.group_without_tests(control, references_);
  if (here) group.target = builder_.targets.of(*cells_.control(control).id);
  if (!cells_.tested()) return group;
  if (here || cells_.coverage().controls[control].tests.empty()) {
    group.rows = cells_.rows(control, cells_.coverage().controls[control].criteria.size() > 1);
  } else {
    group.rows.push_back(cells_.row_by_reference(control, criterion_at(*first_[control])));
  }
  return group;
}

Table CriterionTables::table_of(std::size_t place) {
  const Criterion& criterion = criterion_at(place);
  Table table;
  table.kind = Table::Kind::tests;
  table.columns = columns_;
  table.target = builder_.targets.of(criterion.id);
  table.outline_level = 3;
  table.outline_text = criterion.id + " " + criterion.label;
  table.summary = table.outline_text;
  cells_.set_bar(table, criterion.id, criterion.label, counts_of(place));
  const auto& controls = cells_.coverage().criteria[place].controls;
  table.groups.reserve(controls.size());
  for (const std::size_t control : controls) table.groups.push_back(group_of(control, place));
  if (controls.empty()) table.groups.emplace_back().rows.push_back(cells_.no_controls());
  return table;
}

}  // namespace

BlockList tests_by_criterion(SectionBuilder& builder) {
  const Engagement& engagement = builder.sentences.engagement();
  const Coverage& coverage = builder.sentences.coverage();
  CriterionTables tables(builder);
  BlockList blocks;
  for (const Series& series : series_of(engagement, coverage)) {
    std::string number;
    BlockList heading = series_heading(builder, series, number);
    const bool grouped = has_groups(engagement, coverage, series);
    std::optional<std::size_t> group;
    for (const std::size_t place : series.criteria) {
      const std::size_t its_group = engagement.catalog.criteria[coverage.criteria[place].criterion].group;
      if (group != its_group)
        blocks.emplace_back(
            running_in(builder, series, number, grouped ? &engagement.catalog.groups[its_group] : nullptr));
      group = its_group;
      for (Block& block : heading) blocks.push_back(std::move(block));
      heading.clear();
      blocks.emplace_back(tables.table_of(place));
    }
  }
  return blocks;
}

}  // namespace socpress::compose
