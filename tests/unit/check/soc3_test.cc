// A report for the public: its requirements for the engagement, and what its document must and must not contain.
#include <gtest/gtest.h>

#include <algorithm>

#include "check/check.h"
#include "unit/check/clean.h"

namespace socpress::check {
namespace {

using clean::text;

Soc3Assertion assertion() {
  Soc3Assertion made;
  made.claim = clean::at(Soc3Claim::effective);
  made.date = clean::day(2026, 2, 10);
  made.signatures = {{text("Imogen Vale"), text("Chief Executive Officer")}};
  return made;
}

Soc3Opinion report() {
  Soc3Opinion made;
  made.opinion = Opinion{clean::at(OpinionKind::unqualified), text("R. Moss"), clean::day(2026, 2, 10), {}};
  made.addressee = text("To the Management of Tarnbrook Payments, Inc.");
  made.report_date = clean::day(2026, 2, 10);
  made.signature = text("Ellery Moss LLP");
  made.city = text("Columbus");
  made.state = text("Ohio");
  return made;
}

/// An engagement with everything that a report for the public requires.
Engagement with_public_side() {
  Engagement made = clean::engagement();
  std::get<ProseHeading>(made.management->description->blocks.front().value).is_public = true;
  made.management->commitments = {{clean::id("SC-1"), {}, text("It is there."), std::nullopt}};
  made.management->requirements = {{clean::id("SR-1"), {}, text("Two regions serve it.")}};
  made.management->soc3 = assertion();
  made.auditor->soc3 = report();
  return made;
}

std::vector<Finding> findings_of(const Engagement& engagement) {
  const std::vector<Waiver> none;
  RuleInput input(Scope::public_report);
  input.add(engagement);
  input.mark_evaluated();
  input.add_public_waivers(none);
  Findings findings;
  evaluate(input, findings);
  return findings.all();
}
clean::Ids found_in(const Engagement& engagement) { return clean::found(findings_of(engagement)); }

template <class Change>
clean::Ids after(Change change) {
  Engagement engagement = with_public_side();
  change(engagement);
  return found_in(engagement);
}

TEST(Soc3, ACleanEngagementHasNoFindings) { EXPECT_EQ(found_in(with_public_side()), clean::Ids{}); }

TEST(Soc3, ExistsForAType2Alone) {
  EXPECT_EQ(found_in(clean::type_1()).front(), "soc3/not-type-2");
  EXPECT_EQ(findings_of(clean::type_1()).front().blocks, Blocks::everything);
}

TEST(Soc3, RestsOnAConclusionOnOperation) {
  EXPECT_EQ(after([](Engagement& e) { e.auditor->opinion->opinions[2].reset(); }),
            clean::Ids{"soc3/operation-not-concluded"});
}

TEST(Soc3, NeedsBothFiles) {
  EXPECT_EQ(after([](Engagement& e) { e.management->soc3.reset(); }), clean::Ids{"soc3/file-missing"});
  EXPECT_EQ(after([](Engagement& e) { e.auditor->soc3.reset(); }), clean::Ids{"soc3/file-missing"});
}

TEST(Soc3, NeedsWhatAPartySigns) {
  const clean::Ids one = {"soc3/not-given"};
  EXPECT_EQ(after([](Engagement& e) { e.management->soc3->claim.reset(); }), one);
  EXPECT_EQ(after([](Engagement& e) { e.management->soc3->date.reset(); }), one);
  EXPECT_EQ(after([](Engagement& e) { e.management->soc3->signatures.clear(); }), one);
  EXPECT_EQ(after([](Engagement& e) { e.auditor->soc3->opinion.reset(); }), one);
  EXPECT_EQ(after([](Engagement& e) { e.auditor->soc3->opinion->by.reset(); }), one);
  EXPECT_EQ(after([](Engagement& e) { e.auditor->soc3->addressee.reset(); }), one);
  EXPECT_EQ(after([](Engagement& e) { e.auditor->soc3->report_date.reset(); }), one);
  EXPECT_EQ(after([](Engagement& e) { e.auditor->soc3->signature.reset(); }), one);
  EXPECT_EQ(after([](Engagement& e) { e.auditor->soc3->city.reset(); }), one);
}

TEST(Soc3, HasBoundariesCommitmentsAndRequirements) {
  EXPECT_EQ(after([](Engagement& e) { e.management->description = clean::description(); }),
            clean::Ids{"soc3/boundary-missing"});
  EXPECT_EQ(after([](Engagement& e) { e.management->commitments.front().is_restricted = true; }),
            clean::Ids{"soc3/principal-missing"});
  EXPECT_EQ(after([](Engagement& e) { e.management->requirements.clear(); }), clean::Ids{"soc3/principal-missing"});
}

TEST(Soc3, AModificationHasAPublicWordingOfItsBasis) {
  const auto qualified = [](Engagement& e) {
    e.auditor->opinion->opinions[2]->kind.value = OpinionKind::qualified;
    e.auditor->soc3->opinion->kind.value = OpinionKind::qualified;
    e.management->soc3->claim->value = Soc3Claim::effective_except_for;
  };
  EXPECT_EQ(after(qualified), (clean::Ids{"soc3/matter-missing", "soc3/basis-missing"}));
  EXPECT_EQ(after([&](Engagement& e) {
              qualified(e);
              e.auditor->soc3->basis = e.management->soc3->basis = text("Access was removed late.");
            }),
            clean::Ids{});
}

TEST(Soc3, ABasisBelongsToAModification) {
  EXPECT_EQ(after([](Engagement& e) { e.auditor->soc3->basis = text("Access was removed late."); }),
            clean::Ids{"soc3/basis-orphan"});
  EXPECT_EQ(after([](Engagement& e) { e.management->soc3->basis = text("Access was removed late."); }),
            clean::Ids{"soc3/basis-orphan"});
}

TEST(Soc3, OneExaminationHasOneResult) {
  EXPECT_EQ(after([](Engagement& e) { e.auditor->opinion->opinions[1]->kind.value = OpinionKind::adverse; }),
            clean::Ids{"soc3/opinion-differs"});
  // A modified description alone does not affect the conclusion on controls.
  EXPECT_EQ(after([](Engagement& e) { e.auditor->opinion->opinions[0]->kind.value = OpinionKind::qualified; }),
            clean::Ids{});
}

TEST(Soc3, TheAssertionMirrorsTheOpinion) {
  EXPECT_EQ(after([](Engagement& e) {
              e.management->soc3->claim->value = Soc3Claim::not_effective;
              e.management->soc3->basis = text("Access was removed late.");
            }),
            clean::Ids{"soc3/claim-differs"});
}

TEST(Soc3, TheAssertionComesBeforeTheReport) {
  EXPECT_EQ(after([](Engagement& e) { e.management->soc3->date = clean::day(2026, 2, 11); }),
            clean::Ids{"soc3/assertion-after-report"});
}

// ---- the document

Paragraph named(Element element) {
  Paragraph made;
  made.element = element;
  return made;
}

Section section(SectionName name, std::initializer_list<Element> elements) {
  Section made;
  made.name = name;
  for (const Element element : elements) made.blocks.emplace_back(named(element));
  return made;
}

Document whole() {
  Document made;
  made.draft = false;
  made.sections = {
      section(SectionName::public_assertion, {Element::organization_responsibilities, Element::assertion_operation,
                                              Element::inherent_limitations, Element::assertion_signature}),
      section(SectionName::public_report,
              {Element::title, Element::addressee, Element::scope, Element::organization_responsibilities,
               Element::auditor_responsibilities, Element::standards, Element::independence,
               Element::inherent_limitations, Element::opinion, Element::signature, Element::place, Element::date}),
      section(SectionName::public_boundaries, {}), section(SectionName::public_commitments, {})};
  for (const Section& one : made.sections) {
    made.due.push_back({one.name, true, {}});
    for (const Block& block : one.blocks) made.due.back().elements.push_back(*std::get<Paragraph>(block.value).element);
  }
  return made;
}

clean::Ids found_in(const Document& document) {
  RuleInput input(Scope::public_report);
  input.add(document);
  Findings findings;
  evaluate(input, findings);
  return clean::found(findings.all());
}

TEST(Soc3Document, ACompleteOneHasNoFindings) { EXPECT_EQ(found_in(whole()), clean::Ids{}); }

TEST(Soc3Document, LosesNoSection) {
  Document document = whole();
  document.sections.pop_back();
  EXPECT_EQ(found_in(document), clean::Ids{"soc3/section-missing"});
}

TEST(Soc3Document, LosesNoElement) {
  for (std::size_t part : {0u, 1u}) {
    const std::size_t elements = whole().sections[part].blocks.size();
    for (std::size_t i = 0; i < elements; ++i) {
      Document document = whole();
      auto& blocks = document.sections[part].blocks;
      blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(i));
      EXPECT_EQ(found_in(document), clean::Ids{"soc3/element-missing"}) << part << " " << i;
    }
  }
}

TEST(Soc3Document, ContainsNoTestsAndRestrictsNoUse) {
  for (const Element element : {Element::restricted_use, Element::tests_of_controls}) {
    Document document = whole();
    document.sections[1].blocks.emplace_back(named(element));
    EXPECT_EQ(found_in(document), clean::Ids{"soc3/element-restricted"});
  }
}

}  // namespace
}  // namespace socpress::check
