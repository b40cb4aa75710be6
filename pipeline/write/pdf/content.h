// One page's content: its items as operators, each inside its tag or artifact.
#pragma once

#include <string>

#include "page/pages.h"
#include "write/pdf/encoding.h"

namespace socpress::write_pdf {

/// Appends the content of a page. Marks are numbered as is_marked() specifies, from 0 on each page.
void print_content(const Pages& pages, const Page& page, const Encoding& encoding, std::string& out);

/// Whether a stretch is marked content of a structure node, and so receives the next number of its page.
inline bool is_marked(const Stretch& stretch) {
  return stretch.count > 0 && std::holds_alternative<NodeId>(stretch.meaning);
}

/// The name of a picture in a page's resources: "I3".
void append_picture_name(std::string& out, std::size_t picture);

}  // namespace socpress::write_pdf
