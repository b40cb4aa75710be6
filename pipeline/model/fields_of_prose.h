// The fields of the blocks of Markdown, each listed once; their dump is in dump_prose.cc.
#pragma once

#include "model/field.h"
#include "model/prose.h"

namespace socpress::inline model {

/// Footnotes are under no heading.
inline constexpr std::string_view name_of_footnotes = "footnote";

/// A line of prose is one value, and not a list of its runs.
template <class Each>
void for_each_value(const ProseText& line, Each&& each) {
  each(line);
}

template <>
inline constexpr auto fields_of<ProseHeading> = std::tuple{
    row::unlisted(&ProseHeading::level),
    row::text("heading", &ProseHeading::text, Field::heading),
    row::unlisted(&ProseHeading::answers),
    row::unlisted(&ProseHeading::is_public),
};
template <>
inline constexpr auto fields_of<ProseParagraph> =
    std::tuple{row::text("paragraph", &ProseParagraph::text, Field::description)};
template <>
inline constexpr auto fields_of<ProseList> = std::tuple{
    row::unlisted(&ProseList::ordered),
    row::unlisted(&ProseList::first),
    row::part("item", &ProseList::items),
};
template <>
inline constexpr auto fields_of<ProseTable> = std::tuple{
    row::text("caption", &ProseTable::caption, Field::description),
    row::unlisted(&ProseTable::columns),
    row::text("column", &ProseTable::head, Field::description),
    row::text("cell", &ProseTable::rows, Field::description),
};
template <>
inline constexpr auto fields_of<ProseFigure> = std::tuple{
    row::text("path", &ProseFigure::path, {}),
    row::text("alternative", &ProseFigure::alternative, Field::description),
    row::text("caption", &ProseFigure::caption, Field::description),
    row::unlisted(&ProseFigure::picture),
};
template <>
inline constexpr auto fields_of<ProseQuote> = std::tuple{row::part("block", &ProseQuote::blocks)};
template <>
inline constexpr auto fields_of<ProseCode> = std::tuple{row::text("code", &ProseCode::text, Field::description)};
template <>
inline constexpr auto fields_of<ProseDirective> = std::tuple{row::value("directive", &ProseDirective::what)};

template <>
inline constexpr auto fields_of<ProseBlock> = std::tuple{
    row::part("", &ProseBlock::value),
    row::unlisted(&ProseBlock::span),
    row::open_text("public", &ProseBlock::public_wording, Field::description),
};
template <>
inline constexpr auto fields_of<Prose> = std::tuple{
    row::unlisted(&Prose::file),
    row::part("block", &Prose::blocks),
    row::text(name_of_footnotes, &Prose::footnotes, Field::description),
    row::unlisted(&Prose::pictures),
};

}  // namespace socpress::inline model
