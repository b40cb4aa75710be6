// What only the pages can show: references resolve, nothing is lost or outside the type area.
#include <algorithm>
#include <string>
#include <vector>

#include "check/pages/document_text.h"
#include "check/pages/printed.h"
#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> leads_nowhere{
    "pages/reference-leads-nowhere", Severity::error, "references lead to {}, which have no place in the report",
    "add the section, table or matrix that they lead to", "a reference leads to what it names"};
const FindingKind<std::string, std::string> outside{
    "pages/outside-type-area", Severity::error, "`{}` is outside the type area of page {}",
    "shorten the text, or give it more room in the layout", "text cut off at the edge of a page is lost"};
const FindingKind<std::string> picture_outside{
    "pages/picture-outside-type-area", Severity::error, "a picture is outside the type area of page {}",
    "use another size or proportion for the picture", "content cut off at the edge of a page is lost"};
const FindingKind<std::string, std::string> text_differs{
    "pages/text-differs", Severity::error, "the pages contain `{}` where the report contains `{}`",
    "this is a fault of the program, not of the engagement", "every word of the report is printed once, in its order"};

std::string label_of(const Page& page) { return page.label.empty() ? "without a number" : page.label; }

/// "`CC1.1`, `CC1.2`, `CC1.3` and 30 more".
std::string names_of(const std::vector<std::size_t>& targets, const Document& document) {
  constexpr std::size_t named = 3;
  std::string names;
  for (std::size_t i = 0; i < targets.size() && i < named; ++i)
    names += (i == 0 ? "`" : ", `") + document.targets[targets[i]].name + "`";
  return targets.size() > named ? names + " and " + std::to_string(targets.size() - named) + " more" : names;
}

/// One finding for all: their target is missing completely, as a matrix is. True when every reference resolves.
bool references_have_landed(const Pages& pages, const Document& document, Findings& findings) {
  std::vector<std::size_t> missing;
  std::vector<bool> seen(document.targets.size(), false);
  std::optional<Span> first;
  const std::function<void(const Line&)> each = [&](const Line& line) {
    for (const Inline& piece : line) {
      const std::size_t target = piece.target ? static_cast<std::size_t>(*piece.target) : 0;
      if (!piece.target || pages.targets.at(target) || seen.at(target)) continue;
      seen[target] = true;
      missing.push_back(target);
      if (!first && piece.origin != Span{}) first = piece.origin;
    }
  };
  for (const Section& section : document.sections) for_each_printed_line(section, each);
  for (const Line& note : document.footnotes) each(note);
  if (missing.empty()) return true;
  auto entry = findings.report(leads_nowhere, names_of(missing, document));
  if (first) entry.at(*first);
  return false;
}

/// Half a point: the rounding errors of many words accumulate, and readers do not see them.
constexpr Length tolerance = pt(0.5);

/// Compares the contents of one page with its type area; content that hangs into the margin by the bleed is intended.
class Area {
 public:
  Area(const Pages& pages, const Page& page, Length bleed)
      : pages_(pages),
        left_(page.type_area.x - bleed - tolerance),
        right_(page.type_area.right() + bleed + tolerance),
        top_(page.type_area.y - tolerance),
        bottom_(page.type_area.bottom() + tolerance),
        page_(page) {}

  /// The word that is outside, if any.
  std::optional<WordId> outside(const GlyphRun& run) const {
    if (run.turn != 0 || run.count == 0) return std::nullopt;
    const PlacedWord& first = page_.words[run.first];
    if (run.baseline.x + first.x < left_ || run.baseline.y < top_ || run.baseline.y > bottom_) return first.word;
    const PlacedWord& last = page_.words[run.first + run.count - 1];
    return run.baseline.x + last.x + width(run, last.word) > right_ ? std::optional(last.word) : std::nullopt;
  }
  bool outside(const Box& box) const {
    return box.x < left_ || box.right() > right_ || box.y < top_ || box.bottom() > bottom_;
  }

 private:
  Length width(const GlyphRun& run, WordId word) const {
    const auto face = static_cast<std::size_t>(run.face);
    return face < pages_.units_per_em.size() ? scaled(pages_.words[word].advance, run.size, pages_.units_per_em[face])
                                             : Length{};
  }

  const Pages& pages_;
  Length left_, right_, top_, bottom_;
  const Page& page_;
};

/// One finding per page: where one word is outside, its neighbors are as well.
void page_keeps_to_its_area(const Pages& pages, const Page& page, Length bleed, Findings& findings) {
  const Area area(pages, page, bleed);
  for (const Stretch& stretch : page.stretches) {
    const auto* artifact = std::get_if<Artifact>(&stretch.meaning);
    if (artifact != nullptr && *artifact != Artifact::repeated) continue;
    for (std::uint32_t i = 0; i < stretch.count; ++i) {
      const Item& item = page.items[stretch.first + i];
      if (const auto* run = std::get_if<GlyphRun>(&item)) {
        const auto word = area.outside(*run);
        if (!word) continue;
        auto entry = findings.report(outside, std::string(pages.words.text_of(*word)), label_of(page));
        if (run->origin != Span{}) entry.at(run->origin);
        return;
      }
      const auto* picture = std::get_if<PlacedPicture>(&item);
      if (picture != nullptr && area.outside(picture->box)) {
        findings.report(picture_outside, label_of(page));
        return;
      }
    }
  }
}

/// Enough of a line to identify it.
std::string beginning_of(std::string text) {
  constexpr std::size_t enough = 60;
  if (text.size() <= enough) return text;
  std::size_t end = enough;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

/// Matches the document's text against the pages' text, line by line, until they differ.
class Comparison {
 public:
  Comparison(const Pages& pages, PrintedText& printed, Findings& findings)
      : pages_(pages), printed_(printed), findings_(findings) {}

  void line(const Line& line) {
    if (differs_) return;
    const auto tab =
        std::find_if(line.begin(), line.end(), [](const Inline& i) { return i.kind == Inline::Kind::right_tab; });
    if (tab != line.end()) return line_with_tab(line, tab);
    for (const Inline& piece : line) {
      std::string kept;
      const std::string_view text = printed_text(piece, pages_, kept);
      for (std::size_t at = 0; at < text.size();) {
        const std::string_view characters = next_characters(text, at);
        if (!printed_.take(characters)) return report(std::string(characters), piece.origin);
      }
    }
  }
  void end() {
    if (!differs_ && !printed_.at_end()) report("nothing more", Span{});
  }

 private:
  std::string characters(Line::const_iterator from, Line::const_iterator to) const {
    std::string all, kept;
    for (auto piece = from; piece != to; ++piece) {
      const std::string_view text = printed_text(*piece, pages_, kept);
      for (std::size_t at = 0; at < text.size();) all += next_characters(text, at);
    }
    return all;
  }

  /// Text after a tab is flush right on the first line of the text before it, however many lines that takes.
  void line_with_tab(const Line& line, Line::const_iterator tab) {
    const std::string before = characters(line.begin(), tab), behind = characters(tab, line.end());
    if (printed_.take(before + behind)) return;
    for (std::size_t cut = before.size(); cut-- > 0;)
      if (printed_.take(before.substr(0, cut) + behind + before.substr(cut))) return;
    report(beginning_of(plain_text(line)), line.front().origin);
  }

  void report(const std::string& expected, Span origin) {
    differs_ = true;
    const std::string seen = printed_.at_end() ? "nothing more" : printed_.coming();
    auto entry = findings_.report(text_differs, seen, expected);
    if (origin != Span{}) entry.at(origin);
  }

  const Pages& pages_;
  PrintedText& printed_;
  Findings& findings_;
  bool differs_ = false;
};

/// A number whose target has no page cannot be printed, so the texts would differ for a reason already reported.
void every_word_is_printed(const RuleInput& input, Findings& findings) {
  const Pages& pages = input.pages();
  const Document& document = input.document();
  if (!references_have_landed(pages, document, findings)) return;
  const PrintedWords words = printed_words(pages);
  PrintedText body(pages.words, words.body), notes(pages.words, words.notes);
  Comparison in_body(pages, body, findings), in_notes(pages, notes, findings);
  for (const Section& section : document.sections)
    for_each_printed_line(section, [&](const Line& line) { in_body.line(line); });
  in_body.end();
  for (const Line& note : document.footnotes) in_notes.line(note);
  in_notes.end();
}

void pages_keep_to_their_areas(const RuleInput& input, Findings& findings) {
  const Length bleed = geometry(input.document().paper, Orientation::landscape).bleed;
  for (const Page& page : input.pages().pages) page_keeps_to_its_area(input.pages(), page, bleed, findings);
}

constexpr std::array rules = {
    Rule{"every reference has a target, and every word is printed once, in reading order", AppliesTo::both_types,
         Needs::document | Needs::pages, every_word_is_printed, finds<leads_nowhere, text_differs>},
    Rule{"nothing is outside the type area", AppliesTo::both_types, Needs::document | Needs::pages,
         pages_keep_to_their_areas, finds<outside, picture_outside>},
};

}  // namespace

Rules pages_rules() { return rules; }

}  // namespace socpress::check
