// The process that builds a public report locks itself down before it reads the first byte.
#include "socpress/public_process.h"

#include <unistd.h>

#include <array>
#include <cerrno>

#include "assemble/public/child.h"
#include "socpress/lockdown.h"

namespace socpress {
namespace {

constexpr std::size_t most_bytes = std::size_t{2} << 30;

bool read_all(std::string& input) {
  std::array<char, 1 << 16> part;
  for (;;) {
    const ssize_t got = ::read(STDIN_FILENO, part.data(), part.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return false;
    if (got == 0) return true;
    input.append(part.data(), static_cast<std::size_t>(got));
    if (input.size() > most_bytes) return false;
  }
}

bool write_all(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

int run_public_process() {
  std::string input;
  if (!lock_down() || !read_all(input)) ::_exit(2);
  const std::optional<Bytes> result = assemble::build_for_public(input);
  ::_exit(result && write_all(*result) ? 0 : 2);
}

}  // namespace socpress
