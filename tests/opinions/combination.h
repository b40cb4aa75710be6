// A small complete engagement in every combination of opinions, as its auditor and its management would write it.
#pragma once

#include <array>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "base/finding.h"
#include "base/platform.h"
#include "document/document.h"
#include "model/engagement.h"

namespace socpress {

/// One opinion a subject. A Type 1 has none on operating effectiveness.
struct Combination {
  std::array<std::optional<OpinionKind>, 3> kinds;

  bool is_type_1() const { return !kinds[2]; }
  /// Type 2: a design that is not shown to be suitable leaves no clean opinion on operation.
  bool is_lawful() const;
  std::optional<OpinionKind> on(Subject subject) const { return kinds[static_cast<std::size_t>(subject)]; }
  /// Something is wrong with the subject, and not only unseen.
  bool finds_fault(Subject subject) const;
  /// Management excepts it too; a design that is not suitable is excepted from operation where the auditor disclaims
  /// that.
  bool is_excepted(Subject subject) const;
  bool has(OpinionKind kind) const;
  bool all(OpinionKind kind) const;
  /// What "Basis for …" is followed by; written here a second time on purpose.
  std::string opinion_name() const;
  /// The heading of the opinion: the same, and that other opinions stand beside a disclaimer.
  std::string opinion_heading() const;
  /// "type2-qualified-adverse-disclaimer".
  std::string name() const;
};
/// How a test says which combination it is about.
inline void PrintTo(const Combination& combination, std::ostream* out) { *out << combination.name(); }

std::vector<Combination> every_type_1();
std::vector<Combination> every_type_2();

/// samples/minimal, with the opinions, a basis for each that is modified, the tests and conclusions they rest on, and
/// the matters of the assertion that mirror them.
MemoryFiles engagement_of(const Combination& combination);
/// Puts one text for another that stands in the file once.
void edit(MemoryFiles& files, const std::string& path, const std::string& from, const std::string& to);

/// What became of an engagement: composed as it would be issued.
struct Composed {
  Engagement engagement;
  Document document;
  std::vector<Finding> findings;

  std::vector<std::string> errors() const;
  /// Every line of a section, in reading order.
  std::vector<std::string> lines(SectionName section) const;
  /// The lines of a section or of the whole document as one text.
  std::string words(SectionName section) const;
  std::string words() const;
  /// The texts of the paragraphs that bear an element's name.
  std::string element(SectionName section, Element element) const;
};
Composed compose_files(const MemoryFiles& files);

/// The document with these sections alone, as text.
std::string dump_of(const Document& document, const std::vector<SectionName>& sections);

}  // namespace socpress
