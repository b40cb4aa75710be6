// Texts of a layout: white space folded, marks and references separated, every pattern's facts checked.
#include <algorithm>
#include <span>
#include <tuple>

#include "ingest/formats/placed_text.h"
#include "ingest/layout/reading.h"
#include "text/message.h"

namespace socpress::ingest {

namespace {

const FindingKind<std::string> unknown_fact{"layout/unknown-fact", Severity::error,
                                            "`{}` is not a fact; the names in braces are those of facts",
                                            "correct its spelling"};
const FindingKind<std::string> truth_printed{"layout/truth-printed", Severity::error,
                                             "`{}` is a truth; a text prints names, dates and numbers",
                                             "test it in `when=`, or in a select"};
const FindingKind<std::string> item_outside{
    "layout/item-fact-outside", Severity::error,
    "`{}` is a fact of an item, and nothing around the text provides it; item facts are available in phrases and in a "
    "for-each over a list whose items have them",
    "move the sentence there, or use a fact of the report"};
const FindingKind<std::string, std::string, std::string> another_kind{
    "layout/fact-of-another-kind", Severity::error,
    "`{}` is {}, and the pattern formats it as {}; a fact is printed as its own kind",
    "write the pattern for the kind of the fact"};
const FindingKind<std::string> pattern_unclear{
    "layout/pattern-unclear", Severity::error,
    "the pattern of the sentence cannot be read ({}); every brace is closed, and no mark such as <b> is inside a "
    "plural "
    "or select",
    "close what is open, or set the mark around the whole plural or select"};
const FindingKind<> straight_apostrophe{
    "layout/straight-apostrophe", Severity::warning,
    "this is a straight apostrophe, which quotes braces in patterns; texts have the typographic one", "write ’"};
const FindingKind<> no_section{"layout/reference-without-section", Severity::error,
                               "this `ref` names no section; a reference leads to a section",
                               "write `section=` with the section's name"};

std::string_view described(FactKind kind) {
  switch (kind) {
    case FactKind::text: return "a text";
    case FactKind::number: return "a number";
    case FactKind::date: return "a date";
    case FactKind::truth: return "a truth";
  }
  return {};
}

std::string_view described(HoleKind kind) {
  switch (kind) {
    case HoleKind::any: return "anything";
    case HoleKind::text: return "a text";
    case HoleKind::number: return "a number";
    case HoleKind::day: return "a date";
  }
  return {};
}

bool is_item_fact(Fact fact) { return name_of(fact).starts_with("item_"); }

/// A select may test a Boolean fact: its value is "yes" or "no".
bool fits(FactKind fact, HoleKind hole) {
  switch (hole) {
    case HoleKind::any: return true;
    case HoleKind::text: return fact == FactKind::text || fact == FactKind::truth;
    case HoleKind::number: return fact == FactKind::number;
    case HoleKind::day: return fact == FactKind::date;
  }
  return false;
}

/// Where a pattern names a placeholder: after a brace, before a brace or comma.
Span place_of(std::string_view name, const Located<Text>& pattern) {
  const std::string_view text = pattern->utf8;
  for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + 1)) {
    const std::size_t before = at == 0 ? text.npos : text.find_last_not_of(' ', at - 1);
    const std::size_t after = text.find_first_not_of(' ', at + name.size());
    if (before != text.npos && text[before] == '{' && after != text.npos && (text[after] == '}' || text[after] == ','))
      return span_of(pattern, at, at + name.size());
  }
  return pattern.span;
}

class PatternCheck {
 public:
  PatternCheck(const Located<Text>& pattern, const ItemScope& scope, LayoutReading& reading)
      : pattern_(pattern), scope_(scope), reading_(reading) {}

  void check() {
    const std::size_t apostrophe = pattern_->utf8.find('\'');
    if (apostrophe != std::string::npos)
      reading_.findings.report(straight_apostrophe).at(span_of(pattern_, apostrophe, apostrophe + 1));
    if (pattern_->utf8.find_first_of("{}'") == std::string::npos) return;
    const auto parsed = Message::parse(pattern_->utf8, reading_.locale);
    if (const auto* fault = std::get_if<Message::Fault>(&parsed)) {
      reading_.findings.report(pattern_unclear, fault->reason)
          .at(span_of(pattern_, fault->offset, std::min(fault->offset + 1, pattern_->utf8.size())));
      return;
    }
    for (const Message::Use& use : std::get<Message>(parsed).uses()) check(use);
  }

 private:
  void check(const Message::Use& use) {
    const Span at = place_of(use.name, pattern_);
    const auto fact = fact_named(use.name);
    if (!fact) {
      report_unknown_fact(use.name, at, vocabulary<Fact>(), reading_);
      return;
    }
    const FactKind kind = kind_of(*fact);
    if (is_item_fact(*fact) && !scope_.provides(*fact)) reading_.findings.report(item_outside, use.name).at(at);
    if (kind == FactKind::truth && use.kind == HoleKind::any) {
      reading_.findings.report(truth_printed, use.name).at(at);
    } else if (!fits(kind, use.kind)) {
      reading_.findings.report(another_kind, use.name, std::string(described(kind)), std::string(described(use.kind)))
          .at(at);
    }
  }

  const Located<Text>& pattern_;
  const ItemScope& scope_;
  LayoutReading& reading_;
};

/// Collects a text run by run; white space of the source becomes one blank, and none at the ends.
class TemplateReading {
 public:
  TemplateReading(const ItemScope& scope, LayoutReading& reading) : scope_(scope), reading_(reading) {}

  void add_children(const XmlNode& node, Marks marks) {
    for (const XmlNode& child : node.children) {
      if (child.is_text()) {
        add_text(child.text, marks);
        continue;
      }
      if (child.name == "ref") {
        add_reference(child, marks);
        continue;
      }
      if (child.name != "b" && child.name != "i")
        report_unknown_element(child, node.name, {"b", "i", "ref"}, reading_.findings);
      Marks inner = marks;
      inner.strong = marks.strong || child.name == "b";
      inner.emphasis = marks.emphasis || child.name == "i";
      expect_attributes(child, {}, reading_.findings);
      add_children(child, inner);
    }
  }

  void add_text(const Located<Text>& text, Marks marks) {
    if (!(marks == marks_)) close();
    marks_ = marks;
    file_ = text.span.file;
    const std::string_view utf8 = text->utf8;
    constexpr std::string_view blanks = " \t\r\n";
    for (std::size_t at = 0; at < utf8.size();) {
      const std::size_t word = std::min(utf8.find_first_not_of(blanks, at), utf8.size());
      if (word > at) add_blank(span_of(text, at, word));
      const std::size_t end = std::min(utf8.find_first_of(blanks, word), utf8.size());
      add_word(text, word, end);
      at = end;
    }
  }

  TemplateText take() {
    close();
    // A blank that ends the text is alone in a last run, or at its end.
    while (!runs_.empty() && !runs_.back().reference && trim_end(runs_.back().pattern)) runs_.pop_back();
    for (const TemplateRun& run : runs_)
      if (!run.reference) PatternCheck(run.pattern, scope_, reading_).check();
    return std::move(runs_);
  }

 private:
  void add_blank(Span at) {
    if (after_blank_) return;
    piece_.add_for(" ", at.begin, at.end - at.begin);
    after_blank_ = true;
  }

  /// A word usually equals its source; if it does not (`&amp;`), copying byte by byte keeps the places.
  void add_word(const Located<Text>& text, std::size_t begin, std::size_t end) {
    if (begin == end) return;
    const Span at = span_of(text, begin, end);
    const std::string_view word = std::string_view(text->utf8).substr(begin, end - begin);
    if (at.end - at.begin == word.size()) {
      piece_.add(word, at.begin);
    } else {
      for (std::size_t i = begin; i < end; ++i) piece_.add(word.substr(i - begin, 1), span_of(text, i, i + 1).begin);
    }
    after_blank_ = false;
  }

  void add_reference(const XmlNode& node, Marks marks) {
    close();
    expect_attributes(node, {"section"}, reading_.findings);
    elements(node, {}, reading_.findings);
    TemplateRun run;
    run.pattern.span = node.span;
    run.marks = marks;
    run.reference = SectionName::tests;
    if (const XmlAttribute* section = node.find("section"))
      std::tie(run.reference, run.added) = section_of(*section, reading_);
    else
      reading_.findings.report(no_section).at(node.span);
    runs_.push_back(std::move(run));
    after_blank_ = false;
  }

  void close() {
    if (piece_.empty()) return;
    TemplateRun run;
    run.pattern = piece_.take(file_);
    run.marks = marks_;
    runs_.push_back(std::move(run));
  }

  /// Whether the text is empty.
  static bool trim_end(Located<Text>& text) {
    if (text->utf8.ends_with(' ')) text.value.utf8.pop_back();
    return text->utf8.empty();
  }

  const ItemScope& scope_;
  LayoutReading& reading_;
  TemplateText runs_;
  PlacedText piece_;
  Marks marks_;
  FileId file_{};
  bool after_blank_ = true;  // so that a text does not begin with one
};

}  // namespace

void report_unknown_fact(std::string_view word, Span at, const Words& known, LayoutReading& reading) {
  reading.findings.report(unknown_fact, std::string(word)).at(at).help(meant(word, known));
}

bool ItemScope::provides(Fact fact) const {
  if (phrase) return true;
  if (!list) return false;
  const std::span<const Fact> facts = facts_of(*list);
  return std::find(facts.begin(), facts.end(), fact) != facts.end();
}

TemplateText read_template(const XmlNode& node, const ItemScope& scope, LayoutReading& reading) {
  TemplateReading text(scope, reading);
  text.add_children(node, {});
  return text.take();
}

TemplateText read_template(const XmlAttribute& attribute, const ItemScope& scope, LayoutReading& reading) {
  TemplateReading text(scope, reading);
  text.add_text(attribute.value, {});
  return text.take();
}

}  // namespace socpress::ingest
