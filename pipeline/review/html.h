// HTML output: element names are literals, every text and value is escaped, every element is closed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace socpress::review {

struct Attribute {
  std::string_view name;
  std::string value;
};
using Attributes = std::vector<Attribute>;

/// Appends `given` so that it is literal in a text or in a quoted value: no markup, no control character, no code point
/// that reorders its surroundings; bytes that are not UTF-8 become replacement characters.
void append_escaped(std::string& html, std::string_view given);

class Html {
 public:
  /// An element that is open during the lifetime of this object.
  class Element {
   public:
    Element(Html& html, std::string_view tag) : html_(html), tag_(tag) {}
    ~Element() { html_.close(tag_); }
    Element(const Element&) = delete;
    Element& operator=(const Element&) = delete;

   private:
    Html& html_;
    std::string_view tag_;
  };

  /// Before: `tag` and the names of the attributes are literals.
  [[nodiscard]] Element in(std::string_view tag, const Attributes& attributes = {});
  /// An element that never has content: meta, input.
  void single(std::string_view tag, const Attributes& attributes);
  void text(std::string_view given) { append_escaped(html_, given); }
  /// An element that contains one text.
  void leaf(std::string_view tag, std::string_view given, const Attributes& attributes = {});
  /// Our own style and script, which must not be escaped. Before: `ours` is a literal of this folder.
  void verbatim(std::string_view ours) { html_ += ours; }

  std::string take() { return std::move(html_); }

 private:
  void begin(std::string_view tag, const Attributes& attributes);
  void close(std::string_view tag);

  std::string html_;
};

}  // namespace socpress::review
