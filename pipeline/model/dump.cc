// The engagement as an indented outline: stable, one leaf a line, without places.
#include <fmt/format.h>

#include "model/engagement.h"
#include "model/outline.h"

namespace socpress::inline model {

namespace {

constexpr std::string_view names_of_kinds[] = {"soc2"};
constexpr std::string_view names_of_methods[] = {"carve-out", "inclusive"};
constexpr std::string_view names_of_presentations[] = {"by-criterion", "by-process", "cards"};
constexpr std::string_view names_of_peer_reviews[] = {"pass", "pass-with-deficiencies", "fail"};
constexpr std::string_view names_of_papers[] = {"letter", "a4"};
constexpr std::string_view names_of_procedures[] = {"inquiry", "observation", "inspection", "reperformance"};
constexpr std::string_view names_of_results[] = {"no exceptions", "exception", "did not operate", "no evidence"};
constexpr std::string_view names_of_conclusions[] = {"effective", "effective-with-exception", "not-effective",
                                                     "did-not-operate", "not-suitably-designed"};

template <std::size_t N, class T>
std::string_view name_in(const std::string_view (&names)[N], T value) {
  return names[static_cast<std::size_t>(value)];
}

std::string_view name_of(ReportType type) { return type == ReportType::type1 ? "1" : "2"; }

template <class T>
void names(Outline& out, std::string_view name, const std::vector<Located<T>>& values) {
  for (const Located<T>& value : values) out.leaf(name, name_of(*value));
}

void write(Outline& out, const std::optional<TimeFrame>& frame) {
  if (!frame) return;
  if (frame->as_of()) return out.leaf("as-of", frame->last_day());
  out.leaf("from", frame->first_day());
  out.leaf("to", frame->last_day());
}

void write(Outline& out, const ServiceOrganization& organization) {
  out.open("service-organization");
  out.leaf("name", organization.name);
  out.leaf("short-name", organization.short_name);
  out.leaves("address", organization.address);
  out.leaves("contact", organization.contact);
  out.leaf("logo", organization.logo_path);
  if (organization.logo)
    out.leaf("picture", std::string_view(fmt::format("{} x {}", organization.logo->width, organization.logo->height)));
  out.close();
}

void write(Outline& out, const PeerReview& review) {
  out.open("peer-review");
  if (review.result) out.leaf("result", name_in(names_of_peer_reviews, **review.result));
  out.leaf("accepted", review.accepted);
  out.close();
}

void write(Outline& out, const ServiceAuditor& auditor) {
  out.open("service-auditor");
  out.leaf("name", auditor.name);
  out.leaf("short-name", auditor.short_name);
  out.leaf("designation", auditor.designation);
  out.leaf("city", auditor.city);
  out.leaf("state", auditor.state);
  out.leaf("licence", auditor.licence);
  out.leaves("address", auditor.address);
  out.leaves("contact", auditor.contact);
  if (auditor.peer_review) write(out, *auditor.peer_review);
  out.close();
}

void write(Outline& out, const std::optional<Located<ReportType>>& type) {
  if (type) out.leaf("type", name_of(**type));
}

void write(Outline& out, const PriorReport& prior) {
  out.open("prior-report");
  write(out, prior.type);
  write(out, prior.time_frame);
  out.leaf("note", prior.note);
  out.close();
}

void write(Outline& out, const SubserviceReport& report) {
  out.open("soc-report");
  write(out, report.type);
  write(out, report.time_frame);
  out.leaf("bridged-to", report.bridged_to);
  out.close();
}

void write(Outline& out, const Terms& terms) {
  out.open("terms");
  if (terms.kind) out.leaf("report", name_in(names_of_kinds, **terms.kind));
  write(out, terms.type);
  write(out, terms.time_frame);
  out.leaves("framework", terms.frameworks);
  names(out, "category", terms.categories);
  write(out, terms.organization);
  write(out, terms.auditor);
  out.open("system");
  out.leaf("name", terms.system.name);
  out.leaf("description-title", terms.system.description_title);
  out.close();
  for (const SubserviceOrganization& organization : terms.subservice_organizations) {
    out.open("subservice-organization", *organization.id);
    out.leaf("name", organization.name);
    out.leaf("service", organization.service);
    if (organization.public_name) out.leaf("public-name", std::string_view("yes"));
    if (organization.method) out.leaf("method", name_in(names_of_methods, **organization.method));
    out.leaves("monitoring", organization.monitoring);
    out.leaves("address", organization.address);
    out.leaves("contact", organization.contact);
    for (const SubserviceReport& report : organization.reports) write(out, report);
    out.leaf("watched-otherwise", organization.watched_otherwise);
    out.close();
  }
  if (terms.prior_report) write(out, *terms.prior_report);
  for (const OfferedService& service : terms.services) {
    out.open("service", service.name->utf8);
    if (service.in_scope) out.leaf("scope", **service.in_scope ? std::string_view("in") : std::string_view("out"));
    out.close();
  }
  out.leaves("location", terms.locations);
  out.leaf("section-iv", name_in(names_of_presentations, terms.presentation));
  out.leaf("paper", name_in(names_of_papers, terms.paper));
  out.leaf("recipient", terms.recipient);
  out.leaf("draft", terms.draft_label);
  out.leaf("layout", terms.layout);
  out.close();
}

void write(Outline& out, const Restated& restated) {
  out.leaf("entity", restated.entity);
  out.leaf("system", restated.system);
  out.leaf("description-title", restated.description_title);
  write(out, restated.time_frame);
  names(out, "category", restated.categories);
}

void write(Outline& out, const std::vector<Signature>& signatures) {
  for (const Signature& signature : signatures) {
    out.open("signature");
    out.leaf("name", signature.name);
    out.leaf("title", signature.title);
    out.close();
  }
}

void write(Outline& out, const Assertion& assertion) {
  write(out, assertion.restated);
  names(out, "asserts", assertion.asserts);
  for (const Matter& matter : assertion.matters) {
    out.open("matter", name_of(*matter.subject));
    out.leaf("text", matter.text);
    out.close();
  }
  out.leaf("date", assertion.date);
  write(out, assertion.signatures);
}

void write(Outline& out, const Commitment& commitment) {
  out.open("commitment", *commitment.id);
  names(out, "category", commitment.categories);
  out.leaf("text", commitment.text);
  out.leaf("source", commitment.source);
  if (commitment.is_restricted) out.leaf("visibility", std::string_view("restricted"));
  out.close();
}

void write(Outline& out, const Requirement& requirement) {
  out.open("requirement", *requirement.id);
  out.leaves("commitment", requirement.commitments);
  out.leaf("text", requirement.text);
  if (requirement.is_restricted) out.leaf("visibility", std::string_view("restricted"));
  out.close();
}

void write(Outline& out, const Incident& incident) {
  out.open("incident", *incident.id);
  out.leaf("nature", incident.nature);
  out.leaf("timing", incident.timing);
  out.leaf("effect", incident.effect);
  out.leaf("disposition", incident.disposition);
  out.close();
}

void write(Outline& out, const Change& change) {
  out.open("change", to_text(*change.date));
  out.leaf("before", change.before);
  out.leaf("after", change.after);
  out.close();
}

void write(Outline& out, const UserEntityControl& control) {
  out.open("user-entity-control", *control.id);
  out.leaf("text", control.text);
  out.leaves("criterion", written(control.criteria));
  out.close();
}

void write(Outline& out, const SubserviceControl& control) {
  out.open("subservice-control", *control.id);
  out.leaf("organization", control.organization);
  out.leaf("text", control.text);
  out.leaves("criterion", written(control.criteria));
  out.close();
}

void write(Outline& out, const NotApplicable& left_out) {
  out.open("not-applicable", left_out.criterion->written());
  out.leaf("reason", left_out.reason);
  out.close();
}

void write(Outline& out, const Control& control) {
  out.open("control", *control.id);
  out.leaf("title", control.title);
  out.leaf("description", control.description);
  out.leaves("criterion", written(control.criteria));
  out.leaf("category", control.category);
  out.leaf("owner", control.owner);
  out.leaf("frequency", control.frequency);
  out.leaf("type", control.kind);
  out.leaf("method", control.method);
  out.leaf("effective-from", control.effective_from);
  out.leaf("effective-to", control.effective_to);
  if (control.is_public) out.leaf("visibility", std::string_view("public"));
  out.leaf("organization", control.organization);
  out.close();
}

void write(Outline& out, const Response& response) {
  out.open("response", *response.test);
  out.leaf("text", response.text);
  out.close();
}

void number(Outline& out, std::string_view name, const std::optional<Located<std::int64_t>>& value) {
  if (value) out.leaf(name, std::string_view(fmt::format("{}", **value)));
}

void write(Outline& out, const Test& test) {
  out.open("test", *test.id);
  out.leaf("control", test.control);
  out.leaf("procedure", test.procedure);
  for (const auto& kind : test.kinds) out.leaf("kind", name_in(names_of_procedures, *kind));
  out.leaf("population", test.population);
  out.leaf("population-evidence", test.population_evidence);
  number(out, "population-size", test.population_size);
  number(out, "sample-size", test.sample_size);
  number(out, "deviations", test.deviations);
  out.leaf("result", test.result ? name_in(names_of_results, **test.result) : std::string_view("open"));
  out.leaf("result-text", test.result_text);
  out.leaf("exception", test.exception);
  out.leaf("tested-on", test.tested_on);
  out.leaf("tester", test.tester);
  out.close();
}

void write(Outline& out, const Walkthrough& walkthrough) {
  out.open("walkthrough", *walkthrough.control);
  out.leaf("procedure", walkthrough.procedure);
  for (const auto& kind : walkthrough.kinds) out.leaf("kind", name_in(names_of_procedures, *kind));
  out.leaf("performed-on", walkthrough.performed_on);
  out.leaf("performed-by", walkthrough.performed_by);
  out.close();
}

void write(Outline& out, const Basis& basis) {
  out.open("basis");
  names(out, "subject", basis.subjects);
  out.leaves("criterion", written(basis.criteria));
  out.leaves("control", basis.controls);
  out.leaf("text", basis.text);
  out.close();
}

void write(Outline& out, const FindingWaiver& waiver) {
  out.open("waiver", *waiver.finding);
  out.leaf("file", waiver.file);
  out.leaf("of", waiver.of);
  out.leaf("text", waiver.text);
  out.leaf("reason", waiver.reason);
  out.leaf("by", waiver.by);
  out.leaf("on", waiver.on);
  out.leaf("until", waiver.until);
  out.close();
}

template <class T>
void write_all(Outline& out, const std::vector<T>& list) {
  for (const T& item : list) write(out, item);
}

void write(Outline& out, const Soc3Assertion& assertion) {
  out.open("soc3-assertion");
  if (assertion.claim) out.leaf("asserts", name_of(**assertion.claim));
  out.leaf("basis", assertion.basis);
  out.leaf("date", assertion.date);
  write(out, assertion.signatures);
  out.close();
}

void write(Outline& out, const BridgeLetter& letter) {
  out.open("bridge-letter");
  out.leaf("addressee", letter.addressee);
  out.open("last-report", letter.report_type ? name_of(**letter.report_type) : std::string_view());
  write(out, letter.report_time_frame);
  out.close();
  if (letter.period) write(out, std::optional(TimeFrame{*letter.period}));
  out.leaf("no-changes", letter.changes.none);
  write_all(out, letter.changes.items);
  out.leaf("user-entity-controls", letter.user_entity_controls);
  out.leaf("date", letter.date);
  write(out, letter.signatures);
  out.close();
}

void write(Outline& out, const Soc3Opinion& report) {
  out.open("soc3-report");
  out.leaf("addressee", report.addressee);
  if (report.opinion) {
    out.open("opinion", name_of(*report.opinion->kind));
    out.leaf("by", report.opinion->by);
    out.leaf("on", report.opinion->on);
    out.close();
  }
  out.leaf("basis", report.basis);
  out.leaf("report-date", report.report_date);
  out.leaf("signature", report.signature);
  out.leaf("city", report.city);
  out.leaf("state", report.state);
  out.close();
}

void write(Outline& out, const Management& management) {
  out.open("management");
  if (management.description) write(out, "description", *management.description);
  if (management.other_information) write(out, "other-information", *management.other_information);
  write_all(out, management.commitments);
  write_all(out, management.requirements);
  out.leaf("no-incidents", management.incidents.none);
  write_all(out, management.incidents.items);
  out.leaf("no-changes", management.changes.none);
  write_all(out, management.changes.items);
  write_all(out, management.user_entity_controls);
  write_all(out, management.subservice_controls);
  write_all(out, management.not_applicable);
  if (management.assertion) {
    out.open("assertion");
    write(out, *management.assertion);
    out.close();
  }
  for (const SubserviceAssertion& one : management.subservice_assertions) {
    out.open("subservice-assertion", *one.organization);
    write(out, one.assertion);
    out.close();
  }
  write_all(out, management.controls);
  write_all(out, management.responses);
  if (management.soc3) write(out, *management.soc3);
  if (management.bridge_letter) write(out, *management.bridge_letter);
  out.close();
}

void write_conclusions(Outline& out, const AuditorsOpinion& opinion) {
  for (const ConcludedControl& concluded : opinion.controls) {
    out.open("concluded-control", *concluded.control);
    out.leaf("conclusion", name_in(names_of_conclusions, *concluded.conclusion));
    out.leaf("reason", concluded.reason);
    out.close();
  }
  for (const ConcludedCriterion& concluded : opinion.criteria) {
    out.open("concluded-criterion", concluded.criterion->written());
    out.leaf("conclusion", *concluded.achieved ? std::string_view("achieved") : std::string_view("not-achieved"));
    out.leaf("reason", concluded.reason);
    out.close();
  }
}

void write(Outline& out, const AuditorsOpinion& opinion) {
  out.open("opinion");
  out.leaf("addressee", opinion.addressee);
  write(out, opinion.restated);
  for (const Subject subject : all_subjects) {
    if (const auto& on = opinion.on(subject)) {
      out.open(name_of(subject), name_of(*on->kind));
      out.leaf("by", on->by);
      out.leaf("on", on->on);
      out.close();
    }
  }
  write_all(out, opinion.bases);
  write_conclusions(out, opinion);
  out.leaves("emphasis", opinion.emphasis);
  out.leaves("other-matter", opinion.other_matters);
  if (opinion.subsequent_events) {
    out.open("subsequent-events");
    out.leaf("inquired-to", opinion.subsequent_events->inquired_to);
    out.leaf("none", opinion.subsequent_events->none);
    out.leaf("text", opinion.subsequent_events->text);
    out.close();
  }
  out.leaf("representation-letter-date", opinion.representation_letter_date);
  out.leaf("report-date", opinion.report_date);
  out.leaf("signature", opinion.signature);
  out.leaf("city", opinion.city);
  out.leaf("state", opinion.state);
  out.close();
}

void write(Outline& out, const Auditor& auditor) {
  out.open("auditor");
  write_all(out, auditor.tests);
  write_all(out, auditor.walkthroughs);
  if (auditor.opinion) write(out, *auditor.opinion);
  if (auditor.soc3) write(out, *auditor.soc3);
  if (auditor.sign_off) {
    out.open("sign-off");
    out.leaf("by", auditor.sign_off->by);
    out.leaf("on", auditor.sign_off->on);
    out.leaf("digest", auditor.sign_off->digest);
    for (const SignedFile& file : auditor.sign_off->files) out.leaf(*file.path, file.digest);
    out.close();
  }
  write_all(out, auditor.waivers);
  out.close();
}

}  // namespace

std::string dump(const Engagement& engagement) {
  Outline out;
  write(out, engagement.terms);
  if (engagement.management) write(out, *engagement.management);
  if (engagement.auditor) write(out, *engagement.auditor);
  return out.take();
}

}  // namespace socpress::inline model
