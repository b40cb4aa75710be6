// The table of the forms in which findings can be told.
#include "emit/emit.h"

#include <array>

#include "emit/formats.h"

namespace socpress::emit {
namespace {

struct Form {
  std::string_view name;
  Telling form;
  std::string (*tell)(const Told&);
};

constexpr std::array forms = {
    Form{"full", Telling::full, tell_full},       Form{"concise", Telling::concise, tell_concise},
    Form{"json", Telling::json, tell_json},       Form{"sarif", Telling::sarif, tell_sarif},
    Form{"junit", Telling::junit, tell_junit},    Form{"github", Telling::github, tell_github},
    Form{"gitlab", Telling::gitlab, tell_gitlab},
};

/// People read the name above the findings; forms for machines hold it in a place of their own.
std::string under_name(std::string text, const TellOptions& options) {
  const bool for_people = options.form == Telling::full || options.form == Telling::concise;
  return for_people && !options.name.empty() && !text.empty() ? fmt::format("== {}\n{}", options.name, text) : text;
}

}  // namespace

std::vector<std::string> telling_names() {
  std::vector<std::string> names;
  for (const Form& form : forms) names.emplace_back(form.name);
  return names;
}

std::optional<Telling> telling_named(std::string_view name) {
  for (const Form& form : forms)
    if (form.name == name) return form.form;
  return std::nullopt;
}

std::string tell(const std::vector<Finding>& findings, const Sources& sources, const TellOptions& options) {
  const std::vector<Finding> sorted = in_reading_order(findings, sources);
  for (const Form& form : forms)
    if (form.form == options.form) return under_name(form.tell({sorted, sources, options}), options);
  return {};
}

}  // namespace socpress::emit
