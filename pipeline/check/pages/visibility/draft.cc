// Every page of a draft shows the word DRAFT, and every page of a report its legend, whatever a firm's layout says.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "check/pages/visibility/page_view.h"
#include "check/rule.h"
#include "language/mention.h"
#include "text/unicode.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> draft_not_marked{
    "visibility/draft-not-marked", Blocks::everything,
    "the word DRAFT cannot be read on {} of this draft; it is on every page of a draft",
    "leave the phrase `draft-word` of the layout as it is, and its styles legible",
    "a draft is distinguishable from an issued report, and one that is not is not written"};
const FindingKind<std::string> legend_missing{
    "visibility/legend-missing", Severity::error,
    "no legend that restricts the report can be read on {}; it is on every page",
    "leave the phrases `foot-legend` and `cover-legend` of the layout as they are, and short enough for one line",
    "every page states for whom the report is intended"};

/// "page 3 and 12 more".
std::string pages_named(const std::vector<std::string>& names) {
  const std::string more = names.size() > 1 ? fmt::format(" and {} more", names.size() - 1) : "";
  return names.front() + more;
}

bool is_artifact_of_draft(const Stretch& stretch) {
  const auto* artifact = std::get_if<Artifact>(&stretch.meaning);
  return artifact != nullptr && *artifact == Artifact::draft;
}

/// Whether a run continues a line: "not yet a" before DRAFT changes what it says.
bool stands_alone(const PageView& view, std::size_t item) {
  const auto& items = view.page().items;
  const auto& run = std::get<GlyphRun>(items[item]);
  const auto attached = [&](const GlyphRun& left, const GlyphRun& right) {
    return left.turn == right.turn && left.baseline.y == right.baseline.y &&
           right.baseline.x - view.box_of(left).right() < right.size;
  };
  const auto* before = item > 0 ? std::get_if<GlyphRun>(&items[item - 1]) : nullptr;
  const auto* after = item + 1 < items.size() ? std::get_if<GlyphRun>(&items[item + 1]) : nullptr;
  if (run.turn != 0) return true;  // each of these is a line of its own
  return !(before != nullptr && attached(*before, run)) && !(after != nullptr && attached(run, *after));
}

bool shows_draft(const PageView& view) {
  for (const Stretch& stretch : view.page().stretches) {
    if (!is_artifact_of_draft(stretch)) continue;
    for (std::size_t i = stretch.first; i < stretch.first + stretch.count; ++i) {
      const auto* run = std::get_if<GlyphRun>(&view.page().items[i]);
      if (run != nullptr && view.text_of(*run) == "DRAFT" && stands_alone(view, i) && view.legible(i, *run))
        return true;
    }
  }
  return false;
}

void drafts_are_marked(const RuleInput& input, Findings& findings) {
  if (!input.document().draft) return;
  std::vector<std::string> without;
  for (const Page& page : input.pages().pages) {
    const PageView view(input.pages(), page);
    if (!shows_draft(view)) without.push_back(view.name());
  }
  if (!without.empty()) findings.report(draft_not_marked, pages_named(without));
}

/// One of these is in any legend that restricts a report. In code, because a firm may change the word lists.
constexpr std::array restricting = {"restricted", "intended", "solely", "only", "specified parties"};

bool shows_legend(const PageView& view, bool anywhere) {
  std::string text;
  for (const Stretch& stretch : view.page().stretches) {
    const auto* artifact = std::get_if<Artifact>(&stretch.meaning);
    if (!anywhere && (artifact == nullptr || *artifact != Artifact::footer)) continue;
    for (std::size_t i = stretch.first; i < stretch.first + stretch.count; ++i)
      if (const auto* run = std::get_if<GlyphRun>(&view.page().items[i]); run && view.legible(i, *run))
        text += view.text_of(*run) + " ";
  }
  const std::string all = folded(text);
  return std::any_of(restricting.begin(), restricting.end(), [&](const char* word) { return mentions(all, word); });
}

/// The cover has its legend in its text and no foot.
void pages_show_the_legend(const RuleInput& input, Findings& findings) {
  std::vector<std::string> without;
  for (const Page& page : input.pages().pages) {
    const PageView view(input.pages(), page);
    if (!shows_legend(view, page.numbering == Numbering::none)) without.push_back(view.name());
  }
  if (!without.empty()) findings.report(legend_missing, pages_named(without));
}

constexpr std::array rules = {
    Rule{"every page of a draft shows the word DRAFT", AppliesTo::both_types, Needs::document | Needs::pages,
         drafts_are_marked, finds<draft_not_marked>},
    Rule{"every page shows the legend that restricts the report", AppliesTo::both_types, Needs::terms | Needs::pages,
         pages_show_the_legend, finds<legend_missing>, Party::auditor},
};

}  // namespace

Rules visible_draft_rules() { return rules; }

}  // namespace socpress::check
