// Reads auditor/opinion.yaml and auditor/sign-off.yaml: opinions, their bases, conclusions, and who set them when.
#include "ingest/engagement/parts.h"
#include "model/paths.h"

namespace socpress::ingest {

namespace {

void read_opinions(const Node& node, const ReaderInput& input, AuditorsOpinion& into) {
  const Fields fields(node, "the opinions", {words_of<Subject>.begin(), words_of<Subject>.end()}, input.findings);
  for (const Subject subject : all_subjects) {
    const Node* one = fields.find(name_of(subject));
    if (!one) continue;
    const Fields opinion(*one, "the opinion", {"opinion", "by", "on"}, input.findings);
    const auto kind = opinion.needed_choice<OpinionKind>("opinion");
    const auto by = opinion.text("by");
    const auto on = opinion.date("on");
    if (kind) into.opinions[static_cast<std::size_t>(subject)] = Opinion{*kind, by, on, one->span};
  }
}

Basis read_basis(const Node& node, const ReaderInput& input) {
  const Fields fields(node, "the basis", {"subjects", "criteria", "controls", "text", "effect"}, input.findings);
  return {read_subjects(fields, "subjects", input.findings),
          read_criteria(fields, "criteria", input),
          fields.ids("controls"),
          fields.needed_text("text"),
          node.span,
          fields.text("effect")};
}

/// A missing reason stays empty: rules require it where it is needed.
Located<Text> read_reason(const Fields& fields) {
  return fields.text("reason").value_or(
      Located<Text>{{}, {fields.span().file, fields.span().begin, fields.span().begin}});
}

SubsequentEvents read_subsequent_events(const Node& node, const ReaderInput& input) {
  const Fields fields(node, "the subsequent events", {"inquired-to", "none", "text"}, input.findings);
  return {fields.date("inquired-to"), fields.text("none"), fields.text("text"), node.span};
}

RecordedProcedures read_recorded_procedures(const Node& node, const ReaderInput& input) {
  const Fields fields(node, "the procedures", {"samples", "information-produced", "entity-level-controls"},
                      input.findings);
  return {fields.text("samples"), fields.text("information-produced"), fields.text("entity-level-controls")};
}

void read_conclusions(const Node& node, const ReaderInput& input, AuditorsOpinion& into) {
  const Fields fields(node, "the conclusions", {"controls", "criteria"}, input.findings);
  for (const Node& item : fields.items("controls")) {
    const Fields one(item, "the conclusion", {"control", "conclusion", "reason"}, input.findings);
    Located<std::string> control = one.needed_id("control");
    if (const auto conclusion = one.needed_choice<ControlConclusion>("conclusion"))
      into.controls.push_back({std::move(control), *conclusion, read_reason(one)});
  }
  for (const Node& item : fields.items("criteria")) {
    const Fields one(item, "the conclusion", {"criterion", "conclusion", "reason"}, input.findings);
    Located<CriterionId> criterion = input.criteria.canonical(one.needed_text("criterion"));
    if (const auto achieved = one.needed_choice<bool>("conclusion", not_achieved_or_achieved))
      into.criteria.push_back({std::move(criterion), *achieved, read_reason(one)});
  }
}

}  // namespace

std::optional<AuditorsOpinion> read_opinion(const ReaderInput& input) {
  const auto tree = read_tree(paths::opinion, input);
  if (!tree || tree->kind == Node::Kind::nothing) return std::nullopt;
  const Fields fields(*tree, "opinion.yaml",
                      restated_keys_and({"addressee", "opinions", "bases", "conclusions", "emphasis", "other-matters",
                                         "procedures", "subsequent-events", "representation-letter-date", "report-date",
                                         "signature", "city", "state"}),
                      input.findings);
  AuditorsOpinion opinion;
  opinion.addressee = fields.text("addressee");
  opinion.restated = read_restated(fields, input);
  opinion.opinions_at = fields.key_span("opinions");
  if (const Node* node = fields.find("opinions")) read_opinions(*node, input, opinion);
  for (const Node& item : fields.items("bases")) opinion.bases.push_back(read_basis(item, input));
  if (const Node* node = fields.find("conclusions")) read_conclusions(*node, input, opinion);
  opinion.emphasis = fields.texts("emphasis");
  opinion.other_matters = fields.texts("other-matters");
  if (const Node* node = fields.find("procedures")) opinion.procedures = read_recorded_procedures(*node, input);
  if (const Node* node = fields.find("subsequent-events"))
    opinion.subsequent_events = read_subsequent_events(*node, input);
  opinion.representation_letter_date = fields.date("representation-letter-date");
  opinion.report_date = fields.date("report-date");
  opinion.letter_date_misread = fields.has("representation-letter-date") && !opinion.representation_letter_date;
  opinion.report_date_misread = fields.has("report-date") && !opinion.report_date;
  opinion.signature = fields.text("signature");
  opinion.city = fields.text("city");
  opinion.state = fields.text("state");
  return opinion;
}

std::optional<SignOff> read_sign_off(const ReaderInput& input) {
  const auto tree = read_tree(paths::sign_off, input);
  if (!tree || tree->kind == Node::Kind::nothing) return std::nullopt;
  const Fields fields(*tree, "the sign-off", {"by", "on", "digest", "soc3", "files"}, input.findings);
  SignOff sign_off{fields.needed_text("by"),
                   fields.date("on"),
                   word_from(fields.needed_text("digest")),
                   tree->span,
                   fields.word("soc3"),
                   {}};
  for (const Node& item : fields.items("files")) {
    const Fields file(item, "the signed file", {"path", "digest"}, input.findings);
    sign_off.files.push_back({word_from(file.needed_text("path")), word_from(file.needed_text("digest"))});
  }
  return sign_off;
}

}  // namespace socpress::ingest
