// The matrix of criteria and controls: the same deviations as the tables, as symbols.
#include "small_engagement.h"

namespace socpress::compose {
namespace {

using namespace small;

std::string matrix_of(Engagement engagement) {
  SectionBench bench(std::move(engagement));
  BlockList blocks = compose_matrix(bench.builder);
  return bench.dump_of(std::move(blocks));
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

Engagement with_controls(std::size_t count, const std::string& stem) {
  Engagement made = engagement();
  for (std::size_t i = 0; i < count; ++i)
    made.management->controls.push_back(control(stem + std::to_string(i + 10), "Does it.", {"CC6.2"}));
  return made;
}

Table table_of(Engagement engagement) {
  SectionBench bench(std::move(engagement));
  BlockList blocks = compose_matrix(bench.builder);
  return std::get<Table>(blocks.back().value);
}

TEST(Matrix, SixIdsARowAndTheRestBelowThem) {
  const Table table = table_of(with_controls(8, "IAM-"));
  EXPECT_EQ(table.columns.size(), 8u);
  ASSERT_EQ(table.groups.size(), 4u);
  ASSERT_EQ(table.groups[0].rows.size(), 2u);
  EXPECT_EQ(table.groups[0].rows[0].cells.size(), 6u);
  EXPECT_EQ(table.groups[0].rows[0].below, Row::Rule::none);
  EXPECT_EQ(table.groups[0].rows[1].cells.size(), 2u);
  EXPECT_EQ(table.groups[0].rows[1].below, Row::Rule::hair);
}

TEST(Matrix, LongerIdsHaveFewerAndWiderCells) {
  const Table table = table_of(with_controls(3, "ACCESS-MANAGEMENT-"));
  EXPECT_EQ(table.columns.size(), 4u);
  EXPECT_GT(*table.columns[2].width, pt(41.6));
  Length sum{};
  for (const TableColumn& column : table.columns) sum += *column.width;
  EXPECT_LE(sum, geometry(Paper::letter, Orientation::portrait).full_width());
}

TEST(Matrix, AnExceptedControlHasTheHeavyRuleAndAnIdleOneTheRaisedSign) {
  Engagement given = engagement();
  given.management->controls = {control("IAM-01", "", {"CC6.2"}), control("IAM-02", "", {"CC6.2", "CC6.3"}),
                                control("IAM-03", "", {"CC6.2"})};
  given.auditor->tests = {excepted(test("T1", "IAM-02", ""), 2, "Two."), idle(test("T2", "IAM-03", ""), "Nothing.")};
  const std::string shown = matrix_of(std::move(given));
  EXPECT_TRUE(contains(shown, "[IAM-01](IAM-01)"));
  EXPECT_TRUE(contains(shown, "[|*IAM-02*](IAM-02)"));
  EXPECT_TRUE(contains(shown, "[IAM-03](IAM-03)^_n_^"));
  EXPECT_TRUE(contains(shown, "matrix-note |*IAM-02* is excepted. IAM-03^_n_^ was idle."));
}

TEST(Matrix, TheLegendExplainsOnlySignsThatAppearBelow) {
  const std::string shown = matrix_of(with_controls(1, "IAM-"));
  EXPECT_TRUE(contains(shown, "matrix-note\n"));
  EXPECT_FALSE(contains(shown, "excepted"));
}

TEST(Matrix, GroupsOfTheCatalogHaveTheirLabelsOnceAndACriterionWithoutControlsADash) {
  const Table table = table_of(with_controls(1, "IAM-"));
  EXPECT_TRUE(table.groups[0].label);
  EXPECT_FALSE(table.groups[1].label);
  EXPECT_EQ(plain_text(table.groups[2].label->line), "Change");
  const auto& dash = std::get<Paragraph>(table.groups[1].rows[0].cells[0].blocks[0].value);
  EXPECT_EQ(plain_text(dash.line), "–");
}

TEST(Matrix, IsWhereCriteriaLeadUnlessTheTablesAre) {
  Engagement given = with_controls(1, "IAM-");
  EXPECT_FALSE(table_of(given).groups[0].target);
  given.terms.presentation = Presentation::by_process;
  EXPECT_TRUE(table_of(given).groups[0].target);
}

}  // namespace
}  // namespace socpress::compose
