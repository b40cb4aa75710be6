// Passes work to the child process, and reads its result.
#include "assemble/public/protocol.h"

#include <algorithm>
#include <utility>

#include "assemble/public/frames.h"
#include "model/public_text.h"

namespace socpress::assemble {
namespace {

const FindingKind<std::string> process_failed{"public/process-failed", Blocks::everything,
                                              "the process that builds the public report returned no report ({}); the "
                                              "public report is built in a separate process or not at all",
                                              "nothing was written: build again; if it fails again, the fault is in "
                                              "the program or the machine, not in the engagement"};

/// The span of words in a file of this side; nothing when the text was not written in one.
std::optional<Span> written_at(const Span& span, const std::vector<Located<Text>>& texts) {
  const auto id = public_text_at(span);
  if (!id) return span;
  if (*id == 0 || *id > texts.size()) return std::nullopt;
  const Located<Text>& text = texts[*id - 1];
  const std::size_t size = text->utf8.size();
  return span_of(text, std::min<std::size_t>(span.begin, size), std::min<std::size_t>(span.end, size));
}

void add_placed(Finding finding, const PublicPlaces& places, Findings& findings) {
  if (finding.span) finding.span = written_at(*finding.span, places.texts);
  std::vector<Label> others;
  for (Label& other : finding.others)
    if (const auto span = written_at(other.span, places.texts)) others.push_back({*span, std::move(other.text)});
  finding.others = std::move(others);
  findings.add(std::move(finding));
}

std::optional<Label> taken_place(std::string_view bytes, const Sources& sources) {
  const auto frames = frames_of(bytes);
  if (!frames) return std::nullopt;
  std::optional<FileId> file;
  Label place;
  for (const auto& [name, value] : *frames) {
    if (name == "file") file = sources.find(value);
    if (name == "public-text") file = place_of(PublicText{static_cast<std::uint32_t>(number_of(value)), {}}).file;
    if (name == "begin") place.span.begin = static_cast<std::uint32_t>(number_of(value));
    if (name == "end") place.span.end = static_cast<std::uint32_t>(number_of(value));
    if (name == "text") place.text = value;
  }
  if (!file) return std::nullopt;
  place.span.file = *file;
  return place;
}

void take_finding(std::string_view bytes, const PublicPlaces& places, Findings& findings) {
  const auto frames = frames_of(bytes);
  if (!frames) return;
  Finding finding;
  for (const auto& [name, value] : *frames) {
    if (name == "id") finding.id = value;
    if (name == "severity") finding.severity = static_cast<Severity>(std::min<std::size_t>(number_of(value), 2));
    if (name == "blocks") finding.blocks = static_cast<Blocks>(std::min<std::size_t>(number_of(value), 2));
    if (name == "message") finding.message = value;
    if (name == "label") finding.label = value;
    if (name == "help") finding.help = value;
    if (name == "authority") finding.authority = value;
    if (name != "place" && name != "other") continue;
    std::optional<Label> place = taken_place(value, places.sources);
    if (place && name == "place") finding.span = place->span;
    if (place && name == "other") finding.others.push_back(std::move(*place));
  }
  add_placed(std::move(finding), places, findings);
}

Bytes bytes_of(const PublicWork& work) {
  Frames frames;
  frames.add("layout", work.layout);
  frames.add("stop-after", std::to_string(static_cast<int>(work.stop_after)));
  for (const PublicPart& part : work.layout_files) frames.add("layout/" + part.name, part.bytes);
  for (const Face& face : work.faces) frames.add("font/" + face.file_name(), face.bytes());
  frames.add("model", work.model.bytes());
  return frames.take();
}

}  // namespace

void add_placed(const Findings& of_public, const PublicPlaces& places, Findings& findings) {
  for (const Finding& finding : of_public.all()) add_placed(finding, places, findings);
}

PublicResult run_public_process(const PublicWork& work, Processes* processes, const PublicPlaces& places,
                                Findings& findings) {
  const auto failed = [&](const std::string& reason) {
    findings.report(process_failed, reason);
    return PublicResult{};
  };
  if (processes == nullptr) return failed("no process can be started here");
  const Expected<std::string> answer = processes->run({"", {std::string(public_child_argument)}}, bytes_of(work));
  if (const auto* refused = std::get_if<Error>(&answer)) return failed(refused->reason);
  const auto frames = frames_of(std::get<std::string>(answer));
  if (!frames) return failed("its answer is not whole");
  PublicResult result;
  for (const auto& [name, bytes] : *frames) {
    if (name == "report") result.report = bytes;
    if (name == "dump") result.dump = bytes;
    if (name == "pages") result.pages = number_of(bytes);
    if (name == "finding") take_finding(bytes, places, findings);
  }
  return result;
}

}  // namespace socpress::assemble
