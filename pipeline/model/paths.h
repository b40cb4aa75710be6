// The files of an engagement folder by name.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace socpress::inline model::paths {

inline constexpr std::string_view terms = "engagement.yaml";

/// Of a framework of the engagement folder: catalogs_folder, its name, ".xml".
inline constexpr std::string_view catalogs_folder = "catalogs/";

inline constexpr std::string_view management_folder = "management/";
inline constexpr std::string_view description = "management/description.md";
inline constexpr std::string_view other_information = "management/other-information.md";
inline constexpr std::string_view system = "management/system.yaml";
inline constexpr std::string_view assertion = "management/assertion.yaml";
inline constexpr std::string_view controls = "management/controls.csv";
inline constexpr std::string_view responses = "management/responses.yaml";
inline constexpr std::string_view soc3_assertion = "management/soc3.yaml";
inline constexpr std::string_view bridge_letter = "management/bridge-letter.yaml";
/// Of a subservice organization: subservice_folder, its id, subservice_assertion.
inline constexpr std::string_view subservice_folder = "management/subservice/";
inline constexpr std::string_view subservice_assertion = "/assertion.yaml";

inline constexpr std::string_view auditor_folder = "auditor/";
inline constexpr std::string_view tests = "auditor/tests.csv";
inline constexpr std::string_view walkthroughs = "auditor/walkthroughs.csv";
inline constexpr std::string_view opinion = "auditor/opinion.yaml";
inline constexpr std::string_view sign_off = "auditor/sign-off.yaml";
inline constexpr std::string_view soc3_opinion = "auditor/soc3.yaml";
inline constexpr std::string_view layout = "auditor/layout.xml";
inline constexpr std::string_view policy = "auditor/policy.yaml";
inline constexpr std::string_view waivers = "auditor/waivers.yaml";
inline constexpr std::string_view public_waivers = "auditor/public-waivers.yaml";

/// The files that every engagement may have; a sheet may be a workbook instead.
inline constexpr std::array all = {
    terms,          description, system,   assertion,    controls,       responses,    other_information,
    tests,          opinion,     sign_off, layout,       soc3_assertion, soc3_opinion, bridge_letter,
    public_waivers, policy,      waivers,  walkthroughs,
};
inline constexpr std::array sheets = {controls, tests, walkthroughs};

/// The workbook that may replace a sheet.
inline std::string workbook_of(std::string_view sheet) {
  return std::string(sheet.substr(0, sheet.rfind('.'))).append(".xlsx");
}

}  // namespace socpress::inline model::paths
