// The words of the finished file compared with those laid out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace socpress::inspect {

/// Empty when the extracted text consists of exactly these words: letter for letter in the order of drawing, ignoring
/// blanks, or else as the same words in any order. Otherwise a description of the additional or missing words.
std::string difference_in_words(const std::vector<std::string>& words, std::string_view extracted);

/// Empty when pieces and words have the same characters with the same counts, ignoring blanks; else the differences.
std::string difference_in_characters(const std::vector<std::string>& words, const std::vector<std::string>& pieces);

}  // namespace socpress::inspect
