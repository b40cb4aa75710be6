// Reads engagement.yaml: the agreed terms.
#include <algorithm>

#include "base/ascii.h"
#include "ingest/engagement/parts.h"
#include "ingest/formats/picture.h"
#include "model/paths.h"

namespace socpress::ingest {

namespace {

const FindingKind<> no_terms{"terms/no-file", Blocks::everything,
                             "the folder contains no `engagement.yaml`; every engagement states its terms in this file",
                             "write the terms of the engagement, or name the folder that contains them"};
const FindingKind<> empty_terms{"terms/empty", Blocks::everything,
                                "`engagement.yaml` is empty; every engagement states its terms in this file",
                                "write the terms of the engagement"};
const FindingKind<std::string> layout_name{
    "terms/layout-name", Severity::error,
    "`{}` is not a valid layout name; a name consists of letters, digits and hyphens",
    "write the name of a file in layouts/ without .xml"};
const FindingKind<std::string> organization_id{
    "terms/organization-id", Severity::error,
    "`{}` is not a valid id of a subservice organization; an id consists of lower-case letters, digits and hyphens",
    "write a short id, such as norvane-cloud"};

constexpr std::string_view standard_layout = "report";

bool is_slug(std::string_view text) {
  const auto fits = [](char c) { return is_lower(c) || is_digit(c) || c == '-'; };
  return !text.empty() && std::all_of(text.begin(), text.end(), fits);
}

ServiceOrganization read_organization(const Node& node, const ReaderInput& input) {
  const Fields fields(node, "the service organization", {"name", "short-name", "address", "contact", "logo"},
                      input.findings);
  ServiceOrganization organization;
  organization.name = fields.needed_text("name");
  organization.short_name = fields.text("short-name").value_or(organization.name);
  organization.address = fields.texts("address");
  organization.contact = fields.texts("contact");
  organization.logo_path = fields.word("logo");
  if (const auto& logo = organization.logo_path)
    organization.logo = read_picture(logo->value, logo->span, input.folder, input.findings);
  return organization;
}

PeerReview read_peer_review(const Node& node, const ReaderInput& input) {
  const Fields fields(node, "the peer review", {"result", "accepted"}, input.findings);
  return {fields.needed_choice<PeerReviewResult>("result"), fields.date("accepted"), node.span};
}

ServiceAuditor read_auditor(const Node& node, const ReaderInput& input) {
  const Fields fields(
      node, "the service auditor",
      {"name", "short-name", "designation", "city", "state", "address", "contact", "licence", "peer-review"},
      input.findings);
  ServiceAuditor auditor;
  auditor.name = fields.needed_text("name");
  auditor.short_name = fields.text("short-name").value_or(auditor.name);
  auditor.designation = fields.text("designation");
  auditor.city = fields.text("city");
  auditor.state = fields.text("state");
  auditor.licence = fields.text("licence");
  auditor.address = fields.texts("address");
  auditor.contact = fields.texts("contact");
  if (const Node* review = fields.find("peer-review")) auditor.peer_review = read_peer_review(*review, input);
  return auditor;
}

System read_system_name(const Node& node, const ReaderInput& input) {
  const Fields fields(node, "the system", {"name", "description-title"}, input.findings);
  return {fields.needed_text("name"), fields.needed_text("description-title")};
}

SubserviceReport read_subservice_report(const Node& node, const ReaderInput& input) {
  const Fields fields(node, "the report of the subservice organization",
                      {"type", "period", "as-of", "bridged-to", "opinion", "evaluation"}, input.findings);
  return {read_report_type(fields),
          read_time_frame(fields, input.findings),
          fields.date("bridged-to"),
          node.span,
          fields.choice<OpinionKind>("opinion"),
          fields.text("evaluation")};
}

SubserviceOrganization read_subservice(const Node& node, const ReaderInput& input) {
  const Fields fields(node, "the subservice organization",
                      {"id", "name", "service", "method", "monitoring", "soc-reports", "watched-otherwise", "address",
                       "contact", "public-name"},
                      input.findings);
  SubserviceOrganization organization;
  organization.id = word_from(fields.needed_text("id"));
  if (!organization.id->empty() && !is_slug(*organization.id))
    input.findings.report(organization_id, shown(*organization.id)).at(organization.id.span);
  organization.name = fields.needed_text("name");
  organization.service = fields.needed_text("service");
  organization.method = fields.choice<Method>("method");
  organization.method_misread = fields.has("method") && !organization.method;
  organization.monitoring = fields.ids("monitoring");
  organization.address = fields.texts("address");
  organization.contact = fields.texts("contact");
  for (const Node& item : fields.items("soc-reports"))
    organization.reports.push_back(read_subservice_report(item, input));
  organization.watched_otherwise = fields.text("watched-otherwise");
  if (const auto named = fields.choice<bool>("public-name", no_or_yes)) organization.public_name = **named;
  return organization;
}

PriorReport read_prior_report(const Node& node, const ReaderInput& input) {
  const Fields fields(node, "the prior report", {"type", "period", "as-of", "note"}, input.findings);
  return {read_report_type(fields), read_time_frame(fields, input.findings), fields.text("note"), node.span};
}

OfferedService read_service(const Node& node, const ReaderInput& input) {
  const Fields fields(node, "the service", {"name", "scope"}, input.findings);
  return {fields.needed_text("name"), fields.choice<bool>("scope", out_or_in)};
}

void read_presentation(const Node& node, const ReaderInput& input, Terms& terms) {
  const Fields fields(node, "the presentation", {"section-iv", "paper", "recipient", "draft"}, input.findings);
  if (const auto choice = fields.choice<Presentation>("section-iv")) terms.presentation = **choice;
  if (const auto choice = fields.choice<Paper>("paper")) terms.paper = **choice;
  terms.recipient = fields.text("recipient");
  terms.draft_label = fields.text("draft");
}

/// The named layout, or the shipped one.
Located<std::string> read_layout_name(const Fields& fields, const ReaderInput& input) {
  const Located<std::string> shipped{std::string(standard_layout), {fields.span().file, 0, 0}};
  const auto name = fields.word("layout");
  if (!name) return shipped;
  if (is_slug(name->value)) return *name;
  input.findings.report(layout_name, shown(name->value)).at(name->span);
  return shipped;
}

/// An absent party is reported through its absent name, so that there is one finding for it.
const Node& party(const Fields& fields, std::string_view key, const Node& absent) {
  const Node* found = fields.find(key);
  return found ? *found : absent;
}

}  // namespace

std::optional<Node> read_terms_tree(const Files& folder, Sources& sources, Findings& findings) {
  if (!folder.exists(paths::terms)) findings.report(no_terms);
  return read_tree(paths::terms, folder, sources, findings);
}

Terms read_terms(const std::optional<Node>& tree, const ReaderInput& input) {
  Terms terms;
  terms.layout.value = standard_layout;
  if (!tree) return terms;
  terms.span = {tree->span.file, 0, 0};
  if (tree->kind == Node::Kind::nothing) {
    input.findings.report(empty_terms).at(terms.span);
    return terms;
  }
  const Fields fields(
      *tree, "the engagement",
      {"report", "frameworks", "type", "period", "as-of", "categories", "service-organization", "service-auditor",
       "system", "subservice-organizations", "prior-report", "services", "locations", "presentation", "layout"},
      input.findings);
  terms.kind = fields.choice<ReportKind>("report");
  terms.type = read_report_type(fields);
  terms.kind_misread = fields.has("report") && !terms.kind;
  terms.type_misread = fields.has("type") && !terms.type;
  terms.time_frame = read_time_frame(fields, input.findings, terms.type ? **terms.type : ReportType::type2);
  terms.time_frame_misread = (fields.has("period") || fields.has("as-of")) && !terms.time_frame;
  terms.frameworks = fields.ids("frameworks");
  terms.categories = read_categories(fields, input);

  Node absent;
  absent.kind = Node::Kind::mapping;
  absent.span = terms.span;
  terms.organization = read_organization(party(fields, "service-organization", absent), input);
  if (const Node* auditor = fields.find("service-auditor")) terms.auditor = read_auditor(*auditor, input);
  terms.system = read_system_name(party(fields, "system", absent), input);
  for (const Node& item : fields.items("subservice-organizations"))
    terms.subservice_organizations.push_back(read_subservice(item, input));
  if (const Node* prior = fields.find("prior-report")) terms.prior_report = read_prior_report(*prior, input);
  for (const Node& item : fields.items("services")) terms.services.push_back(read_service(item, input));
  terms.locations = fields.texts("locations");
  if (const Node* presentation = fields.find("presentation")) read_presentation(*presentation, input, terms);
  terms.layout = read_layout_name(fields, input);
  return terms;
}

}  // namespace socpress::ingest
