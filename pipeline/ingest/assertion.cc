// Reads management/assertion.yaml and management/responses.yaml: what management says over its name.
#include "ingest/parts.h"

namespace socpress {

std::optional<Assertion> read_assertion(const Given& given) {
  const auto tree = read_tree("management/assertion.yaml", given);
  if (!tree || tree->kind == Node::Kind::nothing) return std::nullopt;
  const Fields fields(*tree, "the assertion", restated_keys_and({"asserts", "matters", "date", "signatures"}),
                      given.findings);
  Assertion assertion;
  assertion.restated = read_restated(fields, given.findings);
  assertion.asserts = read_subjects(fields, "asserts", given.findings);
  assertion.date = fields.date("date");
  for (const Node& item : fields.items("matters")) {
    const Fields matter(item, "the matter", {"subject", "text"}, given.findings);
    const auto subject = read_subject(matter, "subject");
    Located<Text> text = matter.needed_text("text");
    if (subject) assertion.matters.push_back({*subject, std::move(text)});
  }
  for (const Node& item : fields.items("signatures")) {
    const Fields signature(item, "the signature", {"name", "title"}, given.findings);
    assertion.signatures.push_back({signature.needed_text("name"), signature.needed_text("title")});
  }
  return assertion;
}

std::vector<Response> read_responses(const Given& given) {
  std::vector<Response> responses;
  const auto tree = read_tree("management/responses.yaml", given);
  if (!tree || tree->kind == Node::Kind::nothing) return responses;
  const Fields fields(*tree, "responses.yaml", {"responses"}, given.findings);
  for (const Node& item : fields.items("responses")) {
    const Fields response(item, "the response", {"test", "text"}, given.findings);
    responses.push_back({response.needed_id("test"), response.needed_text("text")});
  }
  return responses;
}

}  // namespace socpress
