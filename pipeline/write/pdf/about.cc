// The file's metadata: the information dictionary, and the same entries as XMP.
#include "write/pdf/about.h"

#include "write/pdf/syntax.h"

namespace socpress::write_pdf {

namespace {

constexpr std::string_view producer = "socpress";

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      default: out += c;
    }
  }
  return out;
}

}  // namespace

void append_information(const Metadata& metadata, std::string& out) {
  const auto entry = [&out](std::string_view key, std::string_view value) {
    if (value.empty()) return;
    out += key;
    append_text(out, value);
  };
  entry("/Title", metadata.title);
  entry("/Author", metadata.author);
  entry("/Subject", metadata.subject);
  entry("/Producer", producer);
}

std::string xmp(const Metadata& metadata) {
  std::string out =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
      " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n";
  const auto property = [&out](std::string_view name, std::string_view open, std::string_view value,
                               std::string_view close) {
    if (value.empty()) return;
    out.append("<").append(name).append(">").append(open).append(escaped(value)).append(close);
    out.append("</").append(name).append(">\n");
  };
  constexpr std::string_view in_alt = "<rdf:Alt><rdf:li xml:lang=\"x-default\">", end_alt = "</rdf:li></rdf:Alt>";
  property("dc:title", in_alt, metadata.title, end_alt);
  property("dc:creator", "<rdf:Seq><rdf:li>", metadata.author, "</rdf:li></rdf:Seq>");
  property("dc:description", in_alt, metadata.subject, end_alt);
  property("dc:language", "<rdf:Bag><rdf:li>", metadata.language, "</rdf:li></rdf:Bag>");
  property("pdf:Producer", "", producer, "");
  out += "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
  return out;
}

}  // namespace socpress::write_pdf
