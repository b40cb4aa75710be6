// Section IV by process: controls grouped by their category, each control once.
#include <unordered_map>

#include "compose/references.h"
#include "compose/section_four/cells.h"
#include "compose/section_four/presentations.h"

namespace socpress::compose {

namespace {

struct Process {
  std::string name;
  std::vector<std::size_t> controls;
};

/// In the order in which the controls first name them; a control without a category is under "other".
std::vector<Process> processes_of(SentenceBuilder& sentences) {
  std::vector<Process> processes;
  std::unordered_map<std::string_view, std::size_t> known;
  const auto& controls = sentences.engagement().management->controls;
  for (std::size_t i = 0; i < controls.size(); ++i) {
    const std::string& name = controls[i].category->utf8;
    const auto [place, is_new] = known.try_emplace(name, processes.size());
    if (is_new) processes.push_back({name.empty() ? sentences.phrase_text(Phrase::process_unnamed) : name, {}});
    processes[place->second].controls.push_back(i);
  }
  return processes;
}

class ProcessTables {
 public:
  explicit ProcessTables(SectionBuilder& builder)
      : builder_(builder),
        cells_(builder, {}),
        references_(builder),
        columns_(test_table_columns(builder, cells_.tested())),
        criteria_head_(builder.sentences.phrase(Phrase::process_criteria_head)) {}

  Table table_of(const Process& process, const std::string& number);

 private:
  RowGroup group_of(std::size_t control);

  SectionBuilder& builder_;
  TestCells cells_;
  References references_;
  std::vector<TableColumn> columns_;
  Line criteria_head_;
};

RowGroup ProcessTables::group_of(std::size_t index) {
  const Control& control = cells_.control(index);
  RowGroup group = cells_.tested() ? cells_.group_of(index) : cells_.group_without_tests(index, references_);
  group.target = builder_.targets.of(*control.id);
  if (!cells_.tested()) return group;
  if (!control.criteria.empty()) {
    BlockList& under_id = group.spanning.front().blocks;
    under_id.emplace_back(paragraph_of(StyleName::table_note, criteria_head_, Role::label));
    under_id.emplace_back(paragraph_of(StyleName::table_note, references_.ids(of_report(control.criteria))));
  }
  group.rows = cells_.rows(index);
  return group;
}

Table ProcessTables::table_of(const Process& process, const std::string& number) {
  Table table;
  table.kind = Table::Kind::tests;
  table.columns = columns_;
  table.summary = process.name;
  TestCounts counts;
  table.groups.reserve(process.controls.size());
  for (const std::size_t control : process.controls) {
    cells_.count(counts, control);
    table.groups.push_back(group_of(control));
  }
  cells_.set_bar(table, number, process.name, counts);
  return table;
}

}  // namespace

BlockList tests_by_process(SectionBuilder& builder) {
  ProcessTables tables(builder);
  BlockList blocks;
  for (const Process& process : processes_of(builder.sentences)) {
    const std::string number = next_number(builder);
    extend(blocks, numbered_heading(builder, line_of(process.name)));
    blocks.emplace_back(tables.table_of(process, number));
  }
  return blocks;
}

}  // namespace socpress::compose
