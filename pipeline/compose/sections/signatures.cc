// The signatures: the firm's below its report, management's below its assertion; in a draft both are open.
#include "compose/section_builder.h"

namespace socpress::compose {

namespace {

/// A draft is not signed, even when the files name who will sign it, and is not dated: it was not issued.
bool is_signed(const SectionBuilder& builder) { return !builder.sentences.edition().draft; }

Paragraph day(SectionBuilder& builder, const std::optional<Located<Date>>& date) {
  const bool dated = date && is_signed(builder);
  return date_paragraph(builder.sentences.wording(), builder.sentences.layout().locale,
                        dated ? std::optional(**date) : std::nullopt, dated ? date->span : Span{});
}

Line signed_by(const SectionBuilder& builder, const Located<Text>& name) {
  return is_signed(builder) ? line_of(name) : Line{};
}

}  // namespace

BlockList compose_firm_signature(SectionBuilder& builder) {
  const auto& auditor = builder.sentences.engagement().auditor;
  const AuditorsOpinion none, &opinion = auditor && auditor->opinion ? *auditor->opinion : none;
  Wording& wording = builder.sentences.wording();
  SignatureBlock signature =
      signature_block(wording, opinion.signature ? signed_by(builder, *opinion.signature) : Line{}, Element::signature);
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
      SignatureBlock signature = signature_block(builder.sentences.wording(), signed_by(builder, one.name), element);
      for (const Located<Text>* text : {&one.title, party.name})
        signature.lines.push_back(paragraph_of(StyleName::text, line_of(*text)));
      blocks.emplace_back(std::move(signature));
    }
  if (blocks.empty()) blocks.emplace_back(signature_block(builder.sentences.wording(), {}, element));
  std::get<SignatureBlock>(blocks.back().value).lines.push_back(day(builder, party.date()));
  return blocks;
}

}  // namespace socpress::compose
