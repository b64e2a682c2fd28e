// Days as they are written.
#pragma once

#include <fmt/format.h>

#include <chrono>
#include <string>

namespace vmbackup_diag::cli {

/// As 2026-11-29.
[[nodiscard]] inline std::string iso(std::chrono::sys_days day) {
    const std::chrono::year_month_day date{day};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

}  // namespace vmbackup_diag::cli
