// Arguments of the command line, and the platform of a run.
#pragma once

#include <string>
#include <vector>

#include "assemble/build.h"
#include "socpress/disk.h"
#include "socpress/output.h"
#include "socpress/processes.h"

namespace socpress {

/// Every argument of every command.
struct Arguments {
  std::vector<std::string> engagements;
  std::string report, data, layout, stop_after, part, file, against, prior;
  OutputOptions output;
  bool files = false;  ///< `digest`: with the digest of each file

  const std::string& engagement() const { return engagements.front(); }
};

/// "1 page", "2 pages".
std::string plural(std::size_t n, const char* noun);

/// Names of the input folders in output for machines.
emit::FolderNames folders_of(const std::string& engagement, const Arguments& arguments);
assemble::Request request_of(const Arguments& arguments);

/// The real platform of one run: folders, fonts and processes.
struct Platform {
  DiskFiles engagement, data;
  SystemProcesses processes;
  assemble::Environment environment;

  Platform(const std::string& folder, const std::string& data_path)
      : engagement(folder),
        data(data_path),
        environment{engagement, data, [data_path](const std::string& name) { return font_file(data_path, name); },
                    &processes} {}
  Platform(const Platform&) = delete;
  Platform& operator=(const Platform&) = delete;

  bool failed_temporarily() const { return engagement.failed_temporarily() || data.failed_temporarily(); }
};

}  // namespace socpress
