// Runs every file that once crashed a fuzz target, or was written to, through the same entry point again.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>
#include <string>
#include <vector>

// One entry point per fuzz target; CMake gives each the name of its target.
extern "C" {
int fuzz_engagement(const std::uint8_t* data, std::size_t size);
int fuzz_inspect(const std::uint8_t* data, std::size_t size);
int fuzz_layout(const std::uint8_t* data, std::size_t size);
int fuzz_markdown(const std::uint8_t* data, std::size_t size);
int fuzz_picture(const std::uint8_t* data, std::size_t size);
int fuzz_workbook(const std::uint8_t* data, std::size_t size);
}

namespace {

namespace fs = std::filesystem;

struct Target {
  std::string name;
  int (*run)(const std::uint8_t*, std::size_t);
  friend std::ostream& operator<<(std::ostream& out, const Target& target) { return out << target.name; }
};

class CrashFiles : public testing::TestWithParam<Target> {};

TEST_P(CrashFiles, AreReadOrRefused) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(fs::path(SOCPRESS_ROOT) / "tests/fuzz/crashes" / GetParam().name))
    files.push_back(entry.path());
  std::ranges::sort(files);
  EXPECT_FALSE(files.empty());
  for (const fs::path& file : files) {
    SCOPED_TRACE(file.string());
    std::ifstream in(file, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    EXPECT_EQ(GetParam().run(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()), 0);
  }
}

INSTANTIATE_TEST_SUITE_P(Every, CrashFiles,
                         testing::Values(Target{"engagement", fuzz_engagement}, Target{"inspect", fuzz_inspect},
                                         Target{"layout", fuzz_layout}, Target{"markdown", fuzz_markdown},
                                         Target{"picture", fuzz_picture}, Target{"workbook", fuzz_workbook}),
                         [](const auto& target) { return target.param.name; });

}  // namespace
