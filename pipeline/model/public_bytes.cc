// One list of fields walked twice: by a writer, and by a reader that believes nothing.
#include "model/public_bytes.h"

#include <concepts>
#include <type_traits>

#include "text/unicode.h"

namespace socpress::inline model {

namespace {

constexpr std::string_view magic = "socpress public 1\n";
constexpr std::size_t most_bytes = std::size_t{1} << 30, most_in_a_text = std::size_t{1} << 20;
constexpr std::size_t most_levels = 64, most_items = 1'000'000;
constexpr std::uint64_t most_pixels = 160'000'000;

template <class T>
concept Number = std::integral<T> && !std::same_as<std::remove_cv_t<T>, bool>;

class Writer {
 public:
  static constexpr bool reads = false;
  explicit Writer(Bytes& out) : out_(out) {}

  template <Number T>
  void number(const T& value) {
    for (int shift = 56; shift >= 0; shift -= 8)
      out_ += static_cast<char>((static_cast<std::uint64_t>(value) >> shift) & 0xff);
  }
  void flag(const bool& value) { out_ += static_cast<char>(value); }
  template <class T>
  void one_of(const T& value, T) {
    out_ += static_cast<char>(value);
  }
  void text(const std::string& utf8) {
    number(utf8.size());
    out_ += utf8;
  }
  void pixels(const std::vector<std::uint8_t>& bytes) {
    number(bytes.size());
    out_.append(bytes.begin(), bytes.end());
  }
  template <class T>
  std::size_t count(const std::vector<T>& list) {
    number(list.size());
    return list.size();
  }
  bool enter() { return true; }
  void leave() {}
  bool good() const { return true; }
  void refuse() {}

 private:
  Bytes& out_;
};

class Reader {
 public:
  static constexpr bool reads = true;
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  template <Number T>
  void number(T& value) {
    std::uint64_t wide = 0;
    for (const unsigned char byte : take(8)) wide = wide << 8 | byte;
    value = static_cast<T>(wide);
    if (static_cast<std::uint64_t>(value) != wide) refuse();
  }
  void flag(bool& value) {
    const unsigned byte = small();
    if (byte > 1) refuse();
    value = byte == 1;
  }
  template <class T>
  void one_of(T& value, T last) {
    const unsigned byte = small();
    if (byte > static_cast<unsigned>(last)) return refuse();
    value = static_cast<T>(byte);
  }
  void text(std::string& utf8) {
    const std::size_t size = length(most_in_a_text);
    utf8 = take(size);
    if (first_bad_utf8(utf8) || first_bad_code_point(utf8)) refuse();
  }
  void pixels(std::vector<std::uint8_t>& bytes) {
    const std::string_view taken = take(length(most_bytes));
    bytes.assign(taken.begin(), taken.end());
  }
  template <class T>
  std::size_t count(std::vector<T>& list) {
    const std::size_t size = length(most_items);
    if (!good_) return 0;
    list.resize(size);
    return size;
  }
  bool enter() {
    if (++level_ > most_levels) refuse();
    return good_;
  }
  void leave() { --level_; }
  bool good() const { return good_; }
  void refuse() {
    good_ = false;
    rest_ = {};
  }
  bool at_end() const { return good_ && rest_.empty(); }

 private:
  std::string_view take(std::size_t size) {
    if (size > rest_.size()) {
      refuse();
      return {};
    }
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }
  unsigned small() {
    const std::string_view byte = take(1);
    return byte.empty() ? 0 : static_cast<unsigned char>(byte.front());
  }
  /// Nothing is longer than what is left to read.
  std::size_t length(std::size_t most) {
    std::uint64_t size = 0;
    number(size);
    if (size > most || size > rest_.size()) refuse();
    return good_ ? static_cast<std::size_t>(size) : 0;
  }

  std::string_view rest_;
  std::size_t level_ = 0;
  bool good_ = true;
};

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

  /// Ids count: one that does not follow the one before was not written by us.
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

  void operator()(Of<PublicMarks>& marks) { all(marks.strong, marks.emphasis, marks.code); }
  void operator()(Of<PublicRun>& run) { all(run.text, run.marks, run.line_break, run.footnote); }
  void operator()(Of<PublicHeading>& heading) { all(heading.level, heading.text); }
  void operator()(Of<PublicParagraph>& paragraph) { all(paragraph.text); }
  void operator()(Of<PublicList>& list) { all(list.ordered, list.first, list.items); }
  void operator()(Of<PublicTable>& table) { all(table.caption, table.columns, table.head, table.rows); }
  void operator()(Of<PublicFigure>& figure) { all(figure.picture, figure.alternative, figure.caption); }
  void operator()(Of<PublicQuote>& quote) { all(quote.blocks); }
  void operator()(Of<PublicCode>& code) { all(code.text); }
  void operator()(Of<PublicBlock>& block);
  void operator()(Of<PublicProse>& prose) { all(prose.blocks, prose.footnotes); }

  void operator()(Of<PublicParty>& party) { all(party.name, party.short_name, party.address, party.contact); }
  void operator()(Of<PublicFirm>& firm) { all(firm.party, firm.designation, firm.city, firm.state); }
  void operator()(Of<PublicSignature>& signature) { all(signature.name, signature.title); }
  void operator()(Of<PublicAssertion>& a) { all(a.claim, a.basis, a.date, a.signatures); }
  void operator()(Of<PublicOpinion>& o) {
    all(o.verdict, o.basis, o.addressee, o.signature, o.city, o.state, o.report_date);
  }
  void operator()(Of<PublicCommitment>& commitment) { all(commitment.categories, commitment.text); }
  void operator()(Of<PublicRequirement>& requirement) { all(requirement.text); }
  void operator()(Of<PublicSubservice>& one) { all(one.service, one.inclusive, one.name); }
  void operator()(Of<PublicEngagement>& e) {
    all(e.organization, e.auditor, e.system, e.period.from, e.period.to, e.categories, e.draft, e.on_a4, e.assertion,
        e.opinion, e.description, e.subservice, e.relies_on_user_entities, e.relies_on_subservice_controls,
        e.commitments, e.requirements, e.pictures, e.logo);
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
  /// Makes the alternative of that number, when reading.
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

/// Every index leads somewhere.
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
  Writer writer(bytes);
  Fields<Writer> fields(writer);
  fields(engagement);
  return PublicBytes(std::move(bytes));
}

std::optional<PublicEngagement> read_public_bytes(std::string_view bytes) {
  if (bytes.size() > most_bytes || !bytes.starts_with(magic)) return std::nullopt;
  Reader reader(bytes.substr(magic.size()));
  Fields<Reader> fields(reader);
  PublicEngagement engagement;
  fields(engagement);
  if (!reader.at_end() || !indexes_lead_somewhere(engagement)) return std::nullopt;
  return engagement;
}

}  // namespace socpress::inline model
