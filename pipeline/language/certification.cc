// Finds claims by the words around a mention, and text fields those that the clause takes back.
#include "language/certification.h"

#include <algorithm>
#include <array>
#include <string>

namespace socpress::inline language {

namespace {

/// With one of these, a clause asks, tells of a duty, or of what is looked into.
constexpr std::array<std::string_view, 32> reservations = {
    "whether",  "if",       "must",    "may",      "might",     "should",   "shall",    "would",
    "could",    "unless",   "subject", "require",  "requires",  "required", "asks",     "asked",
    "expects",  "expected", "says",    "said",     "check",     "checks",   "checked",  "verify",
    "verifies", "verified", "confirm", "confirms", "confirmed", "assess",   "assesses", "evaluates"};

// ---- certificates

constexpr std::array<std::string_view, 9> examinations = {"soc",  "aicpa", "soc 1", "soc 2", "soc 3",
                                                          "soc1", "soc2",  "soc3",  "soc 2+"};
/// The first two are also names of other things: a center of operations, an institute.
constexpr std::uint32_t unclear_mentions = 2;

constexpr std::array<std::string_view, 3> certifying = {"certified", "compliant", "accredited"};
constexpr std::array<std::string_view, 6> certificates = {"certification", "certifications", "certificate",
                                                          "certificates",  "accreditation",  "accreditations"};
constexpr std::array<std::string_view, 1> compliance = {"compliance"};
constexpr std::array<std::string_view, 3> passing = {"passed", "passes", "passing"};
constexpr std::array<std::string_view, 4> complying = {"complies", "complied", "conforms", "conformed"};
/// Words that may stand between the two: "SOC 2 Type 2 certified", "passed its audit under SOC 2".
constexpr std::array<std::string_view, 5> type_words = {"type", "1", "2", "i", "ii"};
constexpr std::array<std::string_view, 14> between = {"audit", "examination", "our", "its",  "their", "a",  "the",
                                                      "an",    "under",       "for", "with", "to",    "of", "against"};
constexpr std::array<std::string_view, 21> since_the_audit = {
    "audit", "audits", "examination", "examinations", "attestation", "assessment", "we",
    "it",    "have",   "has",         "had",          "was",         "were",       "is",
    "are",   "been",   "which",       "that",         "each",        "always",     "successfully"};
constexpr std::array<std::string_view, 4> papers = {"report", "reports", "reporting", "request"};
/// Behind a word such as "compliance", these make it what a team, a program or a person is called by; behind a mention,
/// what a person is.
constexpr std::array<std::string_view, 29> attributive = {
    "team",         "program",       "programme",    "officer",  "tool",      "tools",  "platform",   "software",
    "manager",      "lead",          "analyst",      "effort",   "efforts",   "work",   "project",    "auditor",
    "auditors",     "assessor",      "assessors",    "examiner", "examiners", "public", "accountant", "accountants",
    "professional", "professionals", "requirements", "audit",    "audits"};
/// Behind "passed", these hand something on.
constexpr std::array<std::string_view, 5> handing = {"to", "on", "along", "round", "between"};

// ---- frameworks

constexpr std::array<std::string_view, 26> claims_before = {"complies with",
                                                            "comply with",
                                                            "compliant with",
                                                            "complied with",
                                                            "conforms to",
                                                            "conforms with",
                                                            "conform to",
                                                            "conform with",
                                                            "in compliance with",
                                                            "in conformity with",
                                                            "adheres to",
                                                            "adhere to",
                                                            "adhered to",
                                                            "meets",
                                                            "meet",
                                                            "satisfies",
                                                            "satisfy",
                                                            "fulfils",
                                                            "fulfills",
                                                            "fulfil",
                                                            "fulfill",
                                                            "certified to",
                                                            "certified under",
                                                            "certified against",
                                                            "certified for",
                                                            "certified according to"};
constexpr std::array<std::string_view, 3> claims_behind = {"compliant", "certified", "accredited"};
/// What may part the claim from the framework: "meets all the requirements of the HIPAA".
constexpr std::array<std::string_view, 10> parting = {"the", "applicable", "all",  "its",      "requirements",
                                                      "of",  "security",   "rule", "standard", "and"};
/// What may part the claim from those of whom it is made.
constexpr std::array<std::string_view, 14> being = {"be",  "is",   "are",  "was",  "were",  "being",   "been",
                                                    "has", "have", "also", "both", "fully", "already", "an"};
/// Behind one of these a claim is of the thing just named, and so are those of several ("banks comply with"): the
/// organization's own only where the thing is.
constexpr std::array<std::string_view, 3> relative = {"that", "which", "who"};
constexpr std::array<std::string_view, 7> of_several = {"comply",  "conform", "adhere", "meet",
                                                        "satisfy", "fulfil",  "fulfill"};
constexpr std::array<std::string_view, 29> own_things = {
    "we",        "controls",    "system",   "systems",      "platform",   "platforms", "service",   "services",
    "company",   "application", "product",  "applications", "products",   "solution",  "software",  "infrastructure",
    "staff",     "employees",   "teams",    "processes",    "procedures", "policies",  "practices", "measures",
    "solutions", "safeguards",  "networks", "servers",      "operations"};
constexpr std::array<std::string_view, 8> aims = {"to", "help", "helps", "helping", "can", "will", "so", "for"};
constexpr std::array<std::string_view, 36> other_parties = {
    "vendor",    "vendors",    "provider", "providers", "supplier", "suppliers",  "subprocessor", "subprocessors",
    "client",    "clients",    "customer", "customers", "merchant", "merchants",  "partner",      "partners",
    "center",    "centers",    "centre",   "centres",   "facility", "facilities", "host",         "hosts",
    "entity",    "entities",   "auditor",  "auditors",  "assessor", "assessors",  "contractor",   "contractors",
    "processor", "processors", "bank",     "banks"};

}  // namespace

std::string short_name_of(const Located<Text>& name, const Terms& terms) {
  const std::vector<std::string> own = folded_words(terms.organization.name->utf8);
  for (const std::string& word : folded_words(name->utf8))
    if (word != "the" && word != "a")
      return std::find(own.begin(), own.end(), word) == own.end() ? word : std::string();
  return {};
}

CertificateClaims::CertificateClaims(const Sentences& sentences)
    : mentions_(sentences, examinations),
      certified_(sentences, certifying),
      certificates_(sentences, certificates),
      certified_behind_(sentences, {certifying, certificates, compliance}),
      passed_(sentences, passing),
      complies_(sentences, complying),
      linking_(sentences, between),
      types_(sentences, type_words),
      audited_(sentences, since_the_audit),
      papers_(sentences, papers),
      attributive_(sentences, attributive),
      handed_(sentences, handing),
      reserving_(sentences, {negations, reservations}) {}

std::span<const Word> CertificateClaims::around(const Passage& passage, std::span<const Word> clause,
                                                std::uint32_t number, std::span<const Word> found) const {
  const auto first = static_cast<std::size_t>(found.data() - clause.data()), past = first + found.size();
  const Word* const end = found.front().is_said() ? behind(passage, clause, past) : nullptr;
  const bool is_clear = number >= unclear_mentions;
  if (end != nullptr && (is_clear || certified_behind_.holds(*end))) return {found.data(), end + 1};
  const Word* const begin = is_clear && found.front().is_said() ? before(passage, clause, first, past) : nullptr;
  return begin == nullptr ? std::span<const Word>() : std::span<const Word>(begin, found.data() + found.size());
}

const Word* CertificateClaims::behind(const Passage& passage, std::span<const Word> clause, std::size_t past) const {
  const auto goes_on = [&](std::size_t i) {
    return i < clause.size() && are_joined(passage, clause[i - 1], clause[i]);
  };
  std::size_t at = past;
  while (goes_on(at) && types_.holds(clause[at])) ++at;
  if (goes_on(at) && certified_behind_.holds(clause[at]))
    return goes_on(at + 1) && attributive_.holds(clause[at + 1]) ? nullptr : &clause[at];
  while (goes_on(at) && audited_.holds(clause[at])) ++at;
  const bool passed = at > past && goes_on(at) && passed_.holds(clause[at]);
  return passed && !(goes_on(at + 1) && handed_.holds(clause[at + 1])) ? &clause[at] : nullptr;
}

const Word* CertificateClaims::before(const Passage& passage, std::span<const Word> clause, std::size_t first,
                                      std::size_t past) const {
  std::size_t at = first;
  while (at > 0 && linking_.holds(clause[at - 1]) && are_joined(passage, clause[at - 1], clause[at])) --at;
  if (at == 0 || !are_joined(passage, clause[at - 1], clause[at])) return nullptr;
  while (past < clause.size() && types_.holds(clause[past])) ++past;
  const bool ends = past == clause.size();
  const Word& word = clause[at - 1];
  const bool is_paper = !ends && papers_.holds(clause[past]), is_person = !ends && attributive_.holds(clause[past]);
  if (complies_.holds(word) || certificates_.holds(word)) return is_paper || at == first ? nullptr : &word;
  if (certified_.holds(word)) return is_person || is_paper ? nullptr : &word;
  const bool is_handed_on = handed_.any_in(clause.subspan(at, first - at)) || is_paper;
  return passed_.holds(word) && !is_handed_on ? &word : nullptr;
}

FrameworkClaims::FrameworkClaims(const Sentences& sentences, const Terms& terms, const Phrases& frameworks)
    : frameworks_(sentences, frameworks),
      before_(sentences, claims_before),
      others_(sentences),
      behind_(sentences, claims_behind),
      reserving_(sentences, {negations, reservations}),
      parting_(sentences, parting),
      being_(sentences, being),
      relative_(sentences, relative),
      of_several_(sentences, of_several),
      own_(sentences, own_things),
      aims_(sentences, aims),
      other_parties_(sentences, other_parties) {
  for (const SubserviceOrganization& other : terms.subservice_organizations) {
    others_.add(other.name->utf8);
    others_.add(short_name_of(other.name, terms));
  }
}

std::span<const Word> FrameworkClaims::in(const Passage& passage, std::span<const Word> clause) const {
  std::span<const Word> claim;
  frameworks_.find(clause, [&](std::uint32_t, std::span<const Word> framework) {
    if (claim.empty() && framework.front().is_said()) claim = claim_at(passage, clause, framework);
  });
  if (claim.empty() || reserving_.any_in(clause) || names_another(clause)) return {};
  return claim;
}

std::span<const Word> FrameworkClaims::claim_at(const Passage& passage, std::span<const Word> clause,
                                                std::span<const Word> framework) const {
  const auto first = static_cast<std::size_t>(framework.data() - clause.data());
  std::size_t past = first + framework.size(), begin = first;
  constexpr std::uint32_t digits_of_a_year = 4;
  const auto is_edition = [&](const Word& word) {
    const char first_digit = passage.text.utf8()[word.begin];
    return word.end - word.begin == digits_of_a_year && first_digit >= '1' && first_digit <= '2';
  };
  if (past < clause.size() && is_edition(clause[past])) ++past;
  const auto goes_on = [&] { return past < clause.size() && are_joined(passage, clause[past - 1], clause[past]); };
  if (goes_on() && behind_.holds(clause[past])) {
    ++past;
  } else {
    std::size_t at = first;
    while (at > 0 && parting_.holds(clause[at - 1])) --at;
    constexpr std::size_t longest = 3;
    for (std::size_t length = 1; length <= longest && length <= at && begin == first; ++length)
      if (before_.at(clause.subspan(at - length, length)).words == length) begin = at - length;
    if (begin == first) return {};
  }
  const bool is_of_a_party = goes_on() && other_parties_.holds(clause[past]);
  const bool is_of_their_place = goes_on() && past + 1 < clause.size() && other_parties_.holds(clause[past + 1]);
  if (is_of_a_party || is_of_their_place || is_taken_back(clause, begin)) return {};
  return clause.subspan(begin, past - begin);
}

bool FrameworkClaims::is_taken_back(std::span<const Word> clause, std::size_t claim) const {
  std::size_t at = claim;
  while (at > 0 && being_.holds(clause[at - 1])) --at;
  const bool is_relative = at > 0 && relative_.holds(clause[at - 1]);
  if (is_relative) --at;
  if (is_relative || of_several_.holds(clause[claim])) return at == 0 || !own_.holds(clause[at - 1]);
  return at > 0 && (aims_.holds(clause[at - 1]) || other_parties_.holds(clause[at - 1]));
}

bool FrameworkClaims::names_another(std::span<const Word> clause) const {
  bool named = false;
  others_.find(clause, [&](std::uint32_t, std::span<const Word> found) { named |= found.front().is_capital; });
  return named;
}

}  // namespace socpress::inline language
