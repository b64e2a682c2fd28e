// What a terminal can show, as far as the surroundings tell.
#pragma once

#include <cstddef>
#include <optional>

#include "vmbackup_diag/outside/surroundings.hpp"

namespace vmbackup_diag::outside {

/// Whether a terminal is known to make an address a link (OSC 8). One that does not may show the sequence as text, and
/// what stands between terminals, such as tmux, tells of none behind it: where nothing is known, there are no links.
[[nodiscard]] bool knows_hyperlinks(const Surroundings& around);

/// Whether the cursor has to stay where it is: asked for, or all the terminal can do.
[[nodiscard]] bool only_takes_lines(const Surroundings& around);

/// How wide a page may be, in columns: as wide as it was asked to be, or as the window.
[[nodiscard]] std::size_t width_of(std::optional<std::size_t> wanted, const Surroundings& around, bool is_terminal);

}  // namespace vmbackup_diag::outside
