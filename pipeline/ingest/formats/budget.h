// The limits of the readers on an input file: bytes, depth, nodes, rows, pixels.
#pragma once

#include <cstddef>
#include <cstdint>

namespace socpress::ingest::budget {

inline constexpr std::uint64_t text_file_bytes = 16u << 20;
/// yaml-cpp takes a third of a second for a megabyte of unclosed brackets.
inline constexpr std::uint64_t yaml_file_bytes = 4u << 20;
/// Parts of a workbook repeat the same few tags: they are about ten times as long as their compressed form.
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

/// The number of findings of one kind that one file may cause before the reader stops counting them.
inline constexpr std::size_t findings_of_a_kind = 50;

}  // namespace socpress::ingest::budget
