// Controls of others: subservice organizations, and the controls assumed of them and of user entities.
#include "review/view.h"

namespace socpress::review {

namespace {

std::string_view method_of(const SubserviceOrganization& organization) {
  if (!organization.method) return words::not_recorded;
  return **organization.method == Method::carve_out ? words::carve_out : words::inclusive;
}

void write_organizations(ReadingView& view) {
  Html& html = view.html;
  write_table(html, "organizations", words::subservice_organizations,
              {words::organization, words::service, words::method, words::monitored_by}, [&] {
                const auto body = html.in("tbody");
                for (const SubserviceOrganization& one : view.engagement.terms.subservice_organizations) {
                  const auto row = html.in("tr");
                  html.leaf("th", one.name->utf8, {{"scope", "row"}});
                  write_words(html, "td", one.service->utf8, words::not_recorded);
                  html.leaf("td", method_of(one));
                  const auto cell = html.in("td");
                  if (one.monitoring.empty()) write_gap(html, words::none_recorded);
                  links(view, one.monitoring, link_to_control);
                }
              });
}

std::string joined(const std::vector<Located<std::string>>& ids) {
  std::string all;
  for (const Located<std::string>& id : ids) all += (all.empty() ? "" : " ") + *id;
  return all;
}

void write_criteria(ReadingView& view, const std::vector<Located<CriterionId>>& criteria) {
  const auto cell = view.html.in("td");
  if (criteria.empty()) write_gap(view.html, words::none_recorded);
  links(view, written(criteria), link_to_criterion);
}

/// The organization's name by its id; the id when the terms do not contain it.
std::string_view name_of_organization(const ReadingView& view, const std::string& id) {
  for (const SubserviceOrganization& one : view.engagement.terms.subservice_organizations)
    if (*one.id == id) return one.name->utf8;
  return id;
}

void write_subservice_controls(ReadingView& view) {
  Html& html = view.html;
  write_table(html, "subservice-controls", words::subservice_controls,
              {words::organization, words::assumed, words::criteria}, [&] {
                const auto body = html.in("tbody");
                for (const SubserviceControl& control : view.management.subservice_controls) {
                  const auto row =
                      html.in("tr", {{"data-item", ""}, {"data-criterion", joined(written(control.criteria))}});
                  html.leaf("th", name_of_organization(view, *control.organization), {{"scope", "row"}});
                  write_words(html, "td", control.text->utf8, words::not_recorded);
                  write_criteria(view, control.criteria);
                }
              });
}

void write_user_entity_controls(ReadingView& view) {
  Html& html = view.html;
  write_table(html, "user-entity-controls", words::complementary_user_entity_controls,
              {words::id, words::assumed, words::criteria}, [&] {
                const auto body = html.in("tbody");
                for (const UserEntityControl& control : view.management.user_entity_controls) {
                  const auto row =
                      html.in("tr", {{"data-item", ""}, {"data-criterion", joined(written(control.criteria))}});
                  html.leaf("th", *control.id, {{"scope", "row"}});
                  write_words(html, "td", control.text->utf8, words::not_recorded);
                  write_criteria(view, control.criteria);
                }
              });
}

}  // namespace

void write_others(ReadingView& view) {
  const bool organizations = !view.engagement.terms.subservice_organizations.empty();
  const bool theirs = !view.management.subservice_controls.empty(),
             users = !view.management.user_entity_controls.empty();
  write_section(view.html, "others", words::others, [&] {
    if (!organizations && !theirs && !users) view.html.leaf("p", words::no_others);
    if (organizations) write_organizations(view);
    if (theirs) write_subservice_controls(view);
    if (users) write_user_entity_controls(view);
  });
}

}  // namespace socpress::review
