// The signatures of a public report: the firm's below its report, management's below its assertion.
#include "compose/public/sections.h"

namespace socpress::compose_public {

namespace {

Line line_of(const std::optional<PublicText>& text) { return text ? compose_public::line_of(*text) : Line{}; }

Paragraph day(SectionBuilder& builder, const std::optional<Date>& date) {
  return date_paragraph(builder.sentences.wording(), builder.sentences.layout().locale, date);
}

}  // namespace

BlockList firm_signature(SectionBuilder& builder) {
  const PublicOpinion& opinion = builder.sentences.engagement().opinion;
  Wording& wording = builder.sentences.wording();
  SignatureBlock signature = signature_block(wording, line_of(opinion.signature), Element::signature);
  Paragraph place = paragraph_of(StyleName::text, wording.phrase(Phrase::signature_place));
  place.element = Element::place;
  signature.lines = {std::move(place), day(builder, opinion.report_date)};
  return {std::move(signature)};
}

BlockList management_signatures(SectionBuilder& builder) {
  const PublicEngagement& engagement = builder.sentences.engagement();
  BlockList blocks;
  for (const PublicSignature& one : engagement.assertion.signatures) {
    SignatureBlock signature =
        signature_block(builder.sentences.wording(), compose_public::line_of(one.name), Element::assertion_signature);
    for (const PublicText* text : {&one.title, &engagement.organization.name})
      signature.lines.push_back(paragraph_of(StyleName::text, compose_public::line_of(*text)));
    blocks.emplace_back(std::move(signature));
  }
  if (blocks.empty())
    blocks.emplace_back(signature_block(builder.sentences.wording(), {}, Element::assertion_signature));
  std::get<SignatureBlock>(blocks.back().value).lines.push_back(day(builder, engagement.assertion.date));
  return blocks;
}

}  // namespace socpress::compose_public
