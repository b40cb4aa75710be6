// libqpdf 11 asks whether its old pointer type is still wanted; stands before its headers, and says no.
#pragma once

#define POINTERHOLDER_TRANSITION 4
