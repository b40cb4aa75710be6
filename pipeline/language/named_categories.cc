// Finds words that lead to categories, and reads the list behind them.
#include "language/named_categories.h"

#include <algorithm>
#include <array>

#include "language/certification.h"
#include "language/clauses.h"

namespace socpress::inline language {

namespace {

/// What leads to a list of categories. The first ones speak of criteria, and lead to a single category as well; behind
/// the others a single word ("controls relevant to privacy") may mean a matter.
constexpr std::array<std::string_view, 16> leads = {
    "criteria relevant to",       "trust services criteria for",  "trust services criteria of",
    "trust services category of", "trust services categories of", "trust services categories",
    "trust services category",    "controls relevant to",         "report covers",
    "report addresses",           "examination covers",           "examination covered",
    "description covers",         "report is relevant to",        "report includes",
    "examination includes"};
constexpr std::uint32_t first_lead_to_several = 7;

struct CategoryWords {
  std::string_view words;
  std::string_view category;
};
constexpr std::array category_words = {
    CategoryWords{"security", Category::security}, CategoryWords{"availability", Category::availability},
    CategoryWords{"processing integrity", Category::processing_integrity},
    CategoryWords{"confidentiality", Category::confidentiality}, CategoryWords{"privacy", Category::privacy}};

constexpr std::array<std::string_view, 8> before_a_list = {"the",      "following",  "trust", "services",
                                                           "category", "categories", "of",    "both"};
constexpr std::array<std::string_view, 3> joining_words = {"and", "or", "plus"};
/// What may follow a list in the same breath. Another word ("security incidents") makes the last of them something
/// else.
constexpr std::array<std::string_view, 36> behind_a_list = {
    "throughout", "that",   "which",  "and",  "in",    "of",     "as",        "applies",    "apply",
    "applicable", "set",    "for",    "were", "was",   "is",     "are",       "categories", "category",
    "criteria",   "within", "with",   "to",   "on",    "by",     "have",      "has",        "under",
    "from",       "at",     "during", "only", "since", "issued", "published", "because",    "when"};
/// With one of these a sentence says what is not selected, was once, or is of somebody else.
constexpr std::array<std::string_view, 17> of_others = {
    "prior",    "previous",  "earlier",  "former",    "last",       "next",       "future",      "vendor", "vendors",
    "supplier", "suppliers", "provider", "providers", "subservice", "considered", "considering", "other"};
constexpr std::array<std::string_view, 5> selection = {"selected", "selects", "chose", "examination", "covers"};

/// "the privacy category", where the sentence speaks of the report.
constexpr std::array<std::string_view, 2> words_for_a_category = {"category", "categories"};
constexpr std::array<std::string_view, 6> words_of_the_report = {"report", "examination", "criteria",
                                                                 "scope",  "trust",       "soc"};

}  // namespace

CategoryLists::CategoryLists(const Sentences& sentences, const Terms& terms)
    : leads_(sentences, leads),
      categories_(sentences),
      others_(sentences),
      between_(sentences, before_a_list),
      joining_(sentences, joining_words),
      following_(sentences, behind_a_list),
      elsewhere_(sentences, {negations, of_others}),
      selecting_(sentences, selection),
      the_category_(sentences, words_for_a_category),
      of_the_report_(sentences, words_of_the_report) {
  for (const CategoryWords& one : category_words) categories_.add(one.words);
  for (const SubserviceOrganization& one : terms.subservice_organizations) {
    others_.add(one.name->utf8);
    others_.add(short_name_of(one.name, terms));
  }
}

std::optional<NamedCategories> CategoryLists::in(const Passage& passage, std::span<const Word> sentence) const {
  std::optional<NamedCategories> first;
  leads_.find(sentence, [&](std::uint32_t number, std::span<const Word> lead) {
    if (first || !lead.front().is_said()) return;
    const auto list = list_behind(passage, sentence, lead);
    if (list && (number < first_lead_to_several || list->categories.size() > 1)) first = list;
  });
  if (!first) first = single_in(sentence);
  if (!first || elsewhere_.any_in(sentence)) return std::nullopt;
  bool names_another = false;
  others_.find(sentence, [&](auto, auto) { names_another = true; });
  if (names_another) return std::nullopt;
  first->is_the_selection = first->categories.size() > 1 && selecting_.any_in(sentence);
  return first;
}

std::optional<NamedCategories> CategoryLists::single_in(std::span<const Word> sentence) const {
  std::optional<NamedCategories> found;
  if (!of_the_report_.any_in(sentence)) return found;
  categories_.find(sentence, [&](std::uint32_t number, std::span<const Word> named) {
    const std::size_t behind = static_cast<std::size_t>(named.data() - sentence.data()) + named.size();
    const bool is_so_called = behind < sentence.size() && the_category_.holds(sentence[behind]);
    if (!found && is_so_called && named.front().is_said())
      found = {{Category(category_words[number].category)}, named, false};
  });
  return found;
}

std::optional<NamedCategories> CategoryLists::list_behind(const Passage& passage, std::span<const Word> sentence,
                                                          std::span<const Word> lead) const {
  auto at = static_cast<std::size_t>(lead.data() - sentence.data()) + lead.size();
  while (at < sentence.size() && between_.holds(sentence[at])) ++at;
  const std::size_t begin = at;
  NamedCategories list;
  std::size_t past = at;
  for (;;) {
    const WatchList::Match match = categories_.at(sentence.subspan(std::min(at, sentence.size())));
    if (match.words == 0) break;
    list.categories.emplace_back(category_words[match.phrase].category);
    past = at = at + match.words;
    while (at < sentence.size() && joining_.holds(sentence[at])) ++at;
  }
  if (list.categories.empty() || !ends_a_list(passage, sentence, past)) return std::nullopt;
  list.words = sentence.subspan(begin, past - begin);
  return list;
}

bool CategoryLists::ends_a_list(const Passage& passage, std::span<const Word> sentence, std::size_t past) const {
  return past == sentence.size() || !are_joined(passage, sentence[past - 1], sentence[past]) ||
         following_.holds(sentence[past]);
}

}  // namespace socpress::inline language
