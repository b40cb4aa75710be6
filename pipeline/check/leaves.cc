// Walks the engagement's texts: terms, then management's side, then the service auditor's.
#include "check/leaves.h"

namespace socpress {

namespace {

/// One overload a kind of value, so that a part of the model is walked by listing its members.
class Walk {
 public:
  explicit Walk(const EachLeaf& each) : each_(each) {}

  void operator()(const Located<Text>& text) const {
    if (!text->empty()) each_.text(text);
  }
  void operator()(const ProseText& line) const {
    if (!line.empty()) each_.line(line);
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
    all(t.organization.name, t.organization.short_name, t.organization.address, t.organization.contact, t.auditor.name,
        t.auditor.short_name, t.auditor.designation, t.auditor.city, t.auditor.state, t.auditor.licence,
        t.auditor.address, t.auditor.contact, t.system.name, t.system.description_title, t.subservice_organizations,
        t.recipient, t.draft_label);
  }
  void operator()(const SubserviceOrganization& s) const { all(s.name, s.service, s.address, s.contact); }

  void operator()(const Management& m) const {
    all(m.description, m.other_information, m.commitments, m.requirements, m.incidents, m.changes,
        m.user_entity_controls, m.subservice_controls, m.not_applicable, m.assertion, m.controls, m.responses,
        m.soc3, m.subservice_assertions, m.bridge_letter);
  }
  void operator()(const Commitment& c) const { all(c.text, c.source); }
  void operator()(const Requirement& r) const { all(r.text); }
  void operator()(const Incident& i) const { all(i.nature, i.timing, i.effect, i.disposition); }
  void operator()(const Change& c) const { all(c.before, c.after); }
  void operator()(const UserEntityControl& c) const { all(c.text); }
  void operator()(const SubserviceControl& c) const { all(c.text); }
  void operator()(const NotApplicable& n) const { all(n.reason); }
  void operator()(const Restated& r) const { all(r.entity, r.system, r.description_title); }
  void operator()(const Matter& m) const { all(m.text); }
  void operator()(const Signature& s) const { all(s.name, s.title); }
  void operator()(const Assertion& a) const { all(a.restated, a.matters, a.signatures); }
  void operator()(const SubserviceAssertion& a) const { (*this)(a.assertion); }
  void operator()(const BridgeLetter& l) const { all(l.addressee, l.changes, l.user_entity_controls, l.signatures); }
  void operator()(const Control& c) const {
    all(c.title, c.description, c.category, c.owner, c.frequency, c.kind, c.method);
  }
  void operator()(const Response& r) const { all(r.text); }

  void operator()(const Auditor& a) const { all(a.tests, a.opinion, a.soc3); }
  void operator()(const Soc3Assertion& a) const { all(a.basis, a.signatures); }
  void operator()(const Soc3Opinion& o) const { all(o.addressee, o.opinion, o.basis, o.signature, o.city, o.state); }
  void operator()(const Test& t) const { all(t.procedure, t.population, t.result_text, t.exception, t.tester); }
  void operator()(const Opinion& o) const { all(o.by); }
  void operator()(const Basis& b) const { all(b.text); }
  void operator()(const ConcludedControl& c) const { all(c.reason); }
  void operator()(const ConcludedCriterion& c) const { all(c.reason); }
  void operator()(const AuditorsOpinion& o) const {
    all(o.addressee, o.restated);
    for (const auto& opinion : o.opinions) (*this)(opinion);
    all(o.bases, o.controls, o.criteria, o.emphasis, o.other_matters, o.signature, o.city, o.state);
  }

  void operator()(const Prose& prose) const { all(prose.blocks, prose.footnotes); }
  void operator()(const ProseBlock& block) const {
    std::visit(*this, block.value);
    all(block.public_wording);
  }
  void operator()(const ProseHeading& heading) const { all(heading.text); }
  void operator()(const ProseParagraph& paragraph) const { all(paragraph.text); }
  void operator()(const ProseList& list) const { all(list.items); }
  void operator()(const ProseTable& table) const { all(table.caption, table.head, table.rows); }
  void operator()(const ProseFigure& figure) const { all(figure.alternative, figure.caption); }
  void operator()(const ProseQuote& quote) const { all(quote.blocks); }
  void operator()(const ProseCode& code) const {
    ProseRun run;
    run.text = code.text;
    run.marks.code = true;
    (*this)(ProseText{run});
  }
  void operator()(const ProseDirective&) const {}

 private:
  template <class... Values>
  void all(const Values&... values) const {
    ((*this)(values), ...);
  }

  const EachLeaf& each_;
};

}  // namespace

void for_each_leaf(const Engagement& engagement, const EachLeaf& each) {
  const Walk walk(each);
  walk(engagement.terms);
  walk(engagement.management);
  walk(engagement.auditor);
}

}  // namespace socpress
