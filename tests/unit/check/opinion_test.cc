// Opinions and assertion: none by default, each modification with its basis, and the same parts in both.
#include <gtest/gtest.h>

#include "unit/check/clean.h"

namespace socpress::clean {
namespace {

Opinion& operation(Engagement& e) { return *e.auditor->opinion->opinions[2]; }

TEST(Opinion, IsPresentInAllParts) {
  Engagement e = engagement();
  e.auditor->opinion.reset();
  EXPECT_EQ(found(e), Ids{"opinion/missing"});
  e = engagement();
  e.auditor->opinion->opinions[2].reset();
  EXPECT_EQ(messages(e), "the opinion on the operating effectiveness of controls is missing");
  EXPECT_EQ(found(e), Ids{"opinion/part-missing"});
  e = type_1();
  e.auditor->opinion->opinions[2] = e.auditor->opinion->opinions[1];
  EXPECT_EQ(found(e), Ids{"opinion/operation-in-type-1"});
}

TEST(Opinion, IsSetByAPersonOnADay) {
  Engagement e = engagement();
  operation(e).by.reset();
  EXPECT_EQ(messages(e), "the opinion on the operating effectiveness of controls does not state who formed it");
  operation(e).on.reset();
  EXPECT_EQ(messages(e),
            "the opinion on the operating effectiveness of controls does not state who formed it and on which day");
  EXPECT_EQ(found(e), Ids{"opinion/set-by-nobody"});
}

TEST(Opinion, IsAddressedSignedAndPlaced) {
  Engagement e = engagement();
  e.auditor->opinion->addressee.reset();
  EXPECT_EQ(found(e), Ids{"opinion/addressee-missing"});
  e = engagement();
  e.auditor->opinion->signature = text("");
  EXPECT_EQ(found(e), Ids{"opinion/signature-missing"});
  e = engagement();
  e.auditor->opinion->state.reset();
  EXPECT_EQ(messages(e), "the opinion does not state the state of issue");
  e.terms.auditor.state = text("Ohio");
  EXPECT_EQ(found(e), Ids{}) << "the terms may say it";
  e.auditor->opinion->city.reset();
  EXPECT_EQ(found(e), Ids{"opinion/place-missing"});
}

TEST(Opinion, ModifiedMeansABasis) {
  Engagement e = engagement();
  operation(e).kind = at(OpinionKind::qualified);
  EXPECT_EQ(messages(e),
            "the opinion on the operating effectiveness of controls is qualified, and no basis explains it");
  EXPECT_EQ(found(e), Ids{"opinion/basis-missing"});
  e.auditor->opinion->bases = {{{at(Subject::operating_effectiveness)},
                                criteria_of_report({"CC6.2"}),
                                ids({"IAM-02"}),
                                text("Access was given early."),
                                {}}};
  EXPECT_EQ(found(e), (Ids{"opinion/basis-without-effect", "opinion/basis-without-exception", "assertion/unmodified"}));
  e.auditor->opinion->bases.front().effect = text("Access was not limited to persons who were approved.");
  EXPECT_EQ(found(e), (Ids{"opinion/basis-without-exception", "assertion/unmodified"}));
  except(e.auditor->tests[1]);
  e.management->responses = {{e.auditor->tests[1].id, text("We have changed the order of the two steps.")}};
  e.management->assertion->matters = {{at(Subject::operating_effectiveness), text("Access was given early.")}};
  EXPECT_EQ(found(e), Ids{});
}

TEST(Opinion, ABasisMeansAModification) {
  Engagement e = engagement();
  operation(e).kind = at(OpinionKind::adverse);
  e.management->assertion->matters = {{at(Subject::operating_effectiveness), text("Access was given early.")}};
  e.auditor->opinion->bases = {{{at(Subject::operating_effectiveness), at(Subject::design)},
                                criteria_of_report({"CC6.2"}),
                                ids({"IAM-02"}),
                                text("Access was given early."),
                                {}}};
  e.auditor->opinion->bases.front().effect = text("Access was not limited to persons who were approved.");
  EXPECT_EQ(messages(e),
            "a basis for modification refers to the suitability of the design of controls, on which the opinion is "
            "unqualified");
  EXPECT_EQ(found(e), Ids{"opinion/basis-orphan"});
}

TEST(Assertion, IsThere) {
  Engagement e = engagement();
  e.management->assertion.reset();
  EXPECT_EQ(found(e), Ids{"assertion/missing"});
}

TEST(Assertion, MayBeMissingFromAHalfUntilItIsSignedOff) {
  Engagement e = engagement();
  e.management.reset();
  e.auditor->sign_off = SignOff{text("R. Moss"), day(2026, 2, 10), id("sha256:"), {}};
  EXPECT_EQ(found(e), Ids{"assertion/missing"});
}

TEST(Assertion, MirrorsTheOpinion) {
  Engagement e = engagement();
  e.management->assertion->asserts.pop_back();
  EXPECT_EQ(messages(e),
            "management asserts nothing about the operating effectiveness of controls, on which the report expresses "
            "an opinion");
  EXPECT_EQ(found(e), Ids{"assertion/part-missing"});
  e = type_1();
  e.management->assertion->asserts.push_back(at(Subject::operating_effectiveness));
  EXPECT_EQ(found(e), Ids{"assertion/part-extra"});
}

TEST(Assertion, IsSignedAndDated) {
  Engagement e = engagement();
  e.management->assertion->signatures.clear();
  EXPECT_EQ(found(e), Ids{"assertion/unsigned"});
  e = engagement();
  e.management->assertion->signatures[0].title = text("");
  EXPECT_EQ(messages(e), "a signature of the assertion lacks the title");
  EXPECT_EQ(found(e), Ids{"assertion/signature-incomplete"});
  e = engagement();
  e.management->assertion->date.reset();
  EXPECT_EQ(found(e), Ids{"assertion/undated"});
}

}  // namespace
}  // namespace socpress::clean
