// Creates public texts: their ids number them in order, and their sources are stored separately.
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
    texts_.push_back(text);
    return {static_cast<std::uint32_t>(texts_.size()), text->utf8};
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
  /// The spans of the texts created so far, by id less one.
  std::vector<Located<Text>> take_texts() { return std::move(texts_); }

 private:
  std::vector<Located<Text>> texts_;
};

}  // namespace socpress::redact
