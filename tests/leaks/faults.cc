// Faults of a finished file other than the channels through which a text leaks, and the finding for each.
#include <gtest/gtest.h>
#include <zlib.h>

#include <algorithm>
#include <functional>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include "inspect/conformance/inspect.h"
#include "leaks/reports.h"

namespace socpress {
namespace {

using Object = QPDFObjectHandle;
using Change = std::function<void(QPDF&, QPDFWriter&)>;

/// The clean report modified through libqpdf and written again.
std::string changed(const Change& change) {
  QPDF file;
  file.processMemoryFile("report", clean().pdf.data(), clean().pdf.size());
  QPDFWriter writer(file);
  writer.setOutputMemory();
  writer.setObjectStreamMode(qpdf_o_disable);
  writer.setStaticID(true);
  change(file, writer);
  writer.write();
  const auto bytes = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

Object first_page(QPDF& file) { return file.getAllPages().at(0); }

Change drawn(const std::string& operators) {
  return [operators](QPDF& file, QPDFWriter&) {
    first_page(file).addPageContents(Object::newStream(&file, operators), false);
  };
}

std::string deflated(const std::string& bytes) {
  std::string out(compressBound(bytes.size()), '\0');
  uLongf size = out.size();
  compress(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size());
  out.resize(size);
  return out;
}

void expect(const Change& change, const std::string& finding) {
  const std::string pdf = changed(change);
  const std::vector<std::string> ids = found(pdf, clean().contents, {});
  EXPECT_EQ(std::count(ids.begin(), ids.end(), finding), 1) << reported(pdf, clean().contents, {});
}

/// Adds a picture of one pixel to the resources of the first page.
void add_picture(QPDF& file, QPDFWriter&) {
  Object picture = file.makeIndirectObject(Object::newStream(&file, "\x7F"));
  picture.replaceDict(Object::parse(
      "<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>"));
  Object pictures = Object::newDictionary();
  pictures.replaceKey("/I0", picture);
  first_page(file).getKey("/Resources").replaceKey("/XObject", pictures);
}

TEST(Faults, APageThatTheModelHasNot) {
  expect([](QPDF& file, QPDFWriter&) { file.addPage(first_page(file).shallowCopy(), false); }, "leak/other-pages");
}

TEST(Faults, AFontThatThePageDoesNotName) {
  expect(drawn("\nBT\n/Artifact<</Type/Layout>>BDC\n/F99 9 Tf\n60 60 Td\n(e)Tj\nEMC\nET\n"), "leak/font-unnamed");
}

TEST(Faults, AReplacementThatLeavesOutWhatIsDrawn) {
  expect(drawn("\nBT\n/Span<</ActualText(x)>>BDC\n/F0 9 Tf\n60 60 Td\n(e)Tj\nEMC\nET\n"), "leak/text-replaced");
}

TEST(Faults, BytesBehindPackedData) {
  expect(
      [](QPDF& file, QPDFWriter&) {
        Object stream = Object::newStream(&file);
        stream.replaceStreamData(deflated("q Q\n") + "tail", Object::newName("/FlateDecode"), Object::newNull());
        first_page(file).addPageContents(stream, false);
      },
      "leak/stream-tail");
}

TEST(Faults, CharactersThatNoPageShows) {
  expect(
      [](QPDF& file, QPDFWriter&) {
        for (Object page : file.getAllPages()) page.replaceKey("/Contents", Object::newStream(&file, "q Q\n"));
      },
      "leak/font-characters");
}

TEST(Faults, APictureThatIsNotTheModels) {
  expect(add_picture, "leak/foreign-picture");
  expect(add_picture, "leak/picture-unused");
}

TEST(Faults, BytesOfNoObject) {
  std::string pdf = clean().pdf;
  pdf.insert(pdf.rfind("xref\n0"), "% of no object\n");
  const std::vector<std::string> ids = found(pdf, clean().contents, {});
  EXPECT_GT(std::count(ids.begin(), ids.end(), "leak/bytes-unaccounted"), 0);
}

TEST(Faults, AFileThatIsEncrypted) {
  const std::string pdf = changed([](QPDF&, QPDFWriter& writer) {
    writer.setR6EncryptionParameters("", "owner", true, true, true, true, true, true, qpdf_r3p_full, true);
  });
  Findings findings;
  inspect::inspect(pdf, findings);
  EXPECT_TRUE(std::any_of(findings.all().begin(), findings.all().end(),
                          [](const Finding& one) { return one.id == "inspect/encrypted"; }));
}

}  // namespace
}  // namespace socpress
