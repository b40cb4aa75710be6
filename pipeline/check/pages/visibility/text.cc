// Every text of every page can be read: its size, its contrast, and nothing over it; whatever a firm's layout says.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "check/pages/visibility/page_view.h"
#include "check/rule.h"

namespace socpress::check {

namespace {

constexpr const char* change_style = "change its style or its colors in the firm's layout";
constexpr const char* all_is_read =
    "a reader of the report can read all of it, disclaimers included; a firm's layout cannot hide a part";

const FindingKind<std::string, std::string, std::string> too_small{
    "visibility/text-too-small", Severity::error, "`{}` is set at {} points on {}; a text has at least 7.25 points",
    "set its style to 7.25 points or more in the firm's layout", all_is_read};
const FindingKind<std::string, std::string, std::string> too_faint{
    "visibility/text-too-faint", Severity::error, "`{}` has a contrast of {} to 1 on {}; a text has at least 4.5 to 1",
    change_style, all_is_read};
const FindingKind<std::string, std::string> covered{"visibility/text-covered", Severity::error,
                                                    "`{}` is covered by a filled area on {}",
                                                    "move one of them in the firm's layout", all_is_read};
const FindingKind<std::string, std::string> overprinted{
    "visibility/text-overprinted", Severity::error, "`{}` is printed over other letters on {}",
    "give its style a leading of at least its size, and no negative space or tracking, in the firm's layout",
    all_is_read};
const FindingKind<std::string, std::string> off_page{"visibility/text-off-page", Severity::error,
                                                     "`{}` reaches beyond the edge of {}", change_style, all_is_read};

/// What was seen on several pages, by what distinguishes it: its first text and place, and the number of pages.
class Sightings {
 public:
  void add(const std::string& key, std::string text, const GlyphRun& run, const PageView& view) {
    const auto [at, is_new] = seen_.try_emplace(key);
    Seen& seen = at->second;
    if (is_new) seen = {key, std::move(text), view.name(), run.origin, nullptr, 0};
    if (seen.last != &view.page()) ++seen.pages;
    seen.last = &view.page();
  }
  /// Calls `report` with each: its key, text and pages.
  template <class Report>
  void report(const Report& report) const {
    for (const auto& [key, seen] : seen_) {
      const std::string more = seen.pages > 1 ? fmt::format(" and {} more", seen.pages - 1) : "";
      Findings::Entry entry = report(key, seen.text, seen.page + more);
      if (seen.origin != Span{}) entry.at(seen.origin);
    }
  }

 private:
  struct Seen {
    std::string key, text, page;
    Span origin;
    const Page* last = nullptr;
    std::size_t pages = 0;
  };
  std::map<std::string, Seen> seen_;
};

std::string beginning(std::string text) {
  constexpr std::size_t enough = 40;
  if (text.size() <= enough) return text;
  std::size_t end = text.rfind(' ', enough);
  if (end == std::string::npos || end == 0) end = text.find(' ', enough);
  return end == std::string::npos ? text : text.substr(0, end) + " …";
}

std::string points(Length length) { return fmt::format("{:g}", length.points()); }

/// Calls `each` with the view of a page, and each run on it with its index.
template <class Each>
void for_each_run(const Pages& pages, const Each& each) {
  for (const Page& page : pages.pages) {
    const PageView view(pages, page);
    for (std::size_t i = 0; i < page.items.size(); ++i)
      if (const auto* run = std::get_if<GlyphRun>(&page.items[i]); run && run->count > 0) each(view, i, *run);
  }
}

void texts_are_large_enough(const RuleInput& input, Findings& findings) {
  Sightings small;
  for_each_run(input.pages(), [&](const PageView& view, std::size_t, const GlyphRun& run) {
    if (run.size < least_size) small.add(points(run.size), beginning(view.text_of(run)), run, view);
  });
  small.report([&](const std::string& size, const std::string& text, const std::string& where) {
    return findings.report(too_small, text, size, where);
  });
}

void texts_stand_out(const RuleInput& input, Findings& findings) {
  Sightings faint;
  for_each_run(input.pages(), [&](const PageView& view, std::size_t item, const GlyphRun& run) {
    double lowest = view.contrast(item, run.color, view.box_of(run));
    for (std::uint32_t w = run.first; w < run.first + run.count && lowest >= least_text_contrast; ++w)
      lowest = std::min(lowest, view.contrast(item, run.color, view.box_of(run, view.page().words[w])));
    if (lowest >= least_text_contrast) return;
    // Rounded down: 4.49 is not 4.5.
    faint.add(fmt::format("{:.1f}", static_cast<int>(lowest * 10) / 10.0), beginning(view.text_of(run)), run, view);
  });
  faint.report([&](const std::string& ratio, const std::string& text, const std::string& where) {
    return findings.report(too_faint, text, ratio, where);
  });
}

void texts_are_on_the_page(const RuleInput& input, Findings& findings) {
  Sightings outside;
  for_each_run(input.pages(), [&](const PageView& view, std::size_t, const GlyphRun& run) {
    if (!view.on_page(view.box_of(run))) outside.add("", beginning(view.text_of(run)), run, view);
  });
  outside.report([&](const std::string&, const std::string& text, const std::string& where) {
    return findings.report(off_page, text, where);
  });
}

void texts_are_not_covered(const RuleInput& input, Findings& findings) {
  Sightings hidden;
  for_each_run(input.pages(), [&](const PageView& view, std::size_t item, const GlyphRun& run) {
    for (std::uint32_t w = run.first; w < run.first + run.count; ++w)
      if (view.covered(item, view.box_of(run, view.page().words[w])))
        return hidden.add("", beginning(view.text_of(run)), run, view);
  });
  hidden.report([&](const std::string&, const std::string& text, const std::string& where) {
    return findings.report(covered, text, where);
  });
}

/// A word on its page, for the search for words at one place.
struct SeenWord {
  Box box;
  const GlyphRun* run = nullptr;
};

std::vector<SeenWord> words_from_top(const PageView& view) {
  std::vector<SeenWord> words;
  for (const Item& item : view.page().items)
    if (const auto* run = std::get_if<GlyphRun>(&item))
      for (std::uint32_t w = run->first; w < run->first + run->count; ++w)
        words.push_back({view.box_of(*run, view.page().words[w]), run});
  std::sort(words.begin(), words.end(), [](const SeenWord& a, const SeenWord& b) { return a.box.y < b.box.y; });
  return words;
}

/// Letters touch where lines are close; they are lost where a good part of one is over another.
bool lost(const SeenWord& a, const SeenWord& b) {
  constexpr Length touching = pt(1);
  const auto common = overlap(a.box, b.box);
  if (!common || common->width <= touching || common->height <= touching) return false;
  const Length least = smaller(a.run->size, b.run->size);
  return common->height * 5 > least || common->width * 5 > least * 4;
}

/// Letters on top of the next ones: no text is set tighter than this for its looks.
bool letters_run_together(const GlyphRun& run) { return run.tracking * 20 < -run.size; }

void add_overprinted(const PageView& view, Sightings& sightings) {
  const std::vector<SeenWord> words = words_from_top(view);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (letters_run_together(*words[i].run))
      sightings.add("", beginning(view.text_of(*words[i].run)), *words[i].run, view);
    for (std::size_t k = i + 1; k < words.size() && words[k].box.y < words[i].box.bottom(); ++k)
      if (lost(words[i], words[k])) sightings.add("", beginning(view.text_of(*words[k].run)), *words[k].run, view);
  }
}

void texts_are_not_overprinted(const RuleInput& input, Findings& findings) {
  Sightings over;
  for (const Page& page : input.pages().pages) add_overprinted(PageView(input.pages(), page), over);
  over.report([&](const std::string&, const std::string& text, const std::string& where) {
    return findings.report(overprinted, text, where);
  });
}

constexpr std::array rules = {
    Rule{"every text has at least 7.25 points", AppliesTo::both_types, Needs::pages, texts_are_large_enough,
         finds<too_small>},
    Rule{"every text has a contrast of at least 4.5 to 1 to what is beneath it", AppliesTo::both_types, Needs::pages,
         texts_stand_out, finds<too_faint>},
    Rule{"every text is on the page", AppliesTo::both_types, Needs::pages, texts_are_on_the_page, finds<off_page>},
    Rule{"no text is covered", AppliesTo::both_types, Needs::pages, texts_are_not_covered, finds<covered>},
    Rule{"no text is printed over another", AppliesTo::both_types, Needs::pages, texts_are_not_overprinted,
         finds<overprinted>},
};

}  // namespace

Rules visible_text_rules() { return rules; }

}  // namespace socpress::check
