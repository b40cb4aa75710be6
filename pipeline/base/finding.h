// Findings as data: what is wrong, where, why, and how to fix it.
#pragma once

#include <fmt/format.h>

#include <array>
#include <optional>
#include <source_location>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/source.h"

namespace socpress::inline base {

enum class Severity { note, warning, error };
/// In ascending order of weight; the words are those that people read and write.
inline constexpr std::array<std::string_view, 3> severity_names = {"note", "warning", "error"};
constexpr std::string_view name_of(Severity severity) { return severity_names[static_cast<std::size_t>(severity)]; }

/// "tests" of "tests/missing".
constexpr std::string_view family_of(std::string_view id) { return id.substr(0, id.find('/')); }

/// What a finding blocks.
enum class Blocks {
  nothing,     ///< notes and warnings
  issue,       ///< FINAL is blocked, a DRAFT is built
  everything,  ///< the model is incomplete: nothing is built
};

struct Label {
  Span span;
  std::string text;
};

/// Who reviewed and waived a finding, and why. The finding is still reported.
struct Waived {
  std::string by, reason;
  Span span;  ///< where the waiver is written
};

/// One finding. Wording: auditor's terms, first the observation and then the rule; lower-case start, no final period.
struct Finding {
  std::string id;  ///< family/what-is-wrong, never reused
  Severity severity = Severity::error;
  Blocks blocks = Blocks::issue;
  std::string message;
  std::optional<Span> span;   ///< empty for a failure of the environment, or for something absent everywhere
  std::string label;          ///< the text at the caret; may be empty
  std::vector<Label> others;  ///< secondary places that explain the first
  std::string help;
  std::string authority;  ///< the authority for the rule, paraphrased; may be empty
  std::optional<Waived> waived{};
  Severity declared = severity;  ///< as the rule declares it; a firm may override `severity`
};

/// A kind of finding, before its placeholders are filled.
struct KindFacts {
  std::string_view id;
  Severity severity = Severity::error;
  std::string_view message, help, authority;
  Blocks blocks = Blocks::issue;
  std::string_view file{};          ///< the source file that declares it, below pipeline/
  const KindFacts* next = nullptr;  ///< in the list of all kinds
};

/// Adds a kind to the list of all kinds. Before: the object has static lifetime.
void declare(KindFacts& kind);

/// Every kind of the program, by id; an id that is declared twice appears twice.
std::vector<const KindFacts*> declared_kinds();

/// Null if no kind has the id.
const KindFacts* declared_kind(std::string_view id);

/// The last part of a path from pipeline/ on; the complete path if it has no such part.
constexpr std::string_view below_pipeline(std::string_view path) {
  constexpr std::string_view root = "pipeline/";
  const std::size_t at = path.rfind(root);
  return at == path.npos ? path : path.substr(at + root.size());
}

/// Declares a kind of finding next to its use, at namespace scope; the program lists its declarations. `Holes` are the
/// types of the message's `{}`, so that a wrong call does not compile. The help must not contain `{}`. A kind that no
/// rule lists states its requirement itself: its message is the observation, a semicolon, and the requirement.
template <class... Holes>
struct FindingKind {
  KindFacts facts;

  /// A message with as many placeholders as the kind has types.
  struct Message {
    std::string_view text;

    consteval Message(const char* text_) : text(text_) {
      if (holes(text) != sizeof...(Holes)) throw "the message has another number of holes than the kind";
    }
  };

  FindingKind(const char* id, Severity severity, Message message, const char* help = "", const char* authority = "",
              std::source_location where = std::source_location::current())
      : facts{id,
              severity,
              message.text,
              help,
              authority,
              severity == Severity::error ? Blocks::issue : Blocks::nothing,
              below_pipeline(where.file_name())} {
    declare(facts);
  }
  /// An error that blocks more, or less, than issuing.
  FindingKind(const char* id, Blocks blocks, Message message, const char* help = "", const char* authority = "",
              std::source_location where = std::source_location::current())
      : facts{id, Severity::error, message.text, help, authority, blocks, below_pipeline(where.file_name())} {
    declare(facts);
  }
  FindingKind(const FindingKind&) = delete;
  FindingKind& operator=(const FindingKind&) = delete;

  static consteval std::size_t holes(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i + 1 < text.size(); ++i)
      if (text[i] == '{' && text[i + 1] == '}') ++count;
    return count;
  }
};

/// Collects findings in the order of reporting. The only mutable argument of a stage.
class Findings {
 public:
  /// Adds details to the finding just reported; use it at once, in the same expression.
  class Entry {
   public:
    explicit Entry(Finding& finding) : finding_(finding) {}
    Entry& at(Span span) {
      finding_.span = span;
      return *this;
    }
    Entry& label(std::string text) {
      finding_.label = std::move(text);
      return *this;
    }
    Entry& also(Span span, std::string text) {
      finding_.others.push_back({span, std::move(text)});
      return *this;
    }
    /// A specific fix, if more is known than for every finding of the kind; an empty text keeps the declared help.
    Entry& help(std::string text) {
      if (!text.empty()) finding_.help = std::move(text);
      return *this;
    }

   private:
    Finding& finding_;
  };

  template <class... Holes>
  Entry report(const FindingKind<Holes...>& kind, const std::type_identity_t<Holes>&... values) {
    const KindFacts& facts = kind.facts;
    Finding finding;
    finding.id = facts.id;
    finding.severity = finding.declared = facts.severity;
    finding.blocks = facts.blocks;
    finding.message = fmt::format(fmt::runtime(facts.message), values...);
    finding.help = facts.help;
    finding.authority = facts.authority;
    all_.push_back(std::move(finding));
    return Entry(all_.back());
  }

  void add(Finding finding) { all_.push_back(std::move(finding)); }
  void append(const Findings& others) { all_.insert(all_.end(), others.all_.begin(), others.all_.end()); }
  /// Calls `change` with each finding reported so far: for decisions of the firm about findings, not for observations.
  template <class Change>
  void revise(const Change& change) {
    for (Finding& finding : all_) change(finding);
  }
  const std::vector<Finding>& all() const { return all_; }
  bool block(Blocks what) const {
    for (const Finding& finding : all_)
      if (finding.blocks >= what && what != Blocks::nothing && !finding.waived) return true;
    return false;
  }
  /// The number of findings that are not waived.
  std::size_t count(Severity severity) const {
    std::size_t n = 0;
    for (const Finding& finding : all_) n += finding.severity == severity && !finding.waived;
    return n;
  }

 private:
  std::vector<Finding> all_;
};

/// Sorts for the reader: by file, then place; findings without a place last; otherwise in the order of reporting.
std::vector<Finding> in_reading_order(std::vector<Finding> findings, const Sources& sources);

}  // namespace socpress::inline base
