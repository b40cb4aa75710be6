// The public model as text.
#include "model/public_engagement.h"

#include <fmt/format.h>

#include "model/outline.h"

namespace socpress::inline model {

namespace {

constexpr std::string_view claims[] = {"open", "effective", "effective-except-for", "not-effective"};
constexpr std::string_view verdicts[] = {"open", "unqualified", "qualified", "adverse", "disclaimer"};

class PublicOutline {
 public:
  void text(std::string_view name, const PublicText& one) { out.field(name, std::string_view(one.utf8)); }
  void text(std::string_view name, const std::optional<PublicText>& one) {
    if (one) text(name, *one);
  }
  void party(std::string_view name, const PublicParty& party);
  void line(std::string_view name, const PublicLine& line);
  void blocks(const std::vector<PublicBlock>& blocks) {
    for (const PublicBlock& block : blocks) std::visit(*this, block.value);
  }

  void operator()(const PublicHeading& heading) { line(fmt::format("heading {}", heading.level), heading.text); }
  void operator()(const PublicParagraph& paragraph) { line("paragraph", paragraph.text); }
  void operator()(const PublicList& list);
  void operator()(const PublicTable& table);
  void operator()(const PublicFigure& figure);
  void operator()(const PublicQuote& quote);
  void operator()(const PublicCode& code) { text("code", code.text); }

  Outline out;
};

void PublicOutline::party(std::string_view name, const PublicParty& party) {
  out.open(name);
  text("name", party.name);
  text("short-name", party.short_name);
  for (const PublicText& one : party.address) text("address", one);
  for (const PublicText& one : party.contact) text("contact", one);
  out.close();
}

void PublicOutline::line(std::string_view name, const PublicLine& line) {
  std::string words;
  for (const PublicRun& run : line) {
    if (run.footnote)
      words += fmt::format("[^{}]", *run.footnote + 1);
    else if (run.line_break)
      words += '\n';
    else
      words += run.text.utf8;
  }
  out.field(name, std::string_view(words));
}

void PublicOutline::operator()(const PublicList& list) {
  out.open(list.ordered ? fmt::format("list from {}", list.first) : "list");
  for (const auto& item : list.items) {
    out.open("item");
    blocks(item);
    out.close();
  }
  out.close();
}

void PublicOutline::operator()(const PublicTable& table) {
  out.open("table");
  line("caption", table.caption);
  for (const PublicLine& head : table.head) line("head", head);
  for (const auto& row : table.rows)
    for (const PublicLine& cell : row) line("cell", cell);
  out.close();
}

void PublicOutline::operator()(const PublicFigure& figure) {
  out.open(fmt::format("figure {}", figure.picture));
  text("alternative", figure.alternative);
  text("caption", figure.caption);
  out.close();
}

void PublicOutline::operator()(const PublicQuote& quote) {
  out.open("quote");
  blocks(quote.blocks);
  out.close();
}

void write_said(PublicOutline& to, const PublicEngagement& engagement) {
  const PublicAssertion& assertion = engagement.assertion;
  to.out.open("assertion", claims[static_cast<std::size_t>(assertion.claim)]);
  to.text("basis", assertion.basis);
  to.out.field("date", assertion.date);
  for (const PublicSignature& signature : assertion.signatures) {
    to.text("signed", signature.name);
    to.text("title", signature.title);
  }
  to.out.close();
  const PublicOpinion& opinion = engagement.opinion;
  to.out.open("opinion", verdicts[static_cast<std::size_t>(opinion.verdict)]);
  to.text("addressee", opinion.addressee);
  to.text("basis", opinion.basis);
  to.text("signature", opinion.signature);
  to.text("city", opinion.city);
  to.text("state", opinion.state);
  to.out.field("report-date", opinion.report_date);
  to.out.close();
}

void write_system(PublicOutline& to, const PublicEngagement& engagement) {
  to.blocks(engagement.description.blocks);
  for (const PublicLine& note : engagement.description.footnotes) to.line("footnote", note);
  for (const PublicSubservice& one : engagement.subservice) {
    to.out.open("subservice", one.inclusive ? "inclusive" : "carve-out");
    to.text("service", one.service);
    to.text("name", one.name);
    to.out.close();
  }
  if (engagement.relies_on_user_entities) to.out.field("relies-on", std::string_view("user entities"));
  if (engagement.relies_on_subservice_controls) to.out.field("relies-on", std::string_view("subservice controls"));
  for (const PublicCommitment& commitment : engagement.commitments) {
    to.out.open("commitment");
    for (const Category& category : commitment.categories) to.out.field("category", name_of(category));
    to.text("text", commitment.text);
    to.out.close();
  }
  for (const PublicRequirement& requirement : engagement.requirements) to.text("requirement", requirement.text);
  for (const Picture& picture : engagement.pictures)
    to.out.field("picture", std::string_view(fmt::format("{} x {}", picture.width, picture.height)));
}

}  // namespace

std::string dump(const PublicEngagement& engagement) {
  PublicOutline to;
  to.party("organization", engagement.organization);
  to.party("auditor", engagement.auditor.party);
  to.text("designation", engagement.auditor.designation);
  to.text("city", engagement.auditor.city);
  to.text("state", engagement.auditor.state);
  to.text("system", engagement.system);
  to.out.field("from", engagement.period.from);
  to.out.field("to", engagement.period.to);
  for (const Category& category : engagement.categories) to.out.field("category", name_of(category));
  to.out.field("status", std::string_view(engagement.draft ? "draft" : "final"));
  write_said(to, engagement);
  write_system(to, engagement);
  return to.out.take();
}

}  // namespace socpress::inline model
