// Word lists from YAML: each is a list that rules know, and a list of single words contains no phrase.
#include "ingest/layout/word_lists.h"

#include "ingest/engagement/parts.h"
#include "language/sentences.h"
#include "language/word_lists.h"

namespace socpress::ingest {

namespace {

const FindingKind<> no_lists{"words/no-lists", Blocks::everything,
                             "the word lists cannot be read; without them, rules that read texts find nothing",
                             "restore words/en.yaml in the folder of layouts"};
const FindingKind<std::string> missing{
    "words/list-missing", Severity::error,
    "the word list `{}` is missing; without it, rules that read texts by its words find nothing",
    "restore the list in words/en.yaml; a list may be empty"};
const FindingKind<std::string, std::string> several_words{
    "words/not-one-word", Severity::error, "`{}` is not a single word; the list `{}` contains single words only",
    "write each word as an item of its own"};

std::vector<std::string_view> known_lists() {
  std::vector<std::string_view> known(lists_of_words.begin(), lists_of_words.end());
  known.insert(known.end(), lists_of_phrases.begin(), lists_of_phrases.end());
  return known;
}

/// Calls `each(name, its phrases)` for the known lists of a mapping.
template <class Each>
void for_each_list(const Node& node, Findings& findings, const Each& each) {
  const Fields lists(node, "the word lists", known_lists(), findings);
  for (const Entry& entry : node.entries) {
    const std::string& name = *entry.key;
    if (!is_list_of_words(name) && !is_list_of_phrases(name)) continue;
    Phrases phrases = lists.texts(name);
    if (is_list_of_words(name))
      for (const Located<Text>& word : phrases)
        if (folded_words(word->utf8).size() != 1) findings.report(several_words, word->utf8, name).at(word.span);
    each(name, std::move(phrases));
  }
}

}  // namespace

WordLists read_word_lists(const Files& data, Sources& sources, Findings& findings) {
  WordLists lists;
  const auto tree = read_tree("words/en.yaml", data, sources, findings);
  if (!tree) {
    findings.report(no_lists);
    return lists;
  }
  for_each_list(*tree, findings, [&](const std::string& name, Phrases phrases) { lists[name] = std::move(phrases); });
  for (const std::string_view name : known_lists())
    if (!lists.contains(name)) findings.report(missing, std::string(name)).at(tree->span);
  return lists;
}

void change_word_lists(const Fields& policy, WordLists& lists, Findings& findings) {
  if (const Node* node = policy.find("words"))
    for_each_list(*node, findings, [&](const std::string& name, Phrases phrases) { lists[name] = std::move(phrases); });
  if (const Node* node = policy.find("added-words"))
    for_each_list(*node, findings, [&](const std::string& name, const Phrases& phrases) {
      lists[name].insert(lists[name].end(), phrases.begin(), phrases.end());
    });
}

}  // namespace socpress::ingest
