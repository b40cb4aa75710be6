// Names in the public texts that only the restricted report explains: controls, sections, unnamed parties.
#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "check/rule.h"
#include "document/wording.h"
#include "text/fold.h"
#include "text/unicode.h"

namespace socpress::check {

namespace {

const FindingKind<std::string, std::string> inside_name{
    "soc3/inside-name", Severity::error, "the public text names `{}`, {}",
    "remove the name, and use words that may be published",
    "the public report names no control, test or matter of the restricted report"};
const FindingKind<std::string> unnamed_organization{
    "soc3/unnamed-organization", Severity::error,
    "the public text names `{}`, a subservice organization whose name is not public",
    "remove the name, or write `public-name: yes` in engagement.yaml",
    "anything not marked as public is restricted, above all names of others"};
const FindingKind<std::string> section_reference{
    "soc3/section-reference", Severity::error, "the public text refers to `{}` of the restricted report",
    "remove the reference: the public cannot follow it", "the public report is complete in itself"};

/// A name that public words must not contain, compared with the text of the report.
struct Inside {
  std::string name, what;  ///< "IAM-02", "a control"
  enum class Kind { identifier, organization, section } kind = Kind::identifier;
};

/// Whether a text is a distinctive name, which cannot occur by chance: "IAM-02", and not "A1" or "3".
bool is_revealing(const std::string& id) {
  constexpr std::size_t shortest = 4;
  const auto any = [&](auto is) { return std::any_of(id.begin(), id.end(), is); };
  return id.size() >= shortest && any([](char c) { return is_digit(c); }) && any(is_letter);
}

class Names {
 public:
  template <class Rows>
  void add(const Rows& rows, const char* what) {
    for (const auto& row : rows)
      if (is_revealing(*row.id)) all_.push_back({*row.id, what});
  }
  void add(const SubserviceOrganization& organization) {
    if (organization.public_name) return;
    const std::string& name = organization.name->utf8;
    const std::string called = name.substr(0, name.find(','));  // without ", Inc."
    if (!called.empty()) all_.push_back({called, "", Inside::Kind::organization});
  }
  /// The label of a restricted section, with its number in the restricted report.
  void add(const SectionTemplate& section) {
    if (name_of(*section.name).starts_with("public-") || section.label.size() != 1) return;
    std::string label = section.label.front().pattern->utf8;
    constexpr std::string_view number = "{section_number}";
    if (const std::size_t at = label.find(number); at != label.npos)
      label.replace(at, number.size(), roman_numeral(++sections_));
    if (!label.empty() && label.find('{') == label.npos) all_.push_back({label, "", Inside::Kind::section});
  }
  const std::vector<Inside>& all() const { return all_; }

 private:
  std::vector<Inside> all_;
  std::size_t sections_ = 0;
};

Names names_of(const Engagement& e, const Layout& layout) {
  Names names;
  for (const SubserviceOrganization& organization : e.terms.subservice_organizations) names.add(organization);
  for (const SectionTemplate& section : layout.sections) names.add(section);
  if (e.auditor) names.add(e.auditor->tests, "a test");
  if (!e.management) return names;
  names.add(e.management->controls, "a control");
  names.add(e.management->incidents.items, "an incident");
  names.add(e.management->commitments, "a commitment");
  names.add(e.management->requirements, "a requirement");
  names.add(e.management->user_entity_controls, "a user entity control");
  return names;
}

bool is_whole(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t before = begin;
  while (before > 0 && (static_cast<unsigned char>(text[--before]) & 0xc0) == 0x80) continue;
  return (begin == 0 || !is_letter_or_digit(next_code_point(text, before))) &&
         (end == text.size() || !is_letter_or_digit(next_code_point(text, end)));
}

void report(const Inside& inside, Span where, Findings& findings) {
  switch (inside.kind) {
    case Inside::Kind::identifier: findings.report(inside_name, inside.name, inside.what).at(where); return;
    case Inside::Kind::organization: findings.report(unnamed_organization, inside.name).at(where); return;
    case Inside::Kind::section: findings.report(section_reference, inside.name).at(where); return;
  }
}

void inside_stays_inside(const RuleInput& input, Findings& findings) {
  const Names names = names_of(input.engagement(), input.layout());
  for (const Located<Text>& text_field : input.public_texts()) {
    const std::string& text = text_field->utf8;
    for (const Inside& inside : names.all())
      for (std::size_t at = text.find(inside.name); at != text.npos; at = text.find(inside.name, at + 1))
        if (is_whole(text, at, at + inside.name.size()))
          report(inside, span_of(text_field, at, at + inside.name.size()), findings);
  }
}

constexpr std::array rules = {
    Rule{"the public text names nothing that only the restricted report explains", AppliesTo::soc3,
         Needs::terms | Needs::layout | Needs::public_texts, inside_stays_inside,
         finds<inside_name, unnamed_organization, section_reference>},
};

}  // namespace

Rules public_words_rules() { return rules; }

}  // namespace socpress::check
