// The facts of the engagement that a sentence can refer to.
#include "compose/sentence_builder.h"

#include <gtest/gtest.h>

#include "layout_by_hand.h"

namespace socpress::compose {
namespace {

using small::as_text;
using small::id;

class SentenceBuilderTest : public testing::Test {
 protected:
  SentenceBuilderTest() : engagement_(small::engagement()), layout_(small::layout()) {
    engagement_.terms.organization.name = as_text("Tarnbrook Payments, Inc.");
    engagement_.terms.organization.short_name = as_text("Tarnbrook");
    engagement_.terms.time_frame = TimeFrame{Period{{{2025, 10, 1}, {}}, {{2026, 9, 30}, {}}}};
    by_hand::say(layout_, Phrase::category_name,
                 "{item_id, select, processing_integrity {processing integrity} other {{item_id}}}");
    by_hand::say(layout_, Phrase::subservice_use, "{item_name} for {item_service}");
    by_hand::say(layout_, Phrase::list_between, ";");
    by_hand::say(layout_, Phrase::list_before_last, "; and");
    by_hand::say(layout_, Phrase::list_pair, "and");
    by_hand::say(layout_, Phrase::named_in_words, "{item_id} ({item_text})");
    by_hand::say(layout_, Phrase::throughout, "throughout the period {period_from} to {period_to}");
    by_hand::say(layout_, Phrase::open_date, "date not set");
    by_hand::say(layout_, Phrase::open_fact, "not given");
  }

  void uses(std::string name, std::string service, Method method) {
    SubserviceOrganization made;
    made.name = as_text(std::move(name));
    made.service = as_text(std::move(service));
    made.method = Located<Method>{method, {}};
    engagement_.terms.subservice_organizations.push_back(made);
  }
  void opine(Subject subject, OpinionKind kind) {
    auto& opinion = engagement_.auditor->opinion;
    if (!opinion) opinion.emplace();
    opinion->opinions[static_cast<std::size_t>(subject)] = Opinion{{kind, {}}, {}, {}, {}};
  }
  /// The text that a report prints for the pattern.
  std::string said(const std::string& pattern, bool draft = true) {
    const Coverage covered = coverage(engagement_);
    SentenceBuilder sentences(engagement_, layout_, covered, {draft}, findings_);
    return plain_text(sentences.fill(by_hand::words(pattern)));
  }
  bool is_true(Fact fact) {
    const Coverage covered = coverage(engagement_);
    return SentenceBuilder(engagement_, layout_, covered, {}, findings_).is_true(fact);
  }

  Engagement engagement_;
  Layout layout_;
  Findings findings_;
};

TEST_F(SentenceBuilderTest, ProvidesTheTerms) {
  EXPECT_EQ(said("{entity} ({entity_short}), {throughout}"),
            "Tarnbrook Payments, Inc. (Tarnbrook), throughout the period October 1, 2025 to September 30, 2026");
}

TEST_F(SentenceBuilderTest, JoinsCategoriesInTheirCanonicalOrder) {
  engagement_.terms.categories = {
      {Category::privacy, {}}, {Category::processing_integrity, {}}, {Category::security, {}}};
  EXPECT_EQ(said("{categories}"), "security, processing integrity, and privacy");
  engagement_.terms.categories = {{Category::availability, {}}, {Category::security, {}}};
  EXPECT_EQ(said("{categories}"), "security and availability");
  engagement_.terms.categories = {{Category::security, {}}};
  EXPECT_EQ(said("{categories}"), "security");
}

TEST_F(SentenceBuilderTest, StatesWhatEachOrganizationIsUsedFor) {
  uses("Northmere Cloud, Inc.", "hosting and power", Method::carve_out);
  uses("Calder Vault Ltd.", "key hardware", Method::carve_out);
  uses("Quill SectionBuilder LLC", "support", Method::inclusive);
  EXPECT_EQ(said("{carve_out_uses}."),
            "Northmere Cloud, Inc. for hosting and power, and Calder Vault Ltd. for key hardware.");
  EXPECT_EQ(said("{carve_out_names}"), "Northmere Cloud, Inc. and Calder Vault Ltd.");
  EXPECT_EQ(said("{inclusive_uses}"), "Quill SectionBuilder LLC for support");
  EXPECT_EQ(said("{carve_out_count} {inclusive_count}"), "2 1");
  EXPECT_TRUE(is_true(Fact::has_carve_out));
  EXPECT_TRUE(is_true(Fact::has_inclusive));
}

TEST_F(SentenceBuilderTest, TakesNoOpinionForGranted) {
  for (const Fact fact :
       {Fact::description_unqualified, Fact::design_unqualified, Fact::operation_unqualified, Fact::any_modified})
    EXPECT_FALSE(is_true(fact)) << name_of(fact);
  for (const Fact fact : {Fact::description_open, Fact::design_open, Fact::operation_open, Fact::any_open})
    EXPECT_TRUE(is_true(fact)) << name_of(fact);
}

TEST_F(SentenceBuilderTest, KeepsTheThreeOpinionsApart) {
  opine(Subject::description, OpinionKind::unqualified);
  opine(Subject::design, OpinionKind::adverse);
  opine(Subject::operating_effectiveness, OpinionKind::disclaimer);
  for (const Fact fact : {Fact::description_unqualified, Fact::design_adverse, Fact::operation_disclaimed,
                          Fact::any_adverse, Fact::any_disclaimed, Fact::any_modified})
    EXPECT_TRUE(is_true(fact)) << name_of(fact);
  for (const Fact fact : {Fact::any_qualified, Fact::all_disclaimed, Fact::any_open, Fact::design_unqualified})
    EXPECT_FALSE(is_true(fact)) << name_of(fact);
}

TEST_F(SentenceBuilderTest, ExpectsTwoOpinionsOfATypeOneReport) {
  engagement_.terms.type = Located<ReportType>{ReportType::type1, {}};
  opine(Subject::description, OpinionKind::disclaimer);
  opine(Subject::design, OpinionKind::disclaimer);
  EXPECT_FALSE(is_true(Fact::operation_open));
  EXPECT_FALSE(is_true(Fact::any_open));
  EXPECT_TRUE(is_true(Fact::all_disclaimed));
}

TEST_F(SentenceBuilderTest, CountsBasesBySubject) {
  engagement_.auditor->opinion.emplace().bases = {
      {{{Subject::design, {}}, {Subject::operating_effectiveness, {}}},
       small::criteria_of_report({"CC6.2"}),
       {id("IAM-02"), id("IAM-03")},
       as_text("Late."),
       {}},
      {{{Subject::operating_effectiveness, {}}}, {}, {}, as_text("Lost."), {}}};
  EXPECT_EQ(said("{description_basis_count} {design_basis_count} {operation_basis_count} {basis_count}"), "0 1 2 2");
  const Coverage covered = coverage(engagement_);
  SentenceBuilder sentences(engagement_, layout_, covered, {}, findings_);
  const auto items = sentences.items(ListName::bases);
  ASSERT_EQ(items.size(), 2u);
  const ItemFacts expected = {{Fact::item_text, std::string("Late.")},
                              {Fact::item_effect, std::string()},
                              {Fact::item_criterion, std::string("CC6.2 (Registering users)")},
                              {Fact::item_list, std::string("IAM-02 and IAM-03")},
                              {Fact::item_number, std::int64_t{1}},
                              {Fact::item_total, std::int64_t{2}},
                              {Fact::item_title, std::string("design and operating_effectiveness")}};
  ASSERT_EQ(items[0].facts.size(), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_EQ(items[0].facts[i].first, expected[i].first);
    if (const auto* words = std::get_if<std::string>(&expected[i].second)) {
      EXPECT_EQ(std::get<std::string>(items[0].facts[i].second), *words);
    } else {
      EXPECT_EQ(std::get<std::int64_t>(items[0].facts[i].second), std::get<std::int64_t>(expected[i].second));
    }
  }
}

TEST_F(SentenceBuilderTest, StatesHowTheAssertionIsModified) {
  Assertion& assertion = engagement_.management->assertion.emplace();
  assertion.asserts = {{Subject::description, {}}, {Subject::design, {}}};
  assertion.matters = {{{Subject::design, {}}, as_text("Late.")}};
  EXPECT_TRUE(is_true(Fact::asserts_description));
  EXPECT_FALSE(is_true(Fact::asserts_operation));
  EXPECT_TRUE(is_true(Fact::matter_design));
  EXPECT_FALSE(is_true(Fact::matter_description));
}

TEST_F(SentenceBuilderTest, MarksAMissingDateInADraftAndReportsItInAReport) {
  EXPECT_EQ(said("Dated {report_date}"), "Dated Open: date not set");
  EXPECT_TRUE(findings_.all().empty());
  said("Dated {report_date}", false);
  ASSERT_EQ(findings_.all().size(), 1u);
  EXPECT_EQ(findings_.all()[0].id, "layout/fact-without-answer");
}

// The opinion's own city precedes the firm's; an engagement without an opinion still has the firm's.
TEST_F(SentenceBuilderTest, StatesWhereTheReportIsIssued) {
  engagement_.terms.auditor.city = as_text("Columbus");
  EXPECT_EQ(said("{auditor_city}"), "Columbus");
  engagement_.auditor->opinion.emplace().city = as_text("Cleveland");
  EXPECT_EQ(said("{auditor_city}"), "Cleveland");
}

TEST_F(SentenceBuilderTest, ProvidesEveryFactOfACompleteEngagementExceptThoseOfItemsAndSections) {
  uses("Northmere", "hosting", Method::carve_out);
  uses("Quill", "support", Method::inclusive);
  Terms& terms = engagement_.terms;
  terms.system = {as_text("Platform"), as_text("Description")};
  terms.auditor.name = terms.auditor.short_name = as_text("Ellery Moss LLP");
  terms.auditor.designation = terms.auditor.city = terms.auditor.state = as_text("somewhere");
  terms.recipient = terms.draft_label = as_text("someone");
  AuditorsOpinion& opinion = engagement_.auditor->opinion.emplace();
  opinion.addressee = opinion.signature = as_text("someone");
  opinion.report_date = Located<Date>{{2026, 11, 18}, {}};
  opinion.opinions[2] = Opinion{{OpinionKind::disclaimer, {}}, {}, {}, {}};
  opinion.procedures = {as_text("drawn"), as_text("complete"), as_text("tested")};
  opinion.controls = {{id("IAM-01"), {ControlConclusion::did_not_operate, {}}, as_text("")}};
  engagement_.management->assertion.emplace().date = Located<Date>{{2026, 11, 18}, {}};
  BridgeLetter& letter = engagement_.management->bridge_letter.emplace();
  letter.addressee = letter.user_entity_controls = letter.last_report.auditor = as_text("someone");
  letter.incidents = letter.control_failures = letter.subservice_organizations = as_text("none");
  letter.last_report.date = Located<Date>{{2026, 11, 18}, {}};
  letter.period = Period{{{2026, 10, 1}, {}}, {{2026, 11, 18}, {}}};
  const Coverage covered = coverage(engagement_);
  SentenceBuilder sentences(engagement_, layout_, covered, {false}, findings_);
  sentences.sign_as(signing_parties_of(SectionName::bridge_letter, engagement_).front());
  for (int i = 0; i < static_cast<int>(Fact::count_); ++i) {
    const auto fact = static_cast<Fact>(i);
    // A period has no such day, and the organization is not used for a service.
    const std::string_view name = name_of(fact);
    const bool elsewhere = name.starts_with("item_") || name.starts_with("section_");
    const bool provided = !elsewhere && fact != Fact::as_of && fact != Fact::signatory_service;
    EXPECT_EQ(sentences.fact(fact).has_value(), provided) << name;
  }
}

// The facts of an assertion, a letter and a signatory are those of the section's signing party.
TEST_F(SentenceBuilderTest, SignsForAnOrganizationPresentedInclusively) {
  uses("Northmere", "hosting", Method::carve_out);
  uses("Quill", "support", Method::inclusive);
  engagement_.management->assertion.emplace().date = Located<Date>{{2026, 11, 18}, {}};
  const std::vector<SigningParty> parties = signing_parties_of(SectionName::subservice_assertion, engagement_);
  ASSERT_EQ(parties.size(), 1u);
  const Coverage covered = coverage(engagement_);
  SentenceBuilder sentences(engagement_, layout_, covered, {false}, findings_);
  EXPECT_TRUE(sentences.is_true(Fact::has_assertion_date));
  sentences.sign_as(parties.front());
  EXPECT_FALSE(sentences.is_true(Fact::has_assertion_date));
  EXPECT_EQ(std::get<std::string>(*sentences.fact(Fact::signatory)), "Quill");
  EXPECT_EQ(std::get<std::string>(*sentences.fact(Fact::signatory_service)), "support");
}

}  // namespace
}  // namespace socpress::compose
