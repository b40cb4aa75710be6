// Fills a layout's sentences, and in a draft marks what is still open.
#include "document/wording.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

namespace socpress::inline document {

namespace {

const FindingKind<std::string> fact_without_value{
    "layout/fact-without-answer", Severity::error,
    "this sentence needs the fact `{}`, and the engagement does not provide it; a report prints known facts only",
    "provide the fact in the engagement folder, or put the sentence under a `when=` that tests for it"};
const FindingKind<std::string> hole_outside_its_list{
    "layout/hole-outside-its-list", Severity::error,
    "`{}` has no value in this sentence; a phrase can use only the item_… facts of its own item",
    "use one of those facts, or move the sentence to a section"};
const FindingKind<std::string> phrase_missing{"layout/phrase-missing", Severity::error,
                                              "the layout has no phrase `{}`, which the report needs; a layout defines "
                                              "every phrase that an engagement can require",
                                              "add it under <phrases>, or let the layout extend one that has it"};
const FindingKind<std::string> section_missing{
    "layout/reference-to-no-section", Severity::error,
    "this refers to the section `{}`, which is not in the report; a reference leads to a printed section",
    "put the sentence under a `when=` that tests for the section, or refer to another section"};

// Control characters cannot come from the engagement (ingest rejects them), so they can mark later substitutions.
constexpr char open_from = '\x0e', open_to = '\x0f', first_slot = '\x10', fact_stop = '\x14';

Phrase open_phrase(Fact fact) {
  if (kind_of(fact) == FactKind::date) return Phrase::open_date;
  return fact == Fact::signature ? Phrase::open_signature : Phrase::open_fact;
}

/// Whether the text prints the fact.
bool names(const TemplateText& text, Fact fact) {
  const std::string hole = "{" + std::string(name_of(fact)) + "}";
  return std::any_of(text.begin(), text.end(),
                     [&](const TemplateRun& run) { return run.pattern->utf8.find(hole) != std::string::npos; });
}

bool is_of_item(Fact fact) { return name_of(fact).starts_with("item_"); }

/// Marks a fact that ends with a period ("…, Inc."): a sentence that ends there has one period and not two.
MessageValue with_stop_marked(MessageValue value) {
  if (auto* text = std::get_if<std::string>(&value); text != nullptr && text->ends_with('.')) *text += fact_stop;
  return value;
}

/// Removes the marks, and a period directly after each. `stopped` is input and output: whether the preceding filled
/// text ended with a mark, and then whether this text does.
void keep_one_stop(std::string& filled, bool& stopped) {
  if (!stopped && filled.find(fact_stop) == std::string::npos) return;
  std::string kept;
  for (const char c : filled) {
    const bool doubled = stopped && c == '.';
    stopped = c == fact_stop;
    if (!doubled && !stopped) kept += c;
  }
  filled = std::move(kept);
}

}  // namespace

struct Wording::Impl {
  const Layout& layout;
  ValueOf value_of;
  bool open_words;
  Findings& findings;
  SectionTarget section_target;
  const SectionTemplate* section = nullptr;  // the current section
  std::string section_label;
  bool opening = false;
  bool in_phrase = false;
  std::unordered_map<const TemplateRun*, std::optional<Message>> messages;
  std::unordered_set<const TemplateRun*> reported_runs;
  std::array<bool, static_cast<std::size_t>(Fact::count_)> reported_facts{};
  std::array<bool, static_cast<std::size_t>(Phrase::count_)> reported_phrases{};

  const Message* message(const TemplateRun& run);
  std::optional<MessageValue> value(const std::string& name, const ItemFacts& item) const;
  std::optional<MessageValue> value_of_section(Fact fact) const;
  std::size_t place_of(const SectionTemplate& one, Fact mark) const;
  void begin(const SectionTemplate* one);
  std::string fill(const TemplateRun& run, const ItemFacts& item);
  void report_missing(std::string_view filled, const TemplateRun& run);
  Line fill(const TemplateText& text, const ItemFacts& item);
  void fill_open(Line& line, const Inline& like, std::string_view fact_name);
  void add_filled(Line& line, const TemplateRun& run, const std::string& filled);
  void refer(Line& line, const TemplateRun& run);
  Line phrase(Phrase name, const ItemFacts& item);
  bool is_satisfied(const Condition& condition) const;
};

const Message* Wording::Impl::message(const TemplateRun& run) {
  const auto [place, fresh] = messages.try_emplace(&run, std::nullopt);
  if (fresh) {
    auto parsed = Message::parse(run.pattern->utf8, layout.locale);
    if (auto* read = std::get_if<Message>(&parsed)) place->second = std::move(*read);
  }
  return place->second ? &*place->second : nullptr;
}

std::optional<MessageValue> Wording::Impl::value(const std::string& name, const ItemFacts& item) const {
  const auto fact = fact_named(name);
  if (!fact) return std::nullopt;
  const auto given = std::find_if(item.begin(), item.end(), [&](const auto& entry) { return entry.first == *fact; });
  if (given != item.end()) return given->second;
  if (*fact == Fact::section_number || *fact == Fact::section_letter || *fact == Fact::section_label)
    return value_of_section(*fact);
  return is_of_item(*fact) ? std::nullopt : value_of(*fact);
}

std::optional<MessageValue> Wording::Impl::value_of_section(Fact fact) const {
  if (section == nullptr) return std::nullopt;
  if (fact == Fact::section_label) return section_label;
  const std::size_t place = place_of(*section, fact);
  if (place == 0) return std::nullopt;
  return fact == Fact::section_number ? roman_numeral(place)
                                      : std::string(1, static_cast<char>('A' + (place - 1) % 26));
}

/// 1 for the first printed section whose label has the mark; 0 for a section without it.
std::size_t Wording::Impl::place_of(const SectionTemplate& one, Fact mark) const {
  if (!names(one.label, mark)) return 0;
  std::size_t place = 0;
  for (const SectionTemplate& other : layout.sections) {
    place += names(other.label, mark) && is_satisfied(other.when);
    if (&other == &one) break;
  }
  return place;
}

void Wording::Impl::begin(const SectionTemplate* one) {
  section = one;
  section_label = one == nullptr ? std::string() : plain_text(fill(one->label, {}));
}

std::string Wording::Impl::fill(const TemplateRun& run, const ItemFacts& item) {
  const Message* pattern = message(run);
  if (pattern == nullptr) return run.pattern->utf8;
  MessageValues values;
  values.reserve(pattern->names().size());
  for (const std::string& name : pattern->names()) {
    auto known = value(name, item);
    // A placeholder in a branch that is not chosen has no effect, so missing values are looked for in the filled text.
    values.emplace_back(name, known ? with_stop_marked(std::move(*known)) : MessageValue(open_from + name + open_to));
  }
  return pattern->fill(values);
}

/// An unknown fact, and a fact of an item outside an item, were reported when the layout was read; the values of a
/// phrase are known only here.
void Wording::Impl::report_missing(std::string_view name, const TemplateRun& run) {
  const auto fact = fact_named(name);
  if (!fact) return;
  if (is_of_item(*fact)) {
    if (in_phrase && reported_runs.insert(&run).second)
      findings.report(hole_outside_its_list, std::string(name)).at(run.pattern.span);
    return;
  }
  bool& reported = reported_facts[static_cast<std::size_t>(*fact)];
  if (!open_words && !reported) findings.report(fact_without_value, std::string(name)).at(run.pattern.span);
  reported = true;
}

void Wording::Impl::fill_open(Line& line, const Inline& like, std::string_view fact_name) {
  if (opening) return;  // a phrase of the open words itself has a placeholder
  opening = true;
  const auto fact = fact_named(fact_name);
  Line label = phrase(Phrase::open_label, {});
  for (Inline& piece : label) {
    piece.marks.strong = true;
    line.push_back(std::move(piece));
  }
  Inline blank = like;
  blank.text = " ";
  line.push_back(blank);
  const Phrase what = fact ? open_phrase(*fact) : Phrase::open_fact;
  for (Inline& piece : phrase(what, {{Fact::item_name, std::string(fact_name)}})) line.push_back(std::move(piece));
  opening = false;
}

void Wording::Impl::add_filled(Line& line, const TemplateRun& run, const std::string& filled) {
  Inline piece;
  piece.marks = run.marks;
  piece.origin = run.pattern.span;
  std::size_t at = 0;
  while (at < filled.size()) {
    const std::size_t open = std::min(filled.find(open_from, at), filled.size());
    if (open > at) {
      piece.text = filled.substr(at, open - at);
      line.push_back(piece);
    }
    if (open == filled.size()) return;
    const std::size_t end = std::min(filled.find(open_to, open), filled.size());
    const std::string name = filled.substr(open + 1, end - open - 1);
    report_missing(name, run);
    fill_open(line, piece, name);
    at = end + 1;
  }
}

void Wording::Impl::refer(Line& line, const TemplateRun& run) {
  const auto named = std::find_if(layout.sections.begin(), layout.sections.end(),
                                  [&](const SectionTemplate& one) { return is_named(one, run); });
  const std::optional<TargetId> target =
      section_target && named != layout.sections.end() ? section_target(*named) : std::nullopt;
  if (named == layout.sections.end() || (section_target && !target)) {
    findings.report(section_missing, std::string(run.added.empty() ? name_of(*run.reference) : run.added))
        .at(run.pattern.span);
    if (named == layout.sections.end()) return;
  }
  const SectionTemplate* const here = section;
  section = &*named;
  const Line label = fill(named->label.empty() ? named->title : named->label, {});
  section = here;
  for (Inline piece : label) {
    piece.target = target;
    piece.origin = run.pattern.span;
    piece.marks = run.marks;
    line.push_back(std::move(piece));
  }
}

Line Wording::Impl::fill(const TemplateText& text, const ItemFacts& item) {
  Line line;
  bool stopped = false;
  for (const TemplateRun& run : text) {
    if (run.reference) {
      refer(line, run);
      stopped = false;
      continue;
    }
    std::string filled = fill(run, item);
    keep_one_stop(filled, stopped);
    add_filled(line, run, filled);
  }
  return line;
}

Line Wording::Impl::phrase(Phrase name, const ItemFacts& item) {
  const auto& found = layout.phrases[static_cast<std::size_t>(name)];
  if (found) {
    const bool outer = std::exchange(in_phrase, true);
    Line line = fill(found->text, item);
    in_phrase = outer;
    return line;
  }
  bool& reported = reported_phrases[static_cast<std::size_t>(name)];
  if (!reported) findings.report(phrase_missing, std::string(name_of(name))).at(layout.span);
  reported = true;
  return {};
}

std::string roman_numeral(std::size_t number) {
  constexpr std::pair<std::size_t, std::string_view> signs[] = {{10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}};
  std::string text;
  for (const auto& [value, sign] : signs)
    for (; number >= value; number -= value) text += sign;
  return text;
}

std::string keyword_of(std::string_view name) {
  std::string keyword(name);
  std::replace(keyword.begin(), keyword.end(), '-', '_');
  return keyword;
}

bool Wording::Impl::is_satisfied(const Condition& condition) const {
  const auto satisfied = [&](const Condition& part) { return is_satisfied(part); };
  switch (condition.op) {
    case Condition::Op::fact: {
      const auto value = value_of(condition.fact);
      const auto* text = value ? std::get_if<std::string>(&*value) : nullptr;
      return text != nullptr && *text == "yes";
    }
    case Condition::Op::all: return std::all_of(condition.parts.begin(), condition.parts.end(), satisfied);
    case Condition::Op::any: return std::any_of(condition.parts.begin(), condition.parts.end(), satisfied);
    case Condition::Op::none: return std::none_of(condition.parts.begin(), condition.parts.end(), satisfied);
  }
  return false;
}

Wording::Wording(const Layout& layout, ValueOf value_of, bool open_words, Findings& findings)
    : impl_(std::make_unique<Impl>(
          Impl{layout, std::move(value_of), open_words, findings, {}, nullptr, {}, false, false, {}, {}, {}, {}})) {}
Wording::~Wording() = default;

void Wording::link_references(SectionTarget section_target) { impl_->section_target = std::move(section_target); }

bool Wording::is_satisfied(const Condition& condition) const { return impl_->is_satisfied(condition); }

void Wording::begin_section(const SectionTemplate& section) { impl_->begin(&section); }

std::string Wording::prefix_of(const SectionTemplate& section) const {
  if (const std::size_t number = impl_->place_of(section, Fact::section_number)) return std::to_string(number);
  const std::size_t letter = impl_->place_of(section, Fact::section_letter);
  return letter == 0 ? std::string() : std::string(1, static_cast<char>('A' + (letter - 1) % 26));
}

Line Wording::fill(const TemplateText& text, const ItemFacts& item) { return impl_->fill(text, item); }
Line Wording::phrase(Phrase name, const ItemFacts& item) { return impl_->phrase(name, item); }

std::string slot(int number) { return std::string(1, static_cast<char>(first_slot + number)); }

Line put(const Line& line, int slot_number, const Inline& piece) {
  const std::string sign = slot(slot_number);
  Line result;
  for (const Inline& run : line) {
    std::size_t at = 0;
    do {
      const std::size_t found = std::min(run.text.find(sign, at), run.text.size());
      Inline before = run;
      before.text = run.text.substr(at, found - at);
      if (!before.text.empty() || run.text.empty()) result.push_back(before);
      if (found == run.text.size()) break;
      Inline placed = piece;
      placed.marks = run.marks;
      placed.origin = run.origin;
      result.push_back(placed);
      at = found + sign.size();
    } while (at < run.text.size());
  }
  return result;
}

}  // namespace socpress::inline document
