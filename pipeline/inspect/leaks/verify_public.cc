// The leak check: a finished public report compared with the public model and with the restricted texts.
#include "inspect/leaks/verify_public.h"

#include <algorithm>
#include <exception>
#include <qpdf/QPDF.hh>
#include <set>

#include "inspect/conformance/fault_counts.h"
#include "inspect/leaks/bytes.h"
#include "inspect/leaks/names.h"
#include "inspect/leaks/objects.h"
#include "inspect/leaks/search.h"
#include "inspect/leaks/views.h"
#include "inspect/leaks/words.h"

namespace socpress::inspect {

namespace {

constexpr const char* keep_it =
    "do not distribute the file; remove the words from the public text that contains them, or, if they may be "
    "published, waive the exact phrase in auditor/public-waivers.yaml";
const FindingKind<std::string> damaged{
    "leak/damaged", Severity::error,
    "the file could not be read to its end, so it was not checked ({}); a file is cleared when all of it was read",
    "do not distribute this file", "a file that cannot be read cannot be cleared"};
const FindingKind<> no_poppler{"leak/no-poppler", Severity::error,
                               "the text of the file could not be extracted, so nothing was cleared; a file is "
                               "cleared when its text was extracted and compared",
                               "install poppler's programs (poppler-utils), and check the file again",
                               "a check that was not performed is not passed"};
const FindingKind<std::string> words_differ{"leak/words-differ", Severity::error,
                                            "the words that poppler extracts differ from those of the public model "
                                            "({}); a public report contains exactly the words of the public model",
                                            our_fault, "an additional word may be a restricted one"};
const FindingKind<std::string> drawn_differ{"leak/drawn-differ", Severity::error,
                                            "the characters drawn differ from those of the public model ({}); a "
                                            "public report shows exactly the text of the public model",
                                            our_fault, "an additional word may be a restricted one"};
const FindingKind<std::string, std::string> restricted_text{
    "leak/restricted-text", Severity::error,
    "the restricted text `{}` is in {}; restricted text stays out of a public report", keep_it,
    "tests, results and names of the restricted report are for its specified parties only"};
const FindingKind<std::string, std::string> restricted_passage{
    "leak/restricted-passage", Severity::error,
    "eight consecutive words of a restricted text are in {} (`{}`); restricted text stays out of a public report",
    keep_it, "tests, results and names of the restricted report are for its specified parties only"};
const FindingKind<std::string, std::string> waived{
    "leak/waived", Severity::note,
    "the restricted phrase `{}` was found and is waived by {}; a phrase is waived by a person, with a reason",
    "no action is needed if the reason still applies"};
const FindingKind<std::string> idle_waiver{
    "leak/waiver-unused", Severity::note,
    "the waiver of `{}` matches nothing in this file; a waiver refers to a phrase that is present",
    "remove the waiver"};
const Fault long_stream{"leak/stream-tail", Severity::error,
                        "bytes follow the compressed data of a stream ({}); a stream ends where its data end",
                        our_fault, "what no viewer shows can still be read"};

/// The errors that libqpdf reports; empty when the file cannot be read.
ObjectTexts read_structure(std::string_view pdf, const PublicContents& contents, FaultCounts& faults,
                           std::string& damage) {
  try {
    QPDF file;
    file.setSuppressWarnings(true);
    file.setAttemptRecovery(false);
    file.processMemoryFile("report", pdf.data(), pdf.size());
    ObjectTexts texts = read_objects(file, contents, faults);
    if (const std::vector<QPDFExc> warnings = file.getWarnings(); !warnings.empty()) damage = warnings.front().what();
    return texts;
  } catch (const std::exception& error) {
    damage = error.what();
  }
  return {};
}

std::string one_text(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out.append(word).append(" ");
  return out;
}

/// Adds all readable content of the file to the search.
void search_all(std::string_view pdf, const ObjectTexts& objects, std::string_view poppler_text,
                const std::vector<Carved>& carved, RestrictedSearch& search) {
  const auto take = [&search](const View& view) { search.read(view); };
  search.read({"the extracted words", std::string(poppler_text), true});
  for (const std::string& text : objects.texts) each_reading("a text beside the pages", text, true, take);
  for (const std::string& stream : objects.streams) each_reading("an unpacked stream", stream, false, take);
  std::set<std::string_view> read(objects.streams.begin(), objects.streams.end());
  for (const Carved& one : carved)
    if (read.insert(one.bytes).second) each_reading("a stream found in the raw bytes", one.bytes, false, take);
  each_reading("the raw bytes", pdf, false, take);
}

std::vector<WaivedPhrase> report_hits(const std::vector<LeakHit>& hits, const std::vector<Waiver>& waivers,
                                      Findings& findings) {
  std::vector<WaivedPhrase> passed;
  std::vector<bool> met(waivers.size(), false);
  for (const LeakHit& hit : hits) {
    const std::string letters = squeezed(hit.phrase).letters;
    const auto covers = [&](const Waiver& waiver) {
      const std::string phrase = squeezed(waiver.phrase->utf8).letters;
      return hit.passage ? phrase.find(letters) != std::string::npos : phrase == letters;
    };
    const auto waiver = std::find_if(waivers.begin(), waivers.end(), covers);
    if (waiver != waivers.end()) {
      const auto index = static_cast<std::size_t>(waiver - waivers.begin());
      met[index] = true;
      passed.push_back({index, hit.phrase});
      findings.report(waived, hit.phrase, waiver->by->utf8 + ": " + waiver->reason->utf8).at(waiver->phrase.span);
    } else if (hit.passage) {
      findings.report(restricted_passage, hit.view, hit.phrase);
    } else {
      findings.report(restricted_text, hit.phrase, hit.view);
    }
  }
  for (std::size_t i = 0; i < waivers.size(); ++i)
    if (!met[i]) findings.report(idle_waiver, waivers[i].phrase->utf8).at(waivers[i].phrase.span);
  return passed;
}

}  // namespace

std::vector<WaivedPhrase> verify_public(std::string_view pdf, const PublicContents& contents,
                                        const RestrictedTexts& restricted, const std::vector<Waiver>& waivers,
                                        std::string_view poppler_text, Findings& findings) {
  FaultCounts faults;
  std::string damage;
  account_for_bytes(pdf, faults);
  const ObjectTexts objects = read_structure(pdf, contents, faults, damage);
  const std::vector<Carved> carved = carved_streams(pdf);
  for (const Carved& one : carved)
    if (one.has_tail) faults.add(long_stream, fmt::format("at byte {}", one.at));
  if (!damage.empty()) findings.report(damaged, damage);
  faults.report(findings);

  if (poppler_text.empty())
    findings.report(no_poppler);
  else if (const std::string other = difference_in_words(contents.words, poppler_text); !other.empty())
    findings.report(words_differ, other);
  if (const std::string other = difference_in_characters(contents.words, objects.drawn); !other.empty())
    findings.report(drawn_differ, other);

  std::vector<std::string> known = contents.texts;
  known.push_back(one_text(contents.words));
  RestrictedSearch search(restricted.texts, known, format_words());
  search_all(pdf, objects, poppler_text, carved, search);
  return report_hits(search.hits(), waivers, findings);
}

}  // namespace socpress::inspect
