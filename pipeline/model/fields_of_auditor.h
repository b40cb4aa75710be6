// The fields of the service auditor's side, each listed once.
#pragma once

#include "model/engagement.h"
#include "model/field.h"
#include "model/fields_of_management.h"

namespace socpress::inline model {

template <>
inline constexpr auto fields_of<Test> = std::tuple{
    row::id(&Test::id),
    row::value("control", &Test::control),
    row::text("procedure", &Test::procedure, Field::procedure),
    row::value("kind", &Test::kinds),
    row::text("population", &Test::population, Field::population),
    row::text("population-evidence", &Test::population_evidence, Field::note),
    row::value("population-size", &Test::population_size),
    row::value("sample-size", &Test::sample_size),
    row::value("deviations", &Test::deviations),
    row::value("result", &Test::result, "open"),
    row::text("result-text", &Test::result_text, Field::result),
    row::text("exception", &Test::exception, Field::exception),
    row::value("tested-on", &Test::tested_on),
    row::text("tester", &Test::tester, Field::name),
    row::unlisted(&Test::row),
};

template <>
inline constexpr auto fields_of<Walkthrough> = std::tuple{
    row::id_of_other(&Walkthrough::control),
    row::text("procedure", &Walkthrough::procedure, Field::walkthrough),
    row::value("kind", &Walkthrough::kinds),
    row::value("performed-on", &Walkthrough::performed_on),
    row::text("performed-by", &Walkthrough::performed_by, Field::name),
    row::unlisted(&Walkthrough::row),
};

template <>
inline constexpr auto fields_of<Opinion> = std::tuple{
    row::title(&Opinion::kind),
    row::text("by", &Opinion::by, Field::name),
    row::value("on", &Opinion::on),
    row::unlisted(&Opinion::span),
};

template <>
inline constexpr auto fields_of<Basis> = std::tuple{
    row::value("subject", &Basis::subjects),           row::value("criterion", &Basis::criteria),
    row::value("control", &Basis::controls),           row::text("text", &Basis::text, Field::basis),
    row::text("effect", &Basis::effect, Field::basis), row::unlisted(&Basis::span),
};

template <>
inline constexpr auto fields_of<ConcludedControl> = std::tuple{
    row::id_of_other(&ConcludedControl::control),
    row::value("conclusion", &ConcludedControl::conclusion),
    row::text("reason", &ConcludedControl::reason, Field::conclusion),
};

template <>
inline constexpr auto fields_of<ConcludedCriterion> = std::tuple{
    row::id_of_other(&ConcludedCriterion::criterion),
    row::choice("conclusion", &ConcludedCriterion::achieved, not_achieved_or_achieved),
    row::text("reason", &ConcludedCriterion::reason, Field::conclusion),
};

template <>
inline constexpr auto fields_of<SubsequentEvents> = std::tuple{
    row::value("inquired-to", &SubsequentEvents::inquired_to),
    row::text("none", &SubsequentEvents::none, Field::subsequent_events),
    row::text("text", &SubsequentEvents::text, Field::subsequent_events),
    row::unlisted(&SubsequentEvents::span),
};

template <>
inline constexpr auto fields_of<RecordedProcedures> = std::tuple{
    row::text("samples-drawn", &RecordedProcedures::samples, Field::note),
    row::text("information-produced", &RecordedProcedures::information_produced, Field::note),
    row::text("entity-level-controls", &RecordedProcedures::entity_level, Field::note),
};

template <>
inline constexpr auto fields_of<AuditorsOpinion> = std::tuple{
    row::open_text("addressee", &AuditorsOpinion::addressee, Field::name),
    row::part("", &AuditorsOpinion::restated),
    row::part("", &AuditorsOpinion::opinions),
    row::unlisted(&AuditorsOpinion::opinions_at),
    row::part("basis", &AuditorsOpinion::bases),
    row::part("concluded-control", &AuditorsOpinion::controls),
    row::part("concluded-criterion", &AuditorsOpinion::criteria),
    row::text("emphasis", &AuditorsOpinion::emphasis, Field::emphasis),
    row::text("other-matter", &AuditorsOpinion::other_matters, Field::other_matter),
    row::part("", &AuditorsOpinion::procedures),
    row::part("subsequent-events", &AuditorsOpinion::subsequent_events),
    row::value("representation-letter-date", &AuditorsOpinion::representation_letter_date),
    row::value("report-date", &AuditorsOpinion::report_date),
    row::text("signature", &AuditorsOpinion::signature, Field::name),
    row::open_text("city", &AuditorsOpinion::city, Field::name),
    row::open_text("state", &AuditorsOpinion::state, Field::name),
    row::unlisted(&AuditorsOpinion::report_date_misread),
    row::unlisted(&AuditorsOpinion::letter_date_misread),
};

template <>
inline constexpr auto fields_of<SignedFile> = std::tuple{
    row::value("path", &SignedFile::path),
    row::value("digest", &SignedFile::digest),
};

template <>
inline constexpr auto fields_of<SignOff> = std::tuple{
    row::text("by", &SignOff::by, {}), row::value("on", &SignOff::on), row::text("digest", &SignOff::digest, {}),
    row::unlisted(&SignOff::span),     row::unlisted(&SignOff::soc3),  row::part("", &SignOff::files),
};

template <>
inline constexpr auto fields_of<Soc3Opinion> = std::tuple{
    row::open_text("addressee", &Soc3Opinion::addressee, Field::name),
    row::part("opinion", &Soc3Opinion::opinion),
    row::open_text("basis", &Soc3Opinion::basis, Field::basis),
    row::value("report-date", &Soc3Opinion::report_date),
    row::open_text("signature", &Soc3Opinion::signature, Field::name),
    row::open_text("city", &Soc3Opinion::city, Field::name),
    row::open_text("state", &Soc3Opinion::state, Field::name),
    row::unlisted(&Soc3Opinion::span),
};

template <>
inline constexpr auto fields_of<FindingWaiver> = std::tuple{
    row::title(&FindingWaiver::finding),
    row::value("file", &FindingWaiver::file),
    row::value("of", &FindingWaiver::of),
    row::value("text", &FindingWaiver::text),
    row::text("reason", &FindingWaiver::reason, {}),
    row::text("by", &FindingWaiver::by, {}),
    row::value("on", &FindingWaiver::on),
    row::value("until", &FindingWaiver::until),
    row::unlisted(&FindingWaiver::span),
};

template <>
inline constexpr auto fields_of<Auditor> = std::tuple{
    row::part("test", &Auditor::tests),        row::part("walkthrough", &Auditor::walkthroughs),
    row::part("opinion", &Auditor::opinion),   row::part("soc3-report", &Auditor::soc3),
    row::part("sign-off", &Auditor::sign_off), row::part("waiver", &Auditor::waivers),
};

}  // namespace socpress::inline model
