// Names of persons: initials, titles and degrees tell no two persons apart, other names do.
#include "language/persons.h"

#include <gtest/gtest.h>

namespace socpress::inline language {
namespace {

TEST(Persons, MayBeOne) {
  EXPECT_TRUE(may_be_one_person("Celia Oyelaran", "C. Oyelaran"));
  EXPECT_TRUE(may_be_one_person("C. OYELARAN", "Celia A. Oyelaran, CPA"));
  EXPECT_TRUE(may_be_one_person("Dr. Celia Oyelaran", "Celia Oyelaran"));
  EXPECT_TRUE(may_be_one_person("Ödön Ábel", "Ödön Ábel"));
}

TEST(Persons, AreTwo) {
  EXPECT_FALSE(may_be_one_person("Celia Oyelaran", "Ann Oyelaran"));
  EXPECT_FALSE(may_be_one_person("Celia Oyelaran", "A. Oyelaran"));
  EXPECT_FALSE(may_be_one_person("Celia A. Oyelaran", "Celia B. Oyelaran"));
  EXPECT_FALSE(may_be_one_person("Celia Oyelaran", "Celia Moss"));
  EXPECT_FALSE(may_be_one_person("Oyelaran", "Celia Oyelaran")) << "a family name alone is too little";
  EXPECT_FALSE(may_be_one_person("", ""));
}

TEST(Persons, SignWhole) {
  EXPECT_TRUE(is_whole({{Text{"Imogen Vale", {}}, {}}, {Text{"Director", {}}, {}}}));
  EXPECT_FALSE(is_whole({{Text{"Imogen Vale", {}}, {}}, {}}));
}

}  // namespace
}  // namespace socpress::inline language
