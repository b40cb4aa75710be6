// Navigation in the report: outline, page labels, links.
#include "write/pdf/navigation.h"

#include <algorithm>

#include "write/pdf/refused.h"
#include "write/pdf/syntax.h"

namespace socpress::write_pdf {

namespace {

/// The distance from the top of the reader's window to a destination.
constexpr Length air = pt(12);

/// "[12 0 R/XYZ null 650 null]": a page and a height on it; the horizontal position and zoom remain unchanged.
void append_destination(std::string& out, const Page& page, ObjectNumber number, Length y) {
  out += '[';
  append_reference(out, number);
  out += "/XYZ null ";
  const Hundredths height = hundredths(page.size.height);
  append_hundredths(out, std::min(height, height - hundredths(y - air)));
  out += " null]";
}

/// An address in the form that PDF requires: ASCII, with other characters written as %xx.
std::string ascii_address(std::string_view uri) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : uri) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7f)
      out += c;
    else
      out.append("%").append(1, digits[byte >> 4]).append(1, digits[byte & 15]);
  }
  return out;
}

void append_box(std::string& out, const Box& box, const Page& page) {
  const Hundredths height = hundredths(page.size.height);
  out += '[';
  append_hundredths(out, hundredths(box.x));
  const Hundredths bottom = height - hundredths(box.bottom()), top = height - hundredths(box.y);
  for (const Hundredths edge : {bottom, hundredths(box.right()), top}) {
    out += ' ';
    append_hundredths(out, edge);
  }
  out += ']';
}

/// The text of a link for screen readers; its destination when nothing better is known.
std::string_view description(const LinkArea& area, const Pages& pages) {
  if (!area.description.empty()) return area.description;
  return area.page ? std::string_view(pages.pages[*area.page].label) : std::string_view(area.uri);
}

}  // namespace

Links::Links(const Pages& pages, const std::vector<ObjectNumber>& page_numbers, Haru& haru)
    : pages_(pages), page_numbers_(page_numbers) {
  std::uint32_t count = 0;
  for (const Page& page : pages.pages) {
    places_.before.push_back(count);
    count += static_cast<std::uint32_t>(page.links.size());
    for (const LinkArea& area : page.links)
      if (area.page && *area.page >= pages.pages.size()) throw Refused("a link leads to a page that does not exist");
  }
  places_.first = haru.dictionaries(count, [this](std::size_t index, std::string& out) { print(index, out); });
}

void Links::append_entries(std::size_t page, std::string& out) const {
  const std::size_t count = pages_.pages[page].links.size();
  if (count == 0) return;
  out += "/Tabs/S/Annots[";
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) out += ' ';
    append_reference(out, places_.number(places_.before[page] + i));
  }
  out += ']';
}

void Links::print(std::size_t index, std::string& out) const {
  const auto after = std::upper_bound(places_.before.begin(), places_.before.end(), index);
  const auto on = static_cast<std::size_t>(after - places_.before.begin()) - 1;
  const Page& page = pages_.pages[on];
  const LinkArea& area = page.links[index - places_.before[on]];

  out += "/Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect";
  append_box(out, area.box, page);
  out += "/P ";
  append_reference(out, page_numbers_[on]);
  out += "/StructParent ";
  append_integer(out, static_cast<std::int64_t>(page_numbers_.size() + index));
  out += "/Contents";
  append_text(out, description(area, pages_));
  if (area.page) {
    out += "/Dest";
    append_destination(out, pages_.pages[*area.page], page_numbers_[*area.page], area.y);
  } else {
    out += "/A<</S/URI/URI";
    append_literal(out, ascii_address(area.uri));
    out += ">>";
  }
}

Outline::Outline(const Pages& pages, const std::vector<ObjectNumber>& page_numbers, Haru& haru)
    : pages_(pages), page_numbers_(page_numbers) {
  if (pages.outline.empty()) return;
  for (const OutlineEntry& entry : pages.outline)
    if (entry.page >= pages.pages.size()) throw Refused("an outline entry leads to a page that does not exist");
  link(pages.outline.size());
  root_ = haru.dictionary([this](std::string& out) { print_root(out); });
  first_ = haru.dictionaries(entries_.size(), [this](std::size_t index, std::string& out) { print(index, out); });
}

/// The parent of an entry is the nearest one before it with a smaller level.
void Outline::link(std::size_t count) {
  entries_.resize(count);
  std::vector<std::uint32_t> open;  // the path from the top to the previous entry
  for (std::uint32_t i = 0; i < count; ++i) {
    while (!open.empty() && pages_.outline[open.back()].level >= pages_.outline[i].level) open.pop_back();
    Neighbours& parent = open.empty() ? top_ : entries_[open.back()];
    entries_[i].parent = open.empty() ? none : open.back();
    entries_[i].previous = parent.last;
    if (parent.last == none)
      parent.first = i;
    else
      entries_[parent.last].next = i;
    parent.last = i;
    ++parent.below;
    open.push_back(i);
  }
}

void Outline::print_root(std::string& out) const {
  out += "/Type/Outlines/First ";
  append_reference(out, first_ + top_.first);
  out += "/Last ";
  append_reference(out, first_ + top_.last);
  out += "/Count ";
  append_integer(out, top_.below);
}

/// Entries are closed, so that the reader first sees the sections.
void Outline::print(std::size_t index, std::string& out) const {
  const OutlineEntry& entry = pages_.outline[index];
  const Neighbours& near = entries_[index];
  out += "/Title";
  append_text(out, entry.text);
  out += "/Parent ";
  append_reference(out, near.parent == none ? *root_ : first_ + near.parent);
  const auto reference = [&](std::string_view key, std::uint32_t to) {
    if (to == none) return;
    out += key;
    append_reference(out, first_ + to);
  };
  reference("/Prev ", near.previous);
  reference("/Next ", near.next);
  reference("/First ", near.first);
  reference("/Last ", near.last);
  if (near.below > 0) {
    out += "/Count ";
    append_integer(out, -std::int64_t{near.below});
  }
  out += "/Dest";
  append_destination(out, pages_.pages[entry.page], page_numbers_[entry.page], entry.y);
}

void append_page_labels(const Pages& pages, std::string& out) {
  out += "/PageLabels<</Nums[";
  const Page* before = nullptr;
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const Page& page = pages.pages[i];
    const bool numbered = page.numbering != Numbering::none && !page.label.empty();
    const bool was_numbered = before != nullptr && before->numbering != Numbering::none && !before->label.empty();
    const bool goes_on = before != nullptr && numbered == was_numbered &&
                         (!numbered || (before->numbering == page.numbering && before->number + 1 == page.number));
    before = &page;
    if (goes_on) continue;
    append_integer(out, static_cast<std::int64_t>(i));
    out += "<<";
    if (numbered) {
      out += page.numbering == Numbering::roman ? "/S/r" : "/S/D";
      if (page.number > 1) {
        out += "/St ";
        append_integer(out, page.number);
      }
    }
    out += ">>";
  }
  out += "]>>";
}

}  // namespace socpress::write_pdf
