// Who signs to the public: the firm under its report, management under its assertion; an empty place is open.
#include "compose/public/sections.h"
#include "text/message.h"

namespace socpress::compose_public {

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

Paragraph date_line(Desk& desk, const std::optional<Date>& date) {
  if (!date) return paragraph(StyleName::text, open_words(desk, Phrase::open_date), Element::date);
  Line line;
  append(line, long_date({date->year, date->month, date->day}, desk.voice.layout().locale));
  return paragraph(StyleName::text, std::move(line), Element::date);
}

SignatureBlock open_signature(Desk& desk, Element element) {
  SignatureBlock signature;
  signature.open = true;
  signature.name = paragraph(StyleName::open, open_words(desk, Phrase::open_signature), element);
  return signature;
}

}  // namespace

BlockList firm_signature(Desk& desk) {
  const PublicOpinion& opinion = desk.voice.engagement().opinion;
  SignatureBlock signature;
  if (opinion.signature)
    signature.name = paragraph(StyleName::signature, line_of(*opinion.signature), Element::signature);
  else
    signature = open_signature(desk, Element::signature);
  signature.lines.push_back(paragraph(StyleName::text, desk.voice.phrase(Phrase::signature_place), Element::place));
  signature.lines.push_back(date_line(desk, opinion.report_date));
  return {std::move(signature)};
}

BlockList management_signatures(Desk& desk) {
  const PublicAssertion& assertion = desk.voice.engagement().assertion;
  BlockList blocks;
  if (assertion.signatures.empty()) {
    SignatureBlock signature = open_signature(desk, Element::assertion_signature);
    signature.lines.push_back(date_line(desk, assertion.date));
    blocks.emplace_back(std::move(signature));
    return blocks;
  }
  for (const PublicSignature& one : assertion.signatures) {
    SignatureBlock signature;
    signature.name = paragraph(StyleName::signature, line_of(one.name), Element::assertion_signature);
    signature.lines.push_back(paragraph(StyleName::text, line_of(one.title)));
    signature.lines.push_back(paragraph(StyleName::text, line_of(desk.voice.engagement().organization.name)));
    if (&one == &assertion.signatures.back()) signature.lines.push_back(date_line(desk, assertion.date));
    blocks.emplace_back(std::move(signature));
  }
  return blocks;
}

}  // namespace socpress::compose_public
