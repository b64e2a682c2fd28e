// In which manner the program speaks: what holds for every result and every question, whatever they are about.
#pragma once

#include <cstddef>
#include <optional>

#include "vmbackup_diag/outside/surroundings.hpp"

namespace vmbackup_diag::desk {

enum class Format { text, json, ndjson, markdown, csv, junit, github, mermaid, dot };

/// With a format for machines nothing else is ever on standard output.
[[nodiscard]] inline bool is_machine(Format format) { return format == Format::json || format == Format::ndjson; }

enum class Color { automatic, always, never };

struct Manner {
    Format format = Format::text;
    Color color = Color::automatic;
    std::optional<std::size_t> width = {};
    bool linear = false;
    bool no_input = false;
    bool quiet = false;
    bool is_paged = false;  ///< another program shows the result, which may know no links
};

/// The cursor stays where it is, and no other program shows the result: asked for, or all the terminal can do.
[[nodiscard]] bool only_adds_lines(const Manner& manner, const outside::Surroundings& around);

/// Whether somebody sits at a terminal who can be shown a text in another program, and wants no plain lines.
[[nodiscard]] bool can_page(const Manner& manner, const outside::Surroundings& around);

}  // namespace vmbackup_diag::desk
