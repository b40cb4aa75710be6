// Twenty-nine ways in which a finished file can contain what its model does not, and the finding for each.
#include <gtest/gtest.h>
#include <zlib.h>

#include <algorithm>
#include <functional>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include "leaks/reports.h"

namespace socpress {
namespace {

using Object = QPDFObjectHandle;

const std::string secret = "stolen credentials";

Object first_page(QPDF& file) { return file.getAllPages().at(0); }

/// The clean report modified through libqpdf and written again; unreachable objects remain only on request.
std::string changed(const std::function<void(QPDF&)>& change, bool keep_orphans = false) {
  QPDF file;
  file.processMemoryFile("report", clean().pdf.data(), clean().pdf.size());
  change(file);
  QPDFWriter writer(file);
  writer.setOutputMemory();
  writer.setPreserveUnreferencedObjects(keep_orphans);
  writer.setObjectStreamMode(qpdf_o_disable);
  writer.setStaticID(true);
  writer.write();
  const auto bytes = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

std::string replaced(std::string bytes, const std::string& from, const std::string& to) {
  const std::size_t at = bytes.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? bytes : bytes.replace(at, from.size(), to);
}

/// The clean report with operators appended to those of its first page.
std::string drawn(const std::string& operators) {
  return changed([&](QPDF& file) { first_page(file).addPageContents(Object::newStream(&file, operators), false); });
}

/// Operators of a text at a place, in the report's first font, as an artifact.
std::string at(const std::string& place, const std::string& shown, const std::string& before = "") {
  return "\nBT\n/Artifact<</Type/Layout>>BDC\n0 g\n0 Tc\n/F0 9 Tf\n" + before + place + " Td\n" + shown + "\nEMC\nET\n";
}

std::string utf16(const std::string& ascii) {
  std::string out = "\xFE\xFF";
  for (const char c : ascii) out.append(1, '\0').append(1, c);
  return out;
}

std::string percent(const std::string& ascii) {
  std::string out;
  for (const char c : ascii) out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return out;
}

std::string deflated(const std::string& bytes) {
  std::string out(compressBound(bytes.size()), '\0');
  uLongf size = out.size();
  compress(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size());
  out.resize(size);
  return out;
}

std::string one_by_one() {
  std::string out;
  for (const char c : secret) out += "(" + std::string(1, c) + ")Tj\n6 0 Td\n";
  return out;
}

/// A later revision over one whose information dictionary contains the secret.
std::string revised() {
  std::string file =
      changed([](QPDF& f) { f.getTrailer().getKey("/Info").replaceKey("/Subject", Object::newString(secret)); });
  const std::string before = file.substr(file.rfind("startxref") + 10);
  const std::string first = file;  // must live as long as the reader
  QPDF read;
  read.processMemoryFile("report", first.data(), first.size());
  Object info = read.getTrailer().getKey("/Info");
  const int number = info.getObjectID();
  info.removeKey("/Subject");
  const std::size_t object = file.size();
  file += std::to_string(number) + " 0 obj\n" + info.unparseResolved() + "\nendobj\n";
  const std::size_t table = file.size();
  file += fmt::format(
      "xref\n{} 1\n{:010} 00000 n \ntrailer\n<</Root {} 0 R/Info {} 0 R/Size {}/Prev {}/ID{}>>\nstartxref\n{}\n%%EOF\n",
      number, object, read.getRoot().getObjectID(), number, read.getTrailer().getKey("/Size").getIntValue(),
      std::stol(before), read.getTrailer().getKey("/ID").unparse(), table);
  return file;
}

struct Channel {
  std::string name;
  std::function<std::string()> plant;
  std::string finding;  ///< reported even when the secret is not known
};

void PrintTo(const Channel& channel, std::ostream* out) { *out << channel.name; }

std::vector<Channel> channels() {
  const auto text_object = [](const std::string& text) { return Object::newString(text); };
  const auto drawing = [](const std::string& operators) { return [operators] { return drawn(operators); }; };
  const auto object = [](const std::function<void(QPDF&)>& change) { return [change] { return changed(change); }; };
  const auto parsed = [](QPDF& file, const std::string& text) { return Object::parse(&file, text); };
  const std::string show = "(" + secret + ")Tj";
  return {
      {"visible", drawing(at("60 60", show)), "leak/words-differ"},
      {"under_a_black_box", drawing(at("60 60", show) + "/Artifact<</Type/Layout>>BDC\n50 55 200 20 re f\nEMC\n"),
       "leak/text-covered"},
      {"white", drawing(at("60 60", show, "1 g\n")), "leak/text-invisible"},
      {"render_mode_3", drawing(at("60 60", show, "3 Tr\n")), "leak/content-operator"},
      {"a_hundredth_of_a_point", drawing(at("60 60", show, "/F0 .01 Tf\n")), "leak/text-too-small"},
      {"kerned", drawing(at("60 60", "[(sto)-20(len cr)30(eden)10(tials)]TJ")), "leak/words-differ"},
      {"one_glyph_each", drawing(at("60 60", one_by_one())), "leak/words-differ"},
      {"hyphenated", drawing(at("60 70", "(stolen creden-)Tj\n0 -12 Td\n(tials)Tj")), "leak/words-differ"},
      {"actual_text", drawing(at("60 60", "/Span<</ActualText(" + secret + ")>>BDC\n(e)Tj\nEMC")), "leak/words-differ"},
      {"off_the_page", drawing(at("5000 60", show)), "leak/text-off-page"},
      {"information",
       object([=](QPDF& f) { f.getTrailer().getKey("/Info").replaceKey("/Subject", text_object(secret)); }),
       "leak/foreign-text"},
      {"information_in_utf16",
       object([=](QPDF& f) { f.getTrailer().getKey("/Info").replaceKey("/Subject", text_object(utf16(secret))); }),
       "leak/foreign-text"},
      {"metadata", object([=](QPDF& f) {
         Object stream = f.getRoot().getKey("/Metadata");
         const auto bytes = stream.getStreamData();
         const std::string packet(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize());
         stream.replaceStreamData(replaced(packet, "</dc:title>", "</dc:title><dc:subject>" + secret + "</dc:subject>"),
                                  Object::newNull(), Object::newNull());
       }),
       "leak/foreign-metadata"},
      {"outline", object([=](QPDF& f) {
         f.getRoot().getKey("/Outlines").getKey("/First").replaceKey("/Title", text_object(secret));
       }),
       "leak/foreign-text"},
      {"named_destination", object([=](QPDF& f) {
         f.getRoot().replaceKey("/Dests", parsed(f, "<</stolen#20credentials[null/XYZ null null null]>>"));
       }),
       "leak/foreign-entry"},
      {"hidden_annotation", object([=](QPDF& f) {
         first_page(f).replaceKey(
             "/Annots", parsed(f, "[<</Type/Annot/Subtype/Text/F 2/Rect[0 0 9 9]/Contents(" + secret + ")>>]"));
       }),
       "leak/foreign-name"},
      {"address", object([=](QPDF& f) {
         first_page(f).replaceKey(
             "/Annots", parsed(f, "[<</Type/Annot/Subtype/Link/F 4/Rect[0 0 9 9]/A<</S/URI/URI(https://x.example/" +
                                      percent(secret) + ")>>>>]"));
       }),
       "leak/foreign-address"},
      {"alternative", object([=](QPDF& f) {
         f.getRoot().getKey("/StructTreeRoot").getKey("/K").replaceKey("/Alt", text_object(secret));
       }),
       "leak/foreign-text"},
      {"attachment", object([=](QPDF& f) {
         Object embedded = f.makeIndirectObject(Object::newStream(&f, deflated(secret + " " + secret)));
         embedded.getDict().replaceKey("/Filter", Object::newName("/FlateDecode"));
         Object names = parsed(f, "<</EmbeddedFiles<</Names[(list)<</Type/Filespec/F(list)/EF<<>>>>]>>>>");
         names.getKey("/EmbeddedFiles").getKey("/Names").getArrayItem(1).getKey("/EF").replaceKey("/F", embedded);
         f.getRoot().replaceKey("/Names", names);
       }),
       "leak/foreign-entry"},
      {"page_label", object([=](QPDF& f) {
         f.getRoot().replaceKey("/PageLabels", parsed(f, "<</Nums[0<</S/D/P(" + secret + ")>>]>>"));
       }),
       "leak/foreign-text"},
      {"hidden_layer", object([=](QPDF& f) {
         Object layer = f.makeIndirectObject(parsed(f, "<</Type/OCG/Name(notes)>>"));
         Object all = parsed(f, "<</OCGs[]/D<</OFF[]>>>>");
         all.getKey("/OCGs").appendItem(layer);
         all.getKey("/D").getKey("/OFF").appendItem(layer);
         f.getRoot().replaceKey("/OCProperties", all);
         Object page = first_page(f);
         Object means = parsed(f, "<<>>");
         means.replaceKey("/L0", layer);
         page.getKey("/Resources").replaceKey("/Properties", means);
         page.addPageContents(Object::newStream(&f, "\n/OC/L0 BDC\nBT\n/F0 9 Tf\n60 60 Td\n" + show + "\nET\nEMC\n"),
                              false);
       }),
       "leak/foreign-entry"},
      {"orphan_object", [=] { return changed([=](QPDF& f) { f.makeIndirectObject(text_object(secret)); }, true); },
       "leak/orphan-object"},
      {"old_revision", revised, "leak/several-revisions"},
      {"after_the_end", [] { return clean().pdf + secret; }, "leak/bytes-after-end"},
      {"content_comment", drawing("\n% " + secret + "\n"), "leak/content-comment"},
      {"unused_form", object([=](QPDF& f) {
         Object form = f.makeIndirectObject(Object::newStream(&f, "BT /F0 9 Tf " + show + " ET"));
         form.getDict().replaceKey("/Type", Object::newName("/XObject"));
         form.getDict().replaceKey("/Subtype", Object::newName("/Form"));
         Object forms = parsed(f, "<<>>");
         forms.replaceKey("/I0", form);
         first_page(f).getKey("/Resources").replaceKey("/XObject", forms);
       }),
       "leak/foreign-stream"},
      {"script", object([=](QPDF& f) {
         f.getRoot().replaceKey("/OpenAction", parsed(f, "<</S/JavaScript/JS(app.alert\\('" + secret + "'\\))>>"));
       }),
       "leak/foreign-entry"},
      {"form_field", object([=](QPDF& f) {
         f.getRoot().replaceKey("/AcroForm", parsed(f, "<</Fields[<</FT/Tx/T(note)/V(" + secret + ")>>]>>"));
       }),
       "leak/foreign-entry"},
      {"picture_remarks", object([=](QPDF& f) {
         Object picture = f.makeIndirectObject(Object::newStream(
             &f, "\xFF\xD8\xFF\xE1" + std::string("\0\x20", 2) + "Exif" + std::string(2, '\0') + secret + "\xFF\xD9"));
         picture.replaceDict(parsed(f,
                                    "<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent "
                                    "8/ColorSpace/DeviceGray/Filter/DCTDecode>>"));
         Object pictures = parsed(f, "<<>>");
         pictures.replaceKey("/I0", picture);
         Object page = first_page(f);
         page.getKey("/Resources").replaceKey("/XObject", pictures);
         page.addPageContents(
             Object::newStream(&f, "\n/Artifact<</Type/Layout>>BDC\nq 9 0 0 9 60 60 cm/I0 Do Q\nEMC\n"), false);
       }),
       "leak/foreign-stream"},
  };
}

class Channels : public testing::TestWithParam<Channel> {};

bool has(const std::vector<std::string>& ids, const std::string& id) {
  return std::count(ids.begin(), ids.end(), id) > 0;
}

TEST_P(Channels, IsFoundWithTheSecretAndWithoutKnowingIt) {
  const std::string pdf = GetParam().plant();
  ASSERT_NE(pdf, clean().pdf);
  EXPECT_TRUE(has(found(pdf, clean().contents, {}), GetParam().finding)) << reported(pdf, clean().contents, {});
  EXPECT_TRUE(has(found(pdf, clean().contents, {secret}), "leak/restricted-text"))
      << reported(pdf, clean().contents, {secret});
}

INSTANTIATE_TEST_SUITE_P(Leak, Channels, testing::ValuesIn(channels()),
                         [](const testing::TestParamInfo<Channel>& one) { return one.param.name; });

TEST(ChannelsControl, ThereAreTwentyNine) { EXPECT_EQ(channels().size(), 29u); }

TEST(ChannelsControl, WritingTheFileAnewAloneRaisesNoAlarm) {
  const std::string pdf = changed([](QPDF&) {});
  EXPECT_EQ(reported(pdf, clean().contents, {secret}), "");
  EXPECT_EQ(reported(drawn("\n"), clean().contents, {secret}), "");
}

}  // namespace
}  // namespace socpress
