// Every word list that the table names is used by a rule.
#include "language/word_lists.h"

#include <gtest/gtest.h>

#include <string>

#include "house/read_text.h"

namespace socpress::house {
namespace {

TEST(WordLists, EachIsUsed) {
  std::string sources;
  for (const char* room : {"pipeline/language", "pipeline/check"})
    for (const auto& entry : fs::recursive_directory_iterator(root / room))
      if (entry.is_regular_file() && entry.path().filename() != "word_lists.h") sources += text_of(entry.path());
  const auto is_used = [&](std::string_view name) {
    return sources.find('"' + std::string(name) + '"') != std::string::npos;
  };
  for (const std::string_view name : lists_of_words) EXPECT_TRUE(is_used(name)) << name;
  for (const std::string_view name : lists_of_phrases) EXPECT_TRUE(is_used(name)) << name;
}

}  // namespace
}  // namespace socpress::house
