// Searches many readings of a file for restricted phrases at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace socpress::inspect {

/// A text without blanks and punctuation; `starts[i]`: something was removed before byte i, or it is the first. One
/// byte longer than `letters`; the last one states that the text ends there.
struct Squeezed {
  std::string letters;
  std::vector<bool> starts;
};
Squeezed squeezed(std::string_view text);

/// The words of a text in their folded form.
std::vector<std::string> words_of(const Squeezed& text);

/// Finds many phrases in one pass (Aho-Corasick) by letters and digits, ignoring blanks and punctuation.
class PhraseFinder {
 public:
  /// Before: `phrases` are squeezed and not empty.
  explicit PhraseFinder(const std::vector<std::string>& phrases);
  /// Calls `found(index, begin, end)` for each occurrence in squeezed text, by the bytes it covers.
  template <class Found>
  void search(std::string_view letters, Found found) const {
    std::int32_t node = 0;
    for (std::size_t at = 0; at < letters.size(); ++at) {
      node = next(node, letters[at]);
      for (std::int32_t end =
               ends_[static_cast<std::size_t>(node)].phrase >= 0 ? node : ends_[static_cast<std::size_t>(node)].shorter;
           end > 0; end = ends_[static_cast<std::size_t>(end)].shorter) {
        const auto index = static_cast<std::size_t>(ends_[static_cast<std::size_t>(end)].phrase);
        found(index, at + 1 - lengths_[index], at + 1);
      }
    }
  }

 private:
  /// For a node: the phrase that ends there, and the nearest shorter node at which one ends; -1 and 0 for none.
  struct End {
    std::int32_t phrase = -1, shorter = 0;
  };

  void number_letters(const std::vector<std::string>& phrases);
  void add(const std::string& phrase, std::size_t index);
  void connect();
  std::int32_t next(std::int32_t node, char letter) const {
    const std::uint8_t kind = letters_[static_cast<unsigned char>(letter)];
    return kind == 0 ? 0 : steps_[static_cast<std::size_t>(node) * kinds_ + kind - 1];
  }

  std::uint8_t letters_[256] = {};  ///< bytes that occur in phrases, numbered from 1
  std::size_t kinds_ = 0;
  std::vector<std::int32_t> steps_;  ///< by node and letter
  std::vector<End> ends_;
  std::vector<std::size_t> lengths_;
};

/// One reading of some part of the file. `prose`: words of a language; otherwise the bytes of programs, tables and
/// pictures, in which a word of the file format or a bare number is not evidence.
struct View {
  std::string name;
  std::string text;
  bool prose = false;
};

/// A restricted phrase that was found.
struct LeakHit {
  std::string phrase;
  std::string view;
  bool passage = false;
};

/// Searches for texts that the public may not see: short ones complete, long ones by each run of eight words.
class RestrictedSearch {
 public:
  /// Texts in `public_texts` are not searched for; those in `format_words` are searched for in prose only.
  RestrictedSearch(const std::vector<std::string>& texts, const std::vector<std::string>& public_texts,
                   std::string_view format_words);

  void read(const View& view);
  /// Each phrase once, with the first view that contains it.
  const std::vector<LeakHit>& hits() const { return hits_; }

 private:
  struct Phrase {
    std::string text, letters;
    bool all_digits = false, anywhere = false, in_format = false;
  };

  static std::vector<Phrase> phrases_of(const std::vector<std::string>& texts);
  bool stands(const Phrase& phrase, const Squeezed& text, std::size_t begin, std::size_t end) const;
  void forget_public(const std::vector<std::string>& public_texts);
  void read_passages(const View& view, const Squeezed& text);

  std::vector<Phrase> phrases_;
  std::vector<bool> silent_;  ///< by phrase: public, or already found
  PhraseFinder finder_;
  std::unordered_set<std::uint64_t> passages_;
  std::vector<LeakHit> hits_;
};

}  // namespace socpress::inspect
