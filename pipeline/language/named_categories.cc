// Finds words that introduce categories, and reads the list after them.
#include "language/named_categories.h"

#include <algorithm>
#include <array>

#include "language/certification.h"
#include "language/clauses.h"

namespace socpress::inline language {

namespace {

struct CategoryWords {
  std::string_view words;
  std::string_view category;
};
constexpr std::array category_words = {
    CategoryWords{"security", Category::security}, CategoryWords{"availability", Category::availability},
    CategoryWords{"processing integrity", Category::processing_integrity},
    CategoryWords{"confidentiality", Category::confidentiality}, CategoryWords{"privacy", Category::privacy}};

}  // namespace

CategoryLists::CategoryLists(const Sentences& sentences, const Terms& terms)
    : leads_(sentences),
      categories_(sentences),
      others_(sentences),
      between_(sentences, "words-before-categories"),
      joining_(sentences, "words-between-categories"),
      following_(sentences, "words-after-categories"),
      elsewhere_(sentences, {"negations", "words-of-other-reports"}),
      selecting_(sentences, "words-of-selection"),
      the_category_(sentences, "category-nouns"),
      of_the_report_(sentences, "words-of-the-report") {
  leads_.add_list("words-before-any-category");
  leads_.add_list("words-before-several-categories");
  for (const CategoryWords& one : category_words) categories_.add(one.words);
  for (const SubserviceOrganization& one : terms.subservice_organizations) {
    others_.add(one.name->utf8);
    others_.add(short_name_of(one.name, terms));
  }
}

std::optional<NamedCategories> CategoryLists::in(const Passage& passage, std::span<const Word> sentence) const {
  std::optional<NamedCategories> first;
  leads_.find(sentence, [&](std::uint32_t number, std::span<const Word> lead) {
    if (first || !lead.front().is_stated()) return;
    const auto list = list_behind(passage, sentence, lead);
    if (list && (number == 0 || list->categories.size() > 1)) first = list;
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
    if (!found && is_so_called && named.front().is_stated())
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
