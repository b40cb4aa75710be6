// Visits the engagement's texts: terms, management's side, the service auditor's side; and reads one of them.
#include "language/text_fields.h"

#include <algorithm>
#include <tuple>

#include "model/fields.h"

namespace socpress::inline language {

namespace {

/// Visits the tables of fields and keeps the properties shared by the next texts.
class Walk {
 public:
  explicit Walk(const std::function<void(const TextField&)>& each) : each_(each) {}

  template <HasFields T>
  void walk(const T& whole) {
    for_each_field(whole, [this](const FieldInfo& info, const auto& member) {
      for_each_value(member, [&](const auto& one) { (*this)(info, one); });
    });
  }

 private:
  template <HasFields T>
  void operator()(const FieldInfo& info, const T& part) {
    const auto before = std::pair(at_.id, read_as_);
    if (info.text) read_as_ = info.text;
    enter(part);
    walk(part);
    leave(part);
    std::tie(at_.id, read_as_) = before;
  }
  void operator()(const FieldInfo& info, const Located<std::string>& id) {
    if (info.is_id) at_.id = *id;
  }
  void operator()(const FieldInfo& info, const Located<CriterionId>& id) {
    if (info.is_id) at_.id = id->id;
  }
  void operator()(const FieldInfo& info, const Located<Text>& text) {
    if (info.text && !text->empty()) emit(info, &text, nullptr);
  }
  void operator()(const FieldInfo& info, const ProseText& line) {
    if (info.name == name_of_footnotes) leave_headings();
    if (info.text && !line.empty()) emit(info, nullptr, &line);
  }
  template <class T>
  void operator()(const FieldInfo&, const T&) {}

  void emit(const FieldInfo& info, const Located<Text>* text, const ProseText* line) {
    TextField found = at_;
    const bool keeps_its_own = info.text == Field::name || info.text == Field::heading;
    found.field = keeps_its_own ? *info.text : read_as_.value_or(*info.text);
    found.text = text;
    found.line = line;
    each_(found);
  }

  template <class T>
  void enter(const T&) {}
  template <class T>
  void leave(const T&) {}
  void enter(const Terms&) { at_.side = Side::terms; }
  void enter(const Management&) { at_.side = Side::management; }
  void enter(const Auditor&) { at_.side = Side::auditor; }
  void enter(const ProseCode&) { at_.is_code = true; }
  void leave(const ProseCode&) { at_.is_code = false; }
  /// The criteria of a heading apply to the headings below it that have none of their own.
  void enter(const ProseHeading& heading) {
    while (!open_.empty() && open_.back().level >= heading.level) open_.pop_back();
    std::uint16_t answers = 0;
    for (const Located<DescriptionMark>& mark : heading.answers)
      answers = static_cast<std::uint16_t>(answers | 1u << mark->criterion);
    if (answers == 0 && !open_.empty()) answers = open_.back().answers;
    open_.push_back({heading.level, answers});
    at_.under = &heading;
    at_.answers = answers;
  }
  void leave(const Prose&) { leave_headings(); }
  void leave_headings() {
    open_.clear();
    at_.under = nullptr;
    at_.answers = 0;
  }

  struct Open {
    int level;
    std::uint16_t answers;
  };

  const std::function<void(const TextField&)>& each_;
  TextField at_;                  ///< properties shared by the next texts
  std::optional<Field> read_as_;  ///< the kind of all texts of a part, except names and headings
  std::vector<Open> open_;        ///< the headings above
};

void append_code(std::string_view code, std::string& into) {
  for (const char c : code) into += std::string_view("[]{}").find(c) == std::string_view::npos ? c : ' ';
}

}  // namespace

void for_each_text_field(const Engagement& engagement, const std::function<void(const TextField&)>& each) {
  Walk(each).walk(engagement);
}

FieldText::FieldText(const TextField& text_field) : text_field_(text_field) {
  if (text_field.text != nullptr) {
    if (text_field.is_code)
      append_code((*text_field.text)->utf8, joined_);
    else
      view_ = (*text_field.text)->utf8;
    return;
  }
  if (text_field.line->size() == 1 && !text_field.line->front().marks.code) {
    begins_.push_back(0);
    view_ = text_field.line->front().text->utf8;
    return;
  }
  for (const ProseRun& run : *text_field.line) {
    begins_.push_back(static_cast<std::uint32_t>(joined_.size()));
    if (run.line_break)
      joined_ += '\n';
    else if (run.marks.code)
      append_code(run.text->utf8, joined_);
    else
      joined_ += run.text->utf8;
  }
}

Span FieldText::span(std::size_t begin, std::size_t end) const {
  if (text_field_.text != nullptr) return span_of(*text_field_.text, begin, end);
  const auto byte = [&](std::size_t at) {
    const auto after = std::upper_bound(begins_.begin(), begins_.end(), at);
    const auto run = static_cast<std::size_t>(after - begins_.begin()) - 1;
    return span_of((*text_field_.line)[run].text, at - begins_[run], at - begins_[run] + 1);
  };
  const Span first = byte(begin), last = byte(end - 1);
  return {first.file, first.begin, std::max(first.begin, last.end)};
}

bool FieldText::is_code(std::size_t at) const {
  if (text_field_.text != nullptr) return text_field_.is_code;
  const auto after = std::upper_bound(begins_.begin(), begins_.end(), at);
  return (*text_field_.line)[static_cast<std::size_t>(after - begins_.begin()) - 1].marks.code;
}

}  // namespace socpress::inline language
