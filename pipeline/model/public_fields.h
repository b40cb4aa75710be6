// The fields of the public model, in the order of its bytes and of its dump; a dump leaves out those without a name.
#pragma once

#include "model/field.h"
#include "model/public_engagement.h"

namespace socpress::inline model {

// ---- the public description; its dump writes lines and blocks as text

template <>
inline constexpr std::tuple fields_of<PublicMarks>{
    row::value("", &PublicMarks::strong), row::value("", &PublicMarks::emphasis), row::value("", &PublicMarks::code)};
template <>
inline constexpr std::tuple fields_of<PublicRun>{row::value("", &PublicRun::text), row::part("", &PublicRun::marks),
                                                 row::value("", &PublicRun::line_break),
                                                 row::value("", &PublicRun::footnote)};
template <>
inline constexpr std::tuple fields_of<PublicHeading>{row::value("", &PublicHeading::level),
                                                     row::value("", &PublicHeading::text)};
template <>
inline constexpr std::tuple fields_of<PublicParagraph>{row::value("", &PublicParagraph::text)};
template <>
inline constexpr std::tuple fields_of<PublicList>{
    row::value("", &PublicList::ordered), row::value("", &PublicList::first), row::part("", &PublicList::items)};
template <>
inline constexpr std::tuple fields_of<PublicTable>{
    row::value("", &PublicTable::caption), row::value("", &PublicTable::columns), row::value("", &PublicTable::head),
    row::value("", &PublicTable::rows)};
template <>
inline constexpr std::tuple fields_of<PublicFigure>{row::value("", &PublicFigure::picture),
                                                    row::value("", &PublicFigure::alternative),
                                                    row::value("", &PublicFigure::caption)};
template <>
inline constexpr std::tuple fields_of<PublicQuote>{row::part("", &PublicQuote::blocks)};
template <>
inline constexpr std::tuple fields_of<PublicCode>{row::value("", &PublicCode::text)};
template <>
inline constexpr std::tuple fields_of<PublicProse>{row::part("", &PublicProse::blocks),
                                                   row::value("footnote", &PublicProse::footnotes)};

// ---- the parties

template <>
inline constexpr std::tuple fields_of<PublicParty>{
    row::value("name", &PublicParty::name), row::value("short-name", &PublicParty::short_name),
    row::value("address", &PublicParty::address), row::value("contact", &PublicParty::contact)};
template <>
inline constexpr std::tuple fields_of<PublicFirm>{
    row::part("auditor", &PublicFirm::party), row::value("designation", &PublicFirm::designation),
    row::value("city", &PublicFirm::city), row::value("state", &PublicFirm::state)};
template <>
inline constexpr std::tuple fields_of<PublicSignature>{row::value("signed", &PublicSignature::name),
                                                       row::value("title", &PublicSignature::title)};
template <>
inline constexpr std::tuple fields_of<PublicAssertion>{
    row::title(&PublicAssertion::claim), row::value("basis", &PublicAssertion::basis),
    row::value("date", &PublicAssertion::date), row::part("", &PublicAssertion::signatures)};
template <>
inline constexpr std::tuple fields_of<PublicOpinion>{row::title(&PublicOpinion::verdict),
                                                     row::value("basis", &PublicOpinion::basis),
                                                     row::value("addressee", &PublicOpinion::addressee),
                                                     row::value("signature", &PublicOpinion::signature),
                                                     row::value("city", &PublicOpinion::city),
                                                     row::value("state", &PublicOpinion::state),
                                                     row::value("report-date", &PublicOpinion::report_date)};

// ---- the engagement

template <>
inline constexpr std::tuple fields_of<PublicCommitment>{row::value("category", &PublicCommitment::categories),
                                                        row::value("text", &PublicCommitment::text)};
template <>
inline constexpr std::tuple fields_of<PublicRequirement>{row::value("requirement", &PublicRequirement::text)};
template <>
inline constexpr std::tuple fields_of<PublicSubservice>{
    FieldOf{&PublicSubservice::inclusive, FieldInfo{.is_title = true, .word = "inclusive", .absent = "carve-out"}},
    row::value("service", &PublicSubservice::service), row::value("name", &PublicSubservice::name)};
template <>
inline constexpr std::tuple fields_of<PublicEngagement::Frame>{row::value("from", &PublicEngagement::Frame::from),
                                                               row::value("to", &PublicEngagement::Frame::to)};
template <>
inline constexpr std::tuple fields_of<PublicEngagement>{
    row::part("organization", &PublicEngagement::organization),
    row::part("", &PublicEngagement::auditor),
    row::value("system", &PublicEngagement::system),
    row::part("", &PublicEngagement::period),
    row::value("category", &PublicEngagement::categories),
    row::choice("status", &PublicEngagement::draft, {"final", "draft"}),
    row::value("", &PublicEngagement::on_a4),
    row::part("assertion", &PublicEngagement::assertion),
    row::part("opinion", &PublicEngagement::opinion),
    row::part("", &PublicEngagement::description),
    row::part("subservice", &PublicEngagement::subservice),
    row::flag("relies-on", &PublicEngagement::relies_on_user_entities, {"", "user entities"}),
    row::flag("relies-on", &PublicEngagement::relies_on_subservice_controls, {"", "subservice controls"}),
    row::part("commitment", &PublicEngagement::commitments),
    row::part("", &PublicEngagement::requirements),
    row::value("picture", &PublicEngagement::pictures),
    row::value("", &PublicEngagement::logo)};

}  // namespace socpress::inline model
