// The permitted bytes of a text file, before its contents are parsed.
#include <gtest/gtest.h>

#include "ingest/formats/budget.h"
#include "ingest/formats/text_file.h"
#include "reading.h"

namespace socpress::ingest {
namespace {

struct Hostile {
  const char* name;
  std::string bytes;
  const char* finding;
  const char* place;
};

TEST(ReadText, RejectsBytesThatAreNotTextAtTheExactPlace) {
  const Hostile table[] = {
      {"Windows-1252", "name: Caf\xE9\n", "read/not-utf-8", "1:10"},
      {"overlong", "ab\nc\xC0\xAF", "read/not-utf-8", "2:2"},
      {"UTF-16", std::string("\xFF\xFE") + std::string("a\0b\0", 4), "read/utf-16", "1:1"},
      {"NUL", std::string("a\nb\0c", 5), "read/unwanted-character", "2:2"},
      {"bidirectional override", "pay \u202Eevil", "read/unwanted-character", "1:5"},
      {"bell after CR LF", "one\r\ntwo\r\nx\a\r\n", "read/unwanted-character", "3:2"},
      {"private use", "\uE000", "read/unwanted-character", "1:1"},
      {"lone carriage return", "one\rtwo\n", "read/lone-carriage-return", "1:4"},
      {"carriage return at the end", "one\r", "read/lone-carriage-return", "1:4"},
  };
  for (const Hostile& row : table) {
    Reading reading;
    reading.folder.files["a.txt"] = row.bytes;
    EXPECT_FALSE(read_text("a.txt", reading.folder, reading.sources, reading.findings)) << row.name;
    ASSERT_EQ(reading.ids(), std::vector<std::string>{row.finding}) << row.name;
    EXPECT_EQ(reading.place(reading.only()), row.place) << row.name;
    EXPECT_TRUE(reading.findings.block(Blocks::everything)) << row.name;
  }
}

TEST(ReadText, KeepsEveryByteOfWhatItAccepts) {
  const std::string bytes =
      "\xEF\xBB\xBF"
      "tab\there\r\nCafé\n";
  Reading reading;
  reading.folder.files["a.txt"] = bytes;
  const auto file = read_text("a.txt", reading.folder, reading.sources, reading.findings);
  ASSERT_TRUE(file);
  EXPECT_EQ(reading.sources[*file].bytes(), bytes);
  EXPECT_EQ(byte_order_mark(bytes), 3u);
  EXPECT_TRUE(reading.ids().empty());
}

TEST(ReadText, NamesEachUnwantedCharacterButNotForEver) {
  Reading reading;
  reading.folder.files["two"] =
      "a\x01"
      "b\x02";
  EXPECT_FALSE(read_text("two", reading.folder, reading.sources, reading.findings));
  EXPECT_EQ(reading.findings.all().size(), 2u);
  reading.folder.files["many"] = std::string(10'000, '\x01');
  EXPECT_FALSE(read_text("many", reading.folder, reading.sources, reading.findings));
  EXPECT_EQ(reading.findings.all().size(), 2 + budget::findings_of_a_kind);
}

TEST(ReadText, ReportsAFileThatCannotBeRead) {
  Reading reading;
  reading.folder.files["big"] = std::string(budget::text_file_bytes + 1, 'a');
  EXPECT_FALSE(read_text("big", reading.folder, reading.sources, reading.findings));
  EXPECT_FALSE(read_text("absent", reading.folder, reading.sources, reading.findings));
  EXPECT_FALSE(read_text("../outside", reading.folder, reading.sources, reading.findings));
  EXPECT_EQ(reading.ids(), std::vector<std::string>(3, "read/cannot-read"));
}

TEST(NormalForm, MovesAnchorsWithTheWords) {
  const std::string written = "Cafe\u0301 and re\u0301sume\u0301 here";
  const Span span{FileId{}, 100, 100 + static_cast<std::uint32_t>(written.size())};
  const Located<Text> text{in_normal_form({written, {}}, span), span};
  EXPECT_EQ(text->utf8, "Café and résumé here");
  const std::size_t here = text->utf8.find("here");
  EXPECT_EQ(span_of(text, here, here + 4).begin, 100 + written.find("here"));
  const std::size_t resume = text->utf8.find("résumé");
  EXPECT_EQ(span_of(text, resume, resume + 1).begin, 100 + written.find("re\u0301"));
}

}  // namespace
}  // namespace socpress::ingest
