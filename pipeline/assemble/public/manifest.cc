// Writes sizes and digests as JSON.
#include "assemble/public/manifest.h"

#include "base/json.h"
#include "publish/publish.h"

namespace socpress::assemble {
namespace {

Json described(std::string_view bytes) {
  return Json::Object{{"bytes", static_cast<std::int64_t>(bytes.size())}, {"sha256", publish::sha256(bytes).substr(7)}};
}
Json described(const std::string& name, std::string_view bytes) {
  return Json::Object{
      {"name", name}, {"bytes", static_cast<std::int64_t>(bytes.size())}, {"sha256", publish::sha256(bytes).substr(7)}};
}
Json described(const WaivedWords& waived) {
  const auto day = [](const std::optional<Date>& date) { return date ? Json(to_text(*date)) : Json(); };
  return Json::Object{{"words", waived.words},
                      {"by", waived.by},
                      {"reason", waived.reason},
                      {"on", day(waived.on)},
                      {"until", day(waived.until)}};
}

}  // namespace

std::string public_manifest(const PublicWork& work, std::string_view report, const std::vector<WaivedWords>& waived) {
  Json::Array layouts, fonts, waived_words;
  for (const PublicPart& part : work.layout_files) layouts.push_back(described(part.name, part.bytes));
  for (const Face& face : work.faces) fonts.push_back(described(face.file_name(), face.bytes()));
  for (const WaivedWords& one : waived) waived_words.push_back(described(one));
  return to_text(Json::Object{{"kind", "SOC 3"},
                              {"report", described(report)},
                              {"public-model", described(work.model.bytes())},
                              {"layouts", std::move(layouts)},
                              {"fonts", std::move(fonts)},
                              {"let-pass", std::move(waived_words)}}) +
         "\n";
}

}  // namespace socpress::assemble
