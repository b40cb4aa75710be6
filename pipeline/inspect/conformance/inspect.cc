// Finished bytes to findings: an independent reader (libqpdf) that shares no code with the writer.
#include "inspect/conformance/inspect.h"

#include <exception>
#include <qpdf/QPDF.hh>

#include "inspect/conformance/catalog.h"
#include "inspect/conformance/fault_counts.h"
#include "inspect/conformance/pages.h"
#include "inspect/conformance/structure.h"
#include "inspect/reader/object.h"

namespace socpress::inspect {

namespace {

const FindingKind<std::string> damaged{
    "inspect/damaged", Severity::error,
    "the finished file does not read back cleanly ({}); any reader opens a report without repairing it", our_fault,
    "ISO 32000-1, 7.5"};
const Fault no_pages{"inspect/no-pages", Severity::error, "the file has no pages ({}); a report has some", our_fault,
                     "ISO 32000-1, 7.7.3"};

void read(QPDF& file, FaultCounts& faults, Inspection& seen) {
  check_catalog(file, faults);

  StructureReader structure(faults);
  QPDFObjectHandle tree = entry(file.getRoot(), "/StructTreeRoot");
  structure.read(tree);
  const Claims& claims = structure.claims();

  PageReader pages(claims, faults);
  pages.take_parents(entry(tree, "/ParentTree"));
  const std::vector<QPDFObjectHandle>& all = file.getAllPages();
  if (all.empty()) faults.add(no_pages, "in the catalog");
  for (QPDFObjectHandle page : all) pages.take_page_number(page.getObjectID());
  for (const QPDFObjectHandle& page : all) pages.read(page);
  pages.finish();
  check_reach(file, faults);

  seen = {all.size(),     claims.elements, claims.tables, claims.header_cells,
          claims.figures, pages.fonts(),   pages.links()};
}

}  // namespace

Inspection inspect(std::string_view pdf, Findings& findings) {
  Inspection seen;
  FaultCounts faults;
  check_bytes(pdf, faults);
  std::string damage;
  try {
    QPDF file;
    file.setSuppressWarnings(true);
    file.setAttemptRecovery(false);  // a file that requires repair is not the one we wrote
    file.processMemoryFile("report", pdf.data(), pdf.size());
    read(file, faults, seen);
    if (const std::vector<QPDFExc> warnings = file.getWarnings(); !warnings.empty()) damage = warnings.front().what();
  } catch (const std::exception& error) {
    damage = error.what();
  }
  if (!damage.empty()) findings.report(damaged, damage);
  faults.report(findings);
  return seen;
}

}  // namespace socpress::inspect
