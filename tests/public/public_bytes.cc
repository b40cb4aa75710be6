// The public bytes and their reader: valid bytes are read completely, and all other bytes are rejected.
#include "model/public_bytes.h"

#include <gtest/gtest.h>

#include "public/random.h"
#include "public/sample.h"
#include "redact/redact.h"

namespace {

using namespace socpress;
using namespace socpress::shaken;

PublicEngagement shown() {
  PublicEngagement made = redact::redact(sample());
  made.pictures.clear();  // pixels would make the loops below slow without testing anything more
  made.logo.reset();
  return made;
}

TEST(PublicBytes, ReadBackSayTheSameAndMakeTheSameBytes) {
  const PublicEngagement given = redact::redact(sample());
  const PublicBytes bytes = public_bytes(given);
  const auto read = read_public_bytes(bytes.bytes());
  ASSERT_TRUE(read);
  EXPECT_EQ(dump(*read), dump(given));
  EXPECT_TRUE(public_bytes(*read).bytes() == bytes.bytes());
}

TEST(PublicBytes, CutAnywhereAreNotRead) {
  const Bytes bytes = public_bytes(shown()).bytes();
  for (std::size_t size = 0; size < bytes.size(); ++size)
    EXPECT_FALSE(read_public_bytes(bytes.substr(0, size))) << size;
}

TEST(PublicBytes, WithSomethingBehindThemAreNotRead) {
  EXPECT_FALSE(read_public_bytes(public_bytes(shown()).bytes() + '\0'));
}

// Bytes that are still read after a change are those of another public model, byte for byte: nothing is skipped.
TEST(PublicBytes, ChangedAnywhereAreRefusedOrAreWhollyAnotherModel) {
  const Bytes bytes = public_bytes(shown()).bytes();
  Dice dice(5);
  for (int round = 0; round < 4'000; ++round) {
    Bytes other = bytes;
    for (std::size_t changes = 1 + dice.below(3); changes > 0; --changes)
      other[dice.below(other.size())] = static_cast<char>(dice.roll());
    if (const auto read = read_public_bytes(other)) {
      EXPECT_TRUE(public_bytes(*read).bytes() == other);
    }
  }
}

TEST(PublicBytes, HoldNoIdThatDoesNotCount) {
  PublicEngagement given = shown();
  given.system.id += 7;
  EXPECT_FALSE(read_public_bytes(public_bytes(given).bytes()));
}

TEST(PublicBytes, HoldNoNoteThatIsNotThere) {
  PublicEngagement given = shown();
  PublicRun run;
  run.footnote = 99;
  given.description.blocks.push_back({PublicParagraph{{run}}});
  EXPECT_FALSE(read_public_bytes(public_bytes(given).bytes()));
}

TEST(PublicBytes, HoldNoNestingWithoutEnd) {
  PublicEngagement given = shown();
  PublicBlock nest{PublicParagraph{}};
  for (int level = 0; level < 80; ++level) {
    PublicQuote quote;
    quote.blocks.push_back(std::move(nest));
    nest.value = std::move(quote);
  }
  given.description.blocks.push_back(std::move(nest));
  EXPECT_FALSE(read_public_bytes(public_bytes(given).bytes()));
}

}  // namespace
