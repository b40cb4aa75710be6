// The layout's sentences about a public engagement: a voice that knows the public model and nothing else.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/finding.h"
#include "document/document.h"
#include "document/wording.h"
#include "model/public_engagement.h"

namespace socpress::compose_public {

/// Answers the facts that the public model holds; any other has no answer, which a draft shows and a finding says.
class Voice {
 public:
  Voice(const PublicEngagement& engagement, const Layout& layout, Findings& findings);
  Voice(const Voice&) = delete;
  Voice& operator=(const Voice&) = delete;

  const PublicEngagement& engagement() const { return engagement_; }
  const Layout& layout() const { return layout_; }
  void lead_to(Wording::Destination destination) { wording_.lead_to(std::move(destination)); }
  bool holds(const Condition& condition) const { return wording_.holds(condition); }
  Line say(const TemplateText& text, const ItemFacts& item = {}) { return wording_.say(text, item); }
  Line phrase(Phrase name, const ItemFacts& item = {}) { return wording_.phrase(name, item); }
  std::vector<ItemFacts> items(ListName list) const;
  std::string joined(const std::vector<Category>& categories, Phrase each);

 private:
  std::optional<MessageValue> answer(Fact asked) const;
  std::optional<MessageValue> name_or_number(Fact asked) const;
  std::optional<MessageValue> truth(Fact asked) const;
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
