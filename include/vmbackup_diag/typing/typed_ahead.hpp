// Lines that come all at once: either answers that somebody typed ahead, each for a question of its own, or a text
// that was pasted, whose lines stay together. Not every terminal says when something is pasted.
#pragma once

#include <chrono>
#include <deque>
#include <string_view>

#include "vmbackup_diag/typing/key_decoder.hpp"

namespace vmbackup_diag::typing {

inline constexpr std::chrono::milliseconds time_between_pasted_lines{20};

/// Whether somebody may have typed the line ahead: a number, an id, a key with what it is about.
[[nodiscard]] bool may_be_typed_ahead(std::string_view line);

/// The keys with the lines as one text, where not all of them can be answers. The first one goes on with what `typed`
/// holds already.
[[nodiscard]] std::deque<KeyPress> with_pasted_lines_together(std::deque<KeyPress> keys, std::string_view typed);

}  // namespace vmbackup_diag::typing
