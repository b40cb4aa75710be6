// Changes since the sign-off: who signed, which digest was signed, and each current file compared with the signed one.
#include <map>

#include "review/view.h"

namespace socpress::review {

namespace {

/// One file with its digest in the sign-off; either digest is empty when there is none.
struct Compared {
  std::string signed_digest, digest;
};
using ComparedFiles = std::map<std::string, Compared>;

ComparedFiles compared(const Reviewed& reviewed, const SignOff* sign_off) {
  ComparedFiles files;
  for (const auto& file : reviewed.files) files[file.first].digest = file.second;
  if (sign_off != nullptr)
    for (const SignedFile& file : sign_off->files) files[*file.path].signed_digest = *file.digest;
  return files;
}

std::string_view state_of(const Compared& file, bool listed) {
  if (!listed) return words::file_unknown;
  if (file.digest.empty()) return words::file_gone;
  if (file.signed_digest.empty()) return words::file_new;
  return file.digest == file.signed_digest ? words::file_same : words::file_changed;
}

/// Enough of a digest to distinguish two by eye: the name of the hash and twelve digits.
std::string beginning_of(std::string_view digest) { return std::string(digest.substr(0, digest.find(':') + 1 + 12)); }

void write_note(Html& html, std::string_view text) {
  const auto line = html.in("p");
  write_message(html, text);
}

void write_verdict(ReadingView& view, const SignOff* sign_off) {
  Html& html = view.html;
  if (sign_off == nullptr) return write_gap(html, words::unsigned_files, "p");
  if (!view.reviewed.digest) return write_gap(html, words::digest_unknown, "p");
  const bool same = *sign_off->digest == *view.reviewed.digest;
  const auto line = html.in("p", {{"class", same ? "standing" : "standing open"}});
  html.leaf("strong", same ? words::files_agree : words::files_differ);
}

void write_sign_off(ReadingView& view, const SignOff& sign_off) {
  Html& html = view.html;
  const auto facts = html.in("dl", {{"class", "facts"}});
  const std::string day = sign_off.on ? ", " + long_day(**sign_off.on) : std::string();
  write_fact(html, words::signed_by, sign_off.by->empty() ? std::string(words::not_recorded) : sign_off.by->utf8 + day);
  write_fact(html, words::digest_signed,
             sign_off.digest->empty() ? words::not_recorded : std::string_view(*sign_off.digest));
  write_fact(html, words::digest_now,
             view.reviewed.digest ? std::string_view(*view.reviewed.digest) : words::not_recorded);
  write_fact(html, words::for_public, sign_off.soc3 ? words::recorded : words::not_recorded);
}

void write_files(ReadingView& view, const ComparedFiles& files, bool listed) {
  Html& html = view.html;
  write_table(html, "files", words::files_caption, {words::file, words::since, words::file_digest}, [&] {
    const auto body = html.in("tbody");
    for (const auto& file : files) {
      const std::string_view state = state_of(file.second, listed);
      const bool differs = listed && state != words::file_same;
      const auto row = html.in("tr", {{"class", differs ? "deviates" : ""}});
      html.leaf("th", file.first, {{"scope", "row"}});
      html.leaf("td", state);
      html.leaf("td", beginning_of(file.second.digest.empty() ? file.second.signed_digest : file.second.digest),
                {{"class", "digest"}});
    }
  });
}

}  // namespace

void write_changes(ReadingView& view) {
  Html& html = view.html;
  const SignOff* sign_off = view.auditor.sign_off ? &*view.auditor.sign_off : nullptr;
  const bool listed = sign_off != nullptr && !sign_off->files.empty();
  write_section(html, "changes", words::changes, [&] {
    write_verdict(view, sign_off);
    if (sign_off != nullptr) write_sign_off(view, *sign_off);
    if (sign_off != nullptr && !listed) write_note(html, words::no_file_list);
    const ComparedFiles files = compared(view.reviewed, sign_off);
    if (!files.empty()) write_files(view, files, listed);
  });
}

}  // namespace socpress::review
