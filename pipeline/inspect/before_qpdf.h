// Stands before libqpdf's headers: its old pointer type is not wanted, and its JSON is left out.
#pragma once

#define POINTERHOLDER_TRANSITION 4

// The class holds a vector of itself before it is complete, which clang 14 with this library refuses; it is only
// named in what we include, never used.
#define JSON_HH
class JSON;
