// Public reports built in this process, with the texts they may contain, and the leak check run over their bytes.
#pragma once

#include <string>
#include <vector>

#include "base/platform.h"
#include "inspect/leaks/verify_public.h"

namespace socpress {

struct PublicReport {
  std::string pdf;
  inspect::PublicContents contents;
  std::vector<std::string> restricted;  ///< as redact collects them
};

/// A folder of samples/ in memory.
MemoryFiles sample(const std::string& name);
/// Replaces every occurrence in a file; fails the current test when there is none.
void replace_in(MemoryFiles& engagement, const std::string& path, const std::string& from, const std::string& to);

/// The public report of an engagement, by redact, compose/public, typeset and write.
PublicReport built(const MemoryFiles& engagement, const std::string& layout = "public-commitments");

/// The public part of the smallest sample, built once.
const PublicReport& clean();

/// The output of `pdftotext -raw` for the bytes; empty when it rejects them.
std::string poppler_text(const std::string& pdf);

/// The findings' ids, in order, without notes.
std::vector<std::string> found(const std::string& pdf, const inspect::PublicContents& contents,
                               const std::vector<std::string>& restricted);
/// The messages of the findings, for people.
std::string reported(const std::string& pdf, const inspect::PublicContents& contents,
                     const std::vector<std::string>& restricted);

}  // namespace socpress
