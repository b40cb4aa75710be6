// Hands out public texts; ids count them in order and say nothing of where they were written.
#pragma once

#include <optional>
#include <vector>

#include "base/located.h"
#include "model/public_engagement.h"

namespace socpress {

class PublicTexts {
 public:
  PublicText of(const Located<Text>& text) { return {next_++, text->utf8}; }
  std::optional<PublicText> of(const std::optional<Located<Text>>& text) {
    if (!text || (*text)->empty()) return std::nullopt;
    return of(*text);
  }
  std::vector<PublicText> of(const std::vector<Located<Text>>& texts) {
    std::vector<PublicText> all;
    for (const auto& text : texts) all.push_back(of(text));
    return all;
  }

 private:
  std::uint32_t next_ = 1;
};

}  // namespace socpress
