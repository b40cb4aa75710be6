// Names of persons: initials, titles and degrees do not distinguish two persons, other names do.
#include "language/persons.h"

#include <gtest/gtest.h>

#include "unit/language/clean.h"

namespace socpress::inline language {
namespace {

bool may_be_one(std::string_view name, std::string_view other) {
  static const WordLists lists = clean::word_lists();
  return may_be_one_person(name, other, lists);
}

TEST(Persons, MayBeOne) {
  EXPECT_TRUE(may_be_one("Celia Oyelaran", "C. Oyelaran"));
  EXPECT_TRUE(may_be_one("C. OYELARAN", "Celia A. Oyelaran, CPA"));
  EXPECT_TRUE(may_be_one("Dr. Celia Oyelaran", "Celia Oyelaran"));
  EXPECT_TRUE(may_be_one("Ödön Ábel", "Ödön Ábel"));
}

TEST(Persons, AreTwo) {
  EXPECT_FALSE(may_be_one("Celia Oyelaran", "Ann Oyelaran"));
  EXPECT_FALSE(may_be_one("Celia Oyelaran", "A. Oyelaran"));
  EXPECT_FALSE(may_be_one("Celia A. Oyelaran", "Celia B. Oyelaran"));
  EXPECT_FALSE(may_be_one("Celia Oyelaran", "Celia Moss"));
  EXPECT_FALSE(may_be_one("Oyelaran", "Celia Oyelaran")) << "a family name alone is too little";
  EXPECT_FALSE(may_be_one("", ""));
}

TEST(Persons, SignCompletely) {
  EXPECT_TRUE(is_whole({{Text{"Imogen Vale", {}}, {}}, {Text{"Director", {}}, {}}}));
  EXPECT_FALSE(is_whole({{Text{"Imogen Vale", {}}, {}}, {}}));
}

}  // namespace
}  // namespace socpress::inline language
