// The sentences of a restricted report: the layout's wording filled with the engagement's facts.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/finding.h"
#include "compose/compose.h"
#include "compose/facts.h"
#include "compose/signing_party.h"
#include "document/template.h"
#include "model/engagement.h"

namespace socpress::compose {

/// Views its arguments, which outlive it.
class SentenceBuilder {
 public:
  SentenceBuilder(const Engagement& engagement, const Layout& layout, const Coverage& coverage, Edition edition,
                  Findings& findings);
  SentenceBuilder(const SentenceBuilder&) = delete;
  SentenceBuilder& operator=(const SentenceBuilder&) = delete;

  const Engagement& engagement() const { return engagement_; }
  const Layout& layout() const { return layout_; }
  const Coverage& coverage() const { return coverage_; }
  Edition edition() const { return edition_; }
  Wording& wording() { return wording_; }
  const Wording& wording() const { return wording_; }

  /// From now on the facts of the signatory, the assertion and the letter are this party's.
  void sign_as(SigningParty party) { facts_.party = std::move(party); }
  const SigningParty& party() const { return facts_.party; }

  bool is_satisfied(const Condition& condition) const { return wording_.is_satisfied(condition); }
  bool is_true(Fact truth) const { return wording_.is_satisfied({Condition::Op::fact, truth, {}}); }
  /// Nothing if the engagement does not provide the fact (a missing date, for example). Boolean facts are "yes" or
  /// "no".
  std::optional<MessageValue> fact(Fact fact) const { return facts_.value(fact); }
  Line fill(const TemplateText& text, const ItemFacts& item = {}) { return wording_.fill(text, item); }
  Line phrase(Phrase name, const ItemFacts& item = {}) { return wording_.phrase(name, item); }
  std::string phrase_text(Phrase name, const ItemFacts& item = {}) { return plain_text(phrase(name, item)); }
  /// "availability" or "Availability", in the layout's wording.
  Line category(Phrase name_or_title, Category category);
  /// The items of a for-each.
  std::vector<ListItem> items(ListName list);

 private:
  void word_categories();
  void word_organizations(Method method, std::string& names, std::string& uses);
  std::string joined(const std::vector<Subject>& subjects);
  /// The label of a criterion; the title of a control, or its text.
  std::string words_of(const std::string& id) const;
  /// Ids with their words, joined.
  std::string in_words(const std::vector<Located<std::string>>& ids);

  const Engagement& engagement_;
  const Layout& layout_;
  const Coverage& coverage_;
  const Edition edition_;
  Facts facts_;
  Wording wording_;
};

}  // namespace socpress::compose
