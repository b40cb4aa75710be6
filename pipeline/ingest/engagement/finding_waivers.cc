// Reads auditor/waivers.yaml: findings that the auditor waives. An incomplete entry is not a waiver.
#include "ingest/engagement/parts.h"
#include "model/paths.h"

namespace socpress::ingest {

namespace {

const FindingKind<> no_place{"waivers/no-place", Severity::error,
                             "the waiver names no place, and would apply to every finding of this kind, including "
                             "future ones; a waiver applies to a place that was reviewed",
                             "name its `file`, the id of the row or entry (`of`), or words of its line (`text`)"};

std::optional<FindingWaiver> read_finding_waiver(const Node& node, const ReaderInput& input) {
  const Fields fields(node, "the waiver", {"finding", "file", "of", "text", "reason", "by", "on", "until"},
                      input.findings);
  FindingWaiver waiver;
  waiver.finding = fields.needed_id("finding");
  waiver.file = fields.word("file");
  waiver.of = fields.word("of");
  waiver.text = fields.text("text");
  waiver.reason = fields.needed_text("reason");
  waiver.by = fields.needed_text("by");
  const auto on = fields.needed_date("on");
  waiver.until = fields.date("until");
  waiver.span = node.span;
  if (waiver.finding->empty() || waiver.reason->empty() || waiver.by->empty() || !on) return std::nullopt;
  if (fields.has("until") && !waiver.until) return std::nullopt;
  if (!waiver.file && !waiver.of && !waiver.text) {
    input.findings.report(no_place).at(node.span);
    return std::nullopt;
  }
  waiver.on = *on;
  return waiver;
}

}  // namespace

std::vector<FindingWaiver> read_finding_waivers(const ReaderInput& input) {
  const auto tree = read_tree(paths::waivers, input);
  if (!tree || tree->kind == Node::Kind::nothing) return {};
  const Fields fields(*tree, "waivers.yaml", {"waivers"}, input.findings);
  std::vector<FindingWaiver> waivers;
  for (const Node& item : fields.items("waivers"))
    if (auto waiver = read_finding_waiver(item, input)) waivers.push_back(std::move(*waiver));
  return waivers;
}

}  // namespace socpress::ingest
