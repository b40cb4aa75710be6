// Combines the matters, and the bases, that have the same words.
#include "compose/matters.h"

#include <algorithm>

namespace socpress::compose {

namespace {

template <class T>
void add_new(std::vector<Located<T>>& into, const std::vector<Located<T>>& more) {
  for (const Located<T>& one : more)
    if (std::none_of(into.begin(), into.end(), [&](const Located<T>& other) { return *other == *one; }))
      into.push_back(one);
}

}  // namespace

std::vector<StatedMatter> stated_matters(const Assertion& assertion) {
  std::vector<StatedMatter> stated;
  for (const Matter& matter : assertion.matters) {
    const auto same = [&](const StatedMatter& other) { return other.text->utf8 == matter.text->utf8; };
    auto at = std::find_if(stated.begin(), stated.end(), same);
    if (at == stated.end()) at = stated.insert(at, {matter.text, {}});
    if (std::find(at->subjects.begin(), at->subjects.end(), *matter.subject) == at->subjects.end())
      at->subjects.push_back(*matter.subject);
  }
  return stated;
}

std::vector<Basis> stated_bases(const AuditorsOpinion& opinion) {
  std::vector<Basis> stated;
  const auto effect_of = [](const Basis& basis) { return basis.effect ? (*basis.effect)->utf8 : std::string(); };
  for (const Basis& basis : opinion.bases) {
    const auto same = [&](const Basis& other) {
      return other.text->utf8 == basis.text->utf8 && effect_of(other) == effect_of(basis);
    };
    const auto at = std::find_if(stated.begin(), stated.end(), same);
    if (at == stated.end()) {
      stated.push_back(basis);
      continue;
    }
    add_new(at->subjects, basis.subjects);
    add_new(at->criteria, basis.criteria);
    add_new(at->controls, basis.controls);
  }
  return stated;
}

}  // namespace socpress::compose
