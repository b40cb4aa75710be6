// The tables of fields: complete by compilation, and public only where this test also states it.
#include "model/fields.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace socpress::inline model {

/// A struct whose table lacks a member, one whose table lists one twice, and one whose table is complete.
struct Lacking {
  Located<Text> title;
  std::optional<Located<Date>> on;
};
struct Whole {
  Located<Text> title;
  std::optional<Located<Date>> on;
  std::vector<Located<Text>> names;
  std::array<std::optional<Opinion>, 3> opinions;
  bool is_public = false;
};
struct Repeating {
  Located<Text> title, other;
};
template <>
inline constexpr auto fields_of<Lacking> = std::tuple{row::text("title", &Lacking::title, Field::name)};
template <>
inline constexpr auto fields_of<Repeating> =
    std::tuple{row::text("title", &Repeating::title, Field::name), row::text("other", &Repeating::title, Field::name)};
template <>
inline constexpr auto fields_of<Whole> = std::tuple{
    row::text("title", &Whole::title, Field::name), row::value("on", &Whole::on),
    row::text("name", &Whole::names, Field::name), row::part("", &Whole::opinions), row::unlisted(&Whole::is_public)};

namespace {

static_assert(!lists_every_member<Lacking>() && !lists_every_member<Repeating>() && lists_every_member<Whole>());
static_assert(member_count<Test>() == 15 && member_count<Terms>() == 21 && member_count<AuditorsOpinion>() == 18);

template <class T>
constexpr bool holds_text = std::is_same_v<T, Located<Text>> || std::is_same_v<T, ProseText>;
template <class T>
constexpr bool holds_text<std::optional<T>> = holds_text<T>;
template <class T>
  requires(!std::is_same_v<T, ProseRun>)
constexpr bool holds_text<std::vector<T>> = holds_text<T>;

/// Names every text for which public reports are not searched, whether or not a value is present.
class OpenFields {
 public:
  template <HasFields T>
  void of(const char* name) {
    T value{};
    for_each_field(value,
                   [&](const FieldInfo& info, const auto& member) { see<std::decay_t<decltype(member)>>(info, name); });
  }
  std::set<std::string> take() { return std::move(found_); }

 private:
  template <class T>
  void see(const FieldInfo& info, const char* of) {
    if constexpr (holds_text<T>)
      if (!info.is_restricted) found_.insert(std::string(of) + "." + std::string(info.is_title ? "title" : info.name));
  }
  std::set<std::string> found_;
};

TEST(Fields, AreOpenToThePublicOnlyWhereListedHere) {
  OpenFields open;
  open.of<ServiceOrganization>("organization");
  open.of<ServiceAuditor>("auditor");
  open.of<System>("system");
  open.of<SubserviceOrganization>("subservice");
  open.of<PriorReport>("prior");
  open.of<OfferedService>("service");
  open.of<Terms>("terms");
  open.of<Commitment>("commitment");
  open.of<Requirement>("requirement");
  open.of<Incident>("incident");
  open.of<Change>("change");
  open.of<UserEntityControl>("user-entity-control");
  open.of<SubserviceControl>("subservice-control");
  open.of<NotApplicable>("not-applicable");
  open.of<Control>("control");
  open.of<Response>("response");
  open.of<Signature>("signature");
  open.of<Matter>("matter");
  open.of<Restated>("restated");
  open.of<BridgeLetter>("bridge-letter");
  open.of<RestatedReport>("last-report");
  open.of<Soc3Assertion>("soc3-assertion");
  open.of<socpress::Test>("test");
  open.of<Walkthrough>("walkthrough");
  open.of<Opinion>("opinion");
  open.of<Basis>("basis");
  open.of<ConcludedControl>("concluded-control");
  open.of<ConcludedCriterion>("concluded-criterion");
  open.of<SubsequentEvents>("subsequent-events");
  open.of<RecordedProcedures>("procedures");
  open.of<AuditorsOpinion>("report");
  open.of<SignOff>("sign-off");
  open.of<Soc3Opinion>("soc3-report");
  open.of<FindingWaiver>("waiver");
  open.of<ProseBlock>("block");
  open.of<ProseHeading>("heading");
  open.of<ProseTable>("table");
  open.of<Prose>("prose");
  EXPECT_EQ(open.take(),
            (std::set<std::string>{
                "organization.name",    "organization.short-name", "organization.address", "organization.contact",
                "auditor.name",         "auditor.short-name",      "auditor.designation",  "auditor.city",
                "auditor.state",        "auditor.address",         "auditor.contact",      "system.name",
                "subservice.service",   "control.frequency",       "control.type",         "control.method",
                "signature.title",      "restated.entity",         "restated.system",      "restated.description-title",
                "soc3-assertion.basis", "last-report.auditor",     "report.addressee",     "report.city",
                "report.state",         "soc3-report.addressee",   "soc3-report.basis",    "soc3-report.signature",
                "soc3-report.city",     "soc3-report.state",       "waiver.text",          "block.public"}));
}

}  // namespace
}  // namespace socpress::inline model
