// Words drawn by a fixed generator, so that a size always produces the same bytes.
#include "measure/engagement.h"

#include <fmt/format.h>

#include <array>
#include <string_view>
#include <vector>

namespace socpress {
namespace {

/// A small linear congruential generator: the same numbers on every machine.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint32_t below(std::uint32_t limit) {
    state_ = state_ * 6364136223846793005ull + 1442695040888963407ull;
    return static_cast<std::uint32_t>((state_ >> 33) % limit);
  }

 private:
  std::uint64_t state_;
};

constexpr std::array<std::string_view, 40> actors = {
    "the service desk",    "the platform team",   "the head of finance", "an on-call engineer", "the records officer",
    "the vendor desk",     "the network group",   "a second reviewer",   "the data steward",    "the release manager",
    "the facilities lead", "the privacy counsel", "the payroll clerk",   "the audit committee", "a shift supervisor",
    "the identity group",  "the backup operator", "the training lead",   "the incident lead",   "the product owner",
    "the treasury desk",   "the risk officer",    "the warehouse lead",  "a field technician",  "the tooling group",
    "the hiring manager",  "the directory owner", "the key custodian",   "the change board",    "the support lead",
    "the database group",  "the test manager",    "the contract desk",   "the site manager",    "the monitoring desk",
    "the quality lead",    "the crypto officer",  "the archive keeper",  "the access owner",    "the operations chief"};
constexpr std::array<std::string_view, 40> deeds = {
    "reviews",    "approves",  "records",   "compares",  "restores",  "rotates",   "signs",      "closes",
    "reconciles", "inspects",  "escalates", "assigns",   "tracks",    "retires",   "classifies", "isolates",
    "tests",      "publishes", "confirms",  "logs",      "withdraws", "scans",     "patches",    "samples",
    "counts",     "archives",  "measures",  "rehearses", "checks",    "documents", "limits",     "encrypts",
    "filters",    "renews",    "verifies",  "labels",    "reports",   "sorts",     "weighs",     "updates"};
constexpr std::array<std::string_view, 60> things = {
    "user accounts",      "firewall rules",     "change tickets",       "backup sets",
    "vendor contracts",   "access badges",      "service accounts",     "configuration files",
    "incident records",   "training records",   "asset lists",          "encryption keys",
    "network diagrams",   "job schedules",      "release notes",        "risk entries",
    "visitor logs",       "capacity figures",   "recovery plans",       "audit trails",
    "data flows",         "disposal slips",     "system alerts",        "patch levels",
    "role definitions",   "board minutes",      "policy texts",         "purchase orders",
    "support cases",      "test results",       "message queues",       "mobile devices",
    "build pipelines",    "code reviews",       "cloud projects",       "log archives",
    "help-desk requests", "emergency contacts", "retention rules",      "customer notices",
    "screening reports",  "password vaults",    "media crates",         "cage keys",
    "storage volumes",    "failover drills",    "contract clauses",     "account queries",
    "payment files",      "ledger balances",    "routing tables",       "certificates",
    "work orders",        "meter readings",     "shift reports",        "interface maps",
    "error queues",       "approval chains",    "segregation matrices", "supplier reports"};
constexpr std::array<std::string_view, 24> turns = {"within two business days of",
                                                    "before the start of",
                                                    "at the end of",
                                                    "in the course of",
                                                    "on the first day of",
                                                    "after each use of",
                                                    "together with",
                                                    "on the basis of",
                                                    "in place of",
                                                    "as part of",
                                                    "with the consent of",
                                                    "in the order of",
                                                    "under the terms of",
                                                    "on receipt of",
                                                    "apart from",
                                                    "at the request of",
                                                    "without regard to",
                                                    "by reference to",
                                                    "for the whole of",
                                                    "with a copy of",
                                                    "in the presence of",
                                                    "ahead of",
                                                    "next to",
                                                    "in respect of"};

std::string phrase(Dice& dice) {
  return fmt::format("{} {} {} {} {}", actors[dice.below(40)], deeds[dice.below(40)], things[dice.below(60)],
                     turns[dice.below(24)], things[dice.below(60)]);
}

/// Sentences of about `words` words.
std::string prose(Dice& dice, int words) {
  std::string text;
  for (int count = 0; count < words;) {
    std::string sentence = phrase(dice);
    for (std::uint32_t more = dice.below(2); more > 0; --more) sentence += ", and " + phrase(dice);
    sentence[0] = static_cast<char>(sentence[0] - 'a' + 'A');
    for (char c : sentence) count += c == ' ';
    text += (text.empty() ? "" : " ") + sentence + ".";
  }
  return text;
}

std::vector<std::string> criteria() {
  constexpr std::array<int, 9> in_series = {5, 3, 4, 2, 3, 8, 5, 1, 2};
  std::vector<std::string> ids;
  for (std::size_t series = 0; series < in_series.size(); ++series)
    for (int number = 1; number <= in_series[series]; ++number)
      ids.push_back(fmt::format("CC{}.{}", series + 1, number));
  return ids;
}

constexpr std::string_view restated = R"(entity: Marrow Lane Freight, Inc.
system: Dispatch Ledger
description-title: Description of the Dispatch Ledger of Marrow Lane Freight, Inc.
period: { from: 2025-07-01, to: 2026-06-30 }
categories: [security]
)";

std::string terms(const Scale& scale) {
  return fmt::format(R"(report: soc2
type: 2
period: {{ from: 2025-07-01, to: 2026-06-30 }}
categories: [security]
service-organization:
  name: Marrow Lane Freight, Inc.
  short-name: Marrow Lane
service-auditor:
  name: Quill and Harrier LLP
  short-name: Quill and Harrier
  city: Duluth
  state: Minnesota
system:
  name: Dispatch Ledger
  description-title: Description of the Dispatch Ledger of Marrow Lane Freight, Inc.
presentation:
  section-iv: {}
)",
                     scale.one_table ? "by-process" : "by-criterion");
}

constexpr std::string_view description = R"(## Services provided {DC1}

Marrow Lane dispatches freight and keeps the ledger of it.

## Service commitments and system requirements {DC2}

{commitments}

{requirements}

## Components of the system {DC3}

### Infrastructure {DC3.infrastructure}

Two rented halls hold the servers.

### Software {DC3.software}

The ledger is written and kept by Marrow Lane.

### People {DC3.people}

Forty persons work on the ledger.

### Procedures {DC3.procedures}

Procedures are written down and read once a year.

### Data {DC3.data}

The ledger holds waybills and the accounts of shippers.

## System incidents {DC4}

{incidents}

## Criteria and related controls {DC5}

{criteria-and-controls}

## Controls of others {DC6 DC7}

Marrow Lane relies on no control of a user entity and on no subservice organization.

## Criteria that do not apply {DC8}

Every criterion of the category applies.

## Changes during the period {DC9}

{changes}
)";

constexpr std::string_view system_file = R"(commitments:
  - id: SC-1
    categories: [security]
    text: Waybills are shown only to the parties named on them.
requirements:
  - id: SR-1
    commitments: [SC-1]
    text: Each request for a waybill is held against the list of its parties.
incidents: { none: No incident of the kind that must be described occurred in the period. }
changes: { none: Neither the system nor its controls changed in a way that matters to readers. }
)";

std::string assertion() {
  return std::string(restated) + R"(asserts: [description, design, operating-effectiveness]
date: 2026-08-14
signatures:
  - { name: Odile Marrow, title: President }
)";
}

std::string opinion() {
  return "addressee: To the Management of Marrow Lane Freight, Inc.\n" + std::string(restated) + R"(opinions:
  description:             { opinion: unqualified, by: A. Quill, on: 2026-08-14 }
  design:                  { opinion: unqualified, by: A. Quill, on: 2026-08-14 }
  operating-effectiveness: { opinion: unqualified, by: A. Quill, on: 2026-08-14 }
representation-letter-date: 2026-08-14
report-date: 2026-08-14
signature: Quill and Harrier LLP
city: Duluth
state: Minnesota
)";
}

}  // namespace

std::map<std::string, std::string> made_up_engagement(const Scale& scale) {
  Dice dice(static_cast<std::uint64_t>(scale.controls));
  const std::vector<std::string> ids = criteria();
  std::string controls = "Control ID,Control Title,Control Description,Criteria,Category,Owner,Frequency,Type,Method\n";
  std::string tests =
      "Test ID,Control ID,Test Procedure,Test Type,Population,Population Size,Sample "
      "Size,Deviations,Result,Exception,Tested On,Tester\n";
  for (int i = 0; i < scale.controls; ++i) {
    const std::string id = fmt::format("MLF-{:05}", i + 1);
    controls +=
        fmt::format("{},Control {},\"{}\",{},Operations,Operations,Weekly,Preventive,Manual\n", id, i + 1,
                    prose(dice, 20 + static_cast<int>(dice.below(41))), ids[static_cast<std::size_t>(i) % ids.size()]);
    for (int test = 1; test <= 2; ++test) {
      const std::uint32_t population = 40 + dice.below(400);
      tests += fmt::format(
          "{}.T{},{},\"Inspected the records to determine whether the control operated. "
          "{}\",Inspection,Records,{},{},0,No exceptions noted.,,2026-07-{:02},AQ\n",
          id, test, id, prose(dice, 12 + static_cast<int>(dice.below(90))), population, 5 + dice.below(30),
          1 + dice.below(28));
    }
  }
  return {{"engagement.yaml", terms(scale)},
          {"management/description.md", std::string(description)},
          {"management/system.yaml", std::string(system_file)},
          {"management/assertion.yaml", assertion()},
          {"management/controls.csv", controls},
          {"auditor/tests.csv", tests},
          {"auditor/opinion.yaml", opinion()}};
}

}  // namespace socpress
