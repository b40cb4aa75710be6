// Writes the public fields in the order of their tables, and reads them.
#include "model/public_bytes.h"

#include <type_traits>

#include "model/public_archive.h"
#include "model/public_fields.h"

namespace socpress::inline model {

namespace {

constexpr std::string_view magic = "socpress public 1\n";

/// The fields of every part of the model, in the order of the bytes.
template <class Archive>
class Fields {
 public:
  explicit Fields(Archive& archive) : archive_(archive) {}

  template <class T>
  using Of = std::conditional_t<Archive::reads, T, const T>;

  template <Number T>
  void operator()(T& value) {
    archive_.number(value);
  }
  void operator()(Of<bool>& value) { archive_.flag(value); }
  void operator()(Of<Category>& value) { archive_.text(value.id); }
  void operator()(Of<PublicClaim>& value) { archive_.one_of(value, PublicClaim::not_effective); }
  void operator()(Of<PublicVerdict>& value) { archive_.one_of(value, PublicVerdict::disclaimer); }
  void operator()(Of<PublicAlign>& value) { archive_.one_of(value, PublicAlign::center); }

  template <class T>
  void operator()(std::vector<T>& list) {
    items(list);
  }
  template <class T>
  void operator()(const std::vector<T>& list) {
    items(list);
  }
  template <class T>
  void operator()(std::optional<T>& value) {
    optional(value);
  }
  template <class T>
  void operator()(const std::optional<T>& value) {
    optional(value);
  }

  /// Ids are consecutive: any other sequence was not written by public_bytes().
  void operator()(Of<PublicText>& text) {
    all(text.id);
    if (text.id != 0 && text.id != ++last_id_) archive_.refuse();
    archive_.text(text.utf8);
    if (text.id == 0 && !text.utf8.empty()) archive_.refuse();
  }
  void operator()(Of<Date>& date) {
    all(date.year, date.month, date.day);
    if (date != Date{} && parse_date(to_text(date)) != date) archive_.refuse();
  }
  void operator()(Of<Picture>& picture);

  void operator()(Of<PublicBlock>& block);
  template <HasFields Struct>
  void operator()(Struct& whole) {
    for_each_field(whole, [this](const FieldInfo&, auto& member) { (*this)(member); });
  }

 private:
  template <class... Values>
  void all(Values&... values) {
    ((*this)(values), ...);
  }
  template <class List>
  void items(List& list) {
    const std::size_t size = archive_.count(list);
    for (std::size_t i = 0; i < size && archive_.good(); ++i) (*this)(list[i]);
  }
  template <class Optional>
  void optional(Optional& value) {
    bool given = value.has_value();
    all(given);
    if constexpr (Archive::reads)
      if (given) value.emplace();
    if (given && archive_.good()) (*this)(*value);
  }
  /// When reading, creates the alternative of that number.
  template <std::size_t index = 0>
  void make(std::uint8_t kind, PublicBlock& block) {
    if constexpr (index < std::variant_size_v<decltype(block.value)>) {
      if (kind == index)
        block.value.template emplace<index>();
      else
        make<index + 1>(kind, block);
    } else {
      archive_.refuse();
    }
  }

  Archive& archive_;
  std::uint32_t last_id_ = 0;
  std::uint64_t pixels_ = 0;
};

template <class Archive>
void Fields<Archive>::operator()(Of<PublicBlock>& block) {
  if (!archive_.enter()) return;
  auto kind = static_cast<std::uint8_t>(block.value.index());
  all(kind);
  if constexpr (Archive::reads) make(kind, block);
  if (archive_.good()) std::visit(*this, block.value);
  archive_.leave();
}

template <class Archive>
void Fields<Archive>::operator()(Of<Picture>& picture) {
  all(picture.width, picture.height, picture.components);
  archive_.pixels(picture.pixels);
  archive_.pixels(picture.alpha);
  const std::uint64_t area = std::uint64_t{picture.width} * picture.height;
  const bool known = picture.components == 1 || picture.components == 3;
  pixels_ += area;
  if (!known || pixels_ > most_pixels ||
      picture.pixels.size() != area * static_cast<std::uint64_t>(picture.components) ||
      (!picture.alpha.empty() && picture.alpha.size() != area))
    archive_.refuse();
}

/// Every index is in range.
bool footnotes_exist(const PublicLine& line, std::size_t notes) {
  for (const PublicRun& run : line)
    if (run.footnote && *run.footnote >= notes) return false;
  return true;
}

class Indexes {
 public:
  explicit Indexes(const PublicEngagement& engagement)
      : notes_(engagement.description.footnotes.size()), pictures_(engagement.pictures.size()) {}

  bool good(const std::vector<PublicBlock>& blocks) const {
    for (const PublicBlock& block : blocks)
      if (!std::visit(*this, block.value)) return false;
    return true;
  }
  bool good(const PublicLine& line) const { return footnotes_exist(line, notes_); }

  bool operator()(const PublicHeading& heading) const {
    return good(heading.text) && heading.level >= 2 && heading.level <= 4;
  }
  bool operator()(const PublicParagraph& paragraph) const { return good(paragraph.text); }
  bool operator()(const PublicList& list) const {
    for (const auto& item : list.items)
      if (!good(item)) return false;
    return true;
  }
  bool operator()(const PublicTable& table) const {
    bool sound = good(table.caption);
    for (const PublicLine& head : table.head) sound = sound && good(head);
    for (const auto& row : table.rows)
      for (const PublicLine& cell : row) sound = sound && good(cell);
    return sound;
  }
  bool operator()(const PublicFigure& figure) const { return figure.picture < pictures_; }
  bool operator()(const PublicQuote& quote) const { return good(quote.blocks); }
  bool operator()(const PublicCode&) const { return true; }

 private:
  std::size_t notes_, pictures_;
};

bool indexes_lead_somewhere(const PublicEngagement& engagement) {
  const Indexes indexes(engagement);
  for (const PublicLine& note : engagement.description.footnotes)
    if (!indexes.good(note)) return false;
  return indexes.good(engagement.description.blocks) &&
         (!engagement.logo || *engagement.logo < engagement.pictures.size());
}

}  // namespace

PublicBytes public_bytes(const PublicEngagement& engagement) {
  Bytes bytes(magic);
  PublicWriter writer(bytes);
  Fields<PublicWriter> fields(writer);
  fields(engagement);
  return PublicBytes(std::move(bytes));
}

std::optional<PublicEngagement> read_public_bytes(std::string_view bytes) {
  if (bytes.size() > most_bytes || !bytes.starts_with(magic)) return std::nullopt;
  PublicReader reader(bytes.substr(magic.size()));
  Fields<PublicReader> fields(reader);
  PublicEngagement engagement;
  fields(engagement);
  if (!reader.at_end() || !indexes_lead_somewhere(engagement)) return std::nullopt;
  return engagement;
}

}  // namespace socpress::inline model
