// Each exception with its facts and management's response, what did not operate, and the register of all tests.
#include <fmt/format.h>

#include <array>

#include "review/view.h"

namespace socpress::review {

namespace {

/// In the order of the enumeration.
constexpr std::array<std::string_view, 4> procedure_words = {words::inquiry, words::observation, words::inspection,
                                                             words::reperformance};

/// How a result reads, and the value that the filter compares.
struct ResultLabel {
  std::string_view words, name;
};

ResultLabel label_of(const Test& test) {
  if (!test.result) return {words::open_result, "open"};
  switch (**test.result) {
    case Result::no_exceptions: return {words::no_exceptions_noted, "none"};
    case Result::exception: return {words::exception_noted, "exception"};
    case Result::did_not_operate: return {words::did_not_operate, "did-not-operate"};
    case Result::no_evidence: return {words::no_evidence, "no-evidence"};
  }
  return {};
}

std::string criteria_of(const ReadingView& view, const Test& test) {
  const auto control = view.control(*test.control);
  return control ? view.criteria_of(*control) : std::string();
}

std::string kinds_of(const Test& test) {
  std::string all;
  for (const Located<Procedure>& kind : test.kinds) {
    if (!all.empty()) all += ", ";
    all += procedure_words[static_cast<std::size_t>(*kind)];
  }
  return all;
}

std::string sample_of(const Test& test) {
  const auto count = [](const Located<std::int64_t>& n) { return number(static_cast<std::size_t>(*n)); };
  if (test.sample_size && test.population_size)
    return fmt::format(words::extent, count(*test.sample_size), count(*test.population_size));
  return test.sample_size ? count(*test.sample_size) : std::string();
}

void write_detail(Html& html, std::string_view label, std::string_view given, std::string_view gap) {
  const auto pair = html.in("div");
  html.leaf("dt", label);
  write_words(html, "dd", given, gap);
}

void write_response(ReadingView& view, std::size_t test) {
  Html& html = view.html;
  const auto answer = view.counts.response_of_test[test];
  const auto pair = html.in("div", {{"class", "response"}});
  {
    // In the term: screen readers that read on without a pause lose the first block of a description.
    const auto term = html.in("dt");
    html.text(words::response);
    if (answer) {
      html.text(". ");
      html.leaf("span", words::unaudited, {{"class", "unaudited"}});
    }
  }
  const auto value = html.in("dd");
  if (!answer) return write_gap(html, words::no_response);
  html.leaf("span", view.management.responses[*answer].text->utf8, {{"class", "words"}});
}

/// "IAM-05.T3: 2 of 20 (Exception noted)", then the control that it tests.
void write_title(ReadingView& view, const Test& test) {
  Html& html = view.html;
  const auto title = html.in("h4");
  link_to_test(view, *test.id);
  const std::string extent = extent_of(test);
  html.text(extent.empty() ? fmt::format(": {}", label_of(test).words)
                           : fmt::format(": {}, {}", label_of(test).words, extent));
}

void write_deviation(ReadingView& view, std::size_t i) {
  Html& html = view.html;
  const Test& test = view.auditor.tests[i];
  const bool exception = **test.result == Result::exception;
  const auto article = html.in("article", {{"class", "deviation"},
                                           {"data-item", ""},
                                           {"data-criterion", criteria_of(view, test)},
                                           {"data-result", std::string(label_of(test).name)}});
  write_title(view, test);
  {
    const auto line = html.in("p", {{"class", "place"}});
    html.text(fmt::format("{} ", words::control));
    link_to_control(view, *test.control);
    const auto control = view.control(*test.control);
    if (control && !view.management.controls[*control].title->empty())
      html.text(", " + view.management.controls[*control].title->utf8);
    html.text(fmt::format(". {}: ", words::at_criteria));
    if (control) links(view, written(view.management.controls[*control].criteria), link_to_criterion);
  }
  const auto list = html.in("dl", {{"class", "details"}});
  write_detail(html, words::procedure, test.procedure->utf8, words::not_recorded);
  write_detail(html, exception ? words::facts : words::why_not, test.exception->utf8,
               exception ? words::facts_missing : words::not_recorded);
  if (exception || view.counts.response_of_test[i]) write_response(view, i);
}

void write_those(ReadingView& view, Result wanted, std::string_view title) {
  Html& html = view.html;
  const auto group = html.in("div", {{"data-group", ""}});
  html.leaf("h3", title);
  for (std::size_t i = 0; i < view.auditor.tests.size(); ++i)
    if (view.auditor.tests[i].result && **view.auditor.tests[i].result == wanted) write_deviation(view, i);
}

void write_result(Html& html, const Test& test) {
  if (!test.result) {
    const auto cell = html.in("td");
    return write_gap(html, words::open_result);
  }
  const bool plain = **test.result == Result::no_exceptions;
  const std::string extent = plain ? std::string() : extent_of(test);
  html.leaf("td",
            extent.empty() ? std::string(label_of(test).words) : fmt::format("{}, {}", label_of(test).words, extent),
            {{"class", plain ? "" : "deviates"}});
}

void write_test_row(ReadingView& view, std::size_t i) {
  Html& html = view.html;
  const Test& test = view.auditor.tests[i];
  const auto row = html.in("tr", {{"id", view.test_anchors[i]},
                                  {"data-item", ""},
                                  {"data-criterion", criteria_of(view, test)},
                                  {"data-result", std::string(label_of(test).name)}});
  html.leaf("th", *test.id, {{"scope", "row"}});
  write_words(html, "td", kinds_of(test), words::not_recorded);
  const std::string sample = sample_of(test);
  html.leaf("td", sample.empty() ? std::string(words::not_stated) : sample, {{"class", "count"}});
  write_result(html, test);
}

/// A control's heading row; a Type 1 has no rows below it.
void write_control_row(ReadingView& view, std::size_t i) {
  Html& html = view.html;
  const Control& control = view.management.controls[i];
  const auto row = html.in("tr", {{"id", view.control_anchors[i]}, {"class", "series"}});
  const auto head = html.in("th", {{"scope", "rowgroup"}, {"colspan", "4"}});
  html.leaf("b", *control.id);
  html.text(" " + (control.title->empty() ? control.description->utf8 : control.title->utf8) + " ");
  const auto at = html.in("span", {{"class", "at"}});
  links(view, written(control.criteria), link_to_criterion);
}

void write_control(ReadingView& view, std::size_t i) {
  Html& html = view.html;
  const std::vector<std::size_t>& tests = view.counts.controls[i].tests;
  const bool bare = tests.empty();
  Attributes attributes = {{"data-group", ""}};
  if (bare) attributes = {{"data-item", ""}, {"data-criterion", view.criteria_of(i)}};
  const auto body = html.in("tbody", attributes);
  write_control_row(view, i);
  for (const std::size_t test : tests) write_test_row(view, test);
  if (!bare || !view.tested) return;
  const auto row = html.in("tr");
  const auto cell = html.in("td", {{"colspan", "4"}});
  write_gap(html, words::untested);
}

/// Tests of controls that the matrix does not contain; findings also report them.
void write_strays(ReadingView& view) {
  Html& html = view.html;
  const auto body = html.in("tbody");
  for (std::size_t i = 0; i < view.auditor.tests.size(); ++i)
    if (!view.control(*view.auditor.tests[i].control)) write_test_row(view, i);
}

}  // namespace

void write_deviations(ReadingView& view) {
  Html& html = view.html;
  write_section(html, "deviations", words::deviations_section, [&] {
    if (!view.tested) return html.leaf("p", words::type_1_untested);
    if (view.auditor.tests.empty()) return write_gap(html, words::no_tests, "p");
    if (view.counts.exceptions + view.counts.did_not_operate + view.counts.no_evidence == 0)
      html.leaf("p", words::no_deviation);
    if (view.counts.exceptions > 0) write_those(view, Result::exception, words::exceptions);
    if (view.counts.did_not_operate > 0) write_those(view, Result::did_not_operate, words::did_not_operate);
    if (view.counts.no_evidence > 0) write_those(view, Result::no_evidence, words::no_evidence);
  });
}

void write_register(ReadingView& view) {
  write_section(view.html, "register", words::register_title, [&] {
    write_table(view.html, "register-table", words::register_caption,
                {words::test, words::kinds, words::sample, words::result}, [&] {
                  for (std::size_t i = 0; i < view.management.controls.size(); ++i) write_control(view, i);
                  write_strays(view);
                });
  });
}

}  // namespace socpress::review
