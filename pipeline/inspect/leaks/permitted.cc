// The permitted texts and pictures of a public report, collected again from the pages of the public model.
#include "inspect/leaks/permitted.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "page/pages.h"

namespace socpress::inspect {

namespace {

/// An address as written in the file: characters other than plain ASCII are written as %XX.
std::string spelt_address(std::string_view uri) {
  std::string out;
  for (const char c : uri) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7f)
      out += c;
    else
      out += fmt::format("%{:02X}", byte);
  }
  return out;
}

void add_words(const Pages& pages, const Page& page, PublicTruth& truth) {
  for (const Item& item : page.items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    for (std::uint32_t i = 0; run != nullptr && i < run->count; ++i)
      truth.words.emplace_back(pages.words.text_of(page.words.at(run->first + i).word));
  }
}

void add_pictures(const Pages& pages, const Page& page, std::set<std::size_t>& shown, PublicTruth& truth) {
  for (const Item& item : page.items) {
    const auto* placed = std::get_if<PlacedPicture>(&item);
    if (placed == nullptr || placed->picture >= pages.pictures.size() || !shown.insert(placed->picture).second)
      continue;
    const Picture& picture = pages.pictures[placed->picture];
    truth.pictures.emplace_back(picture.pixels.begin(), picture.pixels.end());
    if (!picture.alpha.empty()) truth.pictures.emplace_back(picture.alpha.begin(), picture.alpha.end());
  }
}

void add_links(const Page& page, PublicTruth& truth) {
  for (const LinkArea& link : page.links) {
    truth.said.push_back(link.description);
    if (link.uri.empty()) continue;
    truth.said.push_back(link.uri);
    truth.addresses.push_back(spelt_address(link.uri));
  }
}

}  // namespace

PublicTruth truth_of(const Pages& pages) {
  PublicTruth truth;
  std::set<std::size_t> shown;
  truth.pages = pages.pages.size();
  const Metadata& about = pages.metadata;
  truth.said = {about.title, about.author, about.subject, about.language};
  for (const Page& page : pages.pages) {
    truth.said.push_back(page.label);
    add_words(pages, page, truth);
    add_pictures(pages, page, shown, truth);
    add_links(page, truth);
  }
  for (const StructureNode& node : pages.nodes) {
    truth.said.push_back(node.title);
    truth.said.push_back(node.alternative);
  }
  for (const OutlineEntry& entry : pages.outline) truth.said.push_back(entry.text);
  std::sort(truth.said.begin(), truth.said.end());
  truth.said.erase(std::unique(truth.said.begin(), truth.said.end()), truth.said.end());
  return truth;
}

}  // namespace socpress::inspect
