// Fuzz target: any bytes as one file of a small engagement; every finding points into the file that it names.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "ingest/ingest.h"

namespace socpress {
namespace {

/// A file of an engagement, and its text while another one is tested: enough to resolve references between them.
struct Part {
  const char* path;
  const char* usual;
};

constexpr std::array<Part, 9> parts = {{
    {"engagement.yaml",
     "report: soc2\ntype: 2\nperiod: {from: 2026-01-01, to: 2026-06-30}\ncategories: [security]\n"
     "service-organization: {name: \"Oxwell, Inc.\", short-name: Oxwell}\n"
     "service-auditor: {name: Garrow LLP, short-name: Garrow, city: Boise, state: Idaho}\n"
     "system: {name: Diary, description-title: Description of Diary}\n"
     "subservice-organizations: [{id: north, name: North, service: hosting, method: carve-out, "
     "monitoring: [VEN-01]}]\n"},
    {"management/system.yaml",
     "commitments: [{id: SC-1, categories: [security], text: Kept.}]\n"
     "incidents: {none: None.}\nchanges: {none: None.}\n"},
    {"management/assertion.yaml", "entity: \"Oxwell, Inc.\"\nsystem: Diary\nasserts: [description, design]\n"},
    {"management/controls.csv", "Control ID,Control Description,Criteria\nVEN-01,Vendors are reviewed.,CC6.1\n"},
    {"management/responses.yaml", "responses: [{test: VEN-01.A, text: We agree.}]\n"},
    {"management/description.md", "## Overview {DC1}\n\nA system.\n"},
    {"auditor/tests.csv",
     "Test ID,Control ID,Test Procedure,Deviations,Result,Exception\nVEN-01.A,VEN-01,Asked.,1,Exception noted.,One.\n"},
    {"auditor/opinion.yaml",
     "entity: \"Oxwell, Inc.\"\nopinions: {design: {opinion: qualified, by: R, on: 2026-07-01}}\n"},
    {"auditor/sign-off.yaml", "by: R\non: 2026-07-01\ndigest: sha256:0\n"},
}};

MemoryFiles two_criteria() {
  MemoryFiles data;
  data.files["catalogs/tsc-2017.xml"] =
      "<catalog framework=\"tsc-2017\"><category id=\"security\" label=\"Security\"/>"
      "<group id=\"CC6\" title=\"Access\">"
      "<criterion id=\"CC6.1\" label=\"Barriers\"/><criterion id=\"CC6.2\" label=\"Accounts\"/></group></catalog>";
  return data;
}

void expect_inside(Span span, const Sources& sources) {
  if (static_cast<std::size_t>(span.file) >= sources.size()) std::abort();
  if (span.begin > span.end || span.end > sources[span.file].bytes().size()) std::abort();
}

}  // namespace
}  // namespace socpress

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace socpress;
  if (size == 0) return 0;
  MemoryFiles folder;
  for (const Part& part : parts) folder.files[part.path] = part.usual;
  // '0' to '8' select a part, for people who write such files by hand.
  const std::size_t which = static_cast<std::uint8_t>(data[0] - '0') % parts.size();
  folder.files[parts[which].path] = std::string(reinterpret_cast<const char*>(data) + 1, size - 1);

  static const MemoryFiles catalogs = two_criteria();
  Sources sources;
  Findings findings;
  (void)ingest::ingest(folder, catalogs, sources, findings);
  for (const Finding& finding : findings.all()) {
    if (finding.span) expect_inside(*finding.span, sources);
    for (const Label& other : finding.others) expect_inside(other.span, sources);
  }
  return 0;
}
