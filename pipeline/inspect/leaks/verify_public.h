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

/// Words found that a waiver lets pass: its index, and the words as they were found.
struct LetPass {
  std::size_t waiver = 0;
  std::string words;
};

/// Holds the bytes of a public report against three things, by a path that shares no code with the writer:
/// (A) its structure against an allow-list: one revision, each byte and object accounted for, only the names, texts,
/// pictures, addresses and drawing operators that a public report has, no text where nobody can see it;
/// (B) the words that poppler and our own reader extract against the words that the public model lays out;
/// (C) every restricted text and each eight words in a row of it against the extracted words, decoded objects, inflated
/// streams and the raw bytes in several spellings, less what the public words state themselves.
/// Every error among the findings means that the file must not be given to anyone. `poppler_text` is what
/// `pdftotext -raw -enc UTF-8` states of the file; when it is empty, the check fails closed.
/// A waiver lets its exact phrase pass where (C) finds it, and silences nothing of (A) and (B).
/// After: what was let pass, in the order of finding.
std::vector<LetPass> verify_public(std::string_view pdf, const PublicTruth& truth, const RestrictedTexts& restricted,
                                   const std::vector<Waiver>& waivers, std::string_view poppler_text,
                                   Findings& findings);

}  // namespace socpress::inspect
