// Builds one part of an engagement: read, check, compose, typeset, write, in that order and nowhere else.
#include "assemble/build.h"

#include <memory>
#include <utility>

#include "assemble/comparisons.h"
#include "assemble/fonts.h"
#include "assemble/parts.h"
#include "assemble/public/build.h"
#include "assemble/signing.h"
#include "base/json.h"
#include "compose/compose.h"
#include "publish/publish.h"
#include "review/review.h"
#include "typeset/typeset.h"
#include "write/pdf/write_pdf.h"

namespace socpress::assemble {
namespace {

const FindingKind<> no_letter{
    "letter/missing", Blocks::everything,
    "management has not written a bridge letter; this part is built from management/bridge-letter.yaml only",
    "let management write management/bridge-letter.yaml: the letter is management's alone, and the service auditor has "
    "no part in it"};

/// A part on pages, and its findings. The rules view it: it must not move.
struct LaidOut {
  Document document;
  Pages pages;
  Findings findings;
};

/// A part as far as it could be built without writing.
struct Built {
  Inputs inputs;
  Standing standing;
  std::optional<Faces> faces;            ///< nothing where findings block everything
  std::unique_ptr<LaidOut> laid_out;     ///< its findings are among all others
  std::vector<check::RuleStatus> rules;  ///< those that apply
};

check::Scope scope_of(Part part) {
  return form_of(part).of_management ? check::Scope::management : check::Scope::report;
}

void check_inputs(const Environment& environment, const Inputs& inputs, Part part, check::RuleInput& rules,
                  Sources& sources, Findings& findings) {
  if (findings.block(Blocks::everything)) return;
  rules.add(inputs.engagement);
  rules.add(*inputs.layout);
  check::evaluate(rules, findings);
  const auto& management = inputs.engagement.management;
  if (part == Part::bridge_letter && !(management && management->bridge_letter)) findings.report(no_letter);
  add_others(environment, rules, findings);
  check::evaluate(rules, findings);
  if (!form_of(part).of_management) add_prior(environment, rules, sources, findings);
  check::evaluate(rules, findings);
  check::decide(inputs.engagement, sources, findings);
}

std::unique_ptr<LaidOut> lay_out(const Inputs& inputs, const Faces& faces, const Standing& standing,
                                 check::RuleInput& rules, const Sources& sources) {
  auto out = std::make_unique<LaidOut>();
  out->document = compose::compose(inputs.engagement, *inputs.layout, {standing.is_draft()}, out->findings);
  rules.add(out->document);
  check::evaluate(rules, out->findings);
  out->pages = typeset::typeset(out->document, faces, out->findings);
  rules.add(out->pages);
  check::evaluate(rules, out->findings);
  check::decide(inputs.engagement, sources, out->findings);
  return out;
}

/// Reads, checks and lays out. Findings on the pages may still make a draft of a report that was to be final.
Built build_pages(const Files& folder, const Environment& environment, const Request& request, Sources& sources,
                  Findings& findings) {
  Built built;
  const Inputs& inputs = built.inputs = read(folder, environment, request, sources, findings);
  if (!inputs.layout) return built;
  check::RuleInput rules(scope_of(request.part));
  check_inputs(environment, inputs, request.part, rules, sources, findings);
  if (request.stop_after == Stage::checked || findings.block(Blocks::everything)) return built;
  built.faces = load_faces(inputs.layout->look, environment, findings);
  if (!built.faces) return built;
  built.standing = form_of(request.part).of_management ? standing_of_management(inputs, request.part, findings)
                                                       : standing_of_report(inputs, folder, sources, findings);
  built.laid_out = lay_out(inputs, *built.faces, built.standing, rules, sources);
  if (!built.standing.is_draft() && built.laid_out->findings.block(Blocks::issue)) {
    built.standing = draft_for_findings();
    built.laid_out = lay_out(inputs, *built.faces, built.standing, rules, sources);
  }
  findings.append(built.laid_out->findings);
  rules.add(findings, sources);
  check::evaluate(rules, findings);
  built.rules = check::statuses(rules);
  return built;
}

BuildResult build_restricted(const Environment& environment, const Request& request, Sources& sources,
                             Findings& findings) {
  const ReadOnce folder(environment.engagement, request.part);
  Built built = build_pages(folder, environment, request, sources, findings);
  BuildResult result;
  if (request.stop_after == Stage::model) result.dump = dump(built.inputs.engagement);
  if (request.stop_after == Stage::claims) result.dump = dump(Claims(Sentences(built.inputs.engagement)));
  if (!built.laid_out) return result;
  result.why_draft = built.standing.why_draft;
  result.pages = built.laid_out->pages.pages.size();
  result.rules = std::move(built.rules);
  if (request.stop_after == Stage::document) result.dump = dump(built.laid_out->document);
  if (request.stop_after == Stage::pages) result.dump = dump(built.laid_out->pages);
  if (request.stop_after != Stage::report || findings.block(Blocks::everything)) return result;
  // The writer needs only pages and faces; for a long report it is worth freeing the rest first.
  built.laid_out->document = {};
  built.inputs = {};
  result.report = write_pdf::write_pdf(built.laid_out->pages, *built.faces, findings).value_or("");
  return result;
}

}  // namespace

BuildResult build(const Environment& environment, const Request& request, Sources& sources, Findings& findings) {
  switch (request.part) {
    case Part::soc3: return build_public(environment, request, sources, findings);
    case Part::public_commitments: return build_public_section(environment, request, sources, findings);
    default: return build_restricted(environment, request, sources, findings);
  }
}

std::vector<check::RuleStatus> evaluate(const Environment& environment, Request request, Sources& sources,
                                        Findings& findings) {
  if (request.stop_after != Stage::checked) request.stop_after = Stage::pages;
  if (request.part == Part::soc3 || request.part == Part::public_commitments)
    return build(environment, request, sources, findings).rules;
  const ReadOnce folder(environment.engagement, request.part);
  return build_pages(folder, environment, request, sources, findings).rules;
}

std::string review_page(const Environment& environment, const Request& request, Sources& sources, Findings& findings) {
  const ReadOnce folder(environment.engagement, request.part);
  const Built built = build_pages(folder, environment, request, sources, findings);
  review::Reviewed reviewed{built.inputs.engagement, findings.all(), sources};
  reviewed.rules_evaluated = !built.rules.empty();
  reviewed.why_draft = built.standing.why_draft;
  if (built.laid_out)
    reviewed.standing = built.standing.is_draft() ? review::Standing::draft : review::Standing::final_report;
  const auto files =
      built.inputs.layout ? covered_files(folder, *built.inputs.layout, sources) : std::optional<Covered>();
  if (files) {
    reviewed.digest = digest_over(*files);
    for (const auto& [path, bytes] : *files) reviewed.files.emplace_back(path, publish::sha256(bytes));
  }
  return review::review_page(reviewed);
}

namespace {

std::optional<Covered> files_to_sign(const Environment& environment, const Request& request, Sources& sources,
                                     Findings& findings) {
  const ReadOnce folder(environment.engagement, request.part);
  const Inputs inputs = read(folder, environment, request, sources, findings);
  if (!inputs.layout || findings.block(Blocks::everything)) return std::nullopt;
  return covered_files(folder, *inputs.layout, sources);
}

}  // namespace

std::optional<std::string> digest(const Environment& environment, const Request& request, Sources& sources,
                                  Findings& findings) {
  const auto files = files_to_sign(environment, request, sources, findings);
  return files ? std::optional(digest_over(*files)) : std::nullopt;
}

std::optional<std::string> digest_by_file(const Environment& environment, const Request& request, Sources& sources,
                                          Findings& findings) {
  const auto files = files_to_sign(environment, request, sources, findings);
  if (!files) return std::nullopt;
  std::string list = fmt::format("digest: {}\nfiles:\n", digest_over(*files));
  for (const auto& [path, bytes] : *files)
    list += fmt::format("  - {{ path: {}, digest: {} }}\n", to_text(Json(path)), publish::sha256(bytes));
  return list;
}

}  // namespace socpress::assemble
