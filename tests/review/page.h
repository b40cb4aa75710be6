// The reading view of an engagement, as bytes and as a tree from a strict parser.
#pragma once

#include <functional>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "assemble/build.h"

namespace socpress {

/// Names of the folders in samples/ that are engagements, sorted.
std::vector<std::string> engagements();

/// samples/NAME in memory, with the shipped layouts and the faces of the system.
struct Sample {
  explicit Sample(const std::string& name);
  Sample(const Sample&) = delete;
  Sample& operator=(const Sample&) = delete;

  MemoryFiles engagement, data;
  assemble::Environment environment;
  Sources sources;
  Findings findings;

  /// The page as it is now.
  std::string page();
  /// Replaces the one occurrence of `from`; any other number of them fails the current test.
  void edit(const std::string& path, const std::string& from, const std::string& to);
};

/// The page as a tree. The current test fails when a strict parser cannot read it: an unclosed element, an unescaped
/// text or value.
pugi::xml_document tree_of(const std::string& page);

/// Everything that reads as text inside a node, in order.
std::string text_in(const pugi::xml_node& node);

/// Every element of a tree, in order.
std::vector<pugi::xml_node> elements(const pugi::xml_node& below,
                                     const std::function<bool(const pugi::xml_node&)>& wanted);
std::vector<pugi::xml_node> elements(const pugi::xml_node& below, const std::string& name);
bool has_class(const pugi::xml_node& node, const std::string& name);

}  // namespace socpress
