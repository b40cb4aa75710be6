// Hands out public texts; ids count them in order and say nothing of where they were written, which is kept apart.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "base/located.h"
#include "model/public_engagement.h"

namespace socpress::redact {

class PublicTexts {
 public:
  PublicText of(const Located<Text>& text) {
    given_.push_back(text);
    return {static_cast<std::uint32_t>(given_.size()), text->utf8};
  }
  std::optional<PublicText> of(const std::optional<Located<Text>>& text) {
    if (!text || (*text)->empty()) return std::nullopt;
    return of(*text);
  }
  std::vector<PublicText> of(const std::vector<Located<Text>>& texts) {
    std::vector<PublicText> all;
    for (const auto& text : texts) all.push_back(of(text));
    return all;
  }
  /// What was handed out, by id less one.
  std::vector<Located<Text>> take_given() { return std::move(given_); }

 private:
  std::vector<Located<Text>> given_;
};

}  // namespace socpress::redact
