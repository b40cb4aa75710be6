// The party that is the author of a section: the letterhead names it, and it signs at the end.
#pragma once

#include <string>
#include <vector>

#include "document/vocabulary.h"
#include "model/engagement.h"

namespace socpress::compose {

/// An organization that signs a section. Views the engagement.
struct SigningParty {
  const Located<Text>* name = nullptr;
  const Located<Text>* service = nullptr;  ///< of a subservice organization: the service it provides
  const std::vector<Located<Text>>* address = nullptr;
  const std::vector<Located<Text>>* contact = nullptr;
  const Picture* logo = nullptr;
  const Assertion* assertion = nullptr;
  const BridgeLetter* letter = nullptr;
  std::string id;  ///< of a subservice organization

  /// The signatories and the date; nothing until it is signed.
  const std::vector<Signature>* signatures() const;
  std::optional<Located<Date>> date() const;
};

/// The parties of the sections of that name, one section each: the service organization, except in the assertions of
/// the organizations that are presented by the inclusive method.
std::vector<SigningParty> signing_parties_of(SectionName section, const Engagement& engagement);

}  // namespace socpress::compose
