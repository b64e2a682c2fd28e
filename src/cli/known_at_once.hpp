// The plainest command lines, understood without the parser: to describe the options to it costs as much as to find a
// fix, and to describe the commands as much again.
#pragma once

#include <span>

#include "arguments.hpp"

namespace vmbackup_diag::cli {

/// What the parser would say; nothing where only it knows.
[[nodiscard]] std::optional<std::variant<Request, AskedFor, desk::Failure>> known_at_once(
    std::span<const std::string> given);

}  // namespace vmbackup_diag::cli
