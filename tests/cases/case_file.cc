// Reads a case file, and reports its syntax errors.
#include "cases/case_file.h"

#include <algorithm>

namespace socpress::cases {

namespace {

constexpr std::string_view given_mark = "--- ", expected_mark = "=== ";

bool take(std::string& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.erase(0, prefix.size());
  return true;
}

Given given_under(const std::string& heading) {
  Given given;
  given.heading = heading;
  given.file = heading.substr(given_mark.size());
  given.breaks = take(given.file, "break ");
  if (given.breaks || take(given.file, "edit "))
    given.how = Given::How::edit;
  else if (take(given.file, "remove "))
    given.how = Given::How::remove;
  return given;
}

/// The id in `error[tests/missing]: …`, wherever in the line it begins; empty when there is none.
std::string id_in(const std::string& line) {
  for (const std::string_view severity : {"error[", "warning[", "note["}) {
    const std::size_t at = line.find(severity);
    const std::size_t end = at == std::string::npos ? at : line.find("]: ", at);
    if (end == std::string::npos) continue;
    const std::string id = line.substr(at + severity.size(), end - at - severity.size());
    if (id.find('/') != std::string::npos && id.find(' ') == std::string::npos) return id;
  }
  return {};
}

std::string run_of(const std::vector<std::string>& lines, char mark, std::size_t& at) {
  std::string text;
  for (bool first = true; at < lines.size() && lines[at].starts_with(mark); ++at, first = false)
    text += (first ? "" : "\n") + lines[at].substr(1);
  return text;
}

}  // namespace

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

std::string Case::value_of(std::string_view key) const {
  for (const std::string& line : preface)
    if (line.starts_with(key)) return line.substr(key.size());
  return {};
}

Case read_case(std::string_view text) {
  Case found;
  std::vector<std::string>* current = &found.preface;
  for (const std::string& line : lines_of(text)) {
    if (line.starts_with(given_mark)) {
      found.given.push_back(given_under(line));
      current = &found.given.back().lines;
    } else if (line.starts_with(expected_mark)) {
      found.expected.push_back({line.substr(expected_mark.size()), {}});
      current = &found.expected.back().lines;
    } else {
      current->push_back(line);
    }
  }
  return found;
}

std::string written(const Case& one) {
  std::string text = joined(one.preface);
  for (const Given& given : one.given) text += given.heading + "\n" + joined(given.lines);
  for (const Expectation& expected : one.expected)
    text += std::string(expected_mark) + expected.request + "\n" + joined(expected.lines);
  return text;
}

std::vector<Hunk> hunks_of(const Given& edit) {
  std::vector<Hunk> hunks;
  for (std::size_t at = 0; at < edit.lines.size();) {
    const std::size_t before = at;
    Hunk hunk;
    hunk.old_text = run_of(edit.lines, '-', at);
    hunk.new_text = run_of(edit.lines, '+', at);
    if (at == before)
      ++at;  // any other line separates two hunks
    else
      hunks.push_back(std::move(hunk));
  }
  return hunks;
}

bool expects_findings(std::string_view request) {
  return request.starts_with("findings") || request.starts_with("concise");
}

std::vector<std::string> expected_ids(const Case& one) {
  std::vector<std::string> ids;
  for (const Expectation& expected : one.expected) {
    if (!expects_findings(expected.request)) continue;
    for (const std::string& line : expected.lines) {
      const std::string id = id_in(line);
      if (!id.empty() && std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }
  }
  return ids;
}

std::vector<const Given*> breaking(const Case& one) {
  const bool marked = std::any_of(one.given.begin(), one.given.end(), [](const Given& given) { return given.breaks; });
  std::vector<const Given*> blocks;
  for (const Given& given : one.given)
    if (given.breaks || !marked) blocks.push_back(&given);
  return blocks;
}

Case fixed(const Case& one) {
  const std::vector<const Given*> broken = breaking(one);
  Case rest{one.preface, {}, one.expected};
  for (const Given& given : one.given)
    if (std::find(broken.begin(), broken.end(), &given) == broken.end()) rest.given.push_back(given);
  return rest;
}

}  // namespace socpress::cases
