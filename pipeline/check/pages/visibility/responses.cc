// The box around management's response can be seen, and states that the auditor's report does not cover it.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "check/pages/visibility/page_view.h"
#include "check/pages/visibility/placed_lines.h"
#include "check/rule.h"
#include "language/mention.h"
#include "text/unicode.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string> response_box_hidden{
    "visibility/response-box-hidden", Severity::error,
    "the box around management's response to `{}` cannot be seen on {}",
    "give the color `response-box` a contrast of 3 to 1 in the firm's layout",
    "management's words are set apart from the auditor's, because the auditor has not examined them"};
const FindingKind<std::string, std::string> response_not_disclaimed{
    "visibility/response-not-disclaimed", Severity::error,
    "the box of management's response to `{}` does not state on {} that the auditor's report does not cover it",
    "leave the phrase `response-disclaimer` of the layout as it is",
    "management's responses were not examined, and the report states so where they are presented"};
const FindingKind<std::string, std::string> other_not_disclaimed{
    "visibility/other-information-not-disclaimed", Severity::error,
    "{} of section `{}` does not state that the auditor's report does not cover other information",
    "write in the firm's layout that no opinion is expressed on it, or leave the words as they are",
    "information that was not examined is disclaimed wherever the report contains it"};

/// One of these is in any statement that something was not examined. In code, because a firm may change the word lists.
constexpr std::array not_examined = {
    "unaudited",     "not covered",  "not cover",     "not examined",      "not been examined",  "not audited",
    "not subjected", "no assurance", "not subject",   "not been subject",  "not been subjected", "no opinion",
    "not applied",   "not express",  "not expressed", "outside the scope", "unexamined",         "did not examine"};

bool is_disclaimed(std::string_view text) {
  const std::string all = folded(text);
  return std::any_of(not_examined.begin(), not_examined.end(), [&](const char* words) { return mentions(all, words); });
}

/// Solid rules of a page that can be seen, as the rectangles that they ink.
struct SolidRules {
  std::vector<Box> upright, level;

  explicit SolidRules(const PageView& view) {
    const auto& items = view.page().items;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const auto* stroke = std::get_if<Stroke>(&items[i]);
      if (stroke == nullptr || stroke->dash_on.mpt != 0) continue;
      const Box box = box_of(*stroke);
      if (view.seen(i, stroke->color, box)) (stroke->from.x == stroke->to.x ? upright : level).push_back(box);
    }
  }
};

/// The smallest box of four rules around a point; nothing when one of them is missing.
std::optional<Box> box_around(const SolidRules& rules, Point point) {
  constexpr Length slack = pt(1.5);
  const auto near = [&](Length a, Length b) { return std::abs(a.mpt - b.mpt) <= slack.mpt; };
  std::optional<Box> smallest;
  for (const Box& left : rules.upright) {
    if (left.x > point.x || left.y > point.y || left.bottom() < point.y) continue;
    for (const Box& right : rules.upright) {
      if (right.x < point.x || !near(right.y, left.y) || !near(right.bottom(), left.bottom())) continue;
      const auto closes = [&](Length y) {
        return std::any_of(rules.level.begin(), rules.level.end(), [&](const Box& level) {
          return near(level.y, y) && near(level.x, left.x) && near(level.right(), right.right());
        });
      };
      const Box box{left.x, left.y, right.right() - left.x, left.height};
      if (closes(left.y) && closes(left.bottom()) && (!smallest || box.width < smallest->width)) smallest = box;
    }
  }
  return smallest;
}

/// The text within a box except the response itself.
std::string text_in(const PageView& view, const Box& box, Span response) {
  std::string text;
  for (const Item& item : view.page().items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    if (run == nullptr || !overlap(view.box_of(*run), box)) continue;
    const bool of_response =
        run->origin.file == response.file && run->origin.begin >= response.begin && run->origin.begin < response.end;
    if (!of_response) text += view.text_of(*run) + " ";
  }
  return text;
}

void check_page(const PageView& view, const std::vector<Response>& responses, const Written& texts,
                std::vector<bool>& reported, Findings& findings) {
  const LineStarts starts = line_starts(view.page(), texts);
  if (starts.empty()) return;
  const SolidRules rules(view);
  for (const auto& [place, run] : starts) {
    const Response& response = responses[place.first];
    if (reported[place.first]) continue;
    const auto box = box_around(rules, run->baseline);
    const bool disclaimed = box && is_disclaimed(text_in(view, *box, response.text.span));
    reported[place.first] = !disclaimed;
    if (!box)
      findings.report(response_box_hidden, *response.test, view.name()).at(response.text.span);
    else if (!disclaimed)
      findings.report(response_not_disclaimed, *response.test, view.name()).at(response.text.span);
  }
}

void responses_are_boxed(const RuleInput& input, Findings& findings) {
  const std::vector<Response>& responses = input.management().responses;
  Written texts;
  for (std::size_t i = 0; i < responses.size(); ++i) texts.add(responses[i].text.span, i);
  std::vector<bool> reported(responses.size(), false);
  for (const Page& page : input.pages().pages)
    check_page(PageView(input.pages(), page), responses, texts, reported, findings);
}

void other_information_is_disclaimed(const RuleInput& input, Findings& findings) {
  const auto check = [&](const Line& line, const char* what, SectionName section) {
    if (is_disclaimed(plain_text(line))) return;
    auto entry = findings.report(other_not_disclaimed, what, std::string(name_of(section)));
    if (!line.empty() && line.front().origin != Span{}) entry.at(line.front().origin);
  };
  for (const SectionName section : {SectionName::auditors_report, SectionName::other_information})
    for (const Paragraph* paragraph : input.elements().of(section, Element::other_information))
      check(paragraph->line, "a paragraph `other-information`", section);
  for (const Section& section : input.document().sections) {
    if (section.name != SectionName::other_information) continue;
    check(section.furniture.head_right, "the running head", section.name);
    for (const Block& block : section.blocks)
      if (const auto* running = std::get_if<Running>(&block.value))
        check(running->line, "a running head", section.name);
  }
}

constexpr std::array rules = {
    Rule{"management's response is in a box that states that it was not examined", AppliesTo::type_2,
         Needs::management | Needs::auditor | Needs::pages, responses_are_boxed,
         finds<response_box_hidden, response_not_disclaimed>, Party::auditor},
    Rule{"other information is disclaimed where the report names it", AppliesTo::both_types,
         Needs::document | Needs::terms, other_information_is_disclaimed, finds<other_not_disclaimed>, Party::auditor},
};

}  // namespace

Rules visible_responses_rules() { return rules; }

}  // namespace socpress::check
