// An engagement without findings, for tests to break in one place each.
#pragma once

#include <fstream>
#include <initializer_list>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "model/engagement.h"

namespace socpress::clean {

inline Located<Text> text(std::string utf8) { return {Text{std::move(utf8), {}}, {}}; }
inline Located<std::string> id(std::string value) { return {std::move(value), {}}; }
inline std::vector<Located<CriterionId>> criteria_of_report(std::initializer_list<const char*> values) {
  std::vector<Located<CriterionId>> list;
  for (const char* value : values) list.push_back({{{}, value}, {}});
  return list;
}
inline std::vector<Located<std::string>> ids(std::initializer_list<const char*> values) {
  std::vector<Located<std::string>> list;
  for (const char* value : values) list.push_back(id(value));
  return list;
}
template <class T>
Located<T> at(T value) {
  return {value, {}};
}
inline Located<Date> day(int year, int month, int day) {
  return at(Date{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)});
}
inline Located<Category> in(std::string_view category) { return at(Category(category)); }
inline TimeFrame year_2025() { return {Period{day(2025, 1, 1), day(2025, 12, 31)}}; }

inline Catalog catalog() {
  Catalog made;
  made.framework = "tsc-2017";
  made.categories = {{Category::security, "Security"}, {Category::availability, "Availability"}};
  made.groups = {{"CC6", "Access", std::nullopt}, {"A1", "Availability", Category::availability}};
  made.criteria = {{"CC6.1", "Safeguards", 0, 0}, {"CC6.2", "Users", 0, 0}, {"A1.1", "Capacity", 1, 0}};
  return made;
}

inline Restated restated() {
  Restated made;
  made.entity = text("Tarnbrook Payments, Inc.");
  made.system = text("Settlement Platform");
  made.description_title = text("Description of the Settlement Platform");
  made.time_frame = year_2025();
  made.categories = {in(Category::security)};
  return made;
}

inline Terms terms() {
  Terms made;
  made.kind = at(ReportKind::soc2);
  made.type = at(ReportType::type2);
  made.time_frame = year_2025();
  made.categories = {in(Category::security)};
  made.organization.name = made.organization.short_name = text("Tarnbrook Payments, Inc.");
  made.auditor.name = made.auditor.short_name = text("Ellery Moss LLP");
  made.auditor.licence = text("OH-CPA-00000");
  made.auditor.peer_review = PeerReview{at(PeerReviewResult::pass), day(2025, 5, 20), {}};
  made.system = {text("Settlement Platform"), text("Description of the Settlement Platform")};
  return made;
}

/// The shipped word lists, read without the reader of another folder: the file consists of comments and `name: [word,
/// …]`.
inline WordLists read_word_lists() {
  std::ifstream file(SOCPRESS_ROOT "/layouts/words/en.yaml", std::ios::binary);
  WordLists lists;
  Phrases* list = nullptr;
  std::string item;
  bool is_quoted = false, is_comment = false;
  const auto end_item = [&] {
    item.erase(0, item.find_first_not_of(" \n"));
    item.erase(item.find_last_not_of(" \n") + 1);
    if (list != nullptr && !item.empty()) list->push_back(text(item));
    item.clear();
  };
  for (auto c = std::istreambuf_iterator<char>(file); c != std::istreambuf_iterator<char>(); ++c) {
    is_comment = *c != '\n' && (is_comment || (*c == '#' && list == nullptr));
    if (is_comment) continue;
    if (*c == '"') is_quoted = !is_quoted;
    if (*c == '"') continue;
    if (*c == ':' && list == nullptr && !is_quoted) {
      item.erase(0, item.find_first_not_of(" \n"));
      list = &lists[std::exchange(item, {})];
    } else if (*c == ']' || (*c == ',' && !is_quoted)) {
      end_item();
      if (*c == ']') list = nullptr;
    } else if (*c != '[') {
      item += *c;
    }
  }
  return lists;
}

inline const WordLists& word_lists() {
  static const WordLists lists = read_word_lists();
  return lists;
}

/// Numbers that a firm may choose, so that every rule has input.
inline Policy policy() {
  Policy made;
  made.words = word_lists();
  const auto sample = [&](std::initializer_list<const char*> frequencies, std::int64_t least,
                          std::int64_t times_a_year) {
    SampleSize size;
    for (const char* frequency : frequencies) size.frequencies.push_back(text(frequency));
    size.least = at(least);
    if (times_a_year > 0) size.times_a_year = at(times_a_year);
    made.samples.push_back(std::move(size));
  };
  sample({"Annual"}, 1, 1);
  sample({"Quarterly"}, 2, 4);
  sample({"Monthly"}, 2, 12);
  sample({"Daily"}, 20, 0);
  sample({"As needed"}, 3, 0);
  Thresholds& numbers = made.thresholds;
  numbers.shortest_period_days = 90;
  numbers.longest_period_days = 366;
  numbers.late_report_days = 90;
  numbers.exceptions_at_one_criterion = 3;
  numbers.pervasive_percent = 50;
  numbers.same_words_percent = 90;
  numbers.same_words_elsewhere_percent = 60;
  numbers.controls_of_a_large_report = 60;
  numbers.bridge_letter_months = 3;
  const auto standard = [&](const char* name, Governs governs, Date from, const char* brings) {
    Standard one;
    one.id = id(name);
    one.names = {text(name)};
    one.governs = at(governs);
    one.from = at(from);
    if (brings != nullptr) one.brings = {id(brings)};
    made.standards.push_back(std::move(one));
  };
  standard("DC section 200", Governs::criteria, Date{2018, 12, 15}, nullptr);
  standard("SSAE 21", Governs::examinations, Date{2022, 6, 15}, "independence");
  return made;
}

inline ProseBlock heading(int level, std::string words, std::vector<DescriptionMark> marks) {
  ProseHeading made;
  made.level = level;
  made.text.push_back({text(std::move(words)), {}, "", {}, false});
  for (DescriptionMark& mark : marks) made.answers.push_back({std::move(mark), {}});
  return {made, {}};
}
inline ProseBlock paragraph(std::string words) {
  ProseParagraph made;
  made.text.push_back({text(std::move(words)), {}, "", {}, false});
  return {made, {}};
}
inline ProseBlock directive(Directive what) { return {ProseDirective{what}, {}}; }

/// DC 1 to 9, each under its heading; the five components below DC 3.
inline Prose description() {
  Prose made;
  for (int criterion = 1; criterion <= 9; ++criterion) {
    made.blocks.push_back(heading(2, "What answers it", {{criterion, ""}}));
    if (criterion == 3)
      for (const char* component : {"infrastructure", "software", "people", "procedures", "data"}) {
        made.blocks.push_back(heading(3, component, {{3, component}}));
        made.blocks.push_back(paragraph("It is described here."));
      }
    else
      made.blocks.push_back(paragraph("It is reported here."));
  }
  return made;
}

inline Control control(std::string name, std::initializer_list<const char*> criteria) {
  Control made;
  made.id = id(std::move(name));
  made.description = text("Access is approved before it is given.");
  made.criteria = criteria_of_report(criteria);
  made.owner = text("Head of Engineering");
  made.frequency = text("As needed");
  return made;
}

inline Assertion assertion() {
  Assertion made;
  made.restated = restated();
  for (const Subject subject : all_subjects) made.asserts.push_back(at(subject));
  made.date = day(2026, 2, 10);
  made.signatures = {{text("Imogen Vale"), text("Chief Executive Officer")}};
  return made;
}

inline Management management() {
  Management made;
  made.description = description();
  made.assertion = assertion();
  made.controls = {control("IAM-01", {"CC6.1"}), control("IAM-02", {"CC6.1", "CC6.2"})};
  return made;
}

inline Test test(std::string name, std::string of_control) {
  Test made;
  made.id = id(std::move(name));
  made.control = id(std::move(of_control));
  made.procedure = text("Inspected approvals.");
  made.kinds = {at(Procedure::inspection)};
  made.population = text("Accounts given in the period");
  made.population_size = at<std::int64_t>(90);
  made.sample_size = at<std::int64_t>(25);
  made.deviations = at<std::int64_t>(0);
  made.result = at(Result::no_exceptions);
  made.result_text = text("No exceptions noted.");
  made.tested_on = day(2026, 1, 20);
  made.tester = text("RM");
  return made;
}
/// 2 of 25.
inline void except(Test& test) {
  test.result = at(Result::exception);
  test.deviations = at<std::int64_t>(2);
  test.exception = text("Two accounts were given before they were approved.");
}

inline AuditorsOpinion opinion() {
  AuditorsOpinion made;
  made.addressee = text("To the Management of Tarnbrook Payments, Inc.");
  made.restated = restated();
  for (auto& one : made.opinions) one = Opinion{at(OpinionKind::unqualified), text("R. Moss"), day(2026, 2, 10), {}};
  made.report_date = made.representation_letter_date = day(2026, 2, 10);
  made.subsequent_events = SubsequentEvents{day(2026, 2, 10), text("None came to light."), std::nullopt, {}};
  made.signature = text("Ellery Moss LLP");
  made.city = text("Columbus");
  made.state = text("Ohio");
  return made;
}

inline Engagement engagement() {
  Engagement made;
  made.terms = terms();
  made.management = management();
  made.auditor = Auditor{{test("T-1", "IAM-01"), test("T-2", "IAM-02")}, opinion(), std::nullopt};
  made.catalog = catalog();
  made.policy = policy();
  return made;
}

/// The same as a Type 1: one day, two parts, no tests.
inline Engagement type_1() {
  Engagement made = engagement();
  made.terms.type = at(ReportType::type1);
  const TimeFrame frame{AsOf{day(2025, 12, 31)}};
  made.terms.time_frame = made.management->assertion->restated.time_frame = made.auditor->opinion->restated.time_frame =
      frame;
  made.management->assertion->asserts.pop_back();
  made.auditor->opinion->opinions[2].reset();
  made.auditor->tests.clear();
  auto& blocks = made.management->description->blocks;
  std::erase_if(blocks, [](const ProseBlock& block) {  // changes are stated only for a period
    const auto* title = std::get_if<ProseHeading>(&block.value);
    return title != nullptr && !title->answers.empty() && title->answers.front()->criterion == 9;
  });
  return made;
}

}  // namespace socpress::clean
