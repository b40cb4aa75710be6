// The driver: ingest, check, compose, typeset, write, in that order and nowhere else.
#include "assemble.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "assemble_leaks.h"
#include "assemble_public.h"
#include "check/check.h"
#include "compose/compose.h"
#include "compose/public/compose_public.h"
#include "ingest/ingest.h"
#include "publish/publish.h"
#include "redact/redact.h"
#include "typeset/typeset.h"
#include "write/pdf/write_pdf.h"

namespace socpress {
namespace {

constexpr std::uint64_t file_budget = 64u << 20;
constexpr std::string_view sign_off_path = "auditor/sign-off.yaml";

constexpr FindingKind<std::string> face_missing{
    "faces/missing", Severity::error, "the layout names the face `{}`, and no such file is in the font folders",
    "install the face's package (fonts-noto-core, fonts-liberation2), or name another file in the layout", "", Blocks::everything};
constexpr FindingKind<std::string> face_differs{
    "faces/differs", Severity::error, "the face `{}` is not the file that the layout records",
    "line breaks and pages would differ from machine to machine; install the recorded version, or record this one's sha256"};
constexpr FindingKind<std::string> face_unreadable{"faces/unreadable", Severity::error, "`{}` is not a font that can be used",
                                                   "", "", Blocks::everything};
constexpr FindingKind<> no_period_for_public{
    "public/no-period", Severity::error, "the public section tells the period of a Type 2 examination, and the terms hold none",
    "a report for the public exists only for a Type 2 examination", "", Blocks::everything};

constexpr FindingKind<> signed_other_files{
    "signoff/digest-differs", Severity::warning, "the files are not those that were signed off",
    "see what was changed since; when it shall stand, sign off anew with the digest that `socpress digest` prints",
    "a sign-off holds for the very files that it was given over"};
constexpr FindingKind<> nothing_to_compare{
    "leak/nothing-to-compare", Severity::error, "the engagement yields no public report that the file could be held against",
    "mend the engagement; until then do not give the file to anyone"};

/// Reads each file once and gives out the same bytes ever after, so that what was judged is what is digested.
class ReadOnce final : public Files {
 public:
  explicit ReadOnce(const Files& world) : world_(world) {}
  Outcome<std::string> read(std::string_view path, std::uint64_t budget) const override {
    auto known = kept_.find(path);
    if (known == kept_.end()) {
      Outcome<std::string> bytes = world_.read(path, budget);
      if (const auto* refused = std::get_if<Refusal>(&bytes)) return *refused;
      known = kept_.emplace(std::string(path), std::move(std::get<std::string>(bytes))).first;
    }
    if (known->second.size() > budget) return Refusal{"the file is larger than is read here"};
    return known->second;
  }
  bool exists(std::string_view path) const override { return world_.exists(path); }
  Outcome<std::vector<std::string>> list() const override { return world_.list(); }
  Outcome<Done> replace(std::string_view, std::string_view) override { return Refusal{"an engagement is only read"}; }

 private:
  const Files& world_;
  mutable std::map<std::string, std::string, std::less<>> kept_;
};

/// Everything that was given, read.
struct Given {
  std::optional<Catalog> catalog;
  Engagement engagement;
  std::optional<Layout> layout;
};

Given take_in(const Files& folder, const World& world, const Order& order, Sources& sources, Findings& findings) {
  Given given;
  given.catalog = ingest_catalog(trust_services, world.data, sources, findings);
  if (!given.catalog) return given;
  given.engagement = ingest(folder, *given.catalog, sources, findings);
  given.engagement.policy = ingest_policy(world.data, folder, sources, findings);
  if (order.stop_after == Stage::model) return given;
  const std::string& own = given.engagement.terms.layout.value;
  const std::string standard = order.soc3                 ? "soc3"
                               : order.public_commitments ? "public-commitments"
                               : own.empty()              ? "report"
                                                          : own;
  // What the firm changed in its own layout was written for the restricted report.
  const MemoryFiles no_house;
  const Files& house = order.soc3 ? static_cast<const Files&>(no_house) : folder;
  given.layout = ingest_layout(order.layout.value_or(standard), world.data, house, sources, findings);
  return given;
}

/// The look's faces in its order; short of one, nothing can be set.
std::optional<Faces> load_faces(const Look& look, const World& world, Findings& findings) {
  Faces faces;
  for (const FaceFile& file : look.faces) {
    std::optional<Bytes> bytes = world.font(file.file);
    if (!bytes) {
      findings.report(face_missing, file.file).at(file.span);
      continue;
    }
    if (!file.sha256.empty() && sha256(*bytes) != "sha256:" + file.sha256) findings.report(face_differs, file.file).at(file.span);
    std::optional<Face> face = Face::load(file.file, std::move(*bytes));
    if (face) faces.push_back(std::move(*face));
    else findings.report(face_unreadable, file.file).at(file.span);
  }
  if (faces.size() != look.faces.size()) return std::nullopt;
  return faces;
}

std::optional<std::string> digest_of(const Files& folder, const Layout& layout, const Sources& sources) {
  const Outcome<std::vector<std::string>> listed = folder.list();
  const auto* paths = std::get_if<std::vector<std::string>>(&listed);
  if (paths == nullptr) return std::nullopt;
  std::vector<std::string> kept;
  kept.reserve(paths->size());
  std::vector<std::pair<std::string, std::string_view>> files;
  for (const std::string& path : *paths) {
    if (path == sign_off_path) continue;
    Outcome<std::string> bytes = folder.read(path, file_budget);
    if (std::holds_alternative<Refusal>(bytes)) return std::nullopt;
    kept.push_back(std::move(std::get<std::string>(bytes)));
    files.emplace_back("engagement/" + path, kept.back());
  }
  for (FileId file : layout.files)
    if (sources[file].path() != "auditor/layout.xml") files.emplace_back("layouts/" + sources[file].path(), sources[file].bytes());
  return sign_off_digest(std::move(files));
}

/// Why the report is a draft, in words; empty when it may be issued. A sign-off over other files is reported, whatever
/// else stands against issuing. The report for the public has a sign-off of its own.
std::string why_draft(const Given& given, const Files& folder, const Order& order, const Sources& sources, Findings& findings) {
  const auto& auditor = given.engagement.auditor;
  const SignOff* sign_off = auditor && auditor->sign_off ? &*auditor->sign_off : nullptr;
  const Located<std::string>* said = sign_off == nullptr ? nullptr : order.soc3 ? (sign_off->soc3 ? &*sign_off->soc3 : nullptr) : &sign_off->digest;
  const bool differs = said != nullptr && digest_of(folder, *given.layout, sources) != said->value;
  if (differs && !said->value.empty()) findings.report(signed_other_files).at(said->span);
  if (findings.block(Blocks::issue)) return "findings stand against issuing it";
  if (sign_off == nullptr) return "it is not signed off (auditor/sign-off.yaml)";
  if (said == nullptr) return "the report for the public is not signed off (`soc3` in auditor/sign-off.yaml)";
  return differs ? "the files are not those that were signed off (the digest differs)" : "";
}

/// The way from model to pages, with the two later entries of check.
Pages lay_out(const Given& given, const Faces& faces, Edition edition, Document& document, Findings& findings) {
  document = compose(given.engagement, *given.layout, edition, findings);
  check(document, given.engagement, findings);
  Pages pages = typeset(document, faces, findings);
  check(pages, document, findings);
  return pages;
}

Pages lay_out_public(const Given& given, const Faces& faces, Document& document, Findings& findings) {
  PublicEngagement shown = redact(given.engagement);
  shown.draft = false;                           // the section alone reports nothing that could be issued
  document = compose_public(shown, *given.layout, findings);
  Pages pages = typeset(document, faces, findings);
  check(pages, document, findings);
  return pages;
}

/// What pressing and reviewing share: from the folder to pages.
struct LaidOut {
  Given given;
  Document document;
  std::optional<Faces> faces;
  std::optional<Pages> pages;
  std::string why_draft;
};

/// Takes in, judges, and loads what laying out needs. False: nothing can be laid out, or no more was asked.
bool prepare(const World& world, const Order& order, LaidOut& out, Sources& sources, Findings& findings) {
  const ReadOnce folder(world.engagement);
  out.given = take_in(folder, world, order, sources, findings);
  if (order.stop_after == Stage::model || !out.given.layout) return false;
  if (!findings.block(Blocks::everything)) check(out.given.engagement, *out.given.layout, sources, findings);
  if (order.public_commitments && !(out.given.engagement.terms.time_frame && out.given.engagement.terms.time_frame->period()))
    findings.report(no_period_for_public);
  if (findings.block(Blocks::everything)) return false;
  out.faces = load_faces(out.given.layout->look, world, findings);
  if (!out.faces || findings.block(Blocks::everything)) return false;
  if (!order.public_commitments) out.why_draft = why_draft(out.given, folder, order, sources, findings);
  return true;
}

/// Whether the texts are those of other engagements. What is wrong with the others is not told here, nor what they say.
void compare(const World& world, const Given& given, Findings& findings) {
  if (world.others.empty() || findings.block(Blocks::everything)) return;
  TextsElsewhere elsewhere;
  for (const Files* other : world.others) {
    Sources of_other;
    Findings not_told;
    elsewhere.take(ingest(*other, *given.catalog, of_other, not_told));
  }
  elsewhere.sort();
  check_against(given.engagement, elsewhere, findings);
}

LaidOut lay_out(const World& world, const Order& order, Sources& sources, Findings& findings) {
  LaidOut out;
  if (!prepare(world, order, out, sources, findings)) return out;
  if (order.public_commitments) {
    out.pages = lay_out_public(out.given, *out.faces, out.document, findings);
    return out;
  }
  Findings seen = findings;
  out.pages = lay_out(out.given, *out.faces, {!out.why_draft.empty()}, out.document, findings);
  if (out.why_draft.empty() && findings.block(Blocks::issue)) {
    out.why_draft = "findings stand against issuing it";
    out.pages = lay_out(out.given, *out.faces, {true}, out.document, seen);
    findings = std::move(seen);
  }
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
  std::optional<PublicEngagement> shown;         ///< nothing when no report can be made
  std::optional<Faces> faces;
  std::string why_draft;
};

PublicCase public_case(const World& world, const Order& order, Sources& sources, Findings& findings) {
  PublicCase out;
  const ReadOnce folder(world.engagement);
  out.given = take_in(folder, world, order, sources, findings);
  const Given& given = out.given;
  if (findings.block(Blocks::everything) || (!given.layout && order.stop_after != Stage::model)) return out;
  if (given.layout) check(given.engagement, *given.layout, sources, findings);
  check_for_public(given.engagement, findings);
  if (findings.block(Blocks::everything)) return out;
  out.shown = redact(given.engagement);
  if (order.stop_after == Stage::model) return out;
  out.faces = load_faces(given.layout->look, world, findings);
  out.why_draft = why_draft(given, folder, order, sources, findings);
  out.shown->draft = !out.why_draft.empty();
  return out;
}

/// Pressed in a process that is given the projection alone, and looked through before anyone else sees it.
Pressed press_soc3(const World& world, const Order& order, Sources& sources, Findings& findings) {
  Pressed pressed;
  const PublicCase made = public_case(world, order, sources, findings);
  if (!made.shown) return pressed;
  if (order.stop_after == Stage::model) {
    pressed.dump = dump(*made.shown);
    return pressed;
  }
  if (!made.faces) return pressed;
  const PublicBytes model = public_bytes(*made.shown);
  const PublicWork work{order.layout.value_or("soc3"), layout_parts(*made.given.layout, sources), *made.faces, model,
                        order.stop_after};
  press_publicly(work, world.spawn, sources, pressed, findings);
  pressed.why_draft = made.why_draft;
  pressed.draft = made.shown->draft;
  if (!pressed.draft && findings.block(Blocks::issue)) pressed.report.clear();   // a final report has no open findings
  const PublicOrigin origin{made.given.engagement, *made.shown, *made.given.layout, *made.faces};
  if (!pressed.report.empty() && !clear_for_public(pressed.report, origin, world.spawn, findings)) pressed.report.clear();
  return pressed;
}

}  // namespace

Pressed press(const World& world, const Order& order, Sources& sources, Findings& findings) {
  if (order.soc3) return press_soc3(world, order, sources, findings);
  Pressed pressed;
  LaidOut out = lay_out(world, order, sources, findings);
  if (order.stop_after == Stage::model) {
    pressed.dump = dump(out.given.engagement);
    return pressed;
  }
  if (!out.pages) return pressed;
  pressed.draft = out.document.draft;
  pressed.why_draft = out.why_draft;
  pressed.pages = out.pages->pages.size();
  if (order.stop_after == Stage::document) pressed.dump = dump(out.document);
  if (order.stop_after == Stage::pages) pressed.dump = dump(*out.pages);
  if (order.stop_after != Stage::report) return pressed;
  // The writer needs pages and faces alone; of a long report the rest is worth giving back first.
  out.document = {};
  out.given = {};
  if (std::optional<Bytes> bytes = write_pdf(*out.pages, *out.faces, findings)) pressed.report = std::move(*bytes);
  return pressed;
}

void verify(const World& world, Order order, std::string_view report, Sources& sources, Findings& findings) {
  order.soc3 = true;
  order.stop_after = Stage::report;
  // What is wrong with the engagement is said by `check`; here it matters only when there is nothing to compare with.
  Findings of_engagement;
  const PublicCase made = public_case(world, order, sources, of_engagement);
  if (!made.shown || !made.faces) {
    findings = std::move(of_engagement);
    findings.report(nothing_to_compare);
    return;
  }
  clear_for_public(report, {made.given.engagement, *made.shown, *made.given.layout, *made.faces}, world.spawn, findings);
}

void review(const World& world, const Order& order, Sources& sources, Findings& findings) {
  const LaidOut out = lay_out(world, order, sources, findings);
  compare(world, out.given, findings);
}

std::optional<std::string> digest(const World& world, const Order& order, Sources& sources, Findings& findings) {
  const ReadOnce folder(world.engagement);
  const Given given = take_in(folder, world, order, sources, findings);
  if (!given.layout || findings.block(Blocks::everything)) return std::nullopt;
  return digest_of(folder, *given.layout, sources);
}

}  // namespace socpress
