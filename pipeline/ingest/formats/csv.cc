// Recognizes the headings of a sheet and keeps its complete rows.
#include "ingest/formats/csv.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "ingest/engagement/values.h"
#include "ingest/formats/budget.h"
#include "ingest/formats/csv_rows.h"
#include "ingest/formats/text_file.h"
#include "text/unicode.h"

namespace socpress::ingest {

namespace {

const FindingKind<> empty_file{"csv/empty", Blocks::everything,
                               "the sheet is empty; the first row contains the headings",
                               "write the headings, or remove the file"};
const FindingKind<> no_headings{
    "csv/no-headings", Blocks::everything,
    "no cell of the first row is a known heading of this sheet; the first row contains the headings",
    "add a row of headings at the top, such as Control ID"};
const FindingKind<std::uint32_t> rows_above{
    "csv/rows-above-headings", Severity::warning,
    "the headings are in row {}, and the rows above them are not read; the first row contains the headings",
    "remove the rows above the headings"};
const FindingKind<std::string> duplicate_heading{
    "csv/duplicate-heading", Blocks::everything, "two columns are headed `{}`; each heading appears once",
    "rename or remove one of the two; a column whose heading begins with # is ignored"};
const FindingKind<std::string_view> missing_column{"csv/missing-column", Blocks::everything,
                                                   "no column is headed `{}`; this sheet requires the column",
                                                   "add the column, or rename the one that contains these values"};
const FindingKind<std::string> unknown_column{"csv/unknown-column", Severity::warning,
                                              "the column `{}` is not read; a heading is a known one, or begins with #",
                                              "rename the column, or begin its heading with # to mark it as your own"};
const FindingKind<std::size_t, std::size_t> ragged_row{
    "csv/ragged-row", Blocks::everything, "this row has {} cells under {} headings; each cell has a heading",
    "put quotes around a cell that contains the separator, or add the missing cells"};
const FindingKind<> open_quote{"csv/open-quote", Blocks::everything,
                               "this quotation mark is never closed; a quoted cell ends with a quotation mark",
                               "close it; write a quotation mark inside the cell twice (\"\")"};
const FindingKind<> text_after_quote{
    "csv/text-after-quote", Blocks::everything,
    "text follows the closing quotation mark of a cell; the quotation marks enclose the whole cell",
    "put the whole cell between the quotation marks; write a quotation mark inside it twice (\"\")"};
const FindingKind<std::size_t> cell_too_long{
    "csv/cell-too-long", Blocks::everything,
    "this cell is longer than {} bytes; a cell contains a text that people can read",
    "shorten it; if it runs on into other rows, close the quotation mark that opens it"};
const FindingKind<std::size_t> too_many_rows{
    "csv/too-many-rows", Blocks::everything,
    "the sheet has more than {} rows; a sheet contains the rows of one engagement",
    "keep only the rows of this engagement"};
const FindingKind<std::size_t> too_many_columns{
    "csv/too-many-columns", Blocks::everything,
    "this row has more than {} cells; a sheet has one column for each heading", "remove the cells beyond the headings"};
const FindingKind<> more_faults{"csv/more-faults", Blocks::everything,
                                "more rows have the same kinds of errors and are not listed; every row is readable",
                                "fix the listed errors (one cause often explains them all), and check again"};
const FindingKind<> formula{
    "csv/formula", Severity::note,
    "this cell begins like a formula; a cell is printed as text, and nothing is calculated",
    "write the value that the formula yields, if that is intended; otherwise no action is needed"};

/// A heading in its form for comparison: folded, without blanks and without a parenthesis at its end.
std::string heading_key(std::string_view heading) {
  std::string key = folded(heading);
  if (key.ends_with(')')) {
    const std::size_t open = key.rfind('(');
    if (open != key.npos && open > 0) key = folded(std::string_view(key).substr(0, open));
  }
  std::erase(key, ' ');
  return key;
}

/// The most frequent separator of the first line, outside quotes; the first candidate if there is a tie.
char sniffed_separator(std::string_view bytes, std::size_t begin) {
  constexpr std::string_view candidates = ",;\t";
  std::array<std::size_t, candidates.size()> counts = {};
  bool quoted = false;
  for (std::size_t i = begin; i < bytes.size() && (quoted || bytes[i] != '\n'); ++i) {
    if (bytes[i] == '"') quoted = !quoted;
    const std::size_t which = quoted ? candidates.npos : candidates.find(bytes[i]);
    if (which != candidates.npos) ++counts[which];
  }
  return candidates[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

}  // namespace

/// Reads one file into a Sheet.
class SheetBuilder {
 public:
  SheetBuilder(FileId file, std::span<const Column> columns, Sources& sources, Findings& findings)
      : columns_(columns), sources_(sources), findings_(findings) {
    sheet_.file_ = file;
    sheet_.bytes_ = sources[file].bytes();
    sheet_.place_.assign(columns.size(), Sheet::absent);
    for (std::size_t c = 0; c < columns.size(); ++c) {
      meaning_.emplace(heading_key(columns[c].heading), c);
      for (const std::string_view other : columns[c].aliases)
        if (!other.empty()) meaning_.emplace(heading_key(other), c);
    }
  }

  std::optional<Sheet> build() {
    const std::string_view bytes = sheet_.bytes_;
    const std::size_t begin = byte_order_mark(bytes);
    RowReader reader(bytes, begin, sniffed_separator(bytes, begin));
    RawRow row;
    if (!next_filled(reader, row)) {
      findings_.report(empty_file).at(span(begin, begin));
      return std::nullopt;
    }
    if (!has_heading(row)) pass_titles(reader, row);
    if (!read_headings(row)) return std::nullopt;
    while (next_filled(reader, row)) {
      if (sheet_.rows_.size() == budget::rows) {
        findings_.report(too_many_rows, budget::rows).at(span(row.begin, row.end));
        break;
      }
      keep(row);
    }
    return std::move(sheet_);
  }

 private:
  Span span(std::size_t begin, std::size_t end) const {
    return {sheet_.file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  Span span(const RawCell& cell) const { return span(cell.begin, cell.end); }
  std::string text(const RawCell& cell) const {
    return std::string(sheet_.bytes_.substr(cell.begin, cell.end - cell.begin));
  }

  /// The next row that is not empty or has a fault; false at the end of the file.
  bool next_filled(RowReader& reader, RawRow& row) {
    while (reader.next(row)) {
      ++number_;
      if (row.fault != RowFault::none || !row.empty()) return true;
    }
    return false;
  }

  /// The column that a cell of the first row names; nothing if it is not a known heading.
  std::optional<std::size_t> headed_by(const std::string& heading) const {
    const auto found = heading.starts_with('#') ? meaning_.end() : meaning_.find(heading_key(heading));
    return found == meaning_.end() ? std::nullopt : std::optional(found->second);
  }
  bool has_heading(const RawRow& row) const {
    return std::any_of(row.cells.begin(), row.cells.end(),
                       [&](const RawCell& cell) { return headed_by(text(cell)).has_value(); });
  }
  bool has_needed_headings(const RawRow& row) const {
    std::vector<bool> there(columns_.size());
    for (const RawCell& cell : row.cells)
      if (const auto column = headed_by(text(cell))) there[*column] = true;
    for (std::size_t c = 0; c < columns_.size(); ++c)
      if (columns_[c].required && !there[c]) return false;
    return row.fault == RowFault::none;
  }

  /// Before: `row` contains no heading. After: if one of the next rows contains every required heading, `row` is that
  /// row; otherwise nothing has changed.
  void pass_titles(RowReader& reader, RawRow& row) {
    constexpr std::size_t most = 10;
    const std::uint32_t first = number_;
    RowReader below = reader;
    RawRow next;
    for (std::size_t i = 0; i < most && next_filled(below, next); ++i) {
      if (!has_needed_headings(next)) continue;
      place_cells(row, first);
      findings_.report(rows_above, number_).at(span(row.begin, row.end));
      row = next;
      reader = below;
      return;
    }
    number_ = first;
  }

  /// Records in `sources` where the row's cells are, so that findings can name them.
  void place_cells(const RawRow& row, std::uint32_t number) {
    for (std::size_t i = 0; i < row.starts.size(); ++i)
      sources_.add_cell(span(row.starts[i], row.starts[i]), number, static_cast<std::uint32_t>(i));
  }

  bool read_headings(RawRow& row) {
    while (row.cells.size() > 1 && row.cells.back().begin == row.cells.back().end) row.cells.pop_back();
    width_ = row.cells.size();
    std::vector<std::string> headings;
    for (const RawCell& cell : row.cells) headings.push_back(text(cell));
    place_cells(row, number_);
    sources_.add_columns(sheet_.file_, headings);
    if (row.fault == RowFault::none) return recognize(row, headings);
    report_fault(row);
    return false;
  }

  /// Assigns each column of the table its position, and reports the unmatched columns of either side.
  bool recognize(const RawRow& row, const std::vector<std::string>& headings) {
    bool apart = true;
    std::vector<std::size_t> unknown;
    for (std::size_t i = 0; i < headings.size(); ++i) {
      if (headings[i].starts_with('#')) continue;
      const auto column = headed_by(headings[i]);
      if (!column) {
        unknown.push_back(i);
      } else if (std::size_t& place = sheet_.place_[*column]; place == Sheet::absent) {
        place = i;
      } else {
        findings_.report(duplicate_heading, std::string(columns_[*column].heading))
            .at(span(row.cells[i]))
            .label("again here")
            .also(span(row.cells[place]), "first here");
        apart = false;
      }
    }
    const auto& places = sheet_.place_;
    if (std::all_of(places.begin(), places.end(), [](std::size_t place) { return place == Sheet::absent; })) {
      findings_.report(no_headings).at(span(row.begin, row.end));
      return false;
    }
    report_unknown(row, headings, unknown);
    return has_required(row) && apart;
  }

  void report_unknown(const RawRow& row, const std::vector<std::string>& headings,
                      const std::vector<std::size_t>& unknown) {
    std::vector<std::string_view> free;
    for (std::size_t c = 0; c < columns_.size(); ++c)
      if (!sheet_.has(c)) free.push_back(columns_[c].heading);
    for (const std::size_t i : unknown)
      findings_.report(unknown_column, shown(headings[i])).at(span(row.cells[i])).help(did_you_mean(headings[i], free));
  }

  bool has_required(const RawRow& row) {
    bool whole = true;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      if (!columns_[c].required || sheet_.has(c)) continue;
      findings_.report(missing_column, columns_[c].heading).at(span(row.begin, row.end));
      whole = false;
    }
    return whole;
  }

  /// Keeps the row, or reports why it cannot be kept.
  void keep(RawRow& row) {
    // Programs that pad rows write empty cells beyond the last heading: they are ignored.
    while (row.cells.size() > width_ && row.cells.back().begin == row.cells.back().end) row.cells.pop_back();
    place_cells(row, number_);
    if (row.fault == RowFault::none && row.cells.size() == width_) {
      sheet_.rows_.push_back({span(row.begin, row.end), sheet_.cells_.size()});
      for (const RawCell& cell : row.cells) {
        sheet_.cells_.push_back({cell.begin, cell.end, cell.rewritten});
        note_formula(cell);
      }
      return;
    }
    if (++faults_ > budget::findings_of_a_kind) {
      if (faults_ == budget::findings_of_a_kind + 1) findings_.report(more_faults).at(span(row.begin, row.end));
      return;
    }
    if (row.fault != RowFault::none)
      report_fault(row);
    else
      findings_.report(ragged_row, row.cells.size(), width_).at(span(row.begin, row.end));
  }

  void report_fault(const RawRow& row) {
    const Span at = span(row.fault_at, row.fault_at + 1);
    if (row.fault == RowFault::open_quote) findings_.report(open_quote).at(at);
    if (row.fault == RowFault::text_after_quote) findings_.report(text_after_quote).at(at);
    if (row.fault == RowFault::cell_too_long) findings_.report(cell_too_long, budget::leaf_bytes).at(at);
    if (row.fault == RowFault::too_many_cells) findings_.report(too_many_columns, budget::columns).at(at);
  }

  void note_formula(const RawCell& cell) {
    if (cell.begin == cell.end) return;
    const char first = sheet_.bytes_[cell.begin];
    if ((first == '=' || first == '@') && ++formulas_ <= budget::findings_of_a_kind)
      findings_.report(formula).at(span(cell));
  }

  std::span<const Column> columns_;
  std::unordered_map<std::string, std::size_t> meaning_;  ///< columns by the keys of their headings
  Sources& sources_;
  Findings& findings_;
  Sheet sheet_;
  std::uint32_t number_ = 0;  ///< of the last row read, counted from 1
  std::size_t width_ = 0, faults_ = 0, formulas_ = 0;
};

std::optional<Sheet> read_csv(FileId file, std::span<const Column> columns, Sources& sources, Findings& findings) {
  return SheetBuilder(file, columns, sources, findings).build();
}

}  // namespace socpress::ingest
