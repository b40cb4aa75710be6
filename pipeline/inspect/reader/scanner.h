// Cuts content streams and character maps into tokens.
#pragma once

#include <string>
#include <string_view>

namespace socpress::inspect {

struct Token {
  enum class Kind { number, name, string, array_begin, array_end, dictionary_begin, dictionary_end, word };
  Kind kind{};
  std::string text;  ///< names without their slash, strings decoded, others unchanged
  double number = 0;
};

/// Reads one token after another. Invalid tokens become words, so that the caller rejects them.
class Scanner {
 public:
  /// Before: `bytes` outlives the scanner.
  explicit Scanner(std::string_view bytes) : bytes_(bytes) {}

  /// Replaces `token` with the next one; false at the end.
  bool next(Token& token);

 private:
  void skip_blank();
  void read_literal(Token& token);
  void read_escape(Token& token);
  void read_hex(Token& token);
  void read_name(Token& token);
  void read_word(Token& token);

  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace socpress::inspect
