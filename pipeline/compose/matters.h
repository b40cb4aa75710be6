// The matters behind a modified opinion or assertion, each once, with every subject that it modifies.
#pragma once

#include <string>
#include <vector>

#include "model/engagement.h"

namespace socpress::compose {

/// A matter of the assertion, which the file repeats for each subject.
struct StatedMatter {
  Located<Text> text;
  std::vector<Subject> subjects;
};
/// Matters with the same words are one.
std::vector<StatedMatter> stated_matters(const Assertion& assertion);

/// The bases of the opinion; those with the same words are one, with the criteria and controls of all.
std::vector<Basis> stated_bases(const AuditorsOpinion& opinion);

}  // namespace socpress::compose
