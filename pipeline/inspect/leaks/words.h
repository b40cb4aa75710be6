// The words of the finished file against those laid out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace socpress::inspect {

/// Empty when the extracted text states the words, no more and no less: letter for letter in the order of drawing,
/// blanks aside, or else as the same words in any order. Otherwise what is stated too much or too little, in words.
std::string difference_in_words(const std::vector<std::string>& words, std::string_view extracted);

/// Empty when the pieces have the same characters as the words, each as often, blanks aside; otherwise which differ.
std::string difference_in_characters(const std::vector<std::string>& words, const std::vector<std::string>& pieces);

}  // namespace socpress::inspect
