// The public model as text.
#include "model/public_engagement.h"

#include "model/outline.h"

namespace socpress {

std::string dump(const PublicEngagement& engagement) {
  Outline outline;
  const auto text = [&](std::string_view name, const PublicText& leaf) {
    outline.leaf(name, std::string_view(leaf.utf8));
  };
  text("organization", engagement.organization);
  text("organization-short", engagement.organization_short);
  text("system", engagement.system);
  outline.leaf("from", engagement.period.from);
  outline.leaf("to", engagement.period.to);
  for (const Category category : engagement.categories) outline.leaf("category", name_of(category));
  for (const PublicCommitment& commitment : engagement.commitments) {
    outline.open("commitment");
    for (const Category category : commitment.categories) outline.leaf("category", name_of(category));
    text("text", commitment.text);
    outline.close();
  }
  for (const PublicRequirement& requirement : engagement.requirements) text("requirement", requirement.text);
  return outline.take();
}

}  // namespace socpress
