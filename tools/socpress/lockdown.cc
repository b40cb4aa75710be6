// Sets the limit on descriptors to those that are open: no number is left for a new one.
#include "socpress/lockdown.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

namespace socpress {
namespace {

constexpr unsigned standard_streams = 3;

bool limit(__rlimit_resource_t resource, rlim_t most) {
  const rlimit both{most, most};
  return ::setrlimit(resource, &both) == 0;
}

/// The number of a closed standard stream would be available for a new descriptor.
bool streams_are_open() {
  for (int stream = 0; stream < static_cast<int>(standard_streams); ++stream)
    if (::fcntl(stream, F_GETFD) < 0) return false;
  return true;
}

}  // namespace

bool lock_down() {
  if (!streams_are_open()) return false;
  if (::syscall(SYS_close_range, standard_streams, ~0U, 0U) != 0) return false;
  if (::chdir("/") != 0 || ::clearenv() != 0) return false;
  if (!limit(RLIMIT_CORE, 0) || !limit(RLIMIT_NOFILE, standard_streams)) return false;
  const int opened = ::open("/", O_RDONLY | O_CLOEXEC);
  return opened < 0 && errno == EMFILE;
}

}  // namespace socpress
