// Pages of the finished file: their content and links, compared with the structure tree.
#pragma once

#include <cstddef>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "inspect/conformance/content.h"
#include "inspect/conformance/fault_counts.h"
#include "inspect/conformance/fonts.h"
#include "inspect/conformance/structure.h"

class QPDFObjectHandle;

namespace socpress::inspect {

/// Reads one page after another.
class PageReader {
 public:
  PageReader(const Claims& claims, FaultCounts& faults) : claims_(claims), faults_(faults) {}

  /// The number tree that maps pages and links to their elements. Before the first page.
  void take_parents(const QPDFObjectHandle& tree);
  /// The only valid destinations. Before the first page.
  void take_page_number(int object) { pages_.insert(object); }
  void read(const QPDFObjectHandle& page);
  /// Claims of marks that no page has. After the last page.
  void finish();

  std::size_t fonts() const { return fonts_.size(); }
  std::size_t links() const { return links_; }

 private:
  /// The entry of the parent tree under one key: an element for each mark, or one element for a link.
  struct Parents {
    std::vector<int> marks;
    int element = 0;
  };

  FontsByName fonts_of(const QPDFObjectHandle& page);
  void check_marks(const QPDFObjectHandle& page, const std::vector<std::int64_t>& marks);
  void check_annotations(const QPDFObjectHandle& page);
  void check_link(const QPDFObjectHandle& link);
  void check_target(const QPDFObjectHandle& link);

  const Claims& claims_;
  FaultCounts& faults_;
  std::unordered_map<long long, Parents> parents_;
  std::unordered_set<int> pages_, pages_read_;
  std::map<int, FontReader> fonts_;
  std::size_t page_ = 0, links_ = 0;
};

}  // namespace socpress::inspect
