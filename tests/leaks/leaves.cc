// Whatever a party wrote is either meant for the public or searched for: no text falls between the two.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "ingest/ingest.h"
#include "language/text_fields.h"
#include "leaks/reports.h"
#include "redact/redact.h"
#include "redact/restricted_texts.h"
#include "socpress/disk.h"

namespace socpress {
namespace {

/// Names and words of the trade are no secrets; sentences are.
constexpr std::size_t a_sentence = 40;

TEST(Atoms, HoldEverySentenceThatThePublicModelDoesNot) {
  for (const char* name :
       {"minimal", "wexcombe-soc2-type2", "calderwick-soc2-type2-qualified", "skagerholm-soc2-type1"}) {
    const MemoryFiles folder = sample(name);
    const DiskFiles data(SOCPRESS_ROOT "/layouts");
    Sources sources;
    Findings findings;
    const Engagement given = ingest::ingest(folder, data, sources, findings);
    const PublicEngagement shown = redact::redact(given);
    const std::string open = dump(shown);
    const std::vector<std::string> atoms = redact::restricted_atoms(given, shown);
    const std::set<std::string> searched(atoms.begin(), atoms.end());
    std::size_t sentences = 0;
    for_each_leaf(given, [&](const Leaf& leaf) {
      const LeafText text(leaf);
      const std::string written(text.utf8());
      if (written.size() < a_sentence || leaf.field == Field::name) return;
      ++sentences;
      std::string one_line = written;
      std::replace(one_line.begin(), one_line.end(), '\n', ' ');
      EXPECT_TRUE(searched.contains(written) || searched.contains(one_line) ||
                  open.find(written) != std::string::npos || open.find(one_line) != std::string::npos)
          << name << ": " << written;
    });
    EXPECT_GT(sentences, 30u) << name;
  }
}

}  // namespace
}  // namespace socpress
