// The location of each item on the page, and the small elements that sections share.
#include "review/view.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/ascii.h"
#include "text/message.h"

namespace socpress::review {

namespace {

const Management no_management{};
const Auditor no_auditor{};
const AuditorsOpinion no_opinion{};

const Auditor& auditor_of(const Engagement& engagement) {
  return engagement.auditor ? *engagement.auditor : no_auditor;
}

void link(Html& html, const std::string& anchor, std::string_view text) {
  if (anchor.empty())
    html.text(text);
  else
    html.leaf("a", text, {{"href", "#" + anchor}});
}

}  // namespace

std::string Anchors::claim(std::string_view kind, std::string_view id) {
  std::string anchor = fmt::format("{}-{}", kind, id);
  std::replace_if(anchor.begin(), anchor.end(), [](char c) { return !is_name_character(c); }, '_');
  for (std::size_t& times = taken_[anchor]; ++times > 1;) {
    std::string other = fmt::format("{}-{}", anchor, times);
    if (taken_.emplace(other, 1).second) return other;
  }
  return anchor;
}

ReadingView::ReadingView(const Reviewed& given)
    : reviewed(given),
      engagement(given.engagement),
      management(engagement.management ? *engagement.management : no_management),
      auditor(auditor_of(engagement)),
      opinion(auditor.opinion ? *auditor.opinion : no_opinion),
      counts(coverage(engagement)),
      tested(!engagement.terms.type || **engagement.terms.type != ReportType::type1) {
  Anchors anchors;
  for (std::size_t i = 0; i < management.controls.size(); ++i) {
    controls_.emplace(*management.controls[i].id, i);
    control_anchors.push_back(anchors.claim("control", *management.controls[i].id));
  }
  for (std::size_t i = 0; i < auditor.tests.size(); ++i) {
    tests_.emplace(*auditor.tests[i].id, i);
    test_anchors.push_back(anchors.claim("test", *auditor.tests[i].id));
  }
  criterion_anchors.resize(engagement.catalog.criteria.size());
  for (const Coverage::OfCriterion& of : counts.criteria)
    criterion_anchors[of.criterion] = anchors.claim("criterion", engagement.catalog.criteria[of.criterion].id);
}

std::optional<std::size_t> ReadingView::control(std::string_view id) const {
  const auto found = controls_.find(id);
  return found == controls_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::size_t> ReadingView::test(std::string_view id) const {
  const auto found = tests_.find(id);
  return found == tests_.end() ? std::nullopt : std::optional(found->second);
}

std::string ReadingView::criteria_of(std::size_t control) const {
  std::string ids;
  for (const std::size_t criterion : counts.controls[control].criteria)
    if (!criterion_anchors[criterion].empty())
      ids += (ids.empty() ? "" : " ") + engagement.catalog.criteria[criterion].id;
  return ids;
}

std::string number(std::size_t number) { return grouped_number(static_cast<std::int64_t>(number), words::locale); }

std::string counted(std::size_t count, words::Noun noun) {
  return fmt::format("{} {}", number(count), count == 1 ? noun.one : noun.other);
}

std::string long_day(Date date) { return long_date({date.year, date.month, date.day}, words::locale); }

std::string extent_of(const Test& test) {
  if (!test.deviations) return "";
  const std::size_t deviations = static_cast<std::size_t>(**test.deviations);
  if (!test.sample_size) return counted(deviations, words::deviation_noun);
  return fmt::format(words::extent, number(deviations), number(static_cast<std::size_t>(**test.sample_size)));
}

void link_to_control(ReadingView& view, std::string_view id) {
  const auto found = view.control(id);
  link(view.html, found ? view.control_anchors[*found] : "", id);
}

void link_to_test(ReadingView& view, std::string_view id) {
  const auto found = view.test(id);
  link(view.html, found ? view.test_anchors[*found] : "", id);
}

void link_to_criterion(ReadingView& view, std::size_t of_catalog) {
  link(view.html, view.criterion_anchors[of_catalog], view.engagement.catalog.criteria[of_catalog].id);
}

void link_to_criterion(ReadingView& view, std::string_view id) {
  const auto found = view.engagement.catalog.find(id);
  if (found)
    link_to_criterion(view, *found);
  else
    view.html.text(id);
}

void links(ReadingView& view, const std::vector<Located<std::string>>& ids,
           void (*link)(ReadingView&, std::string_view)) {
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (i > 0) view.html.text(", ");
    link(view, *ids[i]);
  }
}

void write_gap(Html& html, std::string_view text, std::string_view tag) { html.leaf(tag, text, {{"class", "gap"}}); }

void write_words(Html& html, std::string_view tag, std::string_view text, std::string_view gap) {
  if (text.empty()) {
    const auto element = html.in(tag);
    write_gap(html, gap);
  } else {
    html.leaf(tag, text, {{"class", "words"}});
  }
}

void write_message(Html& html, std::string_view text) {
  for (bool typed = false; !text.empty(); typed = !typed) {
    const std::size_t end = std::min(text.find('`'), text.size());
    const bool closed = end < text.size();
    if (typed && closed)
      html.leaf("code", text.substr(0, end));
    else
      html.text(typed ? "`" + std::string(text.substr(0, end)) : std::string(text.substr(0, end)));
    text.remove_prefix(closed ? end + 1 : end);
  }
}

void write_fact(Html& html, std::string_view label, std::string_view value) {
  const auto pair = html.in("div");
  html.leaf("dt", label);
  html.leaf("dd", value);
}

}  // namespace socpress::review
