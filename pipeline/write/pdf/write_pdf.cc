// Pages to the bytes of a tagged PDF 1.7, through libharu's object layer; decides no positions.
#include "write/pdf/write_pdf.h"

#include <exception>

#include "write/pdf/about.h"
#include "write/pdf/content.h"
#include "write/pdf/encoding.h"
#include "write/pdf/fonts.h"
#include "write/pdf/haru.h"
#include "write/pdf/navigation.h"
#include "write/pdf/pictures.h"
#include "write/pdf/refused.h"
#include "write/pdf/structure.h"

namespace socpress::write_pdf {

namespace {

const FindingKind<std::string> refused{
    "write/refused", Blocks::everything,
    "the PDF could not be written ({}); a report is written completely or not at all",
    "this is a fault of the program or of the machine, not of the engagement"};

/// For zlib: level 6 takes a quarter more time for pages that are 0.5 % smaller.
constexpr int level = 4;
constexpr Length smallest_side = pt(3), largest_side = pt(14'400);

/// All parts of one file, in the order of creation; all of them live until the file is saved.
class PdfWriter {
 public:
  PdfWriter(const Pages& pages, const Faces& faces)
      : pages_(pages),
        encoding_(pages, faces),
        haru_(level),
        page_numbers_(add_pages()),
        fonts_(encoding_, faces, haru_),
        pictures_(pages, haru_),
        links_(pages, page_numbers_, haru_),
        structure_(pages, page_numbers_, links_.places(), haru_),
        outline_(pages, page_numbers_, haru_),
        resources_(haru_.dictionary([this](std::string& out) { print_resources(out); })),
        about_(haru_.stream(Haru::Packing::plain, [&pages](std::string& entries, std::string& bytes) {
          entries += "/Type/Metadata/Subtype/XML";
          bytes = xmp(pages.metadata);
        })) {
    haru_.catalog([this](std::string& out) { print_catalog(out); });
    haru_.information([&pages](std::string& out) { append_information(pages.metadata, out); });
  }

  Bytes save() { return haru_.save(); }

 private:
  std::vector<ObjectNumber> add_pages();
  void print_page(std::size_t index, std::string& out) const;
  void print_resources(std::string& out) const;
  void print_catalog(std::string& out) const;

  const Pages& pages_;
  const Encoding encoding_;
  Haru haru_;
  const std::vector<ObjectNumber> page_numbers_;
  const Fonts fonts_;
  const Pictures pictures_;
  const Links links_;
  const Structure structure_;
  const Outline outline_;
  const ObjectNumber resources_, about_;
};

std::vector<ObjectNumber> PdfWriter::add_pages() {
  if (pages_.pages.empty()) throw Refused("there are no pages");
  for (const Page& page : pages_.pages)
    for (const Length side : {page.size.width, page.size.height})
      if (side < smallest_side || side > largest_side) throw Refused("a page is smaller or larger than PDF allows");
  return haru_.pages(
      pages_.pages.size(), [this](std::size_t index, std::string& out) { print_page(index, out); },
      [this](std::size_t index, std::string& out) { print_content(pages_, pages_.pages[index], encoding_, out); });
}

void PdfWriter::print_page(std::size_t index, std::string& out) const {
  const Page& page = pages_.pages[index];
  out += "/MediaBox[0 0 ";
  append_hundredths(out, hundredths(page.size.width));
  out += ' ';
  append_hundredths(out, hundredths(page.size.height));
  out += "]/Resources ";
  append_reference(out, resources_);
  out += "/StructParents ";
  append_integer(out, static_cast<std::int64_t>(index));
  links_.append_entries(index, out);
}

void PdfWriter::print_resources(std::string& out) const {
  fonts_.append_resources(out);
  pictures_.append_resources(out);
}

void PdfWriter::print_catalog(std::string& out) const {
  const auto entry = [&out](std::string_view key, ObjectNumber number) {
    out += key;
    append_reference(out, number);
  };
  out += "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>";
  if (!pages_.metadata.language.empty()) {
    out += "/Lang";
    append_text(out, pages_.metadata.language);
  }
  entry("/StructTreeRoot ", structure_.root());
  entry("/Metadata ", about_);
  if (outline_.root()) {
    entry("/Outlines ", *outline_.root());
    out += "/PageMode/UseOutlines";
  }
  append_page_labels(pages_, out);
}

}  // namespace

std::optional<Bytes> write_pdf(const Pages& pages, const Faces& faces, Findings& findings) {
  try {
    return PdfWriter(pages, faces).save();
  } catch (const std::exception& error) {
    findings.report(refused, error.what());
  }
  return std::nullopt;
}

}  // namespace socpress::write_pdf
