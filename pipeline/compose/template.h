// A layout's boilerplate nodes filled and turned into blocks.
#pragma once

#include <functional>

#include "compose/voice.h"

namespace socpress::compose {

/// What stands at a <content of=""/>.
using GeneratedContent = std::function<BlockList(Content)>;

/// The blocks of one node of the layout. A node whose condition does not hold leaves nothing behind, nor do paragraphs
/// and lists that come out empty.
BlockList fill_template(Desk& desk, const TemplateNode& node, const GeneratedContent& content);

/// A dashed box that says what is open: "Open: " and `what`.
Block open_box(Desk& desk, const Line& what);

}  // namespace socpress::compose
