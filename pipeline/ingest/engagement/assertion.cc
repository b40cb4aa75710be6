// Reads assertion.yaml and responses.yaml of management, and the assertions of organizations presented inclusively.
#include <fmt/format.h>

#include "ingest/engagement/parts.h"
#include "model/paths.h"

namespace socpress::ingest {

std::optional<Assertion> read_assertion(std::string_view path, const ReaderInput& input) {
  const auto tree = read_tree(path, input);
  if (!tree || tree->kind == Node::Kind::nothing) return std::nullopt;
  const Fields fields(*tree, "the assertion", restated_keys_and({"asserts", "matters", "date", "signatures"}),
                      input.findings);
  Assertion assertion;
  assertion.restated = read_restated(fields, input);
  assertion.asserts = read_subjects(fields, "asserts", input.findings);
  assertion.asserts_at = fields.key_span("asserts");
  assertion.date = fields.date("date");
  assertion.date_misread = fields.has("date") && !assertion.date;
  for (const Node& item : fields.items("matters")) {
    const Fields matter(item, "the matter", {"subject", "text", "pervasive"}, input.findings);
    const auto subject = read_subject(matter, "subject");
    Located<Text> text = matter.needed_text("text");
    if (subject) assertion.matters.push_back({*subject, std::move(text), matter.choice<bool>("pervasive", no_or_yes)});
  }
  assertion.signatures = read_signatures(fields, input.findings);
  return assertion;
}

std::vector<SubserviceAssertion> read_subservice_assertions(const Terms& terms, const ReaderInput& input) {
  std::vector<SubserviceAssertion> assertions;
  for (const SubserviceOrganization& organization : terms.subservice_organizations) {
    const std::string path =
        fmt::format("{}{}{}", paths::subservice_folder, *organization.id, paths::subservice_assertion);
    if (auto made = read_assertion(path, input)) assertions.push_back({organization.id, std::move(*made)});
  }
  return assertions;
}

std::vector<Response> read_responses(const ReaderInput& input) {
  std::vector<Response> responses;
  const auto tree = read_tree(paths::responses, input);
  if (!tree || tree->kind == Node::Kind::nothing) return responses;
  const Fields fields(*tree, "responses.yaml", {"responses"}, input.findings);
  for (const Node& item : fields.items("responses")) {
    const Fields response(item, "the response", {"test", "text"}, input.findings);
    responses.push_back({response.needed_id("test"), response.needed_text("text")});
  }
  return responses;
}

}  // namespace socpress::ingest
