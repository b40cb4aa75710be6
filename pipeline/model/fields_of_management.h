// The fields of management's side, each listed once.
#pragma once

#include "model/engagement.h"
#include "model/field.h"
#include "model/fields_of_prose.h"
#include "model/words.h"

namespace socpress::inline model {

template <class T, class Each>
void for_each_value(const ListOrNone<T>& list, Each&& each) {
  for_each_value(list.none, each);
  for_each_value(list.items, each);
}

template <>
inline constexpr auto fields_of<Commitment> = std::tuple{
    row::id(&Commitment::id),
    row::value("category", &Commitment::categories),
    row::text("text", &Commitment::text, Field::commitment),
    row::text("source", &Commitment::source, Field::source),
    row::flag("visibility", &Commitment::is_restricted, public_or_restricted),
};

template <>
inline constexpr auto fields_of<Requirement> = std::tuple{
    row::id(&Requirement::id),
    row::value("commitment", &Requirement::commitments),
    row::text("text", &Requirement::text, Field::requirement),
    row::flag("visibility", &Requirement::is_restricted, public_or_restricted),
};

template <>
inline constexpr auto fields_of<Incident> = std::tuple{
    row::id(&Incident::id),
    row::text("nature", &Incident::nature, Field::incident),
    row::text("timing", &Incident::timing, Field::incident),
    row::text("effect", &Incident::effect, Field::incident),
    row::text("disposition", &Incident::disposition, Field::incident),
    row::unlisted(&Incident::span),
};

template <>
inline constexpr auto fields_of<Change> = std::tuple{
    row::title(&Change::date),
    row::text("before", &Change::before, Field::change),
    row::text("after", &Change::after, Field::change),
    row::unlisted(&Change::span),
};

template <>
inline constexpr auto fields_of<UserEntityControl> = std::tuple{
    row::id(&UserEntityControl::id),
    row::text("text", &UserEntityControl::text, Field::user_entity_control),
    row::value("criterion", &UserEntityControl::criteria),
};

template <>
inline constexpr auto fields_of<SubserviceControl> = std::tuple{
    row::id(&SubserviceControl::id),
    row::value("organization", &SubserviceControl::organization),
    row::text("text", &SubserviceControl::text, Field::subservice_control),
    row::value("criterion", &SubserviceControl::criteria),
};

template <>
inline constexpr auto fields_of<NotApplicable> = std::tuple{
    row::id_of_other(&NotApplicable::criterion),
    row::text("reason", &NotApplicable::reason, Field::not_applicable),
};

template <>
inline constexpr auto fields_of<Control> = std::tuple{
    row::id(&Control::id),
    row::text("title", &Control::title, Field::control_title),
    row::text("description", &Control::description, Field::control),
    row::value("criterion", &Control::criteria),
    row::text("category", &Control::category, Field::control_attribute),
    row::text("owner", &Control::owner, Field::control_attribute),
    row::open_text("frequency", &Control::frequency, Field::control_attribute),
    row::open_text("type", &Control::kind, Field::control_attribute),
    row::open_text("method", &Control::method, Field::control_attribute),
    row::value("effective-from", &Control::effective_from),
    row::value("effective-to", &Control::effective_to),
    row::flag("visibility", &Control::is_public, restricted_or_public),
    row::value("organization", &Control::organization),
    row::unlisted(&Control::row),
};

template <>
inline constexpr auto fields_of<Response> = std::tuple{
    row::id_of_other(&Response::test),
    row::text("text", &Response::text, Field::response),
};

template <>
inline constexpr auto fields_of<Signature> = std::tuple{
    row::text("name", &Signature::name, Field::name),
    row::open_text("title", &Signature::title, Field::name),
};

template <>
inline constexpr auto fields_of<Matter> = std::tuple{
    row::title(&Matter::subject),
    row::text("text", &Matter::text, Field::assertion),
    row::flag("pervasive", &Matter::pervasive, no_or_yes),
};

template <>
inline constexpr auto fields_of<Restated> = std::tuple{
    row::open_text("entity", &Restated::entity, Field::name),
    row::open_text("system", &Restated::system, Field::name),
    row::open_text("description-title", &Restated::description_title, Field::name),
    row::value("", &Restated::time_frame),
    row::value("category", &Restated::categories),
    row::unlisted(&Restated::span),
};

template <>
inline constexpr auto fields_of<Assertion> = std::tuple{
    row::part("", &Assertion::restated),
    row::value("asserts", &Assertion::asserts),
    row::part("matter", &Assertion::matters),
    row::value("date", &Assertion::date),
    row::part("signature", &Assertion::signatures),
    row::unlisted(&Assertion::date_misread),
    row::unlisted(&Assertion::asserts_at),
};

template <>
inline constexpr auto fields_of<SubserviceAssertion> = std::tuple{
    row::title(&SubserviceAssertion::organization),
    row::part("", &SubserviceAssertion::assertion),
};

template <>
inline constexpr auto fields_of<RestatedReport> = std::tuple{
    row::title(&RestatedReport::type),
    row::value("", &RestatedReport::time_frame),
    row::value("date", &RestatedReport::date),
    row::open_text("auditor", &RestatedReport::auditor, Field::name),
};

template <>
inline constexpr auto fields_of<BridgeLetter> = std::tuple{
    row::text("addressee", &BridgeLetter::addressee, Field::note),
    row::part("last-report", &BridgeLetter::last_report),
    row::value("", &BridgeLetter::period),
    row::part_read_as(Field::note, "change", &BridgeLetter::changes, "no-changes"),
    row::text("incidents", &BridgeLetter::incidents, Field::note),
    row::text("control-failures", &BridgeLetter::control_failures, Field::note),
    row::text("subservice-organizations", &BridgeLetter::subservice_organizations, Field::note),
    row::text("user-entity-controls", &BridgeLetter::user_entity_controls, Field::note),
    row::value("date", &BridgeLetter::date),
    row::part("signature", &BridgeLetter::signatures),
    row::unlisted(&BridgeLetter::span),
};

template <>
inline constexpr auto fields_of<Soc3Assertion> = std::tuple{
    row::value("asserts", &Soc3Assertion::claim), row::open_text("basis", &Soc3Assertion::basis, Field::assertion),
    row::value("date", &Soc3Assertion::date),     row::open_part("signature", &Soc3Assertion::signatures),
    row::unlisted(&Soc3Assertion::span),
};

template <>
inline constexpr auto fields_of<Management> = std::tuple{
    row::part_read_as(Field::description, "description", &Management::description),
    row::part_read_as(Field::other_information, "other-information", &Management::other_information),
    row::part("commitment", &Management::commitments),
    row::part("requirement", &Management::requirements),
    row::part_read_as(Field::incident, "incident", &Management::incidents, "no-incidents"),
    row::part_read_as(Field::change, "change", &Management::changes, "no-changes"),
    row::part("user-entity-control", &Management::user_entity_controls),
    row::part("subservice-control", &Management::subservice_controls),
    row::part("not-applicable", &Management::not_applicable),
    row::part("assertion", &Management::assertion),
    row::part("subservice-assertion", &Management::subservice_assertions),
    row::part("control", &Management::controls),
    row::part("response", &Management::responses),
    row::part("soc3-assertion", &Management::soc3),
    row::part("bridge-letter", &Management::bridge_letter),
};

}  // namespace socpress::inline model
