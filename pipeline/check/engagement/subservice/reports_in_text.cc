// What the description states of the reports of subservice organizations, against the reports that the terms list.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "check/rule.h"
#include "language/dates.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string, std::string> period_differs{
    "subservice/period-differs-in-text", Severity::warning,
    "the description has a report on `{}` begin or end on `{}`, and the terms list {}",
    "compare the report itself, and correct the text or the terms",
    "readers determine from the description which days of the period the other report covers"};

/// The days on which the listed reports and their bridge letters begin and end.
std::vector<Date> ends_of(const SubserviceOrganization& organization) {
  std::vector<Date> out;
  for (const SubserviceReport& report : organization.reports) {
    if (report.bridged_to) out.push_back(**report.bridged_to);
    if (!report.time_frame) continue;
    out.push_back(*last_of(*report.time_frame));
    if (const Period* period = report.time_frame->period()) out.push_back(*period->from);
  }
  return out;
}

std::string listed_reports(const SubserviceOrganization& organization) {
  std::string out;
  for (const SubserviceReport& report : organization.reports) {
    if (!report.time_frame) continue;
    out += (out.empty() ? "" : ", ") + words_of(*report.time_frame);
    if (report.bridged_to) out += ", bridged to " + to_text(**report.bridged_to);
  }
  return out;
}

/// Whether a date begins or ends a span: "ended June 30, 2026", "through June 30, 2026".
class Ends {
 public:
  explicit Ends(const Sentences& sentences) : before_(sentences, "words-before-an-end-of-a-period") {}

  bool holds(std::span<const Word> sentence, const WrittenDate& date) const {
    return date.date && date.words.data() != sentence.data() && before_.holds(*(date.words.data() - 1));
  }

 private:
  WordSet before_;
};

bool names(const Sentences& sentences, std::span<const Word> sentence, const SubserviceOrganization& organization) {
  const std::vector<std::string> name = folded_words(organization.name->utf8);
  return std::any_of(sentence.begin(), sentence.end(), [&](const Word& word) {
    return word.is_capital && !name.empty() && sentences.folded(word) == name.front();
  });
}

/// The organizations with reports that a sentence names; if it names none, those that the text around it names.
std::vector<const SubserviceOrganization*> named_in(const RuleInput& input, const Passage& passage,
                                                    std::span<const Word> sentence) {
  const auto named_by = [&](std::span<const Word> words) {
    std::vector<const SubserviceOrganization*> out;
    for (const SubserviceOrganization& one : input.terms().subservice_organizations)
      if (!one.reports.empty() && names(input.sentences(), words, one)) out.push_back(&one);
    return out;
  };
  const std::vector<const SubserviceOrganization*> in_sentence = named_by(sentence);
  return in_sentence.empty() ? named_by(input.sentences().words(passage)) : in_sentence;
}

/// A sentence may name several organizations, and then the days of each.
void texts_state_the_periods_of_the_reports(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const Ends ends(sentences);
  const WordSet report_words(sentences, "words-for-a-report");
  const auto is_description = [](const TextField& text_field) { return text_field.field == Field::description; };
  for_each_sentence(sentences, is_description, [&](const Passage& passage, std::span<const Word> words) {
    if (!report_words.any_in(words)) return;
    const std::vector<const SubserviceOrganization*> named = named_in(input, passage, words);
    if (named.empty()) return;
    std::vector<Date> listed;
    for (const SubserviceOrganization* one : named) {
      const std::vector<Date> own = ends_of(*one);
      listed.insert(listed.end(), own.begin(), own.end());
    }
    for (const WrittenDate& date : written_dates(sentences, passage, words))
      if (ends.holds(words, date) && std::find(listed.begin(), listed.end(), *date.date) == listed.end())
        findings
            .report(period_differs, named.back()->name->utf8, std::string(sentences.written(passage, date.words)),
                    listed_reports(*named.back()))
            .at(sentences.span(passage, date.words))
            .also(named.back()->reports.front().span, "the reports in the terms");
  });
}

constexpr std::array rules = {
    Rule{"the description states the periods of the reports that the terms list", AppliesTo::both_types,
         Needs::management, texts_state_the_periods_of_the_reports, finds<period_differs>},
};

}  // namespace

Rules reports_in_text_rules() { return rules; }

}  // namespace socpress::check
