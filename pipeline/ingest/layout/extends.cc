// Layout files joined by `extends`: the tree of the first, with the replacements and additions of each later one.
#include <algorithm>

#include "ingest/formats/text_file.h"
#include "ingest/layout/reading.h"
#include "model/paths.h"

namespace socpress::ingest {

namespace {

const FindingKind<std::string> unknown_layout{
    "layout/unknown-layout", Blocks::everything,
    "there is no layout named `{}`; a layout is a file of layouts/, named without .xml",
    "write the name of one of them"};
const FindingKind<std::string> extends_itself{
    "layout/extends-itself", Blocks::everything,
    "the layout `{}` extends itself through the layouts that it extends; a chain of layouts ends with one that extends "
    "none",
    "remove `extends=` from one of them"};
const FindingKind<std::size_t> extends_too_far{
    "layout/extends-too-far", Blocks::everything,
    "more than {} layouts extend one another; a layout states most of its report itself", "join some of them"};
const FindingKind<std::string, std::string> extends_another{
    "layout/extends-another", Severity::error,
    "the firm layout extends `{}`, and the engagement is built with `{}`; both name the same layout",
    "name the same layout in engagement.yaml and in auditor/layout.xml"};
const FindingKind<std::string, std::string> given_twice{"layout/given-twice", Severity::error,
                                                        "the {} `{}` is defined twice in one file; it is defined once",
                                                        "keep one of them"};
const FindingKind<std::string> unknown_id{
    "layout/unknown-id", Severity::error,
    "no paragraph of the extended layout has the id `{}`; what is replaced is named by its id",
    "write an id of the extended layout"};
const FindingKind<std::string, std::string> nameless{
    "layout/nameless", Severity::error, "this `{}` has no attribute `{}`; it is identified by that attribute",
    "write the attribute"};

constexpr std::size_t most_files = 8;

/// One file of the chain.
struct ChainFile {
  XmlNode root;
  FileId file{};
};

bool plain_name(std::string_view name) {
  return !name.empty() && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == name.npos;
}

/// The names of the layouts in the data folder, as views into `paths`.
Words layout_names(const std::vector<std::string>& paths) {
  Words names;
  for (const std::string& path : paths)
    if (path.ends_with(".xml") && path.find('/') == path.npos)
      names.push_back(std::string_view(path).substr(0, path.size() - 4));
  return names;
}

/// Follows `extends` from a name to the layout that extends no other.
class Chain {
 public:
  Chain(const Files& data, Sources& sources, Findings& findings)
      : data_(data), sources_(sources), findings_(findings) {}

  /// From the last to the first extended; nothing if one of them cannot be read. `named_at` is the place that names it.
  std::optional<std::vector<ChainFile>> follow(std::string name, std::optional<Span> named_at) {
    std::vector<ChainFile> chain;
    std::vector<std::string> seen;
    for (;;) {
      if (std::find(seen.begin(), seen.end(), name) != seen.end())
        return refuse(findings_.report(extends_itself, name), named_at);
      if (seen.size() == most_files) return refuse(findings_.report(extends_too_far, most_files), named_at);
      seen.push_back(name);
      auto file = open(name, named_at);
      if (!file) return std::nullopt;
      chain.push_back(std::move(*file));
      const XmlAttribute* extends = chain.back().root.find("extends");
      if (extends == nullptr) return chain;
      name = extends->word();
      named_at = extends->value.span;
    }
  }

  std::optional<ChainFile> read(const std::string& path, const Files& folder) {
    const auto file = read_text(path, folder, sources_, findings_);
    if (!file) return std::nullopt;
    auto root = read_xml(*file, sources_, findings_);
    if (!root || !expect_root(*root, "layout", findings_)) return std::nullopt;
    return ChainFile{std::move(*root), *file};
  }

 private:
  std::optional<ChainFile> open(const std::string& name, std::optional<Span> named_at) {
    const std::string path = name + ".xml";
    if (plain_name(name) && data_.exists(path)) return read(path, data_);
    Findings::Entry entry = findings_.report(unknown_layout, name);
    if (named_at) entry.at(*named_at);
    const auto listed = data_.list();
    if (const auto* paths = std::get_if<std::vector<std::string>>(&listed))
      entry.help(meant(name, layout_names(*paths)));
    return std::nullopt;
  }

  static std::nullopt_t refuse(Findings::Entry entry, std::optional<Span> named_at) {
    if (named_at) entry.at(*named_at);
    return std::nullopt;
  }

  const Files& data_;
  Sources& sources_;
  Findings& findings_;
};

/// The attribute that distinguishes an element of a layout from its neighbors of the same kind.
std::string_view key_attribute(const XmlNode& node) {
  if (node.name == "replace") return "id";
  return node.name == "required-elements" ? "section" : "name";
}

/// The node below `within` (itself excluded) with that id, in any section.
XmlNode* with_id(XmlNode& within, std::string_view id, XmlNode** parent) {
  for (XmlNode& child : within.children) {
    const XmlAttribute* own = child.find("id");
    if (own != nullptr && own->word() == id && child.name != "replace") {
      *parent = &within;
      return &child;
    }
    if (XmlNode* found = with_id(child, id, parent)) return found;
  }
  return nullptr;
}

void collect_ids(const XmlNode& within, Words& ids) {
  for (const XmlNode& child : within.children) {
    if (const XmlAttribute* id = child.find("id")) ids.push_back(id->word());
    collect_ids(child, ids);
  }
}

/// Merges one file into the result of the files before it.
class Joining {
 public:
  Joining(XmlNode& joined, Findings& findings) : joined_(joined), findings_(findings) {}

  /// A firm layout does not determine the requirements for a report.
  void lay(XmlNode file, bool of_firm) {
    Words attributes = {"name", "locale", "language", "extends", "sections"};
    Words parts = {"look", "phrases", "section", "replace"};
    if (!of_firm) {
      attributes.push_back("required-sections");
      parts.push_back("required-elements");
    }
    expect_attributes(file, attributes, findings_);
    joined_.span = file.span;
    for (const XmlAttribute& attribute : file.attributes) set(joined_, attribute);
    elements(file, parts, findings_);
    report_twice(file);
    for (XmlNode& part : file.children) {
      if (part.name == "section" || (part.name == "required-elements" && !of_firm)) {
        put(joined_, std::move(part));
      } else if (part.name == "look" || part.name == "phrases") {
        expect_attributes(part, {}, findings_);
        XmlNode& into = child(part);
        for (XmlNode& entry : part.children) put(into, std::move(entry));
      }
    }
    // After the sections, so that the place of a <replace> in its file does not matter.
    for (XmlNode& part : file.children)
      if (part.name == "replace") replace(part);
  }

 private:
  static void set(XmlNode& node, const XmlAttribute& attribute) {
    for (XmlAttribute& own : node.attributes)
      if (own.name == attribute.name) {
        own = attribute;
        return;
      }
    node.attributes.push_back(attribute);
  }

  /// The part of the joined tree with the name of `part`, empty if it is new.
  XmlNode& child(const XmlNode& part) {
    for (XmlNode& own : joined_.children)
      if (own.name == part.name) return own;
    XmlNode fresh;
    fresh.name = part.name;
    fresh.span = part.span;
    joined_.children.push_back(std::move(fresh));
    return joined_.children.back();
  }

  /// Replaces the entry of the same name, or appends it. Attributes that a style omits stay unchanged.
  void put(XmlNode& into, XmlNode entry) {
    const XmlAttribute* name = entry.find(key_attribute(entry));
    if (name != nullptr)
      for (XmlNode& own : into.children) {
        const XmlAttribute* other = own.find(key_attribute(own));
        if (own.name != entry.name || other == nullptr || other->word() != name->word()) continue;
        if (entry.name == "style") inherit(entry, own);
        own = std::move(entry);
        return;
      }
    into.children.push_back(std::move(entry));
  }

  static void inherit(XmlNode& style, const XmlNode& from) {
    for (const XmlAttribute& attribute : from.attributes)
      if (style.find(attribute.name) == nullptr) style.attributes.push_back(attribute);
  }

  void replace(XmlNode& part) {
    expect_attributes(part, {"id"}, findings_);
    const XmlAttribute* id = part.find("id");
    if (id == nullptr) return;
    XmlNode* parent = nullptr;
    XmlNode* found = with_id(joined_, id->word(), &parent);
    if (found == nullptr) {
      Words ids;
      collect_ids(joined_, ids);
      findings_.report(unknown_id, std::string(id->word())).at(id->value.span).help(meant(id->word(), ids));
      return;
    }
    auto at = parent->children.begin() + (found - parent->children.data());
    at = parent->children.erase(at);
    parent->children.insert(at, std::make_move_iterator(part.children.begin()),
                            std::make_move_iterator(part.children.end()));
  }

  /// Two entries of one name in one file: the later one would silently replace the first.
  void report_twice(const XmlNode& file) {
    std::vector<const XmlNode*> entries;
    for (const XmlNode& part : file.children) {
      if (part.name == "section" || part.name == "replace" || part.name == "required-elements")
        entries.push_back(&part);
      if (part.name != "look" && part.name != "phrases") continue;
      for (const XmlNode& entry : part.children)
        if (!entry.is_text()) entries.push_back(&entry);
    }
    const auto key = [](const XmlNode* node) {
      const XmlAttribute* name = node->find(key_attribute(*node));
      return std::pair(node->name, name == nullptr ? std::string_view() : name->word());
    };
    std::stable_sort(entries.begin(), entries.end(), [&](auto a, auto b) { return key(a) < key(b); });
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const auto [kind, name] = key(entries[i]);
      if (name.empty()) {
        findings_.report(nameless, std::string(kind), std::string(key_attribute(*entries[i]))).at(entries[i]->span);
      } else if (i > 0 && key(entries[i - 1]) == key(entries[i])) {
        findings_.report(given_twice, std::string(kind), std::string(name))
            .at(entries[i]->span)
            .also(entries[i - 1]->span, "the first");
      }
    }
    report_ids_twice(file);
  }

  void report_ids_twice(const XmlNode& file) {
    std::vector<std::pair<std::string_view, Span>> ids;
    const auto collect = [&](const auto& self, const XmlNode& node) -> void {
      for (const XmlNode& child : node.children) {
        const XmlAttribute* id = child.find("id");
        if (id != nullptr && child.name != "replace") ids.emplace_back(id->word(), id->value.span);
        self(self, child);
      }
    };
    collect(collect, file);
    std::stable_sort(ids.begin(), ids.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = 1; i < ids.size(); ++i)
      if (ids[i].first == ids[i - 1].first)
        findings_.report(given_twice, "id", std::string(ids[i].first))
            .at(ids[i].second)
            .also(ids[i - 1].second, "the first");
  }

  XmlNode& joined_;
  Findings& findings_;
};

/// Whether the firm layout extends the layout of the engagement.
void compare_extends(const ChainFile& firm, std::string_view name, Findings& findings) {
  const XmlAttribute* extends = firm.root.find("extends");
  if (extends != nullptr && extends->word() != name)
    findings.report(extends_another, std::string(extends->word()), std::string(name)).at(extends->value.span);
}

}  // namespace

std::optional<JoinedLayout> join_layouts(std::string_view name, const Files& data, const Files& folder,
                                         Sources& sources, Findings& findings) {
  Chain reader(data, sources, findings);
  auto chain = reader.follow(std::string(name), std::nullopt);
  if (!chain) return std::nullopt;
  std::reverse(chain->begin(), chain->end());
  const bool has_firm_layout = folder.exists(paths::layout);
  if (has_firm_layout) {
    auto firm = reader.read(std::string(paths::layout), folder);
    if (!firm) return std::nullopt;
    compare_extends(*firm, name, findings);
    chain->push_back(std::move(*firm));
  }
  JoinedLayout joined;
  joined.root.name = "layout";
  for (ChainFile& file : *chain) {
    joined.files.push_back(file.file);
    const bool of_firm = has_firm_layout && &file == &chain->back();
    Joining(joined.root, findings).lay(std::move(file.root), of_firm);
  }
  return joined;
}

}  // namespace socpress::ingest
