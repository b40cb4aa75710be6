// Findings as JUnit XML: a suite a family, a test a rule, so that what was asked and held is visible too.
#include <algorithm>

#include "emit/formats.h"
#include "emit/places.h"

namespace socpress::emit {
namespace {

/// Text of an attribute or an element; what XML cannot hold shows as a replacement character.
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

/// One test: what must hold, and what was found against it.
struct Test {
  std::string name;
  std::vector<const Finding*> findings;
  bool left_out = false;  ///< it was not asked
};

struct Suite {
  std::string family;
  std::vector<Test> tests;
};

enum class Outcome { passed, skipped, failed };

Outcome outcome_of(const Test& test, Severity fail_on) {
  const auto any = [&](const auto& holds) { return std::any_of(test.findings.begin(), test.findings.end(), holds); };
  if (any([&](const Finding* finding) { return !finding->waived && finding->severity >= fail_on; }))
    return Outcome::failed;
  const bool waived = any([](const Finding* finding) { return finding->waived.has_value(); });
  return waived || test.left_out ? Outcome::skipped : Outcome::passed;
}

class Suites {
 public:
  explicit Suites(const Told& told) {
    std::vector<bool> asked_for(told.findings.size());
    for (const AskedRule& rule : told.options.asked) {
      if (rule.finds.empty()) continue;
      Test test{rule.asks, {}, false};
      for (std::size_t i = 0; i < told.findings.size(); ++i)
        for (const KindFacts& kind : rule.finds)
          if (kind.id == told.findings[i].id && !asked_for[i]) {
            asked_for[i] = true;
            test.findings.push_back(&told.findings[i]);
          }
      suite(family_of(rule.finds.front().id)).tests.push_back(std::move(test));
    }
    for (const AskedRule& rule : told.options.left_out)
      if (!rule.finds.empty()) suite(family_of(rule.finds.front().id)).tests.push_back({rule.asks, {}, true});
    for (std::size_t i = 0; i < told.findings.size(); ++i)
      if (!asked_for[i]) by_id(told.findings[i]);
  }
  const std::vector<Suite>& all() const { return all_; }

 private:
  Suite& suite(std::string_view family) {
    const auto at = std::find_if(all_.begin(), all_.end(), [&](const Suite& one) { return one.family == family; });
    if (at != all_.end()) return *at;
    all_.push_back({std::string(family), {}});
    return all_.back();
  }
  /// What no rule asks for was found while reading or pressing: a test of the finding's own id.
  void by_id(const Finding& finding) {
    std::vector<Test>& tests = suite(family_of(finding.id)).tests;
    const auto at = std::find_if(tests.begin(), tests.end(), [&](const Test& test) { return test.name == finding.id; });
    if (at != tests.end())
      at->findings.push_back(&finding);
    else
      tests.push_back({finding.id, {&finding}, false});
  }

  std::vector<Suite> all_;
};

struct Totals {
  std::size_t tests = 0, failures = 0, skipped = 0;

  void count(Outcome outcome) {
    ++tests;
    failures += outcome == Outcome::failed;
    skipped += outcome == Outcome::skipped;
  }
  /// Some readers want a time where others may leave it out: what is told here takes none.
  std::string attributes() const {
    return fmt::format("tests=\"{}\" failures=\"{}\" errors=\"0\" time=\"0\"", tests, failures);
  }
};

std::string written(const Finding& finding, const Told& told) {
  const auto place = [&](Span span) { return place_of(span, told.sources, told.options.folders); };
  std::string out = fmt::format("{}[{}]: {}\n", name_of(finding.severity), finding.id, finding.message);
  if (finding.span) out += "  at " + place(*finding.span) + (finding.label.empty() ? "" : ": " + finding.label) + "\n";
  for (const Label& other : finding.others) out += "  at " + place(other.span) + ": " + other.text + "\n";
  if (!finding.help.empty()) out += "  help: " + finding.help + "\n";
  if (finding.waived) out += "  waived " + words_of(*finding.waived) + "\n";
  return out;
}

/// The finding that the outcome rests on: the first that fails, or the first that is waived.
const Finding& deciding(const Test& test, Outcome outcome, Severity fail_on) {
  return **std::find_if(test.findings.begin(), test.findings.end(), [&](const Finding* finding) {
    return outcome == Outcome::skipped ? finding->waived.has_value() : !finding->waived && finding->severity >= fail_on;
  });
}

/// Several engagements may be told of in one job, and readers know a test by its suite and its name.
std::string name_of(const Suite& suite, const Told& told) {
  const std::string& folder = told.options.folders.engagement;
  return escaped(folder.empty() ? suite.family : folder + ": " + suite.family);
}

std::string written(const Test& test, const std::string& suite, const Told& told) {
  const Outcome outcome = outcome_of(test, told.options.fail_on);
  std::string out = fmt::format("    <testcase classname=\"{}\" name=\"{}\" time=\"0\"", suite, escaped(test.name));
  if (test.left_out)
    return out + ">\n      <skipped message=\"not asked: the engagement could not be read whole\"/>\n    </testcase>\n";
  if (test.findings.empty()) return out + "/>\n";
  std::string all;
  for (const Finding* finding : test.findings) all += written(*finding, told);
  out += ">\n";
  if (outcome == Outcome::failed) {
    const Finding& first = deciding(test, outcome, told.options.fail_on);
    return out + fmt::format("      <failure type=\"{}\" message=\"{}\">{}</failure>\n    </testcase>\n",
                             escaped(first.id), escaped(first.message), escaped(all));
  }
  if (outcome == Outcome::skipped)
    out += fmt::format("      <skipped message=\"waived {}\"/>\n",
                       escaped(words_of(*deciding(test, outcome, told.options.fail_on).waived)));
  return out + fmt::format("      <system-out>{}</system-out>\n    </testcase>\n", escaped(all));
}

}  // namespace

std::string tell_junit(const Told& told) {
  const Suites suites(told);
  Totals whole;
  std::string inside;
  for (const Suite& suite : suites.all()) {
    Totals here;
    std::string tests;
    for (const Test& test : suite.tests) {
      const Outcome outcome = outcome_of(test, told.options.fail_on);
      here.count(outcome);
      whole.count(outcome);
      tests += written(test, name_of(suite, told), told);
    }
    inside += fmt::format("  <testsuite name=\"{}\" {} skipped=\"{}\">\n{}  </testsuite>\n", name_of(suite, told),
                          here.attributes(), here.skipped, tests);
  }
  return fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"socpress\" {}>\n{}</testsuites>\n",
                     whole.attributes(), inside);
}

}  // namespace socpress::emit
