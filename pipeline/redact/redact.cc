// The projection: each public field is copied by name, so that a field not named here is excluded.
#include "redact/redact.h"

#include "redact/pictures.h"
#include "redact/prose.h"
#include "redact/public_texts.h"

namespace socpress::redact {

namespace {

PublicParty party_of(const ServiceOrganization& organization, PublicTexts& texts) {
  const auto& short_name = (*organization.short_name).empty() ? organization.name : organization.short_name;
  PublicParty shown;
  shown.name = texts.of(organization.name);
  shown.short_name = texts.of(short_name);
  shown.address = texts.of(organization.address);
  shown.contact = texts.of(organization.contact);
  return shown;
}

PublicFirm firm_of(const ServiceAuditor& auditor, PublicTexts& texts) {
  PublicFirm shown;
  shown.party.name = texts.of(auditor.name);
  shown.party.short_name = texts.of((*auditor.short_name).empty() ? auditor.name : auditor.short_name);
  shown.party.address = texts.of(auditor.address);
  shown.party.contact = texts.of(auditor.contact);
  shown.designation = texts.of(auditor.designation);
  shown.city = texts.of(auditor.city);
  shown.state = texts.of(auditor.state);
  return shown;
}

std::optional<Date> day_of(const std::optional<Located<Date>>& date) {
  return date ? std::optional(**date) : std::nullopt;
}

PublicClaim claim_of(Soc3Claim claim) {
  switch (claim) {
    case Soc3Claim::effective: return PublicClaim::effective;
    case Soc3Claim::effective_except_for: return PublicClaim::effective_except_for;
    case Soc3Claim::not_effective: return PublicClaim::not_effective;
  }
  return PublicClaim::open;
}

PublicVerdict verdict_of(OpinionKind kind) {
  switch (kind) {
    case OpinionKind::unqualified: return PublicVerdict::unqualified;
    case OpinionKind::qualified: return PublicVerdict::qualified;
    case OpinionKind::adverse: return PublicVerdict::adverse;
    case OpinionKind::disclaimer: return PublicVerdict::disclaimer;
  }
  return PublicVerdict::open;
}

PublicAssertion assertion_of(const Soc3Assertion& assertion, PublicTexts& texts) {
  PublicAssertion shown;
  if (assertion.claim) shown.claim = claim_of(**assertion.claim);
  shown.basis = texts.of(assertion.basis);
  shown.date = day_of(assertion.date);
  for (const Signature& signature : assertion.signatures) {
    PublicText name = texts.of(signature.name);
    shown.signatures.push_back({std::move(name), texts.of(signature.title)});
  }
  return shown;
}

/// The person who formed the opinion and its date are internal to the firm; the public sees the firm's signature.
PublicOpinion opinion_of(const Soc3Opinion& report, PublicTexts& texts) {
  PublicOpinion shown;
  if (report.opinion) shown.verdict = verdict_of(*report.opinion->kind);
  shown.basis = texts.of(report.basis);
  shown.addressee = texts.of(report.addressee);
  shown.signature = texts.of(report.signature);
  shown.city = texts.of(report.city);
  shown.state = texts.of(report.state);
  shown.report_date = day_of(report.report_date);
  return shown;
}

std::vector<PublicSubservice> subservice_of(const Terms& terms, PublicTexts& texts) {
  std::vector<PublicSubservice> shown;
  for (const SubserviceOrganization& organization : terms.subservice_organizations) {
    PublicSubservice one;
    one.service = texts.of(organization.service);
    one.inclusive = organization.method && **organization.method == Method::inclusive;
    if (organization.public_name) one.name = texts.of(organization.name);
    shown.push_back(std::move(one));
  }
  return shown;
}

std::vector<PublicCommitment> commitments_of(const Management& management, const Catalog& catalog, PublicTexts& texts) {
  std::vector<PublicCommitment> shown;
  for (const Commitment& commitment : management.commitments)
    if (!commitment.is_restricted)
      shown.push_back({in_canonical_order(commitment.categories, catalog), texts.of(commitment.text)});
  return shown;
}

std::vector<PublicRequirement> requirements_of(const Management& management, PublicTexts& texts) {
  std::vector<PublicRequirement> shown;
  for (const Requirement& requirement : management.requirements)
    if (!requirement.is_restricted) shown.push_back({texts.of(requirement.text)});
  return shown;
}

PublicEngagement projected(const Engagement& engagement, PublicTexts& texts) {
  const Terms& terms = engagement.terms;
  const Management* management = engagement.management ? &*engagement.management : nullptr;
  // In the order of the fields, in which the ids of texts are numbered.
  PublicEngagement shown;
  shown.organization = party_of(terms.organization, texts);
  shown.auditor = firm_of(terms.auditor, texts);
  shown.system = texts.of(terms.system.name);
  if (terms.time_frame) shown.period = {terms.time_frame->first_day(), terms.time_frame->last_day()};
  shown.categories = in_canonical_order(terms.categories, engagement.catalog);
  shown.on_a4 = terms.paper == Paper::a4;
  if (terms.organization.logo) {
    shown.pictures.push_back(as_seen(*terms.organization.logo));
    shown.logo = 0;
  }
  if (management && management->soc3) shown.assertion = assertion_of(*management->soc3, texts);
  if (engagement.auditor && engagement.auditor->soc3) shown.opinion = opinion_of(*engagement.auditor->soc3, texts);
  if (management && management->description)
    shown.description = public_prose(*management->description, texts, shown.pictures);
  shown.subservice = subservice_of(terms, texts);
  if (!management) return shown;
  shown.relies_on_user_entities = !management->user_entity_controls.empty();
  shown.relies_on_subservice_controls = !management->subservice_controls.empty();
  shown.commitments = commitments_of(*management, engagement.catalog, texts);
  shown.requirements = requirements_of(*management, texts);
  return shown;
}

}  // namespace

PublicEngagement redact(const Engagement& engagement) {
  PublicTexts texts;
  return projected(engagement, texts);
}

std::vector<Located<Text>> public_texts(const Engagement& engagement) {
  PublicTexts texts;
  projected(engagement, texts);
  return texts.take_texts();
}

}  // namespace socpress::redact
