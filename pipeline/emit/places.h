// Places and files in the words that the forms share.
#pragma once

#include <string>
#include <string_view>

#include "emit/formats.h"

namespace socpress::emit {

/// `row 14, column "Sample Size"`, in a workbook `sheet "Tests", cell G14, column "Sample Size"`; without a column
/// where no heading names it.
std::string words_of(const CellPlace& cell);

/// `auditor/tests.csv:14:7  (row 14, column "Sample Size")`, and of a workbook
/// `auditor/tests.xlsx!Tests!G14  (column "Sample Size")`
std::string place_of(Span span, const Sources& sources);
/// The same with the file as `called` names it.
std::string place_of(Span span, const Sources& sources, const FolderNames& folders);

/// A message that quotes several lines, on one: nothing that a file says can begin a line of what is told.
std::string on_one_line(std::string text);

/// From the first code point up to the one after the last, which may be the same. In a workbook lines are its rows, and
/// columns those of the sheet.
struct Region {
  Place begin, end;
};
Region region_of(Span span, const Sources& sources);

/// The folder that a file lies in, and its path from there.
enum class Folder { engagement, layouts, prior };
struct Whereabouts {
  Folder folder;
  std::string_view path;
};
Whereabouts whereabouts(std::string_view path);
/// How that folder is called; empty when it has no name.
const std::string& name_of(Folder folder, const FolderNames& folders);

/// The file as it is called from where the program runs.
std::string called(const std::string& path, const FolderNames& folders);

/// The file of a finding that has no place: what is absent everywhere is missing from the engagement.
inline constexpr const char* file_of_the_whole = "engagement.yaml";

/// "by C. Oyelaran: …", the person and the reason.
std::string words_of(const Waived& waived);

}  // namespace socpress::emit
