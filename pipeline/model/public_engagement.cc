// The public model as text.
#include "model/public_engagement.h"

#include <fmt/format.h>

#include "model/outline.h"
#include "model/public_fields.h"

namespace socpress::inline model {

namespace {

constexpr std::string_view claims[] = {"open", "effective", "effective-except-for", "not-effective"};
constexpr std::string_view verdicts[] = {"open", "unqualified", "qualified", "adverse", "disclaimer"};

/// One overload for each kind of value; the names come from the tables of fields.
class PublicDump {
 public:
  template <HasFields T>
  void operator()(const FieldInfo& info, const T& part) {
    if (!info.name.empty()) out.open(info.name);
    for_each_field(part, *this);
    if (!info.name.empty()) out.close();
  }
  template <class T>
  void operator()(const FieldInfo& info, const std::optional<T>& value) {
    if (value) (*this)(info, *value);
  }
  template <class T>
  void operator()(const FieldInfo& info, const std::vector<T>& values) {
    for (const T& value : values) (*this)(info, value);
  }
  void operator()(const FieldInfo& info, std::string_view value) {
    if (info.is_title)
      out.title(value);
    else if (!info.name.empty())
      out.field(info.name, value);
  }
  void operator()(const FieldInfo& info, const PublicText& text) { (*this)(info, std::string_view(text.utf8)); }
  void operator()(const FieldInfo& info, Date date) { (*this)(info, std::string_view(to_text(date))); }
  void operator()(const FieldInfo& info, const Category& category) { (*this)(info, name_of(category)); }
  void operator()(const FieldInfo& info, bool is_set) { (*this)(info, is_set ? info.word : info.absent); }
  void operator()(const FieldInfo& info, PublicClaim claim) { (*this)(info, claims[static_cast<std::size_t>(claim)]); }
  void operator()(const FieldInfo& info, PublicVerdict verdict) {
    (*this)(info, verdicts[static_cast<std::size_t>(verdict)]);
  }
  void operator()(const FieldInfo& info, const Picture& picture) {
    (*this)(info, std::string_view(fmt::format("{} x {}", picture.width, picture.height)));
  }
  void operator()(const FieldInfo&, std::uint32_t) {}
  void operator()(const FieldInfo& info, const PublicLine& runs) { line(info.name, runs); }
  void operator()(const FieldInfo&, const PublicBlock& block) { std::visit(*this, block.value); }

  void operator()(const PublicHeading& heading) { line(fmt::format("heading {}", heading.level), heading.text); }
  void operator()(const PublicParagraph& paragraph) { line("paragraph", paragraph.text); }
  void operator()(const PublicList& list);
  void operator()(const PublicTable& table);
  void operator()(const PublicFigure& figure);
  void operator()(const PublicQuote& quote);
  void operator()(const PublicCode& code) { out.field("code", std::string_view(code.text.utf8)); }

  Outline out;

 private:
  void line(std::string_view name, const PublicLine& line);
};

void PublicDump::line(std::string_view name, const PublicLine& line) {
  std::string words;
  for (const PublicRun& run : line) {
    if (run.footnote)
      words += fmt::format("[^{}]", *run.footnote + 1);
    else if (run.line_break)
      words += '\n';
    else
      words += run.text.utf8;
  }
  out.field(name, std::string_view(words));
}

void PublicDump::operator()(const PublicList& list) {
  out.open(list.ordered ? fmt::format("list from {}", list.first) : "list");
  for (const auto& item : list.items) {
    out.open("item");
    (*this)({}, item);
    out.close();
  }
  out.close();
}

void PublicDump::operator()(const PublicTable& table) {
  out.open("table");
  line("caption", table.caption);
  for (const PublicLine& head : table.head) line("head", head);
  for (const auto& row : table.rows)
    for (const PublicLine& cell : row) line("cell", cell);
  out.close();
}

void PublicDump::operator()(const PublicFigure& figure) {
  out.open(fmt::format("figure {}", figure.picture));
  out.field("alternative", std::string_view(figure.alternative.utf8));
  out.field("caption", std::string_view(figure.caption.utf8));
  out.close();
}

void PublicDump::operator()(const PublicQuote& quote) {
  out.open("quote");
  (*this)({}, quote.blocks);
  out.close();
}

}  // namespace

std::string dump(const PublicEngagement& engagement) {
  PublicDump dump;
  dump({}, engagement);
  return dump.out.take();
}

}  // namespace socpress::inline model
