// Results of Windows as people and some programs write them: 80070422 without its prefix, 0x6D9 for 0x800706D9, the
// error of Windows in a result, and 2147943458, the same in decimal digits.
//
// Such digits may be anything, an invoice or a phone number, so that something has to say that they are a result.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "runs.hpp"

namespace vmbackup_diag::match {

/// The result as 32 bits, where the word may be one in a short form.
[[nodiscard]] std::optional<std::uint32_t> result_in_short(std::string_view word);

/// Whether the word at this run is called a result: it stands alone in parentheses, or behind a word such as "error",
/// and is no part of an id, an address or a row of bytes.
[[nodiscard]] bool is_called_a_result(std::string_view text, const Run& run);

}  // namespace vmbackup_diag::match
