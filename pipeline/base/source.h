// The input files as read: bytes, line index, and the spans that point into them.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace socpress::inline base {

enum class FileId : std::uint32_t {};

/// Bytes [begin, end) of one file. An empty span marks a place between two bytes.
struct Span {
  FileId file{};
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend bool operator==(const Span&, const Span&) = default;
};

/// A place as people count it: line and column from 1; columns count code points.
struct Place {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  friend bool operator==(const Place&, const Place&) = default;
};

/// One cell of a sheet by the names that people use.
struct CellPlace {
  std::uint32_t row = 0;     ///< counted from 1, the header row included
  std::uint32_t number = 0;  ///< of the column, counted from 1
  std::string column;        ///< its heading
  std::string sheet;         ///< of a workbook, which has several; else empty

  /// `G14`, as in a workbook.
  std::string name() const;
};

/// One input file. The path is relative to the engagement folder, or to the data folder for layouts; separator '/'.
class SourceFile {
 public:
  SourceFile(std::string path, std::string bytes);
  /// A text whose lines begin at `lines`, whatever its bytes are.
  SourceFile(std::string path, std::string bytes, std::vector<std::uint32_t> lines);
  const std::string& path() const { return path_; }
  std::string_view bytes() const { return bytes_; }
  /// Valid for any offset up to and including the end; larger offsets refer to the end.
  Place place(std::uint32_t offset) const;
  /// The text of a line counted from 1, without its line end.
  std::string_view line(std::uint32_t number) const;
  std::uint32_t line_count() const { return static_cast<std::uint32_t>(starts_.size()); }
  /// Offset of the first byte of a line counted from 1.
  std::uint32_t line_start(std::uint32_t number) const;

 private:
  std::string path_;
  std::string bytes_;
  std::vector<std::uint32_t> starts_;
};

/// The prefix of the paths of files of the prior report's engagement.
inline constexpr std::string_view prior_folder = "prior/";

/// Every file read for one report, by id. Ids are assigned in the order of adding.
class Sources {
 public:
  FileId add(std::string path, std::string bytes);
  /// Adds a sheet of a workbook as the text of its rows, each of which is a line and begins at one of `rows`.
  FileId add_sheet(std::string path, std::string name, std::string text, std::vector<std::uint32_t> rows);
  /// Sets the folder, with a slash at its end, that precedes the paths of files added from now on; initially empty.
  void begin_folder(std::string_view name) { folder_ = name; }
  const SourceFile& operator[](FileId file) const { return files_.at(static_cast<std::size_t>(file)); }
  std::size_t size() const { return files_.size(); }
  std::optional<FileId> find(std::string_view path) const;
  /// Records that the bytes of `span` are a cell, so that a finding can name row and column. Before: cells of one file
  /// are added in the order of their offsets. `row` counts from 1, `column` from 0 (it is the index into the headings);
  /// a cell ends where the next begins.
  void add_cell(Span span, std::uint32_t row, std::uint32_t column);
  void add_columns(FileId file, std::vector<std::string> headings);
  /// The cell that contains `span`, if the file is a sheet.
  std::optional<CellPlace> cell(Span span) const;
  /// The name of the sheet that a workbook's file represents; empty for every other file.
  const std::string& sheet(FileId file) const { return sheets_.at(static_cast<std::size_t>(file)).name; }

 private:
  struct Cell {
    std::uint32_t begin, row, column;
  };
  struct Sheet {
    std::string name;
    std::vector<std::string> headings;
    std::vector<Cell> cells;
  };
  std::string folder_;
  std::deque<SourceFile> files_;  // stable addresses: views into the bytes remain valid
  std::vector<Sheet> sheets_;
};

}  // namespace socpress::inline base
