// Work and result as frames of bytes; between them, layout, public model and faces become the public report.
#include "assemble/public/protocol.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "base/json.h"
#include "check/check.h"
#include "compose/public/compose_public.h"
#include "ingest/ingest.h"
#include "model/public_text.h"
#include "publish/publish.h"
#include "typeset/typeset.h"
#include "write/pdf/write_pdf.h"

namespace socpress::assemble {
namespace {

const FindingKind<std::string> process_failed{
    "public/process-failed",
    Severity::error,
    "the process that presses for the public gave no report ({}); it presses apart from the engagement, or not at all",
    "nothing was written: press again; when it fails again, the fault is in the program or the machine, not in the "
    "engagement",
    "",
    Blocks::everything};

constexpr std::string_view magic = "socpress public work 1\n";

/// Names and bytes, one after another; lengths before contents.
class Frames {
 public:
  void add(std::string_view name, std::string_view bytes) {
    length(name.size());
    bytes_ += name;
    length(bytes.size());
    bytes_ += bytes;
  }
  Bytes take() { return std::move(bytes_); }

 private:
  void length(std::size_t size) {
    for (int shift = 56; shift >= 0; shift -= 8)
      bytes_ += static_cast<char>((static_cast<std::uint64_t>(size) >> shift) & 0xff);
  }
  Bytes bytes_{magic};
};

using Frame = std::pair<std::string_view, std::string_view>;

std::optional<std::string_view> take_framed(std::string_view& rest) {
  if (rest.size() < 8) return std::nullopt;
  std::uint64_t size = 0;
  for (const unsigned char byte : rest.substr(0, 8)) size = size << 8 | byte;
  rest.remove_prefix(8);
  if (size > rest.size()) return std::nullopt;
  const std::string_view taken = rest.substr(0, static_cast<std::size_t>(size));
  rest.remove_prefix(taken.size());
  return taken;
}

std::optional<std::vector<Frame>> frames_of(std::string_view bytes) {
  if (!bytes.starts_with(magic)) return std::nullopt;
  bytes.remove_prefix(magic.size());
  std::vector<Frame> frames;
  while (!bytes.empty()) {
    const auto name = take_framed(bytes);
    const auto content = name ? take_framed(bytes) : std::nullopt;
    if (!content) return std::nullopt;
    frames.emplace_back(*name, *content);
  }
  return frames;
}

/// The part of a name behind a prefix; nothing when it has another.
std::optional<std::string_view> behind(std::string_view prefix, std::string_view name) {
  if (!name.starts_with(prefix)) return std::nullopt;
  return name.substr(prefix.size());
}

std::size_t number_of(std::string_view digits) {
  std::size_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// ---- in the process

/// What the work holds, as the stages take it.
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

/// A place in a layout's file or in a public text; of any other there is nothing to say.
void add_place(std::string_view name, const Label& place, const Sources& sources, Frames& finding) {
  Frames one;
  if (const auto leaf = leaf_at(place.span))
    one.add("leaf", std::to_string(*leaf));
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

/// Composes, sets and checks; adds what was asked for to the result.
void lay_out(Taken& taken, const Layout& layout, const Faces& faces, Frames& result, Findings& findings) {
  const Document document = compose_public::compose(*taken.model, layout, findings);
  check::RuleInput input(check::Scope::public_report);
  input.add(document);
  check::evaluate(input, findings);
  if (taken.stop_after == Stage::document) return result.add("dump", dump(document));
  const Pages pages = typeset::typeset(document, faces, findings);
  input.add(pages);
  check::evaluate(input, findings, check::Needs::document);
  result.add("pages", std::to_string(pages.pages.size()));
  if (taken.stop_after == Stage::pages) return result.add("dump", dump(pages));
  if (const std::optional<Bytes> bytes = write_pdf::write_pdf(pages, faces, findings)) result.add("report", *bytes);
}

// ---- beside it

/// The span of words in a file of this side; nothing when the text was written nowhere here.
std::optional<Span> written_at(const Span& span, const std::vector<Located<Text>>& leaves) {
  const auto leaf = leaf_at(span);
  if (!leaf) return span;
  if (*leaf == 0 || *leaf > leaves.size()) return std::nullopt;
  const Located<Text>& text = leaves[*leaf - 1];
  const std::size_t size = text->utf8.size();
  return span_of(text, std::min<std::size_t>(span.begin, size), std::min<std::size_t>(span.end, size));
}

void add_placed(Finding finding, const PublicPlaces& places, Findings& findings) {
  if (finding.span) finding.span = written_at(*finding.span, places.leaves);
  std::vector<Label> others;
  for (Label& other : finding.others)
    if (const auto span = written_at(other.span, places.leaves)) others.push_back({*span, std::move(other.text)});
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
    if (name == "leaf") file = place_of(PublicText{static_cast<std::uint32_t>(number_of(value)), {}}).file;
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

Json described(std::string_view bytes) {
  return Json::Object{{"bytes", static_cast<std::int64_t>(bytes.size())}, {"sha256", publish::sha256(bytes).substr(7)}};
}
Json described(const std::string& name, std::string_view bytes) {
  return Json::Object{
      {"name", name}, {"bytes", static_cast<std::int64_t>(bytes.size())}, {"sha256", publish::sha256(bytes).substr(7)}};
}
Json described(const PassedWords& passed) {
  const auto day = [](const std::optional<Date>& date) { return date ? Json(to_text(*date)) : Json(); };
  return Json::Object{{"words", passed.words},
                      {"by", passed.by},
                      {"reason", passed.reason},
                      {"on", day(passed.on)},
                      {"until", day(passed.until)}};
}

}  // namespace

std::optional<Bytes> press_for_public(std::string_view work) {
  std::optional<Taken> taken = taken_from(work);
  if (!taken) return std::nullopt;
  // What can be said of the layout was said where its file is known.
  Sources sources;
  Findings of_layout, findings;
  const MemoryFiles no_house;
  const auto layout = ingest::ingest_layout(taken->layout, taken->layouts, no_house, sources, of_layout);
  if (!layout) return std::nullopt;
  const auto faces = faces_of(layout->look, *taken);
  if (!faces) return std::nullopt;
  Frames result;
  lay_out(*taken, *layout, *faces, result, findings);
  for (const Finding& finding : findings.all()) add_finding(finding, sources, result);
  return result.take();
}

std::string public_manifest(const PublicWork& work, std::string_view report, const std::vector<PassedWords>& passed) {
  Json::Array layouts, fonts, let_pass;
  for (const PublicPart& part : work.layout_files) layouts.push_back(described(part.name, part.bytes));
  for (const Face& face : work.faces) fonts.push_back(described(face.file_name(), face.bytes()));
  for (const PassedWords& one : passed) let_pass.push_back(described(one));
  return to_text(Json::Object{{"kind", "SOC 3"},
                              {"report", described(report)},
                              {"public-model", described(work.model.bytes())},
                              {"layouts", std::move(layouts)},
                              {"fonts", std::move(fonts)},
                              {"let-pass", std::move(let_pass)}}) +
         "\n";
}

void add_placed(const Findings& of_public, const PublicPlaces& places, Findings& findings) {
  for (const Finding& finding : of_public.all()) add_placed(finding, places, findings);
}

void press_publicly(const PublicWork& work, Spawn* spawn, const PublicPlaces& places, BuildResult& pressed,
                    Findings& findings) {
  if (spawn == nullptr) {
    findings.report(process_failed, "no process can be started here");
    return;
  }
  const Outcome<std::string> said = spawn->run({"", {std::string(public_press_argument)}}, bytes_of(work));
  if (const auto* refused = std::get_if<Refusal>(&said)) {
    findings.report(process_failed, refused->reason);
    return;
  }
  const auto frames = frames_of(std::get<std::string>(said));
  if (!frames) {
    findings.report(process_failed, "its answer is not whole");
    return;
  }
  for (const auto& [name, bytes] : *frames) {
    if (name == "report") pressed.report = bytes;
    if (name == "dump") pressed.dump = bytes;
    if (name == "pages") pressed.pages = number_of(bytes);
    if (name == "finding") take_finding(bytes, places, findings);
  }
}

}  // namespace socpress::assemble
