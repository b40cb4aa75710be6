// Places and files as text, shared by the formats.
#pragma once

#include <string>
#include <string_view>

#include "emit/formats.h"
#include "model/paths.h"

namespace socpress::emit {

/// `row 14, column "Sample Size"`, in a workbook `sheet "Tests", cell G14, column "Sample Size"`; without a column when
/// no heading names it.
std::string words_of(const CellPlace& cell);

/// `auditor/tests.csv:14:7  (row 14, column "Sample Size")`, and of a workbook
/// `auditor/tests.xlsx!Tests!G14  (column "Sample Size")`
std::string place_of(Span span, const Sources& sources);
/// The same with the path of `path_from_working_folder`.
std::string place_of(Span span, const Sources& sources, const FolderNames& folders);

/// Joins the lines of a message: no text of a file can begin a line of the output.
std::string on_one_line(std::string text);

/// From the first code point to the one after the last; may be empty. In a workbook, lines are rows and columns are
/// those of the sheet.
struct Region {
  Place begin, end;
};
Region region_of(Span span, const Sources& sources);

/// The input folder of a file, and its path from there.
enum class Folder { engagement, layouts, prior };
struct FileInFolder {
  Folder folder;
  std::string_view path;
};
FileInFolder folder_of(std::string_view path);
/// The name of that folder; may be empty.
const std::string& name_of(Folder folder, const FolderNames& folders);

/// The path of the file from the working directory, as far as the folders have names.
std::string path_from_working_folder(std::string_view path, const FolderNames& folders);

/// The file of a finding without a place.
inline constexpr std::string_view file_without_place = paths::terms;

/// "by C. Oyelaran: …", the person and the reason.
std::string words_of(const Waived& waived);

}  // namespace socpress::emit
