// Engagements on disk: samples copied and altered, built by the program itself, and read by our own ingest.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "command_line/program.h"
#include "model/engagement.h"

namespace socpress {

/// Each suite has a folder of its own, which is empty when the suite begins.
class OnDisk : public testing::Test {
 public:
  static void SetUpTestSuite();
};

/// That folder.
std::string scratch();

/// Names of the folders in samples/ that are engagements, sorted.
std::vector<std::string> sample_names();

/// Copies samples/NAME to scratch/AS and returns the path of the copy.
std::string copied_sample(const std::string& name, const std::string& as);
/// Copies every file below a folder.
void copy_folder(const std::string& from, const std::string& to);
/// Replaces the one occurrence of `from` in a file; any other number of them fails the current test.
void edit(const std::string& path, const std::string& from, const std::string& to);
/// Sets how Section IV is presented and on which paper.
void present(const std::string& engagement, const std::string& section_iv, const std::string& paper);
/// Writes auditor/sign-off.yaml with the digest that `socpress digest` prints; with zeros when it prints none.
void sign(const std::string& engagement);

/// Runs the program with these arguments.
Ran socpress(const std::string& arguments);
/// `socpress build ENGAGEMENT -o REPORT`.
Ran build(const std::string& engagement, const std::string& report);
/// The engagement as ingest reads it; a finding that blocks every output fails the current test.
Engagement ingested(const std::string& engagement);

}  // namespace socpress
