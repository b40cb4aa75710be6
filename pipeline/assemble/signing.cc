// Compares the signed files with the current ones.
#include "assemble/signing.h"

#include <utility>

#include "model/paths.h"
#include "publish/publish.h"

namespace socpress::assemble {
namespace {

const FindingKind<> signed_other_files{
    "signoff/digest-differs", Severity::warning,
    "the files differ from those that were signed off; a sign-off covers exactly the files that were reviewed",
    "review what changed since (`socpress review` lists it); to release the current files, sign off again with the "
    "digest that `socpress digest` prints",
    "the signer is responsible for what was reviewed, not for later changes"};
const FindingKind<> stale_source{
    "soc3/stale-source", Severity::warning,
    "the Type 2 report was not signed off over the files of the public report; a report for the public is based on a "
    "Type 2 signed off over the same files",
    "review what changed, and sign off the Type 2 report again with the digest that `socpress digest` prints",
    "both reports are on the same examination, and the public report is based on the other"};

constexpr std::uint64_t file_budget = 64u << 20;

std::optional<std::string> digest_of(const Files& folder, const Layout& layout, const Sources& sources) {
  const std::optional<Covered> files = covered_files(folder, layout, sources);
  return files ? std::optional(digest_over(*files)) : std::nullopt;
}

const SignOff* sign_off_of(const Engagement& engagement) {
  return engagement.auditor && engagement.auditor->sign_off ? &*engagement.auditor->sign_off : nullptr;
}

/// Before: there is a layout. `signed_digest` is null when this report is not signed.
Standing standing_by(const Located<std::string>* signed_digest, std::string why_unsigned, const Inputs& inputs,
                     const Files& folder, const Sources& sources, Findings& findings) {
  const bool differs = signed_digest != nullptr && digest_of(folder, *inputs.layout, sources) != signed_digest->value;
  if (differs && !signed_digest->value.empty()) findings.report(signed_other_files).at(signed_digest->span);
  if (findings.block(Blocks::issue)) return draft_for_findings();
  if (signed_digest == nullptr) return {std::move(why_unsigned)};
  return {differs ? "the files differ from those that were signed off (the digest differs)" : ""};
}

}  // namespace

Standing draft_for_findings() { return {"it has open findings"}; }

std::optional<Covered> covered_files(const Files& folder, const Layout& layout, const Sources& sources) {
  const Expected<std::vector<std::string>> listed = folder.list();
  const auto* listed_paths = std::get_if<std::vector<std::string>>(&listed);
  if (listed_paths == nullptr) return std::nullopt;
  Covered files;
  for (const std::string& path : *listed_paths) {
    if (path == paths::sign_off) continue;
    Expected<std::string> bytes = folder.read(path, file_budget);
    if (std::holds_alternative<Error>(bytes)) return std::nullopt;
    files.emplace("engagement/" + path, std::move(std::get<std::string>(bytes)));
  }
  const auto cover = [&](FileId file) { files.emplace("layouts/" + sources[file].path(), sources[file].bytes()); };
  for (const FileId file : layout.files)
    if (sources[file].path() != paths::layout) cover(file);
  for (std::size_t i = 0; i < sources.size(); ++i) {  // the labels of the shipped catalogs are printed
    const auto file = static_cast<FileId>(i);
    if (sources[file].path().starts_with(paths::catalogs_folder) && !folder.exists(sources[file].path())) cover(file);
  }
  return files;
}

std::string digest_over(const Covered& files) { return publish::sign_off_digest({files.begin(), files.end()}); }

Standing standing_of_report(const Inputs& inputs, const Files& folder, const Sources& sources, Findings& findings) {
  const SignOff* sign_off = sign_off_of(inputs.engagement);
  return standing_by(sign_off == nullptr ? nullptr : &sign_off->digest, "it is not signed off (auditor/sign-off.yaml)",
                     inputs, folder, sources, findings);
}

Standing standing_of_public_report(const Inputs& inputs, const Files& folder, const Environment& environment,
                                   Sources& sources, Findings& findings) {
  const SignOff* sign_off = sign_off_of(inputs.engagement);
  const Located<std::string>* signed_digest = sign_off != nullptr && sign_off->soc3 ? &*sign_off->soc3 : nullptr;
  Standing standing =
      standing_by(signed_digest,
                  sign_off == nullptr ? "it is not signed off (auditor/sign-off.yaml)"
                                      : "the report for the public is not signed off (`soc3` in auditor/sign-off.yaml)",
                  inputs, folder, sources, findings);
  if (standing.is_draft()) return standing;
  const auto layout = read_report_layout(inputs.engagement.terms, folder, environment, sources);
  if (layout && digest_of(folder, *layout, sources) == *sign_off->digest) return standing;
  findings.report(stale_source).at(sign_off->digest.span);
  return {"the Type 2 report is not signed off over the same files"};
}

Standing standing_of_management(const Inputs& inputs, Part part, const Findings& findings) {
  if (findings.block(Blocks::issue)) return draft_for_findings();
  const auto& management = inputs.engagement.management;
  if (part == Part::bridge_letter)
    return {management && management->bridge_letter && management->bridge_letter->is_signed()
                ? ""
                : "management has not signed it (management/bridge-letter.yaml)"};
  return {management && management->assertion && management->assertion->is_signed()
              ? ""
              : "management has not signed its assertion (management/assertion.yaml)"};
}

}  // namespace socpress::assemble
