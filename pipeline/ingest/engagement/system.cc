// Reads management/system.yaml: commitments, requirements, incidents, changes, and complementary controls.
#include "ingest/engagement/parts.h"
#include "model/paths.h"

namespace socpress::ingest {

namespace {

bool is_restricted(const Fields& fields) {
  const auto visibility = fields.choice<bool>("visibility", public_or_restricted);
  return visibility && **visibility;
}

Commitment read_commitment(const Node& node, const ReaderInput& input) {
  const Fields fields(node, "the commitment", {"id", "categories", "text", "source", "visibility"}, input.findings);
  return {fields.needed_id("id"), read_categories(fields, input), fields.needed_text("text"), fields.text("source"),
          is_restricted(fields)};
}

Requirement read_requirement(const Node& node, const ReaderInput& input) {
  const Fields fields(node, "the requirement", {"id", "commitments", "text", "visibility"}, input.findings);
  return {fields.needed_id("id"), fields.ids("commitments"), fields.needed_text("text"), is_restricted(fields)};
}

/// Missing parts of an incident stay empty: a rule requires them.
Incident read_incident(const Node& node, const ReaderInput& input) {
  const Fields fields(node, "the incident", {"id", "nature", "timing", "effect", "disposition"}, input.findings);
  const auto text = [&](std::string_view key) {
    return fields.text(key).value_or(Located<Text>{{}, {node.span.file, node.span.begin, node.span.begin}});
  };
  return {fields.needed_id("id"), text("nature"), text("timing"), text("effect"), text("disposition"), node.span};
}

std::optional<Change> read_change(const Node& node, const ReaderInput& input) {
  const Fields fields(node, "the change", {"date", "before", "after"}, input.findings);
  const auto date = fields.needed_date("date");
  Change change{{}, fields.needed_text("before"), fields.needed_text("after"), node.span};
  if (!date) return std::nullopt;
  change.date = *date;
  return change;
}

UserEntityControl read_user_entity_control(const Node& node, const ReaderInput& input) {
  const Fields fields(node, "the user entity control", {"id", "text", "criteria"}, input.findings);
  return {fields.needed_id("id"), fields.needed_text("text"), read_criteria(fields, "criteria", input)};
}

SubserviceControl read_subservice_control(const Node& node, const ReaderInput& input) {
  const Fields fields(node, "the subservice control", {"id", "organization", "text", "criteria"}, input.findings);
  const auto id = fields.text("id");
  return {id ? id_from(*id, input.findings) : Located<std::string>{}, word_from(fields.needed_text("organization")),
          fields.needed_text("text"), read_criteria(fields, "criteria", input)};
}

/// A criterion left out without a reason is kept: a rule requires the reason.
std::optional<NotApplicable> read_not_applicable(const Node& node, const ReaderInput& input) {
  const Fields fields(node, "the criterion that does not apply", {"criterion", "reason"}, input.findings);
  const auto criterion = fields.needed_text("criterion");
  if (criterion->empty()) return std::nullopt;
  return NotApplicable{input.criteria.canonical(criterion),
                       fields.text("reason").value_or(Located<Text>{{}, criterion.span})};
}

/// A list of items, or `{ none: "a statement that there are none" }`.
template <class T, class ReadItem>
void read_list_or_none(const Fields& fields, std::string_view key, const ReaderInput& input, ListOrNone<T>& into,
                       ReadItem read) {
  const Node* node = fields.find(key);
  if (node && node->kind == Node::Kind::mapping) {
    into.none = Fields(*node, "the statement of an empty list", {"none"}, input.findings).needed_text("none");
    if (into.none->value.empty()) into.none.reset();
    return;
  }
  if (node && node->kind == Node::Kind::scalar) {
    report_wrong_kind(*node, "a list", input.findings)
        .help("list them; if there are none, write `none:` below the key with a sentence that states so");
    return;
  }
  for (const Node& item : fields.items(key))
    if (std::optional<T> found = read(item, input)) into.items.push_back(std::move(*found));
}

}  // namespace

ListOrNone<Change> read_changes(const Fields& fields, const ReaderInput& input) {
  ListOrNone<Change> changes;
  read_list_or_none(fields, "changes", input, changes, read_change);
  return changes;
}

void read_system(const ReaderInput& input, Management& into) {
  const auto tree = read_tree(paths::system, input);
  if (!tree || tree->kind == Node::Kind::nothing) return;
  const Fields fields(*tree, "system.yaml",
                      {"commitments", "requirements", "incidents", "changes", "user-entity-controls",
                       "subservice-controls", "criteria-not-applicable"},
                      input.findings);
  for (const Node& item : fields.items("commitments")) into.commitments.push_back(read_commitment(item, input));
  for (const Node& item : fields.items("requirements")) into.requirements.push_back(read_requirement(item, input));
  read_list_or_none(fields, "incidents", input, into.incidents,
                    [](const Node& item, const ReaderInput& with) { return std::optional(read_incident(item, with)); });
  into.changes = read_changes(fields, input);
  for (const Node& item : fields.items("user-entity-controls"))
    into.user_entity_controls.push_back(read_user_entity_control(item, input));
  for (const Node& item : fields.items("subservice-controls"))
    into.subservice_controls.push_back(read_subservice_control(item, input));
  for (const Node& item : fields.items("criteria-not-applicable"))
    if (auto left_out = read_not_applicable(item, input)) into.not_applicable.push_back(std::move(*left_out));
}

}  // namespace socpress::ingest
