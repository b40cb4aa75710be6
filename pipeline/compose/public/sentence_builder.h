// The sentences of a public report: the layout's wording filled from the public model only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/finding.h"
#include "document/document.h"
#include "document/template.h"
#include "model/public_engagement.h"

namespace socpress::compose_public {

/// Provides the facts of the public model; any other fact is a finding, and open in a draft.
class SentenceBuilder {
 public:
  SentenceBuilder(const PublicEngagement& engagement, const Layout& layout, Findings& findings);
  SentenceBuilder(const SentenceBuilder&) = delete;
  SentenceBuilder& operator=(const SentenceBuilder&) = delete;

  const PublicEngagement& engagement() const { return engagement_; }
  const Layout& layout() const { return layout_; }
  Wording& wording() { return wording_; }
  bool is_satisfied(const Condition& condition) const { return wording_.is_satisfied(condition); }
  Line fill(const TemplateText& text, const ItemFacts& item = {}) { return wording_.fill(text, item); }
  Line phrase(Phrase name, const ItemFacts& item = {}) { return wording_.phrase(name, item); }
  std::vector<ListItem> items(ListName list) const;
  std::string joined(const std::vector<Category>& categories, Phrase each);

 private:
  std::optional<MessageValue> value(Fact fact) const;
  std::optional<MessageValue> name_or_number(Fact fact) const;
  std::optional<MessageValue> truth(Fact fact) const;
  void join_uses(bool inclusive, std::string& uses, std::int64_t& count);

  const PublicEngagement& engagement_;
  const Layout& layout_;
  Wording wording_;
  std::string categories_, categories_title_, throughout_, time_frame_, opinion_name_, opinion_title_,
      operation_conditions_;
  std::string carve_out_uses_, inclusive_uses_;
  std::int64_t carve_out_count_ = 0, inclusive_count_ = 0;
};

}  // namespace socpress::compose_public
