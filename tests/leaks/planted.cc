// An engagement written for the leak tests: each secret of its files begins with `zq`, so that the files list them all.
#include "leaks/planted.h"

#include <regex>

namespace socpress {

namespace {

constexpr const char* terms = R"(report: soc2
type: 2
period: {from: 2025-10-01, to: 2026-09-30}
categories: [security]
service-organization: {name: "Tarnbrook Payments, Inc.", short-name: Tarnbrook, address: [1 Mill Road], contact: [555 0101]}
service-auditor:
  name: Ellery Moss LLP
  designation: Certified Public Accountants
  city: Boise
  state: Idaho
  licence: zqlicence
system: {name: Settlement Platform, description-title: zqdescriptiontitle}
subservice-organizations:
  - id: zqcloud
    name: zqcloudname
    service: data-center hosting
    method: carve-out
    monitoring: [zqcontrol-1]
    watched-otherwise: zqwatchedotherwise
    address: [zqcloudaddress]
    contact: [zqcloudcontact]
prior-report: {type: 2, period: {from: 2024-10-01, to: 2025-09-30}, note: zqpriornote}
services: [{name: zqofferedservice, scope: in}]
locations: [zqlocation]
presentation: {recipient: zqrecipient, draft: zqdraftlabel}
)";

constexpr const char* system_file = R"(commitments:
  - {id: zqcommitment-1, categories: [security], text: Authorizations are accepted., source: zqcommitmentsource}
  - {id: zqcommitment-2, categories: [security], text: zqcommitmenttext, visibility: restricted}
requirements:
  - {id: zqrequirement-1, commitments: [zqcommitment-1], text: Two regions serve it.}
  - {id: zqrequirement-2, commitments: [zqcommitment-1], text: zqrequirementtext, visibility: restricted}
incidents:
  - {id: zqincident-1, nature: zqnature, timing: zqtiming, effect: zqeffect, disposition: zqdisposition}
changes:
  - {date: 2026-02-09, before: zqbefore, after: zqafter}
user-entity-controls:
  - {id: zquserentity-1, text: zquserentitytext, criteria: [CC6.1]}
subservice-controls:
  - {id: zqsubservice-1, organization: zqcloud, text: zqsubservicetext, criteria: [CC6.1]}
criteria-not-applicable:
  - {criterion: CC6.5, reason: zqnotapplicable}
)";

constexpr const char* description = R"(## The company {DC1 public}

The company takes payments.

## zqheading {DC2}

zqparagraph with **zqstrong** and [zqlinked](https://tarnbrook.example).[^note]

[^note]: zqfootnote

- zqitem

> zqquote

```
zqcode
```

Table: zqcaption

| zqhead |
|:--|
| zqcell |

![zqalternative](zqpath.png "zqfigurecaption")

{public: Payments are settled each day.}
)";

constexpr const char* other_information = "## zqotherheading\n\nzqotherinformation\n";

constexpr const char* assertion = R"(entity: Tarnbrook Payments, Inc.
asserts: [description, design, operating-effectiveness]
matters: [{subject: design, text: zqmatter}]
date: 2026-11-20
signatures: [{name: zqsignatory, title: Chief Executive Officer}]
)";

constexpr const char* cloud_assertion = R"(entity: Tarnbrook Payments, Inc.
asserts: [description]
matters: [{subject: design, text: zqcloudmatter}]
date: 2026-11-20
signatures: [{name: zqcloudsignatory, title: Managing Director}]
)";

constexpr const char* controls =
    "Control ID,Control Title,Control Description,Criteria,Category,Owner,Frequency,Type,Method\n"
    "zqcontrol-1,zqcontroltitle,zqcontroltext,CC6.1,zqcategory,zqowner,Quarterly,preventive,manual\n";

constexpr const char* responses = "responses: [{test: zqtest-1, text: zqresponse}]\n";

constexpr const char* bridge_letter = R"(addressee: zqletteraddressee
last-report: {type: 2, period: {from: 2025-10-01, to: 2026-09-30}, date: 2026-11-20, auditor: Ellery Moss LLP}
period: {from: 2026-10-01, to: 2026-12-18}
changes: [{date: 2026-10-26, before: zqletterbefore, after: zqletterafter}]
incidents: zqletterincidents
control-failures: zqletterfailures
subservice-organizations: zqlettersubservice
user-entity-controls: zqletteruserentities
date: 2026-12-21
signatures: [{name: zqlettersignatory, title: Chief Executive Officer}]
)";

constexpr const char* tests =
    "Test ID,Control ID,Test Procedure,Test Type,Population,Population Size,Sample Size,Deviations,Result,Exception,"
    "Tested On,Tester,Population Evidence\n"
    "zqtest-1,zqcontrol-1,zqprocedure,inspection,zqpopulation,25,5,1,Exception noted.,zqexception,2026-08-01,zqtester,"
    "zqpopulationevidence\n";

constexpr const char* walkthroughs =
    "Control ID,Procedure,Procedure Type,Performed On,Performed By\n"
    "zqcontrol-1,zqwalkthrough,inspection,2026-08-24,zqperformer\n";

constexpr const char* opinion = R"(addressee: To the Management of Tarnbrook Payments, Inc.
opinions:
  description: {opinion: unqualified, by: zqdescribedby, on: 2026-11-20}
  design: {opinion: qualified, by: zqdesignby, on: 2026-11-20}
  operating-effectiveness: {opinion: unqualified, by: zqoperationby, on: 2026-11-20}
bases: [{subjects: [design], criteria: [CC6.1], controls: [zqcontrol-1], text: zqbasis, effect: zqeffect}]
conclusions:
  controls: [{control: zqcontrol-1, conclusion: not-effective, reason: zqcontrolreason}]
  criteria: [{criterion: CC6.1, conclusion: not-achieved, reason: zqcriterionreason}]
emphasis: [zqemphasis]
other-matters: [zqothermatter]
procedures: {samples: zqsamples, information-produced: zqinformation, entity-level-controls: zqentitylevel}
subsequent-events: {inquired-to: 2026-11-20, none: zqnoevents, text: zqevents}
report-date: 2026-11-20
signature: zqauditorsignature
)";

constexpr const char* waivers = R"(waivers:
  - {finding: tests/small-sample, of: zqtest-1, reason: zqwaiverreason, by: zqwaivedby, on: 2026-11-19}
)";

constexpr const char* sign_off = "by: zqsignedoffby\non: 2026-11-20\ndigest: zqdigest\n";

}  // namespace

MemoryFiles planted_engagement() {
  MemoryFiles files;
  files.files = {{"engagement.yaml", terms},
                 {"management/system.yaml", system_file},
                 {"management/description.md", description},
                 {"management/other-information.md", other_information},
                 {"management/assertion.yaml", assertion},
                 {"management/subservice/zqcloud/assertion.yaml", cloud_assertion},
                 {"management/controls.csv", controls},
                 {"management/responses.yaml", responses},
                 {"management/bridge-letter.yaml", bridge_letter},
                 {"auditor/tests.csv", tests},
                 {"auditor/walkthroughs.csv", walkthroughs},
                 {"auditor/opinion.yaml", opinion},
                 {"auditor/waivers.yaml", waivers},
                 {"auditor/sign-off.yaml", sign_off}};
  return files;
}

std::set<std::string> planted_secrets(const MemoryFiles& files) {
  static const std::regex secret("zq[a-z0-9-]+");
  std::set<std::string> found;
  for (const auto& [path, bytes] : files.files)
    for (std::sregex_iterator at(bytes.begin(), bytes.end(), secret), end; at != end; ++at) found.insert(at->str());
  return found;
}

}  // namespace socpress
