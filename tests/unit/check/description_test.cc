// The description criteria, and criteria compared with controls: each is answered, none is unknown.
#include <gtest/gtest.h>

#include "unit/check/clean.h"

namespace socpress::clean {
namespace {

/// Removes the answer to one description criterion: its heading and the paragraph below.
void take_away(Prose& prose, int criterion) {
  for (std::size_t i = 0; i < prose.blocks.size(); ++i) {
    const auto* one = std::get_if<ProseHeading>(&prose.blocks[i].value);
    if (one == nullptr || one->answers.front()->criterion != criterion) continue;
    prose.blocks.erase(prose.blocks.begin() + static_cast<std::ptrdiff_t>(i),
                       prose.blocks.begin() + static_cast<std::ptrdiff_t>(i) + 2);
    return;
  }
}

TEST(Description, IsThere) {
  Engagement e = engagement();
  e.management->description.reset();
  EXPECT_EQ(found(e), Ids{"description/missing"});
}

TEST(Description, AddressesEachCriterion) {
  Engagement e = engagement();
  take_away(*e.management->description, 4);
  EXPECT_EQ(messages(e), "the description does not address DC 4: incidents");
  EXPECT_EQ(found(e), Ids{"description/unaddressed"});
}

TEST(Description, OfAType1ContainsNoChanges) {
  Engagement e = engagement(), one = type_1();
  take_away(*e.management->description, 9);
  take_away(*one.management->description, 9);
  EXPECT_EQ(messages(e), "the description does not address DC 9: significant changes during the period");
  EXPECT_EQ(found(one), Ids{});
}

TEST(Description, AHeadingAloneAddressesNothing) {
  Engagement e = engagement();
  e.management->description->blocks.pop_back();
  EXPECT_EQ(messages(e), "this heading addresses DC 9, significant changes during the period, and has no text");
  EXPECT_EQ(found(e), Ids{"description/heading-without-text"});
}

TEST(Description, AListAddressesItsCriterionWhenItHasEntries) {
  Engagement e = engagement();
  e.management->description->blocks.back() = directive(Directive::changes);
  EXPECT_EQ(found(e), Ids{"description/heading-without-text"});
  e.management->changes.none = text("No significant change was made.");
  EXPECT_EQ(found(e), Ids{});
}

TEST(Description, AListAddressesItsCriterionUnderAnyHeading) {
  Engagement e = engagement();
  e.management->changes.none = text("No significant change was made.");
  take_away(*e.management->description, 9);
  e.management->description->blocks.push_back(directive(Directive::changes));
  EXPECT_EQ(found(e), Ids{});
}

TEST(Description, AddressesEachComponent) {
  Engagement e = engagement();
  auto& blocks = e.management->description->blocks;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const auto* one = std::get_if<ProseHeading>(&blocks[i].value);
    if (one != nullptr && one->answers.front()->component == "people")
      blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
  EXPECT_EQ(messages(e), "the description does not address people, one of the five components of a system");
  EXPECT_EQ(found(e), Ids{"description/component-empty"});
}

TEST(Description, OneHeadingMayAddressSeveral) {
  Engagement e = engagement();
  Prose prose;
  prose.blocks = {heading(2, "All",
                          {{1, ""},
                           {2, ""},
                           {4, ""},
                           {5, ""},
                           {6, ""},
                           {7, ""},
                           {8, ""},
                           {9, ""},
                           {3, "data"},
                           {3, "people"},
                           {3, "software"},
                           {3, "procedures"},
                           {3, "infrastructure"}}),
                  paragraph("All of it.")};
  e.management->description = prose;
  EXPECT_EQ(found(e), Ids{});
}

TEST(Description, LeavesOutNoCriterionWithoutAReason) {
  Engagement e = engagement();
  e.management->controls[1].criteria = criteria_of_report({"CC6.1"});
  e.management->not_applicable = {{{{{}, "CC6.2"}, {}}, text("")}};
  EXPECT_EQ(messages(e), "criterion `CC6.2` is stated as not applicable without a reason");
  EXPECT_EQ(found(e), Ids{"description/not-applicable-without-reason"});
  e.management->not_applicable[0].reason = text("The system has no users of its own.");
  e.management->controls[1].criteria = criteria_of_report({"CC6.1", "CC6.2"});
  EXPECT_EQ(messages(e), "criterion `CC6.2` is stated as not applicable, and control `IAM-02` addresses it");
  EXPECT_EQ(found(e), Ids{"description/not-applicable-but-mapped"});
}

TEST(Criteria, EachHasAControl) {
  Engagement e = engagement();
  e.management->controls[1].criteria = criteria_of_report({"CC6.1"});
  EXPECT_EQ(messages(e), "no control addresses CC6.2, Users");
  EXPECT_EQ(found(e), Ids{"criteria/uncovered"});
  e.management->controls.clear();
  e.auditor->tests.erase(e.auditor->tests.begin() + 1, e.auditor->tests.end());
  EXPECT_EQ(found(e), Ids{"criteria/no-controls"}) << "said once, not once a criterion";
}

TEST(Criteria, AreThoseOfTheCategories) {
  Engagement e = engagement();
  e.management->controls[0].criteria = criteria_of_report({"CC6.1", "A1.1"});
  EXPECT_EQ(messages(e), "A1.1 belongs to availability, which is not a category of this report");
  EXPECT_EQ(found(e), Ids{"criteria/out-of-scope"});
}

TEST(Criteria, AreThoseOfTheCatalog) {
  Engagement e = engagement();
  e.management->controls[0].criteria = criteria_of_report({"CC6.1", "CC6.11"});
  ASSERT_EQ(found(e), Ids{"criteria/unknown"});
  EXPECT_EQ(findings_of(e)[0].help, "did you mean `CC6.1`?");
  e = engagement();
  e.management->user_entity_controls = {{id("CUEC-1"), text("Users keep their keys."), criteria_of_report({"P1.2"})}};
  EXPECT_EQ(messages(e), "`P1.2` is not a criterion of tsc-2017");
}

TEST(Criteria, EachControlHasOne) {
  Engagement e = engagement();
  e.management->controls[0].criteria.clear();
  EXPECT_EQ(messages(e), "control `IAM-01` addresses no criterion");
  EXPECT_EQ(found(e), Ids{"criteria/control-unmapped"});
}

class Subservice : public testing::Test {
 protected:
  Subservice() {
    e.terms.subservice_organizations = {
        {id("northmere"), text("Northmere Cloud, Inc."), text("hosting"), at(Method::carve_out), ids({"IAM-01"})}};
    e.terms.subservice_organizations[0].reports = {{at(ReportType::type2), year_2025(), std::nullopt, {}}};
    e.management->subservice_controls = {
        {id("CSOC-1"), id("northmere"), text("Doors are locked."), criteria_of_report({"CC6.1"})}};
  }
  SubserviceOrganization& organization() { return e.terms.subservice_organizations[0]; }
  Engagement e = engagement();
};

TEST_F(Subservice, DescribedCompletelyHasNoFindings) { EXPECT_EQ(found(e), Ids{}); }

TEST_F(Subservice, CarvedOutOrIncluded) {
  organization().method.reset();
  EXPECT_EQ(messages(e), "the method for Northmere Cloud, Inc. is not stated: carve-out or inclusive");
  EXPECT_EQ(found(e), Ids{"subservice/method-missing"});
}

TEST_F(Subservice, CarvedOutMeansControlsAssumedAndTied) {
  e.management->subservice_controls[0].criteria.clear();
  EXPECT_EQ(found(e), Ids{"subservice/control-unmapped"});
  e.management->subservice_controls.clear();
  EXPECT_EQ(found(e), Ids{"subservice/no-controls-assumed"});
}

TEST_F(Subservice, IncludedMeansAssertedAndControlled) {
  e.management->subservice_controls.clear();
  organization().method = at(Method::inclusive);
  EXPECT_EQ(found(e), (Ids{"assertion/inclusive-missing", "subservice/included-without-controls"}));
  e.management->controls[1].organization = id("northmere");
  SubserviceAssertion made{id("northmere"), assertion()};
  made.assertion.restated.entity = organization().name;
  e.management->subservice_assertions = {made};
  EXPECT_EQ(found(e), Ids{});
}

TEST_F(Subservice, CarvedOutMeansWatched) {
  organization().monitoring.clear();
  EXPECT_EQ(found(e), Ids{"subservice/not-monitored"});
}

}  // namespace
}  // namespace socpress::clean
