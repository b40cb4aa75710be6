// An engagement of a few controls written by hand, a layout of short phrases, and a section builder.
#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "compose/section_builder.h"

namespace socpress::small {

inline Located<Text> as_text(std::string utf8) { return {Text{std::move(utf8), {}}, {}}; }
inline Located<std::string> id(std::string value) { return {std::move(value), {}}; }
inline std::vector<Located<CriterionId>> criteria_of_report(std::initializer_list<const char*> values) {
  std::vector<Located<CriterionId>> list;
  for (const char* value : values) list.push_back({{{}, value}, {}});
  return list;
}
inline std::vector<Located<std::string>> ids(std::initializer_list<const char*> values) {
  std::vector<Located<std::string>> list;
  for (const char* value : values) list.push_back(id(value));
  return list;
}

inline Control control(std::string name, std::string description, std::initializer_list<const char*> criteria) {
  Control made;
  made.id = id(std::move(name));
  made.description = as_text(std::move(description));
  made.criteria = criteria_of_report(criteria);
  return made;
}

/// A test without sizes and without a result.
inline Test test(std::string name, std::string of_control, std::string procedure) {
  Test made;
  made.id = id(std::move(name));
  made.control = id(std::move(of_control));
  made.procedure = as_text(std::move(procedure));
  return made;
}
inline Test clean(Test made) {
  made.result = Located<Result>{Result::no_exceptions, {}};
  made.result_text = as_text("No exceptions noted.");
  return made;
}
inline Test excepted(Test made, std::int64_t deviations, std::string facts) {
  made.result = Located<Result>{Result::exception, {}};
  made.result_text = as_text("Exception noted.");
  made.deviations = Located<std::int64_t>{deviations, {}};
  made.exception = as_text(std::move(facts));
  return made;
}
inline Test idle(Test made, std::string reason) {
  made.result = Located<Result>{Result::did_not_operate, {}};
  made.result_text = as_text("Did not operate.");
  made.exception = as_text(std::move(reason));
  return made;
}
inline Test sized(Test made, std::optional<std::int64_t> sample, std::optional<std::int64_t> population) {
  if (sample) made.sample_size = Located<std::int64_t>{*sample, {}};
  if (population) made.population_size = Located<std::int64_t>{*population, {}};
  return made;
}

/// Two common groups and one series of availability.
inline Catalog catalog() {
  Catalog made;
  made.framework = "tsc-2017";
  made.categories = {{Category::security, "Security"},
                     {Category::availability, "Availability"},
                     {Category::processing_integrity, "Processing Integrity"},
                     {Category::privacy, "Privacy"}};
  made.groups = {
      {"CC6", "Access", std::nullopt}, {"CC8", "Change", std::nullopt}, {"A1", "Availability", Category::availability}};
  made.criteria = {{"CC6.2", "Registering users", 0, 0},
                   {"CC6.3", "Access by role", 0, 0},
                   {"CC8.1", "Releasing change", 1, 0},
                   {"A1.2", "Backup and recovery", 2, 0}};
  return made;
}

/// Type 2, security and availability, by criterion; management's and the auditor's sides are present and empty.
inline Engagement engagement() {
  Engagement made;
  made.catalog = catalog();
  made.terms.type = Located<ReportType>{ReportType::type2, {}};
  made.terms.categories = {{Category::security, {}}, {Category::availability, {}}};
  made.management.emplace();
  made.auditor.emplace();
  return made;
}

/// Each phrase is its own name unless the list below specifies its words.
inline Layout layout() {
  static constexpr std::pair<Phrase, const char*> words[] = {
      {Phrase::bar_counts, "{item_number} controls, {item_total} tests"},
      {Phrase::bar_counts_type_1, "{item_number} controls"},
      {Phrase::bar_tests_by_reference, ", {item_number} tests by reference"},
      {Phrase::bar_exceptions, ", {item_number} exceptions"},
      {Phrase::bar_exceptions_by_reference, ", {item_number} exceptions by reference"},
      {Phrase::bar_open, ", {item_number} open"},
      {Phrase::tests_by_reference, "Presented at {item_criterion}, page {item_page}."},
      {Phrase::result_by_reference, "See {item_criterion}, page {item_page}."},
      {Phrase::sample_of, "Sample of {item_number} from a population of {item_total}"},
      {Phrase::sample_of_named, "Sample of {item_number} from a population of {item_total} ({item_text})"},
      {Phrase::sample_all, "All {item_total}"},
      {Phrase::sample_all_named, "All {item_total} ({item_text})"},
      {Phrase::sample_one, "Test of one"},
      {Phrase::sample_unsized, "Sample of {item_number}"},
      {Phrase::population_only, "Population of {item_total}"},
      {Phrase::exception_noted, "Exception noted"},
      {Phrase::exception_extent, "{item_number} of {item_total}"},
      {Phrase::exception_extent_unsized, "{item_number} deviations"},
      {Phrase::did_not_operate, "Did not operate."},
      {Phrase::open_label, "Open:"},
      {Phrase::continued, "continued"},
      {Phrase::continues_on_next_page, "{item_id} continues"},
      {Phrase::opinion_subject, "{item_id}"},
      {Phrase::section_reference, "{item_name} – {item_id} {item_title}"},
      {Phrase::group_title, "{item_name} – {item_id} {item_title} – {item_text}"},
      {Phrase::category_name, "{item_id}"},
      {Phrase::category_title, "{item_id}"},
      {Phrase::series_additional, "Additional criteria for {item_name}"},
      {Phrase::figure_label, "Figure {item_number}"},
      {Phrase::table_label, "Table {item_number}"},
      {Phrase::dc_commitment_source, "Source: {item_text}"},
      {Phrase::commitments_of_requirement, "For {item_list}"},
      {Phrase::incident_nature, "Nature"},
      {Phrase::matrix_note_exception, "{item_id} is excepted."},
      {Phrase::matrix_note_did_not_operate, "{item_id} was idle."},
      {Phrase::did_not_operate_sign, "n"},
      {Phrase::empty_cell, "–"},
  };
  Layout made;
  for (std::size_t i = 0; i < made.phrases.size(); ++i) {
    const auto phrase = static_cast<Phrase>(i);
    TemplateRun run;
    run.pattern = as_text(std::string(name_of(phrase)));
    for (const auto& entry : words)
      if (entry.first == phrase) run.pattern = as_text(entry.second);
    made.phrases[i] = PhraseTemplate{phrase, {run}, {}};
  }
  SectionTemplate& tests = made.sections.emplace_back();
  tests.name.value = SectionName::tests;
  for (const Content shown : {Content::tests_of_controls, Content::criteria_matrix}) {
    TemplateNode& node = tests.nodes.emplace_back();
    node.kind = TemplateNode::Kind::content;
    node.content = shown;
  }
  return made;
}

/// The input with which a section is composed; Section IV by default.
class SectionBench {
 public:
  explicit SectionBench(Engagement given, compose::Edition edition = {true}, Layout worded = layout())
      : engagement_(std::move(given)),
        layout_(std::move(worded)),
        coverage_(coverage(engagement_)),
        sentences_(engagement_, layout_, coverage_, edition, findings_),
        targets_(document_.targets),
        builder{sentences_, document_, targets_, contents} {
    builder.section_number = "4";
    builder.section_label = "Section IV";
  }

  const Engagement& engagement() const { return engagement_; }
  const Findings& findings() const { return findings_; }
  const Document& document() const { return document_; }

  /// The blocks as in the document's dump, without the section's first line.
  std::string dump_of(BlockList blocks) {
    Document shown = document_;
    shown.sections.emplace_back().blocks = std::move(blocks);
    std::string all = dump(shown);
    return all.substr(all.find('\n', all.find("section ")) + 1);
  }

 private:
  Engagement engagement_;
  Layout layout_;
  Coverage coverage_;
  Findings findings_;
  Document document_;
  compose::SentenceBuilder sentences_;
  compose::Targets targets_;

 public:
  std::vector<Contents::Entry> contents;
  compose::SectionBuilder builder;
};

}  // namespace socpress::small
