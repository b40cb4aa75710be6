// Reads a firm's policy: the shipped policy of layouts/policies/, then the changes of auditor/policy.yaml.
#include "ingest/engagement/parts.h"
#include "ingest/ingest.h"
#include "ingest/layout/word_lists.h"
#include "model/paths.h"

namespace socpress::ingest {

namespace {

const FindingKind<std::string> incomplete{
    "policy/incomplete", Severity::error,
    "the policy does not define `{}`; a policy that does not extend another defines every key",
    "copy the key from the shipped layouts/policies/standard.yaml", "thresholds have no built-in defaults"};

constexpr std::int64_t most_percent = 100;

const FindingKind<std::string, std::int64_t> no_percent{"policy/no-percentage", Severity::error,
                                                        "the percentage `{}` is {}; a percentage is between 0 and 100",
                                                        "write a number from 1 to 100; 0 turns the rule off"};
const FindingKind<> standard_inverted{"policy/standard-inverted", Severity::error,
                                      "the standard ends before it begins; it is in force from one day to a later one",
                                      "swap `from` and `until`, or correct one of them"};
const FindingKind<std::string> twice{"policy/said-twice", Severity::error,
                                     "`{}` is defined twice; a finding has one severity", "keep one of them"};

template <class Named>
std::vector<std::string_view> keys_of(const Named& all) {
  std::vector<std::string_view> keys;
  for (const auto& one : all) keys.push_back(one.key);
  return keys;
}

std::optional<Located<std::int64_t>> read_number(const Fields& fields, std::string_view key, Findings& findings) {
  const auto input = fields.text(key);
  return input ? count_from(*input, findings) : std::nullopt;
}

void read_samples(const Fields& fields, const ReaderInput& input, Policy& policy) {
  if (!fields.has("samples")) return;
  policy.samples.clear();
  for (const Node& item : fields.items("samples")) {
    const Fields one(item, "the sample size", {"frequency", "least", "times-a-year", "unit"}, input.findings);
    const auto least = one.needed_text("least")->empty() ? std::nullopt : read_number(one, "least", input.findings);
    if (least)
      policy.samples.push_back(
          {one.texts("frequency"), *least, read_number(one, "times-a-year", input.findings), one.text("unit")});
  }
}

void read_thresholds(const Fields& fields, const ReaderInput& input, bool whole, Policy& policy) {
  const Node* node = fields.find("thresholds");
  if (node == nullptr) return;
  const Fields thresholds(*node, "the list of thresholds", keys_of(named_thresholds), input.findings);
  for (const NamedThreshold& one : named_thresholds) {
    if (const auto number = read_number(thresholds, one.key, input.findings)) {
      policy.thresholds.*one.value = **number;
      if (one.key.ends_with("-percent") && **number > most_percent)
        input.findings.report(no_percent, std::string(one.key), **number).at(number->span);
    } else if (whole)
      input.findings.report(incomplete, std::string(one.key)).at(node->span);
  }
}

void read_verbs(const Fields& fields, const ReaderInput& input, Policy& policy) {
  const Node* node = fields.find("verbs-of-testing");
  if (node == nullptr) return;
  const Fields verbs(*node, "the test verbs", {words_of<Procedure>.begin(), words_of<Procedure>.end()}, input.findings);
  for (std::size_t i = 0; i < words_of<Procedure>.size(); ++i)
    if (verbs.has(words_of<Procedure>[i])) policy.verbs_of_testing[i] = verbs.texts(words_of<Procedure>[i]);
}

void read_standards(const Fields& fields, const ReaderInput& input, Policy& policy) {
  if (!fields.has("standards")) return;
  policy.standards.clear();
  for (const Node& item : fields.items("standards")) {
    const Fields one(item, "the standard", {"id", "governs", "from", "until", "names", "brings"}, input.findings);
    policy.standards.push_back({one.needed_id("id"), one.date("from"), one.date("until"), one.texts("names"),
                                one.needed_choice<Governs>("governs"), one.ids("brings")});
    const Standard& read = policy.standards.back();
    if (read.from && read.until && **read.until < **read.from)
      input.findings.report(standard_inverted).at(read.until->span).also(read.from->span, "the beginning");
  }
}

void read_severities(const Fields& fields, const ReaderInput& input, Policy& policy) {
  for (const Node& item : fields.items("severities")) {
    const Fields one(item, "the severity", {"finding", "severity"}, input.findings);
    Located<std::string> finding = one.needed_id("finding");
    for (const ChangedSeverity& other : policy.severities)
      if (*other.finding == *finding)
        input.findings.report(twice, *finding).at(finding.span).also(other.finding.span, "first here");
    if (const auto severity = one.needed_choice<Severity>("severity", severity_names))
      policy.severities.push_back({std::move(finding), *severity});
  }
}

/// Copies the values of the file; `whole`: every key is required.
void read_policy(std::string_view path, const ReaderInput& input, bool whole, Policy& policy) {
  const auto tree = read_tree(path, input);
  if (!tree || tree->kind == Node::Kind::nothing) return;
  const Fields fields(*tree, "the policy",
                      {"samples", "thresholds", "term", "severities", "words", "added-words", "verbs-of-testing",
                       "standards", "recipient-needed"},
                      input.findings);
  read_samples(fields, input, policy);
  read_thresholds(fields, input, whole, policy);
  change_word_lists(fields, policy.words, input.findings);
  read_verbs(fields, input, policy);
  read_standards(fields, input, policy);
  read_severities(fields, input, policy);
  if (const auto term = fields.choice<HouseTerm>("term")) policy.term = *term;
  if (const auto needed = fields.choice<bool>("recipient-needed", no_or_yes)) policy.recipient_needed = **needed;
  if (!whole) return;
  for (const char* key : {"samples", "thresholds", "verbs-of-testing", "standards"})
    if (!fields.has(key)) input.findings.report(incomplete, key).at(fields.span());
}

}  // namespace

Policy ingest_policy(const Files& data, const Files& folder, Sources& sources, Findings& findings) {
  const Catalog no_criteria;
  const CriterionSpellings spellings({});
  Policy policy;
  policy.words = read_word_lists(data, sources, findings);
  read_policy("policies/standard.yaml", {data, no_criteria, spellings, sources, findings}, true, policy);
  policy.common_samples = policy.samples;
  read_policy(paths::policy, {folder, no_criteria, spellings, sources, findings}, false, policy);
  return policy;
}

}  // namespace socpress::ingest
