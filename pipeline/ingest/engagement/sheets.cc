// Chooses the reader of a sheet by its file extension.
#include "ingest/engagement/sheets.h"

#include "ingest/formats/text_file.h"
#include "ingest/formats/workbook.h"
#include "model/paths.h"

namespace socpress::ingest {

namespace {

const FindingKind<std::string, std::string> given_twice{"read/sheet-given-twice", Blocks::everything,
                                                        "both `{}` and `{}` exist; a report is built from one of them",
                                                        "keep the current one, and remove the other from the folder"};

}  // namespace

std::optional<Sheet> read_sheet(const SheetName& name, std::span<const Column> columns, const ReaderInput& input) {
  const std::string text(name.path), workbook = paths::workbook_of(name.path);
  const bool has_text = input.folder.exists(text), has_workbook = input.folder.exists(workbook);
  std::optional<FileId> file;
  if (has_text)
    file = read_text(text, input.folder, input.sources, input.findings);
  else if (has_workbook)
    file = read_workbook(workbook, name.sheet, input.folder, input.sources, input.findings);
  if (has_text && has_workbook) {
    auto finding = input.findings.report(given_twice, text, workbook);
    if (file) finding.at({*file, 0, 0}).label("this one is read, the other is ignored");
  }
  return file ? read_csv(*file, columns, input.sources, input.findings) : std::nullopt;
}

}  // namespace socpress::ingest
