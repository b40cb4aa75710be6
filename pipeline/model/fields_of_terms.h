// The fields of the agreed terms, each listed once.
#pragma once

#include "model/field.h"
#include "model/terms.h"
#include "model/words.h"

namespace socpress::inline model {

template <>
inline constexpr auto fields_of<ServiceOrganization> = std::tuple{
    row::open_text("name", &ServiceOrganization::name, Field::name),
    row::open_text("short-name", &ServiceOrganization::short_name, Field::name),
    row::open_text("address", &ServiceOrganization::address, Field::name),
    row::open_text("contact", &ServiceOrganization::contact, Field::name),
    row::value("logo", &ServiceOrganization::logo_path),
    row::value("picture", &ServiceOrganization::logo),
};

template <>
inline constexpr auto fields_of<PeerReview> = std::tuple{
    row::value("result", &PeerReview::result),
    row::value("accepted", &PeerReview::accepted),
    row::unlisted(&PeerReview::span),
};

template <>
inline constexpr auto fields_of<ServiceAuditor> = std::tuple{
    row::open_text("name", &ServiceAuditor::name, Field::name),
    row::open_text("short-name", &ServiceAuditor::short_name, Field::name),
    row::open_text("designation", &ServiceAuditor::designation, Field::name),
    row::open_text("city", &ServiceAuditor::city, Field::name),
    row::open_text("state", &ServiceAuditor::state, Field::name),
    row::text("licence", &ServiceAuditor::licence, Field::name),
    row::open_text("address", &ServiceAuditor::address, Field::name),
    row::open_text("contact", &ServiceAuditor::contact, Field::name),
    row::part("peer-review", &ServiceAuditor::peer_review),
};

template <>
inline constexpr auto fields_of<System> = std::tuple{
    row::open_text("name", &System::name, Field::name),
    row::text("description-title", &System::description_title, Field::name),
};

template <>
inline constexpr auto fields_of<SubserviceReport> = std::tuple{
    row::value("type", &SubserviceReport::type),
    row::value("", &SubserviceReport::time_frame),
    row::value("bridged-to", &SubserviceReport::bridged_to),
    row::value("opinion", &SubserviceReport::opinion),
    row::text("evaluation", &SubserviceReport::evaluation, Field::note),
    row::unlisted(&SubserviceReport::span),
};

template <>
inline constexpr auto fields_of<SubserviceOrganization> = std::tuple{
    row::id(&SubserviceOrganization::id),
    row::text("name", &SubserviceOrganization::name, Field::name),
    row::open_text("service", &SubserviceOrganization::service, Field::name),
    row::flag("public-name", &SubserviceOrganization::public_name, no_or_yes),
    row::value("method", &SubserviceOrganization::method),
    row::value("monitoring", &SubserviceOrganization::monitoring),
    row::text("address", &SubserviceOrganization::address, Field::name),
    row::text("contact", &SubserviceOrganization::contact, Field::name),
    row::part("soc-report", &SubserviceOrganization::reports),
    row::text("watched-otherwise", &SubserviceOrganization::watched_otherwise, Field::note),
    row::unlisted(&SubserviceOrganization::method_misread),
};

template <>
inline constexpr auto fields_of<PriorReport> = std::tuple{
    row::value("type", &PriorReport::type),
    row::value("", &PriorReport::time_frame),
    row::text("note", &PriorReport::note, Field::note),
    row::unlisted(&PriorReport::span),
};

template <>
inline constexpr auto fields_of<OfferedService> = std::tuple{
    row::title(&OfferedService::name, Field::name),
    row::choice("scope", &OfferedService::in_scope, out_or_in),
};

template <>
inline constexpr auto fields_of<Terms> = std::tuple{
    row::value("report", &Terms::kind),
    row::value("type", &Terms::type),
    row::unlisted(&Terms::kind_misread),
    row::unlisted(&Terms::type_misread),
    row::unlisted(&Terms::time_frame_misread),
    row::value("", &Terms::time_frame),
    row::value("framework", &Terms::frameworks),
    row::value("category", &Terms::categories),
    row::part("service-organization", &Terms::organization),
    row::part("service-auditor", &Terms::auditor),
    row::part("system", &Terms::system),
    row::part("subservice-organization", &Terms::subservice_organizations),
    row::part("prior-report", &Terms::prior_report),
    row::part("service", &Terms::services),
    row::text("location", &Terms::locations, Field::name),
    row::value("section-iv", &Terms::presentation),
    row::value("paper", &Terms::paper),
    row::text("recipient", &Terms::recipient, Field::name),
    row::text("draft", &Terms::draft_label, Field::name),
    row::value("layout", &Terms::layout),
    row::unlisted(&Terms::span),
};

}  // namespace socpress::inline model
