// Detail in a text that serves an attacker: addresses, names of hosts, secrets and keys.
#pragma once

#include <string_view>
#include <vector>

#include "text/segment.h"

namespace socpress::inline language {

enum class AttackDetailKind { address, host, secret, key };
/// "a network address", "the internal name of a host", "a secret", "key material".
std::string_view name_of(AttackDetailKind kind);

struct AttackDetail {
  AttackDetailKind kind{};
  Range where;
};

/// From left to right. Addresses that lead nowhere (0.0.0.0, 127.0.0.1, masks) and numbers of versions are none; of
/// secrets, those are known that their makers mark by how they begin, and those that stand behind a word for one.
std::vector<AttackDetail> attack_details(std::string_view text);

}  // namespace socpress::inline language
