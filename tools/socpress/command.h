// What every command shares: what was asked, the doors of a run, how findings are told, and the exit status.
#pragma once

#include <string>
#include <vector>

#include "assemble.h"
#include "socpress/disk.h"
#include "socpress/processes.h"
#include "tell/tell.h"

namespace socpress {

enum Exit { done = 0, found = 1, could_not = 2 };

/// Everything the command line may say.
struct Asked {
  std::vector<std::string> engagements;
  std::string output, data, layout, stop_after, part, format = "full", color = "auto", fail_on = "error", file;

  const std::string& engagement() const { return engagements.front(); }
};

/// Writes all of it, or says that it could not: a report lost in a full pipe must not look like success.
bool put(std::FILE* stream, const std::string& text);
/// Says why nothing can be done; gives the exit status for it.
int fail(const std::string& message);
/// "1 page", "2 pages".
std::string plural(std::size_t n, const char* noun);

TellOptions tell_options(const Asked& asked);
/// Exit status by the findings; problems of the world weigh more than those of the engagement.
int status_of(const Findings& findings, const Asked& asked);
Order order_of(const Asked& asked);

/// The doors of one run, on the real disk.
struct Doors {
  DiskFiles engagement, data;
  Processes processes;
  World world;

  Doors(const std::string& folder, const std::string& data_path)
      : engagement(folder), data(data_path),
        world{engagement, data, [data_path](const std::string& name) { return font_file(data_path, name); },
              &processes} {}
  Doors(const Doors&) = delete;
  Doors& operator=(const Doors&) = delete;
};

}  // namespace socpress
