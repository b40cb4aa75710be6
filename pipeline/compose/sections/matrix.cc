// Criteria to controls in one matrix: ids in fixed positions, so that they form columns; exceptions are marked again.
#include <algorithm>

#include "compose/references.h"
#include "compose/section_builder.h"
#include "document/wording.h"

namespace socpress::compose {

namespace {

constexpr Length criterion_width = pt(54), subject_width = pt(200), least_cell = pt(41.6);

class Matrix {
 public:
  explicit Matrix(SectionBuilder& builder)
      : builder_(builder),
        references_(builder),
        coverage_(builder.sentences.coverage()),
        controls_(builder.sentences.engagement().management->controls),
        not_operated_(builder.sentences.phrase_text(Phrase::did_not_operate_sign)),
        no_evidence_(builder.sentences.phrase_text(Phrase::no_evidence_sign)) {
    measure();
  }

  Paragraph legend();
  Table table();

 private:
  void measure();
  Line sign_of(std::size_t control, bool excepted, const std::string& raised) const;
  std::string raised_at(const Coverage::OfControl& of) const;
  Line explained(Phrase sentence, const Line& sign);
  std::vector<Row> rows_of(const Coverage::OfCriterion& of);

  SectionBuilder& builder_;
  const References references_;
  const Coverage& coverage_;
  const std::vector<Control>& controls_;
  std::string not_operated_, no_evidence_;  ///< superscript after an id
  std::size_t cells_ = 6;
  Length cell_ = least_cell;
};

/// Cells as wide as the longest id requires, as many as fit on the page.
void Matrix::measure() {
  std::size_t longest = 0;
  for (const Control& control : controls_) longest = std::max(longest, control.id->size());
  const Length full = geometry(builder_.sentences.engagement().terms.paper, Orientation::portrait).full_width();
  const Length room = full - criterion_width - subject_width;
  const std::int32_t wanted = static_cast<std::int32_t>(std::min<std::size_t>(longest, 40)) * pt(5).mpt + pt(11.6).mpt;
  cell_ = smaller(larger(least_cell, Length{wanted}), room);
  cells_ = static_cast<std::size_t>(std::max<std::int32_t>(1, room.mpt / cell_.mpt));
}

/// The signs after a control that did not operate, or for which evidence could not be obtained.
std::string Matrix::raised_at(const Coverage::OfControl& of) const {
  return (of.did_not_operate ? not_operated_ : std::string()) + (of.no_evidence ? no_evidence_ : std::string());
}

/// The id with the signs of the look: heavy rule and bold for an exception, superscripts for missing results.
Line Matrix::sign_of(std::size_t control, bool excepted, const std::string& raised) const {
  Line line = line_of(*controls_[control].id, controls_[control].id.span);
  line.front().heavy_mark = line.front().marks.strong = excepted;
  if (!raised.empty()) {
    Inline& sign = line.emplace_back();
    sign.text = raised;
    sign.raised = sign.marks.emphasis = true;
  }
  return line;
}

/// A sentence about a sign, which contains the sign.
Line Matrix::explained(Phrase sentence, const Line& sign) {
  std::string slots;
  for (std::size_t i = 0; i < sign.size(); ++i) slots += slot(static_cast<int>(i));
  Line line = builder_.sentences.phrase(sentence, {{Fact::item_id, slots}});
  for (std::size_t i = 0; i < sign.size(); ++i) line = put(line, static_cast<int>(i), sign[i]);
  for (Inline& piece : line) {
    piece.marks.strong = piece.marks.strong || piece.heavy_mark;
    piece.marks.emphasis = piece.marks.emphasis || piece.raised;
  }
  return line;
}

Paragraph Matrix::legend() {
  Line line = builder_.sentences.phrase(Phrase::matrix_note);
  std::optional<std::size_t> excepted, not_operated, no_evidence;
  for (std::size_t i = coverage_.controls.size(); i-- > 0;) {
    if (coverage_.controls[i].exceptions > 0) excepted = i;
    if (coverage_.controls[i].did_not_operate) not_operated = i;
    if (coverage_.controls[i].no_evidence) no_evidence = i;
  }
  const auto explain = [&](Phrase sentence, std::optional<std::size_t> control, bool is_excepted,
                           const std::string& raised) {
    if (!control) return;
    append(line, " ");
    append(line, explained(sentence, sign_of(*control, is_excepted, raised)));
  };
  explain(Phrase::matrix_note_exception, excepted, true, {});
  explain(Phrase::matrix_note_did_not_operate, not_operated, false, not_operated_);
  explain(Phrase::matrix_note_no_evidence, no_evidence, false, no_evidence_);
  return paragraph_of(StyleName::table_text, std::move(line), Role::note);
}

std::vector<Row> Matrix::rows_of(const Coverage::OfCriterion& of) {
  std::vector<Row> rows;
  rows.reserve(of.controls.size() / cells_ + 1);
  for (std::size_t i = 0; i < of.controls.size(); ++i) {
    const std::size_t place = i % cells_;
    if (place == 0) rows.emplace_back().below = Row::Rule::none;
    const std::size_t control = of.controls[i];
    const Coverage::OfControl& found = coverage_.controls[control];
    Line sign = sign_of(control, found.exceptions > 0, raised_at(found));
    sign.front().target = references_.find(*controls_[control].id);
    rows.back().cells.push_back(
        cell_of(static_cast<std::uint8_t>(2 + place), paragraph_of(StyleName::table_text, std::move(sign))));
  }
  if (rows.empty())
    rows.emplace_back().cells.push_back(
        cell_of(2, paragraph_of(StyleName::table_text, builder_.sentences.phrase(Phrase::empty_cell))));
  rows.back().below = Row::Rule::hair;
  return rows;
}

Table Matrix::table() {
  const Engagement& engagement = builder_.sentences.engagement();
  const Catalog& catalog = engagement.catalog;
  // By criterion, links to a criterion lead to its table; otherwise they lead to this row.
  const bool is_target = engagement.terms.presentation != Presentation::by_criterion;
  Table table;
  table.kind = Table::Kind::wide;
  table.compact = true;
  table.columns.resize(2 + cells_);
  const Phrase heads[] = {Phrase::matrix_criterion, Phrase::matrix_subject, Phrase::matrix_controls};
  const Length widths[] = {criterion_width, subject_width, cell_};
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (i < 3) table.columns[i].head = builder_.sentences.phrase(heads[i]);
    table.columns[i].width = widths[std::min<std::size_t>(i, 2)];
  }
  std::optional<std::size_t> group;
  for (const Coverage::OfCriterion& of : coverage_.criteria) {
    const Criterion& criterion = catalog.criteria[of.criterion];
    RowGroup& row_group = table.groups.emplace_back();
    if (group != criterion.group)
      row_group.label =
          paragraph_of(StyleName::group_label, line_of(catalog.groups[criterion.group].title), Role::label);
    group = criterion.group;
    Line id = line_of(criterion.id);
    if (is_target)
      row_group.target = builder_.targets.of(criterion.id);
    else
      id.front().target = references_.find(criterion.id);
    row_group.spanning.push_back(cell_of(0, paragraph_of(StyleName::table_id, std::move(id)), true));
    row_group.spanning.push_back(cell_of(1, paragraph_of(StyleName::table_text, line_of(criterion.label))));
    row_group.rows = rows_of(of);
  }
  return table;
}

}  // namespace

BlockList compose_matrix(SectionBuilder& builder) {
  BlockList blocks;
  if (!builder.sentences.engagement().management) return blocks;
  Matrix matrix(builder);
  blocks.emplace_back(matrix.legend());
  blocks.emplace_back(matrix.table());
  return blocks;
}

}  // namespace socpress::compose
