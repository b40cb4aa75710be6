// A small engagement folder, complete and then damaged in one place at a time.
#include <gtest/gtest.h>

#include "ingest/ingest.h"
#include "reading.h"

namespace socpress::ingest {
namespace {

constexpr const char* terms = R"(report: soc2
type: 2
period: { from: 2025-10-01, to: 2026-09-30 }
categories: [security, Availability]
service-organization:
  name: Tarnbrook Payments, Inc.
  short-name: Tarnbrook
  address: ["400 Quay Street", "Portland, Maine 04101"]
service-auditor: { name: Ellery Moss LLP, city: Columbus, state: Ohio }
system:
  name: Settlement Platform
  description-title: Description of the Settlement Platform of Tarnbrook Payments, Inc.
subservice-organizations:
  - { id: northmere, name: "Northmere Cloud, Inc.", service: data-center hosting, method: carve-out,
      monitoring: [IAM-02] }
presentation: { section-iv: cards, paper: a4, draft: Draft 3 }
)";

constexpr const char* system_file = R"(commitments:
  - { id: SC-1, categories: [availability], text: Open at all hours., source: Agreement }
requirements:
  - { id: SR-1, commitments: [SC-1], text: Two sites. }
incidents: { none: No incident met the thresholds. }
changes:
  - { date: 2026-03-14, before: One site., after: Two sites. }
user-entity-controls:
  - { id: CUEC-1, text: Users remove leavers., criteria: [cc6.2] }
subservice-controls:
  - { organization: northmere, text: Guards., criteria: [CC6.1, A1.1] }
criteria-not-applicable:
  - { criterion: a1.1, reason: None stored. }
)";

constexpr const char* assertion = R"(entity: Tarnbrook Payments, Inc.
system: Settlement Platform
as-of: 2026-09-30
categories: [security]
asserts: [description, design]
matters: [{ subject: design, text: Except for access. }]
date: 2026-11-18
signatures: [{ name: Imogen Vale, title: Chief Executive Officer }]
)";

constexpr const char* controls =
    "Control ID,Control Description,Criteria,Effective From,Visibility\n"
    "IAM-01,Access is approved.,CC6.1; cc6.2,,public\n"
    "IAM-02,Access is reviewed.,CC 6.1,2026-02-01,\n";

constexpr const char* tests =
    "Test ID,Control ID,Test Procedure,Test Type,Population Size,Sample Size,Deviations,Result,Exception,Tested "
    "On,Tester\n"
    "IAM-01.A1,IAM-01,Inspected approvals.,Inspection; inquiry,120,25,0,No exceptions noted.,,2026-08-03,KL\n"
    "IAM-02.A1,IAM-02,Inspected reviews.,Inspection,12,2,1,EXCEPTION NOTED,\"For 1 of 2, none.\",2026-08-04,KL\n"
    "IAM-02.A2,IAM-02,Reperformed a review.,Reperformance,,,,,,,\n";

constexpr const char* opinion = R"(addressee: To the Management of Tarnbrook Payments, Inc.
opinions:
  description: { opinion: unqualified, by: R. Moss, on: 2026-11-18 }
  operating-effectiveness: { opinion: qualified, by: R. Moss, on: 2026-11-18 }
bases:
  - { subjects: [operating-effectiveness], criteria: [cc6.1], controls: [IAM-02], text: Reviews were not done. }
conclusions:
  controls: [{ control: IAM-02, conclusion: effective-with-exception, reason: One of two. }]
  criteria: [{ criterion: CC6.1, conclusion: not-achieved }]
emphasis: [A matter.]
report-date: 2026-11-18
)";

constexpr std::string_view catalog = R"(<catalog framework="tsc-2017">
  <category id="security" label="Security"/>
  <category id="availability" label="Availability"/>
  <group id="CC6" title="Access">
    <criterion id="CC6.1" label="access"/>
    <criterion id="CC6.2" label="users"/>
  </group>
  <group id="A1" title="Availability" category="availability">
    <criterion id="A1.1" label="capacity"/>
  </group>
</catalog>
)";

struct Ingested : Reading {
  Engagement engagement;
  MemoryFiles data;
  Ingested() {
    folder.files = {{"engagement.yaml", terms},
                    {"management/system.yaml", system_file},
                    {"management/assertion.yaml", assertion},
                    {"management/controls.csv", controls},
                    {"management/responses.yaml", "responses: [{ test: IAM-02.A1, text: Trained. }]\n"},
                    {"auditor/tests.csv", tests},
                    {"auditor/opinion.yaml", opinion},
                    {"auditor/sign-off.yaml", "{ by: R. Moss, on: 2026-11-18, digest: 'sha256:00' }\n"}};
  }
  /// In one file, `from` becomes `to`.
  Ingested& change(const char* path, std::string_view from, std::string_view to) {
    std::string& bytes = folder.files.at(path);
    const std::size_t at = bytes.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    bytes.replace(at, from.size(), to);
    return *this;
  }
  Ingested& read() {
    data.files["catalogs/tsc-2017.xml"] = catalog;
    engagement = ingest(folder, data, sources, findings);
    return *this;
  }
};

TEST(Engagement, IsReadCompletelyWithoutAFinding) {
  const Ingested read = Ingested().read();
  EXPECT_EQ(read.ids(), std::vector<std::string>{});
  EXPECT_EQ(dump(read.engagement), R"(terms
  report: soc2
  type: 2
  from: 2025-10-01
  to: 2026-09-30
  category: security
  category: availability
  service-organization
    name: Tarnbrook Payments, Inc.
    short-name: Tarnbrook
    address: 400 Quay Street
    address: Portland, Maine 04101
  service-auditor
    name: Ellery Moss LLP
    short-name: Ellery Moss LLP
    city: Columbus
    state: Ohio
  system
    name: Settlement Platform
    description-title: Description of the Settlement Platform of Tarnbrook Payments, Inc.
  subservice-organization: northmere
    name: Northmere Cloud, Inc.
    service: data-center hosting
    method: carve-out
    monitoring: IAM-02
  section-iv: cards
  paper: a4
  draft: Draft 3
  layout: report
management
  commitment: SC-1
    category: availability
    text: Open at all hours.
    source: Agreement
  requirement: SR-1
    commitment: SC-1
    text: Two sites.
  no-incidents: No incident met the thresholds.
  change: 2026-03-14
    before: One site.
    after: Two sites.
  user-entity-control: CUEC-1
    text: Users remove leavers.
    criterion: CC6.2
  subservice-control
    organization: northmere
    text: Guards.
    criterion: CC6.1
    criterion: A1.1
  not-applicable: A1.1
    reason: None stored.
  assertion
    entity: Tarnbrook Payments, Inc.
    system: Settlement Platform
    as-of: 2026-09-30
    category: security
    asserts: description
    asserts: design
    matter: design
      text: Except for access.
    date: 2026-11-18
    signature
      name: Imogen Vale
      title: Chief Executive Officer
  control: IAM-01
    description: Access is approved.
    criterion: CC6.1
    criterion: CC6.2
    visibility: public
  control: IAM-02
    description: Access is reviewed.
    criterion: CC6.1
    effective-from: 2026-02-01
  response: IAM-02.A1
    text: Trained.
auditor
  test: IAM-01.A1
    control: IAM-01
    procedure: Inspected approvals.
    kind: inspection
    kind: inquiry
    population-size: 120
    sample-size: 25
    deviations: 0
    result: no exceptions
    result-text: No exceptions noted.
    tested-on: 2026-08-03
    tester: KL
  test: IAM-02.A1
    control: IAM-02
    procedure: Inspected reviews.
    kind: inspection
    population-size: 12
    sample-size: 2
    deviations: 1
    result: exception
    result-text: EXCEPTION NOTED
    exception: For 1 of 2, none.
    tested-on: 2026-08-04
    tester: KL
  test: IAM-02.A2
    control: IAM-02
    procedure: Reperformed a review.
    kind: reperformance
    result: open
  opinion
    addressee: To the Management of Tarnbrook Payments, Inc.
    description: unqualified
      by: R. Moss
      on: 2026-11-18
    operating-effectiveness: qualified
      by: R. Moss
      on: 2026-11-18
    basis
      subject: operating-effectiveness
      criterion: CC6.1
      control: IAM-02
      text: Reviews were not done.
    concluded-control: IAM-02
      conclusion: effective-with-exception
      reason: One of two.
    concluded-criterion: CC6.1
      conclusion: not-achieved
    emphasis: A matter.
    report-date: 2026-11-18
  sign-off
    by: R. Moss
    on: 2026-11-18
    digest: sha256:00
)");
}

struct Damage {
  const char* path;
  const char* from;
  const char* to;
  const char* finding;
  const char* marked;
};

TEST(Engagement, ReportsWhatIsWrongAndWhere) {
  const Damage table[] = {
      // terms
      {"engagement.yaml", "type: 2", "type: II", "read/unknown-word", "II"},
      {"engagement.yaml", "categories: [security,", "categories: [securty,", "read/unknown-word", "securty"},
      {"engagement.yaml", "2025-10-01", "2025-02-30", "read/no-such-day", "2025-02-30"},
      {"engagement.yaml", "from: 2025-10-01, ", "", "yaml/missing-key", "to"},
      {"engagement.yaml", "type: 2", "type: 2\nas-of: 2026-09-30", "terms/two-time-frames", "2026-09-30"},
      {"engagement.yaml", "  short-name", "  shortname", "yaml/unknown-key", "shortname"},
      {"engagement.yaml", "[\"400 Quay Street\", \"Portland, Maine 04101\"]", "400 Quay Street", "yaml/wrong-kind",
       "400 Quay Street"},
      {"engagement.yaml", "name: Ellery Moss LLP, ", "", "yaml/missing-key", "city"},
      {"engagement.yaml", "name: Settlement Platform", "name: [Settlement]", "yaml/wrong-kind", "[Settlement"},
      {"engagement.yaml", "subservice-organizations:\n",
       "subservice-organizations:\n  - { id: South Mere, name: N, service: s }\n", "terms/organization-id",
       "South Mere"},
      {"engagement.yaml", "monitoring: [IAM-02]", "monitoring: [IAM-2]", "terms/unknown-monitoring-control", "IAM-2"},
      {"engagement.yaml", "presentation:", "layout: ../etc\npresentation:", "terms/layout-name", "../etc"},
      // management's side
      {"management/system.yaml", "commitments: [SC-1]", "commitments: [SC-2]", "system/unknown-commitment", "SC-2"},
      {"management/system.yaml", "organization: northmere", "organization: northmer", "system/unknown-organization",
       "northmer"},
      {"management/system.yaml", "{ none: No incident met the thresholds. }", "none", "yaml/wrong-kind", "none"},
      {"management/system.yaml", "date: 2026-03-14, ", "", "yaml/missing-key", "before"},
      {"management/system.yaml",
       "requirements:", "  - { id: sc-1, text: Again. }\nrequirements:", "system/duplicate-id", "sc-1"},
      {"management/assertion.yaml", "subject: design", "subject: design-and-more", "read/unknown-word",
       "design-and-more"},
      {"management/controls.csv", "IAM-01,", ",", "controls/no-id", ",Access is approved.,CC6.1; cc6.2,,public"},
      {"management/controls.csv", "Access is approved.", "", "controls/no-description", "IAM-01,,CC6.1; cc6.2,,public"},
      {"management/controls.csv", "public", "pubic", "read/unknown-word", "pubic"},
      {"management/controls.csv", "2026-02-01", "1 February", "read/date-form", "1 February"},
      {"management/controls.csv", "IAM-02,", "Iam - 01,Copy.,CC6.1,,\nIAM-02,", "controls/duplicate-id", "Iam - 01"},
      {"management/responses.yaml", "IAM-02.A1", "IAM-02.A7", "responses/unknown-test", "IAM-02.A7"},
      {"management/responses.yaml", "text: Trained. }", "text: Trained. }, { test: IAM-02.A1, text: Again. }",
       "responses/duplicate", "IAM-02.A1"},
      // the service auditor's side
      {"auditor/tests.csv", "IAM-02.A2,IAM-02,", "IAM-02.A2,IAM-22,", "tests/unknown-control", "IAM-22"},
      {"auditor/tests.csv", "IAM-02.A2,IAM-02,", "IAM-02.A2,,", "tests/no-control",
       "IAM-02.A2,,Reperformed a review.,Reperformance,,,,,,,"},
      {"auditor/tests.csv", "IAM-02.A2,", ",", "tests/no-id", ",IAM-02,Reperformed a review.,Reperformance,,,,,,,"},
      {"auditor/tests.csv", "Inspected approvals.", "", "tests/no-procedure",
       "IAM-01.A1,IAM-01,,Inspection; inquiry,120,25,0,No exceptions noted.,,2026-08-03,KL"},
      {"auditor/tests.csv", "IAM-02.A2,", "iam-02.a1,", "tests/duplicate-id", "iam-02.a1"},
      {"auditor/tests.csv", "No exceptions noted.", "Passed", "tests/unknown-result", "Passed"},
      {"auditor/tests.csv", "Reperformance,", "Re-doing,", "read/unknown-word", "Re-doing"},
      {"auditor/tests.csv", ",120,", ",~120,", "read/no-count", "~120"},
      {"auditor/opinion.yaml", "opinion: qualified", "opinion: modified", "read/unknown-word", "modified"},
      {"auditor/opinion.yaml", "opinion: qualified, ", "", "yaml/missing-key", "by"},
      {"auditor/opinion.yaml", "controls: [IAM-02]", "controls: [IAM-09]", "opinion/unknown-control", "IAM-09"},
      {"auditor/opinion.yaml", "control: IAM-02", "control: IAM-20", "opinion/unknown-control", "IAM-20"},
      {"auditor/opinion.yaml", "criteria: [cc6.1]", "criteria: [CC9.9]", "opinion/unknown-criterion", "CC9.9"},
      {"auditor/opinion.yaml", "conclusion: not-achieved }",
       "conclusion: achieved }, { criterion: cc6.1, conclusion: achieved }", "opinion/duplicate-conclusion", "cc6.1"},
      {"auditor/sign-off.yaml", ", digest: 'sha256:00'", "", "yaml/missing-key", "by"},
  };
  for (const Damage& row : table) {
    const Ingested read = std::move(Ingested().change(row.path, row.from, row.to).read());
    ASSERT_EQ(read.ids(), std::vector<std::string>{row.finding}) << row.path << ": " << row.to;
    EXPECT_EQ(read.marked(read.only()), row.marked) << row.path << ": " << row.to;
    EXPECT_EQ(read.sources[read.only().span->file].path(), row.path) << row.to;
  }
}

TEST(Engagement, TakesDuplicateAndDanglingIdsForUnreadable) {
  for (const auto& [path, from, to] : {std::tuple{"management/controls.csv", "IAM-02", "IAM-01"},
                                       std::tuple{"auditor/tests.csv", "IAM-02.A2", "IAM-02.A1"},
                                       std::tuple{"auditor/tests.csv", "A1,IAM-01,", "A1,IAM-77,"}}) {
    const Ingested read = std::move(Ingested().change(path, from, to).read());
    EXPECT_TRUE(read.findings.block(Blocks::everything)) << path << ": " << to;
  }
  const Ingested word = std::move(Ingested().change("engagement.yaml", "type: 2", "type: 3").read());
  EXPECT_FALSE(word.findings.block(Blocks::everything)) << "a draft can still be built";
}

TEST(Engagement, NamesTheNearestControl) {
  const Ingested read = std::move(Ingested().change("auditor/tests.csv", "A2,IAM-02,", "A2,IMA-02,").read());
  EXPECT_EQ(read.only().help, "did you mean `IAM-02`?");
}

TEST(Engagement, DoesNotTakeARejectedRowForAMissingControl) {
  const Ingested read = std::move(Ingested().change("management/controls.csv", "IAM-01,", "IAM-01,,").read());
  EXPECT_EQ(read.ids(), std::vector<std::string>{"csv/ragged-row"}) << "the tests of IAM-01 are not dangling";
}

TEST(Engagement, DoesNotBlameOtherFilesForTermsItCannotRead) {
  const Ingested read = std::move(Ingested().change("engagement.yaml", "type: 2", "type: 2: 3").read());
  EXPECT_EQ(read.ids(), std::vector<std::string>{"yaml/not-yaml"}) << "the subservice control names an organization";
}

TEST(Engagement, FindsManagementsWordsInTheAuditorsSheet) {
  Ingested read;
  read.change("auditor/tests.csv", ",Tester\n", ",Tester,Management's Response\n");
  read.change("auditor/tests.csv", ",2026-08-03,KL\n", ",2026-08-03,KL,\n");
  read.change("auditor/tests.csv", ",2026-08-04,KL\n", ",2026-08-04,KL,We trained our staff.\n");
  read.change("auditor/tests.csv", "Reperformance,,,,,,,\n", "Reperformance,,,,,,,,\n").read();
  ASSERT_EQ(read.ids(), std::vector<std::string>{"tests/response-in-tests"}) << "an empty column says nothing";
  EXPECT_EQ(read.marked(read.only()), "We trained our staff.");
}

TEST(Engagement, ReadsResultsInTheirUsualSpellings) {
  const auto result = [](const char* words) {
    const Ingested read = std::move(Ingested().change("auditor/tests.csv", "No exceptions noted.", words).read());
    EXPECT_TRUE(read.ids().empty()) << words;
    const socpress::Test& test = read.engagement.auditor->tests[0];
    EXPECT_EQ(test.result_text->utf8, words) << "the auditor's words are kept";
    return test.result ? std::optional(**test.result) : std::nullopt;
  };
  for (const char* words : {"No deviations noted.", "No relevant exceptions noted", "no exceptions noted"})
    EXPECT_EQ(result(words), Result::no_exceptions) << words;
  EXPECT_EQ(result("Deviation noted."), Result::exception);
  EXPECT_EQ(result("Did not operate."), Result::did_not_operate);
  EXPECT_EQ(result(""), std::nullopt);
}

TEST(Engagement, KeepsTheWordsOfAResultItDoesNotKnow) {
  const Ingested read = std::move(
      Ingested().change("auditor/tests.csv", "No exceptions noted.", "\"No exceptions noted, but one.\"").read());
  EXPECT_EQ(read.ids(), std::vector<std::string>{"tests/unknown-result"});
  EXPECT_EQ(read.engagement.auditor->tests[0].result_text->utf8, "No exceptions noted, but one.");
  EXPECT_FALSE(read.engagement.auditor->tests[0].result) << "never filled in";
}

TEST(Engagement, NeedsItsTermsAndNothingElse) {
  Ingested bare;
  bare.folder.files = {{"engagement.yaml", terms}};
  bare.read();
  EXPECT_TRUE(bare.ids().empty());
  EXPECT_FALSE(bare.engagement.management);
  EXPECT_FALSE(bare.engagement.auditor);

  Ingested headless;
  headless.folder.files.erase("engagement.yaml");
  headless.read();
  ASSERT_FALSE(headless.ids().empty());
  EXPECT_EQ(headless.only().id, "terms/no-file");
  EXPECT_TRUE(headless.findings.block(Blocks::everything));

  Ingested empty;
  empty.folder.files = {{"engagement.yaml", "# to be written\n"}};
  EXPECT_EQ(empty.read().ids(), std::vector<std::string>{"terms/empty"});
}

TEST(Engagement, ReadsTheAuditorsHalfAlone) {
  Ingested half;
  std::erase_if(half.folder.files, [](const auto& file) { return file.first.starts_with("management/"); });
  half.read();
  EXPECT_TRUE(half.ids().empty()) << "the controls stand in the other half";
  EXPECT_EQ(half.engagement.auditor->tests.size(), 3u);
}

TEST(Engagement, WarnsOfAMisspeltFileName) {
  Ingested read;
  read.folder.files["management/asertion.yaml"] = assertion;
  read.folder.files["management/boundary.png"] = "";
  read.folder.files["README.md"] = "ours";
  read.folder.files.erase("management/assertion.yaml");
  read.read();
  ASSERT_EQ(read.ids(), std::vector<std::string>{"read/misnamed-file"});
  EXPECT_EQ(read.only().message,
            "`management/asertion.yaml` is not read, and may be meant as `management/assertion.yaml`; input files are "
            "recognized by their names");
}

}  // namespace
}  // namespace socpress::ingest
