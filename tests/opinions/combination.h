// A small complete engagement in every combination of opinions, as its auditor and management would write it.
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

/// One opinion per subject. A Type 1 has none on operating effectiveness.
struct Combination {
  std::array<std::optional<OpinionKind>, 3> kinds;

  bool is_type_1() const { return !kinds[2]; }
  /// Type 2: a design that is not shown to be suitable rules out an unmodified opinion on operation.
  bool is_lawful() const;
  std::optional<OpinionKind> on(Subject subject) const { return kinds[static_cast<std::size_t>(subject)]; }
  /// The subject is misstated or deficient, and not only without evidence.
  bool finds_fault(Subject subject) const;
  /// Management excepts it too; where the auditor disclaims operation, an unsuitable design is excepted from it.
  bool is_excepted(Subject subject) const;
  bool has(OpinionKind kind) const;
  bool all(OpinionKind kind) const;
  /// The words after "Basis for …"; deliberately duplicated here.
  std::string opinion_name() const;
  /// The heading of the opinion: the same words, plus those for other opinions next to a disclaimer.
  std::string opinion_heading() const;
  /// "type2-qualified-adverse-disclaimer".
  std::string name() const;
};
/// The name of the combination in test output.
inline void PrintTo(const Combination& combination, std::ostream* out) { *out << combination.name(); }

std::vector<Combination> every_type_1();
std::vector<Combination> every_type_2();

/// samples/minimal, with the opinions, a basis for each that is modified, the tests and conclusions that support them,
/// and the corresponding matters of the assertion.
MemoryFiles engagement_of(const Combination& combination);
/// Replaces a text that occurs once in the file.
void edit(MemoryFiles& files, const std::string& path, const std::string& from, const std::string& to);

/// The result of an engagement: composed as it would be issued.
struct Composed {
  Engagement engagement;
  Document document;
  std::vector<Finding> findings;

  std::vector<std::string> errors() const;
  /// Every line of a section, in reading order.
  std::vector<std::string> lines(SectionName section) const;
  /// The lines of a section or of the complete document as one text.
  std::string words(SectionName section) const;
  std::string words() const;
  /// The texts of the paragraphs that are marked with an element's name.
  std::string element(SectionName section, Element element) const;
};
Composed compose_files(const MemoryFiles& files);

/// The document with only these sections, as text.
std::string dump_of(const Document& document, const std::vector<SectionName>& sections);

}  // namespace socpress
