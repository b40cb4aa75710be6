// Whose words a section is: the party that stands in its letterhead and signs below it.
#pragma once

#include <string>
#include <vector>

#include "document/vocabulary.h"
#include "model/engagement.h"

namespace socpress::compose {

/// An organization that speaks in a section. Views the engagement.
struct Speaker {
  const Located<Text>* name = nullptr;
  const Located<Text>* service = nullptr;  ///< of a subservice organization: what it is used for
  const std::vector<Located<Text>>* address = nullptr;
  const std::vector<Located<Text>>* contact = nullptr;
  const Picture* logo = nullptr;
  const Assertion* assertion = nullptr;
  const BridgeLetter* letter = nullptr;
  std::string id;  ///< of a subservice organization

  /// Who signs and when; nothing while it has not.
  const std::vector<Signature>* signatures() const;
  std::optional<Located<Date>> date() const;
};

/// Who speaks in the sections of that name, one section each: the service organization alone, but in the assertions of
/// the organizations that are presented inclusively.
std::vector<Speaker> speakers_of(SectionName section, const Engagement& engagement);

}  // namespace socpress::compose
