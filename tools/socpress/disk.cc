// The system calls of the program for files.
#include "socpress/disk.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <system_error>

namespace socpress {
namespace {

namespace fs = std::filesystem;

/// A descriptor that is closed at the end of its scope.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }
  bool good() const { return number_ >= 0; }

 private:
  int number_;
};

/// Opens below `folder` without following links; kernels without openat2 get a check of each component instead.
int open_below(int folder, const std::string& path) {
  open_how how{};
  how.flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
  const long opened = ::syscall(SYS_openat2, folder, path.c_str(), &how, sizeof how);
  if (opened >= 0 || (errno != ENOSYS && errno != EPERM)) return static_cast<int>(opened);

  int at = ::dup(folder);
  for (const fs::path& part : fs::path(path)) {
    if (part == ".." || part.is_absolute()) {
      ::close(at);
      errno = EXDEV;
      return -1;
    }
    const int next = ::openat(at, part.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    const int error = errno;
    ::close(at);
    errno = error;
    if (next < 0) return -1;
    at = next;
  }
  return at;
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

/// A file under a temporary name; it is removed unless it was renamed.
class Temporary {
 public:
  explicit Temporary(std::string path)
      : path_(std::move(path)), file_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666)) {}
  ~Temporary() {
    if (file_.good() && !renamed_) ::unlink(path_.c_str());
  }
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;

  bool good() const { return file_.good(); }
  bool fill(std::string_view bytes) {
    struct stat state{};
    return write_all(file_.number(), bytes) && ::fsync(file_.number()) == 0 && ::fstat(file_.number(), &state) == 0 &&
           static_cast<std::size_t>(state.st_size) == bytes.size();
  }
  bool rename_to(const std::string& name) {
    renamed_ = ::rename(path_.c_str(), name.c_str()) == 0;
    return renamed_;
  }

 private:
  std::string path_;
  Descriptor file_;
  bool renamed_ = false;
};

}  // namespace

bool is_temporary(int error) {
  constexpr std::array passing = {ENOSPC, EDQUOT, EFBIG, EIO, ENOMEM, EAGAIN, EBUSY, EMFILE, ENFILE};
  return std::find(passing.begin(), passing.end(), error) != passing.end();
}

DiskFiles::DiskFiles(std::string folder) : folder_(std::move(folder)) {}

Error DiskFiles::error_of(int error) const {
  failed_temporarily_ = failed_temporarily_ || is_temporary(error);
  return {std::generic_category().message(error)};
}

Expected<std::string> DiskFiles::read(std::string_view path, std::uint64_t budget) const {
  const Descriptor folder(::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder.good()) return error_of(errno);
  const Descriptor file(open_below(folder.number(), std::string(path)));
  if (!file.good()) return errno == ELOOP || errno == EXDEV ? Error{"links are not followed"} : error_of(errno);
  struct stat state{};
  if (::fstat(file.number(), &state) != 0) return error_of(errno);
  if (!S_ISREG(state.st_mode)) return Error{"not a regular file"};
  if (static_cast<std::uint64_t>(state.st_size) > budget) return Error{"the file is too large"};
  std::string bytes;
  bytes.reserve(static_cast<std::size_t>(state.st_size));
  std::array<char, 1 << 16> part;
  for (;;) {
    const ssize_t got = ::read(file.number(), part.data(), part.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return error_of(errno);
    if (got == 0) return bytes;
    bytes.append(part.data(), static_cast<std::size_t>(got));
    if (bytes.size() > budget) return Error{"the file is too large"};
  }
}

bool DiskFiles::exists(std::string_view path) const {
  std::error_code error;
  return fs::is_regular_file(fs::path(folder_) / path, error);
}

Expected<std::vector<std::string>> DiskFiles::list() const {
  std::vector<std::string> paths;
  std::error_code error;
  fs::recursive_directory_iterator entry(folder_, fs::directory_options::none, error), end;
  for (; !error && entry != end; entry.increment(error))
    if (!entry->is_symlink() && entry->is_regular_file())
      paths.push_back(fs::path(entry->path()).lexically_relative(folder_).generic_string());
  if (error) return Error{error.message()};
  std::sort(paths.begin(), paths.end());
  return paths;
}

Expected<Done> DiskFiles::replace(std::string_view path, std::string_view bytes) {
  const std::string name = (fs::path(folder_) / path).string();
  const std::string parent = fs::path(name).has_parent_path() ? fs::path(name).parent_path().string() : ".";
  Temporary temporary(name + "." + std::to_string(::getpid()) + ".part");
  if (!temporary.good()) return error_of(errno);
  if (!temporary.fill(bytes)) return error_of(errno);
  if (!temporary.rename_to(name)) return error_of(errno);
  const Descriptor folder(::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder.good() || ::fsync(folder.number()) != 0)
    return Error{"the new file was written, but the folder could not be synchronized: " +
                 std::generic_category().message(errno)};
  return Done{};
}

bool is_folder(const std::string& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

std::optional<Bytes> font_file(const std::string& data_folder, const std::string& file_name) {
  constexpr std::uint64_t font_budget = 32u << 20;
  if (file_name.find('/') != std::string::npos) return std::nullopt;
  const std::string debian = "/usr/share/fonts/truetype/";
  for (const std::string& folder :
       {data_folder + "/fonts", debian + "noto", debian + "liberation2", debian + "liberation", debian + "dejavu"}) {
    Expected<std::string> bytes = DiskFiles(folder).read(file_name, font_budget);
    if (auto* read = std::get_if<std::string>(&bytes)) return std::move(*read);
  }
  return std::nullopt;
}

std::optional<std::string> data_folder() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (error) return std::nullopt;
  const fs::path here = program.parent_path();
  for (const fs::path& candidate : {here / ".." / "share" / "socpress" / "layouts", here / ".." / ".." / "layouts"})
    if (fs::is_directory(candidate / "catalogs", error)) return candidate.lexically_normal().string();
  return std::nullopt;
}

}  // namespace socpress
