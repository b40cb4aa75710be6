// Included before every other header of this folder when libqpdf is older than 12 (CMakeLists.txt).
#pragma once

#define POINTERHOLDER_TRANSITION 4

// A class of that version contains a vector of itself before it is complete, which clang rejects. The headers included
// here only declare the class.
#define JSON_HH
class JSON;
