// What other texts state of an exception: its share of the sample, its counts and its dates.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "check/engagement/claims/pairs.h"
#include "check/rule.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string, std::string, std::int64_t, std::int64_t> share_differs{
    "claims/share-differs", Severity::warning, "{} states `{}`, and test `{}` found {} deviations in {} items",
    "compare both with the working papers, and correct the one that is wrong",
    "the opinion, the response and the conclusion report the deviations that the test found"};
const FindingKind<std::string, std::string, std::string> count_of_matter_differs{
    "claims/count-of-matter-differs", Severity::warning,
    "{} states `{}`, and `{}` is stated elsewhere of the same matter",
    "compare both with the working papers, and correct the one that is wrong",
    "a matter has one set of facts, in the test, the opinion, the assertion and the description"};
const FindingKind<std::string, std::string, std::string> date_differs{
    "claims/date-differs", Severity::warning,
    "{} states `{}`, and `{}` is stated elsewhere of what may be the same event",
    "correct the date that is wrong; if there were two events, tell them apart",
    "an event has one date, in the test, the opinion, the assertion and the description"};

/// A text about a matter, and how a reader knows it.
struct Statement {
  const Located<Text>* text;
  const char* name;
};

bool lists(const Basis& basis, std::string_view control) {
  return std::any_of(basis.controls.begin(), basis.controls.end(), [&](const auto& one) { return *one == control; });
}

/// The statements of both parties on the exceptions of a control, apart from its tests.
std::vector<Statement> statements_on(const RuleInput& input, const Control& control) {
  std::vector<Statement> out;
  for (const ConcludedControl& one : input.opinion().controls)
    if (*one.control == *control.id) out.push_back({&one.reason, "the conclusion"});
  for (const Basis& basis : input.opinion().bases) {
    if (!lists(basis, *control.id)) continue;
    out.push_back({&basis.text, "the basis"});
    if (!input.management().assertion || basis.controls.size() != 1) continue;
    for (const Matter& matter : input.management().assertion->matters)
      if (std::any_of(basis.subjects.begin(), basis.subjects.end(),
                      [&](const auto& subject) { return *subject == *matter.subject; }))
        out.push_back({&matter.text, "the assertion"});
  }
  for (const Response& response : input.management().responses)
    for (const Test& test : input.auditor().tests)
      if (*test.id == *response.test && *test.control == *control.id) out.push_back({&response.text, "the response"});
  return out;
}

template <class Each>
void for_each_exception(const RuleInput& input, const Each& each) {
  const auto& controls = input.management().controls;
  for (std::size_t i = 0; i < controls.size(); ++i)
    for (const std::size_t t : input.coverage().controls[i].tests) {
      const Test& test = input.auditor().tests[t];
      if (test.result && **test.result == Result::exception) each(controls[i], test);
    }
}

/// A share of the sample, or of the population, counts the deviations.
void shares_are_those_of_the_test(const RuleInput& input, Findings& findings) {
  const Claims& claims = input.claims();
  for_each_exception(input, [&](const Control& control, const Test& test) {
    if (!test.deviations || !test.sample_size || **test.sample_size < 1) return;
    const std::int64_t deviations = **test.deviations * 1000, items = **test.sample_size * 1000;
    for (const Statement& statement : statements_on(input, control)) {
      const auto stated = claims.of(*statement.text);
      if (states(stated, Unit::share, deviations)) continue;
      for (const Claim& one : stated) {
        if (one.unit != Unit::share || one.whole != items || states(claims.of(test.exception), Unit::share, one.value))
          continue;
        findings
            .report(share_differs, statement.name, written(claims, one), *test.id, **test.deviations,
                    **test.sample_size)
            .at(place(claims, one))
            .also(test.deviations->span, "the deviations");
      }
    }
  });
}

/// The claims of a text that count the same things.
std::vector<const Claim*> counts_of(std::span<const Claim> claims, std::uint32_t noun) {
  std::vector<const Claim*> out;
  for (const Claim& one : claims)
    if (one.noun == noun && one.unit == Unit::count) out.push_back(&one);
  return out;
}

/// Whether one text counts things, the other counts the same things, and no number is in both.
const Claim* disagreeing(const Claim& one, std::span<const Claim> own, std::span<const Claim> others) {
  const auto mine = counts_of(own, one.noun), theirs = counts_of(others, one.noun);
  const auto in_both = [&](const Claim* a) {
    return std::any_of(theirs.begin(), theirs.end(), [&](const Claim* b) { return a->value == b->value; });
  };
  if (theirs.empty() || std::any_of(mine.begin(), mine.end(), in_both)) return nullptr;
  return theirs.front();
}

/// Whether it is the number of the deviations, of the sample or of the population.
bool is_number_of(const Test& test, std::int64_t thousandths) {
  const auto is = [&](const auto& number) { return number && **number * 1000 == thousandths; };
  return is(test.deviations) || is(test.sample_size) || is(test.population_size);
}

/// Whether one of the statements has the number, as a count or in a share.
bool is_stated_in(const Claims& claims, std::span<const Statement> statements, std::int64_t value) {
  return std::any_of(statements.begin(), statements.end(), [&](const Statement& statement) {
    const auto all = claims.of(*statement.text);
    return std::any_of(all.begin(), all.end(), [&](const Claim& one) {
      const bool counts = one.unit == Unit::count || one.unit == Unit::share;
      return counts && (one.value == value || one.whole == value);
    });
  });
}

void matters_have_one_count(const RuleInput& input, Findings& findings) {
  constexpr std::int64_t small = 12'000;  // small numbers count many things
  const Claims& claims = input.claims();
  for_each_exception(input, [&](const Control& control, const Test& test) {
    std::vector<Statement> statements = statements_on(input, control);
    statements.insert(statements.begin(), {&test.exception, "the exception"});
    for (std::size_t i = 1; i < statements.size(); ++i) {
      const auto own = claims.of(*statements[i].text);
      bool is_reported = false;
      for (const Claim& one : own)
        for (std::size_t earlier = 0; earlier < i && !is_reported; ++earlier) {
          if (one.unit != Unit::count || one.noun == 0 || is_number_of(test, one.value)) continue;
          const Claim* other = disagreeing(one, own, claims.of(*statements[earlier].text));
          const std::size_t wanted = one.value > small ? 2 : 3;
          if (other == nullptr || claims.in_common(one, *other) < wanted) continue;
          if (is_stated_in(claims, std::span(statements).first(i), one.value)) continue;
          is_reported = true;
          findings.report(count_of_matter_differs, statements[i].name, written(claims, one), written(claims, *other))
              .at(place(claims, one))
              .also(place(claims, *other), statements[earlier].name);
        }
    }
  });
}

bool is_report_of_facts(Field field) {
  switch (field) {
    case Field::exception:
    case Field::incident:
    case Field::change:
    case Field::description:
    case Field::subsequent_events: return true;
    default: return false;
  }
}
std::string_view name_of_statement(Field field) {
  switch (field) {
    case Field::basis: return "the basis";
    case Field::conclusion: return "the conclusion";
    case Field::response: return "the response";
    case Field::assertion: return "the assertion";
    case Field::emphasis: return "the emphasis of matter";
    case Field::subsequent_events: return "the statement on subsequent events";
    case Field::incident: return "the incident";
    default: return "";
  }
}

bool is_same_day(const Claim& a, const Claim& b) {
  return a.value == b.value && (a.year == 0 || b.year == 0 || a.year == b.year);
}

/// Two days of which one may be the other, miswritten: they differ in the day, the month or the year alone, or both end
/// a month.
bool may_be_miswritten(const Claim& a, const Claim& b) {
  const auto day = [](const Claim& one) { return one.value % 100; };
  const auto month = [](const Claim& one) { return one.value / 100; };
  if (day(a) == 0 || day(b) == 0 || is_same_day(a, b)) return false;
  constexpr std::int64_t end_of_month = 28;
  const bool same_year = a.year == 0 || b.year == 0 || a.year == b.year;
  const bool same_day = day(a) == day(b) || (day(a) >= end_of_month && day(b) >= end_of_month);
  return same_year ? same_day != (month(a) == month(b)) || (same_day && day(a) != day(b)) : a.value == b.value;
}

void events_have_one_date(const RuleInput& input, Findings& findings) {
  const Claims& claims = input.claims();
  const auto is_first = [](const Claim& claim) {
    return claim.unit == Unit::date && is_report_of_facts(claim.passage->text_field().field);
  };
  const auto is_second = [](const Claim& claim) {
    return claim.unit == Unit::date && !name_of_statement(claim.passage->text_field().field).empty();
  };
  const auto names_day_of = [&](const Claim& in, const Claim& day) {
    const auto all = beside(claims, in);
    return std::any_of(all.begin(), all.end(),
                       [&](const Claim& one) { return one.unit == Unit::date && is_same_day(one, day); });
  };
  std::vector<const Claim*> reported;
  for_each_alike(claims, is_first, is_second, {0.6, 3}, [&](const Claim& fact, const Claim& stated) {
    if (!may_be_miswritten(fact, stated) || names_day_of(fact, stated) || names_day_of(stated, fact)) return;
    if (std::find(reported.begin(), reported.end(), &stated) != reported.end()) return;
    reported.push_back(&stated);
    findings
        .report(date_differs, std::string(name_of_statement(stated.passage->text_field().field)),
                written(claims, stated), written(claims, fact))
        .at(place(claims, stated))
        .also(place(claims, fact), "stated elsewhere");
  });
}

constexpr std::array rules = {
    Rule{"what is stated of an exception has the numbers of its test", AppliesTo::type_2, Needs::opinion_and_management,
         shares_are_those_of_the_test, finds<share_differs>},
    Rule{"a matter has one count in every text", AppliesTo::type_2, Needs::opinion_and_management,
         matters_have_one_count, finds<count_of_matter_differs>},
    Rule{"an event has one date in every text", AppliesTo::both_types, Needs::management, events_have_one_date,
         finds<date_differs>},
};

}  // namespace

Rules claimed_results_rules() { return rules; }

}  // namespace socpress::check
