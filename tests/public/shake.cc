// One function per part of the model; each names every field, so that a new field must be classified here.
#include "public/shake.h"

#include <algorithm>
#include <set>

namespace socpress::shaken {

namespace {

class Shaking {
 public:
  explicit Shaking(Dice& dice) : dice_(dice) {}

  void terms(Terms& terms);
  void management(Management& management);
  void auditor(std::optional<Auditor>& auditor);
  void catalog(Catalog& catalog);

 private:
  // A public field moves; a restricted one is replaced.
  void move(Span& at) { at = span(dice_); }
  template <class T>
  void move(Located<T>& field) {
    field.span = span(dice_);
  }
  void move(Located<Text>& field) {
    field.span = span(dice_);
    field.value.anchors = {{0, static_cast<std::uint32_t>(dice_.below(9'000))}};
  }
  template <class T>
  void move(std::optional<T>& field) {
    if (field) move(*field);
  }
  template <class T>
  void move(std::vector<T>& fields) {
    for (T& field : fields) move(field);
  }

  void other(Located<Text>& field) {
    field.value.utf8 = words(dice_);
    move(field);
  }
  void other(Located<std::string>& field) { field = {words(dice_), span(dice_)}; }
  void other(Located<Date>& field) { field = {date(dice_), span(dice_)}; }
  void other(Located<std::int64_t>& field) { field = {static_cast<std::int64_t>(dice_.below(5'000)), span(dice_)}; }
  void other(Located<bool>& field) { field = {dice_.coin(), span(dice_)}; }
  void other(Located<Category>& field) {
    field = {Category(dice_.coin() ? Category::privacy : Category::security), span(dice_)};
  }
  void other(Located<CriterionId>& field) { field = {{words(dice_), words(dice_)}, span(dice_)}; }
  void other(Located<Subject>& field) { field = {one_of(dice_, Subject::operating_effectiveness), span(dice_)}; }
  void other(Located<Procedure>& field) { field = {one_of(dice_, Procedure::reperformance), span(dice_)}; }
  void other(Located<Result>& field) { field = {one_of(dice_, Result::did_not_operate), span(dice_)}; }
  void other(Located<OpinionKind>& field) { field = {one_of(dice_, OpinionKind::disclaimer), span(dice_)}; }
  void other(Located<ControlConclusion>& field) {
    field = {one_of(dice_, ControlConclusion::not_suitably_designed), span(dice_)};
  }
  template <class T>
  void other(std::optional<T>& field) {
    field.reset();
    if (dice_.coin()) other(field.emplace());
  }
  template <class T>
  void other(std::vector<T>& rows, std::size_t least = 0) {
    rows.resize(least + dice_.below(6));
    for (T& row : rows) other(row);
  }
  template <class T>
  void other(ListOrNone<T>& list) {
    other(list.items);
    other(list.none);
  }

  void other(Control& c) {
    each(c.id, c.title, c.description, c.criteria, c.category, c.owner, c.frequency, c.kind, c.method, c.effective_from,
         c.effective_to, c.organization);
    c.is_public = dice_.coin();
    move(c.row);
  }
  void other(Incident& i) {
    each(i.id, i.nature, i.timing, i.effect, i.disposition);
    move(i.span);
  }
  void other(Change& c) {
    each(c.date, c.before, c.after);
    move(c.span);
  }
  void other(UserEntityControl& c) { each(c.id, c.text, c.criteria); }
  void other(SubserviceControl& c) { each(c.id, c.organization, c.text, c.criteria); }
  void other(NotApplicable& n) { each(n.criterion, n.reason); }
  void other(Response& r) { each(r.test, r.text); }
  void other(Signature& s) { each(s.name, s.title); }
  void other(Matter& m) { each(m.subject, m.text, m.pervasive); }
  void other(TimeFrame& frame) {
    if (dice_.coin())
      frame.value = Period{{date(dice_), span(dice_)}, {date(dice_), span(dice_)}};
    else
      frame.value = AsOf{{date(dice_), span(dice_)}};
  }
  void other(Restated& r) {
    each(r.entity, r.system, r.description_title, r.time_frame, r.categories);
    move(r.span);
  }
  void other(Assertion& a) { each(a.restated, a.asserts, a.matters, a.date, a.signatures); }
  void other(SubserviceAssertion& a) { each(a.organization, a.assertion); }
  void other(Located<ReportType>& field) {
    field = {dice_.coin() ? ReportType::type1 : ReportType::type2, span(dice_)};
  }
  void other(Period& period) { period = {{date(dice_), span(dice_)}, {date(dice_), span(dice_)}}; }
  void other(BridgeLetter& l) {
    each(l.addressee, l.last_report.type, l.last_report.time_frame, l.last_report.date, l.last_report.auditor, l.period,
         l.changes, l.incidents, l.control_failures, l.subservice_organizations, l.user_entity_controls, l.date,
         l.signatures);
    move(l.span);
  }
  void other(Test& t) {
    each(t.id, t.control, t.procedure, t.kinds, t.population, t.population_size, t.sample_size, t.deviations, t.result,
         t.result_text, t.exception, t.tested_on, t.tester, t.population_evidence);
    move(t.row);
  }
  void other(Opinion& o) {
    each(o.kind, o.by, o.on);
    move(o.span);
  }
  void other(Basis& b) {
    each(b.subjects, b.criteria, b.controls, b.text, b.effect);
    move(b.span);
  }
  void other(ConcludedControl& c) { each(c.control, c.conclusion, c.reason); }
  void other(ConcludedCriterion& c) { each(c.criterion, c.achieved, c.reason); }
  void other(RecordedProcedures& p) { each(p.samples, p.information_produced, p.entity_level); }
  void other(AuditorsOpinion& o) {
    each(o.addressee, o.restated, o.bases, o.controls, o.criteria, o.emphasis, o.other_matters, o.procedures,
         o.representation_letter_date, o.report_date, o.signature, o.city, o.state);
    for (auto& opinion : o.opinions) other(opinion);
  }
  void other(SignedFile& f) { each(f.path, f.digest); }
  void other(SignOff& s) {
    each(s.by, s.on, s.digest, s.soc3, s.files);
    move(s.span);
  }

  // Prose.
  ProseText other_line() {
    ProseText line(1 + dice_.below(3));
    for (ProseRun& run : line) {
      other(run.text);
      run.marks = {dice_.coin(), dice_.coin(), dice_.coin()};
      if (dice_.coin()) run.link = "#" + words(dice_);
    }
    return line;
  }
  ProseBlock other_block();
  void other(Prose& prose) {
    prose = {};
    for (std::size_t i = dice_.below(9); i > 0; --i) prose.blocks.push_back(other_block());
    for (std::size_t i = dice_.below(3); i > 0; --i) prose.footnotes.push_back(other_line());
    for (std::size_t i = dice_.below(3); i > 0; --i) prose.pictures.push_back(picture(dice_));
  }
  void move_words(ProseText& line) {
    for (ProseRun& run : line) {
      move(run.text);
      if (run.footnote) public_notes_.insert(*run.footnote);
      if (!run.footnote && !run.line_break) run.link = dice_.coin() ? "#" + words(dice_) : std::string();
    }
  }
  void move_block(ProseBlock& block);
  void description(Prose& prose);
  void renumber_pictures(Prose& prose);

  template <class... Fields>
  void each(Fields&... fields) {
    (other(fields), ...);
  }

  Dice& dice_;
  std::set<std::size_t> public_notes_;  ///< those that public words refer to
};

void Shaking::terms(Terms& t) {
  move(t.kind);
  move(t.type);
  if (t.time_frame) {
    const Date from = t.time_frame->first_day(), to = t.time_frame->last_day();
    t.time_frame->value = Period{{from, span(dice_)}, {to, span(dice_)}};
  }
  move(t.categories);
  std::reverse(t.categories.begin(), t.categories.end());  // the report has its own order
  if (dice_.coin()) t.categories.push_back(t.categories.front());
  for (Located<Text>* field :
       {&t.organization.name, &t.organization.short_name, &t.auditor.name, &t.auditor.short_name, &t.system.name})
    move(*field);
  move(t.organization.address);
  move(t.organization.contact);
  other(t.organization.logo_path);
  move(t.auditor.designation);
  move(t.auditor.city);
  move(t.auditor.state);
  move(t.auditor.address);
  move(t.auditor.contact);
  each(t.auditor.licence, t.system.description_title, t.recipient, t.draft_label, t.layout);
  for (SubserviceOrganization& one : t.subservice_organizations) {
    each(one.id, one.monitoring, one.address, one.contact);
    if (!one.public_name) other(one.name);
    move(one.service);
    move(one.method);
  }
  t.presentation = one_of(dice_, Presentation::cards);
  move(t.span);
}

ProseBlock Shaking::other_block() {
  ProseBlock block;
  move(block.span);
  switch (dice_.below(7)) {
    case 0: block.value = ProseHeading{static_cast<int>(2 + dice_.below(3)), other_line(), {}}; break;
    case 1: block.value = ProseList{dice_.coin(), 1, {{ProseBlock{ProseParagraph{other_line()}, span(dice_)}}}}; break;
    case 2: block.value = ProseTable{other_line(), {ColumnAlign::left}, {other_line()}, {{other_line()}}}; break;
    case 3: block.value = ProseQuote{{ProseBlock{ProseParagraph{other_line()}, span(dice_)}}}; break;
    case 4: block.value = ProseCode{{{words(dice_), {}}, span(dice_)}}; break;
    case 5: block.value = ProseDirective{one_of(dice_, Directive::criteria_and_controls)}; break;
    default: block.value = ProseParagraph{other_line()};
  }
  return block;
}

/// The words of a public block remain; their places, links and marks for the description criteria do not.
void Shaking::move_block(ProseBlock& block) {
  move(block.span);
  if (auto* heading = std::get_if<ProseHeading>(&block.value)) {
    move_words(heading->text);
    heading->answers.clear();
    if (dice_.coin()) heading->answers.push_back({{static_cast<int>(1 + dice_.below(9)), {}}, span(dice_)});
  }
  if (auto* paragraph = std::get_if<ProseParagraph>(&block.value)) move_words(paragraph->text);
  if (auto* list = std::get_if<ProseList>(&block.value))
    for (auto& item : list->items)
      for (ProseBlock& inner : item) move_block(inner);
  if (auto* figure = std::get_if<ProseFigure>(&block.value)) {
    other(figure->path);
    move(figure->alternative);
    move(figure->caption);
  }
  if (auto* directive = std::get_if<ProseDirective>(&block.value))
    directive->what = one_of(dice_, Directive::criteria_and_controls);
}

/// Pictures that are not public are added and removed, so that the numbers of the public ones change.
void Shaking::renumber_pictures(Prose& prose) {
  const std::size_t more = dice_.below(4);
  for (std::size_t i = 0; i < more; ++i) prose.pictures.insert(prose.pictures.begin(), picture(dice_));
  for (ProseBlock& block : prose.blocks)
    if (auto* figure = std::get_if<ProseFigure>(&block.value)) figure->picture += more;
}

void Shaking::description(Prose& prose) {
  prose.file = static_cast<FileId>(dice_.below(9));
  std::vector<ProseBlock> shaken;
  bool open = false;
  for (ProseBlock& block : prose.blocks) {
    auto* heading = std::get_if<ProseHeading>(&block.value);
    if (heading != nullptr) open = heading->is_public;
    if (block.public_wording) {
      ProseBlock restricted = other_block();
      while (std::holds_alternative<ProseHeading>(restricted.value)) restricted = other_block();
      restricted.public_wording = std::move(block.public_wording);
      move_words(*restricted.public_wording);
      shaken.push_back(std::move(restricted));
    } else if (open) {
      move_block(block);
      shaken.push_back(std::move(block));
      if (dice_.coin())
        shaken.push_back({ProseDirective{one_of(dice_, Directive::criteria_and_controls)}, span(dice_)});
    } else {
      // The heading that ends the preceding public part remains a heading, restricted as before.
      if (heading != nullptr)
        shaken.push_back({ProseHeading{static_cast<int>(2 + dice_.below(3)), other_line(), {}}, span(dice_)});
      for (std::size_t i = dice_.below(3); i > 0; --i) shaken.push_back(other_block());
    }
    if (!open && dice_.coin()) shaken.push_back({ProseHeading{3, other_line(), {}}, span(dice_)});
  }
  prose.blocks = std::move(shaken);
  for (std::size_t i = 0; i < prose.footnotes.size(); ++i) {
    if (public_notes_.contains(i))
      move_words(prose.footnotes[i]);
    else
      prose.footnotes[i] = other_line();
  }
  renumber_pictures(prose);
}

void Shaking::management(Management& m) {
  if (m.description) description(*m.description);
  other(m.other_information);
  for (Commitment& c : m.commitments) {
    each(c.id, c.source);
    if (c.is_restricted)
      other(c.text);
    else
      move(c.text);
    move(c.categories);
    std::reverse(c.categories.begin(), c.categories.end());
  }
  for (Requirement& r : m.requirements) {
    each(r.id, r.commitments);
    if (r.is_restricted)
      other(r.text);
    else
      move(r.text);
  }
  Commitment hidden{{}, {{Category(Category::privacy), span(dice_)}}, {}, {}, true};
  Requirement hidden_too{{}, {}, {}, true};
  each(hidden.text, hidden_too.text);
  if (dice_.coin()) m.commitments.insert(m.commitments.begin(), std::move(hidden));
  if (dice_.coin()) m.requirements.insert(m.requirements.begin(), std::move(hidden_too));
  each(m.incidents, m.changes, m.not_applicable, m.assertion, m.subservice_assertions, m.controls, m.responses,
       m.bridge_letter);
  if (!m.user_entity_controls.empty()) other(m.user_entity_controls, 1);
  if (!m.subservice_controls.empty()) other(m.subservice_controls, 1);
  if (!m.soc3) return;
  move(m.soc3->claim);
  move(m.soc3->basis);
  move(m.soc3->date);
  for (Signature& signature : m.soc3->signatures) {
    move(signature.name);
    move(signature.title);
  }
  move(m.soc3->span);
}

void Shaking::auditor(std::optional<Auditor>& side) {
  if (!side) return;
  each(side->tests, side->opinion, side->sign_off);
  if (!side->soc3) return;
  Soc3Opinion& report = *side->soc3;
  if (report.opinion) {
    move(report.opinion->kind);
    each(report.opinion->by, report.opinion->on);
    move(report.opinion->span);
  }
  move(report.basis);
  move(report.addressee);
  move(report.report_date);
  move(report.signature);
  move(report.city);
  move(report.state);
  move(report.span);
}

void Shaking::catalog(Catalog& c) {
  c.framework = words(dice_);
  for (CriteriaGroup& group : c.groups) group.title = words(dice_);
  for (Criterion& criterion : c.criteria) criterion.label = words(dice_);
  if (!c.criteria.empty() && dice_.coin()) c.criteria.pop_back();
}

}  // namespace

void shake(Engagement& engagement, Dice& dice) {
  Shaking shaking(dice);
  shaking.terms(engagement.terms);
  if (engagement.management) shaking.management(*engagement.management);
  shaking.auditor(engagement.auditor);
  shaking.catalog(engagement.catalog);
}

}  // namespace socpress::shaken
