// Runs a process over two pipes, which are served together to avoid a deadlock.
#include "socpress/processes.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <optional>
#include <system_error>

namespace socpress {
namespace {

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }
  bool good() const { return number_ >= 0; }
  void take(int number) {
    close();
    number_ = number;
  }
  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }

 private:
  int number_ = -1;
};

struct Pipe {
  Descriptor read, write;
  bool open() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return false;
    read.take(ends[0]);
    write.take(ends[1]);
    return true;
  }
};

/// A process that stops reading must not terminate this one.
class IgnoreBrokenPipes {
 public:
  IgnoreBrokenPipes() {
    struct sigaction ignore{};
    ignore.sa_handler = SIG_IGN;
    ::sigaction(SIGPIPE, &ignore, &before_);
  }
  ~IgnoreBrokenPipes() { ::sigaction(SIGPIPE, &before_, nullptr); }
  IgnoreBrokenPipes(const IgnoreBrokenPipes&) = delete;
  IgnoreBrokenPipes& operator=(const IgnoreBrokenPipes&) = delete;

 private:
  struct sigaction before_{};
};

Error error_of(int error) { return {std::generic_category().message(error)}; }

/// In the new process: only calls that are safe between fork and exec.
[[noreturn]] void execute(char* const* words, int input, int output, int errors) {
  char* const no_environment[] = {nullptr};
  if (::dup2(input, 0) == 0 && ::dup2(output, 1) == 1 && ::dup2(errors, 2) == 2 && ::chdir("/") == 0 &&
      ::syscall(SYS_close_range, 3U, ~0U, 0U) == 0) {
    if (words[0][0] != '\0') {
      ::execve(words[0], words, no_environment);
    } else {
      ::execve("/proc/self/exe", words, no_environment);
    }
  }
  ::_exit(127);
}

/// Serves both pipes until the process has closed its output; the error, if any.
std::optional<Error> converse(Descriptor& to, Descriptor& from, std::string_view input, std::uint64_t budget,
                              std::string& output) {
  if (::fcntl(to.number(), F_SETFL, O_NONBLOCK) != 0) return error_of(errno);
  if (input.empty()) to.close();
  std::array<char, 1 << 16> part;
  for (;;) {
    std::array<pollfd, 2> waiting = {pollfd{from.number(), POLLIN, 0}, pollfd{to.number(), POLLOUT, 0}};
    if (::poll(waiting.data(), to.good() ? 2 : 1, -1) < 0) {
      if (errno == EINTR) continue;
      return error_of(errno);
    }
    if (to.good() && waiting[1].revents != 0) {
      const ssize_t written = ::write(to.number(), input.data(), input.size());
      if (written > 0) input.remove_prefix(static_cast<std::size_t>(written));
      const bool over = written < 0 && errno != EAGAIN && errno != EINTR;
      if (over || input.empty()) to.close();
    }
    if (waiting[0].revents == 0) continue;
    const ssize_t got = ::read(from.number(), part.data(), part.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return error_of(errno);
    if (got == 0) return std::nullopt;
    output.append(part.data(), static_cast<std::size_t>(got));
    if (output.size() > budget) return Error{"its output is too large"};
  }
}

std::string found(const std::string& program) {
  for (const char* folder : {"/usr/bin/", "/bin/"})
    if (::access((folder + program).c_str(), X_OK) == 0) return folder + program;
  return {};
}

}  // namespace

Expected<std::string> SystemProcesses::run(const Command& command, std::string_view input) {
  std::string path;
  if (!command.program.empty() && (path = found(command.program)).empty()) return Error{"no such program"};
  std::vector<std::string> kept = {path};
  kept.insert(kept.end(), command.arguments.begin(), command.arguments.end());
  std::vector<char*> words;
  for (std::string& word : kept) words.push_back(word.data());
  words.push_back(nullptr);

  Pipe in, out;
  const Descriptor nothing(::open("/dev/null", O_RDWR | O_CLOEXEC));
  if (!in.open() || !out.open() || !nothing.good()) return error_of(errno);
  const IgnoreBrokenPipes ignore;
  const pid_t child = ::fork();
  if (child < 0) return error_of(errno);
  if (child == 0) execute(words.data(), in.read.number(), out.write.number(), nothing.number());
  in.read.close();
  out.write.close();

  std::string output;
  const std::optional<Error> refused = converse(in.write, out.read, input, command.output_budget, output);
  if (refused) ::kill(child, SIGKILL);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return error_of(errno);
  if (refused) return *refused;
  if (!WIFEXITED(status)) return Error{"it was terminated by a signal"};
  if (WEXITSTATUS(status) != 0) return Error{"it exited with status " + std::to_string(WEXITSTATUS(status))};
  return output;
}

}  // namespace socpress
