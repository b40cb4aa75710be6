// Looks at each run of characters without a blank: four numbers, a private ending, a maker's mark of a secret.
#include "check/attack_detail.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace socpress {

namespace {

constexpr std::array<std::string_view, 6> private_endings = {".internal", ".local",    ".corp",
                                                             ".lan",      ".intranet", ".localdomain"};

/// How makers mark their secrets, and how many characters follow at least.
struct Mark {
  std::string_view begins;
  std::size_t least;
};
constexpr std::array marks = {Mark{"AKIA", 16},        Mark{"ASIA", 16},  Mark{"ghp_", 30},
                              Mark{"github_pat_", 30}, Mark{"xoxb-", 20}, Mark{"xoxp-", 20},
                              Mark{"sk_live_", 16},    Mark{"AIza", 30},  Mark{"glpat-", 16}};
constexpr std::string_view key_begins = "-----BEGIN ", key_word = "PRIVATE KEY";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_name(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' || c == '.';
}

/// "10.4.0.17": four numbers below 256 that can lead somewhere.
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

/// Whether the number behind such a word is one of a version.
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
  std::vector<AttackDetail> found;
  const auto add = [&](AttackDetailKind kind, std::size_t begin, std::size_t end) {
    found.push_back({kind, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
  };
  if (const std::size_t key = text.find(key_begins); key != std::string_view::npos) {
    const std::size_t word = text.find(key_word, key);
    if (word != std::string_view::npos && word - key < 40) add(AttackDetailKind::key, key, word + key_word.size());
  }
  for (std::size_t at = 0; at < text.size();) {
    if (!is_name(text[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    while (at < text.size() && is_name(text[at])) ++at;
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
  return found;
}

}  // namespace socpress
