// Pages constructed by hand for the writer's tests, with real faces.
#pragma once

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

#include "page/pages.h"
#include "text/shaper.h"

namespace socpress::write_pdf {

inline Face noto(const std::string& file) {
  std::ifstream in("/usr/share/fonts/truetype/noto/" + file, std::ios::binary);
  std::optional<Face> face = Face::load(file, Bytes(std::istreambuf_iterator<char>(in), {}));
  if (!face) throw std::runtime_error(file + " cannot be read (Debian package fonts-noto-core)");
  return std::move(*face);
}

/// Face 0 is a sans, 1 a serif; others as specified.
inline Faces noto_faces(const std::vector<std::string>& more = {}) {
  Faces faces;
  faces.push_back(noto("NotoSans-Regular.ttf"));
  faces.push_back(noto("NotoSerif-Regular.ttf"));
  for (const std::string& file : more) faces.push_back(noto(file));
  return faces;
}

constexpr FaceId sans{0}, serif{1};

/// Builds pages from the first item to the last.
class PagesByHand {
 public:
  explicit PagesByHand(const Faces& faces) : shaper_(faces) {
    pages_.metadata = {"A report", "An auditor", "SOC 2", "en-US"};
    pages_.nodes.push_back({});
  }

  static constexpr NodeId root{0};

  NodeId node(Tag tag, NodeId parent = root) {
    pages_.nodes.push_back({});
    pages_.nodes.back().tag = tag;
    pages_.nodes.back().parent = parent;
    return NodeId(static_cast<std::uint32_t>(pages_.nodes.size() - 1));
  }
  StructureNode& at(NodeId id) { return pages_.nodes.at(static_cast<std::size_t>(id)); }

  Page& page() {
    pages_.pages.push_back({});
    Page& made = pages_.pages.back();
    made.size = {pt(612), pt(792)};
    made.number = static_cast<std::uint32_t>(pages_.pages.size());
    made.label = std::to_string(made.number);
    return made;
  }

  /// A line of words separated by blanks on the last page, under the node last set by `under`.
  GlyphRun& line(const std::vector<std::string>& words, Point at_, FaceId face = sans, Length size = pt(10)) {
    Page& on = pages_.pages.back();
    GlyphRun run;
    run.face = face;
    run.size = size;
    run.baseline = at_;
    run.first = static_cast<std::uint32_t>(on.words.size());
    Length x{};
    for (const std::string& text : words) {
      const WordId id = shaper_.word(face, text);
      const bool first = on.words.size() == run.first;
      if (!first) x += shaper_.space(face, size);
      on.words.push_back({id, x, !first});
      x += shaper_.width(id, size);
    }
    run.count = static_cast<std::uint32_t>(words.size());
    return std::get<GlyphRun>(put(run));
  }

  Item& put(Item item) {
    Page& on = pages_.pages.back();
    on.items.push_back(std::move(item));
    ++on.stretches.back().count;
    return on.items.back();
  }

  void under(Meaning meaning) {
    Page& on = pages_.pages.back();
    on.stretches.push_back({meaning, static_cast<std::uint32_t>(on.items.size()), 0});
  }

  Pages& pages() { return pages_; }
  /// The finished pages, words included.
  Pages take() {
    pages_.words = shaper_.take();
    return std::move(pages_);
  }

 private:
  Shaper shaper_;
  Pages pages_;
};

}  // namespace socpress::write_pdf
