// Reads the engagements to compare with, and adds them to the input of the rules.
#include "assemble/comparisons.h"

#include <utility>

#include "check/check.h"
#include "ingest/ingest.h"

namespace socpress::assemble {
namespace {

const FindingKind<std::size_t, std::size_t> others_not_whole{
    "repetition/others-not-whole", Severity::warning,
    "{} of {} other engagements cannot be read completely, so not all of their texts were compared; texts are compared "
    "with every engagement of the folder",
    "run `socpress check` on each of them, and fix what cannot be read"};
const FindingKind<> prior_not_whole{"prior/not-whole", Severity::warning,
                                    "the prior engagement cannot be read completely, so nothing is compared with it; a "
                                    "comparison requires both engagements",
                                    "run `socpress check` on its folder, and fix what cannot be read"};

}  // namespace

void add_others(const Environment& environment, check::RuleInput& rules, Findings& findings) {
  if (environment.others.empty()) return;
  check::TextsElsewhere others;
  std::size_t unread = 0;
  for (const Files* folder : environment.others) {
    Sources of_other;
    Findings not_reported;
    others.take(ingest::ingest(*folder, environment.data, of_other, not_reported));
    unread += not_reported.block(Blocks::everything);
  }
  if (unread > 0) findings.report(others_not_whole, unread, environment.others.size());
  others.sort();
  rules.add(std::move(others));
}

void add_prior(const Environment& environment, check::RuleInput& rules, Sources& sources, Findings& findings) {
  if (environment.prior == nullptr) return;
  Findings not_reported;
  sources.begin_folder(prior_folder);
  Engagement prior = ingest::ingest(*environment.prior, environment.data, sources, not_reported);
  sources.begin_folder({});
  if (not_reported.block(Blocks::everything))
    findings.report(prior_not_whole);
  else
    rules.add_prior(std::move(prior));
}

}  // namespace socpress::assemble
