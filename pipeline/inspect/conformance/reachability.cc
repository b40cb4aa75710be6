// Follows every reference from the trailer on, and searches for unreachable objects.
#include <qpdf/QPDF.hh>
#include <unordered_set>

#include "inspect/conformance/catalog.h"
#include "inspect/reader/object.h"

namespace socpress::inspect {

namespace {

using Object = QPDFObjectHandle;

const Fault unreachable{
    "inspect/unreachable-object", Severity::error,
    "the file contains an object that nothing refers to ({}); a file contains only what the report shows", our_fault,
    "what no viewer shows can still be read"};

/// Objects that contain other objects or the table of them: a reader of the file needs them, not the report.
bool belongs_to_the_file(Object object) {
  const std::string type = object.isStream() ? name_of(entry(object, "/Type")) : std::string();
  return type == "ObjStm" || type == "XRef";
}

std::unordered_set<int> reached_from(const Object& trailer) {
  std::unordered_set<int> reached;
  std::vector<Object> open{trailer};
  while (!open.empty()) {
    Object object = open.back();
    open.pop_back();
    if (object.isIndirect() && !reached.insert(object.getObjectID()).second) continue;
    if (object.isStream()) object = object.getDict();
    if (object.isArray())
      for (int i = 0; i < object.getArrayNItems(); ++i) open.push_back(object.getArrayItem(i));
    else if (object.isDictionary())
      for (const std::string& key : object.getKeys()) open.push_back(object.getKey(key));
  }
  return reached;
}

}  // namespace

void check_reach(QPDF& file, FaultCounts& faults) {
  const std::unordered_set<int> reached = reached_from(file.getTrailer());
  for (const Object& object : file.getAllObjects()) {
    const int number = Object(object).getObjectID();
    if (reached.count(number) == 0 && !belongs_to_the_file(object)) faults.in_object(unreachable, number);
  }
}

}  // namespace socpress::inspect
