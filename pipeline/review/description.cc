// Which heading or list of the description addresses which description criterion, and where.
#include <fmt/format.h>

#include <array>

#include "model/words.h"
#include "review/view.h"

namespace socpress::review {

namespace {

/// DC 1 to DC 9, in our own words.
constexpr std::array<std::string_view, 9> subjects = {"Services provided",
                                                      "Principal service commitments and system requirements",
                                                      "Components of the system",
                                                      "Incidents",
                                                      "Applicable criteria and related controls",
                                                      "Complementary user entity controls",
                                                      "Subservice organizations",
                                                      "Criteria that do not apply",
                                                      "Significant changes"};

struct Answer {
  std::string words;
  Span span;
};

std::string plain(const ProseText& text) {
  std::string all;
  for (const ProseRun& run : text) all += run.text->utf8;
  return all;
}

/// The text marked as an answer to DC `criterion`; for DC 3, one component when it is named.
std::vector<Answer> answers_to(const Prose& prose, int criterion, std::string_view component) {
  std::vector<Answer> answers;
  for (const ProseBlock& block : prose.blocks) {
    if (const auto* heading = std::get_if<ProseHeading>(&block.value)) {
      for (const Located<DescriptionMark>& mark : heading->answers)
        if (mark->criterion == criterion && mark->component == component)
          answers.push_back({plain(heading->text), block.span});
    } else if (const auto* list = std::get_if<ProseDirective>(&block.value)) {
      if (component.empty() && description_criterion_of(list->what) == criterion)
        answers.push_back({fmt::format(words::list_at, name_of(list->what)), block.span});
    }
  }
  return answers;
}

void write_answers(ReadingView& view, const std::vector<Answer>& answers) {
  Html& html = view.html;
  const auto cell = html.in("td");
  if (answers.empty()) return write_gap(html, words::answered_nowhere);
  const auto list = html.in("ul", {{"class", "plain"}});
  for (const Answer& answer : answers) {
    const auto item = html.in("li");
    html.text(answer.words);
    html.text(", " +
              fmt::format(words::heading_at, view.reviewed.sources[answer.span.file].place(answer.span.begin).line));
  }
}

void write_row(ReadingView& view, const std::string& label, std::string_view subject,
               const std::vector<Answer>& answers) {
  Html& html = view.html;
  const auto row = html.in("tr");
  {
    const auto head = html.in("th", {{"scope", "row"}});
    html.leaf("b", label);
    html.text(" ");
    html.text(subject);
  }
  write_answers(view, answers);
}

}  // namespace

void write_description(ReadingView& view) {
  Html& html = view.html;
  write_section(html, "description", words::description, [&] {
    if (!view.management.description) return write_gap(html, words::no_description, "p");
    const Prose& prose = *view.management.description;
    write_table(html, "description-table", words::description_caption, {words::criterion, words::answered}, [&] {
      const auto body = html.in("tbody");
      for (int criterion = 1; criterion <= 9; ++criterion) {
        write_row(view, fmt::format("DC {}", criterion), subjects[static_cast<std::size_t>(criterion - 1)],
                  answers_to(prose, criterion, ""));
        if (criterion != 3) continue;
        for (const std::string_view component : components_of_a_system)
          write_row(view, "DC 3", component, answers_to(prose, 3, component));
      }
    });
  });
}

}  // namespace socpress::review
