// The driver: the only room that knows the stages. Reads like a table of contents.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/doors.h"
#include "base/finding.h"

namespace socpress {

/// Where a run may stop and show its value instead of going on.
enum class Stage { model, document, pages, report };

/// What to press from one engagement folder.
struct Order {
  Stage stop_after = Stage::report;
  std::optional<std::string> layout;             ///< else the engagement's own
  bool public_commitments = false;               ///< the public section alone, from the public model
  bool soc3 = false;                             ///< the report for the public, pressed in a process of its own
};

/// What came of it.
struct Pressed {
  Bytes report;                                  ///< the PDF; empty when nothing was pressed
  std::string dump;                              ///< of the stage asked for
  bool draft = true;
  std::string why_draft;                         ///< in words, when it is one
  std::size_t pages = 0;
  std::string manifest;                          ///< SOC 3: what the report was made of, as JSON
};

/// The doors and folders a run is given.
struct World {
  const Files& engagement;
  const Files& data;                             ///< layouts and catalogs
  std::function<std::optional<Bytes>(const std::string& file_name)> font;   ///< a face by its file's name
  Spawn* spawn = nullptr;                        ///< needed for a SOC 3 alone
  std::vector<const Files*> others{};            ///< other engagements, whose texts `review` compares with these
};

/// Presses; every finding of every stage that could run is in `findings`.
Pressed press(const World& world, const Order& order, Sources& sources, Findings& findings);

/// Holds the bytes of a report for the public against the engagement they are said to come from (the leak check).
void verify(const World& world, Order order, std::string_view report, Sources& sources, Findings& findings);

/// Checks as far as pages, presses nothing.
void review(const World& world, const Order& order, Sources& sources, Findings& findings);

/// What `auditor/sign-off.yaml` must say for this folder.
std::optional<std::string> digest(const World& world, const Order& order, Sources& sources, Findings& findings);

}  // namespace socpress
