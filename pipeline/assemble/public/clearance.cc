// The driver's last look at a public report: what it may say, collected afresh, and the leak check over its bytes.
#include "assemble/public/clearance.h"

#include <algorithm>

#include "compose/public/compose_public.h"
#include "inspect/leaks/verify_public.h"
#include "redact/restricted_texts.h"
#include "typeset/typeset.h"

namespace socpress::assemble {

namespace {

/// The words as poppler extracts them; empty when it cannot be run.
std::string extracted_words(std::string_view report, Spawn* spawn) {
  if (spawn == nullptr) return {};
  const Outcome<std::string> said = spawn->run({"pdftotext", {"-raw", "-enc", "UTF-8", "-", "-"}}, report);
  const auto* text = std::get_if<std::string>(&said);
  return text == nullptr ? std::string() : *text;
}

std::optional<Date> day_of(const std::optional<Located<Date>>& date) {
  return date ? std::optional(**date) : std::nullopt;
}

}  // namespace

std::optional<std::vector<PassedWords>> clear_for_public(std::string_view report, const PublicOrigin& origin,
                                                         Spawn* spawn, Findings& findings) {
  Findings of_layout;  // told where the report was pressed
  const Pages pages =
      typeset::typeset(compose_public::compose(origin.shown, origin.layout, of_layout), origin.faces, of_layout);
  Findings leaks;
  const inspect::RestrictedTexts restricted{redact::restricted_texts(origin.engagement, origin.shown)};
  const std::vector<inspect::LetPass> let_pass = verify_public(report, inspect::truth_of(pages), restricted,
                                                               origin.waivers, extracted_words(report, spawn), leaks);
  for (const Finding& finding : leaks.all()) findings.add(finding);
  if (leaks.count(Severity::error) > 0) return std::nullopt;
  std::vector<PassedWords> passed;
  for (const inspect::LetPass& one : let_pass) {
    const Waiver& waiver = origin.waivers[one.waiver];
    passed.push_back({one.words, waiver.by->utf8, waiver.reason->utf8, day_of(waiver.on), day_of(waiver.until)});
  }
  return passed;
}

}  // namespace socpress::assemble
