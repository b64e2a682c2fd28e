// The words of a text, forwards and backwards from any place in it.
//
// A run is letters and digits with nothing between them. Escapes that stick to a word, \n or %22 or a colour for a
// terminal, and entities such as &quot; only separate, as blanks and quotes do.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "vmbackup_diag/model/template.hpp"

namespace vmbackup_diag::match {

/// No name, word or number of ours is longer; a longer run is none of them.
inline constexpr std::size_t longest_code = 160;

struct Run {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t escape = 0;  ///< so many letters at its beginning may belong to an escape: the n of \nThe

    [[nodiscard]] std::size_t size() const { return end - begin; }
};

/// A table, because it is asked about byte by byte.
inline constexpr auto are_of_run = [] {
    std::array<bool, 256> table{};
    for (std::size_t byte = 0; byte < table.size(); ++byte) {
        const ByteKind kind = kind_of_byte(static_cast<char>(byte));
        table[byte] = kind == ByteKind::letter || kind == ByteKind::digit;
    }
    return table;
}();

[[nodiscard]] constexpr bool is_of_run(char c) { return are_of_run[static_cast<unsigned char>(c)]; }

/// How many of the letters from `begin` on may belong to an escape that stands before them.
[[nodiscard]] std::size_t escape_letters(std::string_view text, std::size_t begin, std::size_t end);

/// The first run that begins at or after `from`, which has to be no middle of one.
[[nodiscard]] std::optional<Run> next_run(std::string_view text, std::size_t from);

[[nodiscard]] std::size_t count_of_words(std::string_view text);

/// The last run that ends at or before `end`, which has to be no middle of one.
[[nodiscard]] std::optional<Run> previous_run(std::string_view text, std::size_t end);

/// The offset, or the end of the run that it is in the middle of.
[[nodiscard]] std::size_t past_middle(std::string_view text, std::size_t at);

/// Where the run begins, and where it ends, that this offset is in.
[[nodiscard]] std::size_t run_begin(std::string_view text, std::size_t at);
[[nodiscard]] std::size_t run_end(std::string_view text, std::size_t at);

/// Where the token that holds this offset begins: letters, digits and joints, as far back as a code may reach.
[[nodiscard]] std::size_t token_begin(std::string_view text, std::size_t at);

/// The run of a word that begins here; empty where none does. Letters of an escape may stand before it.
[[nodiscard]] std::optional<Run> run_from(std::string_view text, std::size_t begin);

/// Whether the text has no other run: at most quotes, brackets and blanks stand around it.
[[nodiscard]] bool is_alone(std::string_view text, const Run& run);

/// Whether the run is this word, which is in lower case; letters of an escape may be part of it or not.
[[nodiscard]] bool is_word(std::string_view text, const Run& run, std::string_view word);

/// Whether the run is one of these words.
[[nodiscard]] bool is_one_of(std::span<const std::string_view> words, std::string_view text, const Run& run);

}  // namespace vmbackup_diag::match
