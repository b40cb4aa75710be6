// The persons of both sides: nobody who tests or gives the opinion also acts for management.
#include "language/persons.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "check/engagement/statements.h"
#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string, std::string> on_both_sides{
    "independence/person-on-both-sides", Severity::error, "`{}` {}, and {}",
    "determine who did the work: nobody of the service organization tests its controls for the auditor; correct the "
    "name that is wrong",
    "an auditor who performs or owns a control, or signs for management, would examine his or her own work"};
const FindingKind<std::string, std::string, std::string, std::string> may_be_on_both_sides{
    "independence/person-may-be-on-both-sides", Severity::warning, "`{}` {}, and `{}` {}",
    "determine whether they are one person; if they are not, write both names in full",
    "an auditor who performs or owns a control, or signs for management, would examine his or her own work"};

/// A name as a party wrote it, and what the person does.
struct Person {
  std::string name, part;
  Span span;
};

/// Distinguishes the name of a person from initials, a post and a team.
class Names {
 public:
  explicit Names(const WordLists& lists) : teams_(folded_set(lists, "words-of-teams")) {}

  /// The names of persons in a cell: "Dana Ruiz, IT Manager", "A. Holt and B. Garrow".
  template <class Each>
  void in(const Located<Text>& cell, const Each& each) const {
    const std::string& text = cell->utf8;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t mark = text.find_first_of(",;/()&", begin), word = text.find(" and ", begin);
      const std::size_t end = std::min({mark, word, text.size()});
      const std::string name = trimmed(text.substr(begin, end - begin));
      if (is_person(name)) each(name, span_of(cell, begin, end));
      begin = end + (end == word ? 5 : 1);
    }
  }

 private:
  static std::string trimmed(const std::string& text) {
    const std::size_t first = text.find_first_not_of(' ');
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(' ') - first + 1);
  }
  bool is_person(const std::string& name) const {
    constexpr std::size_t fewest = 2, most = 4;
    for (std::size_t at = 0; at < name.size(); ++at)
      if (is_digit(name[at]) || (is_lower(name[at]) && (at == 0 || name[at - 1] == ' '))) return false;
    const std::vector<std::string> words = folded_words(name);
    return words.size() >= fewest && words.size() <= most && words.back().size() > 1 &&
           std::none_of(words.begin(), words.end(), [&](const std::string& word) { return teams_.contains(word); });
  }

  FoldedSet teams_;
};

void take_signers(const std::vector<Signature>& signatures, const std::string& part, std::vector<Person>& into) {
  for (const Signature& one : signatures)
    if (!one.name->empty()) into.push_back({one.name->utf8, part, one.name.span});
}

std::vector<Person> signers(const RuleInput& input) {
  std::vector<Person> all;
  for (const MadeAssertion& made : made_assertions(input))
    take_signers(made.assertion.signatures, "signs an assertion of management", all);
  if (const auto& soc3 = input.management().soc3)
    take_signers(soc3->signatures, "signs the public assertion of management", all);
  if (const auto& letter = input.management().bridge_letter)
    take_signers(letter->signatures, "signs the bridge letter of management", all);
  return all;
}

std::vector<Person> owners(const RuleInput& input, const Names& names) {
  std::vector<Person> all;
  for (const Control& control : input.management().controls)
    names.in(control.owner, [&](const std::string& name, Span span) {
      all.push_back({name, "owns control `" + *control.id + "`", span});
    });
  return all;
}

/// Those who test, and those who conclude.
struct AuditorsPersons {
  std::vector<Person> testers, concluding;
};

AuditorsPersons auditors(const Auditor& auditor, const Names& names) {
  AuditorsPersons all;
  const auto take = [&](const Located<Text>& cell, const std::string& part, std::vector<Person>& into) {
    names.in(cell, [&](const std::string& name, Span span) { into.push_back({name, part, span}); });
  };
  for (const Test& test : auditor.tests) take(test.tester, "performed test `" + *test.id + "`", all.testers);
  for (const Walkthrough& one : auditor.walkthroughs)
    take(one.performed_by, "performed the walkthrough of control `" + *one.control + "`", all.testers);
  if (auditor.opinion)
    for (const auto& opinion : auditor.opinion->opinions)
      if (opinion && opinion->by) take(*opinion->by, "gives the opinion", all.concluding);
  if (auditor.sign_off) take(auditor.sign_off->by, "signs off the report", all.concluding);
  return all;
}

void report(const Person& tester, const Person& other, Findings& findings) {
  const auto at = [&](auto entry) { entry.at(tester.span).also(other.span, "for management"); };
  if (folded_words(tester.name) == folded_words(other.name))
    at(findings.report(on_both_sides, tester.name, tester.part, other.part));
  else
    at(findings.report(may_be_on_both_sides, tester.name, tester.part, other.name, other.part));
}

/// Reports the first person of management that each of the auditor's persons may be.
void compare(const std::vector<Person>& auditors, const std::vector<Person>& managements, const WordLists& lists,
             std::set<std::string>& reported, Findings& findings) {
  for (const Person& one : auditors) {
    if (reported.contains(one.name)) continue;
    const auto same = std::find_if(managements.begin(), managements.end(),
                                   [&](const Person& other) { return may_be_one_person(one.name, other.name, lists); });
    if (same == managements.end()) continue;
    reported.insert(one.name);
    report(one, *same, findings);
  }
}

/// Management's texts in which the auditor's persons act. A sentence about the examination may name its auditors.
void compare_with_texts(const std::vector<Person>& auditors, const RuleInput& input, std::set<std::string>& reported,
                        Findings& findings) {
  const Sentences& sentences = input.sentences();
  WatchList names(sentences);
  for (const Person& one : auditors) names.add(one.name);
  const WordSet examining(sentences, "words-of-the-examination");
  for_each_sentence(sentences, is_managements, [&](const Passage& passage, std::span<const Word> words) {
    const bool is_control = passage.text_field().field == Field::control;
    if (!is_control && examining.any_in(words)) return;
    names.find(words, [&](std::uint32_t number, std::span<const Word> found) {
      const Person& one = auditors[number];
      if (!found.front().is_capital || !reported.insert(one.name).second) return;
      const std::string where = is_control ? "acts in control `" + std::string(passage.text_field().id) + "`"
                                           : std::string("is named in a text of management");
      report(one, {one.name, where, sentences.span(passage, found)}, findings);
    });
  });
}

void nobody_is_on_both_sides(const RuleInput& input, Findings& findings) {
  const Names names(input.policy().words);
  const AuditorsPersons persons = auditors(input.auditor(), names);
  const std::vector<Person> owning = owners(input, names);
  std::set<std::string> reported;
  compare(persons.testers, signers(input), input.policy().words, reported, findings);
  for (const auto* some : {&persons.testers, &persons.concluding}) {
    compare(*some, owning, input.policy().words, reported, findings);
    compare_with_texts(*some, input, reported, findings);
  }
}

constexpr std::array rules = {
    Rule{"nobody who tests or gives the opinion also acts for management", AppliesTo::both_types, Needs::both_sides,
         nobody_is_on_both_sides, finds<on_both_sides, may_be_on_both_sides>},
};

}  // namespace

Rules independent_persons_rules() { return rules; }

}  // namespace socpress::check
