// The driver's last look at a public report: what it may say, collected afresh, and the leak check over its bytes.
#include "assemble_leaks.h"

#include <algorithm>

#include "compose/public/compose_public.h"
#include "inspect/verify_public.h"
#include "redact/atoms.h"
#include "typeset/typeset.h"

namespace socpress {

namespace {

/// The words as poppler extracts them; empty when it cannot be run.
std::string extracted_words(std::string_view report, Spawn* spawn) {
  if (spawn == nullptr) return {};
  const Outcome<std::string> said = spawn->run({"pdftotext", {"-raw", "-enc", "UTF-8", "-", "-"}}, report);
  const auto* text = std::get_if<std::string>(&said);
  return text == nullptr ? std::string() : *text;
}

}  // namespace

bool clear_for_public(std::string_view report, const PublicOrigin& origin, Spawn* spawn, Findings& findings) {
  Findings of_layout;   // told where the report was pressed
  const Pages pages = typeset(compose_public(origin.shown, origin.layout, of_layout), origin.faces, of_layout);
  Findings leaks;
  const RestrictedAtoms restricted{restricted_atoms(origin.engagement, origin.shown)};
  verify_public(report, truth_of(pages), restricted, {}, extracted_words(report, spawn), leaks);
  for (const Finding& finding : leaks.all()) findings.add(finding);
  return leaks.count(Severity::error) == 0;
}

}  // namespace socpress
