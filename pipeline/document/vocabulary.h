// Every name a layout may use: facts, lists, phrases, sections, styles, elements. An unknown one is a finding at its
// line.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace socpress::inline document {

enum class FactKind { text, number, date, truth };

/// What a sentence may say or a condition may ask. Spelled in a layout as in the table in vocabulary.cc.
enum class Fact : unsigned char {
  // parties and system
  entity,
  entity_short,
  system,
  description_title,
  auditor,
  auditor_short,
  auditor_designation,
  auditor_city,
  auditor_state,
  recipient,
  draft_label,
  // time
  period_from,
  period_to,
  as_of,
  report_date,
  assertion_date,
  // scope
  categories,
  categories_title,
  category_count,
  // report identity and signature
  addressee,
  signature,
  // counts
  control_count,
  test_count,
  exception_count,
  did_not_operate_count,
  open_count,
  user_entity_control_count,
  subservice_count,
  criterion_count,
  // truths
  is_type_1,
  is_type_2,
  is_draft,
  has_subservice,
  has_carve_out,
  has_inclusive,
  has_user_entity_controls,
  has_subservice_controls,
  has_other_information,
  has_responses,
  has_recipient,
  has_exceptions,
  has_did_not_operate,
  has_not_applicable,
  has_emphasis,
  has_other_matters,
  has_report_date,
  has_signature,
  has_assertion_date,
  has_assertion_signatures,
  any_modified,
  description_unqualified,
  description_qualified,
  description_adverse,
  description_disclaimed,
  description_open,
  design_unqualified,
  design_qualified,
  design_adverse,
  design_disclaimed,
  design_open,
  operation_unqualified,
  operation_qualified,
  operation_adverse,
  operation_disclaimed,
  operation_open,
  by_criterion,
  by_process,
  as_cards,
  any_qualified,
  any_adverse,
  any_disclaimed,
  any_open,
  all_disclaimed,
  has_draft_label,
  has_bases,
  has_assertion_matters,
  asserts_description,
  asserts_design,
  asserts_operation,
  matter_description,
  matter_design,
  matter_operation,  // the assertion is modified in that respect
  // the organizations joined in a sentence, and counts for its plurals
  carve_out_names,
  carve_out_uses,
  inclusive_names,
  inclusive_uses,
  carve_out_count,
  inclusive_count,
  description_basis_count,
  design_basis_count,
  operation_basis_count,
  assertion_matter_count,
  has_short_name,
  basis_count,      // of all subjects
  has_no_evidence,  // a test whose evidence could not be obtained
  opined_subjects,
  disclaimed_subjects,  // joined, as opinion-subject names them
  controls_not_operated,
  controls_not_operated_count,  // those that the auditor concluded not to have operated
  has_controls_not_operated,
  // parts of sentences, in the words of the phrases of the same names
  throughout,
  time_frame,
  opinion_name,
  opinion_title,
  design_conditions,
  operation_conditions,
  // who signs the section at hand, and for which service it is used
  signatory,
  signatory_service,
  // management's letter for the time after the report
  letter_from,
  letter_to,
  letter_addressee,
  letter_user_entity_controls,
  has_letter_addressee,
  has_letter_user_entity_controls,
  has_letter_changes,
  // of the item at hand inside a for-each or a phrase
  item_name,
  item_service,
  item_text,
  item_title,
  item_id,
  item_number,
  item_total,
  item_date,
  item_page,
  item_criterion,
  item_list,
  item_reason,
  count_
};

/// What a for-each may run over; each item answers the facts named item_….
enum class ListName : unsigned char {
  carve_out_organizations,  ///< item_name, item_service
  inclusive_organizations,  ///< item_name, item_service
  assertion_signatures,     ///< item_name, item_title
  bases,              ///< item_text, item_criterion (joined), item_list (controls, joined), and the numbers of both
                      ///< as item_number and item_total; item_title: the subjects, as opinion-subject names them
  emphasis,           ///< item_text
  other_matters,      ///< item_text
  assertion_matters,  ///< item_text, item_title: the subject, as opinion-subject names it
  count_
};

/// Short texts that composing needs by name (heads of columns, labels, lines about samples).
enum class Phrase : unsigned char {
  // furniture
  head_organization,
  head_auditor,
  foot_legend,
  foot_recipient,
  foot_page,
  foot_page_roman,
  draft_word,
  draft_strip,
  continued,
  continues_on_next_page,
  section_reference,
  // contents
  contents_title,
  marks_title,
  mark_exception,
  mark_exception_text,
  mark_response,
  mark_response_text,
  mark_did_not_operate,
  mark_did_not_operate_text,
  // cover
  cover_kind,
  cover_kind_long,
  cover_relevant_to,
  cover_period,
  cover_subject,
  cover_subject_text,
  cover_auditor,
  cover_auditor_text,
  cover_period_text,
  cover_confidential,
  cover_legend,
  // description
  figure_label,
  table_label,
  dc_commitment,
  dc_commitment_source,
  dc_requirement,
  incident_nature,
  incident_timing,
  incident_effect,
  incident_disposition,
  change_date,
  change_before,
  change_after,
  user_entity_control_head,
  criteria_head,
  subservice_name_head,
  subservice_service_head,
  subservice_method_head,
  method_carve_out,
  method_inclusive,
  subservice_control_head,
  subservice_monitoring_head,
  not_applicable_head,
  reason_head,
  id_head,
  category_head,
  // section IV
  control_head,
  test_head,
  result_head,
  test_number_head,
  bar_counts,
  bar_counts_type_1,
  bar_exceptions,
  bar_exceptions_by_reference,
  bar_open,
  tests_by_reference,
  result_by_reference,
  sample_of,
  sample_all,
  sample_one,
  exception_noted,
  exception_extent,
  exception_extent_unsized,
  did_not_operate,
  response_label,
  response_disclaimer,
  open_label,
  open_result,
  open_response,
  open_opinion,
  open_basis,
  open_signature,
  open_date,
  open_assertion,
  open_description,
  open_test,
  card_criteria,
  card_frequency,
  card_kind,
  card_owner,
  matrix_criterion,
  matrix_subject,
  matrix_controls,
  matrix_note,
  group_title,
  process_criteria_head,
  // names and joints of sentences
  category_name,
  category_title,
  subservice_use,
  list_between,
  list_before_last,
  list_end,
  open_fact,
  head_organization_short,
  document_title,
  document_subject,
  cover_relevant_to_text,
  signature_place,
  throughout,
  time_frame,
  opinion_name,
  opinion_title,
  design_conditions,
  operation_conditions,
  // series of criteria, processes, further lines about samples, the matrix's signs
  series_common,
  series_common_short,
  series_additional,
  process_unnamed,
  sample_of_named,
  sample_all_named,
  sample_unsized,
  population_only,
  matrix_note_exception,
  matrix_note_did_not_operate,
  did_not_operate_sign,
  empty_cell,
  // what the lists of the description are called
  commitments_of_requirement,
  user_entity_controls_caption,
  subservice_organizations_caption,
  subservice_controls_caption,
  not_applicable_caption,
  criteria_and_controls_text,
  criteria_and_controls_caption,
  open_list,
  open_incidents,
  open_changes,
  open_figure,
  bar_tests_by_reference,  ///< item_number of them; item_total tests are presented beside them
  opinion_subject,         ///< by item_id
  document_author,
  control_organization,  ///< item_name: the subservice organization that operates a control
  card_organization,
  no_evidence,
  no_evidence_sign,
  matrix_note_no_evidence,
  count_
};

enum class SectionName : unsigned char {
  cover,
  contents,
  auditors_report,
  assertion,
  description,
  tests,
  other_information,
  public_commitments,
  public_cover,
  public_assertion,
  public_report,
  public_boundaries,
  subservice_assertion,
  bridge_letter,
  count_
};

/// Where generated content stands among a section's boilerplate.
enum class Content : unsigned char {
  cover_page,
  contents,
  prose,
  tests_of_controls,
  criteria_matrix,
  other_information,
  firm_signature,
  management_signatures,
  public_commitments,
  letter_changes,
  count_
};

/// Names of required elements, so that a layout cannot drop one unseen.
enum class Element : unsigned char {
  title,
  addressee,
  scope,
  carve_out,
  inclusive,
  user_entity_controls,
  other_information,
  organization_responsibilities,
  auditor_responsibilities,
  standards,
  independence,
  inherent_limitations,
  tests_of_controls,
  basis,
  opinion,
  opinion_description,
  opinion_design,
  opinion_operation,
  emphasis,
  other_matter,
  restricted_use,
  signature,
  place,
  date,
  assertion_description,
  assertion_design,
  assertion_operation,
  assertion_signature,
  letter_period,
  no_substitute,
  count_
};

enum class StyleName : unsigned char {
  cover_title,
  cover_kind,
  cover_kind_long,
  cover_owner,
  cover_label,
  cover_value,
  cover_legend,
  h1,
  section_label,
  h2_number,
  h2,
  h3,
  h4,
  text,
  list,
  list_lettered,
  quote,
  code,
  footnote,
  caption_label,
  caption,
  contents_section,
  contents_entry,
  contents_author,
  table_text,
  table_head,
  table_id,
  table_note,
  group_label,
  criterion,
  criterion_id,
  criterion_counts,
  card_id,
  card_title,
  card_fact_label,
  card_fact,
  response,
  response_label,
  response_note,
  open,
  furniture,
  furniture_page,
  signature,
  letterhead_name,
  letterhead_note,
  draft_strip,
  draft_side,
  count_
};

struct FactEntry {
  Fact fact;
  std::string_view name;
  FactKind kind;
};

/// Names as a layout spells them: facts and lists with underscores ("entity_short"), everything else with hyphens.
std::string_view name_of(Fact fact);
FactKind kind_of(Fact fact);
std::optional<Fact> fact_named(std::string_view name);
std::string_view name_of(ListName list);
std::optional<ListName> list_named(std::string_view name);
std::string_view name_of(Phrase phrase);
std::optional<Phrase> phrase_named(std::string_view name);
std::string_view name_of(SectionName section);
std::optional<SectionName> section_named(std::string_view name);
std::string_view name_of(Content content);
std::optional<Content> content_named(std::string_view name);
std::string_view name_of(Element element);
std::optional<Element> element_named(std::string_view name);
std::string_view name_of(StyleName style);
std::optional<StyleName> style_named(std::string_view name);

}  // namespace socpress::inline document
