// Findings as JUnit XML: a suite for each family and a test for each rule, so that satisfied rules are listed too.
#include <algorithm>

#include "emit/formats.h"
#include "emit/places.h"

namespace socpress::emit {
namespace {

/// Text of an attribute or an element; a character that XML does not allow becomes a replacement character.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else if (c == '\n' || c == '\t' || c == '\r')
      out += fmt::format("&#{};", static_cast<int>(c));
    else if (static_cast<unsigned char>(c) < 0x20)
      out += "\xEF\xBF\xBD";
    else
      out += c;
  }
  return out;
}

/// One test: a requirement and the findings against it.
struct Test {
  std::string name;
  std::vector<const Finding*> findings;
  std::string not_evaluated{};  ///< why; else empty
};

struct Suite {
  std::string family;
  std::vector<Test> tests;
};

enum class TestResult { passed, skipped, failed };

bool fails(const Finding& finding, std::optional<Severity> fail_on) {
  return !finding.waived && fail_on && finding.severity >= *fail_on;
}

TestResult result_of(const Test& test, std::optional<Severity> fail_on) {
  const auto any = [&](const auto& condition) {
    return std::any_of(test.findings.begin(), test.findings.end(), condition);
  };
  if (any([&](const Finding* finding) { return fails(*finding, fail_on); })) return TestResult::failed;
  const bool waived = any([](const Finding* finding) { return finding->waived.has_value(); });
  return waived || !test.not_evaluated.empty() ? TestResult::skipped : TestResult::passed;
}

class Suites {
 public:
  explicit Suites(const Input& input) {
    std::vector<bool> reported(input.findings.size());
    for (const Rule& rule : input.options.rules) {
      if (rule.finds.empty()) continue;
      Test test{rule.requirement, {}, rule.not_evaluated};
      for (std::size_t i = 0; rule.not_evaluated.empty() && i < input.findings.size(); ++i)
        for (const KindFacts& kind : rule.finds)
          if (kind.id == input.findings[i].id && !reported[i]) {
            reported[i] = true;
            test.findings.push_back(&input.findings[i]);
          }
      suite(family_of(rule.finds.front().id)).tests.push_back(std::move(test));
    }
    for (std::size_t i = 0; i < input.findings.size(); ++i)
      if (!reported[i]) by_id(input.findings[i]);
  }
  const std::vector<Suite>& all() const { return all_; }

 private:
  Suite& suite(std::string_view family) {
    const auto at = std::find_if(all_.begin(), all_.end(), [&](const Suite& one) { return one.family == family; });
    if (at != all_.end()) return *at;
    all_.push_back({std::string(family), {}});
    return all_.back();
  }
  /// A finding that no rule reports comes from another stage: its test is named by the id of the finding.
  void by_id(const Finding& finding) {
    std::vector<Test>& tests = suite(family_of(finding.id)).tests;
    const auto at = std::find_if(tests.begin(), tests.end(), [&](const Test& test) { return test.name == finding.id; });
    if (at != tests.end())
      at->findings.push_back(&finding);
    else
      tests.push_back({finding.id, {&finding}});
  }

  std::vector<Suite> all_;
};

struct Totals {
  std::size_t tests = 0, failures = 0, skipped = 0;

  void count(TestResult result) {
    ++tests;
    failures += result == TestResult::failed;
    skipped += result == TestResult::skipped;
  }
  /// Some readers require a time: it is always 0.
  std::string attributes() const {
    return fmt::format("tests=\"{}\" failures=\"{}\" errors=\"0\" time=\"0\"", tests, failures);
  }
};

std::string written(const Finding& finding, const Input& input) {
  const auto place = [&](Span span) { return place_of(span, input.sources, input.options.folders); };
  std::string out = fmt::format("{}[{}]: {}\n", name_of(finding.severity), finding.id, finding.message);
  if (finding.span) out += "  at " + place(*finding.span) + (finding.label.empty() ? "" : ": " + finding.label) + "\n";
  for (const Label& other : finding.others) out += "  at " + place(other.span) + ": " + other.text + "\n";
  if (!finding.help.empty()) out += "  help: " + finding.help + "\n";
  if (finding.waived) out += "  waived " + words_of(*finding.waived) + "\n";
  return out;
}

/// The finding that decides the result: the first that fails, or the first that is waived.
const Finding& deciding(const Test& test, TestResult result, std::optional<Severity> fail_on) {
  return **std::find_if(test.findings.begin(), test.findings.end(), [&](const Finding* finding) {
    return result == TestResult::skipped ? finding->waived.has_value() : fails(*finding, fail_on);
  });
}

/// One job may have several engagements, and readers identify a test by its suite and its name.
std::string name_of(const Suite& suite, const Input& input) {
  const std::string& folder = input.options.folders.engagement;
  return escaped(folder.empty() ? suite.family : folder + ": " + suite.family);
}

std::string written(const Test& test, const std::string& suite, const Input& input) {
  const TestResult result = result_of(test, input.options.fail_on);
  std::string out = fmt::format("    <testcase classname=\"{}\" name=\"{}\" time=\"0\"", suite, escaped(test.name));
  if (!test.not_evaluated.empty())
    return out + fmt::format(">\n      <skipped message=\"not evaluated: {}\"/>\n    </testcase>\n",
                             escaped(test.not_evaluated));
  if (test.findings.empty()) return out + "/>\n";
  std::string all;
  for (const Finding* finding : test.findings) all += written(*finding, input);
  out += ">\n";
  if (result == TestResult::failed) {
    const Finding& first = deciding(test, result, input.options.fail_on);
    return out + fmt::format("      <failure type=\"{}\" message=\"{}\">{}</failure>\n    </testcase>\n",
                             escaped(first.id), escaped(first.message), escaped(all));
  }
  if (result == TestResult::skipped)
    out += fmt::format("      <skipped message=\"waived {}\"/>\n",
                       escaped(words_of(*deciding(test, result, input.options.fail_on).waived)));
  return out + fmt::format("      <system-out>{}</system-out>\n    </testcase>\n", escaped(all));
}

}  // namespace

std::string emit_junit(const Input& input) {
  const Suites suites(input);
  Totals whole;
  std::string inside;
  for (const Suite& suite : suites.all()) {
    Totals here;
    std::string tests;
    for (const Test& test : suite.tests) {
      const TestResult result = result_of(test, input.options.fail_on);
      here.count(result);
      whole.count(result);
      tests += written(test, name_of(suite, input), input);
    }
    inside += fmt::format("  <testsuite name=\"{}\" {} skipped=\"{}\">\n{}  </testsuite>\n", name_of(suite, input),
                          here.attributes(), here.skipped, tests);
  }
  return fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"socpress\" {}>\n{}</testsuites>\n",
                     whole.attributes(), inside);
}

}  // namespace socpress::emit
