// The leak check: a finished public report compared with the public model and with the restricted texts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "inspect/leaks/permitted.h"
#include "model/waiver.h"

namespace socpress::inspect {

/// Texts of the engagement that the public may not see.
struct RestrictedTexts {
  std::vector<std::string> texts;
};

/// Matched words that a waiver covers: its index, and the words as found.
struct WaivedPhrase {
  std::size_t waiver = 0;
  std::string words;
};

/// Compares the bytes of a public report with three references, through code that it does not share with the writer:
/// (A) its structure with an allow-list: one revision, each byte and object accounted for, only the names, texts,
/// pictures, addresses and drawing operators of a public report, no invisible text;
/// (B) the words that poppler and our own reader extract with the words that the public model lays out;
/// (C) every restricted text and each run of eight words of it with the extracted words, decoded objects, inflated
/// streams and the raw bytes in several spellings, except for the public words themselves.
/// Every error among the findings means that the file must not be given to anyone. `poppler_text` is the output of
/// `pdftotext -raw -enc UTF-8` for the file; when it is empty, the check fails closed.
/// A waiver permits its exact phrase where (C) finds it, and does not affect (A) and (B).
/// After: returns the waived matches, in the order of finding.
std::vector<WaivedPhrase> verify_public(std::string_view pdf, const PublicContents& contents,
                                        const RestrictedTexts& restricted, const std::vector<Waiver>& waivers,
                                        std::string_view poppler_text, Findings& findings);

}  // namespace socpress::inspect
