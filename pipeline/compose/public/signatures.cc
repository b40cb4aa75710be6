// The signatures of a public report, the firm's and management's; in a draft they and their dates are open.
#include "compose/public/sections.h"

namespace socpress::compose_public {

namespace {

/// A draft is not signed, even when the files name who will sign it, and is not dated: it was not issued.
bool is_signed(const SectionBuilder& builder) { return !builder.sentences.engagement().draft; }

Line signed_by(const SectionBuilder& builder, const std::optional<PublicText>& name) {
  return name && is_signed(builder) ? compose_public::line_of(*name) : Line{};
}

Paragraph day(SectionBuilder& builder, const std::optional<Date>& date) {
  return date_paragraph(builder.sentences.wording(), builder.sentences.layout().locale,
                        is_signed(builder) ? date : std::nullopt);
}

}  // namespace

BlockList firm_signature(SectionBuilder& builder) {
  const PublicOpinion& opinion = builder.sentences.engagement().opinion;
  Wording& wording = builder.sentences.wording();
  SignatureBlock signature = signature_block(wording, signed_by(builder, opinion.signature), Element::signature);
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
        signature_block(builder.sentences.wording(), signed_by(builder, one.name), Element::assertion_signature);
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
