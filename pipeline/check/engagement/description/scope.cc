// The scope of the description: personal data as the categories require, and each service in or out of scope.
#include <array>

#include "check/engagement/categories.h"
#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<> no_personal_data{
    "description/privacy-without-personal-data", Severity::warning,
    "privacy is a category, and the description mentions no personal information",
    "describe which personal information the system holds, whose, and for what purpose; or remove the category",
    "the privacy criteria address personal information that the system collects, uses, retains, discloses or destroys"};
const FindingKind<std::string> unprotected{
    "description/personal-data-without-category", Severity::note,
    "the description mentions `{}`, and neither confidentiality nor privacy is selected",
    "determine whether users of the report expect one of the two; otherwise state in the description why it is not "
    "included",
    "readers expect a report on a system with personal information to cover its protection"};
const FindingKind<std::string> service_undecided{
    "description/service-scope-unknown", Severity::warning,
    "the terms do not state whether the service `{}` is in scope",
    "add `scope: in` or `scope: out` in engagement.yaml, and state it in the description",
    "readers assume that a service is covered unless the report states otherwise"};
const FindingKind<std::string> service_silent{
    "description/service-not-mentioned", Severity::warning, "the description does not mention the service `{}`",
    "name it among the services provided, or state that the report does not cover it",
    "readers assume that a service is covered unless the report states otherwise"};

/// The first words of the list that one of the wanted texts applies to the system.
struct Mention {
  const Passage* passage = nullptr;
  std::span<const Word> words;
};

template <class Wanted>
Mention first_mention(const Sentences& sentences, const WatchList& phrases, const Wanted& wanted) {
  const WordSet denials(sentences, "negations");
  Mention first;
  for_each_sentence(sentences, wanted, [&](const Passage& passage, std::span<const Word> words) {
    if (first.passage != nullptr) return;
    const bool denied = denials.any_in(words);
    phrases.find(words, [&](std::uint32_t, std::span<const Word> found) {
      if (first.passage == nullptr && !denied && found.front().is_stated()) first = {&passage, found};
    });
  });
  return first;
}

void privacy_has_its_data(const RuleInput& input, Findings& findings) {
  const Terms& terms = input.terms();
  if (!selects(terms, Category::privacy) || !input.management().description) return;
  WatchList phrases(input.sentences(), "personal-data");
  phrases.add_list("personal-details");
  const auto mentioned = [](const TextField& text_field) {
    return text_field.field == Field::description || text_field.field == Field::commitment ||
           text_field.field == Field::requirement;
  };
  if (first_mention(input.sentences(), phrases, mentioned).passage != nullptr) return;
  for (const Located<Category>& one : terms.categories)
    if (name_of(*one) == Category::privacy) findings.report(no_personal_data).at(one.span);
}

/// "Neither confidentiality nor privacy is a category of this report": the reader is informed.
bool states_that_they_are_left_out(const Sentences& sentences) {
  const auto described = [](const TextField& text_field) { return text_field.field == Field::description; };
  const WordSet names(sentences, "categories-of-personal-data"), categories(sentences, "category-nouns"),
      denials(sentences, "negations");
  bool mentioned = false;
  for_each_sentence(sentences, described, [&](const Passage&, std::span<const Word> words) {
    mentioned = mentioned || (names.any_in(words) && categories.any_in(words) && denials.any_in(words));
  });
  return mentioned;
}

void personal_data_has_its_category(const RuleInput& input, Findings& findings) {
  const Terms& terms = input.terms();
  if (terms.categories.empty() || selects(terms, Category::privacy) || selects(terms, Category::confidentiality))
    return;
  const Sentences& sentences = input.sentences();
  // Elsewhere the description may name a law, or describe data of others; under DC 3 it describes the system.
  const auto described = [](const TextField& text_field) {
    return text_field.field == Field::description && text_field.answers_criterion(3);
  };
  const Mention first = first_mention(sentences, WatchList(sentences, "personal-data"), described);
  if (first.passage == nullptr || states_that_they_are_left_out(sentences)) return;
  findings.report(unprotected, std::string(sentences.written(*first.passage, first.words)))
      .at(sentences.span(*first.passage, first.words))
      .also(span_of_all(terms.categories), "the categories");
}

void services_are_in_or_out(const RuleInput& input, Findings& findings) {
  const auto& services = input.terms().services;
  Phrases names;
  for (const OfferedService& service : services) names.push_back(service.name);
  const std::vector<bool> mentioned = named_in_description(input.sentences(), names);
  for (std::size_t i = 0; i < services.size(); ++i) {
    if (!services[i].in_scope) findings.report(service_undecided, names[i]->utf8).at(names[i].span);
    if (!mentioned[i] && input.management().description)
      findings.report(service_silent, names[i]->utf8).at(names[i].span);
  }
}

constexpr std::array rules = {
    Rule{"with privacy selected, the description mentions personal information", AppliesTo::both_types,
         Needs::management, privacy_has_its_data, finds<no_personal_data>},
    Rule{"with personal information, confidentiality or privacy is selected", AppliesTo::both_types, Needs::management,
         personal_data_has_its_category, finds<unprotected>},
    Rule{"each service of the organization is stated as in or out of scope", AppliesTo::both_types, Needs::management,
         services_are_in_or_out, finds<service_undecided, service_silent>},
};

}  // namespace

std::vector<bool> named_in_description(const Sentences& sentences, const Phrases& names) {
  const WatchList watched(sentences, names);
  std::vector<bool> found(names.size());
  const auto prose = [](const TextField& text_field) {
    return text_field.field == Field::description || text_field.field == Field::heading;
  };
  for_each_sentence(sentences, prose, [&](const Passage&, std::span<const Word> words) {
    for (; !words.empty(); words = words.subspan(1))
      if (const auto match = watched.at(words); match.words > 0) found[match.phrase] = true;
  });
  return found;
}

Rules scope_rules() { return rules; }

}  // namespace socpress::check
