// Accounts for every byte of the file, in one pass from first to last and without libqpdf.
#include "inspect/leaks/bytes.h"

#include <charconv>
#include <map>

#include "base/ascii.h"

namespace socpress::inspect {

namespace {

constexpr const char* one_revision =
    "a file for the public is written once; what was taken out later can still be read";
const Fault several{"leak/several-revisions", Severity::error,
                    "the file has more than one end or cross-reference table, as if it had been modified ({}); a "
                    "report for the public is written once",
                    as_written, one_revision};
const Fault after_end{"leak/bytes-after-end", Severity::error,
                      "bytes follow the end of the file ({}); a file ends with its end marker", as_written,
                      one_revision};
const Fault unaccounted{
    "leak/bytes-unaccounted", Severity::error,
    "bytes of the file belong to no object of its cross-reference table ({}); every byte belongs to an object",
    our_fault, "what no viewer shows can still be read"};

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t n = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + what.size())) ++n;
  return n;
}

bool is_delimiter(char c) { return std::string_view("()<>[]{}/%").find(c) != std::string_view::npos; }

/// Reads forward through the bytes; after the first unexpected byte, everything is rejected.
class Cursor {
 public:
  Cursor(std::string_view bytes, std::size_t at) : bytes_(bytes), at_(at) {}

  std::size_t at() const { return at_; }
  bool good() const { return good_; }
  bool refuse() { return good_ = false; }
  bool skip(std::size_t count) { return count <= bytes_.size() - at_ ? (at_ += count, true) : refuse(); }
  void blanks() {
    while (at_ < bytes_.size() && is_blank(bytes_[at_])) ++at_;
  }
  bool sees(std::string_view word) const { return bytes_.substr(at_).starts_with(word); }
  bool take(std::string_view word) { return sees(word) ? skip(word.size()) : refuse(); }
  bool take_if(std::string_view word) { return sees(word) && skip(word.size()); }
  std::size_t number();
  /// One object, with the complete contents of dictionaries and arrays; comments are rejected.
  void object();

 private:
  void literal();
  void plain();
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool good_ = true;
};

std::size_t Cursor::number() {
  std::size_t value = 0;
  const auto read = std::from_chars(bytes_.data() + at_, bytes_.data() + bytes_.size(), value);
  if (read.ec != std::errc())
    refuse();
  else
    at_ = static_cast<std::size_t>(read.ptr - bytes_.data());
  return value;
}

void Cursor::object() {
  int depth = 0;
  do {
    blanks();
    if (at_ >= bytes_.size())
      refuse();
    else if (take_if("<<") || take_if("["))
      ++depth;
    else if (take_if(">>") || take_if("]"))
      --depth;
    else if (sees("("))
      literal();
    else if (sees("<")) {
      const std::size_t end = bytes_.find('>', at_);
      if (end == std::string_view::npos || bytes_.find_first_not_of("0123456789abcdefABCDEF", at_ + 1) != end)
        refuse();
      else
        at_ = end + 1;
    } else
      plain();
    if (depth < 0) refuse();
  } while (good_ && depth > 0);
}

void Cursor::literal() {
  int depth = 0;
  for (; at_ < bytes_.size(); ++at_) {
    if (bytes_[at_] == '\\')
      ++at_;
    else if (bytes_[at_] == '(')
      ++depth;
    else if (bytes_[at_] == ')' && --depth == 0)
      return void(++at_);
  }
  at_ = bytes_.size();
  refuse();
}

/// A name, number or word.
void Cursor::plain() {
  const std::size_t begin = at_;
  take_if("/");
  while (at_ < bytes_.size() && !is_blank(bytes_[at_]) && !is_delimiter(bytes_[at_])) ++at_;
  if (at_ == begin) refuse();
}

/// The offset of each object, by number; the table's own entries.
struct Table {
  std::map<std::size_t, std::size_t> offsets;
  std::size_t begin = 0;
  bool whole = false;
};

Table read_table(std::string_view pdf) {
  Table table;
  const std::size_t keyword = pdf.rfind("startxref");
  if (keyword == std::string_view::npos) return table;
  Cursor start(pdf, keyword);
  start.take("startxref");
  start.blanks();
  table.begin = start.number();
  start.blanks();
  start.take("%%EOF");
  if (!start.good() || table.begin >= keyword) return table;
  Cursor at(pdf, table.begin);
  at.take("xref");
  at.blanks();
  if (at.number() != 0) return table;
  at.blanks();
  const std::size_t entries = at.number();
  for (std::size_t i = 0; i < entries && at.good(); ++i) {
    at.blanks();
    const std::size_t offset = at.number();
    at.blanks();
    const std::size_t generation = at.number();
    at.blanks();
    if (i == 0)
      at.take("f");
    else if (generation != 0)
      at.refuse();
    else if (at.take("n"))
      table.offsets[i] = offset;
  }
  at.blanks();
  at.take("trailer");
  at.object();
  at.blanks();
  table.whole = at.good() && at.at() == keyword;
  return table;
}

/// The value of "/Length", direct or by reference to a number.
std::size_t length_of(std::string_view pdf, std::string_view dictionary, const Table& table) {
  constexpr std::string_view key = "/Length ";
  const std::size_t found = dictionary.find(key);
  if (found == std::string_view::npos) return std::string_view::npos;
  Cursor at(dictionary, found + key.size());
  const std::size_t value = at.number();
  at.blanks();
  const bool refers = at.good() && at.number() == 0 && at.good();
  at.blanks();
  if (!refers || !at.sees("R")) return value;
  const auto target = table.offsets.find(value);
  if (target == table.offsets.end() || target->second >= pdf.size()) return std::string_view::npos;
  Cursor number(pdf, target->second);
  number.number();
  number.blanks();
  number.number();
  number.blanks();
  number.take("obj");
  number.blanks();
  const std::size_t length = number.number();
  return number.good() ? length : std::string_view::npos;
}

/// The end of the complete object at `offset`, including trailing blanks; npos when there is none.
std::size_t end_of_object(std::string_view pdf, std::size_t number, std::size_t offset, const Table& table) {
  Cursor at(pdf, offset);
  if (at.number() != number) return std::string_view::npos;
  at.blanks();
  if (at.number() != 0) return std::string_view::npos;
  at.blanks();
  at.take("obj");
  at.blanks();
  const std::size_t begin = at.at();
  at.object();
  const std::string_view dictionary = pdf.substr(begin, at.at() - begin);
  at.blanks();
  if (at.take_if("stream")) {
    at.take_if("\r");
    at.take("\n");
    at.skip(length_of(pdf, dictionary, table));
    at.blanks();
    at.take("endstream");
    at.blanks();
  }
  at.take("endobj");
  at.blanks();
  return at.good() ? at.at() : std::string_view::npos;
}

/// The header and the line of high bytes that marks the file as binary.
std::size_t end_of_header(std::string_view pdf) {
  Cursor at(pdf, 0);
  at.take("%PDF-1.");
  at.number();
  at.blanks();
  if (at.good() && at.take_if("%"))
    for (int i = 0; i < 4 && at.at() < pdf.size() && static_cast<unsigned char>(pdf[at.at()]) >= 0x80; ++i) at.skip(1);
  at.blanks();
  return at.good() ? at.at() : std::string_view::npos;
}

void account_for_objects(std::string_view pdf, const Table& table, FaultCounts& faults) {
  std::map<std::size_t, std::size_t> by_offset;
  for (const auto& entry : table.offsets)
    if (!by_offset.emplace(entry.second, entry.first).second)
      faults.in_object(unaccounted, static_cast<int>(entry.first));
  std::size_t reached = end_of_header(pdf);
  for (const auto& entry : by_offset) {
    if (reached != entry.first) faults.add(unaccounted, fmt::format("before byte {}", entry.first));
    reached = end_of_object(pdf, entry.second, entry.first, table);
  }
  if (reached != table.begin) faults.add(unaccounted, fmt::format("before the table at byte {}", table.begin));
}

}  // namespace

void account_for_bytes(std::string_view pdf, FaultCounts& faults) {
  constexpr std::string_view end = "%%EOF";
  for (const std::string_view once : {end, std::string_view("startxref")})
    if (count(pdf, once) != 1) faults.add(several, fmt::format("at `{}`", once));
  const std::size_t last = pdf.rfind(end);
  if (last == std::string_view::npos) return;
  const std::string_view tail = pdf.substr(last + end.size());
  if (tail != "" && tail != "\n" && tail != "\r\n") faults.add(after_end, fmt::format("at byte {}", last + end.size()));
  const Table table = read_table(pdf);
  if (!table.whole)
    faults.add(unaccounted, "in the table of objects");
  else
    account_for_objects(pdf, table, faults);
}

}  // namespace socpress::inspect
