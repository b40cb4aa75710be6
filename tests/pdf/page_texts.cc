// Poppler's pages joined with the page labels that qpdf reads from the catalog.
#include "pdf/page_texts.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>

#include "command_line/program.h"
#include "pdf/structure_text.h"

namespace socpress {
namespace {

/// Pages from `first` on are numbered in `style` from `start`.
struct LabelRange {
  std::size_t first = 0;
  char style = ' ';
  std::size_t start = 1;
};

std::optional<std::size_t> number_after(std::string_view text, std::string_view key) {
  const std::size_t at = text.find(key);
  if (at == std::string_view::npos) return std::nullopt;
  const std::size_t digit = text.find_first_of("0123456789", at + key.size());
  std::size_t number = 0;
  if (digit == std::string_view::npos) return std::nullopt;
  std::from_chars(text.data() + digit, text.data() + text.size(), number);
  return number;
}

/// Reads qpdf's list of label ranges: {"index": 1, "label": {"/S": "/r", "/St": 1}}.
std::vector<LabelRange> label_ranges(const std::string& json) {
  std::vector<LabelRange> ranges;
  for (std::size_t at = json.find("\"index\""); at != std::string::npos;) {
    const std::size_t next = json.find("\"index\"", at + 1);
    const std::string_view range = std::string_view(json).substr(at, next == std::string::npos ? next : next - at);
    const std::size_t style = range.find("\"/S\"");
    const std::size_t name = style == std::string_view::npos ? style : range.find('/', style + 4);
    const char letter = name == std::string_view::npos ? ' ' : range[name + 1];
    const std::size_t first = number_after(range, "\"index\"").value_or(0);
    ranges.push_back({first, letter, number_after(range, "\"/St\"").value_or(1)});
    at = next;
  }
  return ranges;
}

std::string roman(std::size_t number) {
  std::string out;
  using Digit = std::pair<std::size_t, const char*>;
  for (const auto& [value, digits] : {Digit{10, "x"}, Digit{9, "ix"}, Digit{5, "v"}, Digit{4, "iv"}, Digit{1, "i"}})
    for (; number >= value; number -= value) out += digits;
  return out;
}

std::string label_of(std::size_t page, const std::vector<LabelRange>& ranges) {
  const LabelRange* last = nullptr;
  for (const LabelRange& range : ranges)
    if (range.first <= page) last = &range;
  if (last == nullptr || last->style == ' ') return "";
  const std::size_t number = page - last->first + last->start;
  return last->style == 'r' ? roman(number) : fmt::format("{}", number);
}

}  // namespace

std::vector<PageText> page_texts(const std::string& report, const std::string& folder) {
  const std::string text = clean_output("pdftotext -raw " + shell_word(report) + " -", folder);
  const auto ranges = label_ranges(clean_output("qpdf --json --json-key=pagelabels " + shell_word(report), folder));
  std::vector<PageText> pages;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\f', begin), text.size());
    pages.push_back({label_of(pages.size(), ranges), comparable(std::string_view(text).substr(begin, end - begin))});
    begin = end + 1;
  }
  return pages;
}

bool stands_on_pages(const std::vector<PageText>& pages, std::string_view text) {
  const std::string wanted = comparable(text);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (pages[i].text.find(wanted) != std::string::npos) return true;
    if (i + 1 == pages.size()) return false;
    // A break occurs at a blank or after a hyphen; each such position is tried.
    for (std::size_t cut = wanted.size() - 1; cut > 0; --cut) {
      const bool at_blank = wanted[cut] == ' ';
      if (!at_blank && wanted[cut - 1] != '-' && wanted[cut - 1] != '/') continue;
      const std::string_view begun = std::string_view(wanted).substr(0, cut);
      const std::string_view rest = std::string_view(wanted).substr(cut + (at_blank ? 1 : 0));
      if (pages[i].text.find(begun) == std::string::npos) continue;
      if (pages[i + 1].text.find(rest) != std::string::npos) return true;
    }
  }
  return false;
}

std::vector<const PageText*> pages_labelled(const std::vector<PageText>& pages, std::string_view label) {
  std::vector<const PageText*> found;
  for (const PageText& page : pages)
    if (page.label == label) found.push_back(&page);
  return found;
}

}  // namespace socpress
