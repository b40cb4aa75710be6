// The text form of pages: their content and its positions, one line of text a line, for tests and `--stop-after=pages`.
#include <fmt/format.h>

#include <string>
#include <string_view>

#include "page/pages.h"

namespace socpress::inline page {

namespace {

constexpr std::string_view tag_names[] = {
    "document", "part",   "sect",      "h1",          "h2",     "h3",  "h4",   "p",   "l",       "li",
    "lbl",      "l-body", "table",     "t-head",      "t-body", "tr",  "th",   "td",  "caption", "figure",
    "link",     "note",   "reference", "block-quote", "code",   "toc", "toci", "div", "span"};
static_assert(std::size(tag_names) == static_cast<std::size_t>(Tag::span) + 1);

constexpr std::string_view artifact_names[] = {"~layout", "~header", "~footer", "~repeated", "~draft"};
static_assert(std::size(artifact_names) == static_cast<std::size_t>(Artifact::draft) + 1);

/// "94.8": points with the minimum number of digits, independent of the locale.
std::string points(Length length) {
  std::string text = fmt::format("{}.{:03}", std::abs(length.mpt) / 1000, std::abs(length.mpt) % 1000);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return length.mpt < 0 ? "-" + text : text;
}

std::string meaning_name(const Pages& pages, const Meaning& meaning) {
  if (const NodeId* node = std::get_if<NodeId>(&meaning)) {
    const StructureNode& n = pages.nodes.at(static_cast<std::size_t>(*node));
    return std::string(tag_names[static_cast<std::size_t>(n.tag)]);
  }
  return std::string(artifact_names[static_cast<std::size_t>(std::get<Artifact>(meaning))]);
}

/// Collects consecutive runs on one baseline, and writes them as one line.
class PageDump {
 public:
  PageDump(const Pages& pages, const Page& page, std::string& text) : pages_(pages), page_(page), text_(text) {}

  void write() {
    for (const Stretch& stretch : page_.stretches)
      for (std::uint32_t i = 0; i < stretch.count; ++i)
        std::visit([&](const auto& item) { add(item, stretch.meaning); }, page_.items.at(stretch.first + i));
    end_line();
    for (const LinkArea& link : page_.links) add(link);
  }

 private:
  void add(const GlyphRun& run, const Meaning& meaning) {
    const std::string name = meaning_name(pages_, meaning);
    const bool same = !line_.empty() && run.baseline.y == y_ &&
                      (name == name_ || name == "link" || name == "reference") && run.turn == turn_ &&
                      run.baseline.x >= end_;
    if (!same) {
      end_line();
      name_ = name;
      y_ = run.baseline.y;
      x_ = run.baseline.x;
      turn_ = run.turn;
    } else if (!blank_) {
      if (run.baseline.x > end_ + run.size) line_ += "\t";
    }
    end_ = run.baseline.x;
    for (std::uint32_t w = run.first; w < run.first + run.count; ++w) {
      const PlacedWord& placed = page_.words.at(w);
      if (placed.space_before) line_ += ' ';
      line_ += pages_.words.text_of(placed.word);
      end_ = run.baseline.x + placed.x;
    }
    blank_ = run.space_after;
    if (blank_) line_ += ' ';
  }

  void add(const Fill& fill, const Meaning& meaning) {
    shape(fmt::format("fill {} {} {} {}", points(fill.box.x), points(fill.box.y), points(fill.box.width),
                      points(fill.box.height)),
          meaning);
  }

  void add(const Stroke& stroke, const Meaning& meaning) {
    shape(fmt::format("{} {},{} to {},{} weight {}", stroke.dash_on.mpt > 0 ? "dashes" : "rule", points(stroke.from.x),
                      points(stroke.from.y), points(stroke.to.x), points(stroke.to.y), points(stroke.weight)),
          meaning);
  }

  void add(const PlacedPicture& picture, const Meaning& meaning) {
    shape(fmt::format("picture {} at {} {} {} {}", picture.picture, points(picture.box.x), points(picture.box.y),
                      points(picture.box.width), points(picture.box.height)),
          meaning);
  }

  void add(const LinkArea& link) {
    text_ += fmt::format("  link {} {} {} {} -> ", points(link.box.x), points(link.box.y), points(link.box.width),
                         points(link.box.height));
    text_ += link.page ? fmt::format("page {} at {}\n", *link.page + 1, points(link.y)) : link.uri + "\n";
  }

  void shape(const std::string& what, const Meaning& meaning) {
    end_line();
    text_ += fmt::format("  {} {}\n", meaning_name(pages_, meaning), what);
  }

  void end_line() {
    if (line_.empty()) return;
    while (line_.back() == ' ') line_.pop_back();
    text_ += fmt::format("  {} {},{}{} \"{}\"\n", name_, points(x_), points(y_),
                         turn_ == 0 ? "" : fmt::format(" turned {}", turn_), line_);
    line_.clear();
  }

  const Pages& pages_;
  const Page& page_;
  std::string& text_;
  std::string line_, name_;
  Length x_{}, y_{}, end_{};
  std::int16_t turn_ = 0;
  bool blank_ = false;
};

}  // namespace

std::string dump(const Pages& pages) {
  std::string text;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const Page& page = pages.pages[i];
    text += fmt::format("page {}{}, {} by {}\n", i + 1, page.label.empty() ? "" : fmt::format(" \"{}\"", page.label),
                        points(page.size.width), points(page.size.height));
    PageDump(pages, page, text).write();
  }
  for (const OutlineEntry& entry : pages.outline)
    text += fmt::format("outline {} \"{}\" page {} at {}\n", entry.level, entry.text, entry.page + 1, points(entry.y));
  for (const auto& target : pages.targets)
    if (target) text += fmt::format("target {} page {} at {}\n", target->name, target->page + 1, points(target->y));
  return text;
}

}  // namespace socpress::inline page
