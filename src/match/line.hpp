// What the line of a log around a word says of it. Most name steps and tools as codes are written, and mean none.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace vmbackup_diag::match {

/// Where the line begins that goes on at this offset; nothing where that is farther away than so many bytes.
[[nodiscard]] std::optional<std::size_t> begin_of_line(std::string_view text, std::size_t at, std::size_t farthest);

/// The line around an offset of the text, as much of it as is near.
[[nodiscard]] std::string_view line_around(std::string_view text, std::size_t at);

/// Whether the line says that something went wrong, or has a word that stands beside codes.
[[nodiscard]] bool may_name_a_code(std::string_view line);

/// Whether the line begins with a time of day, or with a date before it, as those of logs do.
[[nodiscard]] bool is_of_a_log(std::string_view line);

}  // namespace vmbackup_diag::match
