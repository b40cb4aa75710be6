// The file's objects compared with an allow-list: permitted objects, names and values.
#include "inspect/leaks/objects.h"

#include <algorithm>
#include <exception>
#include <map>
#include <qpdf/QPDF.hh>

#include "inspect/leaks/content.h"
#include "inspect/leaks/fonts.h"
#include "inspect/leaks/names.h"
#include "inspect/reader/object.h"

namespace socpress::inspect {

namespace {

using Object = QPDFObjectHandle;

constexpr const char* nothing_else = "a public file contains what its pages show, and nothing else";
const Fault orphan{
    "leak/orphan-object", Severity::error,
    "the file contains an object that nothing refers to ({}); a file contains only what the report shows", our_fault,
    nothing_else};
const Fault foreign_name{
    "leak/foreign-name", Severity::error,
    "an object uses a name that a public report does not need ({}); only names that the writer produces are allowed",
    our_fault, nothing_else};
const Fault foreign_entry{"leak/foreign-entry", Severity::error,
                          "the catalog or the trailer has an entry that a public report does not need ({}); a file "
                          "has only the parts of a public report",
                          our_fault, nothing_else};
const Fault foreign_text{"leak/foreign-text", Severity::error,
                         "a text outside of the pages differs from the public model ({}); title, outline and tags "
                         "repeat the text of the report",
                         our_fault, nothing_else};
const Fault foreign_address{
    "leak/foreign-address", Severity::error,
    "a link leads to an address that is not in the public model ({}); links lead only to addresses of the public texts",
    our_fault, "a report links to nothing else"};
const Fault foreign_stream{
    "leak/foreign-stream", Severity::error,
    "a stream is of an unexpected kind or compression ({}); a file has only the parts of a public report", our_fault,
    nothing_else};
const Fault foreign_picture{
    "leak/foreign-picture", Severity::error,
    "the pixels of a picture differ from the public model ({}); only pictures marked as public are included", our_fault,
    nothing_else};
const Fault unused_picture{"leak/picture-unused", Severity::error,
                           "a picture is used on no page ({}); a file contains only what the report shows", our_fault,
                           nothing_else};
const Fault unused_character{
    "leak/font-characters", Severity::error,
    "a font contains characters that no page shows ({}); a font is reduced to the characters in use", our_fault,
    "the outlines of a character reveal that it was used"};
const Fault foreign_packet{
    "leak/foreign-metadata", Severity::error,
    "the metadata differ from the public model ({}); the metadata name the report and nothing else", our_fault,
    nothing_else};
const Fault other_pages{"leak/other-pages", Severity::error,
                        "the pages of the file differ from the public model ({}); a public report consists of the "
                        "pages of the public model",
                        our_fault, nothing_else};

constexpr int seen_by_all = 4;  // an annotation's flags: printed, not hidden

/// Identifiers of the notes, "n0000012".
bool is_note_number(std::string_view text) {
  return text.size() >= 8 && text[0] == 'n' && text.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

/// One pass through the file.
class ObjectReader {
 public:
  ObjectReader(QPDF& file, const PublicContents& contents, FaultCounts& faults)
      : file_(file), contents_(contents), known_texts_(contents.texts.begin(), contents.texts.end()), faults_(faults) {
    known_texts_.insert("socpress");
  }

  ObjectTexts read() {
    check_entries(file_.getTrailer(), {"/Root", "/Info", "/Size", "/ID"});
    check_entries(file_.getRoot(), {"/Type", "/Pages", "/MarkInfo", "/ViewerPreferences", "/Lang", "/StructTreeRoot",
                                    "/Metadata", "/Outlines", "/PageMode", "/PageLabels"});
    walk_from(file_.getTrailer());
    const std::set<int> reached = visited_;
    for (const Object& object : file_.getAllObjects()) {
      if (reached.count(Object(object).getObjectID()) > 0) continue;
      faults_.in_object(orphan, Object(object).getObjectID());
      walk_from(object);
    }
    read_pages();
    return std::move(texts_);
  }

 private:
  /// An object found under a key, inside the indirect object with a number.
  struct Met {
    Object object;
    std::string key;
    int inside = 0;
  };

  void check_entries(Object dictionary, const std::set<std::string>& known) {
    for (const std::string& key : dictionary.getKeys())
      if (known.count(key) == 0) faults_.add(foreign_entry, "`" + key + "`");
  }
  void walk_from(const Object& object);
  void walk_dictionary(Met met);
  void check_name(const std::string& name, int inside);
  void check_text(const Met& met);
  void check_stream(const Met& met);
  void check_picture(const Met& met, const std::string& bytes);
  void read_pages();
  PageMeans means_of(Object page);
  void judge_use();

  QPDF& file_;
  const PublicContents& contents_;
  std::set<std::string> known_texts_;
  FaultCounts& faults_;
  ObjectTexts texts_;
  std::set<int> visited_;
  std::vector<Met> open_;
  std::map<int, ShownFont> fonts_;
  std::set<std::string> picture_names_, pictures_shown_;
};

void ObjectReader::walk_from(const Object& object) {
  open_.push_back({object, "", 0});
  while (!open_.empty()) {
    Met met = open_.back();
    open_.pop_back();
    if (met.object.isIndirect()) {
      met.inside = met.object.getObjectID();
      if (!visited_.insert(met.inside).second) continue;
    }
    if (met.object.isName()) check_name(met.object.getName(), met.inside);
    if (met.object.isString()) check_text(met);
    if (met.object.isStream()) check_stream(met);
    if (met.object.isStream() || met.object.isDictionary()) walk_dictionary(met);
    for (int i = 0; met.object.isArray() && i < met.object.getArrayNItems(); ++i)
      open_.push_back({met.object.getArrayItem(i), met.key, met.inside});
  }
}

void ObjectReader::walk_dictionary(Met met) {
  Object dictionary = met.object.isStream() ? met.object.getDict() : met.object;
  for (const std::string& key : dictionary.getKeys()) {
    check_name(key, met.inside);
    open_.push_back({dictionary.getKey(key), key, met.inside});
  }
  if (name_of(entry(dictionary, "/Type")) != "Annot") return;
  Object flags = entry(dictionary, "/F");
  if (name_of(entry(dictionary, "/Subtype")) != "Link" || !flags.isInteger() || flags.getIntValue() != seen_by_all)
    faults_.in_object(foreign_name, met.inside);
}

void ObjectReader::check_name(const std::string& name, int inside) {
  if (is_known_name(std::string_view(name).substr(1))) return;
  faults_.in_object(foreign_name, inside);
  texts_.texts.push_back(name.substr(1));
}

void ObjectReader::check_text(const Met& met) {
  constexpr std::size_t identifier_size = 16;
  const std::string bytes = Object(met.object).getStringValue(), text = utf8_of_text(bytes);
  if (met.key == "/URI") {
    texts_.texts.push_back(text);
    const bool named =
        std::find(contents_.addresses.begin(), contents_.addresses.end(), bytes) != contents_.addresses.end();
    if (!named || !bytes.starts_with("https://")) faults_.in_object(foreign_address, met.inside);
    return;
  }
  const bool of_format = (met.key == "/Registry" && text == "Adobe") ||
                         (met.key == "/Ordering" && text == "Identity") ||
                         (met.key == "/ID" && met.inside == 0 && bytes.size() == identifier_size) ||
                         ((met.key == "/ID" || met.key == "/Names" || met.key == "/Limits") && is_note_number(text));
  if (of_format) return;
  texts_.texts.push_back(text);
  if (known_texts_.count(text) == 0) faults_.in_object(foreign_text, met.inside);
}

void ObjectReader::check_stream(const Met& met) {
  Object stream = met.object, filter = entry(stream, "/Filter");
  const std::string type = name_of(entry(stream, "/Type")), subtype = name_of(entry(stream, "/Subtype"));
  const bool font = !entry(stream, "/Length1").isNull() || subtype == "CIDFontType0C" || met.key == "/FontFile2";
  const bool known = font || met.key == "/Contents" || met.key == "/ToUnicode" || met.key == "/Encoding" ||
                     (met.key == "/Metadata" && subtype == "XML") || (type == "XObject" && subtype == "Image");
  const bool foreign = !known || !(filter.isNull() || name_of(filter) == "FlateDecode");
  if (foreign) faults_.in_object(foreign_stream, met.inside);
  const auto packed = stream.getRawStreamData();
  std::string bytes(reinterpret_cast<const char*>(packed->getBuffer()), packed->getSize());
  try {
    const auto unpacked = stream.getStreamData(qpdf_dl_all);
    if (foreign) texts_.streams.push_back(bytes);
    bytes.assign(reinterpret_cast<const char*>(unpacked->getBuffer()), unpacked->getSize());
  } catch (const std::exception&) {
    faults_.in_object(foreign_stream, met.inside);  // searched unchanged
  }
  if (subtype == "XML" && !is_known_packet(bytes, known_texts_)) faults_.in_object(foreign_packet, met.inside);
  if (subtype == "Image") check_picture(met, bytes);
  texts_.streams.push_back(std::move(bytes));
}

void ObjectReader::check_picture(const Met& met, const std::string& bytes) {
  if (std::find(contents_.pictures.begin(), contents_.pictures.end(), bytes) == contents_.pictures.end())
    faults_.in_object(foreign_picture, met.inside);
}

void ObjectReader::read_pages() {
  const std::vector<Object>& pages = file_.getAllPages();
  if (pages.size() != contents_.pages)
    faults_.add(other_pages, fmt::format("with {} pages instead of {}", pages.size(), contents_.pages));
  for (std::size_t i = 0; i < pages.size(); ++i) {
    Object page = pages[i];
    const PageMeans means = means_of(page);
    LeakContent content(i, means, faults_);
    std::string bytes;
    for (Object part : page.getPageContents()) bytes.append(stream_bytes(part)).append("\n");
    content.read(bytes);
    texts_.drawn.insert(texts_.drawn.end(), content.drawn().begin(), content.drawn().end());
    pictures_shown_.insert(content.pictures().begin(), content.pictures().end());
  }
  judge_use();
}

PageMeans ObjectReader::means_of(Object page) {
  PageMeans means;
  Object box = entry(page, "/MediaBox"), resources = entry(page, "/Resources");
  const auto side = [&box](int i) {
    const bool complete = box.isArray() && box.getArrayNItems() == 4 && box.getArrayItem(i).isNumber();
    return complete ? box.getArrayItem(i).getNumericValue() : 0;
  };
  if (side(0) == 0 && side(1) == 0) {
    means.width = side(2);
    means.height = side(3);
  }
  Object fonts = entry(resources, "/Font"), pictures = entry(resources, "/XObject");
  for (const std::string& name : fonts.isDictionary() ? fonts.getKeys() : std::set<std::string>()) {
    Object font = fonts.getKey(name);
    auto known = fonts_.find(font.getObjectID());
    if (known == fonts_.end()) known = fonts_.emplace(font.getObjectID(), shown_font(font)).first;
    means.fonts[name.substr(1)] = &known->second;
  }
  for (const std::string& name : pictures.isDictionary() ? pictures.getKeys() : std::set<std::string>()) {
    means.pictures.insert(name.substr(1));
    picture_names_.insert(name.substr(1));
  }
  return means;
}

void ObjectReader::judge_use() {
  for (const std::string& name : picture_names_)
    if (pictures_shown_.count(name) == 0) faults_.add(unused_picture, "`" + name + "`");
  for (const auto& font : fonts_) {
    const auto idle = [](const ShownFont::Code& code) { return (code.mapped || !code.text.empty()) && !code.shown; };
    if (std::any_of(font.second.codes.begin(), font.second.codes.end(), idle))
      faults_.in_object(unused_character, font.first);
  }
}

}  // namespace

ObjectTexts read_objects(QPDF& file, const PublicContents& contents, FaultCounts& faults) {
  return ObjectReader(file, contents, faults).read();
}

}  // namespace socpress::inspect
