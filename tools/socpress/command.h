// What every command shares: what was asked, and the doors of a run.
#pragma once

#include <string>
#include <vector>

#include "assemble/build.h"
#include "socpress/disk.h"
#include "socpress/processes.h"
#include "socpress/telling.h"

namespace socpress {

/// Everything the command line may say.
struct Asked {
  std::vector<std::string> engagements;
  std::string output, data, layout, stop_after, part, file, against, prior;
  TellingAsked telling;
  bool by_file = false;  ///< `digest`: with that of each file

  const std::string& engagement() const { return engagements.front(); }
};

/// "1 page", "2 pages".
std::string plural(std::size_t n, const char* noun);

/// How the folder of an engagement, and that of the layouts, are called by machines.
emit::FolderNames folders_of(const std::string& engagement, const Asked& asked);
assemble::Request order_of(const Asked& asked);

/// The doors of one run, on the real disk.
struct Doors {
  DiskFiles engagement, data;
  Processes processes;
  assemble::Environment environment;

  Doors(const std::string& folder, const std::string& data_path)
      : engagement(folder),
        data(data_path),
        environment{engagement, data, [data_path](const std::string& name) { return font_file(data_path, name); },
                    &processes} {}
  Doors(const Doors&) = delete;
  Doors& operator=(const Doors&) = delete;
};

}  // namespace socpress
