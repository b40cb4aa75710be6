// The layout's sentences filled with the engagement's facts: what every section of this room speaks with.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/finding.h"
#include "compose/compose.h"
#include "compose/signing_party.h"
#include "document/document.h"
#include "document/wording.h"
#include "model/engagement.h"
#include "text/message.h"

namespace socpress::compose {

/// What a sentence about one item of a for-each may say, and where a party wrote the words that it is made of.
struct ListItem {
  ItemFacts facts;
  std::optional<Span> written_at;  ///< nothing: the engagement has no words of its own here
};

/// Answers every fact of the vocabulary by an exhaustive switch, and fills patterns with them.
class Voice {
 public:
  Voice(const Engagement& engagement, const Layout& layout, const Coverage& coverage, Edition edition,
        Findings& findings);
  ~Voice();

  const Engagement& engagement() const;
  const Layout& layout() const;
  const Coverage& coverage() const;
  Edition edition() const;

  /// From now on the facts of who speaks, and of the assertion and the letter, are this one's.
  void speak_as(Speaker speaker);
  const Speaker& speaker() const;

  /// From now on references link to the targets of the sections in the report.
  void lead_to(Wording::Destination destination);

  bool holds(const Condition& condition) const;
  bool holds(Fact truth) const;
  /// Nothing when the engagement does not know the fact (a missing date, say). Truths answer "yes" or "no".
  std::optional<MessageValue> fact(Fact fact) const;
  /// The filled text with the layout's spans as origins; a hole without an answer is an `Open:` word in a draft.
  Line say(const TemplateText& text, const ItemFacts& item = {});
  /// A phrase by name; empty when the layout has none (which is a finding, once).
  Line phrase(Phrase name, const ItemFacts& item = {});
  std::string phrase_text(Phrase name, const ItemFacts& item = {});
  /// The items of a for-each.
  std::vector<ListItem> items(ListName list) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Hands out targets: each name once.
class Targets {
 public:
  explicit Targets(std::vector<Target>& targets) : targets_(targets) {}
  TargetId of(const std::string& name);

 private:
  std::vector<Target>& targets_;
  std::map<std::string, TargetId> known_;
};

/// What a section is composed into and with.
struct Desk {
  Voice& voice;
  Document& document;
  Targets& targets;
  std::vector<Contents::Entry>& contents;  ///< every numbered heading adds its entry
  int section_number = 0;                  ///< 3 for Section III: headings are numbered 3.1, 3.2 …
  int next_heading = 1;
  int next_figure = 1, next_table = 1;  ///< run through the whole report
  std::string section_label{};          ///< "Section III", for the running head; may be empty
};

/// A line of one plain text with its origin.
Line line_of(const Located<Text>& text);
Line line_of(std::string text, Span origin = {});

// One file a section's generated content; rows of the table in compose.cc.
BlockList compose_cover(Desk& desk);
BlockList compose_prose(Desk& desk, const Prose& prose);  ///< description.md and other-information.md
BlockList compose_tests(Desk& desk);                      ///< Section IV's tables or cards, as presented
BlockList compose_matrix(Desk& desk);                     ///< criteria to controls
BlockList compose_firm_signature(Desk& desk);
BlockList compose_management_signatures(Desk& desk);

/// Numbered heading of level 2 ("3.4" in the side column under a rule) with its contents entry and target.
BlockList numbered_heading(Desk& desk, Line title, const std::string& target_name);

}  // namespace socpress::compose
