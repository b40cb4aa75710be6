// Reads from Section IV which exceptions are shown where, and compares them with the test results.
#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string, std::string> not_shown{
    "exceptions/not-at-each-criterion", Severity::error,
    "the exception of control `{}` is not shown at criterion `{}` in the {}",
    "show it, or refer to it, at every criterion that the control addresses: use the shipped table and matrix",
    "an exception shown at only some criteria misleads readers of the others"};

/// Criterion and control.
using Shown = std::set<std::pair<std::string, std::string>>;

struct SectionIv {
  bool has_matrix = false;
  Shown in_tables, in_matrix;
};

std::string first_words(const Cell& cell) {
  const auto* paragraph = cell.blocks.empty() ? nullptr : std::get_if<Paragraph>(&cell.blocks.front().value);
  return paragraph ? plain_text(paragraph->line) : std::string();
}

bool holds_exception(const Cell& cell) {
  return std::any_of(cell.blocks.begin(), cell.blocks.end(), [](const Block& block) {
    const auto* frame = std::get_if<Framed>(&block.value);
    return frame != nullptr && frame->kind == Framed::Kind::exception;
  });
}

/// A criterion's table: each group is a control, with its id in the first cell.
void read_table(const Table& table, const std::string& criterion, SectionIv& into) {
  for (const RowGroup& group : table.groups) {
    if (group.spanning.empty()) continue;
    const bool shown = std::any_of(group.rows.begin(), group.rows.end(), [](const Row& row) {
      return std::any_of(row.cells.begin(), row.cells.end(), holds_exception);
    });
    if (shown) into.in_tables.emplace(criterion, first_words(group.spanning.front()));
  }
}

/// The matrix: each group is a criterion, with its id in the first cell; a heavy mark precedes a control with
/// exceptions.
void read_matrix(const Table& table, SectionIv& into) {
  into.has_matrix = true;
  for (const RowGroup& group : table.groups) {
    if (group.spanning.empty()) continue;
    const std::string criterion = first_words(group.spanning.front());
    for (const Row& row : group.rows)
      for (const Cell& cell : row.cells)
        for_each_line(cell.blocks, [&](const Line& line) {
          for (const Inline& piece : line)
            if (piece.heavy_mark) into.in_matrix.emplace(criterion, piece.text);
        });
  }
}

SectionIv read_section_iv(const Document& document) {
  SectionIv read;
  for (const Section& section : document.sections) {
    if (section.name != SectionName::tests) continue;
    for (const Block& block : section.blocks) {
      const auto* table = std::get_if<Table>(&block.value);
      if (table == nullptr) continue;
      if (table->target)
        read_table(*table, document.targets.at(static_cast<std::size_t>(*table->target)).name, read);
      else if (table->kind == Table::Kind::wide)
        read_matrix(*table, read);
    }
  }
  return read;
}

/// The first exception of a control, to which a finding points.
const Test* excepted_test(const Coverage::OfControl& of, const std::vector<Test>& tests) {
  for (const std::size_t i : of.tests)
    if (tests[i].result && **tests[i].result == Result::exception) return &tests[i];
  return nullptr;
}

void exceptions_show_at_each_criterion(const RuleInput& input, Findings& findings) {
  const Document& document = input.document();
  const Engagement& engagement = input.engagement();
  if (!engagement.management || !engagement.auditor || !presents_tests(engagement)) return;
  const Coverage covered = coverage(engagement);
  if (covered.exceptions == 0) return;
  const SectionIv shown = read_section_iv(document);
  const bool by_criterion = engagement.terms.presentation == Presentation::by_criterion;
  for (const Coverage::OfCriterion& of : covered.criteria) {
    const std::string& criterion = engagement.catalog.criteria[of.criterion].id;
    for (const std::size_t i : of.controls) {
      const Test* test = excepted_test(covered.controls[i], engagement.auditor->tests);
      if (test == nullptr) continue;
      const std::string& control = *engagement.management->controls[i].id;
      const auto report = [&](const char* where) {
        findings.report(not_shown, control, criterion, where).at(test->result->span);
      };
      if (by_criterion && !shown.in_tables.contains({criterion, control})) report("tables");
      if ((shown.has_matrix || !by_criterion) && !shown.in_matrix.contains({criterion, control})) report("matrix");
    }
  }
}

constexpr std::array rules = {
    Rule{"an exception is shown at every criterion that its control addresses", AppliesTo::type_2,
         Needs::document | Needs::terms, exceptions_show_at_each_criterion, finds<not_shown>, Party::auditor},
};

}  // namespace

Rules shown_exceptions_rules() { return rules; }

}  // namespace socpress::check
