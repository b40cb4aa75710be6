// The value that an engagement provides for each fact of the vocabulary.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "compose/compose.h"
#include "compose/signing_party.h"
#include "document/vocabulary.h"
#include "model/engagement.h"
#include "text/message.h"

namespace socpress::compose {

/// Facts in the layout's own words: names joined as in the locale (empty if there are none), and parts of sentences
/// that are phrases.
struct WordedFacts {
  std::string categories, categories_title;
  std::string carve_out_names, carve_out_uses, inclusive_names, inclusive_uses;
  std::string opined_subjects, disclaimed_subjects, controls_not_operated;
  std::string throughout, time_frame, opinion_name, opinion_title, design_conditions, operation_conditions;
  std::string system_described, controls_stated, controls_tested;
};

/// Views one engagement, which outlives it.
class Facts {
 public:
  Facts(const Engagement& engagement, const Coverage& coverage, Edition edition)
      : party(signing_parties_of(SectionName::assertion, engagement).front()),
        engagement_(engagement),
        coverage_(coverage),
        edition_(edition) {}

  /// Nothing if the engagement does not provide it, and for the section_… and item_… facts. Boolean facts are "yes" or
  /// "no".
  std::optional<MessageValue> value(Fact fact) const;

  const Management& management() const { return engagement_.management ? *engagement_.management : no_management_; }
  const AuditorsOpinion& opinion() const {
    return engagement_.auditor && engagement_.auditor->opinion ? *engagement_.auditor->opinion : no_opinion_;
  }
  const Assertion* assertion() const { return party.assertion; }
  /// Of the subjects that the type requires, those on which an opinion is disclaimed, or the others.
  std::vector<Subject> subjects(bool disclaimed) const;
  /// The controls that the auditor concluded not to have operated.
  std::vector<std::string> controls_not_operated() const;

  WordedFacts worded;
  SigningParty party;  ///< of the current section

 private:
  std::optional<MessageValue> value_of_subject(Fact fact) const;
  std::optional<MessageValue> text_of(Fact fact) const;
  const std::string* worded_text(Fact fact) const;
  std::optional<MessageValue> date_of(Fact fact) const;
  std::optional<std::size_t> count_of(Fact fact) const;
  std::optional<bool> truth_of(Fact fact) const;
  std::optional<bool> truth_of_conclusions(Fact fact) const;
  std::optional<bool> truth_of_records(Fact fact) const;
  /// The recorded text of a fact, or of the fact that there is one; null for the other facts.
  const std::optional<Located<Text>>* recorded_text(Fact fact) const;
  const BridgeLetter& letter() const { return party.letter != nullptr ? *party.letter : no_letter_; }
  bool type(ReportType wanted) const { return engagement_.terms.type && **engagement_.terms.type == wanted; }
  std::vector<Subject> subjects() const;
  bool opined(Subject subject, OpinionKind kind) const;
  bool open(Subject subject) const;
  bool any(OpinionKind kind) const;
  bool asserts(Subject subject) const;
  std::size_t matters(Subject subject) const;
  bool pervasive(Subject subject) const;
  std::size_t bases(Subject subject) const;
  std::size_t organizations(Method method) const;

  const Engagement& engagement_;
  const Coverage& coverage_;
  const Edition edition_;
  const Management no_management_{};
  const AuditorsOpinion no_opinion_{};
  const BridgeLetter no_letter_{};
};

}  // namespace socpress::compose
