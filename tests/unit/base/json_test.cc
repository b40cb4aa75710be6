// The printed form of JSON.
#include "base/json.h"

#include <gtest/gtest.h>

namespace socpress::inline base {
namespace {

TEST(Json, KeepsTheOrderOfInput) {
  const Json json(
      Json::Object{{"z", 1}, {"a", Json::Array{true, Json(), "x"}}, {"n", std::int64_t{-9007199254740993}}});
  EXPECT_EQ(to_text(json, 0), R"({"z":1,"a":[true,null,"x"],"n":-9007199254740993})");
  EXPECT_EQ(to_text(Json(Json::Object{{"z", 1}, {"a", 2}})), "{\n  \"z\": 1,\n  \"a\": 2\n}");
}

TEST(Json, EscapesAndNeverThrows) {
  EXPECT_EQ(to_text(Json("a\"b\\c\n\x01"), 0), R"("a\"b\\c\n\u0001")");
  EXPECT_EQ(to_text(Json("caf\u00E9"), 0), "\"caf\u00E9\"");
  EXPECT_EQ(to_text(Json("x\xFFy"), 0), "\"x\uFFFDy\"");
  EXPECT_EQ(to_text(Json(Json::Object{{"\xFF", 1}}), 0), "{\"\uFFFD\":1}");
}

TEST(Json, EmptyThings) {
  EXPECT_EQ(to_text(Json(Json::Array{})), "[]");
  EXPECT_EQ(to_text(Json(Json::Object{})), "{}");
  EXPECT_EQ(to_text(Json()), "null");
}

TEST(Json, LongObjectsAreNotQuadratic) {
  Json::Object members;
  for (int i = 0; i < 100'000; ++i) members.emplace_back(std::to_string(i), i);
  EXPECT_GT(to_text(Json(std::move(members))).size(), 100'000u);
}

}  // namespace
}  // namespace socpress::inline base
