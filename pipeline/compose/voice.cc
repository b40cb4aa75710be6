// The voice of a report: the layout's sentences, and the engagement's facts in them.
#include "compose/voice.h"

#include <algorithm>

#include "compose/facts.h"
#include "model/words.h"

namespace socpress::compose {

namespace {

MessageValue number(std::size_t count) { return static_cast<std::int64_t>(count); }

template <class T>
std::vector<T> values_of(const std::vector<Located<T>>& located) {
  std::vector<T> values;
  for (const auto& one : located) values.push_back(*one);
  return values;
}

/// A name as the keyword of a select, which holds no hyphen.
std::string keyword_of(std::string_view name) {
  std::string keyword(name);
  std::replace(keyword.begin(), keyword.end(), '-', '_');
  return keyword;
}

}  // namespace

struct Voice::Impl {
  const Engagement& engagement;
  const Layout& layout;
  const Coverage& coverage;
  Edition edition;
  Facts facts;
  Wording wording;

  Impl(const Engagement& engagement_, const Layout& layout_, const Coverage& coverage_, Edition edition_,
       Findings& findings)
      : engagement(engagement_),
        layout(layout_),
        coverage(coverage_),
        edition(edition_),
        facts(engagement_, coverage_, edition_),
        wording(layout_, [this](Fact asked) { return facts.answer(asked); }, edition_.draft, findings) {}

  void join_categories();
  std::string join_subjects(const std::vector<Subject>& subjects);
  void join_organizations(Method method, std::string& names, std::string& uses);
};

std::string Voice::Impl::join_subjects(const std::vector<Subject>& subjects) {
  std::vector<std::string> names;
  for (const Subject subject : subjects)
    names.push_back(
        plain_text(wording.phrase(Phrase::opinion_subject, {{Fact::item_id, keyword_of(name_of(subject))}})));
  return join_list(names, layout.locale);
}

void Voice::Impl::join_categories() {
  std::vector<std::string> names, titles;
  for (const Category category : in_canonical_order(engagement.terms.categories)) {
    const std::string keyword = keyword_of(name_of(category));
    names.push_back(plain_text(wording.phrase(Phrase::category_name, {{Fact::item_id, keyword}})));
    titles.push_back(plain_text(wording.phrase(Phrase::category_title, {{Fact::item_id, keyword}})));
  }
  facts.spoken.categories = join_list(names, layout.locale);
  facts.spoken.categories_title = join_list(titles, layout.locale);
}

void Voice::Impl::join_organizations(Method method, std::string& names, std::string& uses) {
  std::vector<std::string> all_names, all_uses;
  for (const auto& one : engagement.terms.subservice_organizations) {
    if (!one.method || **one.method != method) continue;
    all_names.push_back(one.name->utf8);
    all_uses.push_back(plain_text(wording.phrase(
        Phrase::subservice_use, {{Fact::item_name, one.name->utf8}, {Fact::item_service, one.service->utf8}})));
  }
  names = join_list(all_names, layout.locale);
  // A service may itself hold an "and", so uses are set apart by the joints of a list and not by the locale's.
  for (std::size_t i = 0; i < all_uses.size(); ++i) {
    const Phrase joint = i + 1 == all_uses.size() ? Phrase::list_before_last : Phrase::list_between;
    if (i > 0) uses += plain_text(wording.phrase(joint)) + " ";
    uses += all_uses[i];
  }
}

Voice::Voice(const Engagement& engagement, const Layout& layout, const Coverage& coverage, Edition edition,
             Findings& findings)
    : impl_(std::make_unique<Impl>(engagement, layout, coverage, edition, findings)) {
  SpokenFacts& spoken = impl_->facts.spoken;
  impl_->join_categories();
  impl_->join_organizations(Method::carve_out, spoken.carve_out_names, spoken.carve_out_uses);
  impl_->join_organizations(Method::inclusive, spoken.inclusive_names, spoken.inclusive_uses);
  const std::string& locale = impl_->layout.locale;
  spoken.opined_subjects = impl_->join_subjects(impl_->facts.subjects(false));
  spoken.disclaimed_subjects = impl_->join_subjects(impl_->facts.subjects(true));
  spoken.controls_not_operated = join_list(impl_->facts.controls_not_operated(), locale);
  const auto speak = [&](Phrase name) { return plain_text(impl_->wording.phrase(name)); };
  spoken.throughout = speak(Phrase::throughout);
  spoken.time_frame = speak(Phrase::time_frame);
  spoken.opinion_name = speak(Phrase::opinion_name);
  spoken.opinion_title = speak(Phrase::opinion_title);
  spoken.design_conditions = speak(Phrase::design_conditions);
  spoken.operation_conditions = speak(Phrase::operation_conditions);
}
Voice::~Voice() = default;

const Engagement& Voice::engagement() const { return impl_->engagement; }
const Layout& Voice::layout() const { return impl_->layout; }
const Coverage& Voice::coverage() const { return impl_->coverage; }
Edition Voice::edition() const { return impl_->edition; }

void Voice::speak_as(Speaker speaker) { impl_->facts.speaker = std::move(speaker); }
const Speaker& Voice::speaker() const { return impl_->facts.speaker; }
void Voice::lead_to(Wording::Destination destination) { impl_->wording.lead_to(std::move(destination)); }
bool Voice::holds(const Condition& condition) const { return impl_->wording.holds(condition); }
bool Voice::holds(Fact truth) const { return holds(Condition{Condition::Op::fact, truth, {}}); }
std::optional<MessageValue> Voice::fact(Fact fact) const { return impl_->facts.answer(fact); }
Line Voice::say(const TemplateText& text, const ItemFacts& item) { return impl_->wording.say(text, item); }
Line Voice::phrase(Phrase name, const ItemFacts& item) { return impl_->wording.phrase(name, item); }
std::string Voice::phrase_text(Phrase name, const ItemFacts& item) { return plain_text(phrase(name, item)); }

std::vector<ListItem> Voice::items(ListName list) const {
  std::vector<ListItem> items;
  const auto organizations = [&](Method method) {
    for (const auto& one : impl_->engagement.terms.subservice_organizations)
      if (one.method && **one.method == method)
        items.push_back({{{Fact::item_name, one.name->utf8}, {Fact::item_service, one.service->utf8}}, one.name.span});
  };
  const auto paragraphs = [&](const std::vector<Located<Text>>& written) {
    for (const auto& one : written) items.push_back({{{Fact::item_text, one->utf8}}, one.span});
  };
  switch (list) {
    case ListName::carve_out_organizations: organizations(Method::carve_out); break;
    case ListName::inclusive_organizations: organizations(Method::inclusive); break;
    case ListName::assertion_signatures:
      if (const Assertion* made = impl_->facts.assertion())
        for (const Signature& one : made->signatures)
          items.push_back({{{Fact::item_name, one.name->utf8}, {Fact::item_title, one.title->utf8}}, one.name.span});
      break;
    case ListName::bases:
      for (const Basis& basis : impl_->facts.opinion().bases) {
        items.push_back({{{Fact::item_text, basis.text->utf8},
                          {Fact::item_criterion, join_list(values_of(basis.criteria), impl_->layout.locale)},
                          {Fact::item_list, join_list(values_of(basis.controls), impl_->layout.locale)},
                          {Fact::item_number, number(basis.criteria.size())},
                          {Fact::item_total, number(basis.controls.size())}},
                         basis.text.span});
        if (!basis.subjects.empty())
          items.back().facts.emplace_back(Fact::item_title, impl_->join_subjects(values_of(basis.subjects)));
      }
      break;
    case ListName::emphasis: paragraphs(impl_->facts.opinion().emphasis); break;
    case ListName::other_matters: paragraphs(impl_->facts.opinion().other_matters); break;
    case ListName::assertion_matters:
      if (const Assertion* made = impl_->facts.assertion())
        for (const Matter& matter : made->matters)
          items.push_back(
              {{{Fact::item_text, matter.text->utf8}, {Fact::item_title, impl_->join_subjects({*matter.subject})}},
               matter.text.span});
      break;
    case ListName::count_: break;
  }
  return items;
}

}  // namespace socpress::compose
