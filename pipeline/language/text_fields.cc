// Walks the engagement's texts: terms, then management's side, then the service auditor's; and reads one of them.
#include "language/text_fields.h"

#include <algorithm>

namespace socpress::inline language {

namespace {

/// One overload a kind of value, so that a part of the model is walked by listing its members.
class Walk {
 public:
  explicit Walk(const std::function<void(const Leaf&)>& each) : each_(each) {}

  void operator()(Side side, const Terms& t) {
    at_.side = side;
    as(Field::name, t.organization.name, t.organization.short_name, t.organization.address, t.organization.contact,
       t.auditor.name, t.auditor.short_name, t.auditor.designation, t.auditor.city, t.auditor.state, t.auditor.licence,
       t.auditor.address, t.auditor.contact, t.system.name, t.system.description_title, t.subservice_organizations,
       t.services, t.locations, t.recipient, t.draft_label);
    if (t.prior_report) as(Field::note, t.prior_report->note);
  }

  void operator()(Side side, const Management& m) {
    at_.side = side;
    if (m.description) prose(Field::description, *m.description);
    if (m.other_information) prose(Field::other_information, *m.other_information);
    as(Field::commitment, m.commitments);
    as(Field::requirement, m.requirements);
    as(Field::incident, m.incidents);
    as(Field::change, m.changes);
    as(Field::user_entity_control, m.user_entity_controls);
    as(Field::subservice_control, m.subservice_controls);
    as(Field::not_applicable, m.not_applicable);
    as(Field::assertion, m.assertion);
    as(Field::control, m.controls);
    as(Field::response, m.responses);
    as(Field::assertion, m.soc3, m.subservice_assertions);
    as(Field::note, m.bridge_letter);
  }

  void operator()(Side side, const Auditor& a) {
    at_.side = side;
    as(Field::procedure, a.tests, a.walkthroughs);
    as(Field::name, a.opinion);
    as(Field::basis, a.soc3);
  }

 private:
  template <class... Values>
  void all(const Values&... values) {
    (each_of(values), ...);
  }
  template <class... Values>
  void as(Field field, const Values&... values) {
    at_.field = field;
    (each_of(values), ...);
  }
  /// The texts of one thing that has an id.
  template <class... Values>
  void of(const Located<std::string>& id, Field field, const Values&... values) {
    at_.id = *id;
    as(field, values...);
    at_.id = {};
  }

  template <class... Values>
  void of(const Located<CriterionId>& id, Field field, const Values&... values) {
    at_.id = id->id;
    as(field, values...);
    at_.id = {};
  }

  void each_of(const Located<Text>& text) {
    if (text->empty()) return;
    Leaf leaf = at_;
    leaf.text = &text;
    each_(leaf);
  }
  void each_of(const ProseText& line) {
    if (line.empty()) return;
    Leaf leaf = at_;
    leaf.line = &line;
    each_(leaf);
  }
  template <class T>
  void each_of(const std::optional<T>& value) {
    if (value) each_of(*value);
  }
  template <class T>
  void each_of(const std::vector<T>& values) {
    for (const T& value : values) each_of(value);
  }
  template <class T>
  void each_of(const ListOrNone<T>& list) {
    all(list.items, list.none);
  }

  void each_of(const SubserviceOrganization& s) {
    as(Field::name, s.name, s.service, s.address, s.contact);
    as(Field::note, s.watched_otherwise);
    at_.field = Field::name;
  }
  void each_of(const OfferedService& s) { all(s.name); }

  void each_of(const Commitment& c) {
    of(c.id, Field::commitment, c.text);
    of(c.id, Field::source, c.source);
  }
  void each_of(const Requirement& r) { of(r.id, Field::requirement, r.text); }
  void each_of(const Incident& i) { of(i.id, Field::incident, i.nature, i.timing, i.effect, i.disposition); }
  void each_of(const Change& c) { all(c.before, c.after); }
  void each_of(const UserEntityControl& c) { of(c.id, Field::user_entity_control, c.text); }
  void each_of(const SubserviceControl& c) { of(c.id, Field::subservice_control, c.text); }
  void each_of(const NotApplicable& n) { of(n.criterion, Field::not_applicable, n.reason); }
  void each_of(const Restated& r) { as(Field::name, r.entity, r.system, r.description_title); }
  void each_of(const Matter& m) { as(Field::assertion, m.text); }
  void each_of(const Signature& s) { as(Field::name, s.name, s.title); }
  void each_of(const Assertion& a) { all(a.restated, a.matters, a.signatures); }
  void each_of(const SubserviceAssertion& a) { all(a.assertion); }
  void each_of(const BridgeLetter& l) { all(l.addressee, l.changes, l.user_entity_controls, l.signatures); }
  void each_of(const Control& c) {
    of(c.id, Field::control_title, c.title);
    of(c.id, Field::control, c.description);
    of(c.id, Field::control_attribute, c.category, c.owner, c.frequency, c.kind, c.method);
  }
  void each_of(const Response& r) { of(r.test, Field::response, r.text); }
  void each_of(const Soc3Assertion& a) { all(a.basis, a.signatures); }

  void each_of(const Test& t) {
    of(t.id, Field::procedure, t.procedure);
    of(t.id, Field::population, t.population);
    of(t.id, Field::result, t.result_text);
    of(t.id, Field::exception, t.exception);
    of(t.id, Field::name, t.tester);
    of(t.id, Field::note, t.population_evidence);
  }
  void each_of(const Walkthrough& w) {
    of(w.control, Field::walkthrough, w.procedure);
    of(w.control, Field::name, w.performed_by);
  }
  void each_of(const Opinion& o) { as(Field::name, o.by); }
  void each_of(const Basis& b) { as(Field::basis, b.text); }
  void each_of(const ConcludedControl& c) { of(c.control, Field::conclusion, c.reason); }
  void each_of(const ConcludedCriterion& c) { of(c.criterion, Field::conclusion, c.reason); }
  void each_of(const AuditorsOpinion& o) {
    as(Field::name, o.addressee, o.restated);
    for (const auto& opinion : o.opinions) each_of(opinion);
    all(o.bases, o.controls, o.criteria);
    as(Field::emphasis, o.emphasis);
    as(Field::other_matter, o.other_matters);
    if (o.subsequent_events) as(Field::subsequent_events, o.subsequent_events->none, o.subsequent_events->text);
    as(Field::name, o.signature, o.city, o.state);
  }
  void each_of(const Soc3Opinion& o) {
    as(Field::basis, o.basis);
    as(Field::name, o.addressee, o.opinion, o.signature, o.city, o.state);
  }

  void prose(Field field, const Prose& given) {
    field_of_prose_ = field;
    as(field, given.blocks);
    leave_headings();
    as(field, given.footnotes);
  }
  void each_of(const ProseBlock& block) {
    std::visit([this](const auto& value) { each_of(value); }, block.value);
    all(block.public_wording);
  }
  void each_of(const ProseHeading& heading) {
    enter(heading);
    as(Field::heading, heading.text);
    at_.field = field_of_prose_;
  }
  void each_of(const ProseParagraph& paragraph) { all(paragraph.text); }
  void each_of(const ProseList& list) { all(list.items); }
  void each_of(const ProseTable& table) { all(table.caption, table.head, table.rows); }
  void each_of(const ProseFigure& figure) { all(figure.alternative, figure.caption); }
  void each_of(const ProseQuote& quote) { all(quote.blocks); }
  void each_of(const ProseCode& code) {
    at_.is_code = true;
    all(code.text);
    at_.is_code = false;
  }
  void each_of(const ProseDirective&) {}

  /// What a heading answers holds for the headings below it that say nothing of their own.
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
  void leave_headings() {
    open_.clear();
    at_.under = nullptr;
    at_.answers = 0;
  }

  struct Open {
    int level;
    std::uint16_t answers;
  };

  const std::function<void(const Leaf&)>& each_;
  Leaf at_;  ///< what is the same of the leaves to come
  Field field_of_prose_ = Field::description;
  std::vector<Open> open_;  ///< the headings above
};

void append_code(std::string_view code, std::string& into) {
  for (const char c : code) into += std::string_view("[]{}").find(c) == std::string_view::npos ? c : ' ';
}

}  // namespace

void for_each_leaf(const Engagement& engagement, const std::function<void(const Leaf&)>& each) {
  Walk walk(each);
  walk(Side::terms, engagement.terms);
  if (engagement.management) walk(Side::management, *engagement.management);
  if (engagement.auditor) walk(Side::auditor, *engagement.auditor);
}

LeafText::LeafText(const Leaf& leaf) : leaf_(leaf) {
  if (leaf.text != nullptr) {
    if (leaf.is_code)
      append_code((*leaf.text)->utf8, joined_);
    else
      view_ = (*leaf.text)->utf8;
    return;
  }
  if (leaf.line->size() == 1 && !leaf.line->front().marks.code) {
    begins_.push_back(0);
    view_ = leaf.line->front().text->utf8;
    return;
  }
  for (const ProseRun& run : *leaf.line) {
    begins_.push_back(static_cast<std::uint32_t>(joined_.size()));
    if (run.line_break)
      joined_ += '\n';
    else if (run.marks.code)
      append_code(run.text->utf8, joined_);
    else
      joined_ += run.text->utf8;
  }
}

Span LeafText::span(std::size_t begin, std::size_t end) const {
  if (leaf_.text != nullptr) return span_of(*leaf_.text, begin, end);
  const auto byte = [&](std::size_t at) {
    const auto after = std::upper_bound(begins_.begin(), begins_.end(), at);
    const auto run = static_cast<std::size_t>(after - begins_.begin()) - 1;
    return span_of((*leaf_.line)[run].text, at - begins_[run], at - begins_[run] + 1);
  };
  const Span first = byte(begin), last = byte(end - 1);
  return {first.file, first.begin, std::max(first.begin, last.end)};
}

bool LeafText::is_code(std::size_t at) const {
  if (leaf_.text != nullptr) return leaf_.is_code;
  const auto after = std::upper_bound(begins_.begin(), begins_.end(), at);
  return (*leaf_.line)[static_cast<std::size_t>(after - begins_.begin()) - 1].marks.code;
}

}  // namespace socpress::inline language
