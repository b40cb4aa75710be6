// Malicious texts in every field that the page prints: the page shows them as literal words.
#include <gtest/gtest.h>

#include <array>
#include <map>
#include <regex>

#include "review/review.h"

namespace socpress::review {
namespace {

constexpr std::array<std::string_view, 10> hostile = {"<script>alert(1)</script>",
                                                      "\"><img src=x onerror=alert(1)>",
                                                      "' onclick='alert(1)",
                                                      "</style></head><body onload=alert(1)>",
                                                      "]]><!--",
                                                      "--><svg/onload=alert(1)>",
                                                      "&#60;script&#62;",
                                                      "javascript:alert(1)",
                                                      "</td></tr></table></main>",
                                                      "\xff\xfe\x00<b>`<i>`"};

/// An engagement whose every printed text and id is hostile.
struct Hostile {
  Sources sources;
  Engagement engagement;
  std::vector<Finding> findings;
  std::size_t next = 0;

  Span span(std::uint32_t begin = 0) const { return {FileId{0}, begin, begin + 5}; }
  std::string words() { return std::string(hostile[next++ % hostile.size()]); }
  Located<Text> text() { return {{words(), {}}, span()}; }
  Located<std::string> id() { return {words(), span()}; }
  Located<CriterionId> criterion() { return {{{}, words()}, span()}; }

  Hostile() {
    sources.add("<b>/\"file\".csv", std::string("<i>line &one</i>\n\x01\xff second\n"));
    Catalog& catalog = engagement.catalog;
    catalog.framework = words();
    catalog.groups = {{words(), words(), {}}};
    for (int i = 0; i < 10; ++i) catalog.criteria.push_back({words(), words(), 0, 0});
    terms();
    management();
    auditor();
    for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) add_finding(severity, {});
    add_finding(Severity::error, Waived{words(), words(), span()});
  }

  void terms() {
    Terms& terms = engagement.terms;
    terms.type = Located<ReportType>{ReportType::type2, span()};
    terms.organization.name = text();
    terms.system.name = text();
    terms.auditor.name = text();
    terms.categories = {{Category(Category::security), span()}};
    terms.subservice_organizations.push_back({id(), text(), text(), {}, {id(), id()}, false});
  }

  void management() {
    Management& management = engagement.management.emplace();
    for (std::size_t i = 0; i < hostile.size(); ++i) {
      Control control;
      control.id = {std::string(hostile[i]), span()};
      control.title = text();
      control.description = text();
      control.criteria = {{{{}, engagement.catalog.criteria[i].id}, span()}, criterion()};
      management.controls.push_back(std::move(control));
    }
    management.user_entity_controls.push_back({id(), text(), {criterion()}});
    management.subservice_controls.push_back({id(), id(), text(), {criterion()}});
    management.not_applicable.push_back({{{{}, "nothing in the catalog"}, span()}, text()});
    Prose& prose = management.description.emplace();
    ProseRun run;
    run.text = text();
    prose.blocks.push_back({ProseHeading{2, {run}, {{{1, ""}, span()}}, false}, span(), {}});
  }

  void auditor() {
    Auditor& auditor = engagement.auditor.emplace();
    AuditorsOpinion& opinion = auditor.opinion.emplace();
    for (std::size_t i = 0; i < hostile.size(); ++i) {
      Test test;
      test.id = {words() + std::to_string(i), span()};
      test.control = {std::string(hostile[i]), span()};
      test.procedure = text();
      test.exception = text();
      test.result = Located<Result>{i % 2 == 0 ? Result::exception : Result::did_not_operate, span()};
      engagement.management->responses.push_back({test.id, text()});
      opinion.controls.push_back({test.control, {ControlConclusion::not_effective, span()}, text()});
      opinion.criteria.push_back({{{{}, engagement.catalog.criteria[i].id}, span()}, {false, span()}, text()});
      opinion.bases.push_back({{{Subject::design, span()}}, {criterion()}, {id()}, text(), span()});
      auditor.tests.push_back(std::move(test));
    }
    opinion.opinions[0] = Opinion{{OpinionKind::adverse, span()}, text(), {}, span()};
    opinion.emphasis = {text()};
    opinion.other_matters = {text()};
    auditor.sign_off = SignOff{text(), {}, id(), span(), {}, {{id(), id()}}};
  }

  void add_finding(Severity severity, std::optional<Waived> waived) {
    Finding finding;
    finding.id = words() + "/" + words();
    finding.severity = severity;
    finding.message = words();
    finding.span = span(static_cast<std::uint32_t>(next % 20));
    finding.label = words();
    finding.others = {{span(18), words()}};
    finding.help = words();
    finding.authority = words();
    finding.waived = std::move(waived);
    findings.push_back(std::move(finding));
  }

  std::string page() const {
    return review_page({engagement,
                        findings,
                        sources,
                        Standing::draft,
                        true,
                        hostile[1],
                        std::string(hostile[0]),
                        {{std::string(hostile[8]), std::string(hostile[2])}}});
  }
};

std::size_t times(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

TEST(HostileTexts, BecomeNoElementAndNoAttribute) {
  const std::string page = Hostile().page();
  EXPECT_EQ(times(page, "<script"), 1u);
  EXPECT_EQ(times(page, "</style>"), 1u);
  EXPECT_EQ(times(page, "<body"), 1u);
  for (const std::string_view part : {"<img", "<svg", "<i>", "<!--", "]]>", "<script>alert"})
    EXPECT_EQ(times(page, part), 0u) << part;
  const std::regex tag("<[^>]*>"), sound(R"re(</?[a-z0-9]+( [a-z-]+="[^"<>]*")*/?>|<!DOCTYPE html>)re");
  const std::string outside = page.substr(0, page.find("<style>")) +
                              page.substr(page.find("</style>"), page.rfind("<script>") - page.find("</style>"));
  for (std::sregex_iterator it(outside.begin(), outside.end(), tag), end; it != end; ++it) {
    EXPECT_TRUE(std::regex_match(it->str(), sound)) << it->str();
    EXPECT_FALSE(std::regex_search(it->str(), std::regex(" on[a-z]+=\""))) << it->str();
  }
  EXPECT_EQ(std::regex_search(outside, std::regex("href=\"[^#]")), false) << "no text leads out of the page";
}

TEST(HostileTexts, AreAllThereAsText) {
  const std::string page = Hostile().page();
  for (const std::string_view escaped :
       {"&lt;script&gt;alert(1)&lt;/script&gt;", "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;",
        "&amp;#60;script&amp;#62;", "]]&gt;&lt;!--"})
    EXPECT_GT(times(page, escaped), 3u) << escaped;
}

TEST(HostileTexts, LeaveIdsUnique) {
  const std::string page = Hostile().page();
  std::map<std::string, int> seen;
  const std::regex id(" id=\"([^\"]*)\"");
  for (std::sregex_iterator it(page.begin(), page.end(), id), end; it != end; ++it) {
    EXPECT_EQ(++seen[(*it)[1]], 1) << (*it)[1];
    EXPECT_EQ((*it)[1].str().find(' '), std::string::npos);
  }
}

TEST(EmptyEngagement, HasAPageThatListsWhatIsMissing) {
  const Engagement nothing;
  const std::string page = review_page({nothing, {}, Sources{}, Standing::nothing, false, "", {}, {}});
  for (const std::string_view said :
       {"Service organization not named", "CANNOT BE BUILT", "No findings.", "No criterion applies", "Not signed off"})
    EXPECT_GE(times(page, said), 1u) << said;
}

}  // namespace
}  // namespace socpress::review
