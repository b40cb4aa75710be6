// Every word the reading view prints that is not the engagement's or a finding's.
#pragma once

#include <string_view>

namespace socpress::review::words {

/// A noun by number.
struct Noun {
  std::string_view one, other;
};

// Around the page.
inline constexpr std::string_view locale = "en_US", language = "en-US";
inline constexpr std::string_view page_kind = "Reading view before signing";
inline constexpr std::string_view skip = "Skip to the content";
inline constexpr std::string_view sections_label = "Sections";
inline constexpr std::string_view colophon =
    "Drawn by socpress from the engagement’s files, with the counts of the report. It concludes nothing: opinions, "
    "conclusions and "
    "results stand here as their authors recorded them, and what is missing is shown as missing.";
inline constexpr std::string_view no_entity = "Service organization not named", no_system = "system not named";

// Masthead.
inline constexpr std::string_view report = "Report", soc2_type_1 = "SOC 2 Type 1", soc2_type_2 = "SOC 2 Type 2",
                                  soc2 = "SOC 2, type not known";
inline constexpr std::string_view period = "Period", as_of = "As of", period_words = "{} to {}",
                                  time_frame_missing = "not given";
inline constexpr std::string_view categories = "Categories", service_auditor = "Service auditor",
                                  none_given = "none given";
inline constexpr std::string_view report_date = "Date of the report";
inline constexpr std::string_view final_word = "FINAL", draft_word = "DRAFT", nothing_word = "NOTHING CAN BE PRESSED";
inline constexpr std::string_view final_why = "Signed off over these very files, and no error stands.";
inline constexpr std::string_view draft_why = "A draft, because {}.";
inline constexpr std::string_view nothing_why =
    "The engagement could not be read whole, and its rules were not asked. What follows is what was read.";

// At a glance.
inline constexpr std::string_view not_asked = "not asked";
inline constexpr std::string_view glance = "At a glance";
inline constexpr std::string_view errors = "Errors", warnings = "Warnings", notes = "Notes", waived = "Waived findings";
inline constexpr std::string_view criteria = "Criteria", controls = "Controls", tests = "Tests",
                                  exceptions = "Exceptions";
inline constexpr std::string_view without_exception = "Without exception";
inline constexpr std::string_view no_evidence = "Unable to obtain evidence";
inline constexpr std::string_view did_not_operate = "Did not operate", open_results = "Results not recorded";
inline constexpr std::string_view user_entity_controls = "User entity controls",
                                  subservice_organizations = "Subservice organizations";

// Filter.
inline constexpr std::string_view filter = "Show only", filter_severity = "Findings of severity",
                                  filter_family = "Findings of family";
inline constexpr std::string_view filter_criterion = "What bears on criterion", filter_result = "Tests with result",
                                  filter_text = "What holds the words";
inline constexpr std::string_view filter_any = "any", filter_reset = "Show everything";
inline constexpr std::string_view filter_all_shown = "Everything is shown",
                                  filter_some_shown = "{shown} of {all} entries are shown";

// Findings.
inline constexpr std::string_view findings = "Findings", nothing_to_mend = "Nothing to mend: no finding stands.";
inline constexpr std::string_view waived_word = "waived";
inline constexpr std::string_view place = "{}, line {}, column {}", place_in_sheet = "{}, row {}, column “{}”",
                                  place_in_workbook = "{}, sheet “{}”, cell {}, column “{}”";
inline constexpr std::string_view help = "To mend it", rests_on = "Rests on", seen_at = "See also";
inline constexpr std::string_view concerns = "Concerns", waived_by = "Waived by {}",
                                  no_place = "No place: it is absent everywhere, or not of a file.";

// Coverage.
inline constexpr std::string_view coverage = "Criteria and controls";
inline constexpr std::string_view map = "Map", one_by_one = "Criterion by criterion", idle_in_map = "did not operate",
                                  unseen_in_map = "no evidence",
                                  map_text =
                                      "Each criterion that applies; the more controls it has, the darker. A heavy edge "
                                      "marks exceptions, a dashed one "
                                      "a criterion without a control. The words in the field say the same.";
inline constexpr std::string_view coverage_caption = "Criteria with their controls, tests and exceptions";
inline constexpr std::string_view criterion = "Criterion", control = "Control", test = "Test", subject = "Subject",
                                  no_control = "no control";
inline constexpr std::string_view no_exception = "none", not_applicable_caption = "Criteria said not to apply",
                                  reason = "Reason";
inline constexpr std::string_view no_criteria = "No criterion applies: no category is named.";
inline constexpr Noun control_noun{"control", "controls"}, test_noun{"test", "tests"},
    exception_noun{"exception", "exceptions"}, deviation_noun{"deviation", "deviations"};

// Tests.
inline constexpr std::string_view deviations_section = "Tests and deviations",
                                  type_1_untested = "A Type 1 examination tests no operation.";
inline constexpr std::string_view no_tests = "No test is recorded.", no_exceptions_noted = "No exceptions noted",
                                  exception_noted = "Exception noted";
inline constexpr std::string_view no_test = "no test", result = "Result", open_result = "Result not recorded",
                                  extent = "{} of {}", procedure = "Test", facts = "Facts";
inline constexpr std::string_view sample = "Sample of population", kinds = "Kind of test", not_stated = "not stated";
inline constexpr std::string_view no_deviation =
                                      "No test has an exception, and every control that was tested operated.",
                                  facts_missing = "facts not recorded";
inline constexpr std::string_view why_not = "Why it did not operate";
inline constexpr std::string_view response = "Management’s response",
                                  unaudited =
                                      "Unaudited: management’s words, not covered by the service auditor’s report.";
inline constexpr std::string_view no_response = "response not recorded", at_criteria = "At criteria",
                                  untested = "no test recorded";
inline constexpr std::string_view register_title = "Controls, tests and results",
                                  register_caption = "Every control with its tests and their results";
inline constexpr std::string_view inquiry = "inquiry", observation = "observation", inspection = "inspection",
                                  reperformance = "reperformance";

// The opinion.
inline constexpr std::string_view logic = "From deviation to opinion";
inline constexpr std::string_view logic_text =
    "As recorded by those who concluded. Nothing is inferred: a missing link is shown as not recorded.";
inline constexpr std::string_view step_control = "1. From deviation to control",
                                  step_criterion = "2. From control to criterion",
                                  step_opinion = "3. From criterion to opinion";
inline constexpr std::string_view step_control_caption =
    "Controls that deviated, did not operate, or were concluded on";
inline constexpr std::string_view step_criterion_caption =
    "Criteria that those controls bear on, or that were concluded on";
inline constexpr std::string_view step_opinion_caption = "The opinion on each subject, as set";
inline constexpr std::string_view conclusion = "Conclusion", seen = "What the tests found", basis = "Basis",
                                  opinion = "Opinion", set_by = "Set by";
inline constexpr std::string_view not_recorded = "not recorded", none_recorded = "none recorded",
                                  asserts = "Management asserts";
inline constexpr std::string_view asserted = "asserted", asserted_with_matters = "asserted, modified",
                                  not_asserted = "not asserted", no_assertion = "assertion not received";
inline constexpr std::string_view deviating_controls = "Controls that deviated", among = ", of {}",
                                  none_among = "none of {}";
inline constexpr std::string_view effective = "effective", effective_with_exception = "effective, with exception",
                                  not_effective = "not effective", not_suitably_designed = "not suitably designed",
                                  achieved = "achieved", not_achieved = "not achieved";
inline constexpr std::string_view unqualified = "unqualified", qualified = "qualified", adverse = "adverse",
                                  disclaimer = "disclaimer of opinion";
inline constexpr std::string_view the_description = "The description",
                                  the_design = "The suitability of the design of controls",
                                  the_operation = "The operating effectiveness of controls";
inline constexpr std::string_view by_nobody = "nobody is named", no_day = "day not recorded";
inline constexpr std::string_view no_deviations =
    "No control deviated, none failed to operate, and no conclusion on a control is recorded.";
inline constexpr std::string_view no_concluded_criteria =
    "No criterion is touched by a deviation, and no conclusion on a criterion is recorded.";
inline constexpr std::string_view basis_number = "Basis {}", subjects = "Concerns", emphasis = "Emphasis of matter",
                                  other_matter = "Other matter";
inline constexpr std::string_view further = "Beside the opinion", bases_title = "Bases for modification",
                                  no_bases = "No basis for a modification is recorded.";

// Sign-off.
inline constexpr std::string_view changes = "Changes since the sign-off", signed_by = "Signed off by",
                                  digest_signed = "Digest signed", digest_now = "Digest today";
inline constexpr std::string_view for_public = "For the public report", recorded = "recorded";
inline constexpr std::string_view unsigned_files = "Nobody has signed off (auditor/sign-off.yaml).";
inline constexpr std::string_view files_agree = "These are the files that were signed off.";
inline constexpr std::string_view files_differ = "These are not the files that were signed off.";
inline constexpr std::string_view digest_unknown = "Not every file could be read, so no digest can be compared.";
inline constexpr std::string_view no_file_list =
    "The sign-off holds one digest over all files, and does not say which of them changed. "
    "With the list that `socpress digest --files` prints, it does.";
inline constexpr std::string_view files_caption = "Files that a sign-off covers", file = "File",
                                  since = "Since the sign-off", file_digest = "SHA-256, first digits";
inline constexpr std::string_view file_same = "as signed off", file_changed = "changed", file_new = "new",
                                  file_gone = "gone", file_unknown = "not recorded";

// Controls of others, description.
inline constexpr std::string_view others = "Controls assumed of others", organization = "Organization",
                                  service = "Service", method = "Method";
inline constexpr std::string_view monitored_by = "Watched by", carve_out = "carve-out", inclusive = "inclusive",
                                  assumed = "Control assumed", id = "ID";
inline constexpr std::string_view subservice_controls = "Complementary subservice organization controls",
                                  complementary_user_entity_controls = "Complementary user entity controls";
inline constexpr std::string_view no_others =
    "No subservice organization is named, and no control is assumed of others.";
inline constexpr std::string_view description = "Description criteria",
                                  description_caption = "Where the description answers each description criterion";
inline constexpr std::string_view answered = "Answered at", answered_nowhere = "nowhere", heading_at = "line {}",
                                  list_at = "the list {{{}}}";
inline constexpr std::string_view no_description = "The description has not been received.";

}  // namespace socpress::review::words
