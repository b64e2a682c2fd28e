// Words that look like codes and are none we know.
#pragma once

#include <span>
#include <string_view>

#include "vmbackup_diag/match/scanner.hpp"

namespace vmbackup_diag::match {

/// What is shorter is a word like any other.
inline constexpr std::size_t shortest_code = 10;

/// Whether the word is written as codes are: humps (FailedVssWriter), or the beginning of a family.
[[nodiscard]] bool looks_like_a_code(std::string_view word, std::span<const Family> families);

/// Whether the word looks like a code, or is so long that it may be one typed in small letters.
[[nodiscard]] bool may_be_a_code(std::string_view word, std::span<const Family> families);

/// The family that names the word, or whose prefix it has, the longest prefix if several; null when none does.
[[nodiscard]] const Family* family_of(std::string_view word, std::span<const Family> families);

/// Whether letters before a word, or their end, turn it into its opposite, as in Unfreeze and UserErrorUnSupported.
[[nodiscard]] bool negates(std::string_view letters);

/// An entry that a misspelt code may mean.
struct Meant {
    const Entry* entry = nullptr;
    std::string_view name = {};  ///< its id or alias
    std::size_t distance = 0;
};

/// The entries whose names are most like the word, nearest first, at most three.
[[nodiscard]] std::vector<Meant> nearest_entries(std::string_view word, const Knowledge& knowledge);

/// Whether the word can only be a misspelling of the first: one or two letters off, no digit, no whole word, no rival.
[[nodiscard]] bool is_unmistakable(std::string_view word, const std::vector<Meant>& nearest);

}  // namespace vmbackup_diag::match
