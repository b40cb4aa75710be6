// Shared by the three presentations of Section IV: cells and rows of tests and results.
#include "compose/section_four/cells.h"

#include <algorithm>

#include "compose/section_builder.h"
#include "document/wording.h"

namespace socpress::compose {

namespace {

const std::vector<Control>& controls_of(const Engagement& engagement) {
  static const std::vector<Control> none;
  return engagement.management ? engagement.management->controls : none;
}

const std::vector<Test>& tests_of(const Engagement& engagement) {
  static const std::vector<Test> none;
  return engagement.auditor ? engagement.auditor->tests : none;
}

bool is(const Test& test, Result result) { return test.result && **test.result == result; }

Block table_text(Line line) { return paragraph_of(StyleName::table_text, std::move(line)); }

}  // namespace

TestCells::TestCells(SectionBuilder& builder, TestColumns columns)
    : builder_(builder),
      columns_(columns),
      controls_(controls_of(builder.sentences.engagement())),
      tests_(tests_of(builder.sentences.engagement())) {
  tested_ = presents_tests(builder.sentences.engagement());
  if (!tested_) {
    words_.continued = builder.sentences.phrase(Phrase::continued);
    return;
  }
  words_ = {
      strong(builder.sentences.phrase(Phrase::did_not_operate)), strong(builder.sentences.phrase(Phrase::no_evidence)),
      strong(builder.sentences.phrase(Phrase::exception_noted)), builder.sentences.phrase(Phrase::continued),
      builder.sentences.phrase(Phrase::response_label),          builder.sentences.phrase(Phrase::response_disclaimer)};
}

std::vector<Row> TestCells::rows(std::size_t control, bool referred) {
  const Coverage::OfControl& of = coverage().controls[control];
  std::vector<Row> rows;
  rows.reserve(of.tests.size() + of.exceptions + 1);
  for (std::size_t i = 0; i < of.tests.size(); ++i) {
    rows.push_back(test_row(tests_[of.tests[i]], i + 1));
    if (referred) make_targets(rows.back(), control, tests_[of.tests[i]], i == 0);
    if (!has_response(of.tests[i])) continue;
    rows.back().below = Row::Rule::none;
    rows.push_back(row_across(response_to(of.tests[i])));
  }
  if (rows.empty()) rows.push_back(row_across(open_box(builder_, Phrase::open_test)));
  rows.back().below = columns_.last;
  rows.back().rule_from = columns_.last_from;
  return rows;
}

Row TestCells::test_row(const Test& test, std::size_t number) {
  Row row;
  row.rule_from = columns_.response;
  row.cells.reserve(3);
  if (columns_.number) {
    Paragraph paragraph = paragraph_of(StyleName::table_text, line_of(std::to_string(number)));
    paragraph.line.front().color = ColorName::mid;
    row.cells.push_back(cell_of(*columns_.number, std::move(paragraph)));
  }
  row.cells.push_back(procedure_cell(test));
  row.cells.push_back(result_cell(test));
  return row;
}

Cell TestCells::procedure_cell(const Test& test) {
  Cell cell = cell_of(columns_.test, paragraph_of(StyleName::table_text, line_of(test.procedure)));
  if (Line sample = sample_line(test); !sample.empty())
    cell.blocks.emplace_back(paragraph_of(StyleName::table_note, std::move(sample), Role::note));
  return cell;
}

/// Only from sizes that are present; their absence implies nothing.
Line TestCells::sample_line(const Test& test) {
  SentenceBuilder& sentences = builder_.sentences;
  const bool named = !test.population->empty();
  ItemFacts facts;
  if (named) facts.emplace_back(Fact::item_text, test.population->utf8);
  if (test.population_size) facts.emplace_back(Fact::item_total, **test.population_size);
  if (!test.sample_size || **test.sample_size == 0)
    return test.population_size ? sentences.phrase(Phrase::population_only, facts) : Line{};
  facts.emplace_back(Fact::item_number, **test.sample_size);
  if (!test.population_size)
    return sentences.phrase(**test.sample_size == 1 ? Phrase::sample_one : Phrase::sample_unsized, facts);
  if (**test.population_size == **test.sample_size)
    return sentences.phrase(named ? Phrase::sample_all_named : Phrase::sample_all, facts);
  return sentences.phrase(named ? Phrase::sample_of_named : Phrase::sample_of, facts);
}

Cell TestCells::result_cell(const Test& test) {
  Cell cell;
  cell.column = columns_.result;
  const Line words = test.result_text->empty() ? Line{} : line_of(test.result_text);
  const Line facts = test.exception->empty() ? Line{} : line_of(test.exception);
  if (!test.result) {
    cell.blocks.push_back(blank(words) ? open_box(builder_, Phrase::open_result)
                                       : open_box(builder_.sentences.wording(), words));
    return cell;
  }
  switch (**test.result) {
    case Result::no_exceptions: cell.blocks.push_back(table_text(words)); break;
    case Result::exception: cell.blocks.emplace_back(exception_frame(test, blank(facts) ? words : facts)); break;
    case Result::did_not_operate: cell.blocks.push_back(reasoned(words_.did_not_operate, facts)); break;
    case Result::no_evidence: cell.blocks.push_back(reasoned(words_.no_evidence, facts)); break;
  }
  return cell;
}

Block TestCells::reasoned(Line result, const Line& reason) const {
  append(result, " ");
  append(result, reason);
  return table_text(std::move(result));
}

/// "Exception noted … 2 of 25" over the facts.
Framed TestCells::exception_frame(const Test& test, Line facts) {
  Framed frame;
  frame.kind = Framed::Kind::exception;
  Line label = words_.exception_noted;
  if (test.deviations) {
    const ItemFacts extent = {{Fact::item_number, **test.deviations},
                              {Fact::item_total, test.sample_size ? **test.sample_size : 0}};
    label.emplace_back().kind = Inline::Kind::right_tab;
    append(label, strong(builder_.sentences.phrase(
                      test.sample_size ? Phrase::exception_extent : Phrase::exception_extent_unsized, extent)));
  }
  frame.label.push_back(paragraph_of(StyleName::table_text, std::move(label), Role::label));
  frame.continued = words_.continued;
  frame.blocks.push_back(table_text(std::move(facts)));
  return frame;
}

std::vector<Paragraph> TestCells::response_label() const {
  std::vector<Paragraph> label;
  label.push_back(paragraph_of(StyleName::response_label, words_.response_label, Role::label));
  label.push_back(paragraph_of(StyleName::response_note, words_.response_disclaimer, Role::note));
  return label;
}

bool TestCells::response_is_open(std::size_t test) const {
  return builder_.sentences.edition().draft && is(tests_[test], Result::exception) &&
         !coverage().response_of_test[test];
}

bool TestCells::has_response(std::size_t test) const {
  return coverage().response_of_test[test].has_value() || response_is_open(test);
}

Framed TestCells::response_to(std::size_t test) {
  Framed frame;
  if (const auto response = coverage().response_of_test[test]) {
    const auto& text = builder_.sentences.engagement().management->responses[*response].text;
    frame.kind = Framed::Kind::response;
    frame.blocks.emplace_back(paragraph_of(StyleName::response, line_of(text)));
  } else {
    Block open = open_box(builder_, Phrase::open_response);
    frame = std::get<Framed>(std::move(open.value));
  }
  frame.label = response_label();
  frame.continued = words_.continued;
  frame.label_width = columns_.label_width;
  return frame;
}

Row TestCells::row_across(Block block) const {
  Row row;
  row.rule_from = columns_.response;
  Cell cell;
  cell.column = columns_.response;
  cell.span = static_cast<std::uint8_t>(columns_.result - columns_.response + 1);
  cell.blocks.push_back(std::move(block));
  row.cells.push_back(std::move(cell));
  return row;
}

TargetId TestCells::tests_target(std::size_t control) { return builder_.targets.of("tests-" + *controls_[control].id); }

TargetId TestCells::exception_target(const Test& test) { return builder_.targets.of("exception-" + *test.id); }

void TestCells::make_targets(Row& row, std::size_t control, const Test& test, bool first) {
  const auto cell_in = [&](std::uint8_t column) -> Cell& {
    return *std::find_if(row.cells.begin(), row.cells.end(), [&](const Cell& c) { return c.column == column; });
  };
  if (first) std::get<Paragraph>(cell_in(columns_.test).blocks.front().value).target = tests_target(control);
  if (!is(test, Result::exception)) return;
  std::get<Framed>(cell_in(columns_.result).blocks.front().value).label.front().target = exception_target(test);
}

const TestCells::Reference& TestCells::reference_to(TargetId target, const Criterion& where) {
  const auto [at, is_new] = references_.try_emplace(target);
  if (!is_new) return at->second;
  Inline page;
  page.kind = Inline::Kind::page_of;
  page.target = target;
  const ItemFacts facts = {{Fact::item_criterion, where.id}, {Fact::item_page, slot(0)}};
  const auto sentence = [&](Phrase phrase) {
    return put(linked(builder_.sentences.phrase(phrase, facts), target), 0, page);
  };
  at->second = {sentence(Phrase::tests_by_reference), sentence(Phrase::result_by_reference)};
  return at->second;
}

Row TestCells::row_by_reference(std::size_t control, const Criterion& where) {
  const Reference& reference = reference_to(tests_target(control), where);
  const Coverage::OfControl& of = coverage().controls[control];
  Row row;
  row.below = columns_.last;
  row.cells.push_back(cell_of(columns_.test, paragraph_of(StyleName::table_text, reference.of_tests)));
  Cell result;
  result.column = columns_.result;
  for (const std::size_t test : of.tests)
    if (is(tests_[test], Result::exception))
      result.blocks.emplace_back(
          exception_frame(tests_[test], reference_to(exception_target(tests_[test]), where).of_result));
  Line line;
  if (of.did_not_operate) append(line, words_.did_not_operate);
  if (of.did_not_operate && of.no_evidence) append(line, " ");
  if (of.no_evidence) append(line, words_.no_evidence);
  if (!line.empty() || result.blocks.empty()) result.blocks.push_back(reasoned(std::move(line), reference.of_result));
  row.cells.push_back(std::move(result));
  return row;
}

Row TestCells::no_controls() const {
  Row row;
  row.below = columns_.last;
  Cell cell;
  cell.column = 1;
  cell.blocks.push_back(open_box(builder_, Phrase::open_list));
  row.cells.push_back(std::move(cell));
  return row;
}

/// The control in management's words, and its operator if that is another organization.
Cell TestCells::control_cell(std::size_t control) const {
  Cell cell = cell_of(1, paragraph_of(StyleName::table_text, line_of(controls_[control].description)));
  const Located<Text>* whose = operator_of(control);
  if (whose == nullptr) return cell;
  Line note = builder_.sentences.phrase(Phrase::control_organization, {{Fact::item_name, (*whose)->utf8}});
  cell.blocks.emplace_back(paragraph_of(StyleName::table_note, std::move(note), Role::note));
  return cell;
}

const Located<Text>* TestCells::operator_of(std::size_t control) const {
  const auto& id = controls_[control].organization;
  if (!id) return nullptr;
  for (const SubserviceOrganization& one : builder_.sentences.engagement().terms.subservice_organizations)
    if (*one.id == **id) return &one.name;
  return nullptr;
}

RowGroup TestCells::group_without_tests(std::size_t control, const References& references) const {
  const Located<std::string>& id = controls_[control].id;
  RowGroup group;
  Row& row = group.rows.emplace_back();
  row.below = columns_.last;
  row.cells.push_back(cell_of(0, paragraph_of(StyleName::table_id, line_of(*id, id.span)), true));
  row.cells.push_back(control_cell(control));
  row.cells.push_back(
      cell_of(2, paragraph_of(StyleName::table_text, references.ids(of_report(controls_[control].criteria)))));
  return group;
}

RowGroup TestCells::group_of(std::size_t control) {
  const Located<std::string>& id = controls_[control].id;
  RowGroup group;
  group.spanning.push_back(cell_of(0, paragraph_of(StyleName::table_id, line_of(*id, id.span)), true));
  group.spanning.push_back(control_cell(control));
  group.continued = words_.continued;
  group.continues = builder_.sentences.phrase(Phrase::continues_on_next_page, {{Fact::item_id, *id}});
  return group;
}

}  // namespace socpress::compose
