// Providers that texts do not name, and reports of subservice organizations whose opinion is modified.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "check/engagement/statements.h"
#include "check/rule.h"
#include "model/words.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string> unnamed{
    "subservice/provider-unnamed", Severity::note, "{} leaves the organization unnamed: `{}`",
    "name it as a subservice organization in engagement.yaml, or describe it as a vendor on whose controls no "
    "criterion depends",
    "the description criteria, DC 7: readers can tell which organizations keep or operate part of the system"};
const FindingKind<std::string, std::string> modified_unevaluated{
    "subservice/modified-report-not-evaluated", Severity::warning,
    "the opinion in a report on {} is {}, and no evaluation of it is recorded",
    "state under `evaluation` which criteria the matter concerns, and which controls address it",
    "a modified opinion on a carved-out part is evaluated for its effect on the service organization's own report"};
const FindingKind<std::string, std::string> modified_in_text{
    "subservice/modified-report-in-text", Severity::warning,
    "a text states that a report on {} was modified (`{}`), and nothing states how that was evaluated",
    "state which criteria the matter concerns and which controls address it, and record the report's `opinion` with "
    "its `evaluation` under `soc-reports`",
    "a modified opinion on a carved-out part is evaluated for its effect on the service organization's own report"};

/// Finds "a contractor that keeps documents", "is hosted by an outside firm".
class Unnamed {
 public:
  explicit Unnamed(const Sentences& sentences)
      : articles_(sentences, "words-before-someone"),
        organizations_(sentences, "unnamed-organizations"),
        keeping_(sentences, "verbs-of-keeping"),
        kept_(sentences, "participles-of-keeping"),
        by_(sentences, "words-before-a-keeper"),
        relative_(sentences, "relative-pronouns"),
        cases_(sentences, "words-of-a-case"),
        denying_(sentences, "negations") {}

  std::span<const Word> in(std::span<const Word> sentence) const {
    if (cases_.any_in(sentence.first(std::min<std::size_t>(1, sentence.size()))) || denying_.any_in(sentence))
      return {};
    for (std::size_t i = 0; i + 1 < sentence.size(); ++i) {
      if (!articles_.holds(sentence[i]) || !sentence[i].is_stated()) continue;
      std::size_t at = i + 1;
      while (at < sentence.size() && at < i + 4 && !organizations_.holds(sentence[at])) ++at;
      if (at >= sentence.size() || !organizations_.holds(sentence[at]) || sentence[at].is_capital) continue;
      while (at + 1 < sentence.size() && organizations_.holds(sentence[at + 1])) ++at;
      if (const std::size_t past = past_keeping(sentence, at); past > 0) return sentence.subspan(i, past - i);
      if (i >= 2 && by_.holds(sentence[i - 1]) && is_kept_before(sentence, i - 1))
        return sentence.subspan(i, at - i + 1);
    }
    return {};
  }

 private:
  /// The end of "that keeps", "stores", "engaged to host"; 0 if the organization keeps nothing.
  std::size_t past_keeping(std::span<const Word> sentence, std::size_t organization) const {
    std::size_t verb = organization + 1;
    while (verb < sentence.size() && verb < organization + 3 && relative_.holds(sentence[verb])) ++verb;
    if (verb >= sentence.size() || !keeping_.holds(sentence[verb])) return 0;
    return verb + 1;
  }
  bool is_kept_before(std::span<const Word> sentence, std::size_t by) const {
    constexpr std::size_t near = 4;
    const std::size_t from = by > near ? by - near : 0;
    return kept_.any_in(sentence.subspan(from, by - from));
  }

  WordSet articles_, organizations_, keeping_, kept_, by_, relative_, cases_, denying_;
};

void providers_are_named(const RuleInput& input, Findings& findings) {
  const Sentences& sentences = input.sentences();
  const Unnamed providers(sentences);
  for_each_sentence(
      sentences, [](const TextField& text_field) { return !name_of_described(text_field).empty(); },
      [&](const Passage& passage, std::span<const Word> words) {
        const std::span<const Word> found = providers.in(words);
        if (!found.empty())
          findings
              .report(unnamed, name_of_described(passage.text_field()), std::string(sentences.written(passage, found)))
              .at(sentences.span(passage, found));
      });
}

void modified_reports_are_evaluated(const RuleInput& input, Findings& findings) {
  for (const SubserviceOrganization& one : input.terms().subservice_organizations)
    for (const SubserviceReport& report : one.reports)
      if (report.opinion && **report.opinion != OpinionKind::unqualified && !report.evaluation)
        findings.report(modified_unevaluated, one.name->utf8, std::string(name_of(**report.opinion)))
            .at(report.opinion->span)
            .also(one.name.span, "the organization");
}

/// The organizations by their names in full and by their first words.
WatchList names_of(const RuleInput& input) {
  const Sentences& sentences = input.sentences();
  WatchList names(sentences);
  for (const SubserviceOrganization& one : input.terms().subservice_organizations) {
    names.add(one.name->utf8);
    const Passage* passage = sentences.of(one.name);
    names.add(passage == nullptr ? std::string_view() : sentences.folded(sentences.words(*passage).front()));
  }
  return names;
}

bool is_evaluated(const SubserviceOrganization& organization) {
  return std::any_of(organization.reports.begin(), organization.reports.end(),
                     [](const SubserviceReport& report) { return report.evaluation.has_value(); });
}

void modified_reports_in_texts_are_evaluated(const RuleInput& input, Findings& findings) {
  const auto& organizations = input.terms().subservice_organizations;
  if (organizations.empty()) return;
  const Sentences& sentences = input.sentences();
  const WatchList names = names_of(input), modified(sentences, "modified-opinions");
  const WordSet evaluating(sentences, "words-of-evaluation"), denying(sentences, "negations");
  const auto wanted = [](const TextField& text_field) {
    return text_field.field != Field::name && text_field.field != Field::assertion && text_field.field != Field::basis;
  };
  for (const Passage& passage : sentences.passages()) {
    if (!wanted(passage.text_field()) || evaluating.any_in(sentences.words(passage))) continue;
    for (const Sentence& sentence : sentences.sentences(passage)) {
      const std::span<const Word> words = sentences.words(sentence);
      std::optional<std::size_t> organization;
      names.find(words, [&](std::uint32_t name, auto) { organization = name / 2; });
      std::span<const Word> found;
      modified.find(words, [&](auto, std::span<const Word> one) { found = one; });
      if (!organization || found.empty() || denying.any_in(words) || is_evaluated(organizations[*organization]))
        continue;
      findings
          .report(modified_in_text, organizations[*organization].name->utf8,
                  std::string(sentences.written(passage, found)))
          .at(sentences.span(passage, found))
          .also(organizations[*organization].name.span, "the organization");
    }
  }
}

constexpr std::array rules = {
    Rule{"an organization that keeps or operates part of the system is named", AppliesTo::both_types, Needs::management,
         providers_are_named, finds<unnamed>},
    Rule{"a modified report on a subservice organization is evaluated", AppliesTo::both_types, Needs::terms,
         modified_reports_are_evaluated, finds<modified_unevaluated>},
    Rule{"a text on a modified report of a subservice organization states the evaluation", AppliesTo::both_types,
         Needs::management, modified_reports_in_texts_are_evaluated, finds<modified_in_text>},
};

}  // namespace

Rules unnamed_providers_rules() { return rules; }

}  // namespace socpress::check
