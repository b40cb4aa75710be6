// The signatures: the firm's below its report, management's below its assertion; in a draft a missing one is open.
#include "compose/section_builder.h"

namespace socpress::compose {

namespace {

Paragraph day(SectionBuilder& builder, const std::optional<Located<Date>>& date) {
  return date_paragraph(builder.sentences.wording(), builder.sentences.layout().locale,
                        date ? std::optional(**date) : std::nullopt, date ? date->span : Span{});
}

}  // namespace

BlockList compose_firm_signature(SectionBuilder& builder) {
  const auto& auditor = builder.sentences.engagement().auditor;
  const AuditorsOpinion none, &opinion = auditor && auditor->opinion ? *auditor->opinion : none;
  Wording& wording = builder.sentences.wording();
  SignatureBlock signature =
      signature_block(wording, opinion.signature ? line_of(*opinion.signature) : Line{}, Element::signature);
  Paragraph place = paragraph_of(StyleName::text, wording.phrase(Phrase::signature_place));
  place.element = Element::place;
  signature.lines = {std::move(place), day(builder, opinion.report_date)};
  return {std::move(signature)};
}

BlockList compose_management_signatures(SectionBuilder& builder) {
  const SigningParty& party = builder.sentences.party();
  const Element element = party.letter != nullptr ? Element::signature : Element::assertion_signature;
  BlockList blocks;
  if (party.signatures() != nullptr)
    for (const Signature& one : *party.signatures()) {
      SignatureBlock signature = signature_block(builder.sentences.wording(), line_of(one.name), element);
      for (const Located<Text>* text : {&one.title, party.name})
        signature.lines.push_back(paragraph_of(StyleName::text, line_of(*text)));
      blocks.emplace_back(std::move(signature));
    }
  if (blocks.empty()) blocks.emplace_back(signature_block(builder.sentences.wording(), {}, element));
  std::get<SignatureBlock>(blocks.back().value).lines.push_back(day(builder, party.date()));
  return blocks;
}

}  // namespace socpress::compose
