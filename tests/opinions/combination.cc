// Writes the files of a combination, and runs ingest, check and compose over them.
#include "opinions/combination.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "check/check.h"
#include "check/elements.h"
#include "compose/compose.h"
#include "ingest/ingest.h"
#include "model/words.h"

namespace socpress {

namespace {

namespace fs = std::filesystem;
constexpr std::array every_kind = {OpinionKind::unqualified, OpinionKind::qualified, OpinionKind::adverse,
                                   OpinionKind::disclaimer};

/// Each folder is read once.
const MemoryFiles& folder(const std::string& name) {
  static std::map<std::string, MemoryFiles> known;
  const auto [at, is_new] = known.try_emplace(name);
  MemoryFiles& files = at->second;
  if (!is_new) return files;
  const fs::path root = fs::path(SOCPRESS_ROOT) / name;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    std::stringstream all;
    all << in.rdbuf();
    files.files[entry.path().lexically_relative(root).generic_string()] = all.str();
  }
  return files;
}

const char* matter_of(Subject subject) {
  switch (subject) {
    case Subject::description:
      return "The description states that a second pair of servers receives a copy every hour. The second pair was "
             "taken "
             "out of the storage room on March 2, 2026, and was not replaced.";
    case Subject::design:
      return "ACC-01 provides for the approval of accounts on servers and application, and not of accounts on the "
             "firewall, which any of the engineers could create.";
    case Subject::operating_effectiveness:
      return "Of the changes installed in the period, those of February 2026 were installed without approval while the "
             "head of Engineering was absent.";
  }
  return "";
}
const char* limitation_of(Subject subject) {
  switch (subject) {
    case Subject::description:
      return "Oxwell did not let us see the room in which the second pair of servers is said to stand, and we could "
             "not "
             "satisfy ourselves by other means that the system is as it is described.";
    case Subject::design:
      return "Oxwell could not show by which rules accounts on the firewall were given, and we could not evaluate "
             "whether "
             "access to the servers was restricted.";
    case Subject::operating_effectiveness:
      return "The log of changes was lost on July 2, 2026, and we could not see by other means which changes were "
             "installed in the period, and whether they were approved.";
  }
  return "";
}

const char* effect_of(Subject subject, bool disclaimed) {
  if (disclaimed) return "The possible effects of what could not be examined may be both material and pervasive.";
  switch (subject) {
    case Subject::description: return "The description does not present the infrastructure of the system as it was.";
    case Subject::design:
      return "Controls would not provide reasonable assurance that SC-1 would be achieved based on criterion CC6.1.";
    case Subject::operating_effectiveness:
      return "In February 2026 controls did not provide reasonable assurance that SC-1 was achieved based on criterion "
             "CC8.1.";
  }
  return "";
}

bool is_modified(std::optional<OpinionKind> kind) { return kind && *kind != OpinionKind::unqualified; }

std::string basis_of(const Combination& combination, Subject subject) {
  const bool disclaimed = combination.on(subject) == OpinionKind::disclaimer;
  std::string basis = fmt::format("  - subjects: [{}]\n", name_of(subject));
  if (subject == Subject::design) basis += "    criteria: [CC6.1]\n    controls: [ACC-01]\n";
  if (subject == Subject::operating_effectiveness) {
    const bool design_too = is_modified(combination.on(Subject::design));
    basis += design_too ? "    criteria: [CC6.1, CC8.1]\n" : "    criteria: [CC8.1]\n";
    basis += "    controls: [CHG-01]\n";
  }
  return basis + fmt::format("    text: {}\n    effect: {}\n", disclaimed ? limitation_of(subject) : matter_of(subject),
                             effect_of(subject, disclaimed));
}

void set_opinions(const Combination& combination, MemoryFiles& files) {
  std::string& yaml = files.files["auditor/opinion.yaml"];
  std::string bases;
  for (const Subject subject : all_subjects) {
    const std::string unqualified = fmt::format("  {}:\n    opinion: unqualified\n", name_of(subject));
    const std::size_t at = yaml.find(unqualified);
    ASSERT_NE(at, std::string::npos);
    const auto kind = combination.on(subject);
    if (!kind)
      yaml.erase(at, yaml.find("representation-letter") - at);
    else
      yaml.replace(at, unqualified.size(), fmt::format("  {}:\n    opinion: {}\n", name_of(subject), name_of(*kind)));
    if (is_modified(kind)) bases += basis_of(combination, subject);
  }
  if (!bases.empty()) yaml += "bases:\n" + bases;
}

void set_matters(const Combination& combination, MemoryFiles& files) {
  std::string matters;
  for (const Subject subject : all_subjects) {
    const Subject at = combination.finds_fault(subject) ? subject : Subject::design;
    if (combination.is_excepted(subject))
      matters += fmt::format("  - subject: {}\n    text: {}\n    pervasive: {}\n", name_of(subject), matter_of(at),
                             combination.on(at) == OpinionKind::adverse ? "yes" : "no");
  }
  if (!matters.empty()) edit(files, "management/assertion.yaml", "matters: []\n", "matters:\n" + matters);
}

/// The evidence for the opinion on operating effectiveness.
void set_results(const Combination& combination, MemoryFiles& files) {
  const auto kind = combination.on(Subject::operating_effectiveness);
  if (!is_modified(kind)) return;
  const bool disclaimed = kind == OpinionKind::disclaimer;
  edit(files, "auditor/tests.csv", "88,15,0,No exceptions noted.,,",
       disclaimed ? ",,,Unable to obtain evidence.,The log of changes was lost on July 2 and no other record was kept.,"
                  : "88,15,3,Exception noted.,\"Three changes of February 2026 were installed without approval.\",");
}

/// The conclusions from which modified opinions follow.
void set_conclusions(const Combination& combination, MemoryFiles& files) {
  std::string controls, criteria;
  const auto conclude = [&](const char* control, const char* conclusion, const char* criterion) {
    controls += fmt::format("    - control: {}\n      conclusion: {}\n      reason: Nothing takes its place.\n",
                            control, conclusion);
    criteria +=
        fmt::format("    - criterion: {}\n      conclusion: not-achieved\n      reason: {} alone addresses it.\n",
                    criterion, control);
  };
  if (combination.finds_fault(Subject::design)) conclude("ACC-01", "not-suitably-designed", "CC6.1");
  if (combination.finds_fault(Subject::operating_effectiveness)) conclude("CHG-01", "not-effective", "CC8.1");
  if (!controls.empty())
    files.files["auditor/opinion.yaml"] +=
        fmt::format("conclusions:\n  controls:\n{}  criteria:\n{}", controls, criteria);
}

void make_type_1(MemoryFiles& files) {
  const std::string period = "period:\n  from: 2026-01-01\n  to: 2026-06-30\n";
  edit(files, "engagement.yaml", "type: 2\n", "type: 1\n");
  for (const char* path : {"engagement.yaml", "auditor/opinion.yaml", "management/assertion.yaml"})
    edit(files, path, period, "as-of: 2026-06-30\n");
  edit(files, "management/assertion.yaml", "  - operating-effectiveness\n", "");
  files.files.erase("auditor/tests.csv");
}

}  // namespace

bool Combination::is_lawful() const {
  return is_type_1() || !is_modified(on(Subject::design)) || is_modified(on(Subject::operating_effectiveness));
}
bool Combination::finds_fault(Subject subject) const {
  return on(subject) == OpinionKind::qualified || on(subject) == OpinionKind::adverse;
}
bool Combination::is_excepted(Subject subject) const {
  const bool by_design = subject == Subject::operating_effectiveness && on(subject) == OpinionKind::disclaimer &&
                         finds_fault(Subject::design);
  return finds_fault(subject) || by_design;
}
bool Combination::has(OpinionKind kind) const { return std::find(kinds.begin(), kinds.end(), kind) != kinds.end(); }
bool Combination::all(OpinionKind kind) const {
  return std::all_of(kinds.begin(), kinds.end(), [&](const auto& one) { return !one || *one == kind; });
}

std::string Combination::opinion_name() const {
  const bool qualified = has(OpinionKind::qualified), adverse = has(OpinionKind::adverse);
  std::string given = qualified && adverse ? "qualified and adverse opinions"
                      : qualified          ? "qualified opinion"
                      : adverse            ? "adverse opinion"
                                           : "";
  if (has(OpinionKind::disclaimer)) given += (given.empty() ? "" : " and ") + std::string("disclaimer of opinion");
  return given.empty() ? "opinion" : given;
}

std::string Combination::opinion_heading() const {
  const bool only_disclaimed = opinion_name() == "disclaimer of opinion";
  std::string heading = (only_disclaimed && !all(OpinionKind::disclaimer) ? "opinion and " : "") + opinion_name();
  heading.front() = static_cast<char>(heading.front() - 'a' + 'A');
  return heading;
}

std::string Combination::name() const {
  std::string made = is_type_1() ? "type1" : "type2";
  for (const auto& kind : kinds)
    if (kind) made += fmt::format("-{}", name_of(*kind));
  return made;
}

std::vector<Combination> every_type_1() {
  std::vector<Combination> all;
  for (const OpinionKind description : every_kind)
    for (const OpinionKind design : every_kind) all.push_back({{description, design, std::nullopt}});
  return all;
}

std::vector<Combination> every_type_2() {
  std::vector<Combination> all;
  for (const Combination& two : every_type_1())
    for (const OpinionKind operation : every_kind) all.push_back({{two.kinds[0], two.kinds[1], operation}});
  return all;
}

void edit(MemoryFiles& files, const std::string& path, const std::string& from, const std::string& to) {
  std::string& bytes = files.files[path];
  const std::size_t at = bytes.find(from);
  ASSERT_NE(at, std::string::npos) << path << " does not hold " << from;
  ASSERT_EQ(bytes.find(from, at + 1), std::string::npos) << path << " holds more than one " << from;
  bytes.replace(at, from.size(), to);
}

MemoryFiles engagement_of(const Combination& combination) {
  MemoryFiles files = folder("samples/minimal");
  set_opinions(combination, files);
  set_matters(combination, files);
  set_conclusions(combination, files);
  if (combination.is_type_1())
    make_type_1(files);
  else
    set_results(combination, files);
  return files;
}

std::vector<std::string> Composed::errors() const {
  std::vector<std::string> ids;
  for (const Finding& finding : findings)
    if (finding.severity == Severity::error) ids.push_back(finding.id + ": " + finding.message);
  return ids;
}

std::vector<std::string> Composed::lines(SectionName wanted) const {
  std::vector<std::string> all;
  for (const Section& section : document.sections)
    if (section.name == wanted)
      for_each_line(section.blocks, [&](const Line& line) { all.push_back(plain_text(line)); });
  return all;
}

std::string Composed::words(SectionName section) const {
  std::string all;
  for (const std::string& line : lines(section)) all += line + "\n";
  return all;
}

std::string Composed::words() const {
  std::string all;
  for (const Section& section : document.sections) all += words(section.name);
  return all;
}

std::string Composed::element(SectionName section, Element element) const {
  return check::Elements(document).text(section, element);
}

Composed compose_files(const MemoryFiles& files) {
  static const std::string layouts = "layouts";
  const MemoryFiles& data = folder(layouts);
  Composed out;
  Sources sources;
  Findings findings;
  const auto layout = ingest::ingest_layout("report", data, files, sources, findings);
  if (!layout) {
    ADD_FAILURE() << "the layout cannot be read";
    return out;
  }
  out.engagement = ingest::ingest(files, data, sources, findings);
  check::RuleInput input;
  input.add(out.engagement);
  input.add(*layout);
  check::evaluate(input, findings);
  out.document = compose::compose(out.engagement, *layout, {false}, findings);
  input.mark_evaluated();
  input.add(out.document);
  check::evaluate(input, findings);
  out.findings = findings.all();
  return out;
}

std::string dump_of(const Document& document, const std::vector<SectionName>& sections) {
  Document kept = document;
  kept.sections.clear();
  for (const Section& section : document.sections)
    if (std::find(sections.begin(), sections.end(), section.name) != sections.end()) kept.sections.push_back(section);
  return dump(kept);
}

}  // namespace socpress
