// Reads objects of the file without exceptions: a missing object is null.
#pragma once

#include <string>

class QPDFObjectHandle;

namespace socpress::inspect {

/// The entry of a dictionary, or of a stream's dictionary; null when it is missing or the object has another type.
QPDFObjectHandle entry(QPDFObjectHandle object, const char* key);

/// The decoded bytes. Throws what libqpdf throws when they cannot be decoded.
std::string stream_bytes(QPDFObjectHandle stream);

/// A text string as UTF-8; empty for an object of another type.
std::string text_of(QPDFObjectHandle object);

/// The name without its slash; empty for an object of another type.
std::string name_of(QPDFObjectHandle object);

}  // namespace socpress::inspect
