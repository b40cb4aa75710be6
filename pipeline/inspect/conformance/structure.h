// Inspects the structure tree element by element, and the marks that each element claims.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "inspect/conformance/fault_counts.h"

class QPDFObjectHandle;

namespace socpress::inspect {

/// The contents of the tree, by object numbers.
struct Claims {
  /// For each page: which element claims which of its marks; 0 for none.
  std::unordered_map<int, std::vector<int>> marks;
  /// For each annotation: the element that names it, and whether it is a Link.
  struct Area {
    int element = 0;
    bool is_link = false;
  };
  std::unordered_map<int, Area> areas;
  std::size_t elements = 0, tables = 0, header_cells = 0, figures = 0;
};

/// Walks the tree below StructTreeRoot.
class StructureReader {
 public:
  explicit StructureReader(FaultCounts& faults) : faults_(faults) {}

  void read(const QPDFObjectHandle& root);
  const Claims& claims() const { return claims_; }

 private:
  /// An element to visit, the parent under which it was found, and the page of its marks.
  struct Visit;

  void visit(Visit one, std::vector<Visit>& open);
  void take_kid(const QPDFObjectHandle& kid, const Visit& parent, int page, std::vector<Visit>& found);
  void claim(int page, long long mark, int element);
  void check(const QPDFObjectHandle& element, const std::string& role, const std::string& above);
  void check_heading(const std::string& role, int element);

  std::string role_of(const QPDFObjectHandle& element) const;

  FaultCounts& faults_;
  Claims claims_;
  std::map<std::string, std::string> role_map_;
  std::unordered_set<int> visited_;
  std::unordered_set<std::string> identifiers_;
  int heading_ = 0;
};

/// The rows of a table must have equal numbers of columns, including spans. Reports under the table's number.
void check_rows(const QPDFObjectHandle& table, FaultCounts& faults);

/// The attribute of a structure element, regardless of its owner; null when it has none.
QPDFObjectHandle attribute(const QPDFObjectHandle& element, const char* key);

}  // namespace socpress::inspect
