// Shared by the sections of the reading view: the engagement, its counts, item locations, the page itself.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "review/html.h"
#include "review/review.h"
#include "review/words.h"

namespace socpress::review {

/// Ids of the page's elements: readable and unique, whatever the engagement's ids contain.
class Anchors {
 public:
  /// "control-IAM-05"; a second one with that name becomes "control-IAM-05-2".
  std::string claim(std::string_view kind, std::string_view id);

 private:
  std::unordered_map<std::string, std::size_t> taken_;
};

struct ReadingView {
  explicit ReadingView(const Reviewed& given);

  const Reviewed& reviewed;
  const Engagement& engagement;
  const Management& management;  ///< empty when there is none, like the next two
  const Auditor& auditor;
  const AuditorsOpinion& opinion;
  const Coverage counts;
  const bool tested;                                       ///< not a Type 1, which has no tests
  std::vector<std::string> control_anchors, test_anchors;  ///< parallel to the lists of the model
  std::vector<std::string> criterion_anchors;              ///< parallel to the catalog; empty for those out of scope
  Html html;

  std::optional<std::size_t> control(std::string_view id) const;
  std::optional<std::size_t> test(std::string_view id) const;
  /// The ids of the criteria in scope that a control is mapped to, separated by blanks: the filter compares them.
  std::string criteria_of(std::size_t control) const;

 private:
  std::unordered_map<std::string_view, std::size_t> controls_, tests_;
};

// Pieces that several sections write.

/// "1 exception", "1,204 exceptions".
std::string counted(std::size_t number, words::Noun noun);
std::string number(std::size_t number);
/// "October 1, 2025".
std::string long_day(Date date);
/// "2 of 20", "2 deviations"; empty when no number is recorded.
std::string extent_of(const Test& test);

/// Each a link to the item's location on the page, or its id alone when the page does not contain it.
void link_to_control(ReadingView& view, std::string_view id);
void link_to_test(ReadingView& view, std::string_view id);
void link_to_criterion(ReadingView& view, std::string_view id);
void link_to_criterion(ReadingView& view, std::size_t of_catalog);
/// A list of ids, each formatted by one of the functions above.
void links(ReadingView& view, const std::vector<Located<std::string>>& ids,
           void (*link)(ReadingView&, std::string_view));

/// A gap: an item that is not recorded.
void write_gap(Html& html, std::string_view words, std::string_view tag = "span");
/// The engagement's words, or a gap when there are none.
void write_words(Html& html, std::string_view tag, std::string_view words, std::string_view gap);
/// A text in which `…` marks what was typed.
void write_message(Html& html, std::string_view text);
/// A label and its value.
void write_fact(Html& html, std::string_view label, std::string_view value);

/// A table with caption and heads, in a region that can be scrolled by keyboard where the window is narrow.
template <class Body>
void write_table(Html& html, const std::string& id, std::string_view caption,
                 std::initializer_list<std::string_view> heads, const Body& body) {
  const auto region =
      html.in("div", {{"class", "wide"}, {"role", "region"}, {"tabindex", "0"}, {"aria-labelledby", id}});
  const auto table = html.in("table");
  html.leaf("caption", caption, {{"id", id}});
  {
    const auto head = html.in("thead");
    const auto row = html.in("tr");
    for (const std::string_view text : heads) html.leaf("th", text, {{"scope", "col"}});
  }
  body();
}

/// A section of the page with its heading, to which the navigation links.
template <class Body>
void write_section(Html& html, const std::string& id, std::string_view title, const Body& body) {
  const auto section = html.in("section", {{"id", id}, {"aria-labelledby", id + "-title"}});
  html.leaf("h2", title, {{"id", id + "-title"}});
  body();
}

// The sections, in the order of the page.
void write_masthead(ReadingView& view);
void write_filter(ReadingView& view);
void write_glance(ReadingView& view);
void write_findings(ReadingView& view);
void write_coverage(ReadingView& view);
void write_deviations(ReadingView& view);
void write_opinion(ReadingView& view);
void write_changes(ReadingView& view);
void write_others(ReadingView& view);
void write_description(ReadingView& view);
void write_register(ReadingView& view);

/// The style sheet, and the script that filters; both literals.
std::string_view review_style();
std::string_view review_script();

}  // namespace socpress::review
