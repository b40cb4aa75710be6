// Writes the table of tools/socpress/examples.h from the folder of cases: each id's example is its most specific case.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "cases/case_folders.h"
#include "embed/shared.h"
#include "embed/sheet.h"

namespace {

namespace fs = std::filesystem;
using namespace socpress::cases;
using namespace socpress::embed;

std::string indented(const std::string& text) {
  std::string out;
  for (const std::string& line : lines_of(text)) out += (line.empty() ? "" : "  ") + line + "\n";
  return out;
}

/// The context that a line keeps on each side of the changed words; more context from a long row is not useful.
constexpr std::size_t kept_beside = 100;

/// The text, with the lines that contain the change cut to its surroundings, between blanks or cells.
std::string around_change(std::string text, const Shared& shared) {
  constexpr std::string_view ends = " ,;";
  const std::size_t last = text.size() - shared.behind;
  const std::size_t line_end = std::min(text.find('\n', last), text.size());
  if (line_end - last > kept_beside) {
    const std::size_t cut = text.find_last_of(ends, last + kept_beside);
    if (cut != std::string::npos && cut > last) text.replace(cut, line_end - cut, text[cut] == ' ' ? " …" : ", …");
  }
  const std::size_t line = shared.before == 0 ? 0 : text.rfind('\n', shared.before - 1) + 1;
  if (shared.before - line > kept_beside) {
    const std::size_t cut = text.find_first_not_of(' ', text.find_first_of(ends, shared.before - kept_beside) + 1);
    if (cut < shared.before) text.replace(line, cut - line, "… ");
  }
  return text;
}

/// "(a line is missing)", "(without these 4 lines)": shown for the side of a hunk that has no lines.
std::string none_of(const std::string& lines, const char* of_one, const char* of_several) {
  const auto more = std::count(lines.begin(), lines.end(), '\n');
  return more == 0 ? of_one : fmt::format(fmt::runtime(of_several), more + 1);
}

/// The hunks of an edit from both sides: `+` lines are the failing text, `-` lines the fixed text.
Sides sides_of_lines(const Given& edit) {
  Sides sides;
  for (const auto& [fixed, fails] : hunks_of(edit)) {
    const Shared shared = shared_by(fixed, fails);
    const std::string apart = sides.fails.empty() ? "" : "…\n";
    sides.fixed += apart +
                   (fixed.empty() ? none_of(fails, "(without this line)", "(without these {} lines)")
                                  : around_change(fixed, shared)) +
                   "\n";
    sides.fails += apart +
                   (fails.empty() ? none_of(fixed, "(a line is missing)", "({} lines are missing)")
                                  : around_change(fails, shared)) +
                   "\n";
  }
  return {edit.file + "\n" + indented(sides.fails), edit.file + "\n" + indented(sides.fixed)};
}

/// Beginning and end of a file that is too long to read as an example.
std::vector<std::string> abridged(std::vector<std::string> lines) {
  constexpr std::ptrdiff_t kept_at_each_end = 8;
  if (std::ssize(lines) <= 3 * kept_at_each_end) return lines;
  const auto middle = lines.erase(lines.begin() + kept_at_each_end, lines.end() - kept_at_each_end);
  lines.insert(middle, "…");
  return lines;
}

/// The first finding of the id, as reported in full up to the blank line after it, or in its single line.
std::string output_of(const Case& one, const std::string& id) {
  const std::string mark = "[" + id + "]: ";
  for (const Expectation& expected : one.expected) {
    auto line = std::find_if(expected.lines.begin(), expected.lines.end(),
                             [&](const std::string& text) { return text.find(mark) != std::string::npos; });
    if (!expects_findings(expected.request) || line == expected.lines.end()) continue;
    if (expected.request.starts_with("concise")) return *line + "\n";
    return joined({line, std::find(line, expected.lines.end(), "")});
  }
  return {};
}

/// The folders of a case with all folders that it extends.
Folders folders_of(const Case& one, const fs::path& root) {
  Folders folders;
  if (one.base().ends_with(".case")) folders = folders_of(read_case(text_of(root / one.base())), root);
  load(one, root, folders);
  put(one, folders);
  return folders;
}

/// The cells of a sheet that a finding points at, as reported.
std::vector<Pointed> pointed_in(const std::string& sheet, const std::string& reported) {
  static const std::regex cell(R"re(([^ ]+):\d+:\d+  \(row (\d+), column "([^"]+)"\))re");
  std::vector<Pointed> pointed;
  for (std::sregex_iterator match(reported.begin(), reported.end(), cell), end; match != end; ++match)
    if ((*match)[1] == sheet) pointed.push_back({static_cast<std::size_t>(std::stoul((*match)[2])), (*match)[3]});
  return pointed;
}

/// A case with its folders, in its failing state and in its original state.
class Broken {
 public:
  Broken(const Case& one, const fs::path& root, std::string reported)
      : fails_(folders_of(one, root)), fixed_(folders_of(fixed(one), root)), reported_(std::move(reported)) {}

  /// Both sides of an edited file; for a sheet by rows, once for all its edits.
  Sides sides_of(const Given& edit) {
    if (!edit.file.ends_with(".csv")) return sides_of_lines(edit);
    if (shown_.contains(edit.file)) return {};
    const auto rows =
        sides_of_sheet(text(fails_, edit.file), text(fixed_, edit.file), pointed_in(edit.file, reported_));
    if (!rows) return sides_of_lines(edit);
    shown_.insert(edit.file);
    return {edit.file + "\n" + indented(rows->fails), edit.file + "\n" + indented(rows->fixed)};
  }

 private:
  static std::string text(Folders& folders, const std::string& path) {
    auto [folder, name] = folders.of(path);
    return folder.files[name];
  }

  Folders fails_, fixed_;
  std::string reported_;
  std::set<std::string> shown_;
};

/// If no test checks that a case is fixed without its complete files, these files have no fixed side.
Sides sides_of(const Case& one, const fs::path& root, const std::string& reported, bool looked_at) {
  Sides sides;
  Broken broken(one, root, reported);
  for (const Given* given : breaking(one)) {
    switch (given->how) {
      case Given::How::whole_file:
        sides.fails += given->file + "\n" + indented(joined(abridged(given->lines)));
        if (looked_at) sides.fixed += "without " + given->file + "\n";
        break;
      case Given::How::remove:
        sides.fails += "without " + given->file + "\n";
        sides.fixed += "with " + given->file + "\n";
        break;
      case Given::How::edit: {
        const Sides edited = broken.sides_of(*given);
        sides.fails += edited.fails;
        sides.fixed += edited.fixed;
        break;
      }
    }
  }
  if (!one.fix().empty()) sides.fixed = one.fix() + "\n";
  return sides;
}

/// The runner checks that a rule's case is fixed without the text that breaks it.
bool of_a_rule(const fs::path& file) { return file.parent_path().parent_path().filename() == "check"; }

/// The distance of a case from being about one id only: its name contains the id, it is a rule's case, it reports the
/// finding in full, and it expects no other.
std::tuple<bool, bool, bool, bool, std::size_t, std::string> distance(const fs::path& file, const Case& one,
                                                                      const std::string& id) {
  const std::string name = (file.parent_path().filename() / file.stem()).generic_string();
  const std::string reported = output_of(one, id);
  const bool in_one_line = std::count(reported.begin(), reported.end(), '\n') == 1;
  return {name != id,         !of_a_rule(file),         in_one_line,
          one.base().empty(), expected_ids(one).size(), file.generic_string()};
}

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n')
      out += "\\n\"\n     \"";
    else if (c == '"' || c == '\\')
      out += std::string("\\") + c;
    else if (static_cast<unsigned char>(c) < 0x20)
      out += fmt::format("\\{:03o}", static_cast<unsigned char>(c));
    else
      out += c;
  }
  return out + "\"";
}

struct Chosen {
  fs::path file;
  Case one;
};

std::map<std::string, Chosen> chosen_below(const fs::path& folder) {
  std::map<std::string, Chosen> chosen;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".case") continue;
    const Case one = read_case(text_of(entry.path()));
    for (const std::string& id : expected_ids(one)) {
      const auto known = chosen.find(id);
      if (known == chosen.end() ||
          distance(entry.path(), one, id) < distance(known->second.file, known->second.one, id))
        chosen[id] = {entry.path(), one};
    }
  }
  return chosen;
}

std::string table_of(const std::map<std::string, Chosen>& chosen, const fs::path& root) {
  std::string out =
      "// Written by tools/embed from the folder of cases.\n#include \"socpress/examples.h\"\n\n"
      "namespace socpress {\nnamespace {\n\nconst Example all[] = {\n";
  for (const auto& [id, of] : chosen) {
    const std::string reported = output_of(of.one, id);
    const Sides sides = sides_of(of.one, root, reported, of_a_rule(of.file));
    out += fmt::format("    {{{},\n     {},\n     {},\n     {},\n     {}}},\n", quoted(id),
                       quoted(of.one.preface.front()), quoted(sides.fails), quoted(sides.fixed), quoted(reported));
  }
  return out +
         "};\n\n}  // namespace\n\nstd::span<const Example> examples() { return all; }\n\n}  // namespace socpress\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: embed_examples PROJECT FILE.cc\n", stderr);
    return 2;
  }
  const std::string table = table_of(chosen_below(fs::path(argv[1]) / "tests/cases"), argv[1]);
  if (fs::exists(argv[2]) && text_of(argv[2]) == table) return 0;  // targets that depend on it are not rebuilt
  std::ofstream out(argv[2], std::ios::binary);
  out << table;
  return out.flush() ? 0 : 2;
}
