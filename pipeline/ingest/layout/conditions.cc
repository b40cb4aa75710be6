// Conditions of a layout: Boolean facts with `and`, `or`, `not` and parentheses.
#include <algorithm>

#include "ingest/layout/reading.h"

namespace socpress::ingest {

namespace {

const FindingKind<std::string> no_truth{"layout/fact-not-a-truth", Severity::error,
                                        "`{}` is a fact to be printed; a condition tests truths",
                                        "truths begin with is_ or has_, or name an opinion, such as design_qualified"};
const FindingKind<std::string, std::string> unexpected{
    "layout/condition-unclear", Severity::error,
    "the condition cannot be read here: expected {}, found {}; a condition is made of facts with and, or, not and "
    "parentheses",
    "write it like: is_type_2 and not is_draft"};
const FindingKind<std::size_t> too_deep{
    "layout/condition-too-deep", Severity::error,
    "the condition is nested deeper than {} levels; a condition is short enough to follow",
    "write several sentences, each with its own `when=`"};

constexpr std::size_t deepest = 32;

Words truths() {
  Words words;
  for (std::size_t i = 0; i < static_cast<std::size_t>(Fact::count_); ++i)
    if (kind_of(static_cast<Fact>(i)) == FactKind::truth) words.push_back(name_of(static_cast<Fact>(i)));
  return words;
}

/// A recursive-descent parser: `or` binds weakest, then `and`, then `not`. Stops at the first syntax error.
class ConditionReading {
 public:
  ConditionReading(const Located<Text>& text, LayoutReading& reading)
      : text_(text), reading_(reading), findings_(reading.findings) {
    advance();
  }

  Condition read() {
    Condition condition = either(1);
    if (well_ && !word_.empty()) expected("`and`, `or` or the end");
    return well_ ? condition : Condition{};
  }

 private:
  Condition either(std::size_t level) { return joined(level, "or", Condition::Op::any); }

  /// Operands of `or`, whose operands are those of `and`: one level of the grammar, with `word` between.
  Condition joined(std::size_t level, std::string_view word, Condition::Op op) {
    const auto operand = [&] {
      return op == Condition::Op::any ? joined(level, "and", Condition::Op::all) : single(level);
    };
    Condition first = operand();
    if (word_ != word) return first;
    Condition both;
    both.op = op;
    both.parts.push_back(std::move(first));
    while (well_ && word_ == word) {
      advance();
      both.parts.push_back(operand());
    }
    return both;
  }

  Condition single(std::size_t level) {
    if (!well_) return {};
    if (level > deepest) {
      findings_.report(too_deep, deepest).at(here());
      well_ = false;
      return {};
    }
    if (word_ == "not") {
      advance();
      Condition negated;
      negated.op = Condition::Op::none;
      negated.parts.push_back(single(level + 1));
      return negated;
    }
    if (word_ == "(") {
      advance();
      Condition inner = either(level + 1);
      if (well_ && word_ != ")") expected("a closing parenthesis");
      advance();
      return inner;
    }
    return fact();
  }

  Condition fact() {
    if (word_.empty() || word_ == "and" || word_ == "or" || word_ == ")") {
      expected("a fact");
      return {};
    }
    Condition condition;
    condition.op = Condition::Op::fact;
    if (const auto fact = fact_named(word_)) {
      condition.fact = *fact;
      if (kind_of(*fact) != FactKind::truth) findings_.report(no_truth, std::string(word_)).at(here());
    } else {
      report_unknown_fact(word_, here(), truths(), reading_);
    }
    advance();
    return condition;
  }

  void expected(std::string_view what) {
    if (!well_) return;
    findings_.report(unexpected, std::string(what), word_.empty() ? std::string("the end") : fmt::format("`{}`", word_))
        .at(here());
    well_ = false;
  }

  void advance() {
    const std::string_view text = text_->utf8;
    at_ = std::min(text.find_first_not_of(" \t\r\n", at_ + word_.size()), text.size());
    if (at_ == text.size()) {
      word_ = {};
    } else if (text[at_] == '(' || text[at_] == ')') {
      word_ = text.substr(at_, 1);
    } else {
      word_ = text.substr(at_, std::min(text.find_first_of(" \t\r\n()", at_), text.size()) - at_);
    }
  }

  Span here() const { return span_of(text_, at_, at_ + word_.size()); }

  const Located<Text>& text_;
  LayoutReading& reading_;
  Findings& findings_;
  std::size_t at_ = 0;
  std::string_view word_;  // the current word; empty at the end
  bool well_ = true;
};

}  // namespace

Condition read_condition(const XmlNode& node, LayoutReading& reading) {
  const XmlAttribute* when = node.find("when");
  return when == nullptr ? Condition{} : ConditionReading(when->value, reading).read();
}

}  // namespace socpress::ingest
