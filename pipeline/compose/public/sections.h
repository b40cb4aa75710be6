// What the files of this room share: the desk a public section is composed at, and small pieces of blocks.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "compose/public/voice.h"

namespace socpress::compose_public {

/// What a section is composed into and with.
struct Desk {
  Voice& voice;
  Document& document;
  int next_figure = 1, next_table = 1;
  std::map<std::uint32_t, std::size_t> pictures{};
};

/// The document's index of a picture of the public model, which enters it when it is first shown.
std::size_t picture(Desk& desk, std::uint32_t index);

Paragraph paragraph_of(StyleName style, Line line, Role role = Role::paragraph);
Line line_of(const PublicText& text);
void append(Line& line, Line more);
void append(Line& line, std::string_view joint);
Line strong(Line line);
/// A dashed box that says what is open.
Block open_box(Desk& desk, const Line& what);

/// The blocks of one node of the layout.
BlockList fill(Desk& desk, const TemplateNode& node);

// Generated content, one function each.
BlockList cover(Desk& desk);
BlockList boundaries(Desk& desk);
BlockList commitments_and_requirements(Desk& desk);
BlockList firm_signature(Desk& desk);
BlockList management_signatures(Desk& desk);

/// Where the panel of the cover ends.
inline constexpr Length panel_end = pt(504);

}  // namespace socpress::compose_public
