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

void add_words(const Pages& pages, const Page& page, PublicContents& contents) {
  for (const Item& item : page.items) {
    const auto* run = std::get_if<GlyphRun>(&item);
    for (std::uint32_t i = 0; run != nullptr && i < run->count; ++i)
      contents.words.emplace_back(pages.words.text_of(page.words.at(run->first + i).word));
  }
}

void add_pictures(const Pages& pages, const Page& page, std::set<std::size_t>& shown, PublicContents& contents) {
  for (const Item& item : page.items) {
    const auto* placed = std::get_if<PlacedPicture>(&item);
    if (placed == nullptr || placed->picture >= pages.pictures.size() || !shown.insert(placed->picture).second)
      continue;
    const Picture& picture = pages.pictures[placed->picture];
    contents.pictures.emplace_back(picture.pixels.begin(), picture.pixels.end());
    if (!picture.alpha.empty()) contents.pictures.emplace_back(picture.alpha.begin(), picture.alpha.end());
  }
}

void add_links(const Page& page, PublicContents& contents) {
  for (const LinkArea& link : page.links) {
    contents.texts.push_back(link.description);
    if (link.uri.empty()) continue;
    contents.texts.push_back(link.uri);
    contents.addresses.push_back(spelt_address(link.uri));
  }
}

}  // namespace

PublicContents contents_of(const Pages& pages) {
  PublicContents contents;
  std::set<std::size_t> shown;
  contents.pages = pages.pages.size();
  const Metadata& about = pages.metadata;
  contents.texts = {about.title, about.author, about.subject, about.language};
  for (const Page& page : pages.pages) {
    contents.texts.push_back(page.label);
    add_words(pages, page, contents);
    add_pictures(pages, page, shown, contents);
    add_links(page, contents);
  }
  for (const StructureNode& node : pages.nodes) {
    contents.texts.push_back(node.title);
    contents.texts.push_back(node.alternative);
  }
  for (const OutlineEntry& entry : pages.outline) contents.texts.push_back(entry.text);
  std::sort(contents.texts.begin(), contents.texts.end());
  contents.texts.erase(std::unique(contents.texts.begin(), contents.texts.end()), contents.texts.end());
  return contents;
}

}  // namespace socpress::inspect
