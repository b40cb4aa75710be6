// Included before every other header of this room where libqpdf is older than 12 (CMakeLists.txt).
#pragma once

#define POINTERHOLDER_TRANSITION 4

// That version's class contains a vector of itself before it is complete, which clang refuses. The headers included
// here only name the class.
#define JSON_HH
class JSON;
