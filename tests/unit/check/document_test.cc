// What the composed report must show: its required elements, a complete scope, exceptions at each criterion.
#include <gtest/gtest.h>

#include "unit/check/clean.h"

namespace socpress::clean {
namespace {

Paragraph words(std::string text, std::optional<Element> element = {}) {
  Paragraph made;
  Inline piece;
  piece.text = std::move(text);
  made.line.push_back(piece);
  made.element = element;
  return made;
}

constexpr const char* scope =
    "We have examined what describes the Settlement Platform of Tarnbrook Payments, Inc. titled “Description of the "
    "Settlement Platform,” for the period January 1, 2025 to December 31, 2025, relevant to security.";

/// A report with every element of a Type 2, and nothing else.
Document report() {
  Document made;
  made.metadata.language = "en-US";
  made.targets = {{"section-other-information"}, {"CC6.1"}, {"CC6.2"}, {"section-tests"}};
  made.draft_strip_left = words("DRAFT").line;
  made.sections.resize(4);
  const SectionName names[] = {SectionName::auditors_report, SectionName::assertion, SectionName::description,
                               SectionName::tests};
  for (std::size_t i = 0; i < 4; ++i) {
    made.sections[i].name = names[i];
    made.sections[i].furniture.head_left = words("Tarnbrook Payments, Inc. – Settlement Platform").line;
    made.sections[i].furniture.foot_first = words("Confidential").line;
  }
  SideRow row;
  row.main.emplace_back(words("Independent service auditor’s report", Element::title));
  row.main.emplace_back(words(scope, Element::scope));
  row.main.emplace_back(words("We followed attestation standards established by the AICPA.", Element::standards));
  BlockList& blocks = made.sections[0].blocks;
  blocks.emplace_back(row);
  for (const Element element :
       {Element::addressee, Element::organization_responsibilities, Element::auditor_responsibilities,
        Element::independence, Element::inherent_limitations, Element::tests_of_controls})
    blocks.emplace_back(words("We are responsible, independent, and have tested what may fail.", element));
  Paragraph restriction = words("This report, including Section IV, is restricted.", Element::restricted_use);
  restriction.line.front().target = TargetId{3};
  blocks.emplace_back(std::move(restriction));
  List parts;
  for (const Element element : {Element::opinion_description, Element::opinion_design, Element::opinion_operation})
    parts.items.push_back({words("the opinion", element)});
  Framed ruled;
  ruled.kind = Framed::Kind::opinion;
  ruled.blocks.emplace_back(parts);
  blocks.emplace_back(ruled);
  SignatureBlock signature;
  signature.name = words("Ellery Moss LLP", Element::signature);
  signature.lines = {words("Columbus, Ohio", Element::place), words("February 10, 2026", Element::date)};
  blocks.emplace_back(signature);
  for (const Element element : {Element::assertion_description, Element::assertion_design, Element::assertion_operation,
                                Element::assertion_signature})
    made.sections[1].blocks.emplace_back(words("we assert", element));
  made.due = {
      {SectionName::auditors_report,
       true,
       {Element::title, Element::addressee, Element::scope, Element::organization_responsibilities,
        Element::auditor_responsibilities, Element::standards, Element::independence, Element::inherent_limitations,
        Element::tests_of_controls, Element::opinion_description, Element::opinion_design, Element::opinion_operation,
        Element::restricted_use, Element::signature, Element::place, Element::date}},
      {SectionName::assertion,
       true,
       {Element::assertion_description, Element::assertion_design, Element::assertion_operation,
        Element::assertion_signature}},
      {SectionName::description, true, {}},
      {SectionName::tests, true, {}}};
  return made;
}

/// Removes the element's name from every paragraph at the top level of the section that has it.
void unname(Section& section, Element element) {
  for (Block& block : section.blocks)
    if (auto* paragraph = std::get_if<Paragraph>(&block.value); paragraph && paragraph->element == element)
      paragraph->element.reset();
}

std::vector<Finding> findings_of(const Document& document, const Engagement& of = engagement()) {
  check::RuleInput input;
  input.add(of);
  input.mark_evaluated();
  input.add(document);
  Findings findings;
  check::evaluate(input, findings);
  return findings.all();
}
Ids found(const Document& document, const Engagement& of = engagement()) {
  return clean::found(findings_of(document, of));
}
std::string said(const Document& document, const Engagement& of = engagement()) {
  const std::vector<Finding> findings = findings_of(document, of);
  return findings.size() == 1 ? findings.front().message : std::string();
}

TEST(Elements, AllThere) { EXPECT_EQ(found(report()), Ids{}); }

TEST(Elements, EachRequiredOneIsMissed) {
  const std::vector<std::pair<Element, const char*>> required = {
      {Element::addressee, "addressee"},
      {Element::independence, "independence"},
      {Element::inherent_limitations, "inherent-limitations"},
      {Element::tests_of_controls, "tests-of-controls"},
      {Element::restricted_use, "restricted-use"},
      {Element::organization_responsibilities, "organization-responsibilities"}};
  for (const auto& [element, name] : required) {
    Document document = report();
    unname(document.sections[0], element);
    EXPECT_EQ(said(document), "section `auditors-report` has no paragraph marked `" + std::string(name) + "`");
    EXPECT_EQ(found(document), Ids{"elements/missing"});
  }
}

TEST(Elements, OfSignaturesAndOpinions) {
  Document document = report();
  document.sections[0].blocks.pop_back();
  EXPECT_EQ(found(document), Ids(3, "elements/missing")) << "signature, place, date";
  document.sections[0].blocks.pop_back();
  EXPECT_EQ(found(document), Ids(6, "elements/missing")) << "and the three opinions";
}

TEST(Elements, OfTheAssertion) {
  Document document = report();
  unname(document.sections[1], Element::assertion_design);
  EXPECT_EQ(said(document), "section `assertion` has no paragraph marked `assertion-design`");
}

/// The layout specifies which elements are required.
TEST(Elements, OfTheDueOnesAreMissed) {
  Engagement e = engagement();
  e.management->user_entity_controls = {{id("CUEC-1"), text("Users keep their keys."), criteria_of_report({"CC6.1"})}};
  Ids missed(2, "elements/missing");                            // in the report and in the assertion …
  missed.insert(missed.end(), 4, "letters/condition-missing");  // … and in two letters of each
  Document document = report();
  for (const std::size_t letter : {0u, 1u}) document.due[letter].elements.push_back(Element::user_entity_controls);
  EXPECT_EQ(found(document, e), missed);
  document = report();
  document.due[0].elements.push_back(Element::emphasis);
  EXPECT_EQ(said(document), "section `auditors-report` has no paragraph marked `emphasis`");
  document.due[0].elements.pop_back();
  EXPECT_EQ(found(document), Ids{});
}

TEST(Elements, IndependenceWasNotStatedBeforeJune2022) {
  Document document = report();
  unname(document.sections[0], Element::independence);
  Engagement e = engagement();
  e.auditor->opinion->report_date = day(2022, 6, 14);
  EXPECT_EQ(found(document, e), Ids{});
  e.auditor->opinion->report_date = day(2022, 6, 15);
  EXPECT_EQ(found(document, e), Ids{"elements/missing"});
}

TEST(Elements, ASectionIsMissed) {
  Document document = report();
  document.sections.erase(document.sections.begin() + 2);
  EXPECT_EQ(said(document), "the report has no section `description`");
  EXPECT_EQ(found(document), Ids{"elements/section-missing"});
}

Paragraph& in_row(Document& document, std::size_t index) {
  return std::get<Paragraph>(std::get<SideRow>(document.sections[0].blocks[0].value).main[index].value);
}

TEST(Elements, TheTitleContainsIndependent) {
  Document document = report();
  in_row(document, 0).line[0].text = "Report of the service auditor";
  EXPECT_EQ(found(document), Ids{"elements/title-not-independent"});
  in_row(document, 0).line[0].text = "REPORT OF INDEPENDENT ACCOUNTANTS";
  EXPECT_EQ(found(document), Ids{});
}

TEST(Elements, TheScopeIsComplete) {
  const std::vector<std::pair<std::string, std::string>> needed = {
      {"Tarnbrook Payments, Inc.", "the entity"},
      {"December 31, 2025", "the time frame"},
      {"security", "every category"},
      {"“Description of the Settlement Platform,”", "the title of the description"}};
  for (const auto& [dropped, what] : needed) {
    Document document = report();
    std::string& text = in_row(document, 1).line[0].text;
    text.erase(text.find(dropped), dropped.size());
    EXPECT_EQ(said(document), "the scope of the auditor's report does not state " + what);
    EXPECT_EQ(found(document), Ids{"elements/scope-incomplete"});
  }
}

TEST(Elements, TheScopeMayWriteDaysInAnotherForm) {
  Document document = report();
  std::string& text = in_row(document, 1).line[0].text;
  const std::string days = "January 1, 2025 to December 31, 2025";
  text.replace(text.find(days), days.size(), "January 1 to December 31, 2025");
  EXPECT_EQ(found(document), Ids{});
}

TEST(Elements, TheStandardsAreNamed) {
  Document document = report();
  in_row(document, 2).line[0].text = "We followed professional standards.";
  EXPECT_EQ(found(document), Ids{"elements/standards-not-named"});
}

TEST(Elements, SectionVIsDisclaimed) {
  Document document = report();
  document.sections.push_back(document.sections[2]);
  document.sections.back().name = SectionName::other_information;
  EXPECT_EQ(found(document),
            (Ids{"elements/other-information-not-disclaimed", "visibility/other-information-not-disclaimed"}));
  document.sections.back().furniture.head_right = words("Not covered by the auditor’s report").line;
  EXPECT_EQ(found(document), Ids{"elements/other-information-not-disclaimed"});
  Paragraph disclaimer = words("Section V is not covered by this report.", Element::other_information);
  disclaimer.line[0].target = TargetId{0};
  document.sections[0].blocks.emplace_back(disclaimer);
  EXPECT_EQ(found(document), Ids{});
  document.sections.pop_back();
  EXPECT_EQ(found(document), Ids{"elements/other-information-dangling"});
}

TEST(Elements, ResponsesAreDisclaimedWithoutASectionV) {
  Document document = report();
  Paragraph disclaimer = words("Responses are management’s and were not examined.", Element::other_information);
  document.sections[0].blocks.emplace_back(disclaimer);
  Engagement e = engagement();
  EXPECT_EQ(found(document, e), Ids{"elements/other-information-dangling"});
  e.management->responses = {{id("T-2"), text("We have mended it.")}};
  EXPECT_EQ(found(document, e), Ids{"responses/not-disclaimed"}) << "it does not say where they stand";
  disclaimer.line[0].target = TargetId{3};
  document.sections[0].blocks.back() = Block{disclaimer};
  EXPECT_EQ(found(document, e), Ids{});
}

/// A criterion's table with one control, with or without an exception.
Table table_of(std::uint32_t target, const std::string& control, bool exception) {
  Table made;
  made.kind = Table::Kind::tests;
  made.target = TargetId{target};
  RowGroup& group = made.groups.emplace_back();
  group.spanning.emplace_back().blocks.emplace_back(words(control));
  Cell& result = group.rows.emplace_back().cells.emplace_back();
  if (exception)
    result.blocks.emplace_back(Framed{});
  else
    result.blocks.emplace_back(words("No exceptions noted."));
  return made;
}

Table matrix(const std::vector<std::string>& criteria, const std::string& control) {
  Table made;
  made.kind = Table::Kind::wide;
  for (const std::string& criterion : criteria) {
    RowGroup& group = made.groups.emplace_back();
    group.spanning.emplace_back().blocks.emplace_back(words(criterion));
    Paragraph id = words(control);
    id.line[0].heavy_mark = true;
    group.rows.emplace_back().cells.emplace_back().blocks.emplace_back(id);
  }
  return made;
}

class ShownExceptions : public testing::Test {
 protected:
  ShownExceptions() { except(e.auditor->tests[1]); }
  BlockList& blocks() { return document.sections[3].blocks; }
  Engagement e = engagement();
  Document document = report();
};

TEST_F(ShownExceptions, AtEachCriterion) {
  blocks() = {table_of(1, "IAM-02", true), table_of(2, "IAM-02", false)};
  EXPECT_EQ(said(document, e), "the exception of control `IAM-02` is not shown at criterion `CC6.2` in the tables");
  EXPECT_EQ(found(document, e), Ids{"exceptions/not-at-each-criterion"});
  blocks() = {table_of(1, "IAM-02", true), table_of(2, "IAM-02", true)};
  EXPECT_EQ(found(document, e), Ids{});
}

TEST_F(ShownExceptions, InTheMatrixToo) {
  blocks() = {table_of(1, "IAM-02", true), table_of(2, "IAM-02", true), matrix({"CC6.1"}, "IAM-02")};
  EXPECT_EQ(said(document, e), "the exception of control `IAM-02` is not shown at criterion `CC6.2` in the matrix");
}

TEST_F(ShownExceptions, ByProcessTheMatrixAloneCanShowIt) {
  e.terms.presentation = Presentation::by_process;
  EXPECT_EQ(found(document, e), Ids(2, "exceptions/not-at-each-criterion"));
  blocks() = {matrix({"CC6.1", "CC6.2"}, "IAM-02")};
  EXPECT_EQ(found(document, e), Ids{});
}

}  // namespace
}  // namespace socpress::clean
