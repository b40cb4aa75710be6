// The public section states the contents of the public model, in the layout's words.
#include "compose/public/compose_public.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace socpress::compose_public {
namespace {

TemplateText words(std::string pattern) {
  TemplateRun run;
  run.pattern.value.utf8 = std::move(pattern);
  return {run};
}

Layout layout() {
  Layout made;
  const std::pair<Phrase, const char*> phrases[] = {
      {Phrase::category_name, "{item_id, select, security {security} other {availability}}"},
      {Phrase::category_title, "{item_id, select, security {Security} other {Availability}}"},
      {Phrase::throughout, "throughout the period {period_from} to {period_to}"},
      {Phrase::time_frame, "{period_from} to {period_to}"},
      {Phrase::opinion_name, "opinion"},
      {Phrase::opinion_title, "Opinion"},
      {Phrase::operation_conditions, ""},
      {Phrase::document_title, "{system}, for the public"},
      {Phrase::document_subject, "{categories}"},
      {Phrase::head_organization, "{entity} – {system}"},
      {Phrase::foot_page_roman, "{item_page}"},
      {Phrase::dc_commitment, "Commitment"},
      {Phrase::dc_requirement, "Requirement"}};
  for (const auto& phrase : phrases)
    made.phrases[static_cast<std::size_t>(phrase.first)] = PhraseTemplate{phrase.first, words(phrase.second), {}};
  SectionTemplate section;
  section.name.value = SectionName::public_commitments;
  section.title = words("Commitments");
  section.running = words("Commitments");
  TemplateNode introduction, content;
  introduction.text = words("{entity_short} and {categories}, {throughout}.");
  content.kind = TemplateNode::Kind::content;
  content.content = Content::public_commitments;
  section.nodes = {introduction, content};
  made.sections.push_back(section);
  return made;
}

PublicEngagement engagement() {
  PublicEngagement made;
  made.draft = false;
  made.organization.name = {1, "Tarnbrook Payments, Inc."};
  made.organization.short_name = {2, "Tarnbrook"};
  made.system = {3, "Settlement Platform"};
  made.period = {{2025, 10, 1}, {2026, 9, 30}};
  made.categories = {Category::security, Category::availability};
  made.commitments = {{{Category::availability}, {4, "It is there."}}};
  made.requirements = {{{5, "Two regions serve it."}}};
  return made;
}

TEST(ComposePublic, ComposesCommitmentsAndRequirements) {
  Findings findings;
  const Document document = compose(engagement(), layout(), findings);
  EXPECT_EQ(
      dump(document),
      "document letter final \"Settlement Platform, for the public\"\n"
      "section public-commitments portrait arabic\n"
      "  head left: Tarnbrook Payments, Inc. – Settlement Platform\n"
      "  head right: Commitments\n"
      "  page: (page)\n"
      "  row\n"
      "    h1 #public-commitments: Commitments\n"
      "  p: Tarnbrook and security and availability, throughout the period October 1, 2025 to September 30, 2026.\n"
      "  row\n"
      "    side\n"
      "      h3: Commitment\n"
      "      note: Availability\n"
      "    p: It is there.\n"
      "  row\n"
      "    side\n"
      "      h3: Requirement\n"
      "    p: Two regions serve it.\n");
  EXPECT_TRUE(findings.all().empty());
}

TEST(ComposePublic, LeavesOutSectionsOfOtherReports) {
  Layout with_more = layout();
  SectionTemplate tests;
  tests.name.value = SectionName::tests;
  tests.title = words("Tests");
  with_more.sections.insert(with_more.sections.begin(), tests);
  Findings findings;
  const Document document = compose(engagement(), with_more, findings);
  ASSERT_EQ(document.sections.size(), 1u);
  EXPECT_EQ(document.sections[0].name, SectionName::public_commitments);
}

TEST(ComposePublic, HasNoValueForAFactOfTheExamination) {
  Layout asking = layout();
  asking.sections[0].nodes[0].text = words("{exception_count} exceptions, signed {signature}");
  Findings findings;
  compose(engagement(), asking, findings);
  EXPECT_EQ(std::count_if(findings.all().begin(), findings.all().end(),
                          [](const Finding& finding) { return finding.id == "layout/fact-without-answer"; }),
            2);
}

}  // namespace
}  // namespace socpress::compose_public
