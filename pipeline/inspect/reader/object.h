// Objects of the file read without surprises: what is missing is null, never an exception.
#pragma once

#include <string>
#include <string_view>

class QPDFObjectHandle;

namespace socpress::inspect {

/// The entry of a dictionary or of a stream's; null when there is none or the object is something else.
QPDFObjectHandle entry(QPDFObjectHandle object, const char* key);

/// The decoded bytes. Throws what libqpdf throws when they cannot be decoded.
std::string stream_bytes(QPDFObjectHandle stream);

/// A text string as UTF-8; empty when it is none.
std::string text_of(QPDFObjectHandle object);

/// The name without its slash; empty when it is none.
std::string name_of(QPDFObjectHandle object);

}  // namespace socpress::inspect
