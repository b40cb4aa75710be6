// A small PDF written by hand that satisfies every property, to be broken in one place by each test.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "inspect/conformance/inspect.h"

namespace socpress::inspect {

/// One page: a heading, a table of two rows, a figure, a note and a link.
class SmallPdf {
 public:
  SmallPdf() {
    objects_[1] =
        "<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/Lang(en-US)/ViewerPreferences<</DisplayDocTitle true>>"
        "/StructTreeRoot 10 0 R/Metadata 5 0 R/Outlines 6 0 R/PageLabels<</Nums[0<</S/D>>]>>>>";
    objects_[2] = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    objects_[3] =
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F0 30 0 R>>>>"
        "/StructParents 0/Tabs/S/Annots[9 0 R]>>";
    stream(4, "",
           "BT\n/Artifact<</Type/Pagination/Subtype/Header>>BDC\n/F0 10 Tf\n54 750 Td\n(AB)Tj\nEMC\n"
           "/H1<</MCID 0>>BDC\n0 -20 Td\n[(A)-20(B)]TJ\nEMC\n"
           "/TH<</MCID 1>>BDC\n0 -20 Td\n(A)Tj\nEMC\n/TD<</MCID 2>>BDC\n0 -20 Td\n(B)Tj\nEMC\n"
           "/Note<</MCID 4>>BDC\n0 -20 Td\n(B)Tj\nEMC\n/Link<</MCID 5>>BDC\n0 -20 Td\n(B)Tj\nEMC\nET\n"
           "/Figure<</MCID 3>>BDC\nq 54 50 20 20 re f Q\nEMC\n");
    stream(5, "/Type/Metadata/Subtype/XML",
           "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">R&amp;D</rdf:li></rdf:Alt></dc:title>");
    objects_[6] = "<</Type/Outlines/First 7 0 R/Last 7 0 R/Count 1>>";
    objects_[7] = "<</Title(One)/Parent 6 0 R/Dest[3 0 R/XYZ null 700 null]>>";
    objects_[8] = "<</Title(R&D)>>";
    objects_[9] =
        "<</Type/Annot/Subtype/Link/F 4/Rect[54 60 80 72]/StructParent 1/Contents(Page 1)"
        "/Dest[3 0 R/XYZ null 700 null]>>";
    objects_[10] =
        "<</Type/StructTreeRoot/K 11 0 R/ParentTree<</Nums[0[12 0 R 16 0 R 18 0 R 19 0 R 20 0 R 21 0 R]1 21 0 R]>>>>";
    element(11, "/S/Document/P 10 0 R/K[12 0 R 13 0 R 19 0 R 20 0 R 21 0 R]");
    element(12, "/S/H1/P 11 0 R/Pg 3 0 R/K[0]");
    element(13, "/S/Table/P 11 0 R/K[14 0 R 17 0 R]");
    element(14, "/S/THead/P 13 0 R/K[15 0 R]");
    element(15, "/S/TR/P 14 0 R/K[16 0 R]");
    element(16, "/S/TH/P 15 0 R/A<</O/Table/Scope/Column>>/Pg 3 0 R/K[1]");
    element(17, "/S/TBody/P 13 0 R/K[22 0 R]");
    element(18, "/S/TD/P 22 0 R/K[<</Type/MCR/Pg 3 0 R/MCID 2>>]");
    element(19, "/S/Figure/P 11 0 R/Alt(Three zones)/Pg 3 0 R/K[3]");
    element(20, "/S/Note/P 11 0 R/ID(n1)/Pg 3 0 R/K[4]");
    element(21, "/S/Link/P 11 0 R/Pg 3 0 R/K[5<</Type/OBJR/Obj 9 0 R/Pg 3 0 R>>]");
    element(22, "/S/TR/P 17 0 R/K[18 0 R]");
    objects_[30] =
        "<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Some/Encoding 31 0 R/DescendantFonts[32 0 R]/ToUnicode 33 0 R>>";
    stream(31, "/Type/CMap/CMapName/Codes",
           "1 begincodespacerange\n<00><FF>\nendcodespacerange\n2 begincidchar\n<41> 1\n<42> 2\nendcidchar\n");
    objects_[32] = "<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+Some/FontDescriptor 34 0 R>>";
    stream(33, "",
           "1 begincodespacerange\n<00><FF>\nendcodespacerange\n"
           "2 beginbfchar\n<41><0041>\n<42><00660069>\nendbfchar\n");
    objects_[34] = "<</Type/FontDescriptor/FontName/ABCDEF+Some/FontFile2 35 0 R>>";
    stream(35, "", "outlines");
  }

  /// Replaces `was` with `now` in an object; a test that replaces nothing fails.
  SmallPdf& replace(int object, const std::string& was, const std::string& now) {
    std::string& text = objects_.at(object);
    const std::size_t at = text.find(was);
    if (at == std::string::npos)
      ADD_FAILURE() << "object " << object << " has no " << was << ": " << text;
    else
      text.replace(at, was.size(), now);
    return *this;
  }
  SmallPdf& add(int object, const std::string& text) {
    objects_[object] = text;
    return *this;
  }
  SmallPdf& trailer(const std::string& entries) {
    trailer_ = entries;
    return *this;
  }

  std::string bytes() const {
    std::string out = "%PDF-1.7\n";
    std::string table;
    int next = 1;
    for (const auto& [number, text] : objects_) {
      for (; next < number; ++next) table += "0000000000 00001 f\r\n";
      const std::string digits = std::to_string(out.size());
      table += std::string(10 - digits.size(), '0') + digits + " 00000 n\r\n";
      out += std::to_string(number) + " 0 obj\n" + measured(text) + "\nendobj\n";
      ++next;
    }
    const std::string start = std::to_string(out.size());
    out += "xref\n0 " + std::to_string(next) + "\n0000000000 65535 f\r\n" + table;
    return out + "trailer\n<</Size " + std::to_string(next) + trailer_ + ">>\nstartxref\n" + start + "\n%%EOF\n";
  }

 private:
  static constexpr const char* length_mark = "LENGTH";

  void element(int number, const std::string& entries) { objects_[number] = "<</Type/StructElem" + entries + ">>"; }
  void stream(int number, const std::string& entries, const std::string& content) {
    objects_[number] = "<<" + entries + "/Length LENGTH>>\nstream\n" + content + "\nendstream";
  }
  /// Streams have correct lengths after the changes.
  static std::string measured(std::string text) {
    const std::size_t at = text.find(length_mark);
    if (at == std::string::npos) return text;
    const std::size_t begin = text.find("\nstream\n") + 8, end = text.rfind("\nendstream");
    return text.replace(at, std::string(length_mark).size(), std::to_string(end - begin));
  }

  std::map<int, std::string> objects_;
  std::string trailer_ = "/Root 1 0 R/Info 8 0 R/ID[<00><00>]";
};

/// The ids of the findings of inspect().
inline std::vector<std::string> found_in(std::string_view bytes) {
  Findings findings;
  inspect(bytes, findings);
  std::vector<std::string> ids;
  for (const Finding& finding : findings.all()) ids.push_back(finding.id);
  return ids;
}
inline std::vector<std::string> found_in(const SmallPdf& pdf) { return found_in(pdf.bytes()); }

using Ids = std::vector<std::string>;

}  // namespace socpress::inspect
