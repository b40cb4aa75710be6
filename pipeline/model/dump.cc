// The engagement as an indented outline: stable, one field a line, without places.
#include <fmt/format.h>

#include "model/fields.h"
#include "model/outline.h"
#include "model/words.h"

namespace socpress::inline model {

namespace {

/// One overload for each kind of value; the names come from the tables of fields.
class Dump {
 public:
  template <HasFields T>
  void operator()(const FieldInfo& info, const T& part) {
    if (!info.name.empty()) out_.open(info.name);
    for_each_field(part, *this);
    if (!info.name.empty()) out_.close();
  }

  void operator()(const FieldInfo& info, std::string_view value) {
    if (info.is_title)
      out_.title(value);
    else
      out_.field(info.name, value);
  }
  void operator()(const FieldInfo& info, const Text& text) { (*this)(info, std::string_view(text.utf8)); }
  void operator()(const FieldInfo& info, const std::string& word) { (*this)(info, std::string_view(word)); }
  void operator()(const FieldInfo& info, Date date) { (*this)(info, std::string_view(to_text(date))); }
  void operator()(const FieldInfo& info, std::int64_t number) {
    (*this)(info, std::string_view(fmt::to_string(number)));
  }
  void operator()(const FieldInfo& info, bool is_set) { (*this)(info, is_set ? info.word : info.absent); }
  void operator()(const FieldInfo& info, const Category& category) { (*this)(info, name_of(category)); }
  void operator()(const FieldInfo& info, const CriterionId& id) { (*this)(info, id.written()); }
  template <Written Enumeration>
  void operator()(const FieldInfo& info, Enumeration value) {
    (*this)(info, name_of(value));
  }
  template <class T>
  void operator()(const FieldInfo& info, const Located<T>& value) {
    (*this)(info, *value);
  }
  template <class T>
  void operator()(const FieldInfo& info, const std::optional<T>& value) {
    if (value)
      (*this)(info, *value);
    else
      (*this)(info, info.absent);
  }
  template <class T>
  void operator()(const FieldInfo& info, const std::vector<T>& values) {
    for (const T& value : values) (*this)(info, value);
  }
  template <class T>
  void operator()(const FieldInfo& info, const ListOrNone<T>& list) {
    if (list.none) out_.field(info.absent, *list.none);
    (*this)(info, list.items);
  }

  void operator()(const FieldInfo& info, const std::array<std::optional<Opinion>, 3>& opinions) {
    for (const Subject subject : all_subjects) {
      FieldInfo of_subject = info;
      of_subject.name = name_of(subject);
      (*this)(of_subject, opinions[static_cast<std::size_t>(subject)]);
    }
  }
  void operator()(const FieldInfo&, const TimeFrame& frame) {
    if (frame.as_of()) return out_.field("as-of", frame.last_day());
    out_.field("from", frame.first_day());
    out_.field("to", frame.last_day());
  }
  void operator()(const FieldInfo& info, const Period& period) { (*this)(info, TimeFrame{period}); }
  void operator()(const FieldInfo&, const SignedFile& file) { out_.field(*file.path, file.digest); }
  void operator()(const FieldInfo& info, const Picture& picture) {
    (*this)(info, std::string_view(fmt::format("{} x {}", picture.width, picture.height)));
  }
  void operator()(const FieldInfo& info, const Prose& prose) { write(out_, info.name, prose); }

  std::string take() { return out_.take(); }

 private:
  Outline out_;
};

}  // namespace

std::string dump(const Engagement& engagement) {
  Dump dump;
  dump({}, engagement);
  return dump.take();
}

}  // namespace socpress::inline model
