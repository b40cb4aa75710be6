// Inspects the structure tree element by element, and the marks that each element claims.
#include "inspect/conformance/structure.h"

#include <algorithm>
#include <qpdf/QPDFObjectHandle.hh>

#include "inspect/reader/object.h"

namespace socpress::inspect {

namespace {

using Object = QPDFObjectHandle;

const Fault unknown_role{"inspect/unknown-role", Severity::error,
                         "a structure element has no standard role ({}); only standard tags are used", our_fault,
                         "ISO 32000-1, 14.8.4"};
const Fault broken_parent{"inspect/broken-parent", Severity::error,
                          "a structure element does not refer to its parent ({}); tags form one tree", our_fault,
                          "ISO 32000-1, 14.7.2"};
const Fault hangs_twice{"inspect/element-twice", Severity::error,
                        "a structure element has two parents ({}); each part of a report is read once", our_fault,
                        "ISO 32000-1, 14.7.2"};
const Fault claimed_twice{"inspect/mark-claimed-twice", Severity::error,
                          "two structure elements contain the same mark ({}); each piece of a page is read once",
                          our_fault, "ISO 32000-1, 14.7.4"};
const Fault no_scope{"inspect/header-without-scope", Severity::error,
                     "a header cell does not state whether it heads a row or a column ({}); each cell can be read "
                     "aloud with its headings",
                     our_fault, "ISO 14289-1, 7.5"};
const Fault no_alternative{"inspect/figure-without-alternative", Severity::error,
                           "a figure has no alternative text ({}); every picture has a text alternative",
                           "describe the figure in the description, between its square brackets", "ISO 14289-1, 7.3"};
const Fault misplaced{"inspect/misplaced-element", Severity::error,
                      "a structure element is inside a parent that its role does not allow ({}); rows belong in "
                      "tables, items in lists, entries in contents",
                      our_fault, "ISO 32000-1, 14.8.4.3"};
const Fault skipped_heading{
    "inspect/heading-skipped", Severity::error,
    "a heading is more than one level below the previous one ({}); heading levels increase one at a time",
    "let the heading levels of the description increase one at a time; if they do, the fault is in the program, not in "
    "the engagement",
    "ISO 14289-1, 7.4.2"};
const Fault bare_note{"inspect/note-without-identifier", Severity::error,
                      "a note has no identifier of its own ({}); a reference leads to its footnote", our_fault,
                      "ISO 14289-1, 7.9"};

/// The largest valid number of a mark on one page.
constexpr long long most_marks = 1'000'000;

constexpr std::string_view standard_roles[] = {
    "Document",  "Part",    "Art",   "Sect",    "Div",       "BlockQuote", "Caption", "TOC",     "TOCI",  "Index",
    "NonStruct", "Private", "P",     "H",       "H1",        "H2",         "H3",      "H4",      "H5",    "H6",
    "L",         "LI",      "Lbl",   "LBody",   "Table",     "TR",         "TH",      "TD",      "THead", "TBody",
    "TFoot",     "Span",    "Quote", "Note",    "Reference", "BibEntry",   "Code",    "Link",    "Annot", "Ruby",
    "RB",        "RT",      "RP",    "Warichu", "WT",        "WP",         "Figure",  "Formula", "Form"};

constexpr std::string_view table_parts[] = {"THead", "TBody", "TFoot"};

bool may_stand(std::string_view role, std::string_view above) {
  const bool in_part = std::find(std::begin(table_parts), std::end(table_parts), above) != std::end(table_parts);
  if (role == "TR") return above == "Table" || in_part;
  if (role == "TH" || role == "TD") return above == "TR";
  if (role == "THead" || role == "TBody" || role == "TFoot") return above == "Table";
  if (role == "LI") return above == "L";
  if (role == "LBody") return above == "LI";
  if (role == "TOCI") return above == "TOC";
  if (above == "Table") return role == "Caption";
  if (above == "TR" || in_part) return false;
  return true;
}

}  // namespace

struct StructureReader::Visit {
  Object element;
  int above = 0;
  std::string role_above;
};

void StructureReader::read(const QPDFObjectHandle& root) {
  Object roles = entry(root, "/RoleMap");
  if (roles.isDictionary())
    for (const std::string& role : roles.getKeys()) role_map_[role.substr(1)] = name_of(roles.getKey(role));

  std::vector<Visit> open;
  const int top = Object(root).getObjectID();
  Object kids = entry(root, "/K");
  if (kids.isArray())
    for (int i = kids.getArrayNItems(); i-- > 0;) open.push_back({kids.getArrayItem(i), top, ""});
  else
    open.push_back({kids, top, ""});
  while (!open.empty()) {
    Visit next = std::move(open.back());
    open.pop_back();
    if (next.element.isDictionary()) visit(std::move(next), open);
  }
}

/// The kids are pushed in reverse, so that elements are visited in reading order.
void StructureReader::visit(Visit one, std::vector<Visit>& open) {
  const int number = one.element.getObjectID();
  const bool direct = number == 0;  // such an element cannot be referenced as a parent
  if (direct || !visited_.insert(number).second) {
    faults_.in_object(direct ? broken_parent : hangs_twice, direct ? one.above : number);
    return;
  }
  ++claims_.elements;
  if (entry(one.element, "/P").getObjectID() != one.above) faults_.in_object(broken_parent, number);
  const std::string role = role_of(one.element);
  check(one.element, role, one.role_above);

  const int page = entry(one.element, "/Pg").getObjectID();
  std::vector<Visit> found;
  Visit self{one.element, number, role};
  Object kids = entry(one.element, "/K");
  if (kids.isArray())
    for (int i = 0; i < kids.getArrayNItems(); ++i) take_kid(kids.getArrayItem(i), self, page, found);
  else
    take_kid(kids, self, page, found);
  open.insert(open.end(), found.rbegin(), found.rend());
}

/// A kid is a number (a mark on the element's page), a mark with its own page, an object, or an element.
void StructureReader::take_kid(const QPDFObjectHandle& given, const Visit& parent, int page,
                               std::vector<Visit>& found) {
  Object kid = given;
  if (kid.isInteger()) {
    claim(page, kid.getIntValue(), parent.above);
    return;
  }
  if (!kid.isDictionary()) return;
  const std::string type = name_of(entry(kid, "/Type"));
  if (type == "MCR") {
    Object own = entry(kid, "/Pg");
    Object mark = entry(kid, "/MCID");
    claim(own.isNull() ? page : own.getObjectID(), mark.isInteger() ? mark.getIntValue() : -1, parent.above);
  } else if (type == "OBJR") {
    claims_.areas[entry(kid, "/Obj").getObjectID()] = {parent.above, parent.role_above == "Link"};
  } else {
    found.push_back({kid, parent.above, parent.role_above});
  }
}

void StructureReader::claim(int page, long long mark, int element) {
  if (mark < 0 || mark > most_marks) return;
  std::vector<int>& marks = claims_.marks[page];
  if (marks.size() <= static_cast<std::size_t>(mark)) marks.resize(static_cast<std::size_t>(mark) + 1);
  int& claimed = marks[static_cast<std::size_t>(mark)];
  if (claimed != 0) faults_.in_object(claimed_twice, element);
  claimed = element;
}

std::string StructureReader::role_of(const QPDFObjectHandle& element) const {
  std::string role = name_of(entry(element, "/S"));
  for (std::size_t i = 0; i <= role_map_.size(); ++i) {  // terminates for a cyclic map as well
    const auto meant = role_map_.find(role);
    if (meant == role_map_.end()) break;
    role = meant->second;
  }
  return role;
}

void StructureReader::check(const QPDFObjectHandle& element, const std::string& role, const std::string& above) {
  const int number = Object(element).getObjectID();
  if (std::find(std::begin(standard_roles), std::end(standard_roles), role) == std::end(standard_roles))
    faults_.in_object(unknown_role, number);
  if (!may_stand(role, above)) faults_.in_object(misplaced, number);
  check_heading(role, number);
  if (role == "TH") {
    ++claims_.header_cells;
    if (!attribute(element, "/Scope").isName()) faults_.in_object(no_scope, number);
  } else if (role == "Figure") {
    ++claims_.figures;
    const bool described = !text_of(entry(element, "/Alt")).empty() || !text_of(entry(element, "/ActualText")).empty();
    if (!described) faults_.in_object(no_alternative, number);
  } else if (role == "Table") {
    ++claims_.tables;
    check_rows(element, faults_);
  } else if (role == "Note") {
    const std::string identifier = text_of(entry(element, "/ID"));
    if (identifier.empty() || !identifiers_.insert(identifier).second) faults_.in_object(bare_note, number);
  }
}

void StructureReader::check_heading(const std::string& role, int element) {
  if (role.size() != 2 || role[0] != 'H' || role[1] < '1' || role[1] > '6') return;
  const int level = role[1] - '0';
  if (level > heading_ + 1) faults_.in_object(skipped_heading, element);
  heading_ = level;
}

QPDFObjectHandle attribute(const QPDFObjectHandle& element, const char* key) {
  Object attributes = entry(element, "/A");
  if (!attributes.isArray()) return entry(attributes, key);
  for (int i = 0; i < attributes.getArrayNItems(); ++i)
    if (Object value = entry(attributes.getArrayItem(i), key); !value.isNull()) return value;
  return Object::newNull();
}

}  // namespace socpress::inspect
