// Locks itself down as the public process does, then tries every way to open a file: all must fail.
#include <dirent.h>
#include <fcntl.h>
#include <grp.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "socpress/lockdown.h"

namespace {

struct Attempt {
  const char* name;
  int (*open)();
};

int by_pipe() {
  std::array<int, 2> ends{};
  return ::pipe(ends.data());
}
int by_directory() { return ::opendir("/") != nullptr ? 0 : -1; }
int by_stream() { return std::fopen("/etc/hostname", "r") != nullptr ? 0 : -1; }
int by_openat2() {
  std::array<unsigned long long, 3> how{};
  return static_cast<int>(::syscall(SYS_openat2, AT_FDCWD, "/etc/passwd", how.data(), sizeof how));
}

constexpr Attempt attempts[] = {
    {"open", [] { return ::open("/etc/passwd", O_RDONLY); }},
    {"open of the engagement's folder", [] { return ::open(".", O_RDONLY | O_DIRECTORY); }},
    {"creat", [] { return ::creat("/tmp/socpress-lockdown-probe", 0600); }},
    {"openat", [] { return ::openat(AT_FDCWD, "/dev/null", O_WRONLY); }},
    {"openat2", by_openat2},
    {"open of a path alone", [] { return ::open("/", O_PATH); }},
    {"fopen", by_stream},
    {"opendir", by_directory},
    {"socket", [] { return ::socket(AF_UNIX, SOCK_STREAM, 0); }},
    {"pipe", by_pipe},
    {"dup", [] { return ::dup(0); }},
    {"dup to a number", [] { return ::dup2(0, 3); }},
    {"a file in memory", [] { return ::memfd_create("probe", 0); }},
    {"eventfd", [] { return ::eventfd(0, 0); }},
};

bool become_nobody() {
  constexpr unsigned nobody = 65534;
  return ::geteuid() != 0 || (::setgroups(0, nullptr) == 0 && ::setgid(nobody) == 0 && ::setuid(nobody) == 0);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc > 1 && std::strcmp(argv[1], "nobody") == 0 && !become_nobody()) return 3;
  // Opens it first, so that a later failure is meaningful; the lockdown closes the descriptor.
  const int before = ::open("/etc/passwd", O_RDONLY);
  if (before < 0) return 3;
  ::setenv("SOCPRESS_PROBE", "seen", 1);
  if (!socpress::lock_down()) {
    std::puts("the lock did not close");
    return 1;
  }
  int opened = 0;
  for (const Attempt& attempt : attempts) {
    const int got = attempt.open();
    std::printf("%-34s uid %u: %s\n", attempt.name, ::geteuid(), got < 0 ? std::strerror(errno) : "OPENED");
    opened += got >= 0;
  }
  char byte = 0;
  const bool closed = ::read(before, &byte, 1) < 0 && errno == EBADF;
  if (!closed) std::puts("a descriptor from before is still open");
  const bool forgotten = std::getenv("SOCPRESS_PROBE") == nullptr;
  if (!forgotten) std::puts("the environment is still there");
  std::fflush(stdout);
  ::_exit(opened == 0 && closed && forgotten ? 0 : 1);
}
