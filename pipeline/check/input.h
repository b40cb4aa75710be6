// The input of the rules: the engagement and what the stages make of it, each part present or absent.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "base/finding.h"
#include "check/elements.h"
#include "check/engagement/elsewhere.h"
#include "check/layout_texts.h"
#include "document/document.h"
#include "document/layout.h"
#include "language/claims.h"
#include "language/sentences.h"
#include "model/engagement.h"
#include "model/waiver.h"
#include "page/pages.h"

namespace socpress::check {

/// A set of parts of an input. A part of the engagement includes the engagement, whose terms are always present.
enum class Needs : std::uint32_t {
  nothing = 0,
  terms = 1,
  management = 1 << 1 | terms,
  auditor = 1 << 2 | terms,
  opinion = 1 << 3 | auditor,
  letter = 1 << 4 | management,
  both_sides = management | auditor,
  opinion_and_management = opinion | management,
  layout = 1 << 5,
  document = 1 << 6,
  pages = 1 << 7,
  public_texts = 1 << 8,    ///< the texts for the public, before composition
  public_waivers = 1 << 9,  ///< of the leak check; present, possibly as an empty list, when a public report is built
  others = 1 << 10,         ///< the texts of other engagements
  prior = 1 << 11,          ///< the engagement of the prior report
  findings = 1 << 12,       ///< the findings so far, and the sources
};
constexpr Needs operator|(Needs a, Needs b) {
  return static_cast<Needs>(static_cast<std::uint32_t>(a) | static_cast<std::uint32_t>(b));
}
/// The parts of `wanted` that are not among `present`.
constexpr Needs without(Needs wanted, Needs present) {
  return static_cast<Needs>(static_cast<std::uint32_t>(wanted) & ~static_cast<std::uint32_t>(present));
}

constexpr bool includes(Needs all, Needs some) { return without(some, all) == Needs::nothing; }

/// The document that is checked: the restricted report, a document of management alone, or the public report.
enum class Scope { report, management, public_report };

/// The input of the rules. Views what is added, which must outlive it and not move. An accessor may be called when its
/// part is present.
class RuleInput {
 public:
  explicit RuleInput(Scope scope = Scope::report) : scope_(scope) {}
  RuleInput(const RuleInput&) = delete;
  RuleInput& operator=(const RuleInput&) = delete;

  void add(const Engagement& engagement);  ///< with its sentences, its claims and its coverage
  void add(const Layout& layout);          ///< with its sentences; after the engagement, whose word lists it needs
  void add(const Document& document);      ///< with its elements; replaces an earlier one, and its pages
  void add(const Pages& pages);
  void add(TextsElsewhere others);                           ///< owned
  void add(const Findings& so_far, const Sources& sources);  ///< copies the findings
  void add_prior(Engagement prior);                          ///< after the engagement; owned
  void add_public_texts(std::vector<Located<Text>> texts);
  void add_public_waivers(const std::vector<Waiver>& waivers);

  Scope scope() const { return scope_; }
  Needs present() const { return present_; }
  /// Marks the parts that are present as evaluated, and returns those that were already: parts added later are new.
  Needs mark_evaluated() { return std::exchange(evaluated_, present_); }

  const Engagement& engagement() const { return *engagement_; }
  const Coverage& coverage() const { return *coverage_; }
  const Sentences& sentences() const { return *sentences_; }
  const Claims& claims() const { return *claims_; }
  const Terms& terms() const { return engagement_->terms; }
  const Catalog& catalog() const { return engagement_->catalog; }
  const Policy& policy() const { return engagement_->policy; }
  const Management& management() const { return *engagement_->management; }
  const Auditor& auditor() const { return *engagement_->auditor; }
  const AuditorsOpinion& opinion() const { return *engagement_->auditor->opinion; }
  const BridgeLetter& letter() const { return *engagement_->management->bridge_letter; }
  const Layout& layout() const { return *layout_; }
  const Sentences& layout_sentences() const { return layout_texts_->sentences(); }
  const Document& document() const { return *document_; }
  const Elements& elements() const { return *elements_; }
  const Pages& pages() const { return *pages_; }
  const TextsElsewhere& others() const { return *others_; }
  const RuleInput& prior() const { return *prior_; }
  const std::vector<Located<Text>>& public_texts() const { return public_texts_; }
  const std::vector<Waiver>& public_waivers() const { return *public_waivers_; }
  const std::vector<Finding>& findings() const { return findings_; }
  const Sources& sources() const { return *sources_; }

 private:
  void add(const Engagement& engagement, const WordLists& lists);
  void set(Needs part) { present_ = present_ | part; }

  Scope scope_;
  Needs present_ = Needs::nothing, evaluated_ = Needs::nothing;
  const Engagement* engagement_ = nullptr;
  std::optional<Coverage> coverage_;
  std::optional<Sentences> sentences_;
  std::optional<Claims> claims_;
  const Layout* layout_ = nullptr;
  std::optional<LayoutTexts> layout_texts_;
  const Document* document_ = nullptr;
  std::optional<Elements> elements_;
  const Pages* pages_ = nullptr;
  std::optional<TextsElsewhere> others_;
  std::optional<Engagement> prior_engagement_;
  std::unique_ptr<RuleInput> prior_;
  std::vector<Located<Text>> public_texts_;
  const std::vector<Waiver>* public_waivers_ = nullptr;
  std::vector<Finding> findings_;
  const Sources* sources_ = nullptr;
};

}  // namespace socpress::check
