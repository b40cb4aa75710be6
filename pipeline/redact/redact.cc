// The projection itself: each public field is copied by name, so that what is not named here stays behind.
#include "redact/redact.h"

namespace socpress {

namespace {

/// Hands out public texts; ids count them in order and say nothing of where they were written.
class PublicTexts {
 public:
  PublicText of(const Located<Text>& text) { return {next_++, text->utf8}; }

 private:
  std::uint32_t next_ = 1;
};

std::vector<PublicCommitment> commitments_of(const Management& management, PublicTexts& texts) {
  std::vector<PublicCommitment> commitments;
  for (const Commitment& commitment : management.commitments)
    commitments.push_back({in_canonical_order(commitment.categories), texts.of(commitment.text)});
  return commitments;
}

std::vector<PublicRequirement> requirements_of(const Management& management, PublicTexts& texts) {
  std::vector<PublicRequirement> requirements;
  for (const Requirement& requirement : management.requirements) requirements.push_back({texts.of(requirement.text)});
  return requirements;
}

}  // namespace

PublicEngagement redact(const Engagement& engagement) {
  const Terms& terms = engagement.terms;
  const ServiceOrganization& organization = terms.organization;
  PublicTexts texts;
  PublicEngagement shown;
  shown.organization = texts.of(organization.name);
  shown.organization_short = texts.of((*organization.short_name).empty() ? organization.name : organization.short_name);
  shown.system = texts.of(terms.system.name);
  if (terms.time_frame) shown.period = {terms.time_frame->first_day(), terms.time_frame->last_day()};
  shown.categories = in_canonical_order(terms.categories);
  if (engagement.management) {
    shown.commitments = commitments_of(*engagement.management, texts);
    shown.requirements = requirements_of(*engagement.management, texts);
  }
  return shown;
}

}  // namespace socpress
