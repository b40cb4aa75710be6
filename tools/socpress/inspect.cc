// `socpress inspect`: checks a finished PDF for conformance.
#include "inspect/conformance/inspect.h"

#include <fmt/format.h>

#include "socpress/commands.h"
#include "socpress/report_file.h"

namespace socpress::commands {

int inspect(const Arguments& arguments) {
  const Expected<std::string> bytes = read_report(arguments.file);
  if (const auto* error = std::get_if<Error>(&bytes)) return fail(fmt::format("{}: {}", arguments.file, error->reason));
  Findings findings;
  const Sources sources;
  const socpress::inspect::Inspection seen = socpress::inspect::inspect(std::get<std::string>(bytes), findings);
  const std::string counts =
      fmt::format("{}, {}, {} with {}, {}, {}, {}\n", plural(seen.pages, "page"),
                  plural(seen.structure_elements, "structure element"), plural(seen.tables, "table"),
                  plural(seen.header_cells, "header cell"), plural(seen.figures, "figure"), plural(seen.fonts, "font"),
                  plural(seen.links, "link"));
  if (const int status = emit_run({findings, sources}, arguments.output, stdout); status != done) return status;
  if (const int status = put(stdout, counts); status != done) return status;
  return status_of(findings, arguments.output);
}

}  // namespace socpress::commands
