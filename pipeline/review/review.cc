// The complete page: its sections in the order in which a partner reads them.
#include "review/review.h"

#include <fmt/format.h>

#include "review/view.h"

namespace socpress::review {

namespace {

/// A section, its name in the navigation, and the function that writes it.
struct Section {
  std::string_view id, title;
  void (*write)(ReadingView&);
};
constexpr Section sections[] = {{"glance", words::glance, write_glance},
                                {"findings", words::findings, write_findings},
                                {"coverage", words::coverage, write_coverage},
                                {"deviations", words::deviations_section, write_deviations},
                                {"opinion", words::logic, write_opinion},
                                {"changes", words::changes, write_changes},
                                {"others", words::others, write_others},
                                {"description", words::description, write_description},
                                {"register", words::register_title, write_register}};

std::string title_of(const Engagement& engagement) {
  const std::string& entity = engagement.terms.organization.name->utf8;
  return fmt::format("{}: {}", entity.empty() ? std::string(words::no_entity) : entity, words::page_kind);
}

/// Nothing is fetched, whatever a text contains: this directs the browser accordingly.
void write_head(Html& html, const Engagement& engagement) {
  const auto head = html.in("head");
  html.single("meta", {{"charset", "utf-8"}});
  html.single("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  html.single("meta", {{"http-equiv", "Content-Security-Policy"},
                       {"content",
                        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; "
                        "form-action 'none'"}});
  html.single("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
  html.leaf("title", title_of(engagement));
  const auto style = html.in("style");
  html.verbatim(review_style());
}

void write_navigation(Html& html) {
  const auto nav = html.in("nav", {{"aria-label", std::string(words::sections_label)}});
  const auto list = html.in("ol");
  for (const Section& section : sections) {
    const auto item = html.in("li");
    html.leaf("a", section.title, {{"href", "#" + std::string(section.id)}});
  }
}

void write_body(ReadingView& view) {
  Html& html = view.html;
  const auto body = html.in("body");
  html.leaf("a", words::skip, {{"class", "skip"}, {"href", "#content"}});
  write_masthead(view);
  {
    const auto page = html.in("div", {{"class", "page"}});
    {
      const auto side = html.in("div", {{"class", "side"}});
      write_navigation(html);
      write_filter(view);
    }
    const auto main = html.in("main", {{"id", "content"}, {"tabindex", "-1"}});
    for (const Section& section : sections) section.write(view);
  }
  {
    const auto footer = html.in("footer");
    html.leaf("p", words::colophon);
  }
  const auto script = html.in("script");
  html.verbatim(review_script());
}

}  // namespace

std::string review_page(const Reviewed& reviewed) {
  ReadingView view(reviewed);
  view.html.verbatim("<!DOCTYPE html>\n");
  {
    const auto page = view.html.in("html", {{"lang", std::string(words::language)}});
    write_head(view.html, reviewed.engagement);
    write_body(view);
  }
  return view.html.take() + "\n";
}

}  // namespace socpress::review
