// The field tables of every struct of the engagement; its dump, the texts for rules and redaction derive from them.
#pragma once

#include "model/fields_of_auditor.h"
#include "model/fields_of_management.h"
#include "model/fields_of_terms.h"

namespace socpress::inline model {

template <>
inline constexpr auto fields_of<Engagement> = std::tuple{
    row::part("terms", &Engagement::terms),     row::part("management", &Engagement::management),
    row::part("auditor", &Engagement::auditor), row::unlisted(&Engagement::catalog),
    row::unlisted(&Engagement::other_catalogs), row::unlisted(&Engagement::policy),
};

}  // namespace socpress::inline model
