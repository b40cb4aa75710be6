// Shared by the three presentations of Section IV: phrases, series of criteria, cells and rows of tests.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "compose/references.h"
#include "compose/section_builder.h"

namespace socpress::compose {

/// The content of the columns of a table. A response spans from `response` to the result.
struct TestColumns {
  std::optional<std::uint8_t> number;
  std::uint8_t test = 2, result = 3, response = 2;
  Row::Rule last = Row::Rule::thin;  ///< below the last row of a control, over the full width
  std::uint8_t last_from = 0;
  Length label_width = pt(112);  ///< of a response
};

/// The counts of a bar. Tests and exceptions of controls whose tests are presented elsewhere are counted separately.
struct TestCounts {
  std::size_t controls = 0, tests = 0, exceptions = 0, open = 0;
  std::size_t tests_by_reference = 0, exceptions_by_reference = 0;
};

/// The criteria of one category (or the common criteria), under one numbered heading of Section IV.
struct Series {
  std::optional<Category> category;
  std::vector<std::size_t> criteria;  ///< indexes into Coverage::criteria
};

/// Composes rows of tests and results. A result is never invented: a missing result is a dashed box.
class TestCells {
 public:
  TestCells(SectionBuilder& builder, TestColumns columns);

  /// False in a Type 1 report, which has neither tests nor results.
  bool tested() const { return tested_; }
  const Control& control(std::size_t index) const { return controls_[index]; }
  const Coverage& coverage() const { return builder_.sentences.coverage(); }
  /// The name of the subservice organization that operates the control; nothing if it is the organization's own.
  const Located<Text>* operator_of(std::size_t control) const;

  /// One row a test, each response after its test. Never empty if `tested`. `referred`: rows elsewhere refer to these
  /// by page, so the first test and each exception are targets.
  std::vector<Row> rows(std::size_t control, bool referred = false);
  /// The single row of a control whose tests are presented at another criterion; its exceptions are repeated here.
  Row row_by_reference(std::size_t control, const Criterion& where);
  /// The id, the line under it after a page break, and the line at the foot of the page before.
  RowGroup group_of(std::size_t control);

  /// A block from the test to the result: a response, or an open box.
  Row row_across(Block block) const;
  /// The single row of a control in a report without tests: id, control, and the criteria that it serves.
  RowGroup group_without_tests(std::size_t control, const References& references) const;
  /// The table of a criterion without controls.
  Row no_controls() const;

  void count(TestCounts& counts, std::size_t control) const;
  Line counts_line(const TestCounts& counts);
  /// A bar of id, bold label and counts; its continuation reads "continued" and has no counts.
  void set_bar(Table& table, const std::string& id, const std::string& label, const TestCounts& counts);
  Line continued() const { return words_.continued; }

 private:
  struct Words {
    Line did_not_operate, no_evidence, exception_noted, continued, response_label, response_disclaimer;
  };

  Cell control_cell(std::size_t control) const;
  Row test_row(const Test& test, std::size_t number);
  Cell procedure_cell(const Test& test);
  Line sample_line(const Test& test);
  Cell result_cell(const Test& test);
  /// The targets of references: where the tests of a control begin, and an exception.
  TargetId tests_target(std::size_t control);
  TargetId exception_target(const Test& test);
  void make_targets(Row& row, std::size_t control, const Test& test, bool first);
  /// "Presented at CC6.2, page 48", "See CC6.2, page 48".
  struct Reference {
    Line of_tests, of_result;
  };
  const Reference& reference_to(TargetId target, const Criterion& where);
  /// A result in bold, and its reason.
  Block reasoned(Line result, const Line& reason) const;
  Framed exception_frame(const Test& test, Line facts);
  /// Management's response, or in a draft an open box for a missing one.
  bool has_response(std::size_t test) const;
  bool response_is_open(std::size_t test) const;
  Framed response_to(std::size_t test);
  std::vector<Paragraph> response_label() const;

  SectionBuilder& builder_;
  TestColumns columns_;
  const std::vector<Control>& controls_;
  const std::vector<Test>& tests_;
  bool tested_ = true;
  Words words_;
  std::map<TargetId, Reference> references_;
};

/// Indexes into Coverage::criteria, parallel to the controls; nothing for a control without a criterion in scope.
using Places = std::vector<std::optional<std::size_t>>;
/// Each control at its first criterion in catalog order, so that references point backwards.
Places first_places(const Coverage& coverage);
/// Each control at the criterion that it names first, which is its main criterion for management.
Places home_places(const Coverage& coverage);

/// The applicable criteria, category by category, in catalog order.
std::vector<Series> series_of(const Engagement& engagement, const Coverage& coverage);

/// The numbered heading of a series; `number` is set to its number.
BlockList series_heading(SectionBuilder& builder, const Series& series, std::string& number);

/// The running head from here on: section, number, series and, if the series has several, the group.
Running running_in(SectionBuilder& builder, const Series& series, const std::string& number,
                   const CriteriaGroup* group);

/// True if the criteria of the series are from more than one group of the catalog.
bool has_groups(const Engagement& engagement, const Coverage& coverage, const Series& series);

/// The columns of a table of full page width: id, control, test, result; in a Type 1 report id, control, criteria.
std::vector<TableColumn> test_table_columns(SectionBuilder& builder, bool tested);

}  // namespace socpress::compose
