// Lays the public model out again, and compares the finished bytes with it.
#include "assemble/public/clearance.h"

#include "compose/public/compose_public.h"
#include "inspect/leaks/verify_public.h"
#include "redact/restricted_texts.h"
#include "typeset/typeset.h"

namespace socpress::assemble {

namespace {

/// The words as poppler extracts them; empty when it cannot be run.
std::string extracted_words(std::string_view report, Processes* processes) {
  if (processes == nullptr) return {};
  const Expected<std::string> output = processes->run({"pdftotext", {"-raw", "-enc", "UTF-8", "-", "-"}}, report);
  const auto* text = std::get_if<std::string>(&output);
  return text == nullptr ? std::string() : *text;
}

std::optional<Date> day_of(const std::optional<Located<Date>>& date) {
  return date ? std::optional(**date) : std::nullopt;
}

}  // namespace

std::optional<std::vector<WaivedWords>> clear_for_public(std::string_view report, const PublicOrigin& origin,
                                                         Processes* processes, Findings& findings) {
  Findings reported_with_the_report;
  const Document document = compose_public::compose(origin.shown, origin.layout, reported_with_the_report);
  const Pages pages = typeset::typeset(document, origin.faces, reported_with_the_report);
  Findings leaks;
  const inspect::RestrictedTexts restricted{redact::restricted_texts(origin.engagement, origin.shown)};
  const std::vector<inspect::WaivedPhrase> waived = verify_public(
      report, inspect::contents_of(pages), restricted, origin.waivers, extracted_words(report, processes), leaks);
  findings.append(leaks);
  if (leaks.count(Severity::error) > 0) return std::nullopt;
  std::vector<WaivedWords> words;
  for (const inspect::WaivedPhrase& one : waived) {
    const Waiver& waiver = origin.waivers[one.waiver];
    words.push_back({one.words, waiver.by->utf8, waiver.reason->utf8, day_of(waiver.on), day_of(waiver.until)});
  }
  return words;
}

}  // namespace socpress::assemble
