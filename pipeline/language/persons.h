// Persons who sign: complete signatures, offices with a single holder, names that may be of one person.
#pragma once

#include <string_view>

#include "language/word_lists.h"
#include "model/engagement.h"

namespace socpress::inline language {

/// Whether it has a name and a title.
bool is_whole(const Signature& signature);

/// Whether it is the title of an office of which a company has one, so that another name with it is another holder.
bool is_office_of_one(std::string_view title, const WordLists& lists);

/// Whether two written names can be of one person: the same family name, and given names that are equal or the initials
/// of each other. "C. Oyelaran" is Celia Oyelaran, "Ann Oyelaran" is not.
bool may_be_one_person(std::string_view name, std::string_view other, const WordLists& lists);

}  // namespace socpress::inline language
