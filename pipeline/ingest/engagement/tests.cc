// Reads auditor/tests.csv or .xlsx: the service auditor's tests, with results that are never filled in.
#include <algorithm>

#include "ingest/engagement/parts.h"
#include "ingest/engagement/sheets.h"
#include "model/paths.h"
#include "text/unicode.h"

namespace socpress::ingest {

namespace {

const FindingKind<> no_id{"tests/no-id", Blocks::everything, "this test has no id; responses refer to a test by its id",
                          "write an id in column `Test ID`"};
const FindingKind<std::string> no_control{"tests/no-control", Blocks::everything,
                                          "test `{}` names no control; a test refers to one control",
                                          "write the id of the control in column `Control ID`"};
const FindingKind<std::string> no_procedure{"tests/no-procedure", Severity::error,
                                            "test `{}` does not state what was done; the report describes each test",
                                            "state the procedure in column `Test Procedure`"};
const FindingKind<std::string> unknown_result{
    "tests/unknown-result", Severity::error,
    "`{}` is not a valid result, and the result stays open; a test has one of four results",
    "write `No exceptions noted.`, `Exception noted.` with the facts in column `Exception`, or `Did not operate.` or "
    "`Unable to obtain evidence.` with the reason there"};
const FindingKind<std::string> response_in_tests{
    "tests/response-in-tests", Severity::error,
    "the service auditor's sheet contains a management response, at test `{}`; each party writes in its own files",
    "move the response to `management/responses.yaml`, where it is presented as management's and not examined",
    "results are the service auditor's; management's responses are not covered by the opinion"};

enum TestColumn : std::size_t {
  id,
  control,
  procedure,
  kinds,
  population,
  population_size,
  sample_size,
  deviations,
  result,
  exception,
  tested_on,
  tester,
  population_evidence,
  response,
  column_count
};

constexpr std::array<Column, column_count> columns = {{
    {"Test ID", true, {"Test #", "Test Ref"}},
    {"Control ID", true, {"Control Code", "Control Key", "Control #", "Control Ref"}},
    {"Test Procedure",
     true,
     {"Test Procedures", "Test Applied", "Test Performed by the Service Auditor",
      "Tests Performed by the Service Auditor", "Procedure"}},
    {"Test Type", false, {"Type of Test", "Nature of Test"}},
    {"Population", false, {"Population Description"}},
    {"Population Size", false, {}},
    {"Sample Size", false, {}},
    {"Deviations", false, {"Number of Deviations", "Deviation Count"}},
    {"Result", false, {"Results", "Test Result", "Test Results", "Result of Test", "Results of Tests"}},
    {"Exception", false, {"Exceptions", "Deviation Description", "Exception Description"}},
    {"Tested On", false, {"Date Tested"}},
    {"Tester", false, {"Tested By"}},
    {"Population Evidence", false, {"Population Completeness", "Completeness of Population", "IPE"}},
    {"Management Response",
     false,
     {"Management Responses", "Management's Response", "Management’s Response", "Response"}},
}};

struct ResultWords {
  std::string_view words;
  Result result;
};
constexpr std::array<ResultWords, 11> results = {{
    {"no exceptions noted", Result::no_exceptions},
    {"no exception noted", Result::no_exceptions},
    {"no deviations noted", Result::no_exceptions},
    {"no deviation noted", Result::no_exceptions},
    {"no relevant exceptions noted", Result::no_exceptions},
    {"exception noted", Result::exception},
    {"exceptions noted", Result::exception},
    {"deviation noted", Result::exception},
    {"deviations noted", Result::exception},
    {"did not operate", Result::did_not_operate},
    {"unable to obtain evidence", Result::no_evidence},
}};

/// Case, blanks and the final period are ignored; no word may be missing or added.
std::optional<Located<Result>> read_result(const Located<Text>& text, Findings& findings) {
  std::string input = folded(text->utf8);
  if (input.empty()) return std::nullopt;
  if (input.ends_with('.')) input.pop_back();
  const auto found =
      std::find_if(results.begin(), results.end(), [&](const ResultWords& r) { return r.words == input; });
  if (found != results.end()) return Located<Result>{found->result, text.span};
  findings.report(unknown_result, shown(text->utf8)).at(text.span);
  return std::nullopt;
}

std::optional<Located<std::int64_t>> read_count(const Sheet& sheet, std::size_t row, TestColumn column,
                                                Findings& findings) {
  const auto cell = sheet.filled(row, column);
  return cell ? count_from(*cell, findings) : std::nullopt;
}

Test read_test(const Sheet& sheet, std::size_t row, Findings& findings) {
  Test test;
  test.row = sheet.row(row);
  test.id = id_from(sheet.text(row, id), findings);
  test.control = id_from(sheet.text(row, control), findings);
  test.procedure = sheet.text(row, procedure);
  test.kinds = read_procedures(sheet.text(row, kinds), findings);
  test.population = sheet.text(row, population);
  test.population_size = read_count(sheet, row, population_size, findings);
  test.sample_size = read_count(sheet, row, sample_size, findings);
  test.deviations = read_count(sheet, row, deviations, findings);
  test.result_text = sheet.text(row, result);
  test.result = read_result(test.result_text, findings);
  test.exception = sheet.text(row, exception);
  if (const auto cell = sheet.filled(row, tested_on)) test.tested_on = date_from(*cell, findings);
  test.tester = sheet.text(row, tester);
  test.population_evidence = sheet.text(row, population_evidence);
  return test;
}

/// Whether the row can be kept; reports missing values, and values that must be absent.
bool row_is_whole(const Sheet& sheet, std::size_t row, Findings& findings) {
  const std::string name = sheet.text(row, id)->utf8;
  if (name.empty())
    findings.report(no_id).at(sheet.row(row));
  else if (sheet.is_empty(row, control))
    findings.report(no_control, name).at(sheet.row(row));
  if (sheet.is_empty(row, procedure)) findings.report(no_procedure, name).at(sheet.row(row));
  if (const auto words = sheet.filled(row, response)) findings.report(response_in_tests, name).at(words->span);
  return !name.empty() && !sheet.is_empty(row, control);
}

}  // namespace

std::vector<Test> read_tests(const ReaderInput& input) {
  std::vector<Test> tests;
  const auto sheet = read_sheet({paths::tests, "Tests"}, columns, input);
  if (!sheet) return tests;
  tests.reserve(sheet->rows());
  for (std::size_t row = 0; row < sheet->rows(); ++row)
    if (row_is_whole(*sheet, row, input.findings)) tests.push_back(read_test(*sheet, row, input.findings));
  return tests;
}

}  // namespace socpress::ingest
