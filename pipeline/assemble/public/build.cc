// From the engagement to its projection, from the projection to a cleared report.
#include "assemble/public/build.h"

#include <utility>

#include "assemble/fonts.h"
#include "assemble/parts.h"
#include "assemble/public/clearance.h"
#include "assemble/public/manifest.h"
#include "assemble/public/protocol.h"
#include "assemble/signing.h"
#include "check/check.h"
#include "compose/public/compose_public.h"
#include "ingest/ingest.h"
#include "redact/redact.h"
#include "typeset/typeset.h"
#include "write/pdf/write_pdf.h"

namespace socpress::assemble {
namespace {

const FindingKind<> no_period{"public/no-period", Blocks::everything,
                              "the public section states the period of a Type 2 examination, and the terms have none; "
                              "a report for the public is based on a Type 2",
                              "state the period in engagement.yaml; a Type 1 cannot produce a report for the public"};
const FindingKind<> nothing_to_compare{
    "leak/nothing-to-compare", Severity::error,
    "the engagement yields no public report to compare the file with; a file is cleared by comparison with one",
    "fix the engagement; until then, do not distribute the file", "a file that was not compared is not cleared"};

/// The report for the public as far as this process builds it: checked and projected, with its layout and faces.
struct Projected {
  Inputs inputs;
  std::vector<Waiver> waivers{};            ///< in force on the report's date
  std::optional<PublicEngagement> shown{};  ///< nothing when no report can be made
  std::optional<Faces> faces{};
  Standing standing{};
  std::vector<check::RuleStatus> rules{};  ///< those that apply, here and in the public process

  /// Before: there are a projection and faces.
  PublicOrigin origin() const { return {inputs.engagement, *shown, *inputs.layout, *faces, waivers}; }
};

std::vector<Waiver> in_force(std::vector<Waiver> waivers, const Engagement& engagement) {
  const auto& report = engagement.auditor ? engagement.auditor->soc3 : std::optional<Soc3Opinion>();
  const auto day = report && report->report_date ? std::optional(**report->report_date) : std::nullopt;
  std::erase_if(waivers, [&](const Waiver& waiver) { return !holds_on(waiver, day); });
  return waivers;
}

/// The rules of the engagement, of the waivers, and of the texts for the public; those over the document and the pages
/// are evaluated where these are built.
std::vector<check::RuleStatus> check_public_inputs(const Inputs& inputs, const std::vector<Waiver>& waivers,
                                                   const Sources& sources, Findings& findings) {
  check::RuleInput rules(check::Scope::public_report);
  rules.add(inputs.engagement);
  if (inputs.layout) rules.add(*inputs.layout);
  check::evaluate(rules, findings);
  rules.add_public_waivers(waivers);
  check::evaluate(rules, findings);
  check::decide(inputs.engagement, sources, findings);
  if (!inputs.layout || findings.block(Blocks::everything)) return {};
  rules.add_public_texts(redact::public_texts(inputs.engagement));
  check::evaluate(rules, findings);
  return check::statuses(rules, check::Needs::document | check::Needs::pages);
}

Projected project(const Environment& environment, const Request& request, Sources& sources, Findings& findings) {
  const ReadOnce folder(environment.engagement, request.part);
  Projected out{read(folder, environment, request, sources, findings)};
  const Inputs& inputs = out.inputs;
  if (findings.block(Blocks::everything) || (!inputs.layout && request.stop_after != Stage::model)) return out;
  const std::vector<Waiver> waivers = ingest::ingest_waivers(folder, sources, findings);
  out.rules = check_public_inputs(inputs, waivers, sources, findings);
  if (findings.block(Blocks::everything)) return out;
  out.waivers = in_force(waivers, inputs.engagement);
  out.shown = redact::redact(inputs.engagement);
  if (request.stop_after == Stage::model || request.stop_after == Stage::checked) return out;
  out.faces = load_faces(inputs.layout->look, environment, findings);
  out.standing = standing_of_public_report(inputs, folder, environment, sources, findings);
  out.shown->draft = out.standing.is_draft();
  return out;
}

/// The files of the layout, each by its path, as the public process reads them.
std::vector<PublicPart> layout_parts(const Layout& layout, const Sources& sources) {
  std::vector<PublicPart> parts;
  for (const FileId file : layout.files) parts.push_back({sources[file].path(), sources[file].bytes()});
  return parts;
}

}  // namespace

BuildResult build_public(const Environment& environment, const Request& request, Sources& sources, Findings& findings) {
  const Projected made = project(environment, request, sources, findings);
  if (!made.shown) return {};
  BuildResult result;
  if (request.stop_after == Stage::model) {
    result.dump = dump(*made.shown);
    return result;
  }
  if (!made.faces) return {};
  const PublicBytes model = public_bytes(*made.shown);
  const PublicWork work{request.layout.value_or("soc3"), layout_parts(*made.inputs.layout, sources), *made.faces, model,
                        request.stop_after};
  PublicResult built = run_public_process(work, environment.processes,
                                          {sources, redact::public_texts(made.inputs.engagement)}, findings);
  result.dump = std::move(built.dump);
  result.pages = built.pages;
  result.why_draft = made.standing.why_draft;
  if (!findings.block(Blocks::everything)) result.rules = made.rules;
  const bool may_be_issued = made.standing.is_draft() || !findings.block(Blocks::issue);
  if (built.report.empty() || !may_be_issued || findings.block(Blocks::everything)) return result;
  const auto waived = clear_for_public(built.report, made.origin(), environment.processes, findings);
  if (!waived) return result;
  result.manifest = public_manifest(work, built.report, *waived);
  result.report = std::move(built.report);
  return result;
}

BuildResult build_public_section(const Environment& environment, const Request& request, Sources& sources,
                                 Findings& findings) {
  const ReadOnce folder(environment.engagement, request.part);
  const Inputs inputs = read(folder, environment, request, sources, findings);
  BuildResult result;
  if (request.stop_after == Stage::model) result.dump = dump(inputs.engagement);
  if (!inputs.layout) return result;
  check::RuleInput rules;
  if (!findings.block(Blocks::everything)) {
    rules.add(inputs.engagement);
    rules.add(*inputs.layout);
    check::evaluate(rules, findings);
    check::decide(inputs.engagement, sources, findings);
  }
  const auto& frame = inputs.engagement.terms.time_frame;
  if (!frame || !frame->period()) findings.report(no_period);
  if (findings.block(Blocks::everything)) return result;
  const std::optional<Faces> faces = load_faces(inputs.layout->look, environment, findings);
  if (!faces) return result;

  PublicEngagement shown = redact::redact(inputs.engagement);
  shown.draft = false;
  Findings of_public;
  const Document document = compose_public::compose(shown, *inputs.layout, of_public);
  const Pages pages = typeset::typeset(document, *faces, of_public);
  check::RuleInput rules_of_pages(check::Scope::management);
  rules_of_pages.add(document);
  rules_of_pages.add(pages);
  check::evaluate(rules_of_pages, of_public);
  add_placed(of_public, {sources, redact::public_texts(inputs.engagement)}, findings);
  result.pages = pages.pages.size();
  result.rules = check::statuses(rules, check::Needs::document | check::Needs::pages);
  if (request.stop_after == Stage::document) result.dump = dump(document);
  if (request.stop_after == Stage::pages) result.dump = dump(pages);
  if (request.stop_after == Stage::report) result.report = write_pdf::write_pdf(pages, *faces, findings).value_or("");
  return result;
}

void verify_public(const Environment& environment, Request request, std::string_view report, Sources& sources,
                   Findings& findings) {
  request.part = Part::soc3;
  request.stop_after = Stage::report;
  // Findings about the engagement are reported by `check`; here they matter only when there is nothing to compare with.
  Findings of_engagement;
  const Projected made = project(environment, request, sources, of_engagement);
  if (made.shown && made.faces) {
    clear_for_public(report, made.origin(), environment.processes, findings);
    return;
  }
  findings.append(of_engagement);
  findings.report(nothing_to_compare);
}

}  // namespace socpress::assemble
