// The driver: ingest, check, compose, typeset, write, in that order and nowhere else.
#include "assemble/build.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "assemble/fonts.h"
#include "assemble/parts.h"
#include "assemble/public/clearance.h"
#include "assemble/public/protocol.h"
#include "base/json.h"
#include "check/check.h"
#include "compose/compose.h"
#include "compose/public/compose_public.h"
#include "ingest/ingest.h"
#include "publish/publish.h"
#include "redact/redact.h"
#include "review/review.h"
#include "typeset/typeset.h"
#include "write/pdf/write_pdf.h"

namespace socpress::assemble {
namespace {

const FindingKind<> no_period_for_public{
    "public/no-period",
    Severity::error,
    "the public section tells the period of a Type 2 examination, and the terms hold none; a report for the public "
    "comes from a Type 2",
    "give the period in engagement.yaml; from a Type 1 no report for the public is made",
    "",
    Blocks::everything};

const FindingKind<> signed_other_files{
    "signoff/digest-differs", Severity::warning,
    "the files are not those that were signed off; a sign-off holds for the very files that it was given over",
    "see what was changed since (`socpress review` lists it) and read it; when it shall stand, sign off anew with the "
    "digest that `socpress digest` prints",
    "whoever signs answers for what was read, not for what came after"};
const FindingKind<> stale_source{
    "soc3/stale-source", Severity::warning,
    "the Type 2 report was not signed off over the files that the public report is made of; a report for the public "
    "follows a Type 2 that was signed over the same files",
    "read what was changed, and sign the Type 2 report off anew with the digest that `socpress digest` prints",
    "both reports are of the same examination, and the public one rests on the other"};
const FindingKind<> nothing_to_compare{
    "leak/nothing-to-compare", Severity::error,
    "the engagement yields no public report that the file could be held against; a file is cleared by being compared "
    "with one",
    "mend the engagement; until then do not give the file to anyone",
    "what could not be compared has not been cleared"};

const FindingKind<> no_letter{
    "letter/missing",
    Severity::error,
    "management has written no bridge letter; this part is made of management/bridge-letter.yaml alone",
    "let management write management/bridge-letter.yaml: the letter is its own, and the service auditor has no part "
    "in it",
    "",
    Blocks::everything};

const FindingKind<std::size_t, std::size_t> others_not_whole{
    "repetition/others-not-whole", Severity::warning,
    "{} of {} other engagements cannot be read whole, so that not all their texts were compared; texts are compared "
    "with every engagement of the folder",
    "see what `socpress check` says of each of them, and mend what cannot be read"};
const FindingKind<> prior_not_whole{
    "prior/not-whole", Severity::warning,
    "the prior engagement cannot be read whole, so that nothing is compared with it; what was carried over from a "
    "report shows when both can be read",
    "see what `socpress check` says of its folder, and mend what cannot be read"};

check::Scope scope_of(Part part) {
  return form_of(part).of_management ? check::Scope::management : check::Scope::report;
}

/// Everything that was given, read.
struct Given {
  std::optional<Catalog> catalog;
  Engagement engagement;
  std::optional<Layout> layout;
};

Given take_in(const Files& folder, const Environment& environment, const Request& order, Sources& sources,
              Findings& findings) {
  Given given;
  given.catalog = ingest::ingest_catalog(trust_services, environment.data, sources, findings);
  if (!given.catalog) return given;
  given.engagement = ingest::ingest(folder, *given.catalog, sources, findings);
  given.engagement.policy = ingest::ingest_policy(environment.data, folder, sources, findings);
  if (order.stop_after == Stage::model) return given;
  const std::string& own = given.engagement.terms.layout.value;
  const std::string standard = order.part != Part::report ? std::string(form_of(order.part).layout)
                               : own.empty()              ? "report"
                                                          : own;
  // What the firm changed in its own layout was written for the restricted report.
  const MemoryFiles no_house;
  const Files& house = order.part == Part::soc3 ? static_cast<const Files&>(no_house) : folder;
  given.layout = ingest::ingest_layout(order.layout.value_or(standard), environment.data, house, sources, findings);
  return given;
}

/// Whether the Type 2 report was signed off over these files: it is another layout's digest.
bool type_2_is_signed(const Given& given, const Files& folder, const Environment& environment, Sources& sources) {
  const Located<std::string>& said = given.engagement.auditor->sign_off->digest;
  const std::string& own = given.engagement.terms.layout.value;
  Findings of_restricted;  // told where the restricted report is pressed
  const auto layout =
      ingest::ingest_layout(own.empty() ? "report" : own, environment.data, folder, sources, of_restricted);
  return layout && digest_of(folder, *layout, sources) == said.value;
}

/// Why the report is a draft, in words; empty when it may be issued. A sign-off over other files is reported, whatever
/// else stands against issuing. The report for the public has a sign-off of its own.
std::string why_draft(const Given& given, const Files& folder, const Request& order, const Sources& sources,
                      Findings& findings) {
  const auto& auditor = given.engagement.auditor;
  const SignOff* sign_off = auditor && auditor->sign_off ? &*auditor->sign_off : nullptr;
  const Located<std::string>* said = sign_off == nullptr        ? nullptr
                                     : order.part == Part::soc3 ? (sign_off->soc3 ? &*sign_off->soc3 : nullptr)
                                                                : &sign_off->digest;
  const bool differs = said != nullptr && digest_of(folder, *given.layout, sources) != said->value;
  if (differs && !said->value.empty()) findings.report(signed_other_files).at(said->span);
  if (findings.block(Blocks::issue)) return "findings stand against issuing it";
  if (sign_off == nullptr) return "it is not signed off (auditor/sign-off.yaml)";
  if (said == nullptr) return "the report for the public is not signed off (`soc3` in auditor/sign-off.yaml)";
  return differs ? "the files are not those that were signed off (the digest differs)" : "";
}

/// The same for what management presses alone: it is a draft until management has signed what it says.
std::string why_unsigned(const Given& given, const Request& order, const Findings& findings) {
  if (findings.block(Blocks::issue)) return "findings stand against issuing it";
  const auto& management = given.engagement.management;
  const bool letter = order.part == Part::bridge_letter;
  const bool is_signed = management && (letter ? management->bridge_letter && management->bridge_letter->is_signed()
                                               : management->assertion && management->assertion->is_signed());
  if (is_signed) return "";
  return letter ? "management has not signed it (management/bridge-letter.yaml)"
                : "management has not signed its assertion (management/assertion.yaml)";
}

/// What pressing and reviewing share: from the folder to pages.
struct LaidOut {
  Given given;
  Document document;
  std::optional<Faces> faces;
  std::optional<Pages> pages;
  std::string why_draft;
  std::vector<check::Rule> rules;  ///< those that were evaluated
};

/// Before: prepared. The public section alone reports nothing that could be issued.
Pages lay_out_public(LaidOut& out, const Sources& sources, Findings& findings) {
  PublicEngagement shown = redact::redact(out.given.engagement);
  shown.draft = false;
  Findings of_public;
  out.document = compose_public::compose(shown, *out.given.layout, of_public);
  Pages pages = typeset::typeset(out.document, *out.faces, of_public);
  check::RuleInput input(check::Scope::management);
  input.add(out.document);
  input.add(pages);
  check::evaluate(input, of_public);
  add_placed(of_public, {sources, redact::public_leaves(out.given.engagement)}, findings);
  return pages;
}

/// The way from model to pages. `before`: the parts over which the rules were evaluated. Before: it was prepared.
void lay_out(LaidOut& out, check::RuleInput& input, check::Needs before, const Sources& sources, Findings& findings) {
  const Engagement& engagement = out.given.engagement;
  out.document = compose::compose(engagement, *out.given.layout, {!out.why_draft.empty()}, findings);
  input.add(out.document);
  check::evaluate(input, findings, before);
  out.pages = typeset::typeset(out.document, *out.faces, findings);
  input.add(*out.pages);
  check::evaluate(input, findings, before | check::Needs::document);
  check::decide(engagement, sources, findings);
}

/// The rules of the part.
void judge(const Given& given, const Request& order, check::RuleInput& input, Findings& findings) {
  if (findings.block(Blocks::everything)) return;
  input.add(given.engagement);
  input.add(*given.layout);
  check::evaluate(input, findings);
  if (!form_of(order.part).of_management) return;
  const auto& management = given.engagement.management;
  if (order.part == Part::bridge_letter && !(management && management->bridge_letter)) findings.report(no_letter);
}

/// Whether the texts are those of other engagements. What is wrong with the others is not told here, nor what they say.
void compare(const Environment& environment, const Given& given, check::TextsElsewhere& elsewhere,
             check::RuleInput& input, Findings& findings) {
  if (environment.others.empty() || findings.block(Blocks::everything)) return;
  std::size_t unread = 0;
  for (const Files* other : environment.others) {
    Sources of_other;
    Findings not_told;
    const Engagement read = ingest::ingest(*other, *given.catalog, of_other, not_told);
    unread += not_told.block(Blocks::everything);
    elsewhere.take(read);
  }
  if (unread > 0) findings.report(others_not_whole, unread, environment.others.size());
  elsewhere.sort();
  const check::Needs before = input.present();
  input.add(elsewhere);
  check::evaluate(input, findings, before);
}

/// Holds the engagement beside that of the report before. What is wrong with that one was told in its own time.
void compare_with_prior(const Environment& environment, const Given& given, Engagement& prior, check::RuleInput& input,
                        Sources& sources, Findings& findings) {
  if (environment.prior == nullptr || findings.block(Blocks::everything)) return;
  Findings not_told;
  sources.begin_folder(prior_folder);
  prior = ingest::ingest(*environment.prior, *given.catalog, sources, not_told);
  sources.begin_folder({});
  if (not_told.block(Blocks::everything)) {
    findings.report(prior_not_whole);
    return;
  }
  const check::Needs before = input.present();
  input.add_prior(prior);
  check::evaluate(input, findings, before);
}

/// What the engagement is compared with.
struct Compared {
  check::TextsElsewhere elsewhere;
  Engagement prior;
};

/// Takes in, judges, and loads what laying out needs. False: nothing can be laid out, or no more was asked.
bool prepare(const Environment& environment, const Request& order, LaidOut& out, Compared& compared,
             check::RuleInput& input, Sources& sources, Findings& findings) {
  const ReadOnce folder(environment.engagement, form_of(order.part));
  out.given = take_in(folder, environment, order, sources, findings);
  if (order.stop_after == Stage::model || !out.given.layout) return false;
  judge(out.given, order, input, findings);
  compare(environment, out.given, compared.elsewhere, input, findings);
  if (!form_of(order.part).of_management)
    compare_with_prior(environment, out.given, compared.prior, input, sources, findings);
  check::decide(out.given.engagement, sources, findings);
  if (order.part == Part::public_commitments &&
      !(out.given.engagement.terms.time_frame && out.given.engagement.terms.time_frame->period()))
    findings.report(no_period_for_public);
  if (findings.block(Blocks::everything)) return false;
  out.faces = load_faces(out.given.layout->look, environment, findings);
  if (!out.faces || findings.block(Blocks::everything)) return false;
  if (form_of(order.part).of_management)
    out.why_draft = why_unsigned(out.given, order, findings);
  else if (order.part != Part::public_commitments)
    out.why_draft = why_draft(out.given, folder, order, sources, findings);
  return true;
}

LaidOut lay_out(const Environment& environment, const Request& order, Sources& sources, Findings& findings) {
  LaidOut out;
  Compared compared;
  check::RuleInput input(scope_of(order.part));
  if (!prepare(environment, order, out, compared, input, sources, findings)) return out;
  if (order.part == Part::public_commitments) {
    out.pages = lay_out_public(out, sources, findings);
    return out;
  }
  Findings seen = findings;
  const check::Needs before = input.present();
  lay_out(out, input, before, sources, findings);
  if (out.why_draft.empty() && findings.block(Blocks::issue)) {
    out.why_draft = "findings stand against issuing it";
    lay_out(out, input, before, sources, seen);
    findings = std::move(seen);
  }
  const check::Needs laid_out = input.present();
  input.add(findings, sources);
  check::evaluate(input, findings, laid_out);
  out.rules = check::evaluated(input);
  return out;
}

/// The files of the layout, each by its path, as the public process reads them.
std::vector<PublicPart> layout_parts(const Layout& layout, const Sources& sources) {
  std::vector<PublicPart> parts;
  for (const FileId file : layout.files) parts.push_back({sources[file].path(), sources[file].bytes()});
  return parts;
}

/// The report for the public as far as this process makes it: checked, projected, its layout and faces at hand.
struct PublicCase {
  Given given;
  std::optional<PublicEngagement> shown;  ///< nothing when no report can be made
  std::optional<Faces> faces;
  std::vector<Waiver> waivers;  ///< in force on the report's day
  std::string why_draft;
  std::vector<check::Rule> rules;  ///< those that are evaluated, here and in the public process

  /// Before: there are a projection and faces.
  PublicOrigin origin() const { return {given.engagement, *shown, *given.layout, *faces, waivers}; }
};

std::vector<Waiver> in_force(std::vector<Waiver> waivers, const Engagement& engagement) {
  const auto& report = engagement.auditor ? engagement.auditor->soc3 : std::optional<Soc3Opinion>();
  const auto day = report && report->report_date ? std::optional(**report->report_date) : std::nullopt;
  std::erase_if(waivers, [&](const Waiver& waiver) { return !holds_on(waiver, day); });
  return waivers;
}

PublicCase public_case(const Environment& environment, const Request& order, Sources& sources, Findings& findings) {
  PublicCase out;
  const ReadOnce folder(environment.engagement, form_of(order.part));
  out.given = take_in(folder, environment, order, sources, findings);
  const Given& given = out.given;
  if (findings.block(Blocks::everything) || (!given.layout && order.stop_after != Stage::model)) return out;
  check::RuleInput input(check::Scope::public_report);
  input.add(given.engagement);
  if (given.layout) {
    input.add(*given.layout);
    check::evaluate(input, findings);
  }
  out.waivers = ingest::ingest_waivers(folder, sources, findings);
  check::Needs before = input.present();
  input.add_public_waivers(out.waivers);
  check::evaluate(input, findings, before);
  check::decide(given.engagement, sources, findings);
  out.waivers = in_force(std::move(out.waivers), given.engagement);
  if (findings.block(Blocks::everything)) return out;
  before = input.present();
  input.add_public_texts(redact::public_leaves(given.engagement));
  check::evaluate(input, findings, before);
  out.rules = check::evaluated(input, check::Needs::document | check::Needs::pages);
  out.shown = redact::redact(given.engagement);
  if (order.stop_after == Stage::model) return out;
  out.faces = load_faces(given.layout->look, environment, findings);
  out.why_draft = why_draft(given, folder, order, sources, findings);
  if (out.why_draft.empty() && !type_2_is_signed(given, folder, environment, sources)) {
    out.why_draft = "the Type 2 report is not signed off over the same files";
    findings.report(stale_source).at(given.engagement.auditor->sign_off->digest.span);
  }
  out.shown->draft = !out.why_draft.empty();
  return out;
}

/// BuildResult in a process that is given the projection alone, and looked through before anyone else sees it.
BuildResult press_soc3(const Environment& environment, const Request& order, Sources& sources, Findings& findings) {
  BuildResult pressed;
  const PublicCase made = public_case(environment, order, sources, findings);
  if (!made.shown) return pressed;
  if (order.stop_after == Stage::model) {
    pressed.dump = dump(*made.shown);
    return pressed;
  }
  if (!made.faces) return pressed;
  const PublicBytes model = public_bytes(*made.shown);
  const PublicWork work{order.layout.value_or("soc3"), layout_parts(*made.given.layout, sources), *made.faces, model,
                        order.stop_after};
  press_publicly(work, environment.spawn, {sources, redact::public_leaves(made.given.engagement)}, pressed, findings);
  if (!findings.block(Blocks::everything)) pressed.rules = made.rules;
  pressed.why_draft = made.why_draft;
  pressed.draft = made.shown->draft;
  if (!pressed.draft && findings.block(Blocks::issue)) pressed.report.clear();  // a final report has no open findings
  if (pressed.report.empty()) return pressed;
  const auto passed = clear_for_public(pressed.report, made.origin(), environment.spawn, findings);
  if (passed)
    pressed.manifest = public_manifest(work, pressed.report, *passed);
  else
    pressed.report.clear();
  return pressed;
}

}  // namespace

BuildResult build(const Environment& environment, const Request& order, Sources& sources, Findings& findings) {
  if (order.part == Part::soc3) return press_soc3(environment, order, sources, findings);
  BuildResult pressed;
  LaidOut out = lay_out(environment, order, sources, findings);
  if (order.stop_after == Stage::model) {
    pressed.dump = dump(out.given.engagement);
    return pressed;
  }
  if (!out.pages) return pressed;
  pressed.draft = out.document.draft;
  pressed.why_draft = out.why_draft;
  pressed.pages = out.pages->pages.size();
  pressed.rules = out.rules;
  if (order.stop_after == Stage::document) pressed.dump = dump(out.document);
  if (order.stop_after == Stage::pages) pressed.dump = dump(*out.pages);
  if (order.stop_after != Stage::report) return pressed;
  // The writer needs pages and faces alone; of a long report the rest is worth giving back first.
  out.document = {};
  out.given = {};
  if (std::optional<Bytes> bytes = write_pdf::write_pdf(*out.pages, *out.faces, findings))
    pressed.report = std::move(*bytes);
  return pressed;
}

void verify(const Environment& environment, Request order, std::string_view report, Sources& sources,
            Findings& findings) {
  order.part = Part::soc3;
  order.stop_after = Stage::report;
  // What is wrong with the engagement is said by `check`; here it matters only when there is nothing to compare with.
  Findings of_engagement;
  const PublicCase made = public_case(environment, order, sources, of_engagement);
  if (!made.shown || !made.faces) {
    findings = std::move(of_engagement);
    findings.report(nothing_to_compare);
    return;
  }
  clear_for_public(report, made.origin(), environment.spawn, findings);
}

std::vector<check::Rule> review(const Environment& environment, Request order, Sources& sources, Findings& findings) {
  order.stop_after = Stage::pages;
  if (order.part == Part::soc3) return press_soc3(environment, order, sources, findings).rules;
  const LaidOut out = lay_out(environment, order, sources, findings);
  return out.rules;
}

std::string reading_view(const Environment& environment, const Request& order, Sources& sources, Findings& findings) {
  const ReadOnce folder(environment.engagement, form_of(order.part));
  const LaidOut out =
      lay_out({folder, environment.data, environment.font, environment.spawn}, order, sources, findings);
  review::Reviewed reviewed{
      out.given.engagement, findings.all(), sources, review::Standing::nothing, out.why_draft, {}, {}};
  if (out.pages) reviewed.standing = out.why_draft.empty() ? review::Standing::final_report : review::Standing::draft;
  if (const auto files = out.given.layout ? covered_files(folder, *out.given.layout, sources) : std::nullopt) {
    reviewed.digest = digest_over(*files);
    for (const auto& file : *files) reviewed.files.emplace_back(file.first, publish::sha256(file.second));
  }
  return review_page(reviewed);
}

namespace {

std::optional<Covered> files_to_sign(const Environment& environment, const Request& order, Sources& sources,
                                     Findings& findings) {
  const ReadOnce folder(environment.engagement, form_of(order.part));
  const Given given = take_in(folder, environment, order, sources, findings);
  if (!given.layout || findings.block(Blocks::everything)) return std::nullopt;
  return covered_files(folder, *given.layout, sources);
}

}  // namespace

std::optional<std::string> digest(const Environment& environment, const Request& order, Sources& sources,
                                  Findings& findings) {
  const std::optional<Covered> files = files_to_sign(environment, order, sources, findings);
  return files ? std::optional(digest_over(*files)) : std::nullopt;
}

std::optional<std::string> digest_by_file(const Environment& environment, const Request& order, Sources& sources,
                                          Findings& findings) {
  const std::optional<Covered> files = files_to_sign(environment, order, sources, findings);
  if (!files) return std::nullopt;
  std::string list = fmt::format("digest: {}\nfiles:\n", digest_over(*files));
  for (const auto& file : *files)
    list += fmt::format("  - {{ path: {}, digest: {} }}\n", to_text(Json(file.first)), publish::sha256(file.second));
  return list;
}

}  // namespace socpress::assemble
