// Independence: the auditor is not a part of the system, and management's words are management's own.
#include <array>
#include <optional>
#include <string>

#include "check/rule.h"
#include "language/clauses.h"
#include "language/persons.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string> part_of_the_system{
    "independence/part-of-the-system", Severity::error, "{} names `{}`, the service auditor",
    "resolve first whether the firm can examine this system; if the name is wrong, correct it",
    "an auditor who operates part of the system, or performs a control in it, would examine its own work"};
const FindingKind<std::string> acts_in_the_system{
    "independence/acts-in-the-system", Severity::warning,
    "`{}` describes the service auditor as operating part of the system",
    "resolve first whether the firm can examine this system; if the name is wrong, correct it",
    "an auditor who operates part of the system, or performs a control in it, would examine its own work"};
const FindingKind<std::string, std::string> signs_for_management{
    "independence/signs-for-management", Severity::error, "`{}` signs the assertion of management, and {}",
    "let those sign who are responsible for the system",
    "the assertion is made by the responsible party, and the auditor expresses an opinion on it"};
const FindingKind<std::string> assertion_in_description{
    "independence/assertion-in-the-description", Severity::warning, "the description contains an assertion: `{}`",
    "move the assertion to management/assertion.yaml, and describe the system here",
    "the assertion accompanies the description and is separate from it"};

/// The names by which the firm is known.
WatchList names_of(const ServiceAuditor& firm, const Sentences& sentences) {
  WatchList names(sentences);
  for (const Located<Text>* name : {&firm.name, &firm.short_name}) names.add((*name)->utf8);
  return names;
}

/// Where the text first contains one of the phrases.
std::optional<Span> place_of(const WatchList& phrases, const Located<Text>& text, const Sentences& sentences) {
  const Passage* passage = sentences.of(text);
  std::optional<Span> first;
  if (passage != nullptr)
    phrases.find(sentences.words(*passage), [&](auto, std::span<const Word> words) {
      if (!first) first = sentences.span(*passage, words);
    });
  return first;
}

void auditor_is_no_part_of_the_system(const RuleInput& input, Findings& findings) {
  const ServiceAuditor& firm = input.terms().auditor;
  const WatchList names = names_of(firm, input.sentences());
  const auto look = [&](const char* where, const Located<Text>& text) {
    const auto place = place_of(names, text, input.sentences());
    if (place)
      findings.report(part_of_the_system, where, firm.name->utf8)
          .at(*place)
          .also(firm.name.span, "the service auditor");
    return place.has_value();
  };
  for (const SubserviceOrganization& one : input.terms().subservice_organizations)
    if (!look("a subservice organization", one.name)) look("what a subservice organization does", one.service);
  if (!input.engagement().management) return;
  for (const Control& control : input.management().controls)
    if (!look("the owner of a control", control.owner)) look("a control", control.description);
}

/// Whether the clause states that the firm performs something, or that something is performed by the firm.
class Acting {
 public:
  explicit Acting(const Sentences& sentences)
      : acts_(sentences, "verbs-of-operating"),
        done_(sentences, "participles-of-operating"),
        by_(sentences, "words-before-an-actor"),
        handed_(sentences, "phrases-of-outsourcing"),
        examining_(sentences, "words-of-the-examination"),
        denying_(sentences, "negations"),
        internal_(sentences, "words-of-internal-work") {}

  /// The name with the verb; no words when the clause states neither.
  std::span<const Word> around(std::span<const Word> clause, std::span<const Word> name) const {
    const auto first = static_cast<std::size_t>(name.data() - clause.data()), past = first + name.size();
    const bool is_examining = examining_.any_in(clause);
    std::span<const Word> handed;
    handed_.find(clause.first(first), [&](auto, std::span<const Word> found) { handed = found; });
    const bool is_handed_over = !handed.empty() && &handed.back() + 1 == name.data() && !denying_.any_in(clause);
    if (is_handed_over && (!is_examining || internal_.any_in(clause)))
      return {handed.data(), handed.size() + name.size()};
    if (is_examining) return {};
    if (past < clause.size() && acts_.holds(clause[past])) return clause.subspan(first, name.size() + 1);
    constexpr std::size_t near = 5;  // "by the advisory team of" the firm
    for (std::size_t by = first; by > 1 && first - by < near; --by)
      if (by_.holds(clause[by - 1]) && done_.holds(clause[by - 2])) return clause.subspan(by - 2, past - by + 2);
    return {};
  }

 private:
  WordSet acts_, done_, by_;
  WatchList handed_;
  WordSet examining_, denying_, internal_;
};

/// In controls another finding reports it, whatever the firm does there.
bool may_state_who_acts(const TextField& text_field) {
  return text_field.side == Side::management && text_field.field != Field::name && text_field.field != Field::control &&
         text_field.field != Field::control_attribute && text_field.field != Field::other_information;
}

void auditor_acts_in_no_text(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const WatchList names = names_of(input.terms().auditor, sentences);
  const Clauses clauses(sentences);
  const Acting acting(sentences);
  for_each_sentence(sentences, may_state_who_acts, [&](const Passage& passage, std::span<const Word> words) {
    clauses.for_each(passage, words, [&](std::span<const Word> clause) {
      names.find(clause, [&](auto, std::span<const Word> name) {
        const std::span<const Word> stated = acting.around(clause, name);
        if (!stated.empty() && name.front().is_stated())
          findings.report(acts_in_the_system, std::string(sentences.written(passage, stated)))
              .at(sentences.span(passage, stated))
              .also(input.terms().auditor.name.span, "the service auditor");
      });
    });
  });
}

/// What the person with this name does for the auditor; empty when unknown.
std::string part_of(const std::string& name, const Auditor& auditor, const WordLists& lists) {
  if (auditor.opinion)
    for (const auto& opinion : auditor.opinion->opinions)
      if (opinion && opinion->by && may_be_one_person(name, (*opinion->by)->utf8, lists)) return "gives the opinion";
  return auditor.sign_off && may_be_one_person(name, auditor.sign_off->by->utf8, lists) ? "signs off the report" : "";
}

void management_signs_for_itself(const RuleInput& input, Findings& findings) {
  const auto& assertion = input.management().assertion;
  if (!assertion) return;
  const WatchList names = names_of(input.terms().auditor, input.sentences());
  const auto is_of_the_firm = [&](const Located<Text>& text) {
    return place_of(names, text, input.sentences()).has_value();
  };
  for (const Signature& signature : assertion->signatures) {
    std::string part = part_of(signature.name->utf8, input.auditor(), input.policy().words);
    if (part.empty() && (is_of_the_firm(signature.name) || is_of_the_firm(signature.title)))
      part = "belongs to the service auditor";
    if (!part.empty()) findings.report(signs_for_management, signature.name->utf8, part).at(signature.name.span);
  }
}

void description_asserts_nothing(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const WatchList asserting(sentences, "asserting");
  for (const Passage& passage : sentences.passages())
    if (passage.text_field().field == Field::description)
      asserting.find(sentences.words(passage), [&](auto, std::span<const Word> words) {
        findings.report(assertion_in_description, std::string(sentences.written(passage, words)))
            .at(sentences.span(passage, words));
      });
}

constexpr std::array rules = {
    Rule{"the service auditor is not a subservice organization and performs no control", AppliesTo::both_types,
         Needs::terms, auditor_is_no_part_of_the_system, finds<part_of_the_system>},
    Rule{"no text describes the service auditor as operating the system", AppliesTo::both_types, Needs::management,
         auditor_acts_in_no_text, finds<acts_in_the_system>},
    Rule{"nobody from the service auditor signs for management", AppliesTo::both_types, Needs::both_sides,
         management_signs_for_itself, finds<signs_for_management>},
    Rule{"the assertion is separate from the description", AppliesTo::both_types, Needs::management,
         description_asserts_nothing, finds<assertion_in_description>},
};

}  // namespace

Rules independence_rules() { return rules; }

}  // namespace socpress::check
