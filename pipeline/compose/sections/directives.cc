// Lists of the description from management's other files, at the place of a directive.
#include "compose/sections/directives.h"

#include <utility>

#include "compose/section_builder.h"
#include "text/message.h"

namespace socpress::compose {

namespace {

/// Builds the blocks of one directive.
class DirectiveBlocks {
 public:
  DirectiveBlocks(SectionBuilder& builder, const References& references, const Management& management)
      : builder_(builder), sentences_(builder.sentences), references_(references), management_(management) {}

  void compose(Directive what);
  void changes(const ListOrNone<Change>& changes);
  BlockList take() { return std::move(blocks_); }

 private:
  void commitments();
  void requirements();
  void incidents();
  void user_entity_controls();
  void subservice_organizations();
  void subservice_controls();
  void criteria_not_applicable();
  void criteria_and_controls();

  SideRow row_headed(Line head) const;
  Paragraph run_in(Phrase name, const Located<Text>& text);
  Line categories(const std::vector<Located<Category>>& categories);
  void add(Row& row, Line line, StyleName style = StyleName::table_text) const;
  TableColumn column(Phrase head, std::optional<Length> width = {});
  void finish(Table table, Phrase caption);
  void state_none(const std::optional<Located<Text>>& none, Phrase open);
  RowGroup controls_of(const SubserviceOrganization& organization, bool with_ids);

  SectionBuilder& builder_;
  SentenceBuilder& sentences_;
  const References& references_;
  const Management& management_;
  BlockList blocks_;
};

void DirectiveBlocks::compose(Directive what) {
  switch (what) {
    case Directive::commitments: return commitments();
    case Directive::requirements: return requirements();
    case Directive::incidents: return incidents();
    case Directive::changes: return changes(management_.changes);
    case Directive::user_entity_controls: return user_entity_controls();
    case Directive::subservice_organizations: return subservice_organizations();
    case Directive::subservice_controls: return subservice_controls();
    case Directive::criteria_not_applicable: return criteria_not_applicable();
    case Directive::criteria_and_controls: return criteria_and_controls();
  }
}

// ---- rows with the id or date in the side column

SideRow DirectiveBlocks::row_headed(Line head) const {
  SideRow row;
  row.before = pt(7);
  row.side.push_back(paragraph_of(StyleName::h3, std::move(head), Role::label));
  return row;
}

/// A paragraph with a run-in head: "Nature. …".
Paragraph DirectiveBlocks::run_in(Phrase name, const Located<Text>& text) {
  Line line = emphasized(sentences_.phrase(name));
  if (!line.empty()) line.back().text += '.';
  append(line, " ");
  append(line, references_.linked(text));
  return paragraph_of(StyleName::text, std::move(line));
}

Line DirectiveBlocks::categories(const std::vector<Located<Category>>& categories) {
  Line line;
  for (const Category& category : in_canonical_order(categories, sentences_.engagement().catalog)) {
    if (!line.empty()) append(line, ", ");
    append(line, sentences_.category(Phrase::category_title, category));
  }
  return line;
}

void DirectiveBlocks::commitments() {
  if (management_.commitments.empty()) blocks_.push_back(open_box(builder_, Phrase::open_list));
  for (const Commitment& commitment : management_.commitments) {
    SideRow row = row_headed(line_of(*commitment.id, commitment.id.span));
    if (Line names = categories(commitment.categories); !names.empty())
      row.side.push_back(paragraph_of(StyleName::card_fact_label, std::move(names), Role::note));
    row.main.emplace_back(paragraph_of(StyleName::text, references_.linked(commitment.text)));
    if (commitment.source)
      row.main.emplace_back(
          paragraph_of(StyleName::table_note,
                       sentences_.phrase(Phrase::dc_commitment_source, {{Fact::item_text, (*commitment.source)->utf8}}),
                       Role::note));
    blocks_.emplace_back(std::move(row));
  }
}

void DirectiveBlocks::requirements() {
  if (management_.requirements.empty()) blocks_.push_back(open_box(builder_, Phrase::open_list));
  for (const Requirement& requirement : management_.requirements) {
    SideRow row = row_headed(line_of(*requirement.id, requirement.id.span));
    if (!requirement.commitments.empty()) {
      const std::string ids = plain_text(references_.ids(requirement.commitments));
      row.side.push_back(paragraph_of(StyleName::card_fact_label,
                                      sentences_.phrase(Phrase::commitments_of_requirement, {{Fact::item_list, ids}}),
                                      Role::note));
    }
    row.main.emplace_back(paragraph_of(StyleName::text, references_.linked(requirement.text)));
    blocks_.emplace_back(std::move(row));
  }
}

void DirectiveBlocks::state_none(const std::optional<Located<Text>>& none, Phrase open) {
  if (none)
    blocks_.emplace_back(paragraph_of(StyleName::text, references_.linked(*none)));
  else
    blocks_.push_back(open_box(builder_, open));
}

void DirectiveBlocks::incidents() {
  if (management_.incidents.items.empty()) state_none(management_.incidents.none, Phrase::open_incidents);
  for (const Incident& incident : management_.incidents.items) {
    SideRow row = row_headed(line_of(*incident.id, incident.id.span));
    const std::pair<Phrase, const Located<Text>*> parts[] = {{Phrase::incident_nature, &incident.nature},
                                                             {Phrase::incident_timing, &incident.timing},
                                                             {Phrase::incident_effect, &incident.effect},
                                                             {Phrase::incident_disposition, &incident.disposition}};
    for (const auto& part : parts)
      if (!part.second->value.empty()) row.main.emplace_back(run_in(part.first, *part.second));
    blocks_.emplace_back(std::move(row));
  }
}

void DirectiveBlocks::changes(const ListOrNone<Change>& changes) {
  if (changes.items.empty()) state_none(changes.none, Phrase::open_changes);
  for (const Change& change : changes.items) {
    const Date day = *change.date;
    SideRow row =
        row_headed(line_of(long_date({day.year, day.month, day.day}, sentences_.layout().locale), change.date.span));
    row.main.emplace_back(run_in(Phrase::change_before, change.before));
    row.main.emplace_back(run_in(Phrase::change_after, change.after));
    blocks_.emplace_back(std::move(row));
  }
}

// ---- tables

void DirectiveBlocks::add(Row& row, Line line, StyleName style) const {
  const auto next = static_cast<std::uint8_t>(row.cells.size());
  if (blank(line)) line = sentences_.phrase(Phrase::empty_cell);
  row.cells.push_back(cell_of(next, paragraph_of(style, std::move(line)), style == StyleName::table_id));
}

TableColumn DirectiveBlocks::column(Phrase head, std::optional<Length> width) {
  TableColumn column;
  column.head = sentences_.phrase(head);
  column.width = width;
  if (!width) column.least = pt(80);
  return column;
}

void DirectiveBlocks::finish(Table table, Phrase caption) {
  number_table(builder_, table, sentences_.phrase(caption));
  blocks_.emplace_back(std::move(table));
}

void DirectiveBlocks::user_entity_controls() {
  if (management_.user_entity_controls.empty()) return;
  Table table;
  table.columns = {column(Phrase::id_head, pt(60)), column(Phrase::user_entity_control_head),
                   column(Phrase::criteria_head, pt(76))};
  RowGroup& group = table.groups.emplace_back();
  for (const UserEntityControl& control : management_.user_entity_controls) {
    Row& row = group.rows.emplace_back();
    add(row, line_of(*control.id, control.id.span), StyleName::table_id);
    add(row, references_.linked(control.text));
    add(row, references_.ids(of_report(control.criteria)));
  }
  finish(std::move(table), Phrase::user_entity_controls_caption);
}

void DirectiveBlocks::subservice_organizations() {
  const auto& organizations = sentences_.engagement().terms.subservice_organizations;
  if (organizations.empty()) return;
  Table table;
  table.columns = {column(Phrase::subservice_name_head), column(Phrase::subservice_service_head),
                   column(Phrase::subservice_method_head, pt(76))};
  RowGroup& group = table.groups.emplace_back();
  for (const SubserviceOrganization& organization : organizations) {
    Row& row = group.rows.emplace_back();
    add(row, line_of(organization.name), StyleName::table_id);
    add(row, line_of(organization.service));
    Line method;
    if (organization.method)
      method = sentences_.phrase(**organization.method == Method::carve_out ? Phrase::method_carve_out
                                                                            : Phrase::method_inclusive);
    add(row, std::move(method));
  }
  finish(std::move(table), Phrase::subservice_organizations_caption);
}

RowGroup DirectiveBlocks::controls_of(const SubserviceOrganization& organization, bool with_ids) {
  RowGroup group;
  group.label = paragraph_of(StyleName::group_label, line_of(organization.name), Role::label);
  for (const SubserviceControl& control : management_.subservice_controls) {
    if (*control.organization != *organization.id) continue;
    Row& row = group.rows.emplace_back();
    if (with_ids) add(row, line_of(*control.id, control.id.span), StyleName::table_id);
    add(row, references_.linked(control.text));
    add(row, references_.ids(of_report(control.criteria)));
  }
  if (!organization.monitoring.empty()) {
    Line line = strong(sentences_.phrase(Phrase::subservice_monitoring_head));
    append(line, " ");
    append(line, references_.ids(organization.monitoring));
    Row& row = group.rows.emplace_back();
    row.cells.push_back(cell_of(0, paragraph_of(StyleName::table_text, std::move(line))));
    row.cells.back().span = with_ids ? 3 : 2;
  }
  if (!group.rows.empty()) group.rows.back().below = Row::Rule::thin;
  return group;
}

void DirectiveBlocks::subservice_controls() {
  const auto& controls = management_.subservice_controls;
  bool with_ids = false;
  for (const SubserviceControl& control : controls) with_ids = with_ids || !control.id->empty();
  Table table;
  if (with_ids) table.columns.push_back(column(Phrase::id_head, pt(60)));
  table.columns.push_back(column(Phrase::subservice_control_head));
  table.columns.push_back(column(Phrase::criteria_head, pt(76)));
  for (const SubserviceOrganization& organization : sentences_.engagement().terms.subservice_organizations) {
    RowGroup group = controls_of(organization, with_ids);
    if (!group.rows.empty()) table.groups.push_back(std::move(group));
  }
  if (!table.groups.empty()) finish(std::move(table), Phrase::subservice_controls_caption);
}

void DirectiveBlocks::criteria_not_applicable() {
  if (management_.not_applicable.empty()) return;
  const Catalog& catalog = sentences_.engagement().catalog;
  Table table;
  table.columns = {column(Phrase::not_applicable_head, pt(60)), column(Phrase::matrix_subject),
                   column(Phrase::reason_head)};
  table.columns.back().share = 2;
  RowGroup& group = table.groups.emplace_back();
  for (const NotApplicable& entry : management_.not_applicable) {
    if (!entry.criterion->is_of_report()) continue;
    Row& row = group.rows.emplace_back();
    add(row, line_of(entry.criterion->id, entry.criterion.span), StyleName::table_id);
    const auto known = catalog.find(entry.criterion->id);
    add(row, known ? line_of(catalog.criteria[*known].label) : Line{});
    add(row, references_.linked(entry.reason));
  }
  finish(std::move(table), Phrase::not_applicable_caption);
}

// Section IV prints the texts of the controls; this table contains only their identifiers.
void DirectiveBlocks::criteria_and_controls() {
  blocks_.emplace_back(paragraph_of(StyleName::text, sentences_.phrase(Phrase::criteria_and_controls_text)));
  const Catalog& catalog = sentences_.engagement().catalog;
  Table table;
  table.compact = true;
  table.columns = {column(Phrase::matrix_criterion, pt(60)), column(Phrase::matrix_subject),
                   column(Phrase::matrix_controls)};
  std::optional<std::size_t> group;
  for (const Coverage::OfCriterion& of : sentences_.coverage().criteria) {
    const Criterion& criterion = catalog.criteria[of.criterion];
    if (group != criterion.group) {
      group = criterion.group;
      table.groups.emplace_back().label =
          paragraph_of(StyleName::group_label, line_of(catalog.groups[criterion.group].title), Role::label);
    }
    std::vector<Located<std::string>> ids;
    for (const std::size_t control : of.controls) ids.push_back(management_.controls[control].id);
    Row& row = table.groups.back().rows.emplace_back();
    Line name = references_.ids({{criterion.id, {}}});
    add(row, std::move(name), StyleName::table_id);
    add(row, line_of(criterion.label));
    add(row, references_.ids(ids));
  }
  if (!table.groups.empty()) finish(std::move(table), Phrase::criteria_and_controls_caption);
}

}  // namespace

BlockList compose_directive(SectionBuilder& builder, const References& references, Directive what) {
  const auto& management = builder.sentences.engagement().management;
  if (!management) return {};
  DirectiveBlocks made(builder, references, *management);
  made.compose(what);
  return made.take();
}

BlockList compose_changes(SectionBuilder& builder, const ListOrNone<Change>& changes) {
  const auto& management = builder.sentences.engagement().management;
  if (!management) return {};
  const References references(builder);
  DirectiveBlocks made(builder, references, *management);
  made.changes(changes);
  return made.take();
}

}  // namespace socpress::compose
