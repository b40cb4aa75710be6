// Fills a layout's sentences, and marks in a draft what is still open.
#include "document/wording.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

namespace socpress::inline document {

namespace {

const FindingKind<std::string> fact_without_answer{
    "layout/fact-without-answer", Severity::error,
    "the report says `{}` here, and the engagement does not know it; a report says what is known alone",
    "give the fact in the engagement folder, or put the sentence under a `when=` that asks for it"};
const FindingKind<std::string> hole_outside_its_list{
    "layout/hole-outside-its-list", Severity::error,
    "`{}` has no value in this sentence; a phrase knows the item_… facts of what it is about, and no others",
    "name one of those facts, or say it in a sentence of the section"};
const FindingKind<std::string> phrase_missing{
    "layout/phrase-missing", Severity::error,
    "the layout has no phrase `{}`, which the report needs; the layout has the words for all that an engagement may "
    "hold",
    "add it under <phrases>, or let the layout extend one that has it"};
const FindingKind<std::string> section_missing{
    "layout/reference-to-no-section", Severity::error,
    "this refers to the section `{}`, which the report does not have; a reference leads to a section that is printed",
    "put the sentence under a `when=` that asks for the section, or name another section"};

// Control characters cannot come from the engagement (ingest refuses them), so they can stand for what is put in later.
constexpr char open_from = '\x0e', open_to = '\x0f', first_slot = '\x10', fact_stop = '\x14';

Phrase open_phrase(Fact fact) {
  if (kind_of(fact) == FactKind::date) return Phrase::open_date;
  return fact == Fact::signature ? Phrase::open_signature : Phrase::open_fact;
}

bool is_of_item(Fact fact) { return name_of(fact).starts_with("item_"); }

/// A fact that ends with a full stop ("…, Inc.") is signed: a sentence that ends there has one stop and not two.
MessageValue with_stop_signed(MessageValue value) {
  if (auto* text = std::get_if<std::string>(&value); text != nullptr && text->ends_with('.')) *text += fact_stop;
  return value;
}

/// Drops the signs, and a full stop directly behind each. `stopped` says that what was filled before ended with one,
/// and afterwards that this does.
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
  Answer answer;
  bool open_words;
  Findings& findings;
  Destination destination;
  bool opening = false;
  bool in_phrase = false;
  std::unordered_map<const TemplateRun*, std::optional<Message>> messages;
  std::unordered_set<const TemplateRun*> reported_runs;
  std::array<bool, static_cast<std::size_t>(Fact::count_)> reported_facts{};
  std::array<bool, static_cast<std::size_t>(Phrase::count_)> reported_phrases{};

  const Message* message(const TemplateRun& run);
  std::optional<MessageValue> value(const std::string& name, const ItemFacts& item) const;
  std::string fill(const TemplateRun& run, const ItemFacts& item);
  void report_missing(std::string_view filled, const TemplateRun& run);
  Line say(const TemplateText& text, const ItemFacts& item);
  void say_open(Line& line, const Inline& like, std::string_view fact_name);
  void say_filled(Line& line, const TemplateRun& run, const std::string& filled);
  void refer(Line& line, const TemplateRun& run);
  Line phrase(Phrase name, const ItemFacts& item);
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
  return is_of_item(*fact) ? std::nullopt : answer(*fact);
}

std::string Wording::Impl::fill(const TemplateRun& run, const ItemFacts& item) {
  const Message* pattern = message(run);
  if (pattern == nullptr) return run.pattern->utf8;
  MessageValues values;
  values.reserve(pattern->names().size());
  for (const std::string& name : pattern->names()) {
    auto known = value(name, item);
    // A hole in a branch that is not chosen stays silent, so what is missing is looked for in the filled text.
    values.emplace_back(name, known ? with_stop_signed(std::move(*known)) : MessageValue(open_from + name + open_to));
  }
  return pattern->fill(values);
}

/// What is no fact, and a fact of an item where no item is, was reported when the layout was read; which of them a
/// phrase is given is known only here.
void Wording::Impl::report_missing(std::string_view name, const TemplateRun& run) {
  const auto fact = fact_named(name);
  if (!fact) return;
  if (is_of_item(*fact)) {
    if (in_phrase && reported_runs.insert(&run).second)
      findings.report(hole_outside_its_list, std::string(name)).at(run.pattern.span);
    return;
  }
  bool& reported = reported_facts[static_cast<std::size_t>(*fact)];
  if (!open_words && !reported) findings.report(fact_without_answer, std::string(name)).at(run.pattern.span);
  reported = true;
}

void Wording::Impl::say_open(Line& line, const Inline& like, std::string_view fact_name) {
  if (opening) return;  // a phrase of the open words itself has a hole
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

void Wording::Impl::say_filled(Line& line, const TemplateRun& run, const std::string& filled) {
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
    say_open(line, piece, name);
    at = end + 1;
  }
}

void Wording::Impl::refer(Line& line, const TemplateRun& run) {
  const auto named = std::find_if(layout.sections.begin(), layout.sections.end(),
                                  [&](const SectionTemplate& section) { return *section.name == *run.reference; });
  const std::optional<TargetId> target = destination ? destination(*run.reference) : std::nullopt;
  if (named == layout.sections.end() || (destination && !target)) {
    findings.report(section_missing, std::string(name_of(*run.reference))).at(run.pattern.span);
    if (named == layout.sections.end()) return;
  }
  for (Inline piece : say(named->label.empty() ? named->title : named->label, {})) {
    piece.target = target;
    piece.origin = run.pattern.span;
    piece.marks = run.marks;
    line.push_back(std::move(piece));
  }
}

Line Wording::Impl::say(const TemplateText& text, const ItemFacts& item) {
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
    say_filled(line, run, filled);
  }
  return line;
}

Line Wording::Impl::phrase(Phrase name, const ItemFacts& item) {
  const auto& found = layout.phrases[static_cast<std::size_t>(name)];
  if (found) {
    const bool outer = std::exchange(in_phrase, true);
    Line line = say(found->text, item);
    in_phrase = outer;
    return line;
  }
  bool& reported = reported_phrases[static_cast<std::size_t>(name)];
  if (!reported) findings.report(phrase_missing, std::string(name_of(name))).at(layout.span);
  reported = true;
  return {};
}

Wording::Wording(const Layout& layout, Answer answer, bool open_words, Findings& findings)
    : impl_(std::make_unique<Impl>(Impl{layout, std::move(answer), open_words, findings, {}, false, {}, {}, {}})) {}
Wording::~Wording() = default;

void Wording::lead_to(Destination destination) { impl_->destination = std::move(destination); }

bool Wording::holds(const Condition& condition) const {
  const auto part_holds = [&](const Condition& part) { return holds(part); };
  switch (condition.op) {
    case Condition::Op::fact: {
      const auto answer = impl_->answer(condition.fact);
      const auto* text = answer ? std::get_if<std::string>(&*answer) : nullptr;
      return text != nullptr && *text == "yes";
    }
    case Condition::Op::all: return std::all_of(condition.parts.begin(), condition.parts.end(), part_holds);
    case Condition::Op::any: return std::any_of(condition.parts.begin(), condition.parts.end(), part_holds);
    case Condition::Op::none: return std::none_of(condition.parts.begin(), condition.parts.end(), part_holds);
  }
  return false;
}

Line Wording::say(const TemplateText& text, const ItemFacts& item) { return impl_->say(text, item); }
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
