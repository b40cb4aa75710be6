// The child process: from the public model, a layout and fonts to the report, without opening anything.
#include "assemble/public/child.h"

#include <map>
#include <utility>

#include "assemble/build.h"
#include "assemble/public/frames.h"
#include "check/check.h"
#include "compose/public/compose_public.h"
#include "ingest/ingest.h"
#include "model/public_bytes.h"
#include "model/public_text.h"
#include "typeset/typeset.h"
#include "write/pdf/write_pdf.h"

namespace socpress::assemble {
namespace {

/// The contents of the work, in the form that the stages take.
struct Taken {
  std::string layout;
  MemoryFiles layouts;
  std::map<std::string, Bytes, std::less<>> fonts;
  std::optional<PublicEngagement> model;
  Stage stop_after = Stage::report;
};

std::optional<Taken> taken_from(std::string_view work) {
  const auto frames = frames_of(work);
  if (!frames) return std::nullopt;
  Taken taken;
  for (const auto& [name, bytes] : *frames) {
    if (name == "layout") taken.layout = bytes;
    if (name == "model") taken.model = read_public_bytes(bytes);
    if (name == "stop-after" && number_of(bytes) <= static_cast<std::size_t>(Stage::report))
      taken.stop_after = static_cast<Stage>(number_of(bytes));
    if (const auto path = behind("layout/", name)) taken.layouts.files.emplace(*path, bytes);
    if (const auto file = behind("font/", name)) taken.fonts.emplace(*file, bytes);
  }
  if (!taken.model || taken.layout.empty()) return std::nullopt;
  return taken;
}

std::optional<Faces> faces_of(const Look& look, Taken& taken) {
  Faces faces;
  for (const FaceFile& file : look.faces) {
    const auto bytes = taken.fonts.find(file.file);
    if (bytes == taken.fonts.end()) return std::nullopt;
    std::optional<Face> face = Face::load(file.file, bytes->second);
    if (!face) return std::nullopt;
    faces.push_back(std::move(*face));
  }
  return faces;
}

/// A place in a layout's file or in a public text; any other place is dropped.
void add_place(std::string_view name, const Label& place, const Sources& sources, Frames& finding) {
  Frames one;
  if (const auto id = public_text_at(place.span))
    one.add("public-text", std::to_string(*id));
  else if (static_cast<std::size_t>(place.span.file) < sources.size())
    one.add("file", sources[place.span.file].path());
  else
    return;
  one.add("begin", std::to_string(place.span.begin));
  one.add("end", std::to_string(place.span.end));
  one.add("text", place.text);
  finding.add(name, one.take());
}

void add_finding(const Finding& finding, const Sources& sources, Frames& result) {
  Frames one;
  one.add("id", finding.id);
  one.add("severity", std::to_string(static_cast<int>(finding.severity)));
  one.add("blocks", std::to_string(static_cast<int>(finding.blocks)));
  one.add("message", finding.message);
  one.add("label", finding.label);
  one.add("help", finding.help);
  one.add("authority", finding.authority);
  if (finding.span) add_place("place", {*finding.span, {}}, sources, one);
  for (const Label& other : finding.others) add_place("other", other, sources, one);
  result.add("finding", one.take());
}

/// Composes, typesets and checks; adds the requested output to the result.
void lay_out(Taken& taken, const Layout& layout, const Faces& faces, Frames& result, Findings& findings) {
  const Document document = compose_public::compose(*taken.model, layout, findings);
  check::RuleInput rules(check::Scope::public_report);
  rules.add(document);
  check::evaluate(rules, findings);
  if (taken.stop_after == Stage::document) return result.add("dump", dump(document));
  const Pages pages = typeset::typeset(document, faces, findings);
  rules.add(pages);
  check::evaluate(rules, findings);
  result.add("pages", std::to_string(pages.pages.size()));
  if (taken.stop_after == Stage::pages) return result.add("dump", dump(pages));
  if (const std::optional<Bytes> bytes = write_pdf::write_pdf(pages, faces, findings)) result.add("report", *bytes);
}

}  // namespace

std::optional<Bytes> build_for_public(std::string_view work) {
  std::optional<Taken> taken = taken_from(work);
  if (!taken) return std::nullopt;
  // Findings about the layout are reported by the parent process, which knows its file.
  Sources sources;
  Findings of_layout, findings;
  const MemoryFiles no_firm_layout;
  const auto layout = ingest::ingest_layout(taken->layout, taken->layouts, no_firm_layout, sources, of_layout);
  if (!layout) return std::nullopt;
  const auto faces = faces_of(layout->look, *taken);
  if (!faces) return std::nullopt;
  Frames result;
  lay_out(*taken, *layout, *faces, result, findings);
  for (const Finding& finding : findings.all()) add_finding(finding, sources, result);
  return result.take();
}

}  // namespace socpress::assemble
