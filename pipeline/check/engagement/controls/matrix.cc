// The set of controls: named as listed, worded the same everywhere, numbered without gaps, in effect.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/ascii.h"
#include "check/engagement/cells.h"
#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<std::string> named_not_listed{"controls/named-but-not-listed", Severity::error,
                                                "control `{}` is not defined in the control matrix",
                                                "correct the id, or add the control to the control matrix",
                                                "every control that the report mentions is stated and tested"};
const FindingKind<std::string> not_described{
    "controls/not-in-the-description", Severity::error,
    "control `{}` is tested, and the description, which names other controls, does not name it",
    "insert {criteria-and-controls} under the heading that addresses DC 5",
    "the opinion is on controls stated in the description"};
const FindingKind<std::string> wording_differs{
    "controls/wording-differs", Severity::error,
    "the description words control `{}` differently from the control matrix",
    "state the control once: {criteria-and-controls} inserts it as it is tested",
    "the control that is described is the control that is tested"};
const FindingKind<std::string, std::string, std::string> gap{
    "controls/gap-in-numbering", Severity::note, "the numbering of controls skips from `{}` to `{}`, without `{}`",
    "be prepared to explain the gap; retired numbers may be omitted",
    "a missing number suggests that a control was removed"};
const FindingKind<std::string, std::string, std::string> effective_inverted{
    "controls/effective-days-inverted", Severity::error,
    "control `{}` ends before it begins: it is in effect from {} to {}", "swap the two dates, or correct the year",
    "a control is in effect from its first day to its last"};
const FindingKind<std::string, std::string, std::string, std::string> not_in_effect{
    "controls/not-in-effect", Severity::warning, "control `{}` {} on {}, and was not in effect on any day of {}",
    "correct the date, or remove the control from this report: it did not operate in the time frame",
    "the controls of a report are those in effect in its time frame"};

/// An id that ends in a number: "IAM-07" has the `stem` "IAM-" and the `number` 7, written with two digits.
struct Numbered {
  std::string_view stem;
  std::uint32_t number = 0;
  std::size_t digits = 0;
};

constexpr std::size_t most_digits = 9;

std::optional<Numbered> numbered(std::string_view id) {
  std::size_t at = id.size();
  while (at > 0 && id[at - 1] >= '0' && id[at - 1] <= '9') --at;
  if (at == 0 || at == id.size() || id.size() - at > most_digits) return std::nullopt;
  Numbered found{id.substr(0, at), 0, id.size() - at};
  for (const char c : id.substr(at)) found.number = found.number * 10 + static_cast<std::uint32_t>(c - '0');
  return found;
}

/// Searches texts for ids with the pattern of control ids: the beginning of a control's id, then other digits.
class Mentions {
 public:
  explicit Mentions(const std::vector<Control>& controls) {
    for (const Control& control : controls) {
      ids_.insert(*control.id);
      // A single letter, or one without a punctuation mark after it, also begins many other names.
      if (const auto parts = numbered(*control.id); parts && parts->stem.size() > 2 && !is_letter(parts->stem.back()))
        stems_.insert(parts->stem);
    }
  }

  /// Calls `each(begin, end)` for every id in the text that looks like a control id but is not one.
  template <class Each>
  void unknown_in(std::string_view text, const Each& each) const {
    if (stems_.empty()) return;
    for (std::size_t at = 0; at < text.size();) {
      if (!is_name_character(text[at])) {
        ++at;
        continue;
      }
      std::size_t end = at;
      while (end < text.size() && is_name_character(text[end])) ++end;
      std::string_view word = text.substr(at, end - at);
      while (!word.empty() && (word.back() == '.' || word.back() == '-' || word.back() == '_')) word.remove_suffix(1);
      if (const auto parts = numbered(word); parts && stems_.contains(parts->stem) && !ids_.contains(word))
        each(at, at + word.size());
      at = end;
    }
  }

 private:
  std::unordered_set<std::string_view> ids_, stems_;
};

void names_are_of_listed_controls(const RuleInput& input, Findings& findings) {
  const auto& controls = input.management().controls;
  if (controls.empty()) return;
  const Mentions mentions(controls);
  for (const Passage& passage : input.sentences().passages()) {
    if (passage.text_field().field == Field::name) continue;
    const std::string_view text = passage.text.utf8();
    mentions.unknown_in(text, [&](std::size_t begin, std::size_t end) {
      findings.report(named_not_listed, std::string(text.substr(begin, end - begin))).at(passage.text.span(begin, end));
    });
  }
}

bool lists_controls(const Prose& description) {
  return std::any_of(description.blocks.begin(), description.blocks.end(), [](const ProseBlock& block) {
    const auto* directive = std::get_if<ProseDirective>(&block.value);
    return directive != nullptr && directive->what == Directive::criteria_and_controls;
  });
}

/// Applies to a description that lists its controls by name. One that refers readers to Section IV states them there.
void tested_controls_are_described(const RuleInput& input, Findings& findings) {
  const auto& management = input.management();
  if (!management.description || lists_controls(*management.description)) return;
  const Sentences& sentences = input.sentences();
  WatchList watch(sentences);
  for (const Control& control : management.controls) watch.add(*control.id);
  const auto section = static_cast<std::uint32_t>(management.controls.size());
  for (const char* pointer : {"section iv", "section 4"}) watch.add(pointer);
  std::vector<bool> named(section, false);
  bool lists = false;  // by naming them under the heading that addresses DC 5
  for (const Passage& passage : sentences.passages()) {
    if (passage.text_field().field != Field::description) continue;
    bool points = false;
    watch.find(sentences.words(passage), [&](std::uint32_t phrase, auto) {
      points |= phrase >= section;
      if (phrase >= section) return;
      named[phrase] = true;
      lists |= passage.text_field().answers_criterion(5);
    });
    if (points) return;
  }
  if (!lists) return;
  for (std::size_t i = 0; i < named.size(); ++i)
    if (!named[i] && !input.coverage().controls[i].tests.empty())
      findings.report(not_described, *management.controls[i].id).at(management.controls[i].id.span);
}

/// Whether two texts are versions of one text: mostly the same words, but not identical.
bool is_altered(std::string_view one, std::string_view other) {
  constexpr std::size_t least_words = 6;
  const std::vector<std::string> mine = folded_words(one), theirs = folded_words(other);
  if (mine.size() < least_words || mine == theirs) return false;
  const std::unordered_set<std::string_view> known(theirs.begin(), theirs.end());
  const auto shared =
      std::count_if(mine.begin(), mine.end(), [&](const std::string& word) { return known.contains(word); });
  return static_cast<std::size_t>(shared) * 3 >= mine.size() * 2;
}

void tables_show_controls_as_they_are(const RuleInput& input, Findings& findings) {
  const auto& management = input.management();
  if (!management.description) return;
  std::unordered_map<std::string_view, const Control*> controls;
  for (const Control& control : management.controls) controls.emplace(*control.id, &control);
  for (const ProseBlock& block : management.description->blocks) {
    const auto* table = std::get_if<ProseTable>(&block.value);
    if (table == nullptr) continue;
    for (const auto& row : table->rows) {
      if (row.empty()) continue;
      const auto control = controls.find(cell_text(row.front()));
      if (control == controls.end()) continue;
      for (std::size_t i = 1; i < row.size(); ++i)
        if (!row[i].empty() && is_altered(cell_text(row[i]), control->second->description->utf8))
          findings.report(wording_differs, *control->second->id)
              .at(row[i].front().text.span)
              .also(control->second->description.span, "as it is tested");
    }
  }
}

/// Applies to series numbered consecutively: where many numbers are missing, the series is not meant to be consecutive.
void numbers_follow(const RuleInput& input, Findings& findings) {
  struct Member {
    Numbered parts;
    const Control* control;
  };
  std::map<std::string_view, std::vector<Member>> series;
  for (const Control& control : input.management().controls)
    if (const auto parts = numbered(*control.id)) series[parts->stem].push_back({*parts, &control});
  for (auto& [stem, members] : series) {
    std::sort(members.begin(), members.end(),
              [](const Member& a, const Member& b) { return a.parts.number < b.parts.number; });
    const std::size_t run = members.back().parts.number - members.front().parts.number + 1;
    if (run <= members.size() || (run - members.size()) * 4 > members.size()) continue;
    for (std::size_t i = 1; i < members.size(); ++i) {
      const Numbered &before = members[i - 1].parts, &after = members[i].parts;
      if (after.number <= before.number + 1) continue;
      findings
          .report(gap, *members[i - 1].control->id, *members[i].control->id,
                  fmt::format("{}{:0{}}", stem, before.number + 1, after.digits))
          .at(members[i].control->id.span)
          .also(members[i - 1].control->id.span, "the previous control");
    }
  }
}

void controls_are_of_the_time_frame(const RuleInput& input, Findings& findings) {
  const auto& frame = input.terms().time_frame;
  for (const Control& control : input.management().controls) {
    const auto &from = control.effective_from, &to = control.effective_to;
    if (from && to && **to < **from) {
      findings.report(effective_inverted, *control.id, to_text(**from), to_text(**to))
          .at(to->span)
          .also(from->span, "the beginning");
      continue;
    }
    if (!frame || frame->last_day() < frame->first_day()) continue;
    const auto report = [&](const char* does, const Located<Date>& day) {
      findings.report(not_in_effect, *control.id, does, to_text(*day), words_of(*frame))
          .at(day.span)
          .also(span_of(*frame), frame->period() ? "the period" : "the day of the report");
    };
    if (from && frame->last_day() < **from) report("begins", *from);
    if (to && **to < frame->first_day()) report("ended", *to);
  }
}

constexpr std::array rules = {
    Rule{"each control that a text names is defined", AppliesTo::both_types, Needs::management,
         names_are_of_listed_controls, finds<named_not_listed>},
    Rule{"each tested control is in the description", AppliesTo::both_types, Needs::management,
         tested_controls_are_described, finds<not_described>},
    Rule{"the description words a control as the control matrix does", AppliesTo::both_types, Needs::management,
         tables_show_controls_as_they_are, finds<wording_differs>},
    Rule{"controls are in effect within the time frame", AppliesTo::both_types, Needs::management,
         controls_are_of_the_time_frame, finds<effective_inverted, not_in_effect>},
    Rule{"the numbering of controls has no gaps", AppliesTo::both_types, Needs::management, numbers_follow, finds<gap>},
};

}  // namespace

Rules controls_rules() { return rules; }

}  // namespace socpress::check
