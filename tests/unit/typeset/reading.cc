// Reads pages back: the text of each structure node, the text of a page, and faults of positions.
#include "reading.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "counsel.h"

namespace socpress::test {

namespace {

std::string text_of(const Pages& pages, const Page& page, const GlyphRun& run) {
  std::string text;
  for (std::uint32_t i = run.first; i < run.first + run.count; ++i) {
    if (page.words[i].space_before) text += ' ';
    text += pages.words.text_of(page.words[i].word);
  }
  if (run.space_after) text += ' ';
  return text;
}

std::string trimmed(std::string text) {
  while (!text.empty() && text.back() == ' ') text.pop_back();
  while (!text.empty() && text.front() == ' ') text.erase(text.begin());
  return text;
}

std::vector<std::string> lines_under(const Pages& pages, std::size_t index, bool nodes, Artifact artifact) {
  const Page& page = pages.pages.at(index);
  std::vector<std::string> all;
  Length y{-1}, end{};
  for (const Stretch& stretch : page.stretches) {
    const Artifact* is = std::get_if<Artifact>(&stretch.meaning);
    if (nodes ? is != nullptr : is == nullptr || *is != artifact) continue;
    for (std::uint32_t i = stretch.first; i < stretch.first + stretch.count; ++i) {
      const GlyphRun* run = std::get_if<GlyphRun>(&page.items[i]);
      if (run == nullptr) continue;
      if (all.empty() || run->baseline.y != y || run->baseline.x < end)
        all.emplace_back();
      else if (run->baseline.x > end + pt(6) && !all.back().ends_with(' '))
        all.back() += " | ";
      all.back() += text_of(pages, page, *run);
      y = run->baseline.y;
      end = run->baseline.x + width_of(pages, page, *run);
    }
  }
  for (std::string& line : all) line = trimmed(line);
  return all;
}

struct Shown {
  Box box;
  std::string text;
};

}  // namespace

Length width_of(const Pages& pages, const Page& page, const GlyphRun& run) {
  if (run.count == 0) return {};
  const PlacedWord& last = page.words[run.first + run.count - 1];
  const ShapedWord& word = pages.words[last.word];
  const FaceMetrics& metrics = at(faces(), run.face).metrics();
  return last.x + scaled(word.advance, run.size, metrics.units_per_em);
}

std::vector<std::string> node_texts(const Pages& pages) {
  std::map<std::uint32_t, std::string> texts;
  for (const Page& page : pages.pages)
    for (const Stretch& stretch : page.stretches) {
      const NodeId* node = std::get_if<NodeId>(&stretch.meaning);
      if (node == nullptr) continue;
      for (std::uint32_t i = stretch.first; i < stretch.first + stretch.count; ++i)
        if (const GlyphRun* run = std::get_if<GlyphRun>(&page.items[i]))
          texts[static_cast<std::uint32_t>(*node)] += text_of(pages, page, *run);
    }
  std::vector<std::string> all;
  for (const auto& [node, text] : texts) all.push_back(trimmed(text));
  return all;
}

std::string all_text(const Pages& pages) {
  std::string all;
  for (const std::string& text : node_texts(pages)) all += text;
  all.erase(std::remove(all.begin(), all.end(), ' '), all.end());
  return all;
}

std::vector<std::string> lines(const Pages& pages, std::size_t page) { return lines_under(pages, page, true, {}); }

std::vector<std::string> lines(const Pages& pages, std::size_t page, Artifact artifact) {
  return lines_under(pages, page, false, artifact);
}

std::vector<std::size_t> pages_with(const Pages& pages, const std::string& text) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < pages.pages.size(); ++i)
    for (const std::string& line : lines(pages, i))
      if (line.find(text) != std::string::npos && (found.empty() || found.back() != i)) found.push_back(i);
  return found;
}

std::vector<std::string> misplaced(const Pages& pages) {
  std::vector<std::string> wrong;
  for (std::size_t p = 0; p < pages.pages.size(); ++p) {
    const Page& page = pages.pages[p];
    const Box area = page.type_area;
    std::vector<Shown> shown;
    std::uint32_t next = 0;
    const auto outside = [&](Box box, const std::string& what) {
      const Length bleed = pt(7.5), hair = pt(0.7);
      if (box.x < area.x - bleed || box.right() > area.right() + bleed || box.y < area.y - hair - pt(3.2) ||
          box.bottom() > area.bottom() + hair + pt(3.2))
        wrong.push_back(fmt::format("page {}: {} at {:.1f} {:.1f} {:.1f} {:.1f} is outside", p + 1, what,
                                    box.x.points(), box.y.points(), box.right().points(), box.bottom().points()));
    };
    for (const Stretch& stretch : page.stretches) {
      if (stretch.first != next) wrong.push_back(fmt::format("page {}: a gap in the stretches", p + 1));
      next = stretch.first + stretch.count;
      const Artifact* artifact = std::get_if<Artifact>(&stretch.meaning);
      if (artifact && *artifact != Artifact::layout && *artifact != Artifact::repeated) continue;
      for (std::uint32_t i = stretch.first; i < next; ++i) {
        const Item& item = page.items[i];
        if (const GlyphRun* run = std::get_if<GlyphRun>(&item)) {
          const Box box{run->baseline.x, run->baseline.y - run->size * 7 / 10, width_of(pages, page, *run),
                        run->size * 7 / 10};
          outside(box, text_of(pages, page, *run));
          for (const Shown& other : shown)
            if (box.x + pt(0.2) < other.box.right() && other.box.x + pt(0.2) < box.right() &&
                box.y < other.box.bottom() && other.box.y < box.bottom())
              wrong.push_back(
                  fmt::format("page {}: `{}` stands on `{}`", p + 1, text_of(pages, page, *run), other.text));
          shown.push_back({box, text_of(pages, page, *run)});
        } else if (const Fill* fill = std::get_if<Fill>(&item)) {
          outside(fill->box, "a fill");
        } else if (const PlacedPicture* picture = std::get_if<PlacedPicture>(&item)) {
          outside(picture->box, "a picture");
        } else if (const Stroke* stroke = std::get_if<Stroke>(&item)) {
          const Length left = smaller(stroke->from.x, stroke->to.x), top = smaller(stroke->from.y, stroke->to.y);
          outside({left, top, larger(stroke->from.x, stroke->to.x) - left, larger(stroke->from.y, stroke->to.y) - top},
                  "a rule");
        }
      }
    }
    if (next != page.items.size()) wrong.push_back(fmt::format("page {}: items under nothing", p + 1));
  }
  return wrong;
}

std::vector<std::string> misgrown(const Pages& pages) {
  std::vector<std::string> wrong;
  for (std::size_t i = 1; i < pages.nodes.size(); ++i)
    if (static_cast<std::size_t>(pages.nodes[i].parent) >= i)
      wrong.push_back(fmt::format("node {} before its parent", i));
  return wrong;
}

}  // namespace socpress::test
