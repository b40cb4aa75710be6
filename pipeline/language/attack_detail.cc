// Examines each run of characters without a blank, and the text after the word password.
#include "language/attack_detail.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>

#include "base/ascii.h"

namespace socpress::inline language {

namespace {

constexpr std::array<std::string_view, 6> private_endings = {".internal", ".local",    ".corp",
                                                             ".lan",      ".intranet", ".localdomain"};

/// The prefixes by which issuers mark their secrets, and the least number of characters after each.
struct Mark {
  std::string_view begins;
  std::size_t least;
};
constexpr std::array marks = {Mark{"AKIA", 16},        Mark{"ASIA", 16},  Mark{"ghp_", 30},
                              Mark{"github_pat_", 30}, Mark{"xoxb-", 20}, Mark{"xoxp-", 20},
                              Mark{"sk_live_", 16},    Mark{"AIza", 30},  Mark{"glpat-", 16}};
constexpr std::string_view key_begins = "-----BEGIN ", key_word = "PRIVATE KEY";

/// "10.4.0.17": four numbers below 256 that form a reachable address.
bool is_address(std::string_view run) {
  std::array<int, 4> parts{};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto [end, error] = std::from_chars(run.data(), run.data() + run.size(), parts[i]);
    const auto length = static_cast<std::size_t>(end - run.data());
    if (error != std::errc{} || length > 3 || parts[i] > 255 || parts[i] < 0) return false;
    run.remove_prefix(length);
    if (i + 1 < parts.size()) {
      if (run.empty() || run.front() != '.') return false;
      run.remove_prefix(1);
    }
  }
  return run.empty() && parts[0] != 0 && parts[0] != 127 && parts[0] != 255;
}

/// Whether the number after such a word is a version number.
bool is_version(std::string_view before) {
  while (!before.empty() && before.back() == ' ') before.remove_suffix(1);
  for (const std::string_view word : {"version", "Version", "release", "v", "section", "Section"})
    if (before.ends_with(word)) return true;
  return false;
}

bool is_secret(std::string_view run) {
  return std::any_of(marks.begin(), marks.end(), [&](const Mark& mark) {
    if (!run.starts_with(mark.begins) || run.size() < mark.begins.size() + mark.least) return false;
    return std::any_of(run.begin(), run.end(), is_digit) || run.size() > 30;
  });
}

/// A word for a secret, its minimum length, and its number of digits.
struct SecretWord {
  std::string_view word;
  std::size_t least, digits;
};
constexpr std::array secret_words = {SecretWord{"password", 6, 1},    SecretWord{"passphrase", 6, 1},
                                     SecretWord{"passcode", 6, 1},    SecretWord{"api key", 16, 4},
                                     SecretWord{"access key", 16, 4}, SecretWord{"secret", 16, 4},
                                     SecretWord{"token", 16, 4},      SecretWord{"private key", 16, 4}};
/// The words between the word and the secret itself.
constexpr std::array<std::string_view, 6> leading_to_it = {" is set to ", " is ", " was ", ": ", " = ", " of "};
/// Prefixes of names of algorithms and protocols, which also mix letters and digits.
constexpr std::array<std::string_view, 18> names_with_digits = {"aes",     "rsa",    "sha",  "tls",  "ssl",  "oauth",
                                                                "ed25519", "x25519", "hmac", "p-",   "fips", "pbkdf",
                                                                "argon",   "md5",    "base", "fido", "iso",  "nist"};

/// "IAM-03", "12-character": ids and measures.
bool is_id_or_measure(std::string_view run) {
  const std::size_t hyphen = run.find('-');
  if (hyphen == std::string_view::npos) return false;
  const std::string_view first = run.substr(0, hyphen);
  return std::all_of(first.begin(), first.end(), is_digit) || std::none_of(run.begin(), run.end(), is_lower);
}

bool mixes_letters_and_digits(std::string_view run, const SecretWord& word) {
  std::string low(run);
  std::transform(low.begin(), low.end(), low.begin(), to_lower);
  const bool is_a_name = std::any_of(names_with_digits.begin(), names_with_digits.end(),
                                     [&](std::string_view name) { return low.starts_with(name); });
  const auto digits = static_cast<std::size_t>(std::count_if(run.begin(), run.end(), is_digit));
  return !is_a_name && !is_id_or_measure(run) && run.size() >= word.least && digits >= word.digits &&
         std::any_of(run.begin(), run.end(), is_letter);
}

constexpr std::array<std::string_view, 4> quotation_marks = {"\"", "“", "‘", "'"};

bool is_of_something(std::string_view behind) { return behind.starts_with(" of the ") || behind.starts_with(" for "); }

/// "the password of the console is …": the end of the words for the console, which are few.
std::size_t end_of_what_it_opens(std::string_view text, std::size_t at) {
  constexpr std::size_t most = 48;
  const std::string_view near = text.substr(at, most);
  const std::size_t end = std::min({near.find(" is "), near.find(" was "), near.find(": ")});
  return end == std::string_view::npos || near.substr(0, end).find_first_of(".;,") != std::string_view::npos ? at
                                                                                                             : at + end;
}

/// The secret after the word that ends at `at`; nothing if the text only mentions a secret.
std::optional<Range> secret_behind(std::string_view text, std::size_t at, const SecretWord& word) {
  const auto skip = [&](const auto& all) {
    for (const std::string_view one : all)
      if (text.substr(at).starts_with(one)) return at += one.size(), true;
    return false;
  };
  if (is_of_something(text.substr(at))) at = end_of_what_it_opens(text, at);
  const bool is_led_to = skip(leading_to_it);
  if (!is_led_to) skip(std::array<std::string_view, 2>{" (", " "});
  const bool is_quoted = skip(quotation_marks);
  const std::size_t end = std::min(text.find_first_of(" \n,;)\"'", at), text.size());
  std::string_view run = text.substr(at, end - at);
  for (const std::string_view mark : {"”", "’"}) run = run.substr(0, run.find(mark));
  while (!run.empty() && (run.back() == '.' || run.back() == ':')) run.remove_suffix(1);
  const bool is_one_quoted_word = is_led_to && is_quoted && run.size() >= word.least && word.digits == 1;
  if (!is_one_quoted_word && !mixes_letters_and_digits(run, word)) return std::nullopt;
  return Range{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + run.size())};
}

bool begins_with(std::string_view text, std::string_view word) {
  return text.size() >= word.size() &&
         std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) { return a == to_lower(b); });
}

/// Whether the character continues a word or an identifier: "iam_password_policy_reuse_24" names a setting.
bool is_joined(std::string_view text, std::size_t at) {
  return at < text.size() && (is_letter(text[at]) || is_digit(text[at]) || text[at] == '_' || text[at] == '-');
}

bool begins_a_secret_word(char c) {
  return std::any_of(secret_words.begin(), secret_words.end(),
                     [&](const SecretWord& one) { return one.word.front() == to_lower(c); });
}

/// The secrets that a text discloses after such a word: "the password is …".
std::vector<AttackDetail> named_secrets(std::string_view text) {
  std::vector<AttackDetail> found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!begins_a_secret_word(text[at]) || (at > 0 && is_joined(text, at - 1))) continue;
    for (const SecretWord& word : secret_words) {
      if (!begins_with(text.substr(at), word.word) || is_joined(text, at + word.word.size())) continue;
      if (const auto secret = secret_behind(text, at + word.word.size(), word))
        found.push_back({AttackDetailKind::secret, *secret});
    }
  }
  return found;
}

bool is_host(std::string_view run) {
  return std::any_of(private_endings.begin(), private_endings.end(), [&](std::string_view ending) {
    return run.size() > ending.size() + 1 && run.ends_with(ending) && run.find("..") == std::string_view::npos &&
           run.front() != '.';
  });
}

}  // namespace

std::string_view name_of(AttackDetailKind kind) {
  constexpr std::array<std::string_view, 4> names = {"a network address", "the internal name of a host", "a secret",
                                                     "key material"};
  return names[static_cast<std::size_t>(kind)];
}

std::vector<AttackDetail> attack_details(std::string_view text) {
  std::vector<AttackDetail> found = named_secrets(text);
  const auto add = [&](AttackDetailKind kind, std::size_t begin, std::size_t end) {
    found.push_back({kind, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
  };
  if (const std::size_t key = text.find(key_begins); key != std::string_view::npos) {
    const std::size_t word = text.find(key_word, key);
    if (word != std::string_view::npos && word - key < 40) add(AttackDetailKind::key, key, word + key_word.size());
  }
  for (std::size_t at = 0; at < text.size();) {
    if (!is_name_character(text[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    while (at < text.size() && is_name_character(text[at])) ++at;
    std::string_view run = text.substr(begin, at - begin);
    while (!run.empty() && (run.back() == '.' || run.back() == '-')) run.remove_suffix(1);
    const std::size_t end = begin + run.size();
    if (run.size() < 7) continue;
    if (is_digit(run.front()) && is_address(run) && !is_version(text.substr(0, begin)))
      add(AttackDetailKind::address, begin, end);
    else if (is_secret(run))
      add(AttackDetailKind::secret, begin, end);
    else if (is_host(run))
      add(AttackDetailKind::host, begin, end);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const AttackDetail& a, const AttackDetail& b) { return a.where.begin < b.where.begin; });
  const auto is_same = [](const AttackDetail& a, const AttackDetail& b) { return b.where.begin < a.where.end; };
  found.erase(std::unique(found.begin(), found.end(), is_same), found.end());
  return found;
}

}  // namespace socpress::inline language
