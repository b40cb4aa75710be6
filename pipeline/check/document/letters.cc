// Words of exception and condition in the opinion and assertion letters, and claims that a disclaimer cannot make.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "check/rule.h"
#include "model/words.h"
#include "text/unicode.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string, std::string> excepts_nothing{
    "letters/except-for-missing", Severity::error, "the item of the {} on {} is {}, and does not state the exception",
    "begin the item in the layout with \"except for\" and the reference to the matter",
    "a qualification is limited to its matter by the words except for"};
const FindingKind<std::string, std::string, std::string> excepts_something{
    "letters/except-for-leaked", Severity::error, "the item of the {} on {} contains \"except for\", and is {}",
    "remove the words from the item in the layout, or modify its conclusion",
    "only a qualified item contains an exception"};
const FindingKind<std::string, std::string, std::string> condition_missing{
    "letters/condition-missing", Severity::error,
    "{} are assumed, and the item of the {} on {} does not state them as a condition",
    "state in the layout's item that it is subject to those controls, as in the shipped one",
    "complementary controls are stated in description, scope, opinion and assertion, or in none of them"};
const FindingKind<std::string, std::string, std::string> condition_dangling{
    "letters/condition-dangling", Severity::error,
    "{} are stated as a condition by the item of the {} on {}, and none is defined",
    "put the words in the layout under a `when=` that tests for such controls, or list the controls in "
    "management/system.yaml",
    "complementary controls are stated in description, scope, opinion and assertion, or in none of them"};
const FindingKind<std::string, std::string> dangling{
    "letters/condition-told-of-none", Severity::error, "section `{}` mentions {}, and none is defined",
    "put the paragraph in the layout under a `when=` that tests for such controls",
    "complementary controls are stated in description, scope, opinion and assertion, or in none of them"};
const FindingKind<std::string> not_described{
    "letters/condition-not-described", Severity::error,
    "`{}` is assumed of others, and the description does not state it",
    "insert the list in management/description.md, with `{user-entity-controls}` or `{subservice-controls}`",
    "complementary controls are stated in description, scope, opinion and assertion, or in none of them"};
const FindingKind<std::string, std::string, std::string> assertion_contradicts{
    "letters/assertion-contradicts", Severity::error, "the opinion on {} is {}, and the assertion states {}",
    "resolve with management whether the matter is pervasive, and state `pervasive` at the matter accordingly",
    "an assertion that only excepts a matter contradicts an adverse opinion, and one that states the opposite "
    "contradicts a qualified opinion"};
const FindingKind<> sufficiency_claimed{
    "letters/sufficiency-claimed", Severity::error,
    "every opinion is disclaimed, and the report states that its evidence is sufficient and appropriate",
    "put the sentence in the layout under a `when=` that excludes disclaimers",
    "an opinion is disclaimed because sufficient appropriate evidence was not obtained"};

constexpr SectionName report = SectionName::auditors_report, assertion = SectionName::assertion;

/// An opinion letter or an assertion letter.
struct Letter {
  SectionName section;
  Subject subject;
  Element element;
};
constexpr std::array letters = {
    Letter{report, Subject::description, Element::opinion_description},
    Letter{report, Subject::design, Element::opinion_design},
    Letter{report, Subject::operating_effectiveness, Element::opinion_operation},
    Letter{assertion, Subject::description, Element::assertion_description},
    Letter{assertion, Subject::design, Element::assertion_design},
    Letter{assertion, Subject::operating_effectiveness, Element::assertion_operation},
};

std::string name_of(const Letter& letter) { return letter.section == report ? "opinion" : "assertion"; }

/// The matter that modifies the assertion about the subject, rather a pervasive one; null when there is none.
const Matter* matter_on(Subject subject, const Assertion& made) {
  const Matter* found = nullptr;
  for (const Matter& one : made.matters)
    if (*one.subject == subject && (found == nullptr || one.is_pervasive())) found = &one;
  return found;
}

/// What a letter concludes; management either excepts a matter, or states the opposite, or does neither. Nothing when
/// it states no conclusion.
std::optional<OpinionKind> conclusion_of(const Letter& letter, const Engagement& engagement) {
  if (letter.section == report) {
    if (!engagement.auditor || !engagement.auditor->opinion) return std::nullopt;
    const auto& opinion = engagement.auditor->opinion->on(letter.subject);
    return opinion ? std::optional(*opinion->kind) : std::nullopt;
  }
  if (!engagement.management || !engagement.management->assertion) return std::nullopt;
  const Matter* matter = matter_on(letter.subject, *engagement.management->assertion);
  if (matter == nullptr) return OpinionKind::unqualified;
  return matter->is_pervasive() ? OpinionKind::adverse : OpinionKind::qualified;
}

Span place_of(const Elements& elements, const Letter& letter) {
  const Paragraph& first = *elements.of(letter.section, letter.element).front();
  return first.line.empty() ? Span{} : first.line.front().origin;
}

void check_exceptions(const Letter& letter, OpinionKind kind, const Elements& elements, Findings& findings) {
  const bool excepts = folded(elements.text(letter.section, letter.element)).find("except for") != std::string::npos;
  if (excepts == (kind == OpinionKind::qualified)) return;
  const auto& wrong = excepts ? excepts_something : excepts_nothing;
  findings.report(wrong, name_of(letter), std::string(words_of(letter.subject)), std::string(name_of(kind)))
      .at(place_of(elements, letter));
}

/// Controls of others, the words by which a letter makes them a condition, and the paragraph that describes them.
struct Assumption {
  const char* name;
  std::string_view words;
  Element disclosed_in;
  bool given;      ///< the input contains such controls
  bool mentioned;  ///< the paragraph has content
};

std::array<Assumption, 2> assumptions_of(const Engagement& engagement) {
  const auto& all = engagement.terms.subservice_organizations;
  const bool carved_out = std::any_of(all.begin(), all.end(),
                                      [](const auto& one) { return one.method && **one.method == Method::carve_out; });
  const bool of_users = !engagement.management->user_entity_controls.empty();
  return {
      Assumption{"complementary user entity controls", "user entit", Element::user_entity_controls, of_users, of_users},
      Assumption{"complementary subservice organization controls", "subservice organization", Element::carve_out,
                 !engagement.management->subservice_controls.empty(), carved_out}};
}

/// An adverse or disclaimed letter does not need a condition.
void check_condition(const Assumption& assumed, const Letter& letter, OpinionKind kind, const Elements& elements,
                     Findings& findings) {
  if (letter.subject == Subject::description) return;
  const std::string text = folded(elements.text(letter.section, letter.element));
  const bool made = text.find(assumed.words) != std::string::npos;
  const bool due = assumed.given && (kind == OpinionKind::unqualified || kind == OpinionKind::qualified);
  if (made == assumed.given || (!made && !due)) return;
  findings
      .report(made ? condition_dangling : condition_missing, assumed.name, name_of(letter),
              std::string(words_of(letter.subject)))
      .at(place_of(elements, letter));
}

void check_condition_without_control(const Assumption& assumed, const Elements& elements, Findings& findings) {
  if (assumed.mentioned) return;
  for (const SectionName section : {report, assertion})
    for (const Paragraph* paragraph : elements.of(section, assumed.disclosed_in))
      findings.report(dangling, std::string(name_of(section)), assumed.name)
          .at(paragraph->line.empty() ? Span{} : paragraph->line.front().origin);
}

std::string all_words(const Document& document, SectionName wanted) {
  std::string words;
  for (const Section& section : document.sections)
    if (section.name == wanted)
      for_each_line(section.blocks, [&](const Line& line) { words += plain_text(line) + "\n"; });
  return words;
}

void check_description(const Document& document, const Management& management, Findings& findings) {
  const std::string description = all_words(document, SectionName::description);
  if (description.empty()) return;
  const auto check_controls = [&](const auto& controls) {
    for (const auto& control : controls) {
      const bool by_id = !control.id->empty() && description.find(*control.id) != std::string::npos;
      if (!by_id && description.find(control.text->utf8) == std::string::npos)
        findings.report(not_described, control.id->empty() ? control.text->utf8 : *control.id).at(control.text.span);
    }
  };
  check_controls(management.user_entity_controls);
  check_controls(management.subservice_controls);
}

void check_sufficiency(const Document& document, const Engagement& engagement, Findings& findings) {
  const auto subjects = subjects_of(engagement.terms);
  const bool disclaimed = std::all_of(subjects.begin(), subjects.end(), [&](Subject subject) {
    const auto& opinion = engagement.auditor->opinion->on(subject);
    return opinion && *opinion->kind == OpinionKind::disclaimer;
  });
  if (subjects.empty() || !disclaimed) return;
  for (const Section& section : document.sections) {
    if (section.name != report) continue;
    for_each_line(section.blocks, [&](const Line& line) {
      if (folded(plain_text(line)).find("sufficient and appropriate") != std::string::npos)
        findings.report(sufficiency_claimed).at(line.front().origin);
    });
  }
}

/// A disclaimer concludes nothing that an assertion could contradict.
void assertion_goes_as_far_as_the_opinion(const RuleInput& input, Findings& findings) {
  const Engagement& engagement = input.engagement();
  if (!engagement.management || !engagement.management->assertion) return;
  for (const Subject subject : subjects_of(engagement.terms)) {
    const auto& opinion = engagement.auditor->opinion->on(subject);
    const Matter* matter = matter_on(subject, *engagement.management->assertion);
    if (!opinion || matter == nullptr) continue;
    const OpinionKind due = matter->is_pervasive() ? OpinionKind::qualified : OpinionKind::adverse;
    if (*opinion->kind != due) continue;
    findings
        .report(assertion_contradicts, std::string(words_of(subject)), std::string(name_of(due)),
                matter->is_pervasive() ? "the opposite" : "only an exception")
        .at(matter->pervasive ? matter->pervasive->span : matter->subject.span)
        .also(opinion->kind.span, "the opinion");
  }
}

void letters_say_what_was_concluded(const RuleInput& input, Findings& findings) {
  const Document& document = input.document();
  const Engagement& engagement = input.engagement();
  const Elements& elements = input.elements();
  for (const Letter& letter : letters) {
    const auto kind = conclusion_of(letter, engagement);
    if (!kind || !elements.has(letter.section, letter.element)) continue;
    check_exceptions(letter, *kind, elements, findings);
    if (!engagement.management) continue;
    for (const Assumption& assumed : assumptions_of(engagement))
      check_condition(assumed, letter, *kind, elements, findings);
  }
  if (engagement.management) {
    for (const Assumption& assumed : assumptions_of(engagement))
      check_condition_without_control(assumed, elements, findings);
    check_description(document, *engagement.management, findings);
  }
  if (engagement.auditor && engagement.auditor->opinion) check_sufficiency(document, engagement, findings);
}

constexpr std::array rules = {
    Rule{"each item of opinion and assertion states its conclusion and its conditions", AppliesTo::both_types,
         Needs::document | Needs::terms, letters_say_what_was_concluded,
         finds<excepts_nothing, excepts_something, condition_missing, condition_dangling, dangling, not_described,
               sufficiency_claimed>,
         Party::auditor},
    Rule{"the assertion goes as far as the opinion", AppliesTo::both_types, Needs::document | Needs::opinion,
         assertion_goes_as_far_as_the_opinion, finds<assertion_contradicts>, Party::auditor},
};

}  // namespace

Rules letters_rules() { return rules; }

}  // namespace socpress::check
