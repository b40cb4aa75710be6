// Details in a text that help an attacker: addresses, host names, secrets and keys.
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

/// From left to right. Unreachable addresses (0.0.0.0, 127.0.0.1, masks) and version numbers are excluded. A secret is
/// recognized by its issuer's prefix, or by a word for a secret before it.
std::vector<AttackDetail> attack_details(std::string_view text);

}  // namespace socpress::inline language
