// The sentences of a restricted report: the layout's wording filled with the engagement's facts.
#include "compose/sentence_builder.h"

#include "compose/matters.h"
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

}  // namespace

SentenceBuilder::SentenceBuilder(const Engagement& engagement, const Layout& layout, const Coverage& coverage,
                                 Edition edition, Findings& findings)
    : engagement_(engagement),
      layout_(layout),
      coverage_(coverage),
      edition_(edition),
      facts_(engagement, coverage, edition),
      wording_(layout, [this](Fact fact) { return facts_.value(fact); }, edition.draft, findings) {
  WordedFacts& worded = facts_.worded;
  word_categories();
  word_organizations(Method::carve_out, worded.carve_out_names, worded.carve_out_uses);
  word_organizations(Method::inclusive, worded.inclusive_names, worded.inclusive_uses);
  worded.opined_subjects = joined(facts_.subjects(false));
  worded.disclaimed_subjects = joined(facts_.subjects(true));
  worded.controls_not_operated = join_list(facts_.controls_not_operated(), layout_.locale);
  worded.throughout = phrase_text(Phrase::throughout);
  worded.time_frame = phrase_text(Phrase::time_frame);
  worded.opinion_name = phrase_text(Phrase::opinion_name);
  worded.opinion_title = phrase_text(Phrase::opinion_title);
  worded.design_conditions = phrase_text(Phrase::design_conditions);
  worded.operation_conditions = phrase_text(Phrase::operation_conditions);
  worded.system_described = phrase_text(Phrase::system_described);
  worded.controls_stated = phrase_text(Phrase::controls_stated);
  worded.controls_tested = phrase_text(Phrase::controls_tested);
}

std::string SentenceBuilder::joined(const std::vector<Subject>& subjects) {
  std::vector<std::string> names;
  for (const Subject subject : subjects)
    names.push_back(phrase_text(Phrase::opinion_subject, {{Fact::item_id, keyword_of(name_of(subject))}}));
  return join_list(names, layout_.locale);
}

Line SentenceBuilder::category(Phrase name_or_title, Category category) {
  return phrase(name_or_title, {{Fact::item_id, keyword_of(name_of(category))}});
}

void SentenceBuilder::word_categories() {
  std::vector<std::string> names, titles;
  for (const Category& one : in_canonical_order(engagement_.terms.categories, engagement_.catalog)) {
    names.push_back(plain_text(category(Phrase::category_name, one)));
    titles.push_back(plain_text(category(Phrase::category_title, one)));
  }
  facts_.worded.categories = join_list(names, layout_.locale);
  facts_.worded.categories_title = join_list(titles, layout_.locale);
}

void SentenceBuilder::word_organizations(Method method, std::string& names, std::string& uses) {
  std::vector<std::string> all_names, all_uses;
  for (const auto& one : engagement_.terms.subservice_organizations) {
    if (!one.method || **one.method != method) continue;
    all_names.push_back(one.name->utf8);
    all_uses.push_back(phrase_text(Phrase::subservice_use,
                                   {{Fact::item_name, one.name->utf8}, {Fact::item_service, one.service->utf8}}));
  }
  names = join_list(all_names, layout_.locale);
  uses = joined_by_list(wording_, all_uses);
}

std::string SentenceBuilder::words_of(const std::string& id) const {
  const Catalog& catalog = engagement_.catalog;
  if (const auto criterion = catalog.find(id)) return catalog.criteria[*criterion].label;
  for (const Control& control : facts_.management().controls)
    if (*control.id == id) return control.title->empty() ? control.description->utf8 : control.title->utf8;
  return {};
}

/// The words lose the period that would end a sentence in the middle of another.
std::string SentenceBuilder::in_words(const std::vector<Located<std::string>>& ids) {
  std::vector<std::string> named;
  for (const Located<std::string>& id : ids) {
    std::string words = words_of(*id);
    if (words.ends_with('.')) words.pop_back();
    named.push_back(words.empty() ? *id
                                  : phrase_text(Phrase::named_in_words,
                                                {{Fact::item_id, *id}, {Fact::item_text, std::move(words)}}));
  }
  return join_list(named, layout_.locale);
}

std::vector<ListItem> SentenceBuilder::items(ListName list) {
  std::vector<ListItem> items;
  const auto organizations = [&](Method method) {
    for (const auto& one : engagement_.terms.subservice_organizations)
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
      if (const Assertion* made = facts_.assertion(); made != nullptr && !edition_.draft)
        for (const Signature& one : made->signatures)
          items.push_back({{{Fact::item_name, one.name->utf8}, {Fact::item_title, one.title->utf8}}, one.name.span});
      break;
    case ListName::bases:
      for (const Basis& basis : stated_bases(facts_.opinion())) {
        items.push_back({{{Fact::item_text, basis.text->utf8},
                          {Fact::item_effect, basis.effect ? (*basis.effect)->utf8 : std::string()},
                          {Fact::item_criterion, in_words(of_report(basis.criteria))},
                          {Fact::item_list, in_words(basis.controls)},
                          {Fact::item_number, number(of_report(basis.criteria).size())},
                          {Fact::item_total, number(basis.controls.size())}},
                         basis.text.span});
        if (!basis.subjects.empty())
          items.back().facts.emplace_back(Fact::item_title, joined(values_of(basis.subjects)));
      }
      break;
    case ListName::emphasis: paragraphs(facts_.opinion().emphasis); break;
    case ListName::other_matters: paragraphs(facts_.opinion().other_matters); break;
    case ListName::assertion_matters:
      if (const Assertion* made = facts_.assertion())
        for (const StatedMatter& matter : stated_matters(*made))
          items.push_back(
              {{{Fact::item_text, matter.text->utf8}, {Fact::item_title, joined(matter.subjects)}}, matter.text.span});
      break;
    case ListName::count_: break;
  }
  return items;
}

}  // namespace socpress::compose
