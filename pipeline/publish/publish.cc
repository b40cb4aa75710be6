// Digests by OpenSSL, and publishing: replace, read back, compare.
#include "publish/publish.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace socpress::publish {
namespace {

const FindingKind<std::string, std::string> not_written{
    "publish/not-written", Severity::error,
    "`{}` could not be written ({}); a file is written completely or not at all",
    "check that the folder exists and that you may write to it; a previous file of that name is unchanged"};
const FindingKind<std::string> not_the_same{
    "publish/read-back-differs", Severity::error,
    "`{}` was written, but its content differs when read back; a file on disk is identical to what was built",
    "do not use the file; the disk or the folder is not reliable"};

/// A running SHA-256.
class Sha256 {
 public:
  Sha256() : state_(EVP_MD_CTX_new()) { EVP_DigestInit_ex(state_, EVP_sha256(), nullptr); }
  ~Sha256() { EVP_MD_CTX_free(state_); }
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  void add(std::string_view bytes) { EVP_DigestUpdate(state_, bytes.data(), bytes.size()); }
  std::string text() {
    std::array<unsigned char, 32> digest{};
    EVP_DigestFinal_ex(state_, digest.data(), nullptr);
    std::string out = "sha256:";
    for (unsigned char byte : digest) out += fmt::format("{:02x}", byte);
    return out;
  }

 private:
  EVP_MD_CTX* state_;
};

/// Eight bytes, most significant first: the length prefix that distinguishes "ab"+"c" from "a"+"bc".
std::string frame(std::size_t length) {
  std::string out(8, '\0');
  for (int i = 0; i < 8; ++i)
    out[static_cast<std::size_t>(i)] = static_cast<char>((static_cast<std::uint64_t>(length) >> (56 - 8 * i)) & 0xff);
  return out;
}

}  // namespace

std::string sha256(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes);
  return hash.text();
}

std::string sign_off_digest(std::vector<std::pair<std::string, std::string_view>> files) {
  std::sort(files.begin(), files.end());
  Sha256 hash;
  for (const auto& [path, bytes] : files) {
    hash.add(frame(path.size()));
    hash.add(path);
    hash.add(frame(bytes.size()));
    hash.add(bytes);
  }
  return hash.text();
}

bool publish(Files& out, std::string_view path, std::string_view bytes, Findings& findings) {
  Expected<Done> replaced = out.replace(path, bytes);
  if (const Error* error = std::get_if<Error>(&replaced)) {
    findings.report(not_written, std::string(path), error->reason);
    return false;
  }
  Expected<std::string> back = out.read(path, bytes.size());
  const std::string* read = std::get_if<std::string>(&back);
  if (read == nullptr || *read != bytes) {
    findings.report(not_the_same, std::string(path));
    return false;
  }
  return true;
}

}  // namespace socpress::publish
