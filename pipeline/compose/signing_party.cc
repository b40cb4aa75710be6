// Finds the parties that sign a section.
#include "compose/signing_party.h"

namespace socpress::compose {

namespace {

SigningParty service_organization(const Engagement& engagement) {
  const ServiceOrganization& organization = engagement.terms.organization;
  SigningParty party;
  party.name = &organization.name;
  party.address = &organization.address;
  party.contact = &organization.contact;
  if (organization.logo) party.logo = &*organization.logo;
  if (engagement.management && engagement.management->assertion) party.assertion = &*engagement.management->assertion;
  return party;
}

SigningParty subservice(const SubserviceOrganization& organization, const Engagement& engagement) {
  SigningParty party;
  party.name = &organization.name;
  party.service = &organization.service;
  party.address = &organization.address;
  party.contact = &organization.contact;
  if (engagement.management) party.assertion = engagement.management->assertion_of(*organization.id);
  party.id = *organization.id;
  return party;
}

}  // namespace

const std::vector<Signature>* SigningParty::signatures() const {
  return letter != nullptr ? &letter->signatures : assertion != nullptr ? &assertion->signatures : nullptr;
}

std::optional<Located<Date>> SigningParty::date() const {
  return letter != nullptr ? letter->date : assertion != nullptr ? assertion->date : std::nullopt;
}

std::vector<SigningParty> signing_parties_of(SectionName section, const Engagement& engagement) {
  if (section == SectionName::subservice_assertion) {
    std::vector<SigningParty> parties;
    for (const SubserviceOrganization& one : engagement.terms.subservice_organizations)
      if (one.method && **one.method == Method::inclusive) parties.push_back(subservice(one, engagement));
    return parties;
  }
  SigningParty party = service_organization(engagement);
  if (section == SectionName::bridge_letter && engagement.management && engagement.management->bridge_letter)
    party.letter = &*engagement.management->bridge_letter;
  return {std::move(party)};
}

}  // namespace socpress::compose
