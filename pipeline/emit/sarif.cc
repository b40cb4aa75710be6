// Findings as SARIF 2.1.0, for code scanning and editors.
#include <map>

#include "base/ascii.h"
#include "base/json.h"
#include "emit/fingerprints.h"
#include "emit/formats.h"
#include "emit/places.h"

namespace socpress::emit {
namespace {

constexpr const char* schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
constexpr const char *working_folder = "WORKING", *engagement_folder = "ENGAGEMENT", *layouts_folder = "LAYOUTS",
                     *prior_engagement = "PRIOR";

const char* base_of(Folder folder) {
  switch (folder) {
    case Folder::engagement: return engagement_folder;
    case Folder::layouts: return layouts_folder;
    case Folder::prior: return prior_engagement;
  }
  return working_folder;
}

Json text(std::string_view words) { return Json::Object{{"text", words}}; }

/// SARIF calls the severity `level`; the values are the same.
Json descriptor(std::string_view id, Severity severity, std::string_view requirement, std::string_view why,
                std::string_view help) {
  const std::string explain = fmt::format("see `socpress explain {}`", id);
  return Json::Object{{"id", id},
                      {"shortDescription", text(requirement.empty() ? id : requirement)},
                      {"fullDescription", text(why.empty() ? std::string_view(explain) : why)},
                      {"help", text(help.empty() ? std::string_view(explain) : help)},
                      {"defaultConfiguration", Json::Object{{"level", name_of(severity)}}},
                      {"properties", Json::Object{{"tags", Json::Array{family_of(id)}}}}};
}

/// The rules of the run: those that were evaluated, then every other finding reported.
class Descriptors {
 public:
  explicit Descriptors(const Input& input) {
    for (const Rule& rule : input.options.rules)
      if (rule.not_evaluated.empty())
        for (const KindFacts& kind : rule.finds)
          if (is_new(kind.id))
            list_.push_back(descriptor(kind.id, kind.severity, rule.requirement, kind.authority, kind.help));
    for (const Finding& finding : input.findings)
      if (is_new(finding.id)) list_.push_back(descriptor(finding.id, finding.severity, {}, finding.authority, {}));
  }
  int index(const std::string& id) const { return index_.at(id); }
  const Json::Array& list() const { return list_; }

 private:
  bool is_new(std::string_view id) { return index_.emplace(id, static_cast<int>(list_.size())).second; }

  Json::Array list_;
  std::map<std::string, int, std::less<>> index_;
};

/// A URI contains no spaces and only ASCII; '/' stays between the parts of a path.
std::string uri_of(std::string_view path) {
  constexpr std::string_view as_it_is = "-._~/";
  std::string uri;
  for (const char c : path) {
    const bool plain = is_alphanumeric(c) || as_it_is.find(c) != as_it_is.npos;
    uri += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return uri;
}

Json artifact(std::string_view path, const FolderNames& folders) {
  const FileInFolder where = folder_of(path);
  const bool named = !name_of(where.folder, folders).empty();
  return Json::Object{{"uri", uri_of(named ? path_from_working_folder(path, folders) : std::string(where.path))},
                      {"uriBaseId", named ? working_folder : base_of(where.folder)}};
}

Json::Object location(Span span, const Input& input) {
  const std::string& path = input.sources[span.file].path();
  const Region region = region_of(span, input.sources);
  Json::Object object = {
      {"physicalLocation", Json::Object{{"artifactLocation", artifact(path, input.options.folders)},
                                        {"region", Json::Object{{"startLine", static_cast<int>(region.begin.line)},
                                                                {"startColumn", static_cast<int>(region.begin.column)},
                                                                {"endLine", static_cast<int>(region.end.line)},
                                                                {"endColumn", static_cast<int>(region.end.column)}}}}}};
  if (const auto cell = input.sources.cell(span)) {
    const std::string name = words_of(*cell);
    const std::string within = cell->sheet.empty() ? name : fmt::format("{}!{}", cell->sheet, cell->name());
    object.emplace_back(
        "logicalLocations",
        Json::Array{Json::Object{{"name", name}, {"fullyQualifiedName", path + "!" + within}, {"kind", "cell"}}});
  }
  return object;
}

Json labelled(Json::Object place, std::string_view label) {
  if (!label.empty()) place.emplace_back("message", text(label));
  return place;
}

Json related(const std::vector<Label>& others, const Input& input) {
  Json::Array places;
  for (const Label& other : others) {
    Json::Object place = {{"id", static_cast<int>(places.size() + 1)}};
    for (auto& member : location(other.span, input)) place.push_back(std::move(member));
    places.push_back(labelled(std::move(place), other.text));
  }
  return places;
}

Json result(const Finding& finding, const std::string& fingerprint, const Descriptors& rules, const Input& input) {
  const std::string words = finding.message + (finding.help.empty() ? "" : "\nhelp: " + finding.help);
  const Json where =
      finding.span
          ? labelled(location(*finding.span, input), finding.label)
          : Json::Object{{"physicalLocation",
                          Json::Object{{"artifactLocation", artifact(file_without_place, input.options.folders)},
                                       {"region", Json::Object{{"startLine", 1}}}}}};  // some readers require a region
  Json::Object object = {{"ruleId", finding.id},
                         {"ruleIndex", rules.index(finding.id)},
                         {"level", name_of(finding.severity)},
                         {"message", text(words)},
                         {"locations", Json::Array{where}}};
  if (!finding.others.empty()) object.emplace_back("relatedLocations", related(finding.others, input));
  object.emplace_back("partialFingerprints", Json::Object{{"socpress/v1", fingerprint}});
  if (finding.waived)
    object.emplace_back("suppressions",
                        Json::Array{Json::Object{{"kind", "external"},
                                                 {"status", "accepted"},
                                                 {"justification", "waived " + words_of(*finding.waived)},
                                                 {"location", location(finding.waived->span, input)}}});
  return object;
}

Json base(const char* words) { return Json::Object{{"description", text(words)}}; }

}  // namespace

std::string emit_sarif(const Input& input) {
  const Descriptors rules(input);
  const std::vector<std::string> known_by = fingerprints(input);
  Json::Array results;
  for (std::size_t i = 0; i < input.findings.size(); ++i)
    results.push_back(result(input.findings[i], known_by[i], rules, input));
  Json::Object driver = {{"name", "socpress"}};
  if (!input.options.version.empty()) driver.emplace_back("version", input.options.version);
  driver.emplace_back("rules", rules.list());
  const Json run =
      Json::Object{{"tool", Json::Object{{"driver", std::move(driver)}}},
                   {"columnKind", "unicodeCodePoints"},
                   {"originalUriBaseIds", Json::Object{{working_folder, base("the folder that socpress was run in")},
                                                       {engagement_folder, base("the engagement folder")},
                                                       {layouts_folder, base("the folder of layouts and catalogs")},
                                                       {prior_engagement, base("the engagement of the prior report")}}},
                   {"results", std::move(results)}};
  return to_text(Json::Object{{"$schema", schema}, {"version", "2.1.0"}, {"runs", Json::Array{run}}}) + "\n";
}

}  // namespace socpress::emit
