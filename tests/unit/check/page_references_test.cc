// The page numbers of references are compared with the pages on which tests and exceptions were placed.
#include <gtest/gtest.h>

#include "unit/check/clean.h"
#include "unit/check/written_pages.h"

namespace socpress::clean {
namespace {

constexpr Span control_id{FileId{0}, 10, 16}, procedure{FileId{1}, 10, 40}, facts{FileId{1}, 50, 80};

/// A control with one test, an exception, and a row elsewhere that refers to both: bar on page 1, test on page 2,
/// exception on page 3.
class ReferencesToTests : public testing::Test {
 protected:
  ReferencesToTests() {
    engagement.terms.type = at(ReportType::type2);
    engagement.management.emplace().controls.resize(1);
    Control& control = engagement.management->controls[0];
    control.id = {"IAM-02", control_id};
    socpress::Test& test = engagement.auditor.emplace().tests.emplace_back();
    test.id = id("IAM-02.A1");
    test.control = id("IAM-02");
    test.procedure = {Text{"Inspected departures.", {}}, procedure};
    test.exception = {Text{"Two were late.", {}}, facts};
    test.result = at(Result::exception);
    document.targets = {{"CC6.2"}, {"tests-IAM-02"}, {"exception-IAM-02.A1"}};
    written.print(written.node(Tag::p), "CC6.2");
    written.turn();
    const NodeId cell = written.node(Tag::td);
    written.print(cell, "Inspected departures.", {pt(54), pt(100)}, {procedure.file, procedure.begin, 20});
    written.turn();
    written.print(cell, "continued.", {pt(54), pt(100)}, {procedure.file, 20, procedure.end});
    written.print(written.node(Tag::td), "Two were late.", {pt(54), pt(100)}, facts);
    for (std::uint32_t i = 0; i < 3; ++i)
      written.pages.targets.emplace_back(Destination{document.targets[i].name, i, {}});
  }

  std::vector<Finding> findings_when_led_to(TargetId tests, TargetId exception) {
    Inline name = words("IAM-02");
    name.origin = control_id;
    Table table;
    RowGroup& group = table.groups.emplace_back();
    group.spanning.emplace_back().blocks.emplace_back(paragraph_of({name}));
    Row& row = group.rows.emplace_back();
    row.cells.emplace_back().blocks.emplace_back(paragraph_of({words("Presented on page "), page_of(tests)}));
    Framed frame;
    frame.kind = Framed::Kind::exception;
    frame.blocks.emplace_back(paragraph_of({words("See page "), page_of(exception)}));
    row.cells.emplace_back().blocks.emplace_back(frame);
    document.sections.assign(1, {});
    document.sections[0].blocks.emplace_back(table);
    check::RuleInput input;
    input.add(engagement);
    Findings before;
    check::evaluate(input, before);
    input.add(document);
    input.add(written.pages);
    Findings findings;
    check::evaluate(input, findings);
    std::vector<Finding> found;
    for (const Finding& finding : findings.all())
      if (finding.id == "pages/reference-page-differs") found.push_back(finding);
    return found;
  }

  Engagement engagement;
  Document document;
  Written written;
};

TEST_F(ReferencesToTests, NameThePageOfTheFirstLine) {
  EXPECT_TRUE(findings_when_led_to(TargetId{1}, TargetId{2}).empty());
}

TEST_F(ReferencesToTests, DoNotNameThePageOfTheCriterion) {
  const auto findings = findings_when_led_to(TargetId{0}, TargetId{0});
  ASSERT_EQ(findings.size(), 2u);
  EXPECT_EQ(findings[0].message,
            "the report refers to the tests of `IAM-02` on page 1, and its first line is on page 2");
  EXPECT_EQ(findings[1].message,
            "the report refers to the exception of `IAM-02.A1` on page 1, and its first line is on page 3");
}

TEST_F(ReferencesToTests, AreComparedWithThePlacedTextAndNotWithTheTarget) {
  written.pages.targets[1]->page = 2;
  EXPECT_EQ(findings_when_led_to(TargetId{1}, TargetId{2}).size(), 1u);
}

}  // namespace
}  // namespace socpress::clean
