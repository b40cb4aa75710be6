// Reads management/soc3.yaml and auditor/soc3.yaml: what each party signs for the public report.
#include "ingest/engagement/parts.h"
#include "model/paths.h"

namespace socpress::ingest {

std::optional<Soc3Assertion> read_soc3_assertion(const ReaderInput& input) {
  const auto tree = read_tree(paths::soc3_assertion, input);
  if (!tree || tree->kind == Node::Kind::nothing) return std::nullopt;
  const Fields fields(*tree, "the assertion for the public", {"asserts", "basis", "date", "signatures"},
                      input.findings);
  Soc3Assertion assertion;
  assertion.span = {tree->span.file, 0, 0};
  assertion.claim = fields.choice<Soc3Claim>("asserts");
  assertion.basis = fields.text("basis");
  assertion.date = fields.date("date");
  assertion.signatures = read_signatures(fields, input.findings);
  return assertion;
}

std::optional<Soc3Opinion> read_soc3_opinion(const ReaderInput& input) {
  const auto tree = read_tree(paths::soc3_opinion, input);
  if (!tree || tree->kind == Node::Kind::nothing) return std::nullopt;
  const Fields fields(*tree, "the report for the public",
                      {"addressee", "opinion", "basis", "report-date", "signature", "city", "state"}, input.findings);
  Soc3Opinion report;
  report.span = {tree->span.file, 0, 0};
  if (const Node* node = fields.find("opinion")) {
    const Fields opinion(*node, "the opinion", {"opinion", "by", "on"}, input.findings);
    const auto kind = opinion.needed_choice<OpinionKind>("opinion");
    const auto by = opinion.text("by");
    const auto on = opinion.date("on");
    if (kind) report.opinion = Opinion{*kind, by, on, node->span};
  }
  report.addressee = fields.text("addressee");
  report.basis = fields.text("basis");
  report.report_date = fields.date("report-date");
  report.signature = fields.text("signature");
  report.city = fields.text("city");
  report.state = fields.text("state");
  return report;
}

}  // namespace socpress::ingest
