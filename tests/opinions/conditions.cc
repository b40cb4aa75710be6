// Controls assumed of others appear in description, scope, opinion and assertion, or in none; so does Section V.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "opinions/combination.h"

namespace socpress {
namespace {

constexpr SectionName report = SectionName::auditors_report, assertion = SectionName::assertion;

bool holds(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

/// The controls of others that an engagement assumes.
struct Assumed {
  bool of_users;
  int carved_out, included;

  std::string name() const { return fmt::format("users{}_carved{}_included{}", of_users, carved_out, included); }
};

std::vector<Assumed> every_assumption() {
  std::vector<Assumed> all;
  for (const bool of_users : {false, true})
    for (const int carved_out : {0, 1, 2})
      for (const int included : {0, 1, 2}) all.push_back({of_users, carved_out, included});
  return all;
}

constexpr std::array names = {"Skerrow Cloud, Inc.", "Ferrule Keys, LLC", "Lindqvale Hosting, Inc.", "Marl Desk Ltd."};
constexpr std::array services = {"cloud hosting", "custody of keys", "operation of servers", "help desk and telephony"};

/// The additions of an organization presented inclusively: a control, its test, and its management's assertion.
void include(const std::string& organization, const std::string& name, MemoryFiles& files) {
  std::string& controls = files.files["management/controls.csv"];
  if (!controls.starts_with("Control ID,Control Description,Criteria,Owner,Frequency,Organization")) {
    std::string widened;
    for (std::size_t at = 0, end = 0; at < controls.size(); at = end + 1) {
      end = controls.find('\n', at);
      widened += controls.substr(at, end - at) + (at == 0 ? ",Organization\n" : ",\n");
    }
    controls = widened;
  }
  controls += fmt::format("{0}-C1,The manager at {0} approves each change to the servers.,CC8.1,Manager,Monthly,{0}\n",
                          organization);
  files.files["auditor/tests.csv"] += fmt::format(
      "{0}-C1.T1,{0}-C1,Inspected the approvals of changes to the servers by the manager at {0}.,inspection,Changes,6,"
      "6,0,No exceptions noted.,,2026-07-16,TN\n",
      organization);
  const std::string path = "management/subservice/" + organization + "/assertion.yaml";
  files.files[path] = files.files["management/assertion.yaml"];
  edit(files, path, "entity: Oxwell Appointments, Inc.", "entity: " + name);
}

void add_organizations(const Assumed& assumed, MemoryFiles& files) {
  const int all = assumed.carved_out + assumed.included;
  if (all == 0) return;
  std::string organizations = "subservice-organizations:\n", controls;
  for (int i = 0; i < all; ++i) {
    const bool carved_out = i < assumed.carved_out;
    const auto at = static_cast<std::size_t>(carved_out ? i : 2 + i - assumed.carved_out);
    organizations +=
        fmt::format("  - id: org-{}\n    name: {}\n    service: {}\n    method: {}\n    monitoring: [VEN-01]\n", at,
                    names[at], services[at], carved_out ? "carve-out" : "inclusive");
    if (!carved_out) include(fmt::format("org-{}", at), names[at], files);
    if (carved_out)
      controls += fmt::format(
          "  - id: CSOC-{0}\n    organization: org-{0}\n    text: Halls are guarded.\n    criteria: [CC6.4]\n", at);
  }
  files.files["engagement.yaml"] += organizations;
  if (!controls.empty()) files.files["management/system.yaml"] += "subservice-controls:\n" + controls;
  const std::string& description = files.files["management/description.md"];
  const std::size_t from = description.find("Oxwell uses none."), to = description.find("\n", from);
  const std::string none = description.substr(from, to - from);
  edit(files, "management/description.md", none,
       controls.empty() ? "{subservice-organizations}" : "{subservice-organizations}\n\n{subservice-controls}");
}

MemoryFiles engagement_of(const Assumed& assumed, OpinionKind on_operation = OpinionKind::unqualified) {
  MemoryFiles files = engagement_of(Combination{{OpinionKind::unqualified, OpinionKind::unqualified, on_operation}});
  if (assumed.of_users) {
    files.files["management/system.yaml"] +=
        "user-entity-controls:\n  - id: CUEC-1\n    text: Clinics remove the accounts of leavers.\n    criteria: "
        "[CC6.2]\n";
    edit(files, "management/description.md",
         "There are none. The criteria are addressed by Oxwell's controls without any control assumed at the clinics.",
         "{user-entity-controls}");
  }
  add_organizations(assumed, files);
  return files;
}

class Conditions : public testing::TestWithParam<Assumed> {
 protected:
  Conditions() : made_(compose_files(engagement_of(GetParam()))) {}
  const Composed made_;
};

TEST_P(Conditions, StandInAllFourPlacesOrInNone) {
  EXPECT_EQ(made_.errors(), std::vector<std::string>{});
  const auto ask = [&](bool given, const std::string& words, const std::string& control) {
    EXPECT_EQ(holds(made_.words(SectionName::description), control), given) << "description";
    for (const Element letter : {Element::opinion_design, Element::opinion_operation})
      EXPECT_EQ(holds(made_.element(report, letter), words), given) << "opinion: " << made_.element(report, letter);
    for (const Element letter : {Element::assertion_design, Element::assertion_operation})
      EXPECT_EQ(holds(made_.element(assertion, letter), words), given) << "assertion";
  };
  const Assumed& assumed = GetParam();
  ask(assumed.of_users, "complementary user entity controls", "Clinics remove the accounts of leavers.");
  ask(assumed.carved_out > 0, "complementary subservice organization controls", "Halls are guarded.");
  for (const SectionName section : {report, assertion}) {
    EXPECT_EQ(made_.element(section, Element::user_entity_controls).empty(), !assumed.of_users);
    EXPECT_EQ(made_.element(section, Element::carve_out).empty(), assumed.carved_out == 0);
    EXPECT_EQ(made_.element(section, Element::inclusive).empty(), assumed.included == 0);
  }
}

TEST_P(Conditions, SpeakOfOneOrganizationOrOfSeveral) {
  for (const SectionName section : {report, assertion}) {
    const std::string carved_out = made_.element(section, Element::carve_out);
    EXPECT_EQ(holds(carved_out, "this subservice organization "), GetParam().carved_out == 1) << carved_out;
    EXPECT_EQ(holds(carved_out, "these subservice organizations "), GetParam().carved_out == 2) << carved_out;
    const std::string included = made_.element(section, Element::inclusive);
    EXPECT_EQ(holds(included, "this subservice organization "), GetParam().included == 1) << included;
    EXPECT_EQ(holds(included, "these subservice organizations "), GetParam().included == 2) << included;
    EXPECT_EQ(holds(included, " also rel"), GetParam().carved_out > 0 && GetParam().included > 0) << included;
    EXPECT_EQ(holds(carved_out, names[1]), GetParam().carved_out == 2);
    EXPECT_FALSE(holds(carved_out, names[2]));
    EXPECT_FALSE(holds(included, names[0]));
  }
}

TEST_P(Conditions, MakeAnIncludedOrganizationAPartyOfTheReport) {
  const int included = GetParam().included;
  const auto speaks = [&](Element element) {
    const std::string text = made_.element(report, element);
    EXPECT_EQ(holds(text, names[2]), included > 0) << text;
    EXPECT_EQ(holds(text, names[3]), included > 1) << text;
  };
  for (const Element element :
       {Element::independence, Element::opinion_description, Element::opinion_design, Element::opinion_operation})
    speaks(element);
  for (const Element element :
       {Element::assertion_description, Element::assertion_design, Element::assertion_operation})
    EXPECT_EQ(holds(made_.element(assertion, element), names[2]), included > 0);
  const std::string text = made_.words(report);
  EXPECT_EQ(holds(text, " responsible for designing, implementing, and operating effective controls within the part"),
            included > 0);
  EXPECT_EQ(holds(text, "whose controls are part of the description"), included > 0);
  EXPECT_EQ(holds(text, "made an assertion of its own"), included > 0);
}

TEST_P(Conditions, ApplyThroughoutThePeriod) {
  const Assumed& assumed = GetParam();
  const std::string text = made_.element(report, Element::opinion_design);
  EXPECT_EQ(holds(text, "assumed in their design were applied throughout that period"),
            assumed.of_users || assumed.carved_out > 0)
      << text;
}

TEST_P(Conditions, JoinTwoOrganizationsByAnd) {
  for (const SectionName section : {report, assertion})
    for (const Element element : {Element::carve_out, Element::inclusive})
      EXPECT_FALSE(holds(made_.element(section, element), "; and"));
}

INSTANTIATE_TEST_SUITE_P(All, Conditions, testing::ValuesIn(every_assumption()),
                         [](const auto& one) { return one.param.name(); });

TEST(ConditionsOfOthers, AreNoneOfALetterThatAffirmsNothing) {
  for (const OpinionKind kind : {OpinionKind::adverse, OpinionKind::disclaimer}) {
    const Composed made = compose_files(engagement_of(Assumed{true, 1, 0}, kind));
    EXPECT_EQ(made.errors(), std::vector<std::string>{});
    EXPECT_FALSE(holds(made.element(report, Element::opinion_operation), "complementary"));
    EXPECT_TRUE(holds(made.element(report, Element::opinion_design), "complementary user entity controls"));
  }
}

TEST(OtherInformation, IsSpokenOfWhereThereIsAny) {
  const Combination clean{{OpinionKind::unqualified, OpinionKind::unqualified, OpinionKind::unqualified}};
  MemoryFiles files = engagement_of(clean);
  const Composed without = compose_files(files);
  EXPECT_EQ(without.errors(), std::vector<std::string>{});
  for (const char* words : {"Section V", "ther information", "not covered by"})
    EXPECT_FALSE(holds(without.words(), words)) << words;
  files.files["management/other-information.md"] = "## Plans\n\nA second office opens in 2027.\n";
  const Composed with = compose_files(files);
  EXPECT_EQ(with.errors(), std::vector<std::string>{});
  EXPECT_TRUE(holds(with.element(report, Element::other_information), "Section V"));
  EXPECT_TRUE(holds(with.words(SectionName::other_information), "A second office opens in 2027."));
}

}  // namespace
}  // namespace socpress
