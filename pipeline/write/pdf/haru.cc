// A document through libharu: it numbers objects, keeps the page tree and writes the file; we print the contents.
#include "write/pdf/haru.h"

#include <fmt/format.h>
#include <hpdf.h>

#include <algorithm>
#include <deque>
#include <exception>

#include "write/pdf/deflate.h"
#include "write/pdf/digest.h"
#include "write/pdf/refused.h"

namespace socpress::write_pdf {

namespace {

/// Kids of one node of the page tree; a flat tree ends at 32,767 pages.
constexpr HPDF_UINT pages_per_node = 50;
/// libharu grows its table by a constant, which would make a million objects quadratic.
constexpr HPDF_UINT entries_at_once = 1 << 16;

std::string hexadecimal(HPDF_STATUS status) { return fmt::format("libharu refused with {:#06x}", status); }

}  // namespace

/// One dictionary serves all objects of a series: libharu writes objects in the order of their numbers, so each read of
/// the dictionary's entries refers to the next index.
struct Series {
  Haru::Print print;
  std::size_t next = 0;
  std::size_t first_entry = 0, count = 0;
};

struct StreamPrinter {
  Haru::PrintStream print;
  Haru::Packing packing{};
};

struct Haru::Impl {
  HPDF_Doc doc = nullptr;
  std::unique_ptr<Deflate> deflate;
  std::deque<Series> series;  // addresses are kept by libharu's dictionaries
  std::deque<StreamPrinter> streams;
  std::vector<ObjectNumber> pages;
  Print page_entries;
  std::exception_ptr thrown;           // by a print function, passed through libharu
  std::string entries, bytes, packed;  // of the object being written
  Bytes file;

  void must(HPDF_STATUS status) const {
    if (status != HPDF_OK) throw Refused(hexadecimal(status));
  }
  template <class T>
  T* must(T* object) const {
    if (object == nullptr) throw Refused(hexadecimal(HPDF_GetError(doc)));
    return object;
  }

  void share(Series& one, HPDF_Dict dict, std::size_t count);
  void let_go();
  void fill(HPDF_Dict dict, StreamPrinter& printer);

  static Impl& of(HPDF_Dict dict) { return *static_cast<Impl*>(dict->error->user_data); }

  /// Runs `body` inside a call of libharu, which is C: an exception is stored in `thrown`.
  template <class Body>
  HPDF_STATUS guarded(Body body) noexcept {
    try {
      body();
      return HPDF_OK;
    } catch (...) {
      if (!thrown) thrown = std::current_exception();
      return HPDF_SetError(&doc->error, HPDF_INVALID_OPERATION, 0);
    }
  }

  void append(HPDF_Stream out, const std::string& text) const {
    if (text.empty()) return;
    const auto* first = reinterpret_cast<const HPDF_BYTE*>(text.data());
    must(HPDF_Stream_Write(out, first, static_cast<HPDF_UINT>(text.size())));
  }

  static HPDF_STATUS write_series(HPDF_Dict dict, HPDF_Stream out);
  static HPDF_STATUS write_page(HPDF_Dict dict, HPDF_Stream out);
  static HPDF_STATUS write_trailer(HPDF_Dict dict, HPDF_Stream out);
  static HPDF_STATUS fill_stream(HPDF_Dict dict);
  static HPDF_STATUS write_stream(HPDF_Dict dict, HPDF_Stream out);
  static HPDF_STATUS empty_stream(HPDF_Dict dict);
  static HPDF_STATUS take(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size);
};

HPDF_STATUS Haru::Impl::write_series(HPDF_Dict dict, HPDF_Stream out) {
  Impl& self = of(dict);
  return self.guarded([&] {
    auto& one = *static_cast<Series*>(dict->attr);
    self.entries.clear();
    one.print(one.next++, self.entries);
    self.append(out, self.entries);
  });
}

HPDF_STATUS Haru::Impl::write_page(HPDF_Dict dict, HPDF_Stream out) {
  Impl& self = of(dict);
  return self.guarded([&] {
    const auto number = static_cast<ObjectNumber>(dict->header.obj_id & 0x00FFFFFF);
    const auto at = std::lower_bound(self.pages.begin(), self.pages.end(), number);
    self.entries.clear();
    self.page_entries(static_cast<std::size_t>(at - self.pages.begin()), self.entries);
    self.append(out, self.entries);
  });
}

HPDF_STATUS Haru::Impl::write_trailer(HPDF_Dict dict, HPDF_Stream out) {
  Impl& self = of(dict);
  return self.guarded([&] {
    const std::string identifier = digest(self.file);  // the trailer is last: every relevant byte is already written
    std::string id = "/ID[";
    append_hex(id, identifier);
    append_hex(id, identifier);
    self.append(out, id + "]");
  });
}

/// Prints the stream's bytes into libharu's own memory stream, which is freed as soon as they are written.
HPDF_STATUS Haru::Impl::fill_stream(HPDF_Dict dict) {
  Impl& self = of(dict);
  return self.guarded([&] { self.fill(dict, *static_cast<StreamPrinter*>(dict->attr)); });
}

void Haru::Impl::fill(HPDF_Dict dict, StreamPrinter& printer) {
  entries.clear();
  bytes.clear();
  printer.print(entries, bytes);
  if (printer.packing == Packing::plain || !deflate) {
    append(dict->stream, bytes);
    return;
  }
  (*deflate)(bytes, packed);
  append(dict->stream, packed);
  entries += "/Filter/FlateDecode";
}

HPDF_STATUS Haru::Impl::write_stream(HPDF_Dict dict, HPDF_Stream out) {
  Impl& self = of(dict);
  return self.guarded([&] { self.append(out, self.entries); });
}

HPDF_STATUS Haru::Impl::empty_stream(HPDF_Dict dict) {
  HPDF_MemStream_FreeData(dict->stream);
  return HPDF_OK;
}

HPDF_STATUS Haru::Impl::take(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) {
  auto& self = *static_cast<Impl*>(stream->attr);
  return self.guarded([&] { self.file.append(reinterpret_cast<const char*>(bytes), size); });
}

Haru::Haru(int level) : impl_(std::make_unique<Impl>()) {
  if (level > 0) impl_->deflate = std::make_unique<Deflate>(level);
  // libharu passes its user data only with an error handler; each status is checked where it is returned.
  impl_->doc = HPDF_New([](HPDF_STATUS, HPDF_STATUS, void*) {}, impl_.get());
  if (impl_->doc == nullptr) throw Refused("libharu could not be started");
  HPDF_Doc doc = impl_->doc;
  doc->xref->entries->items_per_block = entries_at_once;
  doc->pdf_version = HPDF_VER_17;
  doc->trailer->write_fn = Impl::write_trailer;
  impl_->must(HPDF_SetPagesConfiguration(doc, pages_per_node));
}

Haru::~Haru() {
  impl_->let_go();
  HPDF_Free(impl_->doc);
}

/// Leaves libharu one entry for each dictionary, because it frees the target of every entry.
void Haru::Impl::let_go() {
  for (const Series& one : series)
    for (std::size_t i = 1; i < one.count; ++i)
      if (HPDF_XrefEntry entry = HPDF_Xref_GetEntry(doc->xref, static_cast<HPDF_UINT>(one.first_entry + i)))
        entry->obj = nullptr;
}

void Haru::Impl::share(Series& one, HPDF_Dict dict, std::size_t count) {
  one.first_entry = doc->xref->entries->count;
  for (; one.count < count; ++one.count) {
    dict->header.obj_id = 0;  // otherwise it would not receive a second number
    const HPDF_STATUS status = HPDF_Xref_Add(doc->xref, dict);
    if (status == HPDF_OK) continue;
    // libharu frees a rejected object itself: no entry may point to it.
    let_go();
    if (one.count > 0) HPDF_Xref_GetEntry(doc->xref, static_cast<HPDF_UINT>(one.first_entry))->obj = nullptr;
    must(status);
  }
}

ObjectNumber Haru::dictionaries(std::size_t count, Print print) {
  Impl& self = *impl_;
  self.series.push_back({std::move(print)});
  const auto first = static_cast<ObjectNumber>(self.doc->xref->entries->count);
  if (count == 0) return first;
  HPDF_Dict dict = self.must(HPDF_Dict_New(self.doc->mmgr));
  dict->attr = &self.series.back();
  dict->write_fn = Impl::write_series;
  self.share(self.series.back(), dict, count);
  return first;
}

ObjectNumber Haru::dictionary(std::function<void(std::string& out)> print) {
  return dictionaries(1, [print = std::move(print)](std::size_t, std::string& out) { print(out); });
}

ObjectNumber Haru::stream(Packing packing, PrintStream print) {
  Impl& self = *impl_;
  self.streams.push_back({std::move(print), packing});
  HPDF_Dict dict = self.must(HPDF_DictStream_New(self.doc->mmgr, self.doc->xref));
  dict->attr = &self.streams.back();
  dict->before_write_fn = Impl::fill_stream;
  dict->write_fn = Impl::write_stream;
  dict->after_write_fn = Impl::empty_stream;
  return static_cast<ObjectNumber>(dict->header.obj_id & 0x00FFFFFF);
}

std::vector<ObjectNumber> Haru::pages(std::size_t count, Print entries, Print content) {
  Impl& self = *impl_;
  self.page_entries = std::move(entries);
  self.series.push_back({std::move(content)});
  for (std::size_t i = 0; i < count; ++i) {
    HPDF_Page page = self.must(HPDF_AddPage(self.doc));
    self.must(HPDF_Dict_RemoveElement(page, "MediaBox"));
    self.must(HPDF_Dict_RemoveElement(page, "Resources"));
    page->write_fn = Impl::write_page;
    self.pages.push_back(static_cast<ObjectNumber>(page->header.obj_id & 0x00FFFFFF));

    const Print& print_content = self.series.back().print;
    self.streams.push_back(
        {[&print_content, i](std::string&, std::string& bytes) { print_content(i, bytes); }, Packing::deflated});
    HPDF_Dict contents = static_cast<HPDF_PageAttr>(page->attr)->contents;
    contents->attr = &self.streams.back();
    contents->before_write_fn = Impl::fill_stream;
    contents->write_fn = Impl::write_stream;
    contents->after_write_fn = Impl::empty_stream;
  }
  return self.pages;
}

void Haru::catalog(std::function<void(std::string& out)> print) {
  Impl& self = *impl_;
  self.series.push_back({[print = std::move(print)](std::size_t, std::string& out) { print(out); }});
  self.doc->catalog->attr = &self.series.back();
  self.doc->catalog->write_fn = Impl::write_series;
}

void Haru::information(std::function<void(std::string& out)> print) {
  Impl& self = *impl_;
  self.series.push_back({[print = std::move(print)](std::size_t, std::string& out) { print(out); }});
  self.must(HPDF_Dict_RemoveElement(self.doc->info, "Producer"));
  self.doc->info->attr = &self.series.back();
  self.doc->info->write_fn = Impl::write_series;
}

Bytes Haru::save() {
  Impl& self = *impl_;
  // Saved through our own stream instead of libharu's memory stream: the file is in memory once, not twice.
  self.doc->stream = self.must(HPDF_CallbackWriter_New(self.doc->mmgr, Impl::take, &self));
  const HPDF_STATUS status = HPDF_SaveToStream(self.doc);
  HPDF_Stream_Free(self.doc->stream);
  self.doc->stream = nullptr;
  if (self.thrown) std::rethrow_exception(self.thrown);
  self.must(status);
  return std::move(self.file);
}

}  // namespace socpress::write_pdf
