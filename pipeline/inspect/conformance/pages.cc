// Pages of the finished file: their content and links, compared with the structure tree.
#include "inspect/conformance/pages.h"

#include <algorithm>
#include <qpdf/QPDFObjectHandle.hh>

#include "inspect/reader/object.h"

namespace socpress::inspect {

namespace {

using Object = QPDFObjectHandle;

constexpr const char* mark_rule = "ISO 32000-1, 14.7.4.4";
const Fault mark_twice{"inspect/mark-number-twice", Severity::error,
                       "two marks of a page have the same number ({}); numbers of marks are unique within a page",
                       our_fault, mark_rule};
const Fault orphan_mark{
    "inspect/mark-without-parent", Severity::error,
    "the parent tree does not lead from a mark to the element that contains it ({}); every mark leads to its tag",
    our_fault, mark_rule};
const Fault missing_mark{
    "inspect/mark-not-found", Severity::error,
    "a structure element refers to a mark that its page does not have ({}); every tag leads to its content", our_fault,
    mark_rule};
const Fault other_annotation{
    "inspect/other-annotation", Severity::error,
    "a page has an annotation that is not a link ({}); a report has no comments, forms or attachments", as_written,
    "what is added to a page was not signed"};
const Fault no_tab_order{
    "inspect/no-tab-order", Severity::error,
    "the links of a page are not in reading order ({}); the tab order of links follows the structure", our_fault,
    "ISO 14289-1, 7.18.3"};
const Fault link_not_tagged{
    "inspect/link-not-tagged", Severity::error,
    "a link is not part of a Link element of the structure ({}); a link is read aloud in its place", our_fault,
    "ISO 14289-1, 7.18.5"};
const Fault link_silent{"inspect/link-without-description", Severity::error,
                        "a link has no description of its destination ({}); the description of a link is read aloud",
                        our_fault, "ISO 14289-1, 7.18.5"};
const Fault dead_link{"inspect/dead-link", Severity::error,
                      "a link leads to no page ({}); every reference has a destination", our_fault,
                      "ISO 32000-1, 12.3.2"};
const Fault link_scheme{"inspect/link-scheme", Severity::error,
                        "a link leads to an address without https ({}); external links use https",
                        "write the link with https://, or as text", "a report links to no unsafe address"};

/// The maximum depth of the page tree that is followed upward from a page.
constexpr int highest = 64;

/// An entry of a page, inherited from the nearest page tree node that has it.
Object inherited(Object page, const char* key) {
  Object value = entry(page, key), node = entry(page, "/Parent");
  for (int i = 0; i < highest && value.isNull() && node.isDictionary(); ++i) {
    value = entry(node, key);
    node = entry(node, "/Parent");
  }
  return value;
}

/// The crop box within the media box; a box may list any two opposite corners.
Sheet sheet_of(Object page) {
  Sheet sheet{-HUGE_VAL, -HUGE_VAL, HUGE_VAL, HUGE_VAL};
  for (const char* key : {"/MediaBox", "/CropBox"}) {
    Object box = inherited(page, key);
    double edges[4] = {};
    bool whole = box.isArray() && box.getArrayNItems() == 4;
    for (int i = 0; whole && i < 4; ++i) whole = box.getArrayItem(i).getValueAsNumber(edges[i]);
    if (!whole) continue;
    sheet = {std::max(sheet.left, std::min(edges[0], edges[2])), std::max(sheet.bottom, std::min(edges[1], edges[3])),
             std::min(sheet.right, std::max(edges[0], edges[2])), std::min(sheet.top, std::max(edges[1], edges[3]))};
  }
  return sheet;
}

}  // namespace

void PageReader::take_parents(const QPDFObjectHandle& tree) {
  std::vector<Object> open{tree};
  std::unordered_set<int> visited;
  while (!open.empty()) {
    Object node = open.back();
    open.pop_back();
    if (node.isIndirect() && !visited.insert(node.getObjectID()).second) continue;
    Object kids = entry(node, "/Kids"), numbers = entry(node, "/Nums");
    for (int i = 0; kids.isArray() && i < kids.getArrayNItems(); ++i) open.push_back(kids.getArrayItem(i));
    for (int i = 0; numbers.isArray() && i + 1 < numbers.getArrayNItems(); i += 2) {
      Object key = numbers.getArrayItem(i), value = numbers.getArrayItem(i + 1);
      if (!key.isInteger()) continue;
      Parents& parents = parents_[key.getIntValue()];
      if (!value.isArray()) {
        parents.element = value.getObjectID();
        continue;
      }
      for (int mark = 0; mark < value.getArrayNItems(); ++mark)
        parents.marks.push_back(value.getArrayItem(mark).getObjectID());
    }
  }
}

void PageReader::read(const QPDFObjectHandle& given) {
  Object page = given;
  const FontsByName fonts = fonts_of(page);
  ContentReader reader(page_, sheet_of(page), fonts, faults_);
  std::string content;
  for (Object part : page.getPageContents()) content.append(stream_bytes(part)).append("\n");
  reader.read(content);
  check_marks(page, reader.marks());
  check_annotations(page);
  ++page_;
}

FontsByName PageReader::fonts_of(const QPDFObjectHandle& page) {
  FontsByName out;
  Object fonts = entry(inherited(page, "/Resources"), "/Font");
  if (!fonts.isDictionary()) return out;
  for (const std::string& name : fonts.getKeys()) {
    Object font = fonts.getKey(name);
    auto known = fonts_.find(font.getObjectID());
    if (known == fonts_.end()) known = fonts_.emplace(font.getObjectID(), read_font(font, faults_)).first;
    out[name.substr(1)] = &known->second;
  }
  return out;
}

void PageReader::check_marks(const QPDFObjectHandle& given, const std::vector<std::int64_t>& marks) {
  Object page = given;
  Object key = entry(page, "/StructParents");
  const auto parents = key.isInteger() ? parents_.find(key.getIntValue()) : parents_.end();
  const auto claimed = claims_.marks.find(page.getObjectID());
  std::unordered_set<std::int64_t> seen;
  for (const std::int64_t mark : marks) {
    if (!seen.insert(mark).second) faults_.on_page(mark_twice, page_);
    const auto at = static_cast<std::size_t>(mark);
    const bool led = mark >= 0 && parents != parents_.end() && at < parents->second.marks.size() &&
                     claimed != claims_.marks.end() && at < claimed->second.size() && claimed->second[at] != 0 &&
                     claimed->second[at] == parents->second.marks[at];
    if (!led) faults_.on_page(orphan_mark, page_);
  }
  pages_read_.insert(page.getObjectID());
  if (claimed == claims_.marks.end()) return;
  for (std::size_t mark = 0; mark < claimed->second.size(); ++mark)
    if (claimed->second[mark] != 0 && seen.count(static_cast<std::int64_t>(mark)) == 0)
      faults_.in_object(missing_mark, claimed->second[mark]);
}

void PageReader::finish() {
  std::vector<int> pages;
  for (const auto& claimed : claims_.marks)
    if (pages_read_.count(claimed.first) == 0) pages.push_back(claimed.first);
  std::sort(pages.begin(), pages.end());
  for (const int page : pages) faults_.in_object(missing_mark, page);
}

void PageReader::check_annotations(const QPDFObjectHandle& page) {
  Object annotations = entry(page, "/Annots");
  if (!annotations.isArray() || annotations.getArrayNItems() == 0) return;
  if (name_of(entry(page, "/Tabs")) != "S") faults_.on_page(no_tab_order, page_);
  for (int i = 0; i < annotations.getArrayNItems(); ++i) {
    Object annotation = annotations.getArrayItem(i);
    if (name_of(entry(annotation, "/Subtype")) == "Link")
      check_link(annotation);
    else
      faults_.on_page(other_annotation, page_);
  }
}

void PageReader::check_link(const QPDFObjectHandle& given) {
  Object link = given;
  ++links_;
  if (text_of(entry(link, "/Contents")).empty()) faults_.on_page(link_silent, page_);
  Object key = entry(link, "/StructParent");
  const auto parent = key.isInteger() ? parents_.find(key.getIntValue()) : parents_.end();
  const auto area = claims_.areas.find(link.getObjectID());
  const bool tagged = parent != parents_.end() && area != claims_.areas.end() && area->second.is_link &&
                      area->second.element == parent->second.element;
  if (!tagged) faults_.on_page(link_not_tagged, page_);
  check_target(link);
}

void PageReader::check_target(const QPDFObjectHandle& link) {
  Object action = entry(link, "/A"), target = entry(link, "/Dest");
  const std::string kind = name_of(entry(action, "/S"));
  if (kind == "URI") {
    if (!text_of(entry(action, "/URI")).starts_with("https://")) faults_.on_page(link_scheme, page_);
    return;
  }
  if (kind == "GoTo") target = entry(action, "/D");
  const bool known =
      target.isArray() && target.getArrayNItems() > 0 && pages_.count(target.getArrayItem(0).getObjectID()) > 0;
  if (!known) faults_.on_page(dead_link, page_);
}

}  // namespace socpress::inspect
