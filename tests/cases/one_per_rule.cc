// Takes the first case of each row that no earlier choice covers, then the first of each folder.
#include "cases/one_per_rule.h"

#include <algorithm>
#include <set>

#include "check/check.h"

namespace socpress::cases {
namespace {

bool reaches(const CaseIds& one, const check::Rule& rule) {
  return std::any_of(rule.finds.begin(), rule.finds.end(), [&](const auto& found) {
    return std::find(one.ids.begin(), one.ids.end(), found->id) != one.ids.end();
  });
}

/// Findings that only a bug of ours can cause on the pages; the unit tests construct such pages.
bool is_of_our_own_faults(const check::Rule& rule) {
  return std::all_of(rule.finds.begin(), rule.finds.end(),
                     [](const auto& found) { return found->id.starts_with("pages/"); });
}

std::string folder_of(const std::string& name) { return name.substr(0, name.rfind('/') + 1); }

}  // namespace

Share one_per_rule(const std::vector<CaseIds>& all) {
  Share share;
  std::set<std::string> taken, folders;
  const auto take = [&](const CaseIds& one) {
    taken.insert(one.name);
    folders.insert(folder_of(one.name));
  };
  for (const check::Rule& rule : check::all_rules()) {
    const auto fits = [&](const CaseIds& one) { return reaches(one, rule); };
    if (std::any_of(all.begin(), all.end(), [&](const CaseIds& one) { return taken.contains(one.name) && fits(one); }))
      continue;
    const auto first = std::find_if(all.begin(), all.end(), fits);
    if (first != all.end())
      take(*first);
    else if (!is_of_our_own_faults(rule))
      share.unreached.push_back(rule.requirement);
  }
  for (const CaseIds& one : all)
    if (!folders.contains(folder_of(one.name))) take(one);
  share.names.assign(taken.begin(), taken.end());
  return share;
}

}  // namespace socpress::cases
