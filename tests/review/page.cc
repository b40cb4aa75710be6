// Samples in memory, and trees by pugixml.
#include "review/page.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "socpress/disk.h"

namespace socpress {
namespace {

namespace fs = std::filesystem;
const fs::path root = SOCPRESS_ROOT;

std::string bytes_of_file(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::stringstream all;
  all << in.rdbuf();
  return all.str();
}

void load(MemoryFiles& files, const fs::path& folder) {
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      files.files[entry.path().lexically_relative(folder).generic_string()] = bytes_of_file(entry.path());
}

struct Gathering final : pugi::xml_tree_walker {
  std::function<bool(pugi::xml_node&)> visit;
  bool for_each(pugi::xml_node& node) override { return visit(node); }
};

}  // namespace

std::vector<std::string> engagements() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(root / "samples"))
    if (fs::exists(entry.path() / "engagement.yaml")) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

Sample::Sample(const std::string& name)
    : environment{engagement, data,
                  [](const std::string& face) { return font_file((root / "layouts").string(), face); }} {
  load(engagement, root / "samples" / name);
  load(data, root / "layouts");
}

std::string Sample::page() {
  sources = Sources();
  findings = Findings();
  return assemble::review_page(environment, {}, sources, findings);
}

void Sample::edit(const std::string& path, const std::string& from, const std::string& to) {
  std::string& text = engagement.files[path];
  const std::size_t at = text.find(from);
  ASSERT_NE(at, std::string::npos) << path << " does not hold " << from;
  ASSERT_EQ(text.find(from, at + 1), std::string::npos) << path << " holds more than once " << from;
  text.replace(at, from.size(), to);
}

pugi::xml_document tree_of(const std::string& page) {
  pugi::xml_document document;
  const pugi::xml_parse_result read =
      document.load_buffer(page.data(), page.size(), pugi::parse_full | pugi::parse_ws_pcdata, pugi::encoding_utf8);
  EXPECT_TRUE(read) << read.description() << " at " << page.substr(static_cast<std::size_t>(read.offset), 80);
  return document;
}

std::string text_in(const pugi::xml_node& node) {
  std::string all;
  Gathering walker;
  walker.visit = [&](pugi::xml_node& one) {
    // White space before an element on a line of its own is not text of the page.
    if (one.type() == pugi::node_pcdata &&
        std::string_view(one.value()).find_first_not_of('\n') != std::string_view::npos)
      all += one.value();
    return true;
  };
  pugi::xml_node start = node;
  start.traverse(walker);
  return all;
}

std::vector<pugi::xml_node> elements(const pugi::xml_node& below,
                                     const std::function<bool(const pugi::xml_node&)>& wanted) {
  std::vector<pugi::xml_node> found;
  Gathering walker;
  walker.visit = [&](pugi::xml_node& one) {
    if (one.type() == pugi::node_element && wanted(one)) found.push_back(one);
    return true;
  };
  pugi::xml_node start = below;
  start.traverse(walker);
  return found;
}

std::vector<pugi::xml_node> elements(const pugi::xml_node& below, const std::string& name) {
  return elements(below, [&](const pugi::xml_node& node) { return name == node.name(); });
}

bool has_class(const pugi::xml_node& node, const std::string& name) {
  const std::string all = " " + std::string(node.attribute("class").value()) + " ";
  return all.find(" " + name + " ") != std::string::npos;
}

}  // namespace socpress
