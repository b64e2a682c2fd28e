// Days and times as they are written: 2026-11-29, 08:00:00.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace vmbackup_diag {

[[nodiscard]] std::string iso(std::chrono::sys_days day);

/// The time of the day, in UTC.
[[nodiscard]] std::string clock(std::chrono::sys_seconds time);

/// As 2026-11-29T08:00:00Z.
[[nodiscard]] std::string iso(std::chrono::sys_seconds time);

/// The day that is written so; nothing where the text is anything else.
[[nodiscard]] std::optional<std::chrono::sys_days> day_of(std::string_view iso);

}  // namespace vmbackup_diag
