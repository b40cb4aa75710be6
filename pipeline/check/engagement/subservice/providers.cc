// Reliance of controls on others: subservice organizations, unclassified providers, and users of the system.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "check/engagement/operation.h"
#include "check/rule.h"
#include "language/clauses.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string> carved_out_tested{
    "subservice/carved-out-tested", Severity::error,
    "control `{}` is performed by {}, which is carved out, and is listed among the tested controls",
    "move it to `subservice-controls` as a type of control assumed there, or present the organization by the inclusive "
    "method",
    "the description criteria, DC 7: the examination does not extend to the controls of a carved-out organization"};
const FindingKind<std::string> not_classified{
    "subservice/provider-not-classified", Severity::warning,
    "the system appears to run on {}, which is neither a subservice organization nor identified as a vendor",
    "list it under `subservice-organizations`, or state in the description why it is a vendor",
    "the description criteria, DC 7: readers know on whose controls the criteria depend"};
const FindingKind<std::string> provider_as_vendor{
    "subservice/provider-as-vendor", Severity::note, "{} is identified as a vendor",
    "consider whether a criterion is met only in combination with its controls; then it is a subservice organization",
    "the description criteria, DC 7: an organization on whose controls criteria depend is a subservice organization"};

bool is_word_of(std::string_view word, const std::vector<std::string>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Whether the owner is the organization: by its id, or by its name without the legal form at the end.
bool performs(const SubserviceOrganization& organization, const std::vector<std::string>& owner) {
  const std::vector<std::string> name = folded_words(organization.name->utf8);
  return is_word_of(*organization.id, owner) || owner == name ||
         (name.size() > owner.size() && !owner.empty() && std::equal(owner.begin(), owner.end(), name.begin()));
}

void controls_are_the_organizations_own(const RuleInput& input, Findings& findings) {
  const auto& organizations = input.terms().subservice_organizations;
  if (organizations.empty()) return;
  for (const Control& control : input.management().controls) {
    if (control.organization) continue;  // what is stated is then checked
    const std::vector<std::string> owner = folded_words(control.owner->utf8);
    for (const SubserviceOrganization& organization : organizations)
      if (organization.method && **organization.method == Method::carve_out && performs(organization, owner))
        findings.report(carved_out_tested, *control.id, organization.name->utf8)
            .at(control.owner.span)
            .label("who performs it")
            .also(organization.name.span, "carved out");
  }
}

/// Distinguishes "the guidance of Amazon Web Services" and "AWS documentation" from where the system runs.
class Teachings {
 public:
  explicit Teachings(const Sentences& sentences)
      : taught_(sentences, "publications"), from_(sentences, "words-before-a-publisher") {}

  bool are_meant(std::span<const Word> words, std::span<const Word> named) const {
    const auto first = static_cast<std::size_t>(named.data() - words.data()), past = first + named.size();
    return (past < words.size() && taught_.holds(words[past])) ||
           (first >= 2 && from_.holds(words[first - 1]) && taught_.holds(words[first - 2]));
  }

 private:
  WordSet taught_, from_;
};

/// What texts state about one provider of the policy's list.
struct Provider {
  const Passage* first = nullptr;  ///< its first mention, and not as a part of another name
  std::span<const Word> words;
  bool is_subservice = false, is_vendor = false;
  bool is_settled = false;  ///< a text states why it is not a subservice organization, or that it is not one
};

/// A population names the product from which a list was exported, and not what the system runs on.
bool names_a_provider(Field field) {
  return field == Field::description || field == Field::control || field == Field::control_title ||
         field == Field::procedure || field == Field::exception;
}

std::vector<Provider> providers_named(const RuleInput& input, const WatchList& watch) {
  const Sentences& sentences = input.sentences();
  std::vector<Provider> providers(phrases_of(sentences.lists(), "providers").size());
  const Teachings taught(sentences);
  const WordSet examples(sentences, "example-nouns");
  const WordSet vendor(sentences, "vendor-nouns");
  for_each_sentence(
      sentences, [](const TextField& text_field) { return names_a_provider(text_field.field); },
      [&](const Passage& passage, std::span<const Word> words) {
        if (examples.any_in(words)) return;  // "for example the AWS, GCP or Azure agreement": no specific provider
        watch.find(words, [&](std::uint32_t number, std::span<const Word> named) {
          if (!named.front().is_stated() || !named.front().is_capital || taught.are_meant(words, named)) return;
          if (providers[number].first == nullptr)
            providers[number] = {&passage, named, false, providers[number].is_vendor};
          providers[number].is_vendor |= vendor.any_in(words);
        });
      });
  return providers;
}

/// Settles the providers that the description states are not subservice organizations: those that the sentence names,
/// or, when it names none and points to the items that follow ("These tools are obtained from vendors …"), those under
/// the same heading.
void settle_vendors(const RuleInput& input, const WatchList& watch, std::vector<Provider>& providers) {
  const Sentences& sentences = input.sentences();
  const WordSet subservice(sentences, "subservice-words"), denying(sentences, "negations");
  const WordSet vendor(sentences, "vendor-nouns");
  const WordSet pointing_back(sentences, "words-that-point-back");
  const auto described = [](const TextField& text_field) { return text_field.field == Field::description; };
  const auto settle = [&](std::span<const Word> words) {
    bool any = false;
    watch.find(words, [&](std::uint32_t number, auto) { any = providers[number].is_settled = true; });
    return any;
  };
  for_each_sentence(sentences, described, [&](const Passage& passage, std::span<const Word> words) {
    const bool denies_use = subservice.any_in(words) && denying.any_in(words) && vendor.any_in(words);
    if (!denies_use || settle(words) || !pointing_back.any_in(words)) return;
    for (const Passage& other : sentences.passages())
      if (described(other.text_field()) && other.text_field().under == passage.text_field().under)
        settle(sentences.words(other));
  });
}

/// Whether two names denote one provider: one is a part of the other, or consists of the other's initials.
bool are_one(const std::vector<std::string>& shorter, const std::vector<std::string>& longer) {
  if (std::search(longer.begin(), longer.end(), shorter.begin(), shorter.end()) != longer.end()) return true;
  constexpr std::size_t fewest = 3;
  if (shorter.size() != 1 || shorter.front().size() < fewest || shorter.front().size() > longer.size()) return false;
  return std::equal(shorter.front().begin(), shorter.front().end(), longer.begin(),
                    [](char letter, const std::string& word) { return word.front() == letter; });
}

/// Finds the providers that are subservice organizations, by their names, the names within these, and their initials.
void find_subservice_organizations(const RuleInput& input, const WatchList& watch, std::vector<Provider>& providers) {
  const Sentences& sentences = input.sentences();
  std::vector<std::vector<std::string>> names;
  for (const Located<Text>& name : phrases_of(sentences.lists(), "providers"))
    names.push_back(folded_words(name->utf8));
  const auto take = [&](std::size_t number) {
    for (std::size_t i = 0; i < names.size(); ++i)
      providers[i].is_subservice |= are_one(names[number], names[i]) || are_one(names[i], names[number]);
  };
  for (const SubserviceOrganization& organization : input.terms().subservice_organizations) {
    for (const Located<Text>* text : {&organization.name, &organization.service})
      if (const Passage* passage = sentences.of(*text))
        watch.find(sentences.words(*passage), [&](std::uint32_t number, auto) { take(number); });
    const std::vector<std::string> name = folded_words(organization.name->utf8);
    for (std::size_t i = 0; i < names.size(); ++i)
      if (are_one(names[i], name)) take(i);
  }
}

void providers_are_classified(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const WatchList watch(sentences, "providers");
  std::vector<Provider> providers = providers_named(input, watch);
  find_subservice_organizations(input, watch, providers);
  settle_vendors(input, watch, providers);
  for (const Provider& provider : providers) {
    if (provider.first == nullptr || provider.is_subservice || provider.is_settled) continue;
    const std::string name(sentences.written(*provider.first, provider.words));
    const auto& kind = provider.is_vendor ? provider_as_vendor : not_classified;
    findings.report(kind, name).at(sentences.span(*provider.first, provider.words));
  }
}

constexpr std::array rules = {
    Rule{"no control of a carved-out organization is tested", AppliesTo::both_types, Needs::management,
         controls_are_the_organizations_own, finds<carved_out_tested>},
    Rule{"each provider that the system runs on is a subservice organization or a vendor", AppliesTo::both_types,
         Needs::management, providers_are_classified, finds<not_classified, provider_as_vendor>},
};

}  // namespace

Rules providers_rules() { return rules; }

}  // namespace socpress::check
