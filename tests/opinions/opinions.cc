// Every permitted combination of opinions reads as one consistent letter, and every other is rejected.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "assemble/build.h"
#include "opinions/combination.h"
#include "socpress/disk.h"

namespace socpress {
namespace {

bool update = false;

constexpr SectionName report = SectionName::auditors_report, assertion = SectionName::assertion;
constexpr std::array letters = {Element::opinion_description, Element::opinion_design, Element::opinion_operation};
constexpr std::array assertion_letters = {Element::assertion_description, Element::assertion_design,
                                          Element::assertion_operation};

bool holds(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

std::size_t place_of(const std::vector<std::string>& lines, const std::string& wanted) {
  return static_cast<std::size_t>(std::find(lines.begin(), lines.end(), wanted) - lines.begin());
}

std::vector<Combination> lawful() {
  std::vector<Combination> all = every_type_1();
  for (const Combination& one : every_type_2())
    if (one.is_lawful()) all.push_back(one);
  return all;
}
std::vector<Combination> unlawful() {
  std::vector<Combination> all;
  for (const Combination& one : every_type_2())
    if (!one.is_lawful()) all.push_back(one);
  return all;
}
std::string test_name(const testing::TestParamInfo<Combination>& info) {
  std::string name = info.param.name();
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

TEST(Combinations, AreFiftyTwoAndSixteen) {
  EXPECT_EQ(lawful().size(), 52u + 16u);
  EXPECT_EQ(unlawful().size(), 12u);
}

/// Each combination is composed once for all tests that read it.
const Composed& composed(const Combination& given) {
  static std::map<std::string, Composed> known;
  const auto [at, is_new] = known.try_emplace(given.name());
  if (is_new) at->second = compose_files(engagement_of(given));
  return at->second;
}

/// Faces and layouts are read once for all tests.
std::optional<Bytes> face(const std::string& name) {
  static std::map<std::string, std::optional<Bytes>> known;
  const auto [at, is_new] = known.try_emplace(name);
  if (is_new) at->second = font_file(std::string(SOCPRESS_ROOT) + "/layouts", name);
  return at->second;
}

class Lawful : public testing::TestWithParam<Combination> {
 protected:
  const Combination& given_ = GetParam();
  const Composed& made_ = composed(GetParam());
};

class Pressed : public testing::TestWithParam<Combination> {};

TEST_P(Pressed, IsPressed) {
  const MemoryFiles engagement = engagement_of(GetParam());
  const DiskFiles layouts(std::string(SOCPRESS_ROOT) + "/layouts");
  const assemble::Environment environment{engagement, layouts, face};
  Sources sources;
  Findings findings;
  const assemble::BuildResult built = assemble::build(environment, {}, sources, findings);
  EXPECT_EQ(findings.count(Severity::error), 0u);
  EXPECT_GT(built.pages, 10u);
  EXPECT_TRUE(built.report.starts_with("%PDF-"));
}

TEST_P(Lawful, HasNoErrors) { EXPECT_EQ(made_.errors(), std::vector<std::string>{}); }

TEST_P(Lawful, PutsTheBasisDirectlyBeforeTheOpinion) {
  const std::vector<std::string> lines = made_.lines(report);
  const std::string name = given_.opinion_name();
  const std::size_t basis = place_of(lines, "Basis for " + name), opinion = place_of(lines, given_.opinion_heading());
  ASSERT_LT(opinion, lines.size()) << "no heading " << given_.opinion_heading();
  const bool modified = !given_.all(OpinionKind::unqualified);
  EXPECT_EQ(basis < lines.size(), modified);
  const auto& bases = made_.engagement.auditor->opinion->bases;
  std::size_t facts = 0, effects = 0;
  for (std::size_t i = modified ? basis + 1 : opinion; i < opinion; ++i) {
    const auto is = [&](const Located<Text>& text) { return text->utf8 == lines[i]; };
    const bool is_fact = std::any_of(bases.begin(), bases.end(), [&](const Basis& one) { return is(one.text); });
    const bool is_effect =
        std::any_of(bases.begin(), bases.end(), [&](const Basis& one) { return one.effect && is(*one.effect); });
    facts += is_fact;
    effects += is_effect;
    EXPECT_TRUE(is_fact || is_effect || lines[i].starts_with("This matter ")) << lines[i];
  }
  EXPECT_EQ(facts, modified ? bases.size() : 0);
  EXPECT_EQ(effects, facts) << "the effect of each matter follows it";
  EXPECT_LT(place_of(lines, "Inherent limitations"), opinion);
  EXPECT_LT(opinion, place_of(lines, "Restricted use"));
  for (const std::string& line : lines)
    if (line.starts_with("Basis for ")) {
      EXPECT_EQ(line, "Basis for " + name);
    }
}

TEST_P(Lawful, NamesTheBasisByItsHeadingWhereverItIsReferredTo) {
  const std::string text = made_.words(report), quoted = "“Basis for ";
  for (std::size_t at = text.find(quoted); at != std::string::npos; at = text.find(quoted, at + 1))
    EXPECT_EQ(text.substr(at, text.find(",”", at) - at), "“Basis for " + given_.opinion_name());
  if (given_.all(OpinionKind::unqualified)) {
    EXPECT_FALSE(holds(text, quoted));
  }
}

TEST_P(Lawful, SaysOfEachSubjectWhatWasConcluded) {
  const std::string in_all_respects = "in all material respects";
  const bool adverse = given_.has(OpinionKind::adverse);
  for (const Subject subject : all_subjects) {
    const std::string text = made_.element(report, letters[static_cast<std::size_t>(subject)]);
    const auto kind = given_.on(subject);
    SCOPED_TRACE(text);
    ASSERT_EQ(text.empty(), !kind);
    if (!kind) continue;
    EXPECT_FALSE(holds(text, "\n")) << "one letter a subject";
    EXPECT_EQ(text.starts_with("except for the matter described under"), *kind == OpinionKind::qualified);
    EXPECT_EQ(holds(text, "except for"), *kind == OpinionKind::qualified);
    EXPECT_EQ(text.starts_with("because of the significance of the matter"), *kind == OpinionKind::adverse);
    EXPECT_EQ(holds(text, " not "), *kind == OpinionKind::adverse);
    EXPECT_EQ(text.starts_with("whether "), *kind == OpinionKind::disclaimer);
    const bool affirms = *kind == OpinionKind::unqualified || *kind == OpinionKind::qualified;
    EXPECT_EQ(holds(text, in_all_respects), affirms ? adverse : *kind == OpinionKind::adverse);
  }
}

TEST_P(Lawful, GivesAnOpinionWhereThereIsOneAndDisclaimsWhereThereIsNone) {
  const std::string text = made_.words(report), lead = made_.element(report, Element::opinion);
  const bool disclaimed = given_.has(OpinionKind::disclaimer), all = given_.all(OpinionKind::disclaimer);
  EXPECT_EQ(holds(text, "In our opinion,"), !all);
  EXPECT_EQ(lead == "In our opinion, in all material respects,", !all && !given_.has(OpinionKind::adverse));
  EXPECT_EQ(holds(text, "we do not express an opinion on"), disclaimed);
  EXPECT_EQ(holds(text, "the scope of our work"), disclaimed);
  EXPECT_EQ(holds(text, "sufficient and appropriate"), !all);
  EXPECT_EQ(holds(text, "not able to obtain sufficient appropriate evidence"), disclaimed);
  EXPECT_EQ(holds(text, "Our responsibility is to express an opinion"), true);
  EXPECT_EQ(holds(text, "We conducted it in accordance with attestation standards"), !all);
}

TEST_P(Lawful, HasExaminedWhatItOpinesOnAndWasEngagedToExamineTheRest) {
  const std::string scope = made_.element(report, Element::scope);
  const std::string described = scope.substr(0, scope.find(". We")), tested = scope.substr(scope.find(". We"));
  const auto disclaims = [&](Subject subject) { return given_.on(subject) == OpinionKind::disclaimer; };
  EXPECT_EQ(holds(described, "We were engaged to examine the description"), disclaims(Subject::description));
  EXPECT_EQ(holds(described, "We have examined the description"), !disclaims(Subject::description));
  const bool engaged = disclaims(Subject::design) || disclaims(Subject::operating_effectiveness);
  const bool examined =
      !disclaims(Subject::design) || (!given_.is_type_1() && !disclaims(Subject::operating_effectiveness));
  EXPECT_EQ(holds(tested, "engaged to examine"), engaged);
  EXPECT_EQ(holds(tested, "have examined") || holds(tested, "have also examined"), examined);
  EXPECT_EQ(holds(tested, "also"), disclaims(Subject::description) == disclaims(Subject::design));
}

TEST_P(Lawful, PresentsNoProcedureWhereNoOpinionIsExpressed) {
  const bool all = given_.all(OpinionKind::disclaimer);
  const std::string text = made_.words(report), tests = made_.words(SectionName::tests);
  EXPECT_EQ(holds(text, "We performed"), false);
  EXPECT_EQ(holds(text, "examination did not"), given_.is_type_1() && !all);
  EXPECT_EQ(made_.element(report, Element::tests_of_controls).empty(), all || given_.is_type_1());
  EXPECT_EQ(holds(tests, "Inspected the handbook"), !all && !given_.is_type_1());
  EXPECT_EQ(holds(tests, "No exceptions noted."), !all && !given_.is_type_1());
}

TEST_P(Lawful, StatesTheEffectOfEachMatterAndItsCriterionInWords) {
  const std::string text = made_.words(report);
  const auto effect = [&](Subject subject, const char* words) {
    EXPECT_EQ(holds(text, words), given_.finds_fault(subject)) << words;
  };
  effect(Subject::description, "The description does not present the infrastructure of the system as it was.");
  effect(Subject::design, "reasonable assurance that SC-1 would be achieved based on criterion CC6.1.");
  effect(Subject::operating_effectiveness, "reasonable assurance that SC-1 was achieved based on criterion CC8.1.");
  const auto named = [&](Subject subject) {
    return given_.on(subject) && *given_.on(subject) != OpinionKind::unqualified;
  };
  EXPECT_EQ(holds(text, "CC6.1 (“Logical access safeguards”)"), named(Subject::design));
  EXPECT_EQ(holds(text, "CC8.1 (“Changes authorized, tested and approved”)"), named(Subject::operating_effectiveness));
}

TEST_P(Lawful, SpeaksOfOneTimeFrame) {
  const std::string text = made_.words(report) + made_.words(assertion);
  const std::string period = "throughout the period January 1, 2026 to June 30, 2026", day = "as of June 30, 2026";
  EXPECT_EQ(holds(text, period), !given_.is_type_1());
  EXPECT_EQ(holds(text, day), given_.is_type_1());
  if (!given_.is_type_1()) return;
  const std::string all = text + made_.words(SectionName::tests);
  for (const char* foreign : {"throughout", "population", "Sample", "exceptions noted", "and operated effectively",
                              "the period", "operating effectiveness of the controls"})
    EXPECT_FALSE(holds(all, foreign)) << foreign;
}

TEST_P(Lawful, IsMirroredByTheAssertion) {
  bool any = false;
  for (const Subject subject : all_subjects) {
    const std::string text = made_.element(assertion, assertion_letters[static_cast<std::size_t>(subject)]);
    const auto kind = given_.on(subject);
    const bool matter = given_.is_excepted(subject);
    SCOPED_TRACE(text);
    EXPECT_EQ(text.empty(), !kind);
    const Subject at = given_.finds_fault(subject) ? subject : Subject::design;
    const bool opposite = matter && given_.on(at) == OpinionKind::adverse;
    EXPECT_EQ(text.starts_with("except for the matter described under “Matter"), matter && !opposite);
    EXPECT_EQ(holds(text, "except for"), matter && !opposite);
    EXPECT_EQ(text.starts_with("because of the matter described under “Matter"), opposite);
    EXPECT_EQ(holds(text, " not "), opposite);
    any = any || matter;
  }
  EXPECT_EQ(holds(made_.words(assertion), "our assertion\n"), any) << "the heading of the matters";
}

TEST_P(Lawful, IsNotContradictedByTheOtherSections) {
  const bool operation_disclaimed = given_.on(Subject::operating_effectiveness) == OpinionKind::disclaimer;
  const std::string tests = made_.words(SectionName::tests);
  EXPECT_EQ(holds(tests, "which our opinion in Section I addresses"), !given_.is_type_1() && !operation_disclaimed);
  const bool presented = !given_.is_type_1() && !given_.all(OpinionKind::disclaimer);
  EXPECT_EQ(holds(tests, "“Unable to obtain evidence” means"), operation_disclaimed && presented);
  std::string authors;
  for (const Section& section : made_.document.sections)
    for (const Block& block : section.blocks)
      if (const auto* contents = std::get_if<Contents>(&block.value))
        for (const Contents::Entry& entry : contents->entries) authors += plain_text(entry.author) + "\n";
  EXPECT_EQ(holds(authors, "covered by the opinion"), given_.on(Subject::description) != OpinionKind::disclaimer);
  EXPECT_FALSE(holds(made_.words(), "Section V")) << "there is none";
}

TEST_P(Lawful, EndsEachSentenceOnce) {
  for (const SectionName section : {report, assertion})
    for (const std::string& line : made_.lines(section))
      for (const char* slip : {"..", " ,", "  ", ",,", ";.", " .", ",.", "and and"})
        EXPECT_FALSE(holds(line, slip)) << "`" << slip << "` in: " << line;
}

INSTANTIATE_TEST_SUITE_P(All, Lawful, testing::ValuesIn(lawful()), test_name);
INSTANTIATE_TEST_SUITE_P(All, Pressed, testing::ValuesIn(lawful()), test_name);

class Unlawful : public testing::TestWithParam<Combination> {};

TEST_P(Unlawful, IsRefusedForThatAlone) {
  const std::vector<std::string> errors = compose_files(engagement_of(GetParam())).errors();
  ASSERT_EQ(errors.size(), 1u);
  EXPECT_TRUE(errors.front().starts_with("opinion/design-modified-operation-clean: ")) << errors.front();
}

INSTANTIATE_TEST_SUITE_P(All, Unlawful, testing::ValuesIn(unlawful()), test_name);

// ---- emphasis of matter and other matters

TEST(FurtherParagraphs, StandAfterTheOpinionAndSayWhatIsNotModified) {
  constexpr auto unqualified = OpinionKind::unqualified, qualified = OpinionKind::qualified,
                 disclaimer = OpinionKind::disclaimer;
  const std::vector<std::pair<Combination, std::string>> expected = {
      {{{unqualified, unqualified, unqualified}},
       "The company was sold. Our opinion is not modified with respect to this matter."},
      {{{unqualified, unqualified, qualified}},
       "The company was sold. Our opinion is not modified with respect to this matter."},
      {{{unqualified, unqualified, disclaimer}},
       "The company was sold. The opinion that we do express is not modified with respect to this matter."},
      {{{disclaimer, disclaimer, disclaimer}}, "The company was sold."}};
  for (const auto& [given, words] : expected) {
    SCOPED_TRACE(given.name());
    MemoryFiles files = engagement_of(given);
    files.files["auditor/opinion.yaml"] +=
        "emphasis: [The company was sold.]\nother-matters: [The company was sold.]\n";
    const Composed made = compose_files(files);
    EXPECT_EQ(made.errors(), std::vector<std::string>{});
    EXPECT_EQ(made.element(report, Element::emphasis), words);
    EXPECT_EQ(made.element(report, Element::other_matter), words);
    const auto lines = made.lines(report);
    EXPECT_LT(place_of(lines, given.opinion_heading()), place_of(lines, "Emphasis of matter"));
    EXPECT_LT(place_of(lines, "Emphasis of matter"), place_of(lines, "Other matter"));
    EXPECT_LT(place_of(lines, "Other matter"), place_of(lines, "Restricted use"));
  }
}

// ---- complete letters, kept as files

std::vector<Combination> kept() {
  constexpr auto unqualified = OpinionKind::unqualified, qualified = OpinionKind::qualified,
                 adverse = OpinionKind::adverse, disclaimer = OpinionKind::disclaimer;
  return {{{unqualified, unqualified, unqualified}},
          {{unqualified, unqualified, qualified}},
          {{qualified, unqualified, unqualified}},
          {{unqualified, qualified, adverse}},
          {{adverse, adverse, adverse}},
          {{disclaimer, disclaimer, disclaimer}},
          {{unqualified, unqualified, disclaimer}},
          {{qualified, adverse, disclaimer}},
          {{disclaimer, unqualified, unqualified}},
          {{qualified, disclaimer, adverse}},
          {{unqualified, qualified, std::nullopt}},
          {{disclaimer, adverse, std::nullopt}}};
}

class Kept : public testing::TestWithParam<Combination> {};

TEST_P(Kept, ReadsAsItDid) {
  const std::filesystem::path file =
      std::filesystem::path(SOCPRESS_ROOT) / "tests/opinions" / (GetParam().name() + ".dump");
  const Composed& made = composed(GetParam());
  const std::string now = dump_of(made.document, {report, assertion});
  if (update) {
    std::ofstream(file, std::ios::binary) << now;
    return;
  }
  std::ifstream in(file, std::ios::binary);
  std::stringstream before;
  before << in.rdbuf();
  EXPECT_EQ(before.str(), now);
}

INSTANTIATE_TEST_SUITE_P(All, Kept, testing::ValuesIn(kept()), test_name);

}  // namespace
}  // namespace socpress

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  socpress::update = argc > 1 && std::string(argv[1]) == "--update";
  return RUN_ALL_TESTS();
}
