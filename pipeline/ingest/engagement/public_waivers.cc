// Reads auditor/public-waivers.yaml: the restricted phrases that a person waived for the public report.
#include "ingest/engagement/parts.h"
#include "ingest/ingest.h"
#include "model/paths.h"

namespace socpress::ingest {

std::vector<Waiver> ingest_waivers(const Files& folder, Sources& sources, Findings& findings) {
  std::vector<Waiver> waivers;
  const auto tree = read_tree(paths::public_waivers, folder, sources, findings);
  if (!tree || tree->kind == Node::Kind::nothing) return waivers;
  const Fields fields(*tree, "public-waivers.yaml", {"waivers"}, findings);
  for (const Node& item : fields.items("waivers")) {
    const Fields one(item, "the waiver", {"phrase", "by", "reason", "on", "until"}, findings);
    waivers.push_back({one.needed_text("phrase"), one.needed_text("by"), one.needed_text("reason"),
                       one.needed_date("on"), one.date("until"), item.span});
  }
  return waivers;
}

}  // namespace socpress::ingest
