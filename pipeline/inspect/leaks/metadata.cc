// Parses the metadata packet: known tags in their exact spelling, known texts between them, nothing else.
#include <algorithm>
#include <iterator>
#include <utility>

#include "inspect/leaks/objects.h"

namespace socpress::inspect {

namespace {

constexpr std::string_view tags[] = {"?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?",
                                     "?xpacket end=\"r\"?",
                                     "x:xmpmeta xmlns:x=\"adobe:ns:meta/\"",
                                     "rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"",
                                     "rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                                     "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"",
                                     "dc:title",
                                     "dc:creator",
                                     "dc:description",
                                     "dc:language",
                                     "pdf:Producer",
                                     "rdf:Alt",
                                     "rdf:Seq",
                                     "rdf:Bag",
                                     "rdf:li",
                                     "rdf:li xml:lang=\"x-default\"",
                                     "/x:xmpmeta",
                                     "/rdf:RDF",
                                     "/rdf:Description",
                                     "/dc:title",
                                     "/dc:creator",
                                     "/dc:description",
                                     "/dc:language",
                                     "/pdf:Producer",
                                     "/rdf:Alt",
                                     "/rdf:Seq",
                                     "/rdf:Bag",
                                     "/rdf:li"};

std::string without_entities(std::string_view text) {
  constexpr std::pair<std::string_view, char> entities[] = {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}};
  std::string out;
  while (!text.empty()) {
    std::size_t length = 1;
    char meant = text[0];
    for (const auto& entity : entities)
      if (text.starts_with(entity.first)) {
        length = entity.first.size();
        meant = entity.second;
      }
    out += meant;
    text.remove_prefix(length);
  }
  return out;
}

}  // namespace

bool is_known_packet(std::string_view packet, const std::set<std::string>& texts) {
  while (!packet.empty()) {
    const std::size_t open = std::min(packet.find('<'), packet.size());
    const std::string_view between = packet.substr(0, open);
    const bool blank = between.find_first_not_of("\n") == std::string_view::npos;
    if (!blank && texts.count(without_entities(between)) == 0) return false;
    packet.remove_prefix(open);
    if (packet.empty()) return true;
    const std::size_t close = packet.find('>');
    if (close == std::string_view::npos) return false;
    if (std::find(std::begin(tags), std::end(tags), packet.substr(1, close - 1)) == std::end(tags)) return false;
    packet.remove_prefix(close + 1);
  }
  return true;
}

}  // namespace socpress::inspect
