// Finds the parties that speak in a section.
#include "compose/signing_party.h"

namespace socpress::compose {

namespace {

Speaker service_organization(const Engagement& engagement) {
  const ServiceOrganization& organization = engagement.terms.organization;
  Speaker speaker;
  speaker.name = &organization.name;
  speaker.address = &organization.address;
  speaker.contact = &organization.contact;
  if (organization.logo) speaker.logo = &*organization.logo;
  if (engagement.management && engagement.management->assertion) speaker.assertion = &*engagement.management->assertion;
  return speaker;
}

Speaker subservice(const SubserviceOrganization& organization, const Engagement& engagement) {
  Speaker speaker;
  speaker.name = &organization.name;
  speaker.service = &organization.service;
  speaker.address = &organization.address;
  speaker.contact = &organization.contact;
  if (engagement.management) speaker.assertion = engagement.management->assertion_of(*organization.id);
  speaker.id = *organization.id;
  return speaker;
}

}  // namespace

const std::vector<Signature>* Speaker::signatures() const {
  return letter != nullptr ? &letter->signatures : assertion != nullptr ? &assertion->signatures : nullptr;
}

std::optional<Located<Date>> Speaker::date() const {
  return letter != nullptr ? letter->date : assertion != nullptr ? assertion->date : std::nullopt;
}

std::vector<Speaker> speakers_of(SectionName section, const Engagement& engagement) {
  if (section == SectionName::subservice_assertion) {
    std::vector<Speaker> speakers;
    for (const SubserviceOrganization& one : engagement.terms.subservice_organizations)
      if (one.method && **one.method == Method::inclusive) speakers.push_back(subservice(one, engagement));
    return speakers;
  }
  Speaker speaker = service_organization(engagement);
  if (section == SectionName::bridge_letter && engagement.management && engagement.management->bridge_letter)
    speaker.letter = &*engagement.management->bridge_letter;
  return {std::move(speaker)};
}

}  // namespace socpress::compose
