// How much of a given file the readers take before they refuse it: bytes, depth, nodes, rows, pixels.
#pragma once

#include <cstddef>
#include <cstdint>

namespace socpress::ingest::budget {

inline constexpr std::uint64_t text_file_bytes = 16u << 20;
/// yaml-cpp takes a third of a second for a megabyte of brackets that are never closed.
inline constexpr std::uint64_t yaml_file_bytes = 4u << 20;
/// Parts of a workbook hold the same few tags over and over: they are some ten times as long as what is packed.
inline constexpr std::uint64_t workbook_file_bytes = 16u << 20;
inline constexpr std::size_t part_bytes = 64u << 20;
inline constexpr std::size_t parts = 2'000;
inline constexpr std::uint64_t picture_file_bytes = 16u << 20;
inline constexpr std::uint64_t picture_pixels = 40'000'000;
inline constexpr std::uint32_t picture_side = 20'000;

/// Levels of a YAML or XML tree, of nested lists and quotes.
inline constexpr std::size_t depth = 64;
/// Keys, values and items of one YAML or XML file.
inline constexpr std::size_t nodes = 200'000;
/// Bytes of one scalar, cell or paragraph.
inline constexpr std::size_t leaf_bytes = 1u << 20;

inline constexpr std::size_t rows = 100'000;
inline constexpr std::size_t columns = 200;

/// Findings of one kind that one file may bring forth before the reader stops counting them.
inline constexpr std::size_t findings_of_a_kind = 50;

}  // namespace socpress::ingest::budget
