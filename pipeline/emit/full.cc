// Findings for a terminal: source lines with carets, help, and authority.
#include <algorithm>

#include "base/excerpt.h"
#include "emit/formats.h"
#include "emit/places.h"

namespace socpress::emit {
namespace {

/// Terminal colors by meaning; all empty when color is off.
struct Paint {
  std::string_view strong, error, warning, note, place, off;
};
constexpr Paint plain{"", "", "", "", "", ""};
constexpr Paint colored{"\x1b[1m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m", "\x1b[34m", "\x1b[0m"};

std::string_view paint_of(const Paint& paint, Severity severity) {
  switch (severity) {
    case Severity::note: return paint.note;
    case Severity::warning: return paint.warning;
    case Severity::error: return paint.error;
  }
  return "";
}

/// One finding while it is being written.
class Page {
 public:
  explicit Page(const Input& input) : input_(input), paint_(input.options.color ? colored : plain) {}

  std::string of(const Finding& finding) {
    out_ = fmt::format("{}{}[{}]{}{}: {}{}\n", paint_of(paint_, finding.severity), name_of(finding.severity),
                       finding.id, paint_.off, paint_.strong, on_one_line(finding.message), paint_.off);
    margin_ = 1;
    if (finding.span) show(*finding.span, finding.label, "-->", '^');
    for (const Label& other : finding.others) show(other.span, other.text, ":::", '-');
    remark("help: ", finding.help);
    remark("authority: ", finding.authority);
    if (finding.waived)
      remark("waived ",
             fmt::format("{} ({})", words_of(*finding.waived), place_of(finding.waived->span, input_.sources)));
    return std::move(out_) + "\n";
  }

 private:
  void show(Span span, std::string_view label, std::string_view arrow, char mark) {
    const Excerpt excerpt = excerpt_of(span, input_.sources, input_.options.width);
    const std::string gutter(excerpt.number.size(), ' ');
    margin_ = std::max(margin_, gutter.size());
    out_ += fmt::format("{}{}{}{} {}\n", gutter, paint_.place, arrow, paint_.off, place_of(span, input_.sources));
    out_ += fmt::format("{}{} |{}\n", paint_.place, gutter, paint_.off);
    out_ += fmt::format("{}{} |{} {}\n", paint_.place, excerpt.number, paint_.off, excerpt.line);
    out_ += fmt::format("{}{} |{} {}{}{}{}{}{}\n", paint_.place, gutter, paint_.off, std::string(excerpt.indent, ' '),
                        paint_.strong, std::string(excerpt.width, mark), label.empty() ? "" : " ", label, paint_.off);
  }

  void remark(std::string_view what, std::string_view text) {
    if (!text.empty())
      out_ += fmt::format("{} {}={} {}{}\n", std::string(margin_, ' '), paint_.place, paint_.off, what,
                          on_one_line(std::string(text)));
  }

  const Input& input_;
  const Paint& paint_;
  std::string out_;
  std::size_t margin_ = 1;
};

}  // namespace

std::string emit_full(const Input& input) {
  std::string out;
  Page page(input);
  for (const Finding& finding : input.findings) out += page.of(finding);
  return out + count_line(input.findings);
}

}  // namespace socpress::emit
