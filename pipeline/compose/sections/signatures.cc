// Who signs: the firm under its report, management under its assertion; an empty place says so in a draft.
#include "compose/pieces.h"
#include "compose/template.h"

namespace socpress::compose {

namespace {

Paragraph paragraph(StyleName style, Line line, std::optional<Element> element = {}) {
  Paragraph made = paragraph_of(style, std::move(line));
  made.element = element;
  return made;
}

Line open_words(Desk& desk, Phrase what) {
  Line line = strong(desk.voice.phrase(Phrase::open_label));
  append(line, " ");
  append(line, desk.voice.phrase(what));
  return line;
}

Paragraph date_line(Desk& desk, const std::optional<Located<Date>>& date) {
  if (!date) return paragraph(StyleName::text, open_words(desk, Phrase::open_date), Element::date);
  const CalendarDay day{(*date)->year, (*date)->month, (*date)->day};
  return paragraph(StyleName::text, line_of(long_date(day, desk.voice.layout().locale), date->span), Element::date);
}

SignatureBlock open_signature(Desk& desk, Element element) {
  SignatureBlock signature;
  signature.open = true;
  signature.name = paragraph(StyleName::open, open_words(desk, Phrase::open_signature), element);
  return signature;
}

}  // namespace

BlockList compose_firm_signature(Desk& desk) {
  const auto& auditor = desk.voice.engagement().auditor;
  const AuditorsOpinion* opinion = auditor && auditor->opinion ? &*auditor->opinion : nullptr;
  SignatureBlock signature;
  if (opinion != nullptr && opinion->signature)
    signature.name = paragraph(StyleName::signature, line_of(*opinion->signature), Element::signature);
  else
    signature = open_signature(desk, Element::signature);
  signature.lines.push_back(paragraph(StyleName::text, desk.voice.phrase(Phrase::signature_place), Element::place));
  signature.lines.push_back(date_line(desk, opinion != nullptr ? opinion->report_date : std::nullopt));
  return {std::move(signature)};
}

BlockList compose_management_signatures(Desk& desk) {
  const Speaker& speaker = desk.voice.speaker();
  const Element element = speaker.letter != nullptr ? Element::signature : Element::assertion_signature;
  BlockList blocks;
  if (speaker.signatures() == nullptr || speaker.signatures()->empty()) {
    SignatureBlock signature = open_signature(desk, element);
    signature.lines.push_back(date_line(desk, speaker.date()));
    blocks.emplace_back(std::move(signature));
    return blocks;
  }
  for (const Signature& one : *speaker.signatures()) {
    SignatureBlock signature;
    signature.name = paragraph(StyleName::signature, line_of(one.name), element);
    signature.lines.push_back(paragraph(StyleName::text, line_of(one.title)));
    signature.lines.push_back(paragraph(StyleName::text, line_of(*speaker.name)));
    if (&one == &speaker.signatures()->back()) signature.lines.push_back(date_line(desk, speaker.date()));
    blocks.emplace_back(std::move(signature));
  }
  return blocks;
}

}  // namespace socpress::compose
