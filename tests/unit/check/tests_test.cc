// Tests of controls and their exceptions: results set by persons, possible numbers, words that agree with them.
#include <gtest/gtest.h>

#include "unit/check/clean.h"

namespace socpress::clean {
namespace {

class Tests : public testing::Test {
 protected:
  Engagement e = engagement();
  socpress::Test& first() { return e.auditor->tests[0]; }
  /// An exception of the first test, with management's response.
  void except_first() {
    except(first());
    e.management->responses = {{id("T-1"), text("We have mended it.")}};
  }
};

TEST_F(Tests, OfEachControl) {
  e.auditor->tests.pop_back();
  EXPECT_EQ(messages(e), "control `IAM-02` is not tested");
  EXPECT_EQ(found(e), Ids{"tests/missing"});
  e.auditor->tests.clear();
  EXPECT_EQ(found(e), Ids{"tests/none"}) << "said once, not once a control";
}

TEST_F(Tests, NoneInAType1) {
  Engagement one = type_1();
  one.auditor->tests = {test("T-1", "IAM-01")};
  EXPECT_EQ(found(one), Ids{"tests/in-type-1"});
}

TEST_F(Tests, ResultIsNeverFilledIn) {
  first().result.reset();
  EXPECT_EQ(found(e), Ids{}) << "what was written and not understood was reported when it was read";
  first().result_text = text("");
  EXPECT_EQ(messages(e), "test `T-1` has no result");
  EXPECT_EQ(found(e), Ids{"tests/result-missing"});
}

TEST_F(Tests, ResultIsSomebodys) {
  first().tester = text("");
  EXPECT_EQ(messages(e), "the result of test `T-1` does not state who performed the test");
  first().tested_on.reset();
  EXPECT_EQ(messages(e), "the result of test `T-1` does not state who performed the test, and when");
  EXPECT_EQ(found(e), Ids{"tests/result-defaulted"});
}

TEST_F(Tests, ResultIsOfThePeriod) {
  first().tested_on = day(2024, 12, 31);
  EXPECT_EQ(found(e), (Ids{"tests/before-period", "tests/tested-before-the-end"}));
}

TEST_F(Tests, SampleFitsThePopulation) {
  first().sample_size = at<std::int64_t>(91);
  EXPECT_EQ(messages(e), "91 items were sampled from a population of 90");
  EXPECT_EQ(found(e), Ids{"tests/sample-exceeds-population"});
  first().sample_size = at<std::int64_t>(90);
  EXPECT_EQ(found(e), Ids{});
}

TEST_F(Tests, DeviationsFitTheSample) {
  except_first();
  first().deviations = at<std::int64_t>(26);
  first().exception = text("Accounts were given before they were approved.");
  EXPECT_EQ(messages(e), "26 deviations were found among 25 items");
  EXPECT_EQ(found(e), Ids{"tests/deviations-exceed-sample"});
}

TEST_F(Tests, AnEmptyPopulationShowsNothing) {
  first().population = text("Accounts of temporary personnel");
  first().population_size = first().sample_size = at<std::int64_t>(0);
  EXPECT_EQ(messages(e), "test `T-1` found no exceptions in a population of 0");
  EXPECT_EQ(found(e), Ids{"tests/concluded-on-nothing"});
  first().result = at(Result::did_not_operate);
  EXPECT_EQ(found(e), Ids{"exceptions/did-not-operate-without-reason"});
  first().exception = text("Nobody left in the period.");
  EXPECT_EQ(found(e), Ids{});
}

TEST_F(Tests, AnExceptionIsDescribedCompletely) {
  except_first();
  EXPECT_EQ(found(e), Ids{});
  first().sample_size.reset();
  EXPECT_EQ(messages(e), "the exception of test `T-1` does not state the number of items");
  EXPECT_EQ(found(e), Ids{"exceptions/no-count"});
  except(first());
  first().sample_size = at<std::int64_t>(25);
  first().exception = text("");
  EXPECT_EQ(found(e), Ids{"exceptions/no-facts"});
}

TEST_F(Tests, AnExceptionHasAResponse) {
  except_first();
  EXPECT_EQ(found(e), Ids{});
  e.management->responses.clear();
  EXPECT_EQ(found(e), Ids{"responses/missing"});
  e.management->responses = {{id("T-2"), text("We have mended it.")}};
  EXPECT_EQ(found(e), (Ids{"responses/missing", "responses/nothing-to-answer"}));
}

TEST_F(Tests, AnObservationNeedsNoCount) {
  except_first();
  first().population = text("");
  first().population_size.reset();
  first().sample_size.reset();
  first().deviations.reset();
  EXPECT_EQ(found(e), Ids{});
}

TEST_F(Tests, NoDeviationIsHidden) {
  except_first();
  first().deviations = at<std::int64_t>(0);
  EXPECT_EQ(messages(e), "test `T-1` notes an exception with 0 deviations");
  EXPECT_EQ(found(e), Ids{"exceptions/none-counted"});
  e = engagement();
  first().deviations = at<std::int64_t>(1);
  EXPECT_EQ(messages(e), "deviations are counted (1), and test `T-1` notes no exception");
  EXPECT_EQ(found(e), Ids{"exceptions/denied"});
  e = engagement();
  first().exception = text("One account was approved late; we consider it isolated.");
  EXPECT_EQ(found(e), Ids{"exceptions/behind-a-clean-result"});
}

TEST_F(Tests, AThousandControlsAreJudgedAsOneIs) {
  e.management->controls.clear();
  e.auditor->tests.clear();
  std::string words;
  for (int i = 0; i < 70; ++i) words += "ticket ";
  for (int i = 0; i < 1000; ++i) {
    const std::string name = "C-" + std::to_string(i);
    e.management->controls.push_back(control(name, {"CC6.1", "CC6.2"}));
    e.management->controls.back().description = text(words);
    for (const char* which : {".1", ".2"}) {
      e.auditor->tests.push_back(test(name + which, name));
      e.auditor->tests.back().procedure = text(words);
    }
  }
  EXPECT_EQ(found(e), (Ids{"exceptions/nothing-ever-happened", "repetition/down-a-column", "repetition/down-a-column"}))
      << "so many, and nothing ever happened";
  e.auditor->tests[1234].sample_size = at<std::int64_t>(5000);
  EXPECT_EQ(found(e), (Ids{"tests/sample-exceeds-population", "exceptions/nothing-ever-happened",
                           "repetition/down-a-column", "repetition/down-a-column"}));
}

}  // namespace
}  // namespace socpress::clean
