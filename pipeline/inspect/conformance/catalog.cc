// The metadata of the file, and active content.
#include "inspect/conformance/catalog.h"

#include <qpdf/QPDF.hh>

#include "inspect/reader/object.h"

namespace socpress::inspect {

namespace {

using Object = QPDFObjectHandle;

const Fault several_revisions{
    "inspect/several-revisions", Severity::error,
    "the file has more than one end, as if it had been modified ({}); a report is written once", as_written,
    "the text of an older revision can still be read"};
const Fault bytes_after{"inspect/bytes-after-end", Severity::error,
                        "bytes follow the end of the file ({}); a file ends with its end marker", as_written,
                        "ISO 32000-1, 7.5.5"};
const Fault encrypted{"inspect/encrypted", Severity::error,
                      "the file is encrypted ({}); every recipient can open a report with any program", as_written,
                      "ISO 14289-1, 7.16"};
const Fault not_tagged{"inspect/not-tagged", Severity::error,
                       "the file is not marked as tagged ({}); a report can be read aloud in the order of its tags",
                       our_fault, "ISO 14289-1, 7.1"};
const Fault no_language{"inspect/no-language", Severity::error,
                        "the file states no language ({}); a report states the language in which it is read aloud",
                        "state the language of the report in the layout", "ISO 14289-1, 7.2"};
const Fault no_title{
    "inspect/no-title", Severity::error,
    "the file has no title for the window of the viewer ({}); the window shows the title, not the file name", our_fault,
    "ISO 14289-1, 7.1"};
const Fault metadata_differs{"inspect/metadata-differs", Severity::error,
                             "the metadata are missing or have another title ({}); all titles of a file agree",
                             our_fault, "ISO 14289-1, 7.1"};
const Fault no_identifier{"inspect/no-identifier", Severity::error,
                          "the file has no identifier ({}); each file is uniquely identified", our_fault,
                          "ISO 32000-1, 14.4"};
const Fault no_outline{"inspect/no-outline", Severity::error,
                       "the file has no outline ({}); each section can be reached from the outline", our_fault,
                       "ISO 14289-1, 7.17"};
const Fault no_labels{
    "inspect/no-page-labels", Severity::error,
    "the pages are not labeled with their printed numbers ({}); page labels equal the printed page numbers", our_fault,
    "ISO 14289-1, 7.17"};
const Fault active{"inspect/active-content", Severity::error,
                   "the file contains scripts, attachments or forms ({}); a report is static", as_written,
                   "a report reads the same on every machine"};

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t n = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + what.size())) ++n;
  return n;
}

std::string without_entities(std::string_view text) {
  std::string out;
  constexpr std::pair<std::string_view, char> entities[] = {
      {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}};
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = 1;
    char meant = text[at];
    for (const auto& entity : entities)
      if (text.substr(at).starts_with(entity.first)) {
        length = entity.first.size();
        meant = entity.second;
      }
    out += meant;
    at += length;
  }
  return out;
}

/// The title in the XMP packet: the text inside dc:title, without tags.
std::string title_of(std::string_view xmp) {
  const std::size_t begin = xmp.find("<dc:title>"), end = xmp.find("</dc:title>");
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return {};
  std::string out;
  bool in_tag = false;
  for (const char c : xmp.substr(begin, end - begin)) {
    if (c == '<')
      in_tag = true;
    else if (c == '>')
      in_tag = false;
    else if (!in_tag)
      out += c;
  }
  return without_entities(out);
}

void check_titles(QPDF& file, Object catalog, FaultCounts& faults) {
  const std::string title = text_of(entry(entry(file.getTrailer(), "/Info"), "/Title"));
  Object shown = entry(entry(catalog, "/ViewerPreferences"), "/DisplayDocTitle");
  if (title.empty() || !shown.isBool() || !shown.getBoolValue()) faults.add(no_title, "in the catalog");
  Object metadata = entry(catalog, "/Metadata");
  if (!metadata.isStream() || title_of(stream_bytes(metadata)) != title) faults.add(metadata_differs, "in the catalog");
}

void check_outline(Object catalog, FaultCounts& faults) {
  Object first = entry(entry(catalog, "/Outlines"), "/First");
  if (text_of(entry(first, "/Title")).empty()) faults.add(no_outline, "in the catalog");
}

}  // namespace

void check_bytes(std::string_view pdf, FaultCounts& faults) {
  constexpr std::string_view end = "%%EOF";
  if (count(pdf, end) > 1) faults.add(several_revisions, "after the first end");
  const std::size_t last = pdf.rfind(end);
  if (last == std::string_view::npos) return;  // libqpdf reports it
  if (pdf.substr(last + end.size()).find_first_not_of("\r\n") != std::string_view::npos)
    faults.add(bytes_after, "after the last end");
}

void check_catalog(QPDF& file, FaultCounts& faults) {
  Object catalog = file.getRoot(), trailer = file.getTrailer();
  const auto in_catalog = [&faults](const Fault& fault) { faults.add(fault, "in the catalog"); };
  if (file.isEncrypted()) faults.add(encrypted, "in the trailer");
  if (trailer.hasKey("/Prev")) faults.add(several_revisions, "in the trailer");
  Object id = entry(trailer, "/ID");
  if (!id.isArray() || id.getArrayNItems() != 2) faults.add(no_identifier, "in the trailer");

  Object marked = entry(entry(catalog, "/MarkInfo"), "/Marked");
  if (!marked.isBool() || !marked.getBoolValue() || !entry(catalog, "/StructTreeRoot").isDictionary())
    in_catalog(not_tagged);
  if (text_of(entry(catalog, "/Lang")).empty()) in_catalog(no_language);
  check_titles(file, catalog, faults);
  check_outline(catalog, faults);
  if (!entry(catalog, "/PageLabels").isDictionary()) in_catalog(no_labels);

  Object names = entry(catalog, "/Names");
  for (const char* key : {"/OpenAction", "/AA", "/AcroForm", "/AF", "/OCProperties", "/Collection"})
    if (!entry(catalog, key).isNull()) in_catalog(active);
  for (const char* key : {"/JavaScript", "/EmbeddedFiles"})
    if (!entry(names, key).isNull()) in_catalog(active);
}

}  // namespace socpress::inspect
