// Reads objects of the file without exceptions: a missing object is null.
#include "inspect/reader/object.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFObjectHandle.hh>

namespace socpress::inspect {

QPDFObjectHandle entry(QPDFObjectHandle object, const char* key) {
  if (object.isStream()) return object.getDict().getKey(key);
  return object.isDictionary() ? object.getKey(key) : QPDFObjectHandle::newNull();
}

std::string stream_bytes(QPDFObjectHandle stream) {
  const auto buffer = stream.getStreamData(qpdf_dl_generalized);
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

std::string text_of(QPDFObjectHandle object) { return object.isString() ? object.getUTF8Value() : std::string(); }

std::string name_of(QPDFObjectHandle object) { return object.isName() ? object.getName().substr(1) : std::string(); }

}  // namespace socpress::inspect
