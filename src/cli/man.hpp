// The manual page, in troff with the macros of man(7).
//
// The program writes its own page, and the build asks it to: so the page is made of the same values as `--help`, and
// who has no more than the program can read it with `vmbackup-diag help --man | man -l -`.
#pragma once

#include <string>

#include "command_line.hpp"
#include "vmbackup_diag/render/diagnosis.hpp"

namespace vmbackup_diag::cli {

[[nodiscard]] std::string man_page(const CommandLine& whole, const render::Tool& tool);

}  // namespace vmbackup_diag::cli
