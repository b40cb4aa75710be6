// The shipped catalog of criteria, and malformed catalogs.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>

#include "found.h"
#include "ingest/ingest.h"

namespace socpress::ingest {
namespace {

/// The only file that these tests read from disk: it is their subject.
Catalog shipped() {
  std::ifstream file(SOCPRESS_ROOT "/layouts/catalogs/tsc-2017.xml", std::ios::binary);
  MemoryFiles data;
  data.files["catalogs/tsc-2017.xml"] = std::string(std::istreambuf_iterator<char>(file), {});
  Sources sources;
  Findings findings;
  auto catalog = ingest_catalog("tsc-2017", data, sources, findings);
  EXPECT_EQ(ids(findings), std::vector<std::string>{});
  return catalog.value_or(Catalog{});
}

std::size_t count_in(const Catalog& catalog, std::optional<Category> category) {
  return static_cast<std::size_t>(
      std::count_if(catalog.criteria.begin(), catalog.criteria.end(),
                    [&](const Criterion& one) { return catalog.groups.at(one.group).category == category; }));
}

TEST(Catalog, holds_the_61_trust_services_criteria) {
  const Catalog catalog = shipped();
  EXPECT_EQ(catalog.framework, trust_services);
  EXPECT_EQ(catalog.criteria.size(), 61u);
  EXPECT_EQ(count_in(catalog, std::nullopt), 33u);
  EXPECT_EQ(count_in(catalog, Category::availability), 3u);
  EXPECT_EQ(count_in(catalog, Category::confidentiality), 2u);
  EXPECT_EQ(count_in(catalog, Category::processing_integrity), 5u);
  EXPECT_EQ(count_in(catalog, Category::privacy), 18u);
}

TEST(Catalog, numbers_criteria_from_one_within_each_group) {
  const Catalog catalog = shipped();
  std::map<std::size_t, int> count;
  for (const Criterion& criterion : catalog.criteria) {
    const std::string& group = catalog.groups.at(criterion.group).id;
    EXPECT_EQ(criterion.id, fmt::format("{}.{}", group, ++count[criterion.group]));
    EXPECT_FALSE(criterion.label.empty());
  }
  const std::map<std::string, int> expected = {{"CC1", 5}, {"CC2", 3}, {"CC3", 4}, {"CC4", 2}, {"CC5", 3},
                                               {"CC6", 8}, {"CC7", 5}, {"CC8", 1}, {"CC9", 2}, {"A1", 3},
                                               {"C1", 2},  {"PI1", 5}, {"P1", 1},  {"P2", 1},  {"P3", 2},
                                               {"P4", 3},  {"P5", 2},  {"P6", 7},  {"P7", 1},  {"P8", 1}};
  for (std::size_t i = 0; i < catalog.groups.size(); ++i)
    EXPECT_EQ(count[i], expected.at(catalog.groups[i].id)) << catalog.groups[i].id;
  EXPECT_EQ(catalog.groups.size(), expected.size());
}

TEST(Catalog, maps_the_17_coso_principles_one_to_one_onto_cc1_to_cc5) {
  const Catalog catalog = shipped();
  std::map<int, std::string> criterion_of;
  for (const Criterion& criterion : catalog.criteria) {
    const std::string& group = catalog.groups.at(criterion.group).id;
    const bool follows_coso = group >= "CC1" && group <= "CC5";
    EXPECT_EQ(criterion.coso_principle != 0, follows_coso) << criterion.id;
    if (!follows_coso) continue;
    EXPECT_TRUE(criterion_of.emplace(criterion.coso_principle, criterion.id).second) << criterion.id;
  }
  EXPECT_EQ(criterion_of.size(), 17u);
  EXPECT_EQ(criterion_of.begin()->first, 1);
  EXPECT_EQ(criterion_of.rbegin()->first, 17);
  EXPECT_EQ(criterion_of[13], "CC2.1");
  EXPECT_EQ(criterion_of[6], "CC3.1");
  EXPECT_EQ(criterion_of[16], "CC4.1");
  EXPECT_EQ(criterion_of[10], "CC5.1");
}

struct Read {
  Sources sources;
  Findings findings;
  std::optional<Catalog> catalog;

  explicit Read(std::string text) {
    MemoryFiles data;
    data.files["catalogs/own.xml"] = std::move(text);
    catalog = ingest_catalog("own", data, sources, findings);
  }
};

TEST(Catalog, faults_stand_at_their_place) {
  struct Case {
    const char* text;
    const char* seen;
  };
  const Case cases[] = {
      {R"(<catalog framework="own"/>)", "catalog/no-criteria 1:2 catalog"},
      {R"(<catalog framework="own"><group id="A" title="A"><criterion id="A1"/></group></catalog>)",
       "catalog/missing-attribute 1:51 criterion"},
      {R"(<catalog framework="own"><group id="A" title="A" category="saftey"><criterion id="A1" label="a"/></group></catalog>)",
       "catalog/unknown-category 1:60 saftey"},
      {R"(<catalog framework="own"><group id="A" title="A"><criterion id="A1" label="a"/><criterion id="A1" label="b"/></group></catalog>)",
       "catalog/given-twice 1:81 criterion"},
      {R"(<catalog framework="own"><group id="A" title="A"><criterion id="A1" label="a" coso="18"/></group></catalog>)",
       "catalog/unknown-principle 1:85 18"},
      {R"(<catalogue framework="own"/>)", "xml/unknown-root 1:2 catalogue"},
      {R"(<catalog framework="own"><groop id="A"/></catalog>)", "xml/unknown-element 1:27 groop"},
  };
  for (const Case& one : cases) {
    const Read read(one.text);
    const std::string id = std::string(one.seen).substr(0, std::string_view(one.seen).find(' '));
    EXPECT_EQ(seen(read.findings, read.sources, id), one.seen) << one.text;
  }
}

TEST(Catalog, absent_file_is_a_finding) {
  MemoryFiles data;
  Sources sources;
  Findings findings;
  EXPECT_FALSE(ingest_catalog("tsc-2017", data, sources, findings).has_value());
  EXPECT_EQ(findings.all().size(), 1u);
}

}  // namespace
}  // namespace socpress::ingest
