// One input text file: read once, within budget, verified as text; and its texts in normal form.
#include "ingest/formats/text_file.h"

#include <algorithm>

#include "base/ascii.h"
#include "ingest/formats/budget.h"
#include "text/unicode.h"

namespace socpress::ingest {

namespace {

const FindingKind<std::string_view, std::string> cannot_read{
    "read/cannot-read", Blocks::everything, "`{}` cannot be read ({}); every file that is named is readable",
    "check that the file exists and that you may read it"};
const FindingKind<std::string_view> utf16{"read/utf-16", Blocks::everything,
                                          "`{}` is encoded in UTF-16; input files are UTF-8",
                                          "save the file as UTF-8 (from a spreadsheet: as CSV UTF-8)"};
const FindingKind<std::string> not_utf8{"read/not-utf-8", Blocks::everything,
                                        "the byte {} is not valid UTF-8; input files are UTF-8",
                                        "save the file as UTF-8 (from a spreadsheet: as CSV UTF-8); the byte may "
                                        "be a letter in an older encoding such as Windows-1252"};
const FindingKind<std::string, std::string> unwanted_character{
    "read/unwanted-character", Blocks::everything,
    "the text contains the character {}, {}; every character of a text is visible in the report",
    "remove the character"};
const FindingKind<> lone_carriage_return{"read/lone-carriage-return", Blocks::everything,
                                         "a carriage return has no line feed after it; lines end with LF or CR LF",
                                         "save the file with Unix or Windows line endings"};

/// The place of an isolated carriage return, or of a code point that a report cannot contain.
struct Fault {
  std::size_t begin = 0, end = 0;
  std::optional<BadCodePoint> what;  ///< none: the carriage return
};

/// The first fault at or after `from`. Line by line, because carriage returns before line feeds are valid.
std::optional<Fault> first_fault(std::string_view bytes, std::size_t from) {
  while (from < bytes.size()) {
    const std::size_t carriage_return = std::min(bytes.find('\r', from), bytes.size());
    if (const auto bad = first_bad_code_point(bytes.substr(from, carriage_return - from))) {
      std::size_t end = from + bad->offset;
      next_code_point(bytes, end);
      return Fault{from + bad->offset, end, bad};
    }
    if (carriage_return == bytes.size()) return std::nullopt;
    if (carriage_return + 1 == bytes.size() || bytes[carriage_return + 1] != '\n')
      return Fault{carriage_return, carriage_return + 1, std::nullopt};
    from = carriage_return + 2;
  }
  return std::nullopt;
}

Span span_between(FileId file, std::size_t begin, std::size_t end) {
  return {file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool encoded_well(FileId file, const Sources& sources, Findings& findings) {
  const std::string_view bytes = sources[file].bytes();
  const auto bad = first_bad_utf8(bytes);
  if (!bad) return true;
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
    findings.report(utf16, sources[file].path()).at(span_between(file, 0, 2));
  else
    findings.report(not_utf8, fmt::format("{:02X}", static_cast<unsigned char>(bytes[*bad])))
        .at(span_between(file, *bad, *bad + 1));
  return false;
}

bool shows_well(FileId file, const Sources& sources, Findings& findings) {
  const std::string_view bytes = sources[file].bytes();
  std::size_t faults = 0;
  for (std::size_t from = 0; faults < budget::findings_of_a_kind; ++faults) {
    const auto fault = first_fault(bytes, from);
    if (!fault) return faults == 0;
    const Span span = span_between(file, fault->begin, fault->end);
    if (fault->what)
      findings
          .report(unwanted_character, fmt::format("U+{:04X}", static_cast<unsigned>(fault->what->code_point)),
                  fault->what->reason)
          .at(span);
    else
      findings.report(lone_carriage_return).at(span);
    from = fault->end;
  }
  return false;
}

}  // namespace

std::optional<FileId> read_text(std::string_view path, const Files& folder, Sources& sources, Findings& findings) {
  Expected<std::string> read = folder.read(path, budget::text_file_bytes);
  if (const Error* error = std::get_if<Error>(&read)) {
    findings.report(cannot_read, path, error->reason);
    return std::nullopt;
  }
  const FileId file = sources.add(std::string(path), std::move(std::get<std::string>(read)));
  return is_text(file, sources, findings) ? std::optional(file) : std::nullopt;
}

bool is_text(FileId file, const Sources& sources, Findings& findings) {
  return encoded_well(file, sources, findings) && shows_well(file, sources, findings);
}

std::size_t byte_order_mark(std::string_view bytes) { return bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0; }

Text in_normal_form(Text text, Span span) {
  if (std::all_of(text.utf8.begin(), text.utf8.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
    return text;
  std::string normal = normalized(text.utf8);
  if (normal == text.utf8) return text;
  const Located<Text> given{std::move(text), span};
  const std::string_view old = given->utf8;
  Text result;
  std::size_t from = 0;
  const auto anchor = [&](std::size_t value) {
    result.anchors.push_back({static_cast<std::uint32_t>(value), span_of(given, from, from).begin});
  };
  // Normalization neither adds nor removes blanks, nor moves anything across one: the words correspond one to one.
  for (std::size_t i = 0; i < normal.size(); ++i, ++from) {
    anchor(i);
    while (i < normal.size() && !is_blank(normal[i])) ++i;
    while (from < old.size() && !is_blank(old[from])) ++from;
    if (i < normal.size()) anchor(i);
  }
  result.utf8 = std::move(normal);
  return result;
}

}  // namespace socpress::ingest
