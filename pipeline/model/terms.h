// The agreed terms: subject, parties, time frame, and presentation of the report.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/located.h"
#include "model/criteria.h"
#include "model/date.h"

namespace socpress::inline model {

enum class ReportKind { soc2 };
enum class ReportType { type1 = 1, type2 = 2 };
enum class Method { carve_out, inclusive };
enum class Presentation { by_criterion, by_process, cards };
enum class Paper { letter, a4 };

struct ServiceOrganization {
  Located<Text> name;        ///< the legal name
  Located<Text> short_name;  ///< equals `name` if it is absent
  std::vector<Located<Text>> address, contact;
  std::optional<Located<std::string>> logo_path;
  std::optional<Picture> logo;
};

/// The firm's last peer review by another firm.
enum class PeerReviewResult { pass, pass_with_deficiencies, fail };
struct PeerReview {
  std::optional<Located<PeerReviewResult>> result;
  std::optional<Located<Date>> accepted;  ///< the day on which its report was accepted
  Span span;
};

struct ServiceAuditor {
  Located<Text> name;
  Located<Text> short_name;
  std::optional<Located<Text>> designation, city, state, licence;
  std::vector<Located<Text>> address, contact;
  std::optional<PeerReview> peer_review{};
};

struct System {
  Located<Text> name;
  Located<Text> description_title;
};

enum class OpinionKind { unqualified, qualified, adverse, disclaimer };

/// A report of a subservice organization's own auditor, used to monitor its controls. Never printed.
struct SubserviceReport {
  std::optional<Located<ReportType>> type;
  std::optional<TimeFrame> time_frame;
  std::optional<Located<Date>> bridged_to;  ///< the last day covered by its bridge letter
  Span span;
  std::optional<Located<OpinionKind>> opinion{};  ///< the one modified most; nothing if it is not recorded
  std::optional<Located<Text>> evaluation{};      ///< what follows from a modified opinion for this system
};

struct SubserviceOrganization {
  Located<std::string> id;
  Located<Text> name, service;
  std::optional<Located<Method>> method;
  std::vector<Located<std::string>> monitoring;     ///< ids of the organization's own controls
  bool public_name = false;                         ///< a public report may name it
  std::vector<Located<Text>> address{}, contact{};  ///< lines of its letterhead
  std::vector<SubserviceReport> reports{};
  std::optional<Located<Text>> watched_otherwise{};  ///< monitoring of days that no report covers; never printed
  bool method_misread = false;                       ///< present, not valid, and already reported
};

/// The prior report on the same system.
struct PriorReport {
  std::optional<Located<ReportType>> type;
  std::optional<TimeFrame> time_frame;
  std::optional<Located<Text>> note;  ///< why the time frames are not contiguous
  Span span;
};

/// A service that the organization offers, and whether the examination covers it; nothing if that is not stated.
struct OfferedService {
  Located<Text> name;
  std::optional<Located<bool>> in_scope;
};

struct Terms {
  std::optional<Located<ReportKind>> kind;
  std::optional<Located<ReportType>> type;
  bool kind_misread = false, type_misread = false, time_frame_misread = false;  ///< present, not valid, reported
  std::optional<TimeFrame> time_frame;
  std::vector<Located<std::string>> frameworks;  ///< by name, the report's first; none: the trust services criteria
  std::vector<Located<Category>> categories;     ///< as written; see in_canonical_order
  ServiceOrganization organization;
  ServiceAuditor auditor;  ///< without a name until a firm is engaged
  System system;
  std::vector<SubserviceOrganization> subservice_organizations;
  Presentation presentation = Presentation::by_criterion;
  Paper paper = Paper::letter;
  std::optional<PriorReport> prior_report;
  std::vector<OfferedService> services;  ///< of the organization's catalog; may be empty
  std::vector<Located<Text>> locations;  ///< where the system is operated; may be empty
  std::optional<Located<Text>> recipient, draft_label;
  Located<std::string> layout;  ///< name of the layout file without ".xml"
  Span span;                    ///< where engagement.yaml begins
};

}  // namespace socpress::inline model
