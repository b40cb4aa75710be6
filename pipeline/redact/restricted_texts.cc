// What stays behind: every text of an engagement that the public may not see, for a search of the finished report.
#include "redact/restricted_texts.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "text/fold.h"
#include "text/unicode.h"

namespace socpress::redact {

namespace {

/// Words of the trade that any report says; columns that hold nothing else are left out as a whole.
constexpr std::string_view generic[] = {
    "no exceptions noted",    "no exception noted", "not applicable",       "none",    "security",
    "availability",           "confidentiality",    "processing integrity", "privacy", "management",
    "chief executive officer"};

/// The words of a text, folded, each behind a blank: so that a phrase is found in whole words by its bytes.
std::string plain(std::string_view text) {
  const std::string folded_text = compatibly_folded(text);
  std::string out = " ";
  for (std::size_t at = 0; at < folded_text.size();) {
    const std::size_t begin = at;
    if (is_letter_or_digit(next_code_point(folded_text, at)))
      out.append(folded_text, begin, at - begin);
    else if (out.back() != ' ')
      out += ' ';
  }
  if (out.back() != ' ') out += ' ';
  return out;
}

/// Walks both sides, one overload a kind of value. What is meant for the public from the start is not walked.
class Walk {
 public:
  explicit Walk(std::vector<std::string>& out) : out_(out) {}

  void operator()(const Located<Text>& text) const { out_.push_back(text->utf8); }
  void operator()(const Located<std::string>& id) const { out_.push_back(id.value); }
  void operator()(const ProseText& line) const {
    std::string text;
    for (const ProseRun& run : line) text += run.line_break ? " " : run.text->utf8;
    out_.push_back(text);
  }
  template <class T>
  void operator()(const std::optional<T>& value) const {
    if (value) (*this)(*value);
  }
  template <class T>
  void operator()(const std::vector<T>& values) const {
    for (const T& value : values) (*this)(value);
  }
  template <class T>
  void operator()(const ListOrNone<T>& list) const {
    all(list.items, list.none);
  }

  void operator()(const Terms& t) const {
    all(t.auditor.licence, t.system.description_title, t.subservice_organizations, t.recipient, t.draft_label);
    if (t.prior_report) (*this)(t.prior_report->note);
  }
  void operator()(const SubserviceOrganization& s) const {
    all(s.id, s.name, s.address, s.contact, s.watched_otherwise);
  }

  void operator()(const Management& m) const {
    all(m.description, m.other_information, m.commitments, m.requirements, m.incidents, m.changes,
        m.user_entity_controls, m.subservice_controls, m.not_applicable, m.assertion, m.subservice_assertions,
        m.controls, m.responses, m.bridge_letter);
  }
  void operator()(const Commitment& c) const { all(c.id, c.text, c.source); }
  void operator()(const Requirement& r) const { all(r.id, r.text); }
  void operator()(const Incident& i) const { all(i.id, i.nature, i.timing, i.effect, i.disposition); }
  void operator()(const Change& c) const { all(c.before, c.after); }
  void operator()(const UserEntityControl& c) const { all(c.id, c.text); }
  void operator()(const SubserviceControl& c) const { all(c.id, c.text); }
  void operator()(const NotApplicable& n) const { all(n.reason); }
  void operator()(const Matter& m) const { all(m.text); }
  void operator()(const Signature& s) const { all(s.name); }
  void operator()(const Assertion& a) const { all(a.matters, a.signatures); }
  void operator()(const SubserviceAssertion& a) const { (*this)(a.assertion); }
  void operator()(const BridgeLetter& l) const { all(l.addressee, l.changes, l.user_entity_controls, l.signatures); }
  void operator()(const Control& c) const { all(c.id, c.title, c.description, c.category, c.owner); }
  void operator()(const Response& r) const { all(r.text); }

  void operator()(const Auditor& a) const {
    all(a.tests, a.walkthroughs, a.opinion, a.waivers);
    if (a.sign_off) all(a.sign_off->by, a.sign_off->digest);
  }
  void operator()(const Test& t) const {
    all(t.id, t.procedure, t.population, t.result_text, t.exception, t.tester, t.population_evidence);
  }
  void operator()(const Walkthrough& w) const { all(w.procedure, w.performed_by); }
  void operator()(const FindingWaiver& w) const { all(w.reason, w.by); }
  void operator()(const Opinion& o) const { all(o.by); }
  void operator()(const Basis& b) const { all(b.text); }
  void operator()(const ConcludedControl& c) const { all(c.reason); }
  void operator()(const ConcludedCriterion& c) const { all(c.reason); }
  void operator()(const AuditorsOpinion& o) const {
    for (const auto& opinion : o.opinions) (*this)(opinion);
    all(o.bases, o.controls, o.criteria, o.emphasis, o.other_matters, o.signature);
    if (o.subsequent_events) all(o.subsequent_events->none, o.subsequent_events->text);
  }

  void operator()(const Prose& prose) const { all(prose.blocks, prose.footnotes); }
  void operator()(const ProseBlock& block) const { std::visit(*this, block.value); }
  void operator()(const ProseHeading& heading) const { all(heading.text); }
  void operator()(const ProseParagraph& paragraph) const { all(paragraph.text); }
  void operator()(const ProseList& list) const { all(list.items); }
  void operator()(const ProseTable& table) const { all(table.caption, table.head, table.rows); }
  void operator()(const ProseFigure& figure) const { all(figure.path, figure.alternative, figure.caption); }
  void operator()(const ProseQuote& quote) const { all(quote.blocks); }
  void operator()(const ProseCode& code) const { all(code.text); }
  void operator()(const ProseDirective&) const {}

 private:
  template <class... Values>
  void all(const Values&... values) const {
    ((*this)(values), ...);
  }

  std::vector<std::string>& out_;
};

}  // namespace

std::vector<std::string> restricted_atoms(const Engagement& engagement, const PublicEngagement& shown) {
  std::vector<std::string> out;
  const Walk walk(out);
  walk(engagement.terms);
  walk(engagement.management);
  walk(engagement.auditor);
  // The public model's dump holds every text that it has.
  const std::string public_text = plain(dump(shown));
  const auto is_open = [&](const std::string& text) {
    const std::string words = plain(text);
    return words == " " || public_text.find(words) != std::string::npos ||
           std::any_of(std::begin(generic), std::end(generic),
                       [&](std::string_view phrase) { return words == plain(phrase); });
  };
  out.erase(std::remove_if(out.begin(), out.end(), is_open), out.end());
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace socpress::redact
