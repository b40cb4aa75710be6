// Reads the files of one part in order: engagement, policy, layout.
#include "assemble/inputs.h"

#include "assemble/parts.h"
#include "ingest/ingest.h"

namespace socpress::assemble {
namespace {

std::string name_of_report_layout(const Terms& terms) { return terms.layout->empty() ? "report" : *terms.layout; }

std::string name_of_layout(const Request& request, const Terms& terms) {
  if (request.layout) return *request.layout;
  return request.part == Part::report ? name_of_report_layout(terms) : std::string(form_of(request.part).layout);
}

}  // namespace

Inputs read(const Files& folder, const Environment& environment, const Request& request, Sources& sources,
            Findings& findings) {
  Inputs inputs;
  inputs.engagement = ingest::ingest(folder, environment.data, sources, findings);
  if (inputs.engagement.catalog.framework.empty()) return inputs;
  inputs.engagement.policy = ingest::ingest_policy(environment.data, folder, sources, findings);
  if (request.stop_after == Stage::model) return inputs;
  // The firm's changes to its own layout apply to the restricted report.
  const MemoryFiles nothing;
  const Files& firm = request.part == Part::soc3 ? static_cast<const Files&>(nothing) : folder;
  inputs.layout = ingest::ingest_layout(name_of_layout(request, inputs.engagement.terms), environment.data, firm,
                                        sources, findings);
  return inputs;
}

std::optional<Layout> read_report_layout(const Terms& terms, const Files& folder, const Environment& environment,
                                         Sources& sources) {
  Findings reported_with_that_report;
  return ingest::ingest_layout(name_of_report_layout(terms), environment.data, folder, sources,
                               reported_with_that_report);
}

}  // namespace socpress::assemble
