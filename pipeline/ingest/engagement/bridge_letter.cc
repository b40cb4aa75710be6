// Reads management/bridge-letter.yaml: management's statements about the time since its last report.
#include "ingest/engagement/parts.h"
#include "model/paths.h"

namespace socpress::ingest {

std::optional<BridgeLetter> read_bridge_letter(const ReaderInput& input) {
  const auto tree = read_tree(paths::bridge_letter, input);
  if (!tree || tree->kind == Node::Kind::nothing) return std::nullopt;
  const Fields fields(*tree, "the bridge letter",
                      {"addressee", "last-report", "period", "changes", "incidents", "control-failures",
                       "subservice-organizations", "user-entity-controls", "date", "signatures"},
                      input.findings);
  BridgeLetter letter;
  letter.span = {tree->span.file, 0, 0};
  letter.addressee = fields.text("addressee");
  if (const Node* last = fields.find("last-report")) {
    const Fields report(*last, "the last report", {"type", "period", "as-of", "date", "auditor"}, input.findings);
    letter.last_report.type = read_report_type(report);
    letter.last_report.time_frame = read_time_frame(report, input.findings);
    letter.last_report.date = report.date("date");
    letter.last_report.auditor = report.text("auditor");
  }
  letter.period = read_period(fields, input.findings);
  letter.changes = read_changes(fields, input);
  letter.incidents = fields.text("incidents");
  letter.control_failures = fields.text("control-failures");
  letter.subservice_organizations = fields.text("subservice-organizations");
  letter.user_entity_controls = fields.text("user-entity-controls");
  letter.date = fields.date("date");
  letter.signatures = read_signatures(fields, input.findings);
  return letter;
}

}  // namespace socpress::ingest
